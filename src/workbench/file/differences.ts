import type { ICellData, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Area } from '../../workbook/cell';
import type { SheetContent } from '../../workbook/xlsx/content';
import type { CellEdit } from '../../workbook/xlsx/editCells';
import { contains } from '../grid/areas';
import type { GridBook } from '../grid/book';
import { valueOf } from '../grid/cells';
import { same } from '../grid/changed';
import { cellReader, storedCells } from '../grid/read';
import { lookStyle, styleChange } from './lookStyle';
import { styleId } from './snapshot';

/**
 * What a person changed on a sheet since the file was opened, cell by cell.
 * @param ours cells the plans of the session write themselves
 * @param formats false where the file's formats do not come from the grid's
 */
export function editsOf(book: GridBook, sheet: string, before: SheetContent, ours: readonly Area[], formats = true): CellEdit[] {
  const edits: CellEdit[] = [];
  const cells = storedCells(book, sheet);
  const shown = cellReader(book, sheet);
  const skipped = (row: number, column: number): boolean => ours.some((area) => contains(area, row, column));
  const arrays = before.cells.filter((cell) => cell.array !== null);
  const known = new Map<number, Set<number>>();
  for (const cell of before.cells) {
    const { row, column } = cell;
    const line = known.get(row);
    if (line) line.add(column);
    else known.set(row, new Set([column]));
    if (skipped(row, column)) continue;
    const now = cells[row]?.[column];
    const filled = arrays.some((master) => master !== cell && contains(master.array!, row, column));
    const formula = formulaOf(book, sheet, row, column, now);
    const style = !formats || now?.s === styleId(sheet, cell.look) ? undefined : styleChange(lookStyle(before.looks[cell.look]!), styleOf(book, now));
    const kept = filled ? formula === null && valueOf(now) === null : formula === cell.formula && (formula !== null || same(valueOf(now), cell.value));
    if (kept && style === undefined) continue;
    if (kept && (filled || cell.array)) continue;
    edits.push({ row, column, value: valueOf(shown(row, column)), formula, ...(style && { style }) });
  }
  for (const r in cells) {
    for (const c in cells[r]) {
      const row = Number(r), column = Number(c), cell = cells[row]?.[column];
      if (known.get(row)?.has(column) || skipped(row, column) || !cell) continue;
      const style = formats ? styleChange({}, styleOf(book, cell)) : undefined;
      const formula = formulaOf(book, sheet, row, column, cell);
      const value = valueOf(shown(row, column));
      if (value !== null || formula !== null || style) edits.push({ row, column, value, formula, ...(style && { style }) });
    }
  }
  return edits;
}

/** The formula without `=`; cells filled down share one and hold only its number. */
function formulaOf(book: GridBook, sheet: string, row: number, column: number, cell: Nullable<ICellData>): string | null {
  if (!cell || (!cell.f && !cell.si)) return null;
  const text = book.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet, book.unitId) ?? cell.f ?? '';
  return text.replace(/^=/, '') || null;
}

const styleOf = (book: GridBook, cell: Nullable<ICellData>) => book.workbook.getStyles().getStyleByCell(cell) ?? {};
