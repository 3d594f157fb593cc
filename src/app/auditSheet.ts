import { audit, LAST_YEAR, type FieldCatalogue, type Issue } from '../engine';
import { issueKind } from '../workbook/planning/issueKind';
import { readWitnesses } from '../workbook/table/witnesses';
import { rowsLeftOut } from '../workbook/table/rowsLeftOut';
import { cellWords, type CarriedIn } from './lastYear/carriedIn';
import { locate, type Whereabouts } from './locate';
import type { Table } from '../engine/table';

/**
 * What a table read from a sheet should be looked at for before it is scored, located; nothing in it is changed.
 * @param carried last year's table: every figure is held against it, and findings name its cells
 */
export function auditSheet(table: Table, where: Whereabouts, catalogue: FieldCatalogue, carried: CarriedIn | null = null): readonly Issue[] {
  const { raw, layout, matches, subjects } = where;
  const witnesses = readWitnesses(raw, layout, matches);
  const looked = carried === null ? table : carried.forAudit(table);
  const findings = audit({ size: table.size, columns: new Map([...witnesses.columns, ...looked.columns]) }, catalogue)
    .map((issue) => (carried === null ? issue : withLastCell(issue, table, carried)));
  return [...rowsLeftOut(raw, layout), ...locate(findings, { ...where, matches: [...matches, ...witnesses.matches] }).map((issue) => withSheetRow(issue, subjects.rows))];
}

/** Names the cell of last year's table that a finding against last year's figures rests on, where it does. */
function withLastCell(issue: Issue, own: Table, carried: CarriedIn): Issue {
  const { row, field, params, code } = issue;
  const named = { growth: 'before', 'growth-slip': 'before', 'same-as-last-year': 'fields' }[code];
  if (row === undefined || named === undefined) return issue;
  const before = LAST_YEAR + (field ?? '');
  // A column of the sheet's own goes before last year's table.
  const cell = own.columns.has(before) && !carried.fields.some((one) => one.field === before) ? null : carried.cellOf(row, before);
  if (cell === null) return issue;
  return { ...issue, params: { ...params, [named]: `${params?.[named] ?? ''} (${cellWords(cell)})` } };
}

/** The other row a finding is about, as people count the sheet's rows. */
function withSheetRow(issue: Issue, rows: readonly number[]): Issue {
  const other = issue.params?.otherRow;
  const row = typeof other === 'number' ? rows[other] : undefined;
  return row === undefined ? issue : { ...issue, params: { ...issue.params, first: row + 1 } };
}

/**
 * The issues of the reading and the findings of the audit together. The reading says that a code or name stands twice;
 * where the audit knows more about the same cell, once is enough.
 */
export function withFindings(read: readonly Issue[], findings: readonly Issue[]): readonly Issue[] {
  const key = ({ cell }: Issue): string => (cell === undefined ? '' : `${cell.row},${cell.column}`);
  const known = new Set(findings.filter((issue) => issueKind(issue) === 'twice').map(key));
  return [...read.filter((issue) => !/^(code|name)-twice$/.test(issue.code) || !known.has(key(issue))), ...findings];
}
