import { bindNumber, constantNumber, type Scope } from '../expression/bind';
import { SLACK, UNIT } from '../expression/compare';
import { mapFields, treeOf } from '../expression/tree';
import { LAST_YEAR } from '../field';
import type { Issue } from '../issue';
import { Fraction } from '../number/fraction';
import { type Mean, meanOf } from '../number/mean';
import type { Expression } from '../ruleset/types';
import { type Measure, measureOf, valueAt } from './measure';

export interface SlotRows {
  readonly names: readonly string[];
  readonly slotOf: Int32Array;
}

export interface SlotValues {
  /** null where nobody of the slot has the indicator. */
  readonly values: readonly (Fraction | null)[];
  /** The values themselves where `values` only come near; left out where they are exact. */
  readonly exact?: (() => readonly (Fraction | null)[]) | null;
  readonly issues: readonly Issue[];
}

/** Benchmarks that come of the subjects' own values, one for each slot. */
export function slotValues(measure: Measure, slots: SlotRows, scope: Scope): SlotValues {
  const { benchmark } = measure.indicator;
  const times = benchmark.times && constantNumber(benchmark.times, scope.parameters);
  const scaled = (found: readonly (Mean | null)[]): Pick<SlotValues, 'values' | 'exact'> => {
    const by = (value: Fraction | undefined): Fraction | null => (value && times ? value.mul(times) : (value ?? null));
    const whole = found.some((mean) => mean?.exact) ? () => found.map((mean) => by(mean?.exact?.() ?? mean?.near)) : null;
    return { values: found.map((mean) => by(mean?.near)), exact: whole && once(whole) };
  };
  switch (benchmark.as) {
    case 'last-year-mean-times': {
      const { means: found, issues } = lastYears(measure, slots, scope);
      return { ...scaled(found), issues };
    }
    case 'median':
      return { values: percentiles(measure, slots, Fraction.of(1, 2)), issues: [] };
    case 'percentile':
      return { values: percentiles(measure, slots, (benchmark.at && constantNumber(benchmark.at, scope.parameters)) ?? Fraction.ONE), issues: [] };
    case 'best':
      return { values: percentiles(measure, slots, measure.indicator.better === 'higher' ? Fraction.ONE : Fraction.ZERO), issues: [] };
    default:
      return { ...scaled(averages(measure, slots)), issues: [] };
  }
}

function once<T>(make: () => T): () => T {
  let known: { readonly made: T } | null = null;
  return () => (known ??= { made: make() }).made;
}

/** Ratio of sums, or mean of values, of those who have the indicator. */
function averages(measure: Measure, { names, slotOf }: SlotRows): (Mean | null)[] {
  const { numerator, denominator, present, indicator: { benchmark } } = measure;
  const counted = slotOf.map((slot, row) => (present[row] === 1 ? slot : -1));
  const counts = countOf(counted, names.length);
  const isOfSums = denominator && (benchmark.as === 'sum-ratio' || (benchmark.as !== 'mean' && benchmark.of === 'sums'));
  if (!isOfSums) return means(measure, counted, counts);
  const [above, below] = [numerator.sums(counted, names.length), denominator.sums(counted, names.length)];
  return names.map((_, slot) => (counts[slot] === 0 ? null : { near: (above[slot] as Fraction).div(below[slot] as Fraction), exact: null }));
}

/** The mean of the subjects' own values, each of the same weight. */
function means(measure: Measure, counted: Int32Array, counts: readonly number[]): (Mean | null)[] {
  const terms: Fraction[][] = counts.map(() => []);
  counted.forEach((slot, row) => {
    const value = slot < 0 ? null : valueAt(measure, row);
    if (value) terms[slot]?.push(value);
  });
  return counts.map((count, slot) => (count === 0 ? null : meanOf(terms[slot] as Fraction[])));
}

/** Last year's averages; where at most one subject has last year's value, this year's, and that is said. */
function lastYears(measure: Measure, slots: SlotRows, scope: Scope): { means: readonly (Mean | null)[]; issues: Issue[] } {
  const before = (expression: Expression) => bindNumber(ofLastYear(expression, scope), scope);
  const { indicator } = measure;
  const past: Measure = { ...measure, ...measureOf(indicator, before(indicator.numerator), indicator.denominator && before(indicator.denominator)) };
  const counts = countOf(slots.slotOf.map((slot, row) => (past.present[row] === 1 ? slot : -1)), slots.names.length);
  const [last, current] = [averages(past, slots), averages(measure, slots)];
  const issues: Issue[] = [];
  const found = slots.names.map((group, slot) => {
    if ((counts[slot] as number) > 1) return last[slot] ?? null;
    issues.push({ severity: 'warning', code: group === '' ? 'last-year-absent' : 'last-year-absent-of', params: { indicator: indicator.name, group, count: counts[slot] as number } });
    return current[slot] ?? null;
  });
  return { means: found, issues };
}

/** The expression with last year's fields in the place of this year's numbers. */
function ofLastYear(expression: Expression, scope: Scope): Expression {
  const rename = (name: string): string => (scope.table.columns.get(name)?.kind === 'number' || scope.numbers(name) ? LAST_YEAR + name : name);
  return { ...expression, fields: expression.fields.map(rename), tree: mapFields(treeOf(expression), rename) };
}

/** The value at a share of the way from the least to the greatest, between neighbours in proportion. */
function percentiles(measure: Measure, { names, slotOf }: SlotRows, at: Fraction): (Fraction | null)[] {
  const rows: number[][] = names.map(() => []);
  slotOf.forEach((slot, row) => {
    if (measure.present[row] === 1) rows[slot]?.push(row);
  });
  return rows.map((each) => (each.length === 0 ? null : percentileOf(measure, each, at)));
}

/** The same over some rows, one at least, that all have the indicator. */
export function percentileOf(measure: Measure, rows: readonly number[], at: Fraction): Fraction {
  const place = at.mul(Fraction.of(rows.length - 1));
  const below = Number(place.scaled(0, 'floor'));
  const ordered = orderedBy(measure, rows);
  const [low, high] = [ordered(below), ordered(Math.min(below + 1, rows.length - 1))];
  return low.add(high.sub(low).mul(place.sub(Fraction.of(below))));
}

/**
 * The k-th least value, exactly: doubles with their bound put the rows in order but for those too close to the k-th,
 * and these are put in order exactly.
 */
function orderedBy(measure: Measure, rows: readonly number[]): (k: number) => Fraction {
  const { numerator, denominator } = measure;
  const value = (row: number): number => (numerator.doubles[row] as number) / (denominator ? (denominator.doubles[row] as number) : 1);
  // Both sides carry their error and the quotient rounds once more.
  const ulps = (numerator.ulps + (denominator?.ulps ?? 0) + 2) * UNIT * SLACK;
  const sorted = Float64Array.from(rows, value).sort();
  return (k) => {
    const pivot = sorted[k] as number;
    const isNear = (x: number): boolean => !(Math.abs(x - pivot) > ulps * (Math.abs(x) + Math.abs(pivot)));
    const near = rows.filter((row) => isNear(value(row)));
    const less = rows.reduce((count, row) => count + (!isNear(value(row)) && value(row) < pivot ? 1 : 0), 0);
    const exact = near.map((row) => valueAt(measure, row) as Fraction).sort((a, b) => a.cmp(b));
    return exact[k - less] as Fraction;
  };
}

export function countOf(partOf: Int32Array, parts: number): number[] {
  const counts = new Array<number>(parts).fill(0);
  for (const part of partOf) if (part >= 0) counts[part] = (counts[part] ?? 0) + 1;
  return counts;
}
