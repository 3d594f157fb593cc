import type { Evaluation } from '../evaluation';
import type { Measure } from '../evaluate/measure';
import { SLACK, UNIT } from '../expression/compare';
import type { Fraction } from '../number/fraction';
import type { Indicator } from '../ruleset/types';

/** One indicator of everybody, before a figure of each moves and after. */
export interface Moved {
  readonly before: Measure;
  readonly after: Measure;
  /** The subject's benchmark's place in `benchmarks`; -1 for who is not evaluated. */
  readonly slotOf: Int32Array;
  readonly benchmarks: Float64Array;
  /** Those the bound is for: the others are tried whatever it says. */
  readonly isBound: Uint8Array;
  /** Factor that coefficients of the indicator, and the weights left where others fall away, come to at most; not below 1. */
  readonly factor: number;
  /** The largest weight, and what cap and floor are beside it. */
  readonly weight: number;
  readonly cap: number;
  readonly floor: number | null;
}

/** Room for the roundings of the doubles below, sums of a million figures among them. */
const ROUNDED = 1 + 1e-6;

/**
 * How far the points of an indicator move, for any subject of a slot, when the benchmark goes from what it is to what one
 * moved figure of one subject makes of it; Infinity where that is not bounded.
 *
 * A ratio of sums N ÷ D becomes (N + n) ÷ (D + d). With x the largest |n| ÷ N and y the largest |d| ÷ D among the subjects,
 * new ÷ old and old ÷ new are within (x + y) ÷ (1 − max(x, y)) of 1: call that e. A mean of k values v moves by the largest
 * |change of v| ÷ k; a median, a percentile or a best value by no more than the largest change itself, since to change one
 * value by c changes no order statistic by more than c; given values do not move.
 *
 * Points that go up with value ÷ benchmark, held between floor and cap: the open points p become p · r with |r − 1| ≤ e, and
 * held(p · r) is within |held(p)| · e of held(p): below the cap because p is the larger part of itself, above it because
 * p · r ≥ cap · r. Points w · (2 − v ÷ b) move by w · (v ÷ b) · e, and where the floor is not below 0 they stand still beyond
 * v ÷ b = 2. Bands jump only where somebody's ratio is within 2e of where one begins.
 */
export function roomOf(moved: Moved): Float64Array {
  const { before, after, benchmarks } = moved;
  const { indicator } = before;
  const still = new Float64Array(benchmarks.length);
  if (isSame(before, after)) return still;
  if (indicator.points === 'rank' || (typeof indicator.points === 'object' && indicator.points.as === 'min-max')) return still.fill(Infinity);
  const { as } = indicator.benchmark;
  if (as === 'given' || as === 'keyed' || (typeof indicator.points === 'object' && indicator.points.of === 'value')) return still;
  if (as === 'last-year-mean-times') return still.fill(Infinity);
  const ratios = shiftsOf(moved, as === 'median' || as === 'percentile' || as === 'best' ? 'order' : isOfSums(indicator, before) ? 'sums' : 'mean');
  const largest = largestPoints(moved);
  return still.map((_, slot) => {
    const shift = ratios[slot] as number;
    if (shift === 0) return 0;
    if (!(shift < 0.5)) return Infinity;
    const room = typeof indicator.points === 'object' ? bandRoom(moved, slot, shift) : (largest[slot] as number) * shift;
    return room * moved.factor * ROUNDED;
  });
}

const isOfSums = ({ benchmark }: Indicator, { denominator }: Measure): boolean =>
  denominator !== null && (benchmark.as === 'sum-ratio' || (benchmark.as !== 'mean' && benchmark.of === 'sums'));

const isSame = (a: Measure, b: Measure): boolean => [...sidesOf(a)].every((side, index) => {
  const other = sidesOf(b)[index];
  return side === other || side?.every((value, row) => value === other?.[row] || (Number.isNaN(value) && Number.isNaN(other?.[row])));
});
const sidesOf = ({ numerator, denominator }: Measure): readonly (Float64Array | null)[] => [numerator.doubles, denominator?.doubles ?? null];

const valueIn = ({ numerator, denominator }: Measure, row: number): number => (numerator.doubles[row] as number) / (denominator ? (denominator.doubles[row] as number) : 1);

/** By slot, how far new ÷ old benchmark, and old ÷ new, may be from 1. */
function shiftsOf({ before, after, slotOf, benchmarks, isBound }: Moved, by: 'sums' | 'mean' | 'order'): Float64Array {
  const zeros = (): Float64Array => new Float64Array(benchmarks.length);
  const [above, below, sizes, belowSizes, counts] = [zeros(), zeros(), zeros(), zeros(), zeros()];
  const [aboveMoves, belowMoves, valueMoves] = [zeros(), zeros(), zeros()];
  const raise = (most: Float64Array, slot: number, by: number): void => { most[slot] = Math.max(most[slot] as number, Math.abs(by)); };
  slotOf.forEach((slot, row) => {
    if (slot < 0 || before.present[row] !== 1) return;
    const [a, b] = [before.numerator.doubles[row] as number, before.denominator?.doubles[row] ?? 1];
    above[slot] = (above[slot] as number) + a;
    below[slot] = (below[slot] as number) + b;
    sizes[slot] = (sizes[slot] as number) + Math.abs(a);
    belowSizes[slot] = (belowSizes[slot] as number) + Math.abs(b);
    counts[slot] = (counts[slot] as number) + 1;
    if (isBound[row] !== 1) return;
    raise(aboveMoves, slot, moveOf(a, after.numerator.doubles[row] as number, after.numerator.ulps));
    raise(belowMoves, slot, moveOf(b, after.denominator?.doubles[row] ?? 1, after.denominator?.ulps ?? 0));
    raise(valueMoves, slot, moveOf(valueIn(before, row), valueIn(after, row), after.numerator.ulps + (after.denominator?.ulps ?? 0) + 1));
  });
  return benchmarks.map((benchmark, slot) => {
    const relative = (moves: number, total: number, size: number): number => (moves === 0 ? 0 : total > size / 1000 ? moves / total : Infinity);
    const [x, y] = by === 'sums'
      ? [relative(aboveMoves[slot] as number, above[slot] as number, sizes[slot] as number), relative(belowMoves[slot] as number, below[slot] as number, belowSizes[slot] as number)]
      : [benchmark > 0 ? (valueMoves[slot] as number) / benchmark / (by === 'mean' ? (counts[slot] as number) : 1) : Infinity, 0];
    const furthest = Math.max(x, y);
    return furthest < 0.5 ? ((x + y) / (1 - furthest)) * ROUNDED : Infinity;
  });
}

/** How far two doubles are apart, with what both may be off. */
const moveOf = (from: number, to: number, ulps: number): number => (from === to ? 0 : Math.abs(to - from) + (Math.abs(from) + Math.abs(to)) * (ulps + 2) * UNIT * SLACK);

/** By slot, what the points of a ratio go by: the most anybody has, before or after, or where less is better the most they can lose. */
function largestPoints({ before, after, slotOf, benchmarks, weight, cap, floor }: Moved): Float64Array {
  const largest = new Float64Array(benchmarks.length);
  slotOf.forEach((slot, row) => {
    if (slot < 0) return;
    for (const measure of [before, after]) {
      if (measure.present[row] !== 1) continue;
      const ratio = Math.abs(valueIn(measure, row) / (benchmarks[slot] as number));
      const points = before.indicator.better === 'higher'
        ? Math.max(Math.abs(floor ?? 0), Math.min(cap, weight * ratio), valueIn(measure, row) < 0 && floor === null ? weight * ratio : 0)
        : weight * (floor !== null && floor >= 0 ? Math.min(2, ratio) : ratio);
      largest[slot] = Math.max(largest[slot] as number, points);
    }
  });
  return largest;
}

/** The whole height of the bands where somebody's ratio is near the beginning of one; else nothing. */
function bandRoom({ before, after, slotOf, benchmarks, weight }: Moved, slot: number, shift: number): number {
  const { points } = before.indicator;
  if (typeof points === 'string' || points.as !== 'bands') return Infinity;
  const starts = points.rows.map(({ from }) => from.toNumber());
  const isNear = (ratio: number): boolean => starts.some((from) => Math.abs(ratio - from) <= 2 * shift * Math.abs(ratio) + 1e-9 * Math.abs(from));
  const anybody = slotOf.some((each, row) => each === slot && [before, after].some((measure) => measure.present[row] === 1 && isNear(valueIn(measure, row) / (benchmarks[slot] as number))));
  if (!anybody) return 0;
  const heights = [0, ...points.rows.map((row) => Math.abs(row.points.toNumber()) * (row.isShare ? weight : 1))];
  return 2 * Math.max(...heights);
}

/** The largest size of a factor over all rows, and not below 1. */
export function largestFactor({ coefficients, size }: Evaluation, on: string | null): number {
  return coefficients.filter((one) => one.on === on).reduce((product, { factors }) => {
    let most = 1;
    for (let row = 0; row < size; row++) most = Math.max(most, Math.abs(sizeOf(factors.at(row))));
    return product * most;
  }, 1);
}

const sizeOf = (value: Fraction | null): number => value?.toNumber() ?? 1;
