import { Fraction, powerOfTen } from './fraction';

/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** Fifteen significant digits are what Excel keeps and shows. */
const FIFTEEN_DIGITS = 1e15;

/**
 * The exact number a cell's double stands for: the decimal of at most 15 significant digits that a person typed,
 * or, where no such decimal gives this double (a computed value), the double read at 15 digits with `typed: false`.
 * @throws RangeError for NaN and infinities: the caller has told blanks from numbers
 * @example cellDecimal(0.1 + 0.2) // { value: 0.3, typed: false }
 */
export function cellDecimal(x: number): { value: Fraction; typed: boolean } {
  const { mantissa, scale, typed } = decimalOf(x);
  return { value: decimalFraction(mantissa, scale), typed };
}

/** A decimal as mantissa · 10^-scale; the mantissa is an integer of at most 15 digits. */
export interface Decimal {
  readonly mantissa: number;
  readonly scale: number;
  readonly typed: boolean;
}

/**
 * The same, as two small numbers. `likely` is the scale tried first: neighbours in a column share theirs.
 *
 * m / 10^p is one correctly rounded division (10^p is exact up to p = 22), so m / 10^p === x says that x is the
 * double nearest to that decimal; below 15 digits no two decimals share a double, so the decimal is the only one.
 */
export function decimalOf(x: number, likely = 0): Decimal {
  if (!Number.isFinite(x)) throw new RangeError(`${x} is not a number a cell can hold`);
  const scale = decimalPlaces(x, likely);
  return scale < 0 ? fromDigits(x) : { mantissa: mantissaAt(x, scale), scale, typed: true };
}

/**
 * The places after the point of a cell's decimal (`likely` where it fits, else the fewest), -1 where the short
 * way does not find them. Columns of thousands of cells read it without an object for each.
 */
function decimalPlaces(x: number, likely = 0): number {
  if (fits(x, likely)) return likely;
  for (let scale = 0; scale < POWERS.length; scale++) {
    if (fits(x, scale)) return scale;
    if (Math.abs(x) * (POWERS[scale] as number) >= FIFTEEN_DIGITS) return -1;
  }
  return -1;
}

/** x · 10^scale as the integer it stands for, where `decimalPlaces` found `scale`. */
function mantissaAt(x: number, scale: number): number {
  return Math.round(x * (POWERS[scale] as number)) + 0;
}

export function decimalFraction(mantissa: number, scale: number): Fraction {
  if (scale <= 0) return Fraction.of(BigInt(mantissa) * powerOfTen(-scale));
  return Fraction.of(BigInt(mantissa), powerOfTen(scale));
}

/** Partial sums above this go over into a bigint, so that no addition of 15-digit integers is rounded. */
const FULL = Number.MAX_SAFE_INTEGER - 1e15;

/**
 * Exact sum of cells for each part; `partOf` gives a cell's part, -1 none, and a cell that counts holds a number.
 * Decimals are added as integers, place by place, so that no cell needs a fraction of its own.
 */
export function sumCells(values: Float64Array, partOf: Int32Array, parts: number): Fraction[] {
  const sums = Array.from({ length: parts }, (): PlaceSums => ({ partial: new Float64Array(POWERS.length), whole: [], rest: Fraction.ZERO }));
  let likely = 0;
  for (let row = 0; row < values.length; row++) {
    const part = sums[partOf[row] as number];
    if (!part) continue;
    const x = values[row] as number;
    const scale = decimalPlaces(x, likely);
    if (scale < 0) {
      const odd = decimalOf(x);
      part.rest = part.rest.add(decimalFraction(odd.mantissa, odd.scale));
      continue;
    }
    likely = scale;
    const sum = (part.partial[scale] as number) + mantissaAt(x, scale);
    part.partial[scale] = sum;
    if (Math.abs(sum) <= FULL) continue;
    part.whole[scale] = (part.whole[scale] ?? 0n) + BigInt(sum);
    part.partial[scale] = 0;
  }
  return sums.map(totalOf);
}

interface PlaceSums {
  /** Sums of mantissas by places after the point; what no longer fits goes over to `whole`. */
  readonly partial: Float64Array;
  readonly whole: bigint[];
  /** Very large, very small and computed values. */
  rest: Fraction;
}

function totalOf({ partial, whole, rest }: PlaceSums): Fraction {
  return partial.reduce((total, sum, scale) => {
    const units = BigInt(sum) + (whole[scale] ?? 0n);
    return units === 0n ? total : total.add(Fraction.of(units, 10n ** BigInt(scale)));
  }, rest);
}

function fits(x: number, scale: number): boolean {
  const power = POWERS[scale];
  if (power === undefined) return false;
  const mantissa = Math.round(x * power);
  return Math.abs(mantissa) < FIFTEEN_DIGITS && mantissa / power === x;
}

/** Very large, very small and computed values: let the host print fifteen digits and read them. */
function fromDigits(x: number): Decimal {
  const shown = x.toExponential(14);
  const [digits = '', exponent = ''] = shown.split('e');
  let mantissa = Number(digits.replace('.', ''));
  let scale = 14 - Number(exponent);
  while (mantissa % 10 === 0 && mantissa !== 0) [mantissa, scale] = [mantissa / 10, scale - 1];
  return { mantissa, scale, typed: Number(shown) === x };
}
