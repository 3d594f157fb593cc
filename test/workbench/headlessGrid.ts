import { LocaleType, Univer, UniverInstanceType, type ICellData, type IWorkbookData } from '@univerjs/core';
import { UniverDrawingPlugin } from '@univerjs/drawing';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDrawingPlugin } from '@univerjs/sheets-drawing';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import type { Area } from '../../src/workbook/cell';
import type { Matrix } from '../../src/workbook/layout';
import { rangeOf } from '../../src/workbench/grid/areas';
import { contentOf } from '../../src/workbench/grid/cells';

export interface HeadlessSheet {
  readonly name: string;
  readonly values: Matrix;
  readonly merges?: readonly Area[];
  readonly formats?: Readonly<Record<number, string>>;
  readonly formulas?: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

let opened = 0;
const open: Univer[] = [];

/** Stops every grid of the test file; without it jest waits for their timers. */
export function closeGrids(): void {
  for (const univer of open.splice(0)) univer.dispose();
}

/** The grid's model, commands and formula engine as the page runs them, without a screen. */
export function headlessUniver(functions: readonly unknown[] = []): Univer {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: {} });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions as never });
  for (const plugin of [UniverSheetsPlugin, UniverSheetsFormulaPlugin, UniverSheetsNumfmtPlugin, UniverSheetsConditionalFormattingPlugin, UniverSheetsTablePlugin, UniverDrawingPlugin, UniverSheetsDrawingPlugin]) {
    univer.registerPlugin(plugin as never);
  }
  open.push(univer);
  return univer;
}

export function headlessGrid(sheets: readonly HeadlessSheet[], functions: readonly unknown[] = []): { univer: Univer; unitId: string } {
  const univer = headlessUniver(functions);
  const unitId = `book-${++opened}`;
  const data: Partial<IWorkbookData> = {
    id: unitId,
    name: unitId,
    sheetOrder: sheets.map((_, index) => `s${index + 1}`),
    sheets: Object.fromEntries(sheets.map((sheet, index) => [`s${index + 1}`, {
      id: `s${index + 1}`, name: sheet.name, rowCount: 200, columnCount: 60, cellData: cellsOf(sheet), mergeData: (sheet.merges ?? []).map(rangeOf),
    }])),
  };
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  return { univer, unitId };
}

function cellsOf(sheet: HeadlessSheet): { [row: number]: { [column: number]: ICellData } } {
  const cells: { [row: number]: { [column: number]: ICellData } } = {};
  sheet.values.forEach((line, row) => line.forEach((value, column) => {
    if (value !== null) (cells[row] ??= {})[column] = { ...contentOf(value), ...(row > 0 && sheet.formats?.[column] !== undefined && { s: { n: { pattern: sheet.formats[column] } } }) };
  }));
  for (const { row, column, formula } of sheet.formulas ?? []) (cells[row] ??= {})[column] = { f: formula };
  return cells;
}
