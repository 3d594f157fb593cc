import type { BenchmarkResult } from '../evaluation';
import { bindText, type Scope } from '../expression/bind';
import type { Issue } from '../issue';
import { Fraction } from '../number/fraction';
import { type Measure, valueAt } from './measure';
import type { Subjects } from './subjects';

/** The benchmarks of one indicator: one for each group, or one for each key. */
export interface Benchmarks {
  readonly names: readonly string[];
  /** Index in `names` for a row that is evaluated; -1 elsewhere. */
  readonly slotOf: Int32Array;
  /** null where nobody has the indicator, or the document gives no number for the key. */
  readonly values: readonly (Fraction | null)[];
  readonly issues: readonly Issue[];
}

/** The benchmarks an indicator is measured by, over the subjects that are evaluated and have the indicator. */
export function benchmarksOf(measure: Measure, subjects: Subjects, scope: Scope): Benchmarks {
  const { benchmark, name: indicator } = measure.indicator;
  const keyed = benchmark.as === 'keyed' ? keysOf(measure, subjects, scope) : null;
  const { names, slotOf } = keyed ?? { names: subjects.groups, slotOf: subjects.groupOf };
  const values = keyed ? names.map((key) => benchmark.values.get(key) ?? null) : groupValues(measure, subjects);
  const issues = values.flatMap((value, slot): Issue[] => {
    if (value && value.sign() > 0) return [];
    const firstRow = slotOf.indexOf(slot);
    if (firstRow < 0) return [];
    const name = names[slot] as string;
    const where = name === '' ? '' : '-of';
    const params = { indicator, group: name, value: value?.toString() ?? '' };
    if (keyed && value === null) {
      return [{ severity: 'warning', code: 'benchmark-no-key', row: firstRow, field: benchmark.key?.fields[0], params: { indicator, key: name } }];
    }
    return [{ severity: 'warning', code: value ? `benchmark-not-positive${where}` : `benchmark-missing${where}`, params }];
  });
  return { names, slotOf, values, issues };
}

export function benchmarkResults({ indicator }: Measure, { names, values }: Benchmarks): BenchmarkResult[] {
  const { as, cite } = indicator.benchmark;
  return names.map((group, slot) => ({ group, indicator: indicator.name, value: values[slot] ?? null, as, cite }));
}

function keysOf({ indicator }: Measure, { groupOf }: Subjects, scope: Scope): { names: string[]; slotOf: Int32Array } {
  const keyAt = indicator.benchmark.key ? bindText(indicator.benchmark.key, scope) : () => null;
  const slots = new Map<string, number>();
  const slotOf = groupOf.map((group, row) => {
    if (group < 0) return -1;
    const key = keyAt(row) ?? '';
    const slot = slots.get(key) ?? slots.size;
    slots.set(key, slot);
    return slot;
  });
  return { names: [...slots.keys()], slotOf };
}

function groupValues(measure: Measure, { groups, groupOf }: Subjects): (Fraction | null)[] {
  const { numerator, denominator, present, indicator } = measure;
  if (indicator.benchmark.as === 'given') return groups.map(() => indicator.benchmark.value);
  const counted = groupOf.map((group, row) => (present[row] === 1 ? group : -1));
  const counts = countOf(counted, groups.length);
  if (indicator.benchmark.as === 'mean' || !denominator) return means(measure, counted, counts);
  const [above, below] = [numerator.sums(counted, groups.length), denominator.sums(counted, groups.length)];
  return groups.map((_, group) => (counts[group] === 0 ? null : (above[group] as Fraction).div(below[group] as Fraction)));
}

/** The mean of the subjects' own values, each of the same weight. */
function means(measure: Measure, counted: Int32Array, counts: readonly number[]): (Fraction | null)[] {
  const terms: Fraction[][] = counts.map(() => []);
  counted.forEach((group, row) => {
    const value = group < 0 ? null : valueAt(measure, row);
    if (value) terms[group]?.push(value);
  });
  return counts.map((count, group) => (count === 0 ? null : Fraction.sum(terms[group] ?? []).div(Fraction.of(count))));
}

export function countOf(partOf: Int32Array, parts: number): number[] {
  const counts = new Array<number>(parts).fill(0);
  for (const part of partOf) if (part >= 0) counts[part] = (counts[part] ?? 0) + 1;
  return counts;
}
