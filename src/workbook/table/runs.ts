import type { CellValue } from '../cell';
import { looksNumeric } from './cellNumber';
import { cellText, isBlank, type Grid } from './grid';
import { isHeaderWord, isKeyRow, isNameHeader, isRemark, isUnitRow, isYear, leadsTable } from './rowWords';

/** Rows looked at to tell two tables side by side from one with an empty column in it. */
const DEEP = 400;

/** The last filled row of each column. */
export function lastFilledRows(grid: Grid): ReadonlyMap<number, number> {
  return new Map(grid.columns.map((column) => {
    let row = grid.lastRow;
    while (row >= grid.firstRow && isBlank(grid.at(row, column))) row--;
    return [column, row];
  }));
}

/**
 * Columns that may belong to one table with its header at `top`: runs parted by columns blank from there on. Runs are
 * joined again when their rows go together; two tables side by side repeat a header or fill other rows.
 */
export function runsAt(grid: Grid, top: number, bottoms: ReadonlyMap<number, number>): number[][] {
  const runs: number[][] = [];
  let previous = -2;
  for (const column of grid.columns) {
    if ((bottoms.get(column) as number) < top && grid.mergeAt(top, column) === null) continue;
    const run = column === previous + 1 || grid.raw.ours?.column === previous + 1 ? runs.at(-1) : undefined;
    if (run === undefined) runs.push([column]);
    else run.push(column);
    previous = column;
  }
  const joined: number[][] = [];
  for (const run of runs.flatMap((one) => inPeriods(grid, top, one))) {
    const before = joined.at(-1);
    if (before !== undefined && goTogether(grid, top, before, run)) before.push(...run);
    else joined.push(run);
  }
  return joined;
}

/** A list printed in two or three parts side by side without a column between: one header over and over. */
function inPeriods(grid: Grid, top: number, run: number[]): number[][] {
  const texts = run.map((column) => cellText(grid.at(top, column)));
  const [lead] = texts;
  const period = lead === undefined || !(leadsTable(lead) || isNameHeader(lead)) ? -1 : texts.indexOf(lead, 1);
  if (period < 2 || run.length % period !== 0 || !texts.every((text, i) => text === texts[i % period])) return [run];
  return Array.from({ length: run.length / period }, (_, i) => run.slice(i * period, (i + 1) * period));
}

function goTogether(grid: Grid, top: number, left: readonly number[], right: readonly number[]): boolean {
  if (isStray(grid, top, left) || isStray(grid, top, right)) return false;
  const textsOf = (run: readonly number[]): string[] => run.map((column) => cellText(grid.at(top, column))).filter((text) => text !== '');
  const [texts, others] = [textsOf(left), textsOf(right)];
  // Two tables side by side each say who their rows are, and often name the same columns.
  const names = others.slice(0, 2).some((text) => leadsTable(text) || isNameHeader(text));
  if (left.length < 2 || right.length < 2) return !(names && texts.includes(others[0] as string));
  if (names && (texts.includes(others[0] as string) || others.filter((text) => texts.includes(text)).length * 2 >= others.length)) return false;
  const [a, b] = [filledRows(grid, top, left, 2), filledRows(grid, top, right, 1)];
  if (a.length === 0 || b.length === 0) return true;
  const first = b[0] as number;
  // Words without a name or a figure (a row of column numbers aside) beside the rows of what follows are its first columns.
  const words = left.filter((column) => !/^(?:序号|编号)$/.test(cellText(grid.at(top, column))));
  if (!texts.some(isNameHeader) && a.filter((row) => words.some((column) => isFigure(grid.at(row, column)))).length <= 1 && sameRows(filledRows(grid, top, left, 1), b)) return true;
  const lead = right.filter((column) => !isBlank(grid.at(first, column))).slice(0, 2).find((column) => leadsTable(cellText(grid.at(first, column))));
  const leads = lead !== undefined;
  // Where a column leads the right run, its rows are those of that column; marks below are somebody's.
  const own = lead === undefined ? b : filledRows(grid, top, [lead], 1);
  const last = own.at(-1) as number;
  const alone = b.filter((row) => !left.some((column) => holds(grid, row, column)));
  if (first > top + 3 || alone.filter((row) => row > (a.at(-1) as number)).length > (leads ? 0 : 2)) return false;
  // Figures beside blank rows are not of one table with them, unless a few sum up the others.
  const figures = alone.filter((row) => right.some((column) => looksNumeric(grid.at(row, column)))).length;
  if (figures > (leads ? 0 : Math.max(1, b.length / 4))) return false;
  // A few remarks scattered beside a table belong to it; rows filled one below the other that end early do not.
  if (last - first + 1 > own.length + 1) return true;
  const beyond = a.filter((row) => row > last && row < endBelow(grid, left, last + 1, leads)).length;
  return beyond === 0 || (beyond <= 3 && a.length > 4 && !leads);
}

/** Nearly all rows of each are rows of the other. */
function sameRows(a: readonly number[], b: readonly number[]): boolean {
  const [these, those] = [new Set(a), new Set(b)];
  const beside = (some: readonly number[], others: ReadonlySet<number>): boolean => some.filter((row) => !others.has(row)).length * 4 <= some.length;
  return beside(a, those) && beside(b, these);
}

const isFigure = (value: CellValue): boolean => looksNumeric(value) && !isYear(value);

/** A lone column with a mark or two of somebody's and no header. */
function isStray(grid: Grid, top: number, run: readonly number[]): boolean {
  if (run.length > 1 || filledRows(grid, top, run, 1).length > 2) return false;
  return ![top, top + 1, top + 2].some((row) => isHeaderWord(cellText(grid.at(row, run[0] as number))));
}

/** A cell under a merge from above holds what the merge holds. */
const holds = (grid: Grid, row: number, column: number): boolean => !isBlank(grid.at(row, column)) || (grid.mergeAt(row, column)?.row ?? row) < row;

/** Where the left table ends at the latest: words below a blank row are remarks or, unless the right has a lead of its own, another header. */
function endBelow(grid: Grid, left: readonly number[], from: number, leads: boolean): number {
  let blank = false;
  for (let row = from; row <= grid.lastRow; row++) {
    const values = left.map((column) => grid.at(row, column)).filter((value) => !isBlank(value));
    const texts = values.map(cellText);
    if (blank && values.length > 0 && !values.some(looksNumeric) && !isUnitRow(texts) && !isKeyRow(texts, texts.length) && (!leads || isRemark(texts[0] as string))) return row;
    blank = values.length === 0;
  }
  return grid.lastRow + 1;
}

function filledRows(grid: Grid, top: number, run: readonly number[], least: number): number[] {
  const rows: number[] = [];
  for (let row = top; row <= Math.min(grid.lastRow, top + DEEP); row++) {
    if (run.filter((column) => holds(grid, row, column)).length >= least) rows.push(row);
  }
  return rows;
}
