import type { Area } from '../cell';
import type { Plan } from '../plan';
import type { Conflict, RawSheet, Receipt, Selection, SheetInfo, UndoOutcome, Workbook, WorkOptions } from '../port';
import type { WorkbookRecord } from '../record';
import { applyPlan, type RunData } from './apply';
import { rangeOf } from './areas';
import { findConflicts } from './conflicts';
import { Echo, listen } from './edits';
import { locate } from './locate';
import { readSheet } from './readSheet';
import { listenToSelection, selected } from './selection';
import { inExcel } from './session';
import { undoRun } from './undo';

/** The workbook open in Excel, through office.js. Needs ExcelApi 1.9; uses 1.13 where Excel has it. */
export class ExcelWorkbook implements Workbook {
  private readonly echo = new Echo();

  sheets(): Promise<readonly SheetInfo[]> {
    return inExcel(async (context) => (await locate(context)).sheets);
  }

  read(sheet: string, options: WorkOptions = {}): Promise<RawSheet> {
    return inExcel((context) => readSheet(context, sheet, options));
  }

  activeSheet(): Promise<string> {
    return inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('id');
      await context.sync();
      return sheet.id;
    });
  }

  check(plan: Plan): Promise<readonly Conflict[]> {
    return inExcel(async (context) => findConflicts(context, plan, await locate(context)));
  }

  apply(plan: Plan, options: WorkOptions = {}): Promise<Receipt> {
    return applyPlan(plan, options, this.echo);
  }

  undo(receipt: Receipt): Promise<UndoOutcome> {
    const data = receipt.data as RunData;
    if (data.version !== 1) return Promise.reject(new RangeError(`a receipt of version ${String(data.version)}`));
    return undoRun(data, this.echo);
  }

  record(): Promise<WorkbookRecord> {
    return inExcel(async (context) => (await locate(context)).record);
  }

  reveal(sheet: string, area: Area): Promise<void> {
    return inExcel(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      rangeOf(target, area).select();
      await context.sync();
    });
  }

  selection(): Promise<Selection | null> {
    return selected();
  }

  onSelected(listener: (selection: Selection) => void): () => void {
    return listenToSelection(listener);
  }

  onEdited(listener: (sheet: string) => void): () => void {
    return listen(this.echo, listener);
  }
}
