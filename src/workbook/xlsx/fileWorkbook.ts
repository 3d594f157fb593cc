import type { Area } from '../cell';
import type { Plan } from '../plan';
import type { Conflict, RawSheet, Receipt, SheetInfo, UndoOutcome, Workbook, WorkOptions } from '../port';
import type { WorkbookRecord } from '../record';
import { partOfKind, readBook, type Book, type BookSheet } from './book';
import { FileError } from './fileError';
import { newBook } from './newBook';
import { openFile } from './openFile';
import { findOurs, type Ours } from './ours';
import { findPart, type Parts } from './parts';
import { readSharedStrings } from './sharedStrings';
import { readSheet } from './readSheet';
import type { NewSheet } from './sheetXml';
import { writeZip } from './zipWrite';

/**
 * A workbook file behind the port. It changes the user's file part by part: every part it does not have to
 * touch keeps its bytes. All work is in memory; nothing is written anywhere until somebody takes `bytes()`.
 */
export class FileWorkbook implements Workbook {
  readonly #listeners = new Set<(sheet: string) => void>();
  #state: State;

  private constructor(parts: Parts, bytes: Uint8Array | null) {
    this.#state = stateOf(parts, bytes);
  }

  /** Opens an .xlsx, .xlsm or .csv by its content. @throws FileError that says what the file is and what to do */
  static open(bytes: Uint8Array, name: string): FileWorkbook {
    const opened = openFile(bytes, name);
    return new FileWorkbook(opened.parts, opened.bytes);
  }

  /** A new book with these sheets. */
  static create(sheets: readonly NewSheet[]): FileWorkbook {
    return new FileWorkbook(newBook(sheets), null);
  }

  /** The file as it stands: the very bytes that were opened as long as nothing was changed. */
  bytes(): Uint8Array {
    return this.#state.bytes();
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.#state.book.sheets.filter((sheet) => sheet.part !== '').map((sheet) => this.#info(sheet));
  }

  async activeSheet(): Promise<string> {
    const { sheets, activeTab } = this.#state.book;
    const active = sheets[activeTab];
    const found = active && active.part !== '' && active.visible ? active : sheets.find((sheet) => sheet.part !== '' && sheet.visible);
    if (!found) throw new FileError('last-sheet');
    return found.id;
  }

  async read(sheet: string, options?: WorkOptions): Promise<RawSheet> {
    options?.signal?.throwIfAborted();
    const found = this.#sheet(sheet);
    const ours = this.#state.ours().regions.find((region) => region.sheet.id === sheet)?.area ?? null;
    return readSheet(this.#state.book, found, this.#info(found), this.#state.strings(), ours);
  }

  async record(): Promise<WorkbookRecord> {
    return this.#state.ours().record;
  }

  /** A file is not on a screen: there is nothing to bring into view. */
  async reveal(_sheet: string, _area: Area): Promise<void> {}

  onEdited(listener: (sheet: string) => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  async check(_plan: Plan): Promise<readonly Conflict[]> {
    throw new RangeError('not yet');
  }

  async apply(_plan: Plan, _options?: WorkOptions): Promise<Receipt> {
    throw new RangeError('not yet');
  }

  async undo(_receipt: Receipt): Promise<UndoOutcome> {
    throw new RangeError('not yet');
  }

  #sheet(id: string): BookSheet {
    const found = this.#state.book.sheets.find((sheet) => sheet.id === id && sheet.part !== '');
    if (!found) throw new FileError('no-sheet', { sheet: id });
    return found;
  }

  #info({ id, name, visible }: BookSheet): SheetInfo {
    return { id, name, visible, ours: this.#state.ours().sheets.some((each) => each.sheet.id === id) };
  }
}

/** The file at one moment, with what was found out about it. Never altered: a change makes a new state. */
interface State {
  readonly book: Book;
  readonly bytes: () => Uint8Array;
  readonly strings: () => readonly string[];
  readonly ours: () => Ours;
}

function stateOf(parts: Parts, bytes: Uint8Array | null): State {
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

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
