import { Fraction } from '../number/fraction';
import { areApart, clearOr } from '../number/mean';
import type { Ruleset } from '../ruleset/types';
import type { BonusPoints, PointsBase } from './bonus';
import { weightAt } from './measure';
import { addPoints, errorOf, type IndicatorPoints, type Totals } from './points';
import type { Subjects } from './subjects';

export interface Scores {
  /** Rounded total in units of 10^-places, for rows that are evaluated; bigints only where a double would not hold them. */
  readonly keys: Float64Array | readonly bigint[];
  /** null where the ruleset has none. */
  readonly bonus: BonusPoints | null;
  /** Rows that doubles could not decide and exact arithmetic did. */
  readonly settledExactly: number;
  /** An indicator's points as they enter the total; null for a row not evaluated, or left out of the total by reweighing. */
  points(indicator: number, row: number): Fraction | null;
  /** The total before rounding. */
  exact(row: number): Fraction;
  /** Which of two totals before rounding is better: negative for the first. */
  compareExactly(a: number, b: number): number;
}

/** Above this a double no longer holds every integer with its half. */
const LARGEST_KEY = 2 ** 51;

/**
 * Totals, rounded once. Doubles with a proven bound decide the rounding wherever the bound is away from a half;
 * the few others are computed exactly, so that the outcome is always the exact one.
 */
export function scoresOf(ruleset: Ruleset, all: readonly IndicatorPoints[], subjects: Subjects, beyond: Beyond = NOTHING): Scores {
  const { places } = ruleset.score;
  const reweigh = reweighing(all);
  const pointsOf = (own: IndicatorPoints | undefined, row: number): Fraction | null => {
    const group = subjects.groupOf[row] as number;
    if (group < 0 || !own) return null;
    const { present, indicator } = own.measure;
    if (present[row] === 1) return scaled(own.exact(row), reweigh(row));
    if (indicator.missing === 'reweigh') return null;
    return indicator.missing === 'group-mean-points' ? scaled(own.groupMean(group), reweigh(row)) : Fraction.ZERO;
  };
  const points = (index: number, row: number): Fraction | null => pointsOf(all[index], row);
  const sumOf = (each: readonly IndicatorPoints[], row: number): Fraction =>
    scaled(each.reduce((total, own) => total.add(pointsOf(own, row) ?? Fraction.ZERO), Fraction.ZERO), beyond.factor?.(row) ?? null);
  const sum = (row: number): Fraction => sumOf(all, row);
  const bonus = beyond.bonus?.({ sum, indicator: (name, row) => points(all.findIndex(({ measure }) => measure.indicator.name === name), row) }) ?? null;
  const total = (each: readonly IndicatorPoints[]) => (row: number): Fraction => (bonus ? sumOf(each, row).add(bonus.total(row)) : sumOf(each, row));
  // Where a mean is known nearly, a total at or next to a half unit, or next to another, is worked out whole.
  const settled = all.some((own) => own.settled) ? total(all.map(({ settled: of, settledMean, ...own }) => ({ ...own, exact: of ?? own.exact, groupMean: settledMean ?? own.groupMean }))) : null;
  const near = total(all);
  const exact = settled ? (row: number): Fraction => clearOr(near(row), () => settled(row)) : near;

  const totals: Totals = { sums: new Float64Array(subjects.groupOf.length), doubts: new Float64Array(subjects.groupOf.length) };
  all.forEach((each) => addPoints(each, all.length, subjects, totals));
  if (all.some(({ measure }) => measure.indicator.missing === 'reweigh')) reweighTotals(totals, reweigh);
  if (beyond.factor) factorTotals(totals, subjects, beyond.factor);
  if (bonus) addBonus(totals, subjects, bonus);
  return { bonus, ...keysOf(totals, places, subjects, exact), points, exact, compareExactly: exactOrder(totals, settled ? near : exact, settled) };
}

/** What comes on top of the indicators: a factor of their sum (null for one), then bonus points. */
export interface Beyond {
  readonly factor: ((row: number) => Fraction | null) | null;
  readonly bonus: ((base: PointsBase) => BonusPoints) | null;
}

const NOTHING: Beyond = { factor: null, bonus: null };

function factorTotals({ sums, doubts }: Totals, { groupOf }: Subjects, factorAt: (row: number) => Fraction | null): void {
  groupOf.forEach((group, row) => {
    const factor = group < 0 ? null : factorAt(row)?.toNumber();
    if (factor === null || factor === undefined) return;
    const sum = (sums[row] as number) * factor;
    sums[row] = sum;
    doubts[row] = (doubts[row] as number) * Math.abs(factor) + 4 * Math.abs(sum);
  });
}

/** The bonus as a double and the addition: three roundings of what stands in the total then. */
function addBonus({ sums, doubts }: Totals, { groupOf }: Subjects, bonus: BonusPoints): void {
  groupOf.forEach((group, row) => {
    if (group < 0) return;
    const own = bonus.total(row).toNumber();
    sums[row] = (sums[row] as number) + own;
    doubts[row] = (doubts[row] as number) + 3 * (Math.abs(own) + Math.abs(sums[row] as number));
  });
}

const scaled = (points: Fraction, factor: Fraction | null): Fraction => (factor ? points.mul(factor) : points);

/** For a row that lacks indicators with `missing: reweigh`: all weights ÷ the weights left; null where nothing changes. */
function reweighing(all: readonly IndicatorPoints[]): (row: number) => Fraction | null {
  const dropping = all.filter(({ measure }) => measure.indicator.missing === 'reweigh');
  const constant = all.some(({ measure }) => measure.weights) ? null : all.reduce((sum, { measure }) => sum.add(measure.indicator.weight), Fraction.ZERO);
  return (row) => {
    const dropped = dropping.filter(({ measure }) => measure.present[row] !== 1);
    if (dropped.length === 0) return null;
    const total = constant ?? Fraction.sum(all.map(({ measure }) => weightAt(measure, row)));
    const left = dropped.reduce((sum, { measure }) => sum.sub(weightAt(measure, row)), total);
    return left.sign() > 0 ? total.div(left) : null;
  };
}

function reweighTotals({ sums, doubts }: Totals, reweigh: (row: number) => Fraction | null): void {
  sums.forEach((sum, row) => {
    const factor = reweigh(row)?.toNumber();
    if (factor === undefined) return;
    sums[row] = sum * factor;
    // The factor as a double and the product: three roundings of the total.
    doubts[row] = (doubts[row] as number) * factor + 4 * Math.abs(sum * factor);
  });
}

function keysOf(
  { sums, doubts }: Totals, places: number, { groupOf }: Subjects, exact: (row: number) => Fraction,
): Pick<Scores, 'keys' | 'settledExactly'> {
  const power = Number(`1e${places}`);
  const keys = new Float64Array(sums.length);
  let settledExactly = 0;
  for (let row = 0; row < keys.length; row++) {
    if ((groupOf[row] as number) < 0) continue;
    const units = (sums[row] as number) * power;
    const down = Math.floor(units);
    const aboveHalf = units - down - 0.5;
    // One more rounding for the product with the power of ten; the difference to a near integer is exact.
    const error = errorOf((doubts[row] as number) * power + 2 * Math.abs(units));
    if (Math.abs(aboveHalf) > error && Math.abs(units) < LARGEST_KEY) {
      keys[row] = aboveHalf > 0 ? down + 1 : down;
      continue;
    }
    settledExactly += 1;
    keys[row] = Number(exact(row).scaled(places));
    if (!(Math.abs(keys[row] as number) < LARGEST_KEY)) return { keys: bigKeys(groupOf, places, exact), settledExactly: keys.length };
  }
  return { keys, settledExactly };
}

const bigKeys = (groupOf: Int32Array, places: number, exact: (row: number) => Fraction): bigint[] =>
  Array.from(groupOf, (group, row) => (group < 0 ? 0n : exact(row).scaled(places)));

function exactOrder({ sums, doubts }: Totals, exact: (row: number) => Fraction, settled: ((row: number) => Fraction) | null): Scores['compareExactly'] {
  const recall = remembered(exact);
  const recallSettled = settled && remembered(settled);
  return (a, b) => {
    const distance = (sums[b] as number) - (sums[a] as number);
    const sizes = Math.abs(sums[a] as number) + Math.abs(sums[b] as number);
    const error = errorOf((doubts[a] as number) + (doubts[b] as number) + sizes);
    if (Math.abs(distance) > error) return distance;
    const [x, y] = [recall(a), recall(b)];
    return !recallSettled || areApart(x, y) ? y.cmp(x) : recallSettled(b).cmp(recallSettled(a));
  };
}

function remembered(of: (row: number) => Fraction): (row: number) => Fraction {
  const known = new Map<number, Fraction>();
  return (row) => {
    const total = known.get(row) ?? of(row);
    known.set(row, total);
    return total;
  };
}
