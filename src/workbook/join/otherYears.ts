import type { Issue } from '../../engine/index';
import type { CellValue } from '../cell';
import { mergedValues } from '../table/identify';
import type { FirmRows } from './firmRows';
import type { JoinSource } from './source';

const YEAR = /^((?:19|20)\d{2})\s*(?:年度?)?$/;

/**
 * A firm's rows of one year: reading a sheet has left out an earlier year's rows where firms come again under the same name,
 * and here a firm that comes again under another. Two years are never added; which rows stay out is said.
 */
export function ofOneYear(source: JoinSource, rows: FirmRows, names: readonly string[], report: (issue: Issue) => void): FirmRows {
  const { years } = source.layout;
  if (years === null) return rows;
  const read = mergedValues(source.raw, years.column);
  const yearAt = (row: number): number => yearOf(read(source.subjects.rows[row] as number));
  return rows.map((mine, firm) => {
    if (mine === undefined || mine.length < 2) return mine;
    const latest = Math.max(...mine.map(yearAt));
    const kept = mine.filter((row) => yearAt(row) === 0 || yearAt(row) === latest);
    const left = mine.find((row) => !kept.includes(row));
    if (left === undefined) return mine;
    const cell = { sheet: source.label, row: source.subjects.rows[left] as number, column: years.column };
    report({ severity: 'warning', code: 'join-other-year', row: firm, params: { name: names[firm] as string, year: latest, count: mine.length - kept.length }, cell });
    return kept;
  });
}

/** 0 where the cell says none. */
function yearOf(cell: CellValue): number {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1900 && cell < 2100 ? cell : 0;
  const match = typeof cell === 'string' ? YEAR.exec(cell.normalize('NFKC').trim()) : null;
  return match === null ? 0 : Number(match[1]);
}
