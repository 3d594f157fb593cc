import type { NumberColumn } from '../table';
import { decimalFraction, decimalOf, sumCells } from './cell';
import { Fraction } from './fraction';

/**
 * One number for each row, twice: a double to decide by when it can, and the exact value to decide by when it cannot.
 * The double of a row is within `ulps` · 2^-53 of the exact value, relatively, and has its sign; NaN where there is none.
 */
export interface Numbers {
  readonly doubles: Float64Array;
  readonly ulps: number;
  exact(row: number): Fraction | null;
  /** Exact sum for each part, over the rows that `partOf` gives to it; -1 counts nowhere, and a row counted has a number. */
  sums(partOf: Int32Array, parts: number): Fraction[];
}

/** Fifteen digits instead of the double itself: half a unit of the fifteenth is at most 5e-15, or 45.04 · 2^-53. */
const READING = 46;
/** The factor as a double and the product with it. */
const FACTOR = 2;
/** Beyond these a product or quotient of a few may leave the range where relative bounds hold. */
const [SMALLEST, LARGEST] = [1e-60, 1e60];

/** The numbers of a column in the field's unit. */
export function columnNumbers(column: NumberColumn): Numbers {
  const { values, factor } = column;
  const isOne = factor.eq(Fraction.ONE);
  return {
    doubles: isOne ? values : values.map(scaledBy(factor.toNumber())),
    ulps: areOrdinary(values) ? READING + (isOne ? 0 : FACTOR) : Infinity,
    exact(row) {
      const x = values[row] as number;
      if (Number.isNaN(x)) return null;
      const { mantissa, scale } = decimalOf(x);
      const value = decimalFraction(mantissa, scale);
      return isOne ? value : value.mul(factor);
    },
    sums: (partOf, parts) => sumCells(values, partOf, parts).map((sum) => sum.mul(factor)),
  };
}

const scaledBy = (factor: number) => (x: number): number => x * factor;

function areOrdinary(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) {
    const size = Math.abs(values[row] as number);
    if (size > LARGEST || (size < SMALLEST && size !== 0)) return false;
  }
  return true;
}

/** The numbers of an expression that is more than a column. */
export function computedNumbers(size: number, exact: (row: number) => Fraction | null): Numbers {
  const values = Array.from({ length: size }, (_, row) => exact(row));
  const doubles = Float64Array.from(values, (value) => (value === null ? NaN : value.toNumber()));
  return {
    doubles,
    // The nearest double is within half a unit in the last place, at most 2^-53 of the number.
    ulps: areOrdinary(doubles) ? 1 : Infinity,
    exact: (row) => values[row] as Fraction | null,
    sums(partOf, parts) {
      const terms: Fraction[][] = Array.from({ length: parts }, () => []);
      values.forEach((value, row) => value && terms[partOf[row] as number]?.push(value));
      return terms.map(Fraction.sum);
    },
  };
}
