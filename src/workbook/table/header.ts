import type { Header } from '../layout';
import { cellText, isBlank, type Grid } from './grid';
import { isNeutral } from './rowWords';
import { loneUnit, splitUnit } from './unitText';

/**
 * The texts of each column's header cells from top to bottom: a merged parent stands over each of its children,
 * and so does an unmerged one whose right neighbours are blank above children of their own (files without merges).
 */
export function headerLevels(grid: Grid, top: number, rows: number, columns: readonly number[]): string[][] {
  const levels = columns.map(() => [] as string[]);
  for (let row = top; row < top + rows; row++) {
    let left = '';
    columns.forEach((column, i) => {
      const own = headerCell(grid, row, column, top);
      const hasChild = (): boolean => below(grid, row + 1, top + rows, column);
      const text = own === '' && left !== '' && row < top + rows - 1 && grid.mergeAt(row, column) === null && hasChild() ? left : own;
      left = own === '' ? (text === '' ? '' : left) : hasChild() ? own : '';
      if (text !== '' && levels[i]?.at(-1) !== text) levels[i]?.push(text);
    });
  }
  return levels;
}

function headerCell(grid: Grid, row: number, column: number, top: number): string {
  const value = grid.at(row, column);
  if (!isBlank(value)) return cellText(value);
  const merge = grid.mergeAt(row, column);
  return merge !== null && merge.row >= top ? cellText(grid.at(merge.row, merge.column)) : '';
}

function below(grid: Grid, from: number, to: number, column: number): boolean {
  for (let row = from; row < to; row++) if (!isBlank(grid.at(row, column))) return true;
  return false;
}

/** One header of the layout; `unitCell` is the text below it in a row of units. */
export function headerOf(column: number, levels: readonly string[], unitCell: string): Header {
  const last = levels.at(-1) ?? '';
  // A child that is nothing but a unit (用地面积 over 亩) leaves the naming to its parent.
  const lone = levels.length > 1 ? loneUnit(last) : null;
  const own = lone === null ? splitUnit(last) : { bare: '', unit: lone };
  const parents = levels.slice(0, -1).map(splitUnit);
  const below = unitCell === '' || isNeutral(unitCell) ? null : (loneUnit(unitCell) ?? unitCell);
  const written = own.unit ?? below ?? parents.findLast((parent) => parent.unit !== null)?.unit ?? null;
  return {
    column,
    text: levels.join(' / '),
    bare: [...parents.map((parent) => parent.bare), own.bare].filter((text) => text !== '').join(' / '),
    unit: written,
  };
}
