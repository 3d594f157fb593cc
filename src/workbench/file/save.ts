import type { Univer } from '@univerjs/core';
import type { SheetPurpose } from '../../workbook/plan';
import { FileWorkbook } from '../../workbook/xlsx/fileWorkbook';
import type { CellEdit } from '../../workbook/xlsx/editCells';
import { contains } from '../grid/areas';
import { gridBook, type GridBook } from '../grid/book';
import { stateOf } from '../grid/state';
import { editsOf } from './differences';
import type { OpenedFile } from './openInGrid';
import { carrySheets } from './sheets';
import { standingPlans, translated, writtenAreas } from './standing';

/**
 * The file as it is to be saved: the opened bytes, the person's edits, then the session's plans, so
 * that charts, colours and the record are native and everything the grid does not show stays.
 * @throws FileError, ApplyError or ConflictError when the file cannot take it; nothing was saved then
 */
export async function savedFile(univer: Univer, opened: OpenedFile): Promise<FileWorkbook> {
  const book = gridBook(univer, opened.unitId);
  const file = FileWorkbook.open(opened.bytes, opened.name);
  const idOf = await carrySheets(book, file);
  const late = await carryEdits(book, file, idOf);
  for (const plan of standingPlans(book)) {
    const ids = await ownSheets(book, file);
    await file.apply(translated(plan, (id) => ids.get(id) ?? idOf(id)));
  }
  for (const [sheet, edits] of late) file.setCells(sheet, edits);
  await carryOwnEdits(book, file);
  return file;
}

/**
 * Edits on the user's sheets.
 * @returns those that stand where an earlier run's columns were: a plan that moves them away would blank these cells
 */
async function carryEdits(book: GridBook, file: FileWorkbook, idOf: (id: string) => string): Promise<[string, CellEdit[]][]> {
  const own = new Set(stateOf(book).record.sheets.map(({ id }) => id));
  const late: [string, CellEdit[]][] = [];
  for (const sheet of book.workbook.getSheetOrders().filter((id) => !own.has(id) || stateOf(book).applied.length === 0)) {
    const former = (await file.read(idOf(sheet))).ours;
    const edits = editsOf(book, sheet, file.content(idOf(sheet)), writtenAreas(book, sheet));
    file.setCells(idOf(sheet), edits);
    const inside = edits.filter(({ row, column }) => former !== null && contains(former, row, column));
    if (inside.length > 0 && stateOf(book).applied.length > 0) late.push([idOf(sheet), inside]);
  }
  return late;
}

/** What people typed into sheets of ours after a run. */
async function carryOwnEdits(book: GridBook, file: FileWorkbook): Promise<void> {
  if (stateOf(book).applied.length === 0) return;
  for (const [grid, id] of await ownSheets(book, file)) {
    if (book.workbook.getSheetBySheetId(grid)) file.setCells(id, editsOf(book, grid, file.content(id), [], false));
  }
}

/** Our sheets of the grid by the ids that the file gave the sheets of the same purpose. */
async function ownSheets(book: GridBook, file: FileWorkbook): Promise<ReadonlyMap<string, string>> {
  const there = new Map<SheetPurpose, string>((await file.record()).sheets.map(({ purpose, id }) => [purpose, id]));
  return new Map(stateOf(book).record.sheets.flatMap(({ purpose, id }) => (there.has(purpose) ? [[id, there.get(purpose)!]] : [])));
}

/**
 * What to call the saved file.
 * @example savedName('台账.csv', '－评价结果') //=> '台账－评价结果.xlsx'
 */
export function savedName(name: string, mark: string): string {
  const [, base = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  const kept = ending.toLowerCase() === '.xlsm' ? ending : '.xlsx';
  return `${base.endsWith(mark) ? base : base + mark}${kept}`;
}
