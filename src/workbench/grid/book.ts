import { ICommandService, IUniverInstanceService, IUndoRedoService, UniverInstanceType } from '@univerjs/core';
import type { Injector, Univer, Workbook, Worksheet } from '@univerjs/core';

/** One open spreadsheet of the grid and the services that act on it. */
export interface GridBook {
  readonly unitId: string;
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly commands: ICommandService;
  readonly undoRedo: IUndoRedoService;
}

/**
 * The open spreadsheet with this id.
 * @throws RangeError when the grid holds no such spreadsheet
 */
export function gridBook(univer: Univer, unitId: string): GridBook {
  const injector = univer.__getInjector();
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new RangeError(`no spreadsheet ${unitId}`);
  return { unitId, injector, workbook, commands: injector.get(ICommandService), undoRedo: injector.get(IUndoRedoService) };
}

/** @throws RangeError for a sheet that is not there */
export function sheetOf(book: GridBook, id: string): Worksheet {
  const sheet = book.workbook.getSheetBySheetId(id);
  if (!sheet) throw new RangeError(`no sheet ${id}`);
  return sheet;
}
