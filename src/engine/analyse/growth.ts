import type { Evaluation } from '../evaluation';
import type { Fraction } from '../number/fraction';
import type { Pair } from './pairs';

/** One figure in two years. */
export interface Growth {
  readonly before: Fraction | null;
  readonly after: Fraction | null;
  /** (after − before) ÷ before; null where a year lacks the figure, or where before is not above zero and growth means nothing. */
  readonly rate: Fraction | null;
}

/** @example growthOf(8, 10).rate // 1/4 */
export function growthOf(before: Fraction | null, after: Fraction | null): Growth {
  const rate = before && after && before.sign() > 0 ? after.sub(before).div(before) : null;
  return { before, after, rate };
}

/** An indicator that both years have, and its growth for every subject. */
export interface IndicatorGrowth {
  readonly indicator: string;
  readonly unit: string;
  /** Of a subject, as the index of the pairs. */
  at(subject: number): Growth;
}

/** Growth of every indicator's value, exactly, subject by subject; indicators that only one side has are left out. */
export function indicatorGrowth(before: Evaluation, after: Evaluation, subjects: readonly Pair[]): readonly IndicatorGrowth[] {
  return after.indicators.flatMap(({ name, unit, values }): IndicatorGrowth[] => {
    const past = before.indicators.find((one) => one.name === name && one.unit === unit);
    if (!past) return [];
    return [{
      indicator: name, unit,
      at(subject) {
        const pair = subjects[subject];
        const [a, b] = [pair?.before ?? null, pair?.after ?? null];
        return growthOf(a === null ? null : past.values.at(a), b === null ? null : values.at(b));
      },
    }];
  });
}
