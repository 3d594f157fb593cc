import { Fraction } from './fraction';

/** A mean, worked out as far as decisions need it: `near` to within RELATIVE of itself, and the whole number when somebody asks. */
export interface Mean {
  readonly near: Fraction;
  /** null: `near` is the mean itself. */
  readonly exact: (() => Fraction) | null;
}

/** Sums whose denominators stay below this are taken whole: they are as quick, and nothing is left to settle. */
const WHOLE_BITS = 1024;
/** Binary places of each term of a near sum. */
const PLACES = 192n;
/** A near mean below 2^-40 would carry too large a relative error. */
const LEAST = Fraction.of(1, 1n << 40n);

/**
 * The mean of many numbers. The sum of thousands of unlike ratios has as many digits as all their denominators
 * together; near it is a sum of integers: n terms, each cut off at 2^-192, are within n · 2^-192 of the sum, so the
 * mean is within 2^-192 and, being at least 2^-40, within 2^-152 of itself (about 2 · 10^-46).
 */
export function meanOf(terms: readonly Fraction[]): Mean {
  const count = Fraction.of(terms.length);
  const whole = Fraction.sumWithin(terms, WHOLE_BITS);
  if (whole) return { near: whole.div(count), exact: null };
  let units = 0n;
  for (const term of terms) units += term.binary(PLACES);
  const near = Fraction.of(units, (1n << PLACES) * BigInt(terms.length));
  let known: Fraction | null = null;
  const exact = (): Fraction => (known ??= Fraction.sum(terms).div(count));
  return near.abs().cmp(LEAST) < 0 ? { near: exact(), exact: null } : { near, exact };
}

/** Decimal places up to which `isClear` answers for rounding; scores have at most 9, what is written at most 10. */
const DECIMALS = 14;
const MARGIN_PLACES = 30;
const STEP = 10n ** BigInt(MARGIN_PLACES - DECIMALS);
const TWO = Fraction.of(2);
const LARGEST = Fraction.of(10 ** 6);

/**
 * Whether a number made of near means rounds, at up to 14 places, as the exact one does: it is further than 10^-29 from
 * every half unit of the 14th place. Sums of up to a hundred terms below 10^6, each within 2^-150 of itself, are
 * within 10^-36 of the exact ones.
 */
export function isClear(value: Fraction): boolean {
  if (value.abs().cmp(LARGEST) > 0) return false;
  const rest = value.abs().mul(TWO).scaled(MARGIN_PLACES, 'floor') % STEP;
  return rest > 10n && rest < STEP - 10n;
}

/** The near number where it rounds as the exact one does, else the exact one. */
export function clearOr(near: Fraction, exact: () => Fraction): Fraction {
  if (isClear(near)) return near;
  const [whole, round] = [exact(), near.round(DECIMALS)];
  // Mostly it is the decimal itself, as where every firm has the mean; millions of digits need not travel on then.
  return whole.eq(round) ? round : whole;
}

const MARGIN = Fraction.of(1, 10n ** 28n);

/** Whether the exact numbers certainly stand in the order that the near ones do. */
export const areApart = (a: Fraction, b: Fraction): boolean =>
  a.abs().cmp(LARGEST) < 0 && b.abs().cmp(LARGEST) < 0 && a.sub(b).abs().cmp(MARGIN) > 0;
