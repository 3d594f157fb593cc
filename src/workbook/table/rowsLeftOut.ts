import type { Issue } from '../../engine/index';
import type { ColumnMatch, TableLayout } from '../layout';
import type { RawSheet } from '../port';

/** Rows named before the rest is counted only. */
const NAMED = 5;

/** Rows inside the table that are no firm, and names merged over several rows: what was made of each. */
export function rowsLeftOut(raw: RawSheet, layout: TableLayout, matches: readonly ColumnMatch[]): Issue[] {
  const issues = (['total', 'remark'] as const).flatMap((why): Issue[] => {
    const rows = layout.skippedRows.filter((skipped) => skipped.why === why).map(({ row }) => row);
    const [first] = rows;
    if (first === undefined) return [];
    return [{
      severity: 'info', code: `rows-${why}`, params: { count: rows.length, rows: named(rows) },
      cell: { sheet: raw.sheet.name, row: first, column: layout.area.column }, basis: String(rows.length),
    }];
  });
  return [...issues, ...mergedNames(raw, layout, matches)];
}

/** Row numbers as Excel shows them. */
const named = (rows: readonly number[]): string => rows.slice(0, NAMED).map((row) => row + 1).join('、') + (rows.length > NAMED ? '…' : '');

function mergedNames(raw: RawSheet, layout: TableLayout, matches: readonly ColumnMatch[]): Issue[] {
  const column = matches.find(({ field }) => field === '企业名称')?.column;
  const rows = new Set(layout.dataRows);
  const merges = raw.merges.filter((merge) => merge.column === column && merge.rows > 1 && rows.has(merge.row + 1));
  const [first] = merges;
  if (first === undefined || column === undefined) return [];
  return [{ severity: 'info', code: 'names-merged', params: { count: merges.length }, cell: { sheet: raw.sheet.name, row: first.row, column }, basis: String(merges.length) }];
}
