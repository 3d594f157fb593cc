import type { CellValue } from '../cell';
import { looksNumeric, readNumber } from './cellNumber';
import { isBlank, type Grid } from './grid';
import type { Body, RowKind } from './rows';
import { isCodeLike } from './rowWords';

/** More nameless rows than this are a table without names. */
const MOST = 60;

/**
 * A row without a name is a total when at least two of its columns are the sums of the other rows, or of the rows
 * between it and the next such row. Only a few such rows among named ones are looked at: where no row has a name,
 * none is told by lacking one.
 */
export function markUnlabelledTotals(grid: Grid, body: Body, kinds: { row: number; kind: RowKind }[]): void {
  const subjects = kinds.filter((entry) => entry.kind === 'data');
  const nameless = subjects.filter((entry) => isNameless(grid, entry.row, body));
  if (nameless.length === 0 || nameless.length > MOST || nameless.length * 2 > subjects.length || subjects.length < 3) return;
  const without = new Set(nameless);
  const named = subjects.filter((entry) => !without.has(entry)).map((entry) => entry.row);
  nameless.forEach((entry, i) => {
    const [above, below] = [nameless[i - 1]?.row ?? -1, nameless[i + 1]?.row ?? Infinity];
    const within = (low: number, high: number): number[] => named.filter((row) => row > low && row < high);
    const groups = [named, within(-1, entry.row), within(entry.row, Infinity), within(above, entry.row), within(entry.row, below)];
    if (groups.some((rows) => rows.length >= 2 && sumsUp(grid, entry.row, rows, body.columns))) entry.kind = 'total';
  });
}

/** No name, where a header says which column has it; else no text at all. */
function isNameless(grid: Grid, row: number, { nameColumn, columns }: Body): boolean {
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
