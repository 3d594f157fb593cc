import { bindNumber, constantNumber, type Scope } from '../expression/bind';
import { SLACK, UNIT } from '../expression/compare';
import { mapFields, treeOf } from '../expression/tree';
import { LAST_YEAR } from '../field';
import type { Issue } from '../issue';
import { Fraction } from '../number/fraction';
import type { Expression } from '../ruleset/types';
import { type Measure, measureOf, valueAt } from './measure';

export interface SlotRows {
  readonly names: readonly string[];
  readonly slotOf: Int32Array;
}

/** Benchmarks that come of the subjects' own values: one for each slot, null where nobody of it has the indicator. */
export function slotValues(measure: Measure, slots: SlotRows, scope: Scope): { values: readonly (Fraction | null)[]; issues: readonly Issue[] } {
  const { benchmark } = measure.indicator;
  const times = benchmark.times && constantNumber(benchmark.times, scope.parameters);
  const scaled = (values: readonly (Fraction | null)[]): (Fraction | null)[] => (times ? values.map((value) => value?.mul(times) ?? null) : [...values]);
  switch (benchmark.as) {
    case 'last-year-mean-times': {
      const { values, issues } = lastYears(measure, slots, scope);
      return { values: scaled(values), issues };
    }
    case 'median':
      return { values: percentiles(measure, slots, Fraction.of(1, 2)), issues: [] };
    case 'percentile':
      return { values: percentiles(measure, slots, (benchmark.at && constantNumber(benchmark.at, scope.parameters)) ?? Fraction.ONE), issues: [] };
    case 'best':
      return { values: percentiles(measure, slots, measure.indicator.better === 'higher' ? Fraction.ONE : Fraction.ZERO), issues: [] };
    default:
      return { values: scaled(averages(measure, slots)), issues: [] };
  }
}

/** Ratio of sums, or mean of values, of those who have the indicator. */
function averages(measure: Measure, { names, slotOf }: SlotRows): (Fraction | null)[] {
  const { numerator, denominator, present, indicator: { benchmark } } = measure;
  const counted = slotOf.map((slot, row) => (present[row] === 1 ? slot : -1));
  const counts = countOf(counted, names.length);
  const isOfSums = denominator && (benchmark.as === 'sum-ratio' || (benchmark.as !== 'mean' && benchmark.of === 'sums'));
  if (!isOfSums) return means(measure, counted, counts);
  const [above, below] = [numerator.sums(counted, names.length), denominator.sums(counted, names.length)];
  return names.map((_, slot) => (counts[slot] === 0 ? null : (above[slot] as Fraction).div(below[slot] as Fraction)));
}

/** The mean of the subjects' own values, each of the same weight. */
function means(measure: Measure, counted: Int32Array, counts: readonly number[]): (Fraction | null)[] {
  const terms: Fraction[][] = counts.map(() => []);
  counted.forEach((slot, row) => {
    const value = slot < 0 ? null : valueAt(measure, row);
    if (value) terms[slot]?.push(value);
  });
  return counts.map((count, slot) => (count === 0 ? null : Fraction.sum(terms[slot] ?? []).div(Fraction.of(count))));
}

/** Last year's averages; where at most one subject has last year's value, this year's, and that is said. */
function lastYears(measure: Measure, slots: SlotRows, scope: Scope): { values: readonly (Fraction | null)[]; issues: Issue[] } {
  const before = (expression: Expression) => bindNumber(ofLastYear(expression, scope), scope);
  const { indicator } = measure;
  const past: Measure = { ...measure, ...measureOf(indicator, before(indicator.numerator), indicator.denominator && before(indicator.denominator)) };
  const counts = countOf(slots.slotOf.map((slot, row) => (past.present[row] === 1 ? slot : -1)), slots.names.length);
  const [last, current] = [averages(past, slots), averages(measure, slots)];
  const issues: Issue[] = [];
  const values = slots.names.map((group, slot) => {
    if ((counts[slot] as number) > 1) return last[slot] ?? null;
    issues.push({ severity: 'warning', code: group === '' ? 'last-year-absent' : 'last-year-absent-of', params: { indicator: indicator.name, group, count: counts[slot] as number } });
    return current[slot] ?? null;
  });
  return { values, issues };
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
  return rows.map((each) => {
    if (each.length === 0) return null;
    const place = at.mul(Fraction.of(each.length - 1));
    const below = Number(place.scaled(0, 'floor'));
    const ordered = orderedBy(measure, each);
    const [low, high] = [ordered(below), ordered(Math.min(below + 1, each.length - 1))];
    return low.add(high.sub(low).mul(place.sub(Fraction.of(below))));
  });
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
