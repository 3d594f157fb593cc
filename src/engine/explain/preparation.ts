import { rowsByText } from '../evaluate/apportion';
import { frameScope } from '../evaluate/frame';
import { bindNumber, bindText } from '../expression/bind';
import { Fraction } from '../number/fraction';
import { UNKNOWN, YES } from '../table';
import type { Reopened } from './reopen';
import type { DerivedStory, MergedStory, PreparationStory, SplitStory } from './story';
import type { Value } from './trace';

/** What was done to the row before anything was scored: figures split, fields derived, rows merged. */
export const preparationOf = (opened: Reopened): PreparationStory => ({ splits: splitsOf(opened), derived: derivedOf(opened), merged: mergedOf(opened) });

function derivedOf({ evaluation: { ruleset }, own, prepared, parameters, row }: Reopened): DerivedStory[] {
  const rowScope = frameScope(prepared.rows, parameters);
  return ruleset.derive.map((rule) => {
    // Amounts are derived on the row itself; what is derived of a subject's sums stands with the subject.
    const [scope, at] = rule.per === 'row' ? [rowScope, row] : [own, 0];
    const read = (name: string): Value | null => {
      const column = scope.table.columns.get(name);
      if (column?.kind === 'text') return column.values[at] ?? null;
      if (column?.kind === 'flag') return column.values[at] === UNKNOWN ? null : column.values[at] === YES;
      return scope.numbers(name)?.exact(at) ?? null;
    };
    const { name, label, unit, value, absentAsZero, cite } = rule;
    return {
      name, label, unit, formula: value.text, cite, value: read(name),
      parts: value.fields.map((field) => ({ field, value: read(field), countsZero: absentAsZero.includes(field) && read(field) === null })),
    };
  });
}

function splitsOf({ evaluation: { ruleset }, table, prepared, parameters, row }: Reopened): SplitStory[] {
  const before = frameScope({ ...prepared.rows, computed: new Map([...prepared.rows.computed].filter(([name]) => !ruleset.apportion.some(({ field }) => field === name))) }, parameters);
  const after = frameScope(prepared.rows, parameters);
  return ruleset.apportion.flatMap((rule): SplitStory[] => {
    const isSplit = prepared.reasons.get(row)?.some(({ kind, text }) => kind === 'apportioned' && text === rule.label) ?? false;
    const part = isSplit ? (after.numbers(rule.field)?.exact(row) ?? null) : null;
    const rows = rowsByText(bindText(rule.over, after), table.size).find((each) => each.includes(row));
    if (!part || !rows) return [];
    const shares = bindNumber(rule.by, after);
    const given = rows.map((each) => before.numbers(rule.field)?.exact(each) ?? null).find((each) => each !== null);
    const [own, all] = [shares.exact(row), Fraction.sum(rows.map((each) => shares.exact(each) ?? Fraction.ZERO))];
    return given && own ? [{ field: rule.field, by: rule.by.text, whole: given, own, all, part, rows: rows.length, label: rule.label, cite: rule.cite }] : [];
  });
}

function mergedOf({ evaluation: { ruleset }, prepared: { partition, rows: frame, reasons }, parameters, subject, row, own }: Reopened): MergedStory | null {
  if (!partition) return null;
  const rows = [...partition.subjectOf.keys()].filter((each) => partition.subjectOf[each] === subject).map((each) => ({ row: each, counts: partition.counts[each] === 1 }));
  if (rows.length < 2) return null;
  const scope = frameScope(frame, parameters);
  const fields = new Set(ruleset.indicators.flatMap(({ numerator, denominator }) => [...numerator.fields, ...(denominator?.fields ?? [])].flatMap((field) => own.leavesOf(field))));
  const sums = [...fields].flatMap((field): MergedStory['sums'] => {
    const numbers = scope.numbers(field);
    return numbers ? [{ field, parts: rows.map((each) => (each.counts ? numbers.exact(each.row) : null)), sum: own.numbers(field)?.exact(0) ?? null }] : [];
  });
  return { rows, reasons: (reasons.get(row) ?? []).filter(({ kind }) => kind === 'merged' || kind === 'left-out'), sums };
}
