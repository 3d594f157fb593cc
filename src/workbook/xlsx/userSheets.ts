import type { Book, BookSheet } from './book';
import { addSheet, editBook, recalculate, removeSheet, renameSheet } from './bookXml';
import { openStyles } from './bookStyles';
import { dropCalculationChain } from './calculationChain';
import { FileError } from './fileError';
import { draftOf, type Parts } from './parts';
import { assertOpen, retargetSheet } from './sheetReferences';
import { isSheetName, sameSheetName } from './sheetNames';
import { writeSheetParts } from './sheetParts';
import { forgetTypes, sweep } from './sweep';
import { freeName, tie, untie } from './tying';

/** The package with a new blank sheet behind the others. @throws FileError */
export function withUserSheet(book: Book, name: string): Parts {
  assertOpen(book);
  assertName(book, name, null);
  const draft = draftOf(book.parts);
  const styles = openStyles(draft, book);
  const part = freeName(draft, 'xl/worksheets/sheet');
  const id = String(Math.max(0, ...book.sheets.map((sheet) => Number(sheet.id))) + 1);
  writeSheetParts(draft, part, { name, values: [] }, styles);
  const relationship = tie(draft, book.name, 'worksheet', part);
  draft.write(book.name, editBook(book.source, book.name, [addSheet(name, id, relationship)]));
  return draft.parts();
}

/** The package with a sheet renamed and every formula that names it. @throws FileError */
export function withSheetRenamed(book: Book, sheet: BookSheet, name: string): Parts {
  assertOpen(book);
  assertName(book, name, sheet);
  const draft = draftOf(book.parts);
  retargetSheet(draft, book, sheet.name, name);
  draft.write(book.name, editBook(draft.text(book.name), book.name, [renameSheet(sheet.id, name)]));
  return draft.parts();
}

/** The package without a sheet; formulas that named it show #REF!, as in Excel. @throws FileError */
export function withoutUserSheet(book: Book, sheet: BookSheet): Parts {
  assertOpen(book);
  if (!book.sheets.some((each) => each !== sheet && each.visible)) throw new FileError('last-sheet');
  const draft = draftOf(book.parts);
  untie(draft, book.name, [sheet.relationship]);
  dropCalculationChain(draft, book);
  sweep(draft, book.parts);
  draft.write(book.name, editBook(draft.text(book.name), book.name, [removeSheet(sheet.id), recalculate]));
  retargetSheet(draft, book, sheet.name, null);
  forgetTypes(draft, book.parts);
  return draft.parts();
}

function assertName(book: Book, name: string, own: BookSheet | null): void {
  if (!isSheetName(name)) throw new FileError('sheet-name', { name });
  if (book.sheets.some((sheet) => sheet !== own && sameSheetName(sheet.name, name))) throw new FileError('sheet-name-taken', { name });
}
