import type { Area } from '../cell';
import type { Plan } from '../plan';
import type { Conflict, RawSheet, Receipt, SheetInfo, UndoOutcome, Workbook, WorkOptions } from '../port';
import type { WorkbookRecord } from '../record';
import { applyPlan, type RunData } from './apply';
import { rangeOf } from './areas';
import { findConflicts } from './conflicts';
import { Echo, listen } from './edits';
import { locate } from './locate';
import { readSheet } from './readSheet';
import { inExcel } from './session';
import { undoRun } from './undo';

/** The workbook open in Excel, through office.js. Needs ExcelApi 1.9; uses 1.13 where Excel has it. */
export class ExcelWorkbook implements Workbook {
  private readonly echo = new Echo();

  sheets(): Promise<readonly SheetInfo[]> {
    return inExcel(async (session) => (await locate(session)).sheets);
  }

  read(sheet: string, options: WorkOptions = {}): Promise<RawSheet> {
    return inExcel((session) => readSheet(session, sheet, options));
  }

  activeSheet(): Promise<string> {
    return inExcel(async (session) => {
      const sheet = session.workbook.worksheets.getActiveWorksheet();
      sheet.load('id');
      await session.sync();
      return sheet.id;
    });
  }

  check(plan: Plan): Promise<readonly Conflict[]> {
    return inExcel(async (session) => findConflicts(session, plan, await locate(session)));
  }

  apply(plan: Plan, options: WorkOptions = {}): Promise<Receipt> {
    return applyPlan(plan, options, this.echo);
  }

  undo(receipt: Receipt): Promise<UndoOutcome> {
    return undoRun(receipt.data as RunData, this.echo);
  }

  record(): Promise<WorkbookRecord> {
    return inExcel(async (session) => (await locate(session)).record);
  }

  reveal(sheet: string, area: Area): Promise<void> {
    return inExcel(async (session) => {
      const target = session.workbook.worksheets.getItem(sheet);
      target.activate();
      rangeOf(target, area).select();
      await session.sync();
    });
  }

  onEdited(listener: (sheet: string) => void): () => void {
    return listen(this.echo, listener);
  }
}
