import type { FileWorkbook } from '../../workbook/xlsx/fileWorkbook';
import type { SheetInfo } from '../../workbook/port';
import type { GridBook } from '../grid/book';
import { stateOf } from '../grid/state';

/**
 * Takes over which sheets the person added, renamed and deleted. Sheets of ours are the plans' business.
 * @returns the file's id of a sheet of the grid
 */
export async function carrySheets(book: GridBook, file: FileWorkbook): Promise<(gridId: string) => string> {
  const there = await file.sheets();
  const own = new Set(stateOf(book).record.sheets.map(({ id }) => id));
  const applied = stateOf(book).applied.length > 0;
  // The rule sheet stays through runs; one that no plan of the session writes is the person's to rename and delete.
  const rule = (await file.record()).sheets.find(({ purpose }) => purpose === 'rule')?.id;
  const isPlanned = stateOf(book).applied.some(({ plan }) => plan.sheets.some(({ purpose }) => purpose === 'rule'));
  const free = (id: string): boolean => !applied || (id === rule && !isPlanned);
  const wanted = book.workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));
  const renamed = wanted.filter(({ id, name }) => there.some((sheet) => sheet.id === id && sheet.name !== name) && (free(id) || !own.has(id)));
  const deleted = there.filter((sheet) => !wanted.some(({ id }) => id === sheet.id) && (free(sheet.id) || !sheet.ours));
  const added = wanted.filter(({ id }) => !there.some((sheet) => sheet.id === id) && !own.has(id));

  stepAside(file, there, [...renamed.map(({ id }) => id), ...deleted.map(({ id }) => id)], new Set([...renamed, ...added].map(({ name }) => name.toLowerCase())));
  for (const { id, name } of renamed) file.renameSheet(id, name);
  const ids = new Map(added.map(({ id, name }) => [id, file.addSheet(name)]));
  for (const { id } of deleted) file.deleteSheet(id);
  return (id) => ids.get(id) ?? id;
}

/** Sheets that go or change their name make way for those that take it: names may be swapped. */
function stepAside(file: FileWorkbook, there: readonly SheetInfo[], leaving: readonly string[], names: ReadonlySet<string>): void {
  const taken = new Set(there.map(({ name }) => name.toLowerCase()));
  for (const { id, name } of there) {
    if (!leaving.includes(id) || !names.has(name.toLowerCase())) continue;
    let aside = 1;
    while (taken.has(`~${aside}`) || names.has(`~${aside}`)) aside++;
    taken.add(`~${aside}`);
    file.renameSheet(id, `~${aside}`);
  }
}
