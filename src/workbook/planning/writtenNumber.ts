import type { Fraction } from '../../engine';

/**
 * The double of the decimal that `value` rounds to, half away from zero: what a cell is given.
 * An integer below 2⁵³ divided by a power of ten up to 10²² is the double nearest to the decimal,
 * since both are exact; larger ones are read from their digits.
 * @example writtenNumber(Fraction.of(2, 3), 4) //=> 0.6667
 */
export function writtenNumber(value: Fraction | null, places: number): number | null {
  if (value === null) return null;
  const scaled = Number(value.scaled(places));
  return Number.isSafeInteger(scaled) && places <= 22 ? scaled / 10 ** places : Number(value.toFixed(places));
}
