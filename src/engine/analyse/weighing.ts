import type { Evaluation } from '../evaluation';
import { SLACK, UNIT } from '../expression/compare';
import { Fraction, powerOfTen } from '../number/fraction';
import { isClear } from '../number/mean';
import { mayBeNear } from './linear';
import { allWeights } from './weighted';

/** What the score of each subject is made of, so that other weights give other scores without another evaluation. */
export interface Weighing {
  /** Rows of the table that are graded, group by group. */
  readonly rows: Int32Array;
  /** Where each group begins in `rows`, and the end of the last. */
  readonly starts: readonly number[];
  /**
   * Scores under other weights, in units of the last decimal place, exact; null where near means do not tell and the
   * draw must be evaluated whole. The next call uses the array again.
   * @param multipliers whole numbers, one an indicator: its weight is to its old weight as they are to each other
   */
  keys(multipliers: Float64Array): Float64Array | null;
  /** Scores that doubles did not settle and exact arithmetic did, so far. */
  settledExactly(): number;
}

/** Subjects taken apart before drawing breath. */
const AT_ONCE = 2_000;
/** Beyond this a double no longer holds every unit with its half. */
const LARGEST_KEY = 2 ** 50;

/**
 * With points in proportion to weights, a subject's score under weights W · M w ÷ Σ M w is
 * W · Σ M p ÷ Σ M w, times its factor, plus its bonus: p its points and w its weights as evaluated, M the multipliers, both
 * sums over the indicators it has where `missing: reweigh` drops the others, W what all weights come to.
 *
 * In doubles: p and w are nearest doubles, M whole; each product and each of n sums rounds once, the rest of the way
 * takes fewer than eight roundings more. So the score is within (4n + 12) · 2^-53 of Σ M |p|, scaled alike, plus the bonus. A score whose
 * rounding that leaves open is worked out in fractions.
 */
export function* weighingOf(evaluation: Evaluation): Generator<void, Weighing> {
  const { ruleset, indicators } = evaluation;
  const { rows, starts } = gradedRows(evaluation);
  const count = indicators.length;
  const drops = indicators.map(({ name }) => ruleset.indicators.find((one) => one.name === name)?.missing === 'reweigh');
  const parts: Parts[] = [];
  for (const row of rows) {
    parts.push(partsOf(evaluation, row, drops));
    if (parts.length % AT_ONCE === 0) yield;
  }
  const isNear = mayBeNear(ruleset);
  const column = (of: (own: Parts) => Fraction | null | undefined): Float64Array => Float64Array.from(parts, (own) => of(own)?.toNumber() ?? 0);
  const points = indicators.map((_, index) => column((own) => own.points[index]));
  const sizes = points.some((values) => values.some((value) => value < 0)) ? points.map((values) => values.map(Math.abs)) : points;
  const shared = parts.every((own) => own.weights === parts[0]?.weights) ? parts[0]?.weights : undefined;
  const weights = shared ? null : indicators.map((_, index) => column((own) => own.weights[index]));
  const factors = parts.some(({ factor }) => factor) ? column((own) => own.factor ?? Fraction.ONE) : null;
  const bonus = parts.some((own) => own.bonus) ? column((own) => own.bonus?.mul(Fraction.of(powerOfTen(ruleset.score.places)))) : null;
  const total = allWeights(ruleset);
  const { places } = ruleset.score;
  const doubt = (4 * count + 12) * UNIT * SLACK;
  const [sums, below, magnitudes, keys] = [0, 0, 0, 0].map(() => new Float64Array(rows.length)) as [Float64Array, Float64Array, Float64Array, Float64Array];
  let settled = 0;

  function exact(at: number, multipliers: Float64Array): Fraction {
    const own = parts[at] as Parts;
    const times = (values: readonly (Fraction | null)[]): Fraction => Fraction.sum(values.map((value, index) => value?.mul(Fraction.of(multipliers[index] as number)) ?? Fraction.ZERO));
    const weight = times(own.weights);
    const sum = weight.isZero ? Fraction.ZERO : times(own.points).mul(total).div(weight);
    const scaled = own.factor ? sum.mul(own.factor) : sum;
    return own.bonus ? scaled.add(own.bonus) : scaled;
  }

  return {
    rows, starts,
    settledExactly: () => settled,
    keys(multipliers) {
      weightedSum(points, multipliers, sums);
      if (sizes !== points) weightedSum(sizes, multipliers, magnitudes);
      if (weights) weightedSum(weights, multipliers, below);
      const scale = total.mul(Fraction.of(powerOfTen(places)));
      const fixed = shared ? scale.div(Fraction.sum(shared.map((weight, index) => (weight ?? Fraction.ZERO).mul(Fraction.of(multipliers[index] as number))))).toNumber() : scale.toNumber();
      const isPlain = !weights && !factors && !bonus;
      for (let at = 0; at < keys.length; at++) {
        const sum = sums[at] as number;
        let [units, size] = [sum * fixed, sum * fixed];
        if (!isPlain || sizes !== points) {
          const divisor = weights ? (below[at] as number) : 1;
          const factor = (divisor === 0 ? 0 : fixed / divisor) * (factors ? (factors[at] as number) : 1);
          const extra = bonus ? (bonus[at] as number) : 0;
          units = sum * factor + extra;
          size = (sizes === points ? sum : (magnitudes[at] as number)) * Math.abs(factor) + Math.abs(extra);
        }
        const down = Math.floor(units);
        const aboveHalf = units - down - 0.5;
        if (Math.abs(aboveHalf) > doubt * size && size < LARGEST_KEY) {
          keys[at] = aboveHalf > 0 ? down + 1 : down;
          continue;
        }
        const score = exact(at, multipliers);
        const key = Number(score.scaled(places));
        if ((isNear && !isClear(score)) || !(Math.abs(key) < LARGEST_KEY)) return null;
        settled += 1;
        keys[at] = key;
      }
      return keys;
    },
  };
}

/** values · multipliers, added up row by row. */
function weightedSum(columns: readonly Float64Array[], multipliers: Float64Array, sums: Float64Array): void {
  sums.fill(0);
  columns.forEach((values, index) => {
    const multiplier = multipliers[index] as number;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + multiplier * (values[at] as number);
  });
}

/** Points and weights of one subject before reweighing; null where it lacks the indicator and its weight falls away. */
interface Parts {
  readonly points: readonly (Fraction | null)[];
  readonly weights: readonly (Fraction | null)[];
  readonly factor: Fraction | null;
  readonly bonus: Fraction | null;
}

function partsOf({ indicators, coefficients, bonus }: Evaluation, row: number, drops: readonly boolean[]): Parts {
  const given = indicators.map(({ points }) => points.at(row));
  const onSum = coefficients.filter(({ on }) => on === null).flatMap(({ factors }) => factors.at(row) ?? []);
  const factor = onSum.length === 0 ? null : onSum.reduce((product, each) => product.mul(each));
  const extra = bonus?.totals.at(row) ?? null;
  const own = indicators.map(({ weight, weights }) => weights?.at(row) ?? weight);
  const isDropped = (index: number): boolean => drops[index] === true && given[index] === null;
  const rest = { factor, bonus: extra && !extra.isZero ? extra : null };
  if (!given.some((_, index) => isDropped(index))) return { points: given, weights: indicators.some(({ weights }) => weights) ? own : sharedWeights(indicators), ...rest };
  const left = Fraction.sum(own.filter((_, index) => !isDropped(index)));
  // The points came scaled by all weights ÷ the weights left.
  const scale = left.isZero ? Fraction.ONE : left.div(Fraction.sum(own));
  return { points: given.map((points) => points?.mul(scale) ?? null), weights: own.map((weight, index) => (isDropped(index) ? null : weight)), ...rest };
}

const known = new WeakMap<Evaluation['indicators'], readonly Fraction[]>();
/** One list for everybody whose weights are the ruleset's. */
function sharedWeights(indicators: Evaluation['indicators']): readonly Fraction[] {
  const weights = known.get(indicators) ?? indicators.map(({ weight }) => weight);
  known.set(indicators, weights);
  return weights;
}

/** The graded subjects, one row each, in the order of the groups they are ranked in. */
function gradedRows(evaluation: Evaluation): { rows: Int32Array; starts: readonly number[] } {
  const { groups, group, status, leads, ranks, ruleset } = evaluation;
  const members = new Map(groups.map(({ name }) => [name, [] as number[]]));
  status.forEach((each, row) => {
    if (each === 'graded' && leads[row] === row) members.get(ruleset.grades.rankOver === 'all' ? '' : (group[row] ?? ''))?.push(row);
  });
  // In the order of the ranks: other weights leave most of it as it is, and what is nearly in order is quickly parted.
  for (const rows of members.values()) rows.sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
  const starts = [0];
  for (const rows of members.values()) starts.push((starts.at(-1) as number) + rows.length);
  return { rows: Int32Array.from([...members.values()].flat()), starts };
}
