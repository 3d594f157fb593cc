import type { IFreeze, IRange, Worksheet } from '@univerjs/core';
import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation } from '@univerjs/sheets';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { Area } from '../../workbook/cell';
import type { Chart, SheetSpec } from '../../workbook/plan';
import { rangeOf } from './areas';
import { sheetOf, type GridBook } from './book';
import { chartsOn, setCharts } from './drawings';
import { wrappedHeights } from './heights';
import { blockCells, pixelsOf, ruleOf } from './paint';
import type { Cells } from './read';
import type { Steps } from './steps';
import { writeRows, type Tick } from './work';
import { copyCells, makeRoom, readWidths, renameSheet, rulesIn, setFreeze, setHeights, setMerges, setRules, setWidths, type Place } from './writes';

/** Everything a sheet of ours shows, as plain data. */
export interface SheetContent {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: Cells;
  readonly widths: readonly (number | null)[];
  /** Rows that are not of the default height. */
  readonly heights: readonly (readonly [row: number, pixels: number])[];
  readonly merges: readonly IRange[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly rules: readonly IConditionFormattingRule[];
  readonly charts: readonly Chart[];
}

export function contentOfSpec(spec: SheetSpec, id: string): SheetContent {
  const corner = { row: 0, column: 0 };
  const chartsEnd = (edge: (chart: Chart) => number) => Math.max(0, ...spec.charts.map(edge));
  return {
    name: spec.name,
    rows: Math.max(spec.values.length, chartsEnd(({ place }) => place.row + place.rows)) + 20,
    columns: Math.max(20, chartsEnd(({ place }) => place.column + place.columns) + 2, ...spec.values.map((line) => line.length + 2)),
    cells: blockCells(spec, corner),
    widths: spec.widths.map((width) => (width === null ? null : pixelsOf(width))),
    heights: [...wrappedHeights(spec)],
    merges: spec.merges.map(rangeOf),
    freeze: spec.freeze,
    rules: spec.conditional.map((format, index) => ruleOf(format, corner, `mujun-${id}-${index}`)),
    charts: spec.charts,
  };
}

export function contentNow(book: GridBook, sheet: string): SheetContent {
  const worksheet = sheetOf(book, sheet);
  const rows = worksheet.getRowCount(), columns = worksheet.getColumnCount();
  const all = { row: 0, column: 0, rows, columns };
  return {
    name: worksheet.getName(), rows, columns,
    cells: copyCells(book, sheet, all),
    widths: readWidths(book, sheet, 0, columns),
    heights: tallRows(worksheet),
    merges: worksheet.getConfig().mergeData.map((range) => ({ ...range })),
    freeze: frozen(worksheet.getFreeze()),
    rules: rulesIn(book, sheet, all),
    charts: chartsOn(book, sheet),
  };
}

/** Makes an existing sheet show exactly this; formulas elsewhere that point at it keep their target. */
export async function setContent(place: Place, content: SheetContent, tick: Tick): Promise<void> {
  const worksheet = sheetOf(place.book, place.sheet);
  const all = whole(Math.max(worksheet.getRowCount(), content.rows), Math.max(worksheet.getColumnCount(), content.columns));
  makeRoom(place, whole(content.rows, content.columns));
  setMerges(place, []);
  await writeRows(place, all, content.cells, tick);
  setMerges(place, content.merges);
  setWidths(place, 0, content.widths);
  const usual = worksheet.getConfig().defaultRowHeight;
  setHeights(place, new Map([...tallRows(worksheet).map(([row]) => [row, usual] as const), ...content.heights]));
  setFreeze(place, content.freeze);
  setRules(place, rulesIn(place.book, place.sheet, all), content.rules);
  renameSheet(place, content.name);
  setCharts(place, content.charts);
}

export async function addSheet(book: GridBook, steps: Steps, id: string, index: number, content: SheetContent, tick: Tick): Promise<void> {
  const sheet = mergeWorksheetSnapshotWithDefault({ id, name: content.name, rowCount: content.rows, columnCount: content.columns });
  steps.run({ id: InsertSheetMutation.id, params: { unitId: book.unitId, index, sheet } },
    [{ id: RemoveSheetMutation.id, params: { unitId: book.unitId, subUnitId: id, subUnitName: content.name } }]);
  await setContent({ book, steps, sheet: id }, content, tick);
}

/** Empties the sheet first, so that its charts and colours come back when this is undone. */
export function dropSheet(book: GridBook, steps: Steps, id: string): void {
  const place = { book, steps, sheet: id };
  setCharts(place, []);
  setRules(place, rulesIn(book, id, whole(sheetOf(book, id).getRowCount(), sheetOf(book, id).getColumnCount())), []);
  const config = structuredClone(sheetOf(book, id).getConfig());
  const index = book.workbook.getSheetIndex(sheetOf(book, id));
  steps.run({ id: RemoveSheetMutation.id, params: { unitId: book.unitId, subUnitId: id, subUnitName: config.name } },
    [{ id: InsertSheetMutation.id, params: { unitId: book.unitId, index, sheet: config } }]);
}

const whole = (rows: number, columns: number): Area => ({ row: 0, column: 0, rows, columns });
const frozen = (freeze: IFreeze) => ({ rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) });

function tallRows(sheet: Worksheet): (readonly [number, number])[] {
  const usual = sheet.getConfig().defaultRowHeight;
  return Array.from({ length: sheet.getRowCount() }, (_, row) => [row, sheet.getRowHeight(row)] as const).filter(([, pixels]) => pixels !== usual);
}
