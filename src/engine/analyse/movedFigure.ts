import { decimalFraction, decimalOf } from '../number/cell';
import { Fraction, powerOfTen } from '../number/fraction';

/**
 * A cell's figure one filed unit up or down, in the sheet's unit: the next figure of the column's grid of so many decimal places.
 * @returns null where a figure that is not negative would become so
 * @example movedFigure(8.29, 2, 1)?.toString() // '8.3'
 */
export function movedFigure(value: number, places: number, step: 1 | -1): Fraction | null {
  const { mantissa, scale } = decimalOf(value);
  const units = decimalFraction(mantissa, scale).scaled(places, step > 0 ? 'floor' : 'ceiling') + BigInt(step);
  return units < 0n && value >= 0 ? null : Fraction.of(units, powerOfTen(places));
}
