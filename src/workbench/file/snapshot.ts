import { LocaleType, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { SheetInfo } from '../../workbook/port';
import type { ContentCell, SheetContent } from '../../workbook/xlsx/content';
import { contains, rangeOf } from '../grid/areas';
import { contentOf } from '../grid/cells';
import { pixelsOf } from '../grid/paint';
import { lookStyle } from './lookStyle';

/** Room below and beside what a file holds, so that there is somewhere to type. */
const SPARE = { rows: 200, columns: 12 };
const LEAST = { rows: 300, columns: 30 };
const SCREEN_PIXELS_PER_POINT = 4 / 3;

/** A file's sheets as the grid opens them. */
export function snapshot(unitId: string, name: string, sheets: readonly { readonly info: SheetInfo; readonly content: SheetContent }[]): Partial<IWorkbookData> {
  const styles: Record<string, IStyleData> = {};
  for (const { info, content } of sheets) content.looks.forEach((look, index) => { styles[styleId(info.id, index)] = lookStyle(look); });
  return {
    id: unitId,
    name,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles,
    sheetOrder: sheets.map(({ info }) => info.id),
    sheets: Object.fromEntries(sheets.map(({ info, content }) => [info.id, sheetData(info, content)])),
  };
}

/** The grid keeps this id on a cell as long as nobody changes its format. */
export const styleId = (sheet: string, look: number): string => `file-${sheet}-${look}`;

/** A cell as the grid opens it. What an array formula fills is left for the grid to fill. */
export function cellData(sheet: string, cell: ContentCell): ICellData {
  const look = { s: styleId(sheet, cell.look) };
  if (cell.formula === null) return { ...contentOf(cell.value), ...look };
  if (cell.array) return { f: `=${cell.formula}`, ...look };
  return { ...contentOf(cell.value), f: `=${cell.formula}`, ...look };
}

function sheetData(info: SheetInfo, content: SheetContent): Partial<IWorksheetData> {
  const rows = 1 + content.cells.reduce((last, cell) => Math.max(last, cell.row), 0), columns = 1 + content.cells.reduce((last, cell) => Math.max(last, cell.column), 0);
  const rowCount = Math.max(LEAST.rows, rows + SPARE.rows), columnCount = Math.max(LEAST.columns, columns + SPARE.columns);
  return {
    id: info.id,
    name: info.name,
    hidden: info.visible ? 0 : 1,
    rowCount,
    columnCount,
    ...(content.defaultWidth !== null && { defaultColumnWidth: pixelsOf(content.defaultWidth) }),
    defaultRowHeight: Math.round((content.defaultHeight ?? 15) * SCREEN_PIXELS_PER_POINT),
    cellData: cellsOf(info.id, content),
    columnData: columnsOf(content, columnCount),
    rowData: Object.fromEntries(content.rows.map(({ row, height, hidden }) => [row, { ...(height !== null && { h: Math.round(height * SCREEN_PIXELS_PER_POINT), ia: 0 as const }), ...(hidden && { hd: 1 as const }) }])),
    mergeData: content.merges.map(rangeOf),
    freeze: {
      xSplit: content.freeze.columns, ySplit: content.freeze.rows,
      startColumn: content.freeze.columns > 0 ? content.freeze.columns : -1, startRow: content.freeze.rows > 0 ? content.freeze.rows : -1,
    },
    showGridlines: content.gridlines ? 1 : 0,
  };
}

function cellsOf(sheet: string, content: SheetContent): { [row: number]: { [column: number]: ICellData } } {
  const cells: { [row: number]: { [column: number]: ICellData } } = {};
  const arrays = content.cells.filter((cell) => cell.array !== null);
  for (const cell of content.cells) {
    const filled = arrays.some((master) => master !== cell && contains(master.array!, cell.row, cell.column));
    (cells[cell.row] ??= {})[cell.column] = filled ? { s: styleId(sheet, cell.look) } : cellData(sheet, cell);
  }
  return cells;
}

function columnsOf(content: SheetContent, columnCount: number): IWorksheetData['columnData'] {
  const columns: IWorksheetData['columnData'] = {};
  for (const { from, to, width, hidden } of content.columns) {
    for (let column = from; column <= Math.min(to, columnCount - 1); column++) columns[column] = { ...(width !== null && { w: pixelsOf(width) }), ...(hidden && { hd: 1 }) };
  }
  return columns;
}
