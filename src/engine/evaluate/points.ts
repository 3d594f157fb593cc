import { SLACK, UNIT } from '../expression/compare';
import { Fraction } from '../number/fraction';
import type { Indicator } from '../ruleset/types';
import type { Benchmarks } from './benchmarks';
import { between, type Factors, generalPoints } from './generalPoints';
import { type Measure, valueAt } from './measure';
import type { Subjects } from './subjects';

/** What an indicator gives each subject that has it. */
export interface IndicatorPoints {
  readonly measure: Measure;
  readonly benchmarks: Benchmarks;
  /** Ratio or inverse without coefficients: doubles with a proven bound give the points. */
  readonly isPlain: boolean;
  /** Points of a row that has the indicator, before any reweighing; they round as the exact ones do where a mean is known nearly. */
  exact(row: number): Fraction;
  /** The exact points, where `exact` may give near ones (certified.ts); left out where it never does. */
  readonly settled?: (row: number) => Fraction;
  readonly settledMean?: (group: number) => Fraction;
  /** Mean of the points in a group over those who have the indicator; 0 where nobody has. */
  groupMean(group: number): Fraction;
}

/**
 * weight · value ÷ benchmark, or weight · (2 − value ÷ benchmark) where less is better, between floor and cap.
 * Without a benchmark above zero there are no points: 0, and the benchmark's issue says why.
 */
export function pointsOf(measure: Measure, benchmarks: Benchmarks, subjects: Subjects, factors: Factors | null = null): IndicatorPoints {
  const { indicator, numerator, denominator, present } = measure;
  const isPlain = factors === null && measure.weights === null && (indicator.points === 'ratio' || indicator.points === 'inverse');
  const rates = ratesOf(indicator, benchmarks);

  const exact = isPlain ? plain : generalPoints(measure, benchmarks, subjects, factors);
  function plain(row: number): Fraction {
    const rate = rates[benchmarks.slotOf[row] as number];
    const above = numerator.exact(row);
    if (!rate || !above) return Fraction.ZERO;
    const below = denominator?.exact(row);
    // Multiply first, divide once.
    const product = above.mul(rate);
    return between(indicator, directed(indicator, below ? product.div(below) : product));
  }

  const means = new Map<number, Fraction>();
  function groupMean(group: number): Fraction {
    const known = means.get(group) ?? (isPlain ? meanPoints(measure, benchmarks, rates, rowsOf(group)) : meanOfRows(exact, rowsOf(group)));
    means.set(group, known);
    return known;
  }
  const rowsOf = (group: number): number[] => {
    const rows: number[] = [];
    subjects.groupOf.forEach((each, row) => {
      if (each === group && present[row] === 1) rows.push(row);
    });
    return rows;
  };

  return { measure, benchmarks, isPlain, exact, groupMean };
}

const meanOfRows = (exact: (row: number) => Fraction, rows: readonly number[]): Fraction =>
  rows.length === 0 ? Fraction.ZERO : Fraction.sum(rows.map(exact)).div(Fraction.of(rows.length));

const directed = ({ better, weight }: Indicator, ratio: Fraction): Fraction =>
  better === 'higher' ? ratio : weight.mul(Fraction.of(2)).sub(ratio);

/**
 * Mean of the points of some rows. The values are summed before they meet the benchmark, which may have thousands of
 * digits of its own; only points held by cap or floor are added as they are.
 */
function meanPoints(measure: Measure, { slotOf }: Benchmarks, rates: readonly (Fraction | null)[], rows: readonly number[]): Fraction {
  const { indicator } = measure;
  if (rows.length === 0) return Fraction.ZERO;
  const open: Fraction[][] = rates.map(() => []);
  const held: Fraction[] = [];
  for (const row of rows) {
    const slot = slotOf[row] as number;
    const [rate, value] = [rates[slot], valueAt(measure, row)];
    if (!rate || !value) continue;
    const points = directed(indicator, value.mul(rate));
    const limited = between(indicator, points);
    if (limited === points) open[slot]?.push(value);
    else held.push(limited);
  }
  const sums = open.map((values, slot) => {
    const rate = rates[slot];
    if (!rate || values.length === 0) return Fraction.ZERO;
    const ratio = Fraction.sum(values).mul(rate);
    return indicator.better === 'higher' ? ratio : indicator.weight.mul(Fraction.of(2 * values.length)).sub(ratio);
  });
  return Fraction.sum([...sums, ...held]).div(Fraction.of(rows.length));
}

/** weight ÷ benchmark for each slot; null where there is no benchmark to divide by. */
function ratesOf(indicator: Indicator, { values }: Benchmarks): (Fraction | null)[] {
  return values.map((value) => (value && value.sign() > 0 ? indicator.weight.div(value) : null));
}

/** Running totals in doubles, each with a bound of its error in units of 2^-53. */
export interface Totals {
  readonly sums: Float64Array;
  readonly doubts: Float64Array;
}

/** Roundings on the way to one indicator's points besides those of its parts: division, rate, product, and 2w − ratio. */
const STEPS = 8;
/** A weight, cap or floor as a double. */
const CONSTANT = 3;

/**
 * Adds an indicator's points to the totals, in doubles.
 *
 * The bound: each factor of the ratio carries its relative error and each operation adds one rounding, so the ratio
 * is within (ulps + STEPS) · 2^-53 of the exact one, relatively; clamping never widens a distance, and a clamped
 * value carries the constant's own error. Each of the additions rounds by at most 2^-53 of what has been added so far,
 * hence `terms` times the points.
 */
export function addPoints(points: IndicatorPoints, terms: number, subjects: Subjects, totals: Totals): void {
  if (!points.isPlain) return addExact(points, terms, subjects, totals);
  const { measure, benchmarks } = points;
  const { indicator, numerator, denominator, present } = measure;
  const rates = Float64Array.from(ratesOf(indicator, benchmarks), (rate) => (rate ? ordinary(rate.toNumber()) : 0));
  const isHigher = indicator.better === 'higher';
  const twice = isHigher ? 0 : 2 * indicator.weight.toNumber();
  const cap = indicator.cap?.toNumber() ?? Infinity;
  const floor = indicator.floor?.toNumber() ?? -Infinity;
  const ratioDoubt = numerator.ulps + (denominator?.ulps ?? 0) + STEPS;
  const means = indicator.missing === 'group-mean-points' ? subjects.groups.map((): GroupPoints => ({ sum: 0, size: 0, doubt: 0, count: 0 })) : null;

  const { sums, doubts } = totals;
  const { slotOf } = benchmarks;
  const [above, below] = [numerator.doubles, denominator?.doubles];
  for (let row = 0; row < present.length; row++) {
    const slot = slotOf[row] as number;
    if (slot < 0 || present[row] !== 1) continue;
    const rate = rates[slot] as number;
    if (rate === 0) {
      if (means) addToMean(means[subjects.groupOf[row] as number], 0, 0);
      continue;
    }
    const ratio = (below ? (above[row] as number) / (below[row] as number) : (above[row] as number)) * rate;
    let own = isHigher ? ratio : twice - ratio;
    if (own > cap) own = cap;
    if (own < floor) own = floor;
    const doubt = ratioDoubt * (Math.abs(ratio) + twice) + (terms + CONSTANT) * Math.abs(own);
    sums[row] = (sums[row] as number) + own;
    doubts[row] = (doubts[row] as number) + doubt;
    if (means) addToMean(means[subjects.groupOf[row] as number], own, doubt);
  }
  if (means) fillMeans(means, present, subjects, totals, terms);
}

/** Points that only exact arithmetic gives: each as its nearest double. */
function addExact({ measure, exact, groupMean }: IndicatorPoints, terms: number, { groupOf }: Subjects, { sums, doubts }: Totals): void {
  const { present, indicator } = measure;
  groupOf.forEach((group, row) => {
    const isPresent = present[row] === 1;
    if (group < 0 || (!isPresent && indicator.missing !== 'group-mean-points')) return;
    const own = (isPresent ? exact(row) : groupMean(group)).toNumber();
    sums[row] = (sums[row] as number) + own;
    doubts[row] = (doubts[row] as number) + (terms + CONSTANT) * Math.abs(own);
  });
}

/** A rate near the ends of the range carries no relative bound; NaN sends its rows to exact arithmetic. */
const ordinary = (rate: number): number => (Math.abs(rate) > 1e-150 && Math.abs(rate) < 1e150 ? rate : NaN);

function fillMeans(means: readonly GroupPoints[], present: Uint8Array, { groupOf }: Subjects, { sums, doubts }: Totals, terms: number): void {
  const filled = means.map(meanOf);
  groupOf.forEach((group, row) => {
    const own = filled[group];
    if (!own || present[row] === 1) return;
    const { mean, doubt } = own;
    sums[row] = (sums[row] as number) + mean;
    doubts[row] = (doubts[row] as number) + doubt + terms * Math.abs(mean);
  });
}

/** Points by group, towards the mean for those who lack the indicator. */
interface GroupPoints {
  sum: number;
  size: number;
  doubt: number;
  count: number;
}

function addToMean(group: GroupPoints | undefined, points: number, doubt: number): void {
  if (!group) return;
  group.sum += points;
  group.size += Math.abs(points);
  group.doubt += doubt;
  group.count += 1;
}

function meanOf({ sum, size, doubt, count }: GroupPoints): { mean: number; doubt: number } {
  if (count === 0) return { mean: 0, doubt: 0 };
  // Each of `count` additions rounds by at most 2^-53 of the sizes so far; the division once more.
  return { mean: sum / count, doubt: (doubt + (count + 2) * size) / count };
}

/** The bound of a total's error as a number. */
export const errorOf = (doubt: number): number => doubt * UNIT * SLACK;
