import type { Fraction } from '../number/fraction';

/** What is drawn: how often, from which seed, and how far each weight may move. */
export interface Drawing {
  readonly draws: number;
  /** An integer from 0 to 2^32 − 1: the same seed draws the same weights on every machine. */
  readonly seed: number;
  /** Each weight moves by at most this share of itself, both ways; from 0 to below 1. */
  readonly within: Fraction;
}

/** Steps from the middle to either end: a factor is 1 + within · k ÷ STEPS for a whole k from −STEPS to STEPS, each as likely. */
const STEPS = 10_000;
/** Factors are whole numbers that a double holds: |M| ≤ 2 · denominator · STEPS. */
const FINEST = 1_000_000n;

/** The same stream of numbers from 0 to below 1 for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * One draw after another: for each weight a whole number M, the factor 1 + within · k ÷ STEPS times what makes it whole.
 * Weights are M · weight, brought back to their total: only the ratios of the M count.
 * @throws RangeError for a share that is negative, 1 or more, or finer than a millionth
 */
export function multipliers({ seed, within }: Drawing, weights: number): () => Float64Array {
  const [top, bottom] = [within.numerator, within.denominator];
  if (top < 0n || top >= bottom || bottom > FINEST) throw new RangeError(`weights cannot move by ${within.toString()}`);
  const [step, whole] = [Number(top), Number(bottom) * STEPS];
  const random = randomFrom(seed);
  return () => Float64Array.from({ length: weights }, () => whole + step * (Math.floor(random() * (2 * STEPS + 1)) - STEPS));
}
