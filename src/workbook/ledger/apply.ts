import { cellDecimal, NO, UNKNOWN, YES, type Column, type Issue, type Regrade, type Table } from '../../engine';
import type { SubjectColumns } from '../layout';
import type { CorrectionEntry, LedgerEntry } from './entry';

/** The table as the ledger has it, the grades it decides, and what is to be said about both. */
export interface Settled {
  readonly table: Table;
  readonly regrades: ReadonlyMap<number, Regrade>;
  /** Corrections that were taken, by row. */
  readonly corrected: ReadonlyMap<number, readonly CorrectionEntry[]>;
  readonly issues: readonly Issue[];
}

/**
 * Takes over what was decided about single subjects. A correction holds as long as the cell still says what it was
 * corrected from: once somebody changes the cell, the cell holds, and that is said. Of two decisions on one grade the later holds.
 */
export function applyLedger(table: Table, subjects: SubjectColumns, entries: readonly LedgerEntry[]): Settled {
  const issues: Issue[] = [];
  const rowOf = finder(subjects);
  const changed = new Map<string, Column>();
  const corrected = new Map<number, CorrectionEntry[]>();
  const regrades = new Map<number, Regrade>();
  for (const entry of entries) {
    const row = rowOf(entry);
    if (row === undefined) {
      issues.push({ severity: 'warning', code: 'ledger-nobody', params: { name: entry.name, id: entry.id } });
    } else if (entry.kind === 'regrade') {
      regrades.set(row, { grade: entry.grade, text: { zh: entry.reason, en: entry.reason }, cite: entry.cite });
    } else correct(entry, row);
  }

  function correct(entry: CorrectionEntry, row: number): void {
    const column = changed.get(entry.field) ?? table.columns.get(entry.field);
    const params = { field: entry.field, from: entry.from ?? '—', to: entry.to, unit: entry.unit, note: entry.note };
    const at = { field: entry.field, row, params } as const;
    if (column === undefined || filedText(column, row) !== entry.from) {
      issues.push({ severity: 'warning', code: 'correction-lapsed', ...at });
      return;
    }
    const next = withValue(column, row, entry.to);
    if (next === null) {
      issues.push({ severity: 'warning', code: 'correction-unreadable', ...at });
      return;
    }
    changed.set(entry.field, next);
    corrected.set(row, [...(corrected.get(row) ?? []), entry]);
    issues.push({ severity: 'info', code: 'corrected', ...at });
  }
  return { table: changed.size === 0 ? table : { ...table, columns: new Map([...table.columns, ...changed]) }, regrades, corrected, issues };
}

/** A code that stands twice is told apart by the name. */
function finder({ ids, names }: SubjectColumns): (entry: LedgerEntry) => number | undefined {
  const byId = new Map<string, number[]>();
  ids.forEach((id, row) => byId.set(id, [...(byId.get(id) ?? []), row]));
  return ({ id, name }) => {
    const rows = byId.get(id) ?? [];
    return rows.find((row) => names[row] === name) ?? rows[0];
  };
}

/** What a cell was filed as, in the sheet's unit: the form that corrections are compared in; null for nothing, undefined for texts. */
export function filedText(column: Column, row: number): string | null | undefined {
  if (column.kind === 'text') return undefined;
  if (column.kind === 'flag') return column.values[row] === YES ? '是' : column.values[row] === NO ? '否' : null;
  const value = column.values[row] as number;
  return Number.isNaN(value) ? null : cellDecimal(value).value.toString();
}

/** The column with one figure or mark in the place of another; null for what cannot stand there. */
export function withValue(column: Column, row: number, to: string): Column | null {
  if (column.kind === 'text') return null;
  if (column.kind === 'flag') {
    const mark = to === '是' ? YES : to === '否' ? NO : UNKNOWN;
    return mark === UNKNOWN ? null : { ...column, values: column.values.with(row, mark) };
  }
  // A figure of more digits than a cell holds could not be filed as it is written.
  if (!/^-?\d+(?:\.\d+)?$/.test(to) || to.replace(/[-.]/g, '').replace(/^0+/, '').length > 15) return null;
  return { ...column, values: column.values.with(row, Number(to)) };
}
