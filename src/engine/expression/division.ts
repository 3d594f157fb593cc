import { Fraction } from '../number/fraction';

/**
 * The two-digit division of an industry code by GB/T 4754, as a number; null where the text begins with none.
 * @example divisionOf('C26') // 26
 * @example divisionOf('2614') // 26
 * @example divisionOf('26 化学原料和化学制品制造业') // 26
 */
export function divisionOf(code: string): Fraction | null {
  const digits = /^\s*[A-Za-z]?\s*(\d{2})(?:\d{0,2})(?!\d)/.exec(code.normalize('NFKC'))?.[1];
  return digits === undefined ? null : Fraction.of(Number(digits));
}
