import { partOfKind, readBook, type Book, type BookSheet } from './book';
import { FileError } from './fileError';
import { findOurs, type Ours } from './ours';
import { findPart, type Parts } from './parts';
import { readSheet } from './readSheet';
import { readSharedStrings } from './sharedStrings';
import { writeZip } from './zipWrite';
import { ownership, type RawSheet, type SheetInfo } from '../port';

/** The file at one moment, with what was found out about it. Never altered: a change makes a new one. */
export interface State {
  readonly book: Book;
  readonly bytes: () => Uint8Array;
  readonly strings: () => readonly string[];
  readonly ours: () => Ours;
}

/** @param bytes the file itself, where the parts come from one as they are */
export function stateOf(parts: Parts, bytes: Uint8Array | null): State {
  const book = readBook(parts);
  return {
    book,
    bytes: once(() => bytes ?? writeZip([...parts.values()])),
    strings: once(() => {
      const part = partOfKind(book, 'sharedStrings');
      return readSharedStrings(part === null ? null : findPart(parts, part));
    }),
    ours: once(() => findOurs(book)),
  };
}

/** The worksheet of an id. @throws FileError no-sheet */
export function worksheet(state: State, id: string): BookSheet {
  const found = state.book.sheets.find((sheet) => sheet.id === id && sheet.part !== '');
  if (!found) throw new FileError('no-sheet', { sheet: id });
  return found;
}

export const sheetInfo = (state: State, { id, name, visible }: BookSheet): SheetInfo =>
  ({ id, name, visible, ...ownership(state.ours().sheets.find((each) => each.sheet.id === id)?.purpose) });

/** A worksheet as the port gives it. */
export function rawSheet(state: State, sheet: BookSheet): RawSheet {
  const ours = state.ours().regions.find((region) => region.sheet.id === sheet.id)?.area ?? null;
  return readSheet(state.book, sheet, sheetInfo(state, sheet), state.strings(), ours);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
