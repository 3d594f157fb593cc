import { cellDecimal, Fraction } from '../../engine/index';

/**
 * One exact number for each firm, cheaply: a double that stands for a decimal of at most fifteen digits, or, for the few
 * numbers that are none, the number itself.
 */
export interface ExactNumbers {
  /** NaN where there is none, or where `odd` holds it. */
  readonly doubles: Float64Array;
  readonly odd: ReadonlyMap<number, Fraction>;
}

const DIGITS = 1e15;
/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * The double that a sheet reads back as exactly this number; null where fifteen digits do not hold it.
 * @example exactDouble(Fraction.of(1, 3)) //=> null
 */
export function exactDouble(value: Fraction): number | null {
  const double = value.toNumber();
  return Number.isFinite(double) && cellDecimal(double).value.eq(value) ? double : null;
}

/**
 * Multiplies cells by a factor exactly. Where the factor is a short decimal, the product of a cell's digits and the
 * factor's is an integer, so that one rounded division gives the double nearest to the exact product.
 */
export function scaler(factor: Fraction): (cell: number) => number | Fraction {
  if (factor.eq(Fraction.ONE)) return (cell) => (isDecimal(cell) ? cell : exactOf(cell, factor));
  const places = Array.from({ length: 13 }, (_, place) => place).find((place) => factor.mul(Fraction.of(10n ** BigInt(place))).denominator === 1n);
  const digits = places === undefined ? NaN : Number(factor.scaled(places));
  if (places === undefined || !Number.isSafeInteger(digits)) return (cell) => exactOf(cell, factor);
  return (cell) => {
    for (let scale = 0; scale <= 6; scale++) {
      const power = POWERS[scale] as number;
      const mantissa = Math.round(cell * power);
      if (Math.abs(mantissa) >= DIGITS) break;
      if (mantissa / power !== cell) continue;
      const product = mantissa * digits;
      if (Math.abs(product) >= DIGITS) break;
      return product / (POWERS[scale + places] as number);
    }
    return exactOf(cell, factor);
  };
}

/** A decimal of at most four places and fifteen digits, which nearly every cell holds. */
function isDecimal(cell: number): boolean {
  return Math.abs(cell) < 1e11 && Math.round(cell * 1e4) / 1e4 === cell;
}

function exactOf(cell: number, factor: Fraction): number | Fraction {
  const exact = cellDecimal(cell).value.mul(factor);
  return exactDouble(exact) ?? exact;
}

/** The number of a firm; null where there is none. */
export function numberAt({ doubles, odd }: ExactNumbers, firm: number): Fraction | null {
  const double = doubles[firm] as number;
  return Number.isNaN(double) ? (odd.get(firm) ?? null) : cellDecimal(double).value;
}

export const hasNumber = ({ doubles, odd }: ExactNumbers, firm: number): boolean => !Number.isNaN(doubles[firm] as number) || odd.has(firm);

/** Exact sum of a firm's cells. */
export function sumOf(cells: readonly number[], factor: Fraction): number | Fraction {
  const sum = Fraction.sum(cells.map((cell) => cellDecimal(cell).value)).mul(factor);
  return exactDouble(sum) ?? sum;
}
