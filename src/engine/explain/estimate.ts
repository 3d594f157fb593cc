import { type Measure, measureAll, valueAt } from '../evaluate/measure';
import { prepare } from '../evaluate/prepare';
import { frameScope } from '../evaluate/frame';
import { bindExact } from '../expression/bind';
import type { Fraction } from '../number/fraction';
import type { Indicator } from '../ruleset/types';
import type { Column, Table } from '../table';
import { withFigures } from './filedUnit';
import type { Reopened } from './reopen';

/** What it takes: a rank in the group, or a score. */
export type Goal =
  | { readonly by: 'rank'; readonly last: number; readonly ties: 'better' | 'worse' }
  | { readonly by: 'score'; readonly least: Fraction };

export type Figures = Parameters<typeof withFigures>[1];

/**
 * Estimates how many steps reach a goal, in doubles and by a model of the rule without its rarer parts. It decides
 * nothing: the answer is where whole, exact runs begin to look.
 */
export interface Estimate {
  /** null: by the model not even the most steps reach. */
  least(figuresAt: (steps: number) => Figures, most: number): number | null;
}

/** So many steps show the pace of the rest. */
const PACE = 1000;

export function estimateOf(opened: Reopened, goal: Goal): Estimate {
  const { evaluation, lead } = opened;
  const others = rivals(opened);
  const unit = 10 ** evaluation.places;
  const small = smallRun(opened);
  const measures = measureAll(evaluation.ruleset.indicators, opened.all);
  const models = measures.map((measure, index) => modelOf(measure, index, others, opened));
  const before = small([]);
  // A score is rounded; the points that make it tell what it was before, where nothing else comes in.
  const unrounded = (row: number, sum: number): number => {
    const score = evaluation.scores.at(row)?.toNumber() ?? 0;
    return Math.abs(score - sum) < 1 / unit ? sum : score;
  };
  const totals = Float64Array.from(others, (subject, at) =>
    unrounded(opened.leadOf(subject), models.reduce((sum, { current }) => sum + (Number.isNaN(current[at]) ? 0 : (current[at] as number)), 0)));
  const ownScore = unrounded(lead, models.reduce((sum, { entered }) => sum + entered, 0));

  /** Whether some figures reach; `isStill` leaves the others where they stand, which nearly holds among many. */
  function reaches(after: readonly Sides[], isStill: boolean): boolean {
    let own = ownScore;
    const moved: { readonly model: Model; readonly state: State }[] = [];
    models.forEach((model, index) => {
      const [a, b] = [before[index]!, after[index]!];
      if (a.above === b.above && a.below === b.below) return;
      const state = model.state(b);
      own += model.factor * (model.points(b.above / b.below, state) - model.points(a.above / a.below, model.base));
      if (!isStill && model.isShifted(state)) moved.push({ model, state });
    });
    const key = Math.round(own * unit);
    if (goal.by === 'score') return key >= Math.round(goal.least.toNumber() * unit);
    // Another is ahead when its score rounds to more, or, where ties count as worse, to the same.
    const limit = (key + (goal.ties === 'worse' ? -0.5 : 0.5)) / unit;
    return (moved.length === 0 ? stillAhead(limit) : movedAhead(limit, moved)) < goal.last;
  }

  const sorted = totals.slice().sort();
  function stillAhead(limit: number): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] as number) >= limit) high = middle;
      else low = middle + 1;
    }
    return sorted.length - low;
  }

  function movedAhead(limit: number, moved: readonly { readonly model: Model; readonly state: State }[]): number {
    let ahead = 0;
    for (let at = 0; at < totals.length; at++) {
      let total = totals[at] as number;
      for (const { model, state } of moved) {
        const value = model.values[at] as number;
        if (!Number.isNaN(value)) total += model.points(value, state) - (model.current[at] as number);
      }
      if (total >= limit) ahead++;
    }
    return ahead;
  }

  return {
    least(figuresAt, most) {
      if (most < 1) return null;
      // Both sides of an indicator go nearly always in proportion to the figure.
      const pace = Math.min(most, PACE);
      const after = small(figuresAt(pace));
      const along = (from: number, to: number, steps: number): number => from + ((to - from) * steps) / pace;
      const at = (isStill: boolean) => (steps: number): boolean => reaches(before.map((each, index) => {
        const { above, below } = after[index]!;
        return { above: along(each.above, above, steps), below: along(each.below, below, steps) };
      }), isStill);
      return around(at(false), around(at(true), 1, most) ?? most, most);
    },
  };
}

/** The least steps that reach, if more never lose, found outwards from a first guess. */
function around(reaches: (steps: number) => boolean, from: number, most: number): number | null {
  let [miss, hit] = [0, from];
  if (reaches(from)) {
    for (let stride = Math.max(1, Math.floor(from / 256)); hit - stride > 0; stride *= 2) {
      if (!reaches(hit - stride)) {
        miss = hit - stride;
        break;
      }
      hit -= stride;
    }
  } else {
    miss = from;
    for (let stride = Math.max(1, Math.floor(from / 256)); ; stride *= 2) {
      hit = Math.min(miss + stride, most);
      if (hit === miss) return null;
      if (reaches(hit)) break;
      miss = hit;
    }
  }
  while (hit - miss > 1) {
    const middle = Math.floor(miss + (hit - miss) / 2);
    if (reaches(middle)) hit = middle;
    else miss = middle;
  }
  return hit;
}

/** The subjects ranked with the own one, itself left out. */
function rivals({ evaluation: { status, group, ruleset }, subject, lead, size, leadOf }: Reopened): number[] {
  const isAll = ruleset.grades.rankOver === 'all';
  const found: number[] = [];
  for (let other = 0; other < size; other++) {
    const row = leadOf(other);
    if (other !== subject && status[row] === 'graded' && (isAll || group[row] === group[lead])) found.push(other);
  }
  return found;
}

interface Sides {
  readonly above: number;
  readonly below: number;
}

/** Both sides of the own indicators with other figures, of the subject's rows alone. */
function smallRun({ evaluation: { ruleset }, table, prepared, parameters, row, subject }: Reopened): (figures: Figures) => Sides[] {
  const { partition } = prepared;
  // Figures split over rows need all the rows; few rulesets split, and their tables are small.
  const isWhole = ruleset.apportion.length > 0;
  const rows = isWhole || !partition ? [row] : [...partition.subjectOf.keys()].filter((each) => partition.subjectOf[each] === subject);
  const own = isWhole ? table : picked(table, rows);
  const place = isWhole ? row : rows.indexOf(row);
  return (figures) => {
    const placed = figures.map((one) => ({ ...one, rows: isWhole ? one.rows : one.rows.map((each) => rows.indexOf(each)).filter((each) => each >= 0) }));
    const { frame, partition: again } = prepare(withFigures(own, placed), ruleset, parameters);
    const scope = frameScope(frame, parameters);
    const at = again ? (again.subjectOf[place] as number) : place;
    return ruleset.indicators.map(({ numerator, denominator }) => ({
      above: bindExact(numerator, scope)(at)?.toNumber() ?? NaN, below: denominator ? (bindExact(denominator, scope)(at)?.toNumber() ?? NaN) : 1,
    }));
  };
}

function picked(table: Table, rows: readonly number[]): Table {
  const column = (one: Column): Column => {
    if (one.kind === 'text') return { kind: 'text', values: rows.map((row) => one.values[row] ?? null) };
    if (one.kind === 'flag') return { kind: 'flag', values: Uint8Array.from(rows, (row) => one.values[row] as number) };
    return { ...one, values: Float64Array.from(rows, (row) => one.values[row] as number) };
  };
  return { size: rows.length, columns: new Map([...table.columns].map(([name, one]) => [name, column(one)])) };
}

interface State {
  readonly benchmark: number;
  readonly least: number;
  readonly greatest: number;
}

/** One indicator in doubles: the others' values and points, and how benchmark and range follow the own figures. */
interface Model {
  readonly base: State;
  /** The own points, and what coefficients make of a point. */
  readonly entered: number;
  readonly factor: number;
  /** NaN where another lacks the indicator, or is measured by another benchmark. */
  readonly values: Float64Array;
  readonly current: Float64Array;
  state(own: Sides): State;
  isShifted(state: State): boolean;
  points(value: number, state: State): number;
}

function modelOf(measure: Measure, index: number, others: readonly number[], opened: Reopened): Model {
  const { evaluation, lead, subject, leadOf, benchmarkOf } = opened;
  const { indicator, numerator, denominator, present } = measure;
  const { benchmark } = indicator;
  const isAll = benchmark.over === 'all';
  const isMate = (row: number): boolean => isAll || evaluation.group[leadOf(row)] === evaluation.group[lead];
  const value = (row: number): number => (numerator.doubles[row] as number) / (denominator ? (denominator.doubles[row] as number) : 1);
  const values = Float64Array.from(others, (row) => (present[row] === 1 && isMate(row) ? value(row) : NaN));

  const sums = { above: 0, below: 0, values: 0, count: 0, least: Infinity, greatest: -Infinity };
  for (let row = 0; row < present.length; row++) {
    if (row === subject || present[row] !== 1 || evaluation.status[leadOf(row)] === 'excluded' || !isMate(row)) continue;
    const own = value(row);
    sums.above += numerator.doubles[row] as number;
    sums.below += denominator ? (denominator.doubles[row] as number) : 1;
    sums.values += own;
    sums.count += 1;
    sums.least = Math.min(sums.least, own);
    sums.greatest = Math.max(sums.greatest, own);
  }
  const given = benchmarkOf(indicator)?.value?.toNumber() ?? NaN;
  const averageWith = (own: Sides): number => {
    if (benchmark.as === 'sum-ratio' || (benchmark.as === 'mean-times' && benchmark.of === 'sums')) return (sums.above + own.above) / (sums.below + own.below);
    return (sums.values + own.above / own.below) / (sums.count + 1);
  };
  const now: Sides = { above: numerator.doubles[subject] as number, below: denominator ? (denominator.doubles[subject] as number) : 1 };
  const average = averageWith(now);
  const isMoving = ['sum-ratio', 'mean', 'mean-times'].includes(benchmark.as);
  const state = (own: Sides): State => ({
    benchmark: isMoving && average > 0 ? (given * averageWith(own)) / average : given,
    least: Math.min(sums.least, own.above / own.below), greatest: Math.max(sums.greatest, own.above / own.below),
  });
  const base = state(now);
  const sorted = indicator.points === 'rank' ? values.filter((one) => !Number.isNaN(one)).sort() : new Float64Array();
  const points = ruleOf(indicator, sorted);
  const own = valueAt(measure, subject) ? points(now.above / now.below, base) : 0;
  const entered = evaluation.indicators[index]?.points.at(lead)?.toNumber() ?? 0;
  return {
    base, entered, factor: own > 0 ? entered / own : 1, values, current: values.map((each) => points(each, base)), state, points,
    isShifted: (at) => at.benchmark !== base.benchmark || (typeof indicator.points === 'object' && indicator.points.as === 'min-max' && (at.least !== base.least || at.greatest !== base.greatest)),
  };
}

/** Points by value in doubles, floor and cap included. */
function ruleOf({ points, better, weight, cap, floor }: Indicator, sorted: Float64Array): (value: number, state: State) => number {
  const full = weight.toNumber();
  const [most, least] = [cap?.toNumber() ?? Infinity, floor?.toNumber() ?? -Infinity];
  const isHigher = better === 'higher';
  const held = (open: number): number => Math.max(least, Math.min(most, open));
  if (points === 'ratio') return (value, { benchmark }) => held((full * value) / benchmark);
  if (points === 'inverse') return (value, { benchmark }) => held(full * (2 - value / benchmark));
  if (points === 'rank') {
    return (value) => {
      let worse = 0;
      for (const other of sorted) if (isHigher ? other <= value : other >= value) worse++;
      return held((full * (worse + 1)) / (sorted.length + 1));
    };
  }
  if (points.as === 'min-max') {
    const base = points.base.toNumber();
    return (value, range) => {
      const share = range.greatest === range.least ? 1 : (isHigher ? value - range.least : range.greatest - value) / (range.greatest - range.least);
      return held(full * (base + (1 - base) * share));
    };
  }
  const bands = points.rows.map(({ from, points: own, isShare }) => ({ from: from.toNumber(), points: own.toNumber() * (isShare ? full : 1) }));
  return (value, { benchmark }) => {
    const of = points.of === 'value' ? value : value / benchmark;
    return held(bands.filter(({ from }) => from <= of).at(-1)?.points ?? 0);
  };
}
