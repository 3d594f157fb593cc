import { DrawingTypeEnum } from '@univerjs/core';
import type { Worksheet } from '@univerjs/core';
import { DrawingApplyType, ISheetDrawingService, SetDrawingApplyMutation, type ISheetFloatDom } from '@univerjs/sheets-drawing';
import type { Chart } from '../../workbook/plan';
import { sheetOf, type GridBook } from './book';
import { at, type Place } from './writes';

/** Name under which the page registers the component that draws a chart. */
export const chartComponent = 'MujunChart';

/** What the grid keeps of a chart overlay; plain data, so it survives undo and sheet changes. */
export interface ChartData {
  readonly unitId: string;
  readonly sheet: string;
  readonly chart: Chart;
}

/** Takes every chart of ours off the sheet and lays these over its cells. */
export function setCharts(place: Place, charts: readonly Chart[]): void {
  const service = place.book.injector.get(ISheetDrawingService);
  const old = overlays(place.book, place.sheet);
  if (old.length > 0) apply(place, service.getBatchRemoveOp(old), DrawingApplyType.REMOVE);
  if (charts.length > 0) apply(place, service.getBatchAddOp(charts.map((chart, index) => overlay(place, chart, index))), DrawingApplyType.INSERT);
}

export const chartsOn = (book: GridBook, sheet: string): readonly Chart[] => overlays(book, sheet).map((drawing) => (drawing.data as unknown as ChartData).chart);

function overlays(book: GridBook, sheet: string): ISheetFloatDom[] {
  const data = book.injector.get(ISheetDrawingService).getDrawingData(book.unitId, sheet) ?? {};
  return Object.values(data).filter((drawing): drawing is ISheetFloatDom => (drawing as ISheetFloatDom).componentKey === chartComponent);
}

type Operations = ReturnType<ISheetDrawingService['getBatchAddOp']>;

function apply(place: Place, operations: Operations, type: DrawingApplyType.INSERT | DrawingApplyType.REMOVE): void {
  const { undo, redo, objects } = operations as { undo: unknown; redo: unknown; objects: unknown };
  const inverse = type === DrawingApplyType.INSERT ? DrawingApplyType.REMOVE : DrawingApplyType.INSERT;
  place.steps.run({ id: SetDrawingApplyMutation.id, params: { ...at(place), op: redo, objects, type } },
    [{ id: SetDrawingApplyMutation.id, params: { ...at(place), op: undo, objects, type: inverse } }]);
}

/**
 * Placed by cells rather than by the screen, so that it needs neither the sheet in view nor a screen
 * at all, follows inserted rows and columns, and is still there after a change of sheets.
 */
function overlay(place: Place, chart: Chart, index: number): ISheetFloatDom {
  const sheet = sheetOf(place.book, place.sheet);
  const { row, column, rows, columns } = chart.place;
  const corner = (r: number, c: number) => ({ row: r, rowOffset: 0, column: c, columnOffset: 0 });
  const sheetTransform = { from: corner(row, column), to: corner(row + rows, column + columns), angle: 0, flipX: false, flipY: false, skewX: 0, skewY: 0 };
  const left = columnsBefore(sheet, column), top = rowsBefore(sheet, row);
  const data: ChartData = { unitId: place.book.unitId, sheet: place.sheet, chart };
  return {
    unitId: place.book.unitId,
    subUnitId: place.sheet,
    drawingId: `mujun-chart-${place.sheet}-${index}-${Math.random().toString(36).slice(2, 8)}`,
    drawingType: DrawingTypeEnum.DRAWING_DOM,
    componentKey: chartComponent,
    sheetTransform,
    axisAlignSheetTransform: sheetTransform,
    transform: {
      left: left + sheet.getConfig().rowHeader.width, top: top + sheet.getConfig().columnHeader.height,
      width: columnsBefore(sheet, column + columns) - left, height: rowsBefore(sheet, row + rows) - top,
    },
    data: data as never,
    allowTransform: true,
  };
}

function columnsBefore(sheet: Worksheet, column: number): number {
  let pixels = 0;
  for (let c = 0; c < column; c++) pixels += sheet.getColVisible(c) ? sheet.getColumnWidth(c) : 0;
  return pixels;
}

function rowsBefore(sheet: Worksheet, row: number): number {
  let pixels = 0;
  for (let r = 0; r < row; r++) pixels += sheet.getRowVisible(r) ? sheet.getRowHeight(r) : 0;
  return pixels;
}
