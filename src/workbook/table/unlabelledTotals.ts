import type { CellValue } from '../cell';
import { looksNumeric, readNumber } from './cellNumber';
import { cellText, isBlank, type Grid } from './grid';
import type { Body } from './rows';
import { isCodeLike, isFirmLike } from './rowWords';

/** More nameless rows than this are a table without names. */
const MOST = 60;

/**
 * The rows without a name, or with a name that is no firm's and no code among rows with codes (白鹭镇), that are totals: at least two columns are the sums of the other rows, or of the rows between
 * it and the next such row. Only a few such rows among named ones are looked at: where no row has a name, none is told
 * by lacking one.
 */
export function unlabelledTotals(grid: Grid, body: Who, rows: readonly number[]): number[] {
  const coded = body.codeColumn < 0 ? [] : rows.filter((row) => !isBlank(grid.at(row, body.codeColumn)));
  const codes = coded.length * 2 > rows.length;
  const nameless = rows.filter((row) => isNameless(grid, row, body) || (codes && isNoFirm(grid, row, body)));
  if (nameless.length === 0 || nameless.length > MOST || nameless.length * 2 > rows.length || rows.length < 3) return [];
  const without = new Set(nameless);
  const named = rows.filter((row) => !without.has(row));
  return nameless.filter((row, i) => {
    const within = (low: number, high: number): number[] => named.filter((other) => other > low && other < high);
    const groups = [named, within(-1, row), within(row, Infinity), within(nameless[i - 1] ?? -1, row), within(row, nameless[i + 1] ?? Infinity)];
    return groups.some((group) => group.length >= 2 && sumsUp(grid, row, group, body.columns));
  });
}

type Who = Pick<Body, 'columns' | 'nameColumn' | 'codeColumn'>;

/** A name that is no firm's, without a code. */
const isNoFirm = (grid: Grid, row: number, { nameColumn, codeColumn }: Who): boolean =>
  nameColumn >= 0 && isBlank(grid.at(row, codeColumn)) && grid.mergeAt(row, codeColumn) === null && !isFirmLike(cellText(grid.at(row, nameColumn)));

/** No name, where a header says which column has it; else no text at all. */
function isNameless(grid: Grid, row: number, { nameColumn, columns }: Who): boolean {
  const holdsText = (column: number): boolean => {
    const value = grid.at(row, column);
    return typeof value === 'string' && !isBlank(value) && !looksNumeric(value);
  };
  if (nameColumn < 0) return !columns.some(holdsText);
  return isBlank(grid.at(row, nameColumn)) && grid.mergeAt(row, nameColumn) === null && !columns.some((column) => {
    const value = grid.at(row, column);
    return typeof value === 'string' && isCodeLike(value);
  });
}

function sumsUp(grid: Grid, row: number, rows: readonly number[], columns: readonly number[]): boolean {
  let sums = 0;
  for (const column of columns) {
    const value = numberIn(grid.at(row, column));
    if (value !== null && value !== 0 && isSum(value, rows.map((other) => grid.at(other, column)))) sums++;
  }
  return sums >= 2;
}

/** Sums of doubles differ in their last bits, so equal to twelve digits is equal. */
function isSum(value: number, cells: readonly CellValue[]): boolean {
  let sum = 0;
  for (const cell of cells) sum += numberIn(cell) ?? 0;
  return Math.abs(sum - value) <= Math.abs(value) * 1e-12 || sum.toPrecision(12) === value.toPrecision(12);
}

function numberIn(cell: CellValue): number | null {
  if (typeof cell === 'number' || cell === null) return cell;
  const reading = readNumber(cell, '');
  return reading.kind === 'number' || reading.kind === 'tidied' ? reading.value : null;
}
