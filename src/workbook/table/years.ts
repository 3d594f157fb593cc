import type { Header, RowYears } from '../layout';
import { checkCreditCode } from './creditCode';
import { cellText, type Grid } from './grid';
import { isNameHeader } from './rowWords';

const YEAR_HEADER = /^(?:年份|年度|年|数据年[份度]|统计年[份度]|评价年[份度]|所属年[份度]|所属期年度|税款所属年度|会计年度|报告年度|报告期|year|fiscal year)$/i;
const YEAR_CELL = /^((?:19|20)\d\d)\s*年?度?$/;
/** The header of credit codes, and of other codes where there is none. */
export const CODE_HEADER = /信用|代码|code/i;

/**
 * Rows of several years under one header, as when last year's are left in: which year is the latest, and which rows are
 * of the year before.
 * @returns null when no column says so or it names one year only; nothing left out when its years are no periods of the data
 */
export function yearsOf(grid: Grid, headers: readonly Header[], rows: readonly number[]): RowYears | null {
  const header = headers.find(({ bare }) => YEAR_HEADER.test((bare.split(' / ').at(-1) ?? '').replace(/\s/g, '')));
  if (header === undefined) return null;
  const yearAt = new Map<number, number>();
  for (const row of rows) {
    const year = YEAR_CELL.exec(cellUnderMerge(grid, row, header.column));
    if (year !== null) yearAt.set(row, Number(year[1]));
  }
  const years = [...new Set(yearAt.values())].sort((a, b) => b - a);
  const [latest] = years;
  if (latest === undefined || years.length < 2) return null;
  if (!arePeriods(grid, headers, rows, yearAt, latest)) return { column: header.column, year: latest, before: [], left: [], earlier: years.slice(1) };
  const of = (year: number): number[] => rows.filter((row) => yearAt.get(row) === year);
  const before = of(latest - 1);
  return { column: header.column, year: latest, before, left: rows.filter((row) => (yearAt.get(row) ?? latest) !== latest), earlier: years.slice(1) };
}

/** Years are periods of the data when firms come again in them; a lone row of another year may be a slip, and stays. */
function arePeriods(grid: Grid, headers: readonly Header[], rows: readonly number[], yearAt: ReadonlyMap<number, number>, latest: number): boolean {
  const earlier = rows.filter((row) => yearAt.has(row) && yearAt.get(row) !== latest);
  const who = [headers.find(({ bare }) => CODE_HEADER.test(bare)), headers.find(({ bare }) => isNameHeader(bare))].filter((header) => header !== undefined);
  // A code spoilt in one of the two rows leaves the name.
  const keysOf = (row: number): string[] => who.map(({ column }) => checkCreditCode(cellUnderMerge(grid, row, column)).code).filter((key) => key !== '');
  const now = new Set(rows.filter((row) => yearAt.get(row) === latest).flatMap(keysOf));
  return earlier.filter((row) => keysOf(row).some((key) => now.has(key))).length * 3 >= earlier.length;
}

function cellUnderMerge(grid: Grid, row: number, column: number): string {
  const merge = grid.mergeAt(row, column);
  return cellText(merge === null ? grid.at(row, column) : grid.at(merge.row, merge.column));
}
