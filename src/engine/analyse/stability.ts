import { evaluate } from '../evaluate/run';
import type { Evaluation } from '../evaluation';
import { Fraction, powerOfTen } from '../number/fraction';
import type { Ruleset } from '../ruleset/types';
import type { Table } from '../table';
import { adjustedGrades } from './alike';
import { type Drawing, multipliers } from './draws';
import { isLinear } from './linear';
import { selectFalling } from './select';
import { thresholdOf } from './thresholds';
import { canMoveWeights, weighted } from './weighted';
import { type Weighing, weighingOf } from './weighing';

/** How the grades stood over all draws. */
export interface Stability extends Drawing {
  /** Grades in declared order. */
  readonly order: readonly string[];
  /** The grade each row has with the weights as they are; null where it has none. */
  readonly grades: readonly (string | null)[];
  /** How often a row had a grade: `counts[row · grades + grade]`; nothing for a row that is not graded. */
  readonly counts: Uint32Array;
  /** Draws in which the row kept its grade. */
  readonly kept: Uint32Array;
  /** Scores that fractions settled where doubles did not tell, and draws that were evaluated whole. */
  readonly settled: { readonly scores: number; readonly draws: number };
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Why weights cannot be drawn: there are no grades to keep, no weights to move, or limits in points beside weights by case. */
export type Undrawable = 'no-grades' | 'no-weights' | 'limits-in-points';

/** @returns null where weights can be drawn */
export function undrawable(ruleset: Ruleset): Undrawable | null {
  const { grades, indicators, kind } = ruleset;
  if (kind !== 'evaluation' || grades.order.length === 0) return 'no-grades';
  if (indicators.length === 0) return 'no-weights';
  return canMoveWeights(ruleset) ? null : 'limits-in-points';
}

/**
 * How often each subject keeps its grade when the weights move. Drawn: one factor for each indicator's weight (draws.ts),
 * all weights then brought back to their total; a weight by case moves in all its cases alike, and each case is brought back by itself. Held: data, benchmarks,
 * points per unit of weight, limits that are percentages of the weight (limits in points stay as they are), coefficients, bonus points,
 * groups, shares, ties, decisions on single subjects. Adjustments are applied anew after each quota. Every grade is the one that an
 * evaluation with the drawn weights would give.
 *
 * Works in steps, so that whoever asks can draw breath between them, show progress, or stop.
 * @throws RangeError for a ruleset whose weights cannot be drawn: whoever calls has looked (`undrawable`)
 */
export function* stability(table: Table, evaluation: Evaluation, drawing: Drawing): Generator<Progress, Stability> {
  const { ruleset } = evaluation;
  if (undrawable(ruleset) !== null) throw new RangeError(`the weights of ${ruleset.id} cannot be drawn`);
  const { order } = ruleset.grades;
  const placeOf = new Map(order.map((grade, place) => [grade, place]));
  const counts = new Uint32Array(evaluation.size * order.length);
  const count = (row: number, grade: string | null | undefined): void => {
    const place = placeOf.get(grade ?? '');
    if (place !== undefined) counts[row * order.length + place] = (counts[row * order.length + place] as number) + 1;
  };
  const given = Object.fromEntries(evaluation.parameters);
  const next = multipliers(drawing, ruleset.indicators.length);
  const progress = (done: number): Progress => ({ done, total: drawing.draws });
  yield progress(0);
  const isFast = isLinear(ruleset);
  const quick = isFast ? yield* mapped(quickGrades(table, evaluation, given), progress(0)) : null;
  let whole = 0;
  for (let done = 1; done <= drawing.draws; done++) {
    const drawn = next();
    if (!quick?.add(drawn)) {
      whole += 1;
      evaluate(table, weighted(ruleset, drawn), given, evaluation.regrades).grades.forEach((grade, row) => count(row, grade));
    }
    yield progress(done);
  }
  quick?.spread(counts);
  const kept = Uint32Array.from(evaluation.grades, (grade, row) => counts[row * order.length + (placeOf.get(grade ?? '') ?? NaN)] ?? 0);
  return { ...drawing, order, grades: evaluation.grades, counts, kept, settled: { scores: quick?.weighing.settledExactly() ?? 0, draws: whole } };
}

function* mapped<T>(steps: Generator<void, T>, progress: Progress): Generator<Progress, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield progress;
  }
}

interface Quick {
  readonly weighing: Weighing;
  /** Counts the grades of a draw; false where it must be evaluated whole. */
  add(drawn: Float64Array): boolean;
  /** Gives merged rows what the row that leads them counted in quick draws. */
  spread(counts: Uint32Array): void;
}

function* quickGrades(table: Table, evaluation: Evaluation, given: Readonly<Record<string, string>>): Generator<void, Quick> {
  const { ruleset: { grades: { order, ties, by }, score }, groups, leads, status } = evaluation;
  const adjusted = yield* adjustedGrades(table, evaluation, given);
  const weighing = yield* weighingOf(evaluation);
  const { rows, starts } = weighing;
  const size = order.length;
  const finals = Uint8Array.from({ length: rows.length * size }, (_, index) => {
    const [row, place] = [rows[Math.floor(index / size)] as number, index % size];
    return adjusted ? order.indexOf(adjusted[place]?.[row] ?? '') : place;
  });
  const boundaries = groups.map((group) => order.map((grade) => group.boundaries.find((one) => one.grade === grade)?.lastRank ?? 0));
  const fixed = by === 'score' ? order.map((grade) => keyFrom(thresholdOf(evaluation, grade), score.places)) : null;
  const scratch = new Float64Array(rows.length);
  const tally = new Uint32Array(rows.length * size);

  /** The least key of each grade among the members of a group. */
  function leastKeys(group: number): number[] {
    const [from, to] = [starts[group] as number, starts[group + 1] as number];
    let low = from;
    return order.slice(0, -1).map((_, place) => {
      const last = boundaries[group]?.[place] ?? 0;
      if (last >= to - from) return -Infinity;
      // Better: whoever is level with the last place has it. Worse: only who is above the first place after it.
      if (ties === 'better' && last <= 0) return Infinity;
      const wanted = from + (ties === 'better' ? last - 1 : last);
      const key = selectFalling(scratch, low, to, wanted);
      low = wanted;
      return ties === 'better' ? key : key + 1;
    });
  }

  return {
    weighing,
    add(drawn) {
      const keys = weighing.keys(drawn);
      if (!keys) return false;
      if (!fixed) scratch.set(keys);
      groups.forEach((_, group) => {
        const least = fixed ?? leastKeys(group);
        const to = starts[group + 1] as number;
        for (let at = starts[group] as number; at < to; at++) {
          const key = keys[at] as number;
          let place = 0;
          while (place < size - 1 && key < (least[place] as number)) place += 1;
          const cell = at * size + (finals[at * size + place] as number);
          tally[cell] = (tally[cell] as number) + 1;
        }
      });
      return true;
    },
    spread(counts) {
      const at = new Map(Array.from(rows, (row, index) => [row, index]));
      status.forEach((each, row) => {
        const index = each === 'graded' ? at.get(leads[row] as number) : undefined;
        for (let place = 0; index !== undefined && place < size; place++) counts[row * size + place] = (counts[row * size + place] as number) + (tally[index * size + place] as number);
      });
    },
  };
}

/** The least score in units of the last place that comes up to a threshold; a grade without one is nobody's. */
const keyFrom = (from: Fraction | null, places: number): number =>
  from ? Number(from.mul(Fraction.of(powerOfTen(places))).scaled(0, 'ceiling')) : Infinity;
