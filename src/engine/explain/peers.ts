import { type Measure, measureAll, valueAt } from '../evaluate/measure';
import { percentileOf } from '../evaluate/slotValues';
import { SLACK, UNIT } from '../expression/compare';
import { Fraction } from '../number/fraction';
import type { Indicator } from '../ruleset/types';
import type { Run } from './reopen';

/** Those of one group (or of all) who have an indicator, in the order of their values. */
export interface Peers {
  readonly count: number;
  readonly least: Fraction;
  readonly greatest: Fraction;
  readonly median: Fraction;
  /** How many have a smaller value than a subject among them, how many the same (itself included), how many a larger. */
  around(subject: number): { readonly smaller: number; readonly same: number; readonly larger: number };
  /** Nobody's numerator is below zero. */
  isNonNegative(): boolean;
  /** Sums of numerators and of denominators; null for an indicator without a denominator. */
  sums(): { readonly above: Fraction; readonly below: Fraction } | null;
}

/** Finds the peers by indicator and group, each found once: a sheet for every firm asks thousands of times. */
export function peersOf(run: Run): (indicator: Indicator, group: string | null) => Peers | null {
  const { evaluation, size, leadOf } = run;
  let measures: readonly Measure[] | null = null;
  const known = new Map<string, Peers | null>();
  return (indicator, group) => {
    const key = JSON.stringify([indicator.name, group]);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    measures ??= measureAll(evaluation.ruleset.indicators, run.all);
    const measure = measures.find((each) => each.indicator.name === indicator.name) as Measure;
    const rows: number[] = [];
    for (let subject = 0; subject < size; subject++) {
      const lead = leadOf(subject);
      if (evaluation.status[lead] === 'excluded' || measure.present[subject] !== 1) continue;
      if (group === null || evaluation.group[lead] === group) rows.push(subject);
    }
    const found = rows.length === 0 ? null : ordered(measure, rows);
    known.set(key, found);
    return found;
  };
}

function ordered(measure: Measure, rows: readonly number[]): Peers {
  const { numerator, denominator } = measure;
  const double = (row: number): number => (numerator.doubles[row] as number) / (denominator ? (denominator.doubles[row] as number) : 1);
  // Both sides of a ratio carry their error and the quotient rounds once more; twice, for the two values compared.
  const doubt = 2 * (numerator.ulps + (denominator?.ulps ?? 0) + 3) * UNIT * SLACK;
  const values = once(() => Float64Array.from(rows, double).sort());
  const at = (share: Fraction): (() => Fraction) => once(() => percentileOf(measure, rows, share));
  const [least, median, greatest] = [at(Fraction.ZERO), at(Fraction.of(1, 2)), at(Fraction.ONE)];
  return {
    count: rows.length,
    get least() { return least(); },
    get greatest() { return greatest(); },
    get median() { return median(); },
    // A double has the sign of what it stands for.
    isNonNegative: once(() => rows.every((row) => (numerator.doubles[row] as number) >= 0)),
    around(subject) {
      const x = double(subject);
      const own = valueAt(measure, subject) as Fraction;
      const [low, high] = [x - Math.abs(x) * doubt, x + Math.abs(x) * doubt];
      const isTold = Number.isFinite(doubt);
      // An infinite doubt leaves everybody to exact arithmetic.
      const isNear = (row: number): boolean => !isTold || (double(row) >= low && double(row) <= high);
      const [from, to] = isTold ? [placeOf(values(), low, false), placeOf(values(), high, true)] : [0, rows.length];
      let [smaller, same] = [from, to - from];
      if (same > 1) {
        same = 0;
        for (const other of rows) {
          if (!isNear(other)) continue;
          // Nothing of anything is the same nothing: half a column is often 0.
          const isNothing = numerator.doubles[other] === 0 && numerator.doubles[subject] === 0;
          const order = isNothing ? 0 : (valueAt(measure, other) as Fraction).cmp(own);
          if (order < 0) smaller++;
          else if (order === 0) same++;
        }
      }
      return { smaller, same, larger: rows.length - smaller - same };
    },
    sums() {
      if (!denominator) return null;
      const partOf = new Int32Array(measure.present.length).fill(-1);
      for (const row of rows) partOf[row] = 0;
      return { above: numerator.sums(partOf, 1)[0] as Fraction, below: denominator.sums(partOf, 1)[0] as Fraction };
    },
  };
}

/** How many of an ascending list are below a limit, or at most it. */
function placeOf(ascending: Float64Array, limit: number, isIncluded: boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const x = ascending[middle] as number;
    if (x < limit || (isIncluded && x === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Made when first asked for, then kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
