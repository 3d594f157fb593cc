import type { BenchmarkResult } from '../evaluation';
import { bindText, constantNumber, type Scope } from '../expression/bind';
import type { Issue } from '../issue';
import type { Fraction } from '../number/fraction';
import { clearOr } from '../number/mean';
import type { Choice } from '../ruleset/types';
import type { Conditions } from './conditions';
import type { Measure } from './measure';
import { slotValues, type SlotValues } from './slotValues';
import type { Subjects } from './subjects';

/** The benchmarks of one indicator: one for each group, or one for each key. */
export interface Benchmarks {
  readonly names: readonly string[];
  /** Index in `names` for a row that is evaluated; -1 elsewhere. */
  readonly slotOf: Int32Array;
  /** null where nobody has the indicator, or the document gives no number for the key. */
  readonly values: readonly (Fraction | null)[];
  /** The values themselves where `values` only come near to them (number/mean.ts); null where they are exact. */
  readonly exact: (() => readonly (Fraction | null)[]) | null;
  readonly issues: readonly Issue[];
}

/** The benchmarks an indicator is measured by, over the subjects that are evaluated and have the indicator. */
export function benchmarksOf(measure: Measure, subjects: Subjects, scope: Scope, conditions: Conditions): Benchmarks {
  const { indicator } = measure;
  const { slots, values, exact, issues } = settled(measure, subjects, scope, conditions);
  const faults = values.flatMap((value, slot): Issue[] => {
    if (value && value.sign() > 0) return [];
    const firstRow = slots.slotOf.indexOf(slot);
    if (firstRow < 0) return [];
    const name = slots.names[slot] as string;
    const where = name === '' ? '' : '-of';
    const params = { indicator: indicator.name, group: name, value: value?.toString() ?? '' };
    if (slots.field !== null && value === null) {
      return [{ severity: 'warning', code: 'benchmark-no-key', row: firstRow, field: slots.field, params: { indicator: indicator.name, key: name } }];
    }
    return [{ severity: 'warning', code: value ? `benchmark-not-positive${where}` : `benchmark-missing${where}`, params }];
  });
  return { names: slots.names, slotOf: slots.slotOf, values, exact: exact ?? null, issues: [...issues, ...faults] };
}

export function benchmarkResults({ indicator }: Measure, { names, values, exact }: Benchmarks): BenchmarkResult[] {
  const { as, cite, choice } = indicator.benchmark;
  return names.map((group, slot) => ({
    group, indicator: indicator.name, value: clearValue(values[slot] ?? null, () => exact?.()[slot] ?? null), as,
    cite: choice?.rows.find(({ when }) => (when?.text ?? '') === group)?.cite ?? cite,
  }));
}

/** As it rounds: nobody writes the millions of digits of a mean over thousands of firms. */
const clearValue = (near: Fraction | null, whole: () => Fraction | null): Fraction | null => near && clearOr(near, () => whole() ?? near);

/** For whom there is a benchmark of its own: each group, each key, each case, or everybody. */
interface Slots {
  readonly names: readonly string[];
  readonly slotOf: Int32Array;
  /** The field that keys or cases hang on; null where there are none. */
  readonly field: string | null;
}

function settled(
  measure: Measure, subjects: Subjects, scope: Scope, conditions: Conditions,
): SlotValues & { slots: Slots } {
  const { benchmark } = measure.indicator;
  if (benchmark.as === 'keyed') {
    const slots = keysOf(measure, subjects, scope);
    return { slots, values: slots.names.map((key) => benchmark.values.get(key) ?? null), issues: [] };
  }
  if (benchmark.choice) return casesOf(measure, benchmark.choice, subjects, scope, conditions);
  const slots: Slots = benchmark.over === 'all'
    ? { names: [''], slotOf: subjects.groupOf.map((group) => Math.min(group, 0)), field: null }
    : { names: subjects.groups, slotOf: subjects.groupOf, field: null };
  if (benchmark.as === 'given') return { slots, values: slots.names.map(() => benchmark.value), issues: [] };
  return { slots, ...slotValues(measure, slots, scope) };
}

function keysOf({ indicator }: Measure, { groupOf }: Subjects, scope: Scope): Slots {
  const { key } = indicator.benchmark;
  const keyAt = key ? bindText(key, scope) : () => null;
  const slots = new Map<string, number>();
  const slotOf = groupOf.map((group, row) => {
    if (group < 0) return -1;
    const name = keyAt(row) ?? '';
    const slot = slots.get(name) ?? slots.size;
    slots.set(name, slot);
    return slot;
  });
  return { names: [...slots.keys()], slotOf, field: key?.fields[0] ?? '' };
}

/** A given benchmark by case; a case is called by its condition. */
function casesOf(
  { indicator }: Measure, { rows }: Choice, { groupOf }: Subjects, scope: Scope, conditions: Conditions,
): { slots: Slots; values: readonly (Fraction | null)[]; issues: readonly Issue[] } {
  const bound = rows.map(({ when, value }) => ({ isMet: when && conditions.bind(when, indicator.label), value: constantNumber(value, scope.parameters) }));
  const isWhole = rows.at(-1)?.when === null;
  const slotOf = groupOf.map((group, row) => {
    if (group < 0) return -1;
    const hit = bound.findIndex(({ isMet }) => isMet === null || isMet(row));
    return hit < 0 ? rows.length : hit;
  });
  const names = rows.map(({ when }) => when?.text ?? '');
  const field = rows[0]?.when?.fields[0] ?? '';
  const values = bound.map(({ value }) => value);
  return { slots: { names: isWhole ? names : [...names, ''], slotOf, field }, values: isWhole ? values : [...values, null], issues: [] };
}
