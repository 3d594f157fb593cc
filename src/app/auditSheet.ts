import { audit, type FieldCatalogue, type Issue } from '../engine';
import { issueKind } from '../workbook/planning/issueKind';
import { readWitnesses } from '../workbook/table/witnesses';
import { rowsLeftOut } from '../workbook/table/rowsLeftOut';
import { locate, type Whereabouts } from './locate';
import type { Table } from '../engine/table';

/** What a table read from a sheet should be looked at for before it is scored, located; nothing in it is changed. */
export function auditSheet(table: Table, where: Whereabouts, catalogue: FieldCatalogue): readonly Issue[] {
  const { raw, layout, matches, subjects } = where;
  const witnesses = readWitnesses(raw, layout, matches);
  const findings = audit({ size: table.size, columns: new Map([...witnesses.columns, ...table.columns]) }, catalogue);
  return [...rowsLeftOut(raw, layout), ...locate(findings, { ...where, matches: [...matches, ...witnesses.matches] }).map((issue) => withSheetRow(issue, subjects.rows))];
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
