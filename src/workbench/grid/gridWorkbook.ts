import { type Univer } from '@univerjs/core';
import { SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { Area } from '../../workbook/cell';
import type { Plan } from '../../workbook/plan';
import { ApplyError, ConflictError, type Conflict, type RawSheet, type Receipt, type Selection, type SheetInfo, type UndoOutcome, type Workbook, type WorkOptions } from '../../workbook/port';
import type { WorkbookRecord } from '../../workbook/record';
import { areaOf } from './areas';
import { gridBook, type GridBook } from './book';
import { conflictsOf } from './conflicts';
import { editedSheet } from './edits';
import { rawSheet, sheetInfo } from './rawSheet';
import { carryBack, carryOut, obstacles } from './run';
import { selectedCells } from './selected';
import { stateOf } from './state';
import { Steps } from './steps';

/** The port over one spreadsheet open in the workbench's grid. */
export class GridWorkbook implements Workbook {
  private readonly book: GridBook;

  /** @param show scrolls cells of the sheet in view into sight and selects them; left out where there is no screen */
  constructor(univer: Univer, unitId: string, private readonly show: (sheet: string, area: Area) => void = () => {}) {
    this.book = gridBook(univer, unitId);
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.book.workbook.getSheetOrders().map((id) => sheetInfo(this.book, id));
  }

  async read(sheet: string, options: WorkOptions = {}): Promise<RawSheet> {
    options.signal?.throwIfAborted();
    const raw = rawSheet(this.book, sheet);
    options.progress?.(raw.used.rows, raw.used.rows);
    return raw;
  }

  async activeSheet(): Promise<string> {
    return this.book.workbook.getActiveSheet(true)?.getSheetId() ?? this.book.workbook.getSheetOrders()[0] ?? '';
  }

  async check(plan: Plan): Promise<readonly Conflict[]> {
    return conflictsOf(this.book, plan);
  }

  async apply(plan: Plan, options?: WorkOptions): Promise<Receipt> {
    const conflicts = conflictsOf(this.book, plan);
    if (conflicts.length > 0) throw new ConflictError(conflicts);
    return this.inOneStep((steps) => carryOut(this.book, steps, plan, options));
  }

  async undo(receipt: Receipt): Promise<UndoOutcome> {
    // Ctrl+Z in the grid has taken it back already.
    if (!stateOf(this.book).applied.some((run) => run.receipt === receipt.id)) return { done: true };
    const changed = obstacles(this.book, receipt);
    if (changed.length > 0) return { done: false, changed };
    await this.inOneStep((steps) => carryBack(this.book, steps, receipt));
    return { done: true };
  }

  async record(): Promise<WorkbookRecord> {
    return stateOf(this.book).record;
  }

  async reveal(sheet: string, area: Area): Promise<void> {
    this.activate(sheet);
    this.show(sheet, area);
  }

  async selection(): Promise<Selection | null> {
    const sheet = await this.activeSheet();
    const chosen = this.book.injector.get(SheetsSelectionsService).getWorkbookSelections(this.book.unitId).getSelectionsOfWorksheet(sheet);
    return chosen[0] ? { sheet, area: areaOf(chosen[0].range) } : null;
  }

  onSelected(listener: (selection: Selection) => void): () => void {
    const heard = this.book.commands.onCommandExecuted((command) => {
      const found = selectedCells(command, this.book.unitId);
      if (found !== null) listener(found);
    });
    return () => heard.dispose();
  }

  onEdited(listener: (sheet: string) => void): () => void {
    const heard = this.book.commands.onCommandExecuted((command, options) => {
      const sheet = editedSheet(command, options, this.book.unitId);
      if (sheet !== null) listener(sheet);
    });
    return () => heard.dispose();
  }

  /** One step for Ctrl+Z, or nothing at all. */
  private async inOneStep<T>(work: (steps: Steps) => Promise<T>): Promise<T> {
    const steps = new Steps(this.book);
    const inView = await this.activeSheet();
    try {
      const result = await work(steps);
      steps.finish();
      return result;
    } catch (cause) {
      try {
        steps.rollBack();
      } catch (failure) {
        throw new ApplyError('not-restored', { cause: failure });
      }
      throw new ApplyError('restored', { cause });
    } finally {
      // The grid shows a sheet as soon as it is inserted; the user stays where they were.
      if (this.book.workbook.getSheetBySheetId(inView)) this.activate(inView);
    }
  }

  private activate(sheet: string): void {
    if (this.book.workbook.getActiveSheet(true)?.getSheetId() === sheet) return;
    this.book.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: this.book.unitId, subUnitId: sheet });
  }
}
