import type { Label } from '../evaluation';
import { bindCondition, type Scope } from '../expression/bind';
import type { Issue } from '../issue';
import type { Expression } from '../ruleset/types';
import { type Column, UNKNOWN, YES } from '../table';

/** Conditions of one run. A condition that hangs on an absent or blank field counts as not met, and that is remembered. */
export interface Conditions {
  /** Whether the row meets the condition; `label` names the rule it belongs to. */
  bind(when: Expression, label: Label): (row: number) => boolean;
  /** Once for each field: what could not be checked, and where it first was so. */
  unchecked(): Issue[];
}

interface Gap {
  readonly isAbsent: boolean;
  readonly firstRow: number;
  count: number;
  readonly rules: Set<Label>;
}

/** @param opened names the run itself opened: where they are blank the table lacks nothing */
export function conditionsOver(scope: Scope, opened: { isOwn(name: string): boolean } = { isOwn: () => false }): Conditions {
  const gaps = new Map<string, Gap>();

  function remember(field: string, row: number, label: Label): void {
    const gap = gaps.get(field) ?? { isAbsent: !scope.table.columns.has(field), firstRow: row, count: 0, rules: new Set() };
    gaps.set(field, gap);
    gap.count += 1;
    gap.rules.add(label);
  }

  return {
    bind(when, label) {
      const condition = bindCondition(when, scope);
      const fields = [...new Set(when.fields.flatMap((name) => scope.leavesOf(name)))].map((name) => ({ name, isBlank: blankIn(scope, name) }));
      return (row) => {
        const flag = condition(row);
        if (flag === UNKNOWN) for (const { name, isBlank } of fields) if (!opened.isOwn(name) && isBlank(row)) remember(name, row, label);
        return flag === YES;
      };
    },
    unchecked: () => [...gaps].map(([field, gap]) => uncheckedIssue(field, gap)),
  };
}

/** Whether a field, or a number the run worked out, is blank in a row. */
export function blankIn(scope: Scope, name: string): (row: number) => boolean {
  const column = scope.table.columns.get(name);
  if (column) return (row) => isBlankAt(column, row);
  // Not a column of the table: an indicator's value, or nothing at all.
  const numbers = scope.numbers(name);
  return (row) => Number.isNaN(numbers?.doubles[row] ?? NaN);
}

function isBlankAt(column: Column, row: number): boolean {
  switch (column.kind) {
    case 'number':
      return Number.isNaN(column.values[row]);
    case 'text':
      return (column.values[row] ?? null) === null;
    case 'flag':
      return column.values[row] === UNKNOWN;
  }
}

function uncheckedIssue(field: string, { isAbsent, firstRow, count, rules }: Gap): Issue {
  const labels = [...rules];
  const words = { rules: labels.map(({ zh }) => zh).join('；'), rulesEn: labels.map(({ en }) => en).join('; ') };
  if (isAbsent) return { severity: 'info', code: 'unchecked-absent', field, params: { field, ...words } };
  return { severity: 'warning', code: 'unchecked-blank', field, row: firstRow, params: { field, count, ...words } };
}
