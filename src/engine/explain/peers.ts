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
  const sorted = [...rows].sort((a, b) => double(a) - double(b));
  const values = Float64Array.from(sorted, double);
  // Both sides of a ratio carry their error and the quotient rounds once more; twice, for the two values compared.
  const doubt = 2 * (numerator.ulps + (denominator?.ulps ?? 0) + 3) * UNIT * SLACK;
  const first = (isPast: (x: number) => boolean): number => {
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isPast(values[middle] as number)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const at = (share: Fraction): Fraction => percentileOf(measure, rows, share);
  let median: Fraction | null = null;
  return {
    count: rows.length,
    least: at(Fraction.ZERO),
    greatest: at(Fraction.ONE),
    get median() { return (median ??= at(Fraction.of(1, 2))); },
    around(subject) {
      const x = double(subject);
      const own = valueAt(measure, subject) as Fraction;
      // An infinite doubt leaves everybody to exact arithmetic.
      const [from, to] = Number.isFinite(doubt) ? [first((y) => y >= x - Math.abs(x) * doubt), first((y) => y > x + Math.abs(x) * doubt)] : [0, values.length];
      let [smaller, same] = [from, 0];
      for (let place = from; place < to; place++) {
        const other = sorted[place] as number;
        // Nothing of anything is the same nothing: half a column is often 0.
        const isNothing = numerator.doubles[other] === 0 && numerator.doubles[subject] === 0;
        const order = isNothing ? 0 : (valueAt(measure, other) as Fraction).cmp(own);
        if (order < 0) smaller++;
        else if (order === 0) same++;
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
