import type { Issue } from '../../engine/index';
import type { TableLayout } from '../layout';
import type { RawSheet } from '../port';

/** Rows named before the rest is counted only. */
const NAMED = 5;

/** Rows inside the table that are no firm, and what was made of them. */
export function rowsLeftOut(raw: RawSheet, layout: TableLayout): Issue[] {
  return (['total', 'remark'] as const).flatMap((why): Issue[] => {
    const rows = layout.skippedRows.filter((skipped) => skipped.why === why).map(({ row }) => row);
    const [first] = rows;
    if (first === undefined) return [];
    return [{
      severity: 'info', code: `rows-${why}`, params: { count: rows.length, rows: named(rows) },
      cell: { sheet: raw.sheet.name, row: first, column: layout.area.column }, basis: String(rows.length),
    }];
  });
}

/** Row numbers as Excel shows them. */
const named = (rows: readonly number[]): string => rows.slice(0, NAMED).map((row) => row + 1).join('、') + (rows.length > NAMED ? '…' : '');
