import { bindText, type Scope } from '../expression/bind';
import type { Status } from '../evaluation';
import type { Issue } from '../issue';
import type { Grouping } from '../ruleset/preparation';
import type { Conditions } from './conditions';
import type { Subjects } from './subjects';

/** The group of every row that is evaluated, by the ruleset's expression or by its first case that applies; all in one, '', without. */
export function grouped(
  grouping: Grouping | null, status: readonly Status[], scope: Scope, conditions: Conditions,
): Pick<Subjects, 'groups' | 'groupOf' | 'issues'> {
  if (!grouping) return { groups: [''], groupOf: Int32Array.from(status, (each) => (each === 'excluded' ? -1 : 0)), issues: [] };
  const nameOf = grouping.by ? bindText(grouping.by, scope) : caseNames(grouping.cases, conditions);
  const [text, field] = grouping.by
    ? [grouping.by.text, grouping.by.fields[0]]
    : [grouping.cases.map(({ name }) => name.zh).join('、'), grouping.cases[0]?.when?.fields[0]];
  const indexes = new Map<string, number>();
  // Cases stand in their declared order, whoever comes first in the table.
  for (const { name } of grouping.cases ?? []) if (!indexes.has(name.zh)) indexes.set(name.zh, indexes.size);
  const issues: Issue[] = [];
  const indexed = Int32Array.from(status, (each, row) => {
    if (each === 'excluded') return -1;
    const name = nameOf(row);
    if (name === null) issues.push({ severity: 'warning', code: 'group-unknown', row, ...(field !== undefined && { field }), params: { group: text } });
    const index = indexes.get(name ?? '') ?? indexes.size;
    indexes.set(name ?? '', index);
    return index;
  });
  return { ...withoutEmpty([...indexes.keys()], indexed), issues };
}

function caseNames(cases: NonNullable<Grouping['cases']>, conditions: Conditions): (row: number) => string | null {
  const bound = cases.map(({ when, name }) => ({ name: name.zh, isMet: when ? conditions.bind(when, name) : () => true }));
  return (row) => bound.find(({ isMet }) => isMet(row))?.name ?? null;
}

/** Groups that nobody is in are no groups of this run. */
function withoutEmpty(names: readonly string[], groupOf: Int32Array): { groups: readonly string[]; groupOf: Int32Array } {
  const used = new Set(groupOf);
  const kept = names.flatMap((name, index) => (used.has(index) ? [{ name, index }] : []));
  if (kept.length === names.length) return { groups: names, groupOf };
  const moved = new Map(kept.map(({ index }, place) => [index, place]));
  return { groups: kept.map(({ name }) => name), groupOf: groupOf.map((index) => moved.get(index) ?? -1) };
}
