import type { Ruleset } from './types';

/** Whether a ruleset adds up points; one that only lists, compares or routes does not. */
export const isScored = ({ indicators, bonus }: Ruleset): boolean =>
  bonus !== null || indicators.some(({ weight, weights }) => weights !== null || weight.sign() > 0);

/** Whether it gives grades itself. */
export const isGraded = ({ grades }: Ruleset): boolean => grades.order.length > 0;
