import { UniverInstanceType, type Univer } from '@univerjs/core';
import { TableManager } from '@univerjs/sheets-table';
import { FileWorkbook } from '../../workbook/xlsx/fileWorkbook';
import { setAnchor } from '../grid/anchor';
import { rangeOf } from '../grid/areas';
import { gridBook, type GridBook } from '../grid/book';
import { setCharts } from '../grid/drawings';
import { ruleOf } from '../grid/paint';
import { startState, stateOf } from '../grid/state';
import { Steps } from '../grid/steps';
import { setRules } from '../grid/writes';
import { snapshot } from './snapshot';

/** A file that stands in the grid; the bytes stay, saving starts from them. */
export interface OpenedFile {
  readonly unitId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

let opened = 0;

/**
 * Shows a file in the grid, with what an earlier run of ours left in it.
 * @throws FileError that says what the file is and what to do
 */
export async function openInGrid(univer: Univer, bytes: Uint8Array, name: string): Promise<OpenedFile> {
  const file = FileWorkbook.open(bytes, name);
  const sheets = (await file.sheets()).map((info) => ({ info, content: file.content(info.id) }));
  const unitId = `file-${++opened}`;
  startState(unitId, await file.record());
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot(unitId, name, sheets));
  await recognise(gridBook(univer, unitId), file);
  return { unitId, name, bytes };
}

/** Names, colours, charts and tables that the cells alone do not tell. None of it can be taken back by Ctrl+Z. */
async function recognise(book: GridBook, file: FileWorkbook): Promise<void> {
  const { record } = stateOf(book);
  const steps = new Steps(book);
  for (const { id } of await file.sheets()) {
    const raw = await file.read(id);
    const place = { book, steps, sheet: id };
    if (book.injector.has(TableManager)) for (const table of raw.tables) book.injector.get(TableManager).addTable(book.unitId, id, table.name, rangeOf(table.area));
    const region = record.regions.find((each) => each.sheet === id);
    if (region && raw.ours) {
      setAnchor(book, steps, region.anchor, { sheet: id, area: raw.ours });
      setRules(place, [], region.layout.conditional.map((format, index) => ruleOf(format, raw.ours!, `mujun-${region.anchor}-${index}`)));
    }
    const ours = record.sheets.find((each) => each.id === id);
    if (ours) {
      setRules(place, [], ours.layout.conditional.map((format, index) => ruleOf(format, { row: 0, column: 0 }, `mujun-${id}-${index}`)));
      setCharts(place, ours.layout.charts);
    }
  }
  book.undoRedo.clearUndoRedo(book.unitId);
}
