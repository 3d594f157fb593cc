import { Fraction } from './fraction';

/** The parts, or the index of a key that is missing or negative (of the first, where all are 0). */
export type Split = { readonly parts: readonly Fraction[] } | { readonly lacking: number };

/**
 * Splits a number as the keys are to each other, exactly: the parts add up to the whole.
 * @example inProportion(Fraction.of(10), [Fraction.of(1), Fraction.of(2)]) // { parts: [10/3, 20/3] }
 */
export function inProportion(whole: Fraction, keys: readonly (Fraction | null)[]): Split {
  const lacking = keys.findIndex((key) => key === null || key.sign() < 0);
  if (lacking >= 0) return { lacking };
  const given = keys as readonly Fraction[];
  const sum = Fraction.sum(given);
  return sum.isZero ? { lacking: 0 } : { parts: given.map((key) => whole.mul(key).div(sum)) };
}
