import type { Area } from '../cell';
import type { Plan } from '../plan';
import { ApplyError, ConflictError, type Conflict, type RawSheet, type Receipt, type Selection, type SheetInfo, type UndoOutcome, type Workbook, type WorkOptions } from '../port';
import type { WorkbookRecord } from '../record';
import { toBase64 } from './base64';
import { carryOut } from './carryOut';
import { findConflicts } from './conflicts';
import { readContent, type SheetContent } from './content';
import { editCells, type CellEdit } from './editCells';
import { FileError } from './fileError';
import { fileReceipt, fingerprint, type FileReceipt } from './fileReceipt';
import { newBook } from './newBook';
import { openFile } from './openFile';
import type { Parts } from './parts';
import { proofread } from './proofread';
import type { NewSheet } from './sheetXml';
import { rawSheet, sheetInfo, stateOf, worksheet, type State } from './state';
import { takeBack } from './takeBack';
import { withoutUserSheet, withSheetRenamed, withUserSheet } from './userSheets';

/**
 * A workbook file behind the port. It changes the user's file part by part: every part it does not have to
 * touch keeps its bytes. All work is in memory; nothing is written anywhere until somebody takes `bytes()`.
 */
export class FileWorkbook implements Workbook {
  readonly #listeners = new Set<(sheet: string) => void>();
  #state: State;
  /** The last look for conflicts: nothing changes a state or a plan, so applying need not look again. */
  #checked: { readonly state: State; readonly plan: Plan; readonly conflicts: readonly Conflict[] } | null = null;

  private constructor(state: State) {
    this.#state = state;
  }

  /** Opens an .xlsx, .xlsm or .csv by its content. @throws FileError that says what the file is and what to do */
  static open(bytes: Uint8Array, name: string): FileWorkbook {
    const opened = openFile(bytes, name);
    return new FileWorkbook(stateOf(opened.parts, opened.bytes));
  }

  /** A new book with these sheets. */
  static create(sheets: readonly NewSheet[]): FileWorkbook {
    return new FileWorkbook(stateOf(newBook(sheets), null));
  }

  /** The file as it stands: the very bytes that were opened as long as nothing was changed. */
  bytes(): Uint8Array {
    return this.#state.bytes();
  }

  /** Everything of a sheet that a grid shows. */
  content(sheet: string): SheetContent {
    return readContent(this.#state.book, worksheet(this.#state, sheet), this.#state.strings());
  }

  /** Takes over a person's edits. Stored results of formulas are worked out anew when Excel opens the file. @throws FileError */
  setCells(sheet: string, edits: readonly CellEdit[]): void {
    if (edits.length === 0) return;
    this.#edited(sheet, editCells(this.#state.book, worksheet(this.#state, sheet), edits));
  }

  /** A person's new sheet, behind the others. @returns its id @throws FileError */
  addSheet(name: string): string {
    const state = stateOf(withUserSheet(this.#state.book, name), null);
    const { id } = state.book.sheets.at(-1)!;
    this.#edited(id, state.book.parts);
    return id;
  }

  /** Renames a sheet, and with it every formula that names it. @throws FileError */
  renameSheet(sheet: string, name: string): void {
    this.#edited(sheet, withSheetRenamed(this.#state.book, worksheet(this.#state, sheet), name));
  }

  /** Deletes a sheet for a person. @throws FileError for the last visible one */
  deleteSheet(sheet: string): void {
    this.#edited(sheet, withoutUserSheet(this.#state.book, worksheet(this.#state, sheet)));
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.#state.book.sheets.filter((sheet) => sheet.part !== '').map((sheet) => sheetInfo(this.#state, sheet));
  }

  async activeSheet(): Promise<string> {
    const { sheets, activeTab } = this.#state.book;
    const usable = sheets.filter((sheet) => sheet.part !== '' && sheet.visible);
    const found = usable.find((sheet) => sheet === sheets[activeTab]) ?? usable[0];
    if (!found) throw new FileError('no-sheet', { sheet: '' });
    return found.id;
  }

  async read(sheet: string, options?: WorkOptions): Promise<RawSheet> {
    options?.signal?.throwIfAborted();
    return rawSheet(this.#state, worksheet(this.#state, sheet));
  }

  async check(plan: Plan): Promise<readonly Conflict[]> {
    const state = this.#state;
    if (this.#checked?.state === state && this.#checked.plan === plan) return this.#checked.conflicts;
    const conflicts = findConflicts(state.book, state.ours(), state.strings, plan);
    this.#checked = { state, plan, conflicts };
    return conflicts;
  }

  async apply(plan: Plan, options: WorkOptions = {}): Promise<Receipt> {
    const conflicts = await this.check(plan);
    if (conflicts.length > 0) throw new ConflictError(conflicts);
    const before = this.#state;
    try {
      const after = applied(before, plan, options);
      const receipt = receiptOf(before, after, plan);
      this.#state = after;
      return receipt;
    } catch (error) {
      // The new file was made beside the old one, which nobody has touched.
      throw new ApplyError('restored', { cause: error });
    }
  }

  async undo(receipt: Receipt): Promise<UndoOutcome> {
    const outcome = takeBack(this.#state, fileReceipt(receipt));
    if ('refused' in outcome) return outcome.refused;
    this.#state = outcome.state;
    return { done: true };
  }

  async record(): Promise<WorkbookRecord> {
    return this.#state.ours().record;
  }

  /** A file is not on a screen: there is nothing to bring into view. */
  async reveal(_sheet: string, _area: Area): Promise<void> {}

  /** Nobody selects anything in a file. */
  async selection(): Promise<Selection | null> {
    return null;
  }

  onSelected(_listener: (selection: Selection) => void): () => void {
    return () => {};
  }

  onEdited(listener: (sheet: string) => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  #edited(sheet: string, parts: Parts): void {
    this.#state = stateOf(parts, null);
    for (const listener of this.#listeners) listener(sheet);
  }
}

function applied(before: State, plan: Plan, { progress, signal }: WorkOptions): State {
  const total = plan.sheets.length + (plan.region ? 1 : 0) + 3;
  let done = 0;
  const step = (): void => {
    progress?.(Math.min(++done, total), total);
    signal?.throwIfAborted();
  };
  signal?.throwIfAborted();
  const parts = carryOut(before.book, before.ours(), { ...plan, regions: plan.region ? [plan.region] : [] }, step);
  const after = stateOf(parts, null);
  proofread(after, plan);
  step();
  return after;
}

function receiptOf(before: State, after: State, plan: Plan): Receipt {
  const data: FileReceipt = {
    host: 'file',
    before: toBase64(before.bytes()),
    after: fingerprint(after.book.parts),
    region: plan.region && { anchor: plan.region.anchor, values: plan.region.values },
    sheets: plan.sheets.map(({ purpose, values }) => ({ purpose, values })),
  };
  return { id: receiptId(), when: new Date().toISOString(), data };
}

/** `crypto.randomUUID` is missing where a page came over plain http, as on many intranets. */
const receiptId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
