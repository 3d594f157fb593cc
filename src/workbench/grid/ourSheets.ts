import { generateRandomId } from '@univerjs/core';
import type { Matrix } from '../../workbook/layout';
import type { SheetPurpose, SheetSpec } from '../../workbook/plan';
import type { SheetRecord } from '../../workbook/record';
import type { GridBook } from './book';
import { sheetOf } from './book';
import { readValues, usedArea } from './read';
import { addSheet, contentNow, contentOfSpec, dropSheet, setContent, type SheetContent } from './sheetContent';
import { stateOf } from './state';
import type { Steps } from './steps';
import type { Tick } from './work';

/** How to take one sheet back: as it was (null: there was none) and what was written (null: it was removed). */
export interface SheetJournal {
  readonly id: string;
  readonly former: { readonly content: SheetContent; readonly index: number } | null;
  readonly written: Matrix | null;
}

/** Replaces our sheets by those of the plan, in place where one of the same purpose stands. */
export async function replaceSheets(book: GridBook, steps: Steps, specs: readonly SheetSpec[], stale: readonly SheetRecord[], tick: Tick): Promise<{ journals: SheetJournal[]; ids: ReadonlyMap<SheetPurpose, string> }> {
  const stands = ({ id }: SheetRecord) => Boolean(book.workbook.getSheetBySheetId(id));
  const standing = new Map(stateOf(book).record.sheets.filter(stands).map(({ purpose, id }) => [purpose, id]));
  const journals: SheetJournal[] = [];
  const ids = new Map<SheetPurpose, string>();
  for (const { id } of stale.filter(stands)) {
    journals.push({ id, former: formerOf(book, id), written: null });
    dropSheet(book, steps, id);
  }
  for (const spec of specs) {
    const old = standing.get(spec.purpose);
    const id = old ?? `mujun-${generateRandomId(8)}`;
    const former = old === undefined ? null : formerOf(book, old);
    const content = contentOfSpec(spec, id);
    if (former) await setContent({ book, steps, sheet: id }, content, tick);
    else await addSheet(book, steps, id, book.workbook.getSheets().length, content, tick);
    journals.push({ id, former, written: seen(book, id) });
    ids.set(spec.purpose, id);
  }
  return { journals, ids };
}

export async function restoreSheet(book: GridBook, steps: Steps, journal: SheetJournal): Promise<void> {
  const standing = Boolean(book.workbook.getSheetBySheetId(journal.id));
  if (!journal.former) {
    if (standing) dropSheet(book, steps, journal.id);
  } else if (standing) {
    await setContent({ book, steps, sheet: journal.id }, journal.former.content, async () => {});
  } else {
    await addSheet(book, steps, journal.id, journal.former.index, journal.former.content, async () => {});
  }
}

/** Values from A1 to the last used cell. */
export function seen(book: GridBook, sheet: string): Matrix {
  const used = usedArea(book, sheet);
  return readValues(book, sheet, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
}

const formerOf = (book: GridBook, id: string) => ({ content: contentNow(book, id), index: book.workbook.getSheetIndex(sheetOf(book, id)) });
