import { text, type Lang } from '../../text/text';
import type { Evaluation } from '../../engine';
import type { Area, CellValue } from '../cell';
import type { SubjectColumns, TableLayout } from '../layout';
import type { ConditionalFormat, Region, Style } from '../plan';
import type { RawSheet } from '../port';
import { gradeCells, ink } from './colours';
import type { ResultColumn } from './resultColumns';

export interface RegionInput {
  readonly raw: RawSheet;
  readonly layout: TableLayout;
  readonly subjects: SubjectColumns;
  readonly evaluation: Evaluation;
  readonly columns: readonly ResultColumn[];
  readonly anchor: string;
  readonly lang: Lang;
}

/** Last column an Excel sheet has, counted from 0. */
const lastColumn = 16383;

/**
 * Result columns beside the user's table, as tall as the table: its header rows on ours, a row of
 * results beside each subject, nothing beside totals. null when the sheet has no room to the right.
 */
export function resultRegion(input: RegionInput): Region | null {
  const { raw, layout, columns } = input;
  const column = regionColumn(raw, layout, columns.length);
  if (column + columns.length - 1 > lastColumn) return null;
  const { row, rows } = layout.area;
  const unitRow = layout.skippedRows.find((skipped) => skipped.why === 'units')?.row ?? null;
  return {
    sheet: raw.sheet.id,
    anchor: input.anchor,
    area: { row, column, rows, columns: columns.length },
    values: regionValues(input, unitRow),
    styles: regionStyles(layout, columns, unitRow),
    widths: columns.map((one) => one.width),
    conditional: gradeFormats(input.evaluation, columns, layout.headerRows, rows - layout.headerRows),
  };
}

/**
 * Directly right of the table. One column is left free after an Excel table object, which would
 * otherwise grow over ours; and where something of the user's stands in the way, ours goes beyond it.
 */
export function regionColumn(raw: RawSheet, layout: TableLayout, width: number): number {
  const edge = layout.area.column + layout.area.columns;
  const { ours } = raw;
  if (ours !== null && (ours.column === edge || ours.column === edge + 1)) return ours.column;
  const near = layout.object === null ? edge : edge + 1;
  return isFree(raw, { row: layout.area.row, column: near, rows: layout.area.rows, columns: width }) ? near : beyond(raw) + 1;
}

const beyond = (raw: RawSheet): number => {
  const ends = [raw.used, ...raw.merges, ...raw.tables.map((table) => table.area)].map((area) => area.column + area.columns);
  return Math.max(...ends);
};

function isFree(raw: RawSheet, area: Area): boolean {
  const foreign = [...raw.merges, ...raw.tables.map((table) => table.area)];
  if (foreign.some((other) => overlap(other, area) && !isOurs(raw, other.row, other.column))) return false;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells = raw.values[row - raw.used.row];
    if (cells === undefined) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = cells[column - raw.used.column] ?? null;
      if (value !== null && value !== '' && !isOurs(raw, row, column)) return false;
    }
  }
  return true;
}

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

const isOurs = ({ ours }: RawSheet, row: number, column: number): boolean =>
  ours !== null && overlap(ours, { row, column, rows: 1, columns: 1 });

function regionValues(input: RegionInput, unitRow: number | null): CellValue[][] {
  const { layout, columns, subjects, lang, evaluation } = input;
  const blank = (): CellValue[] => columns.map(() => null);
  const values = Array.from({ length: layout.area.rows }, blank);
  const put = (sheetRow: number, cells: CellValue[]): void => { values[sheetRow - layout.area.row] = cells; };
  if (layout.headerRows > 1) {
    put(layout.area.row, [text(lang, 'sheets.region.title', { ruleset: evaluation.ruleset.title[lang] }), ...blank().slice(1)]);
  }
  put(layout.area.row + layout.headerRows - 1, columns.map((column) => headerText(column, unitRow === null, lang)));
  if (unitRow !== null) put(unitRow, columns.map((column) => column.unit || null));
  subjects.rows.forEach((sheetRow, row) => put(sheetRow, columns.map((column) => column.at(row))));
  return values;
}

/** Header with its unit, unless the table has a row of units. Points say what they are. */
export function headerText(column: ResultColumn, withUnit: boolean, lang: Lang): string {
  if (!withUnit || column.unit === '' || column.role !== 'value') return column.title;
  return text(lang, 'sheets.withUnit', { title: column.title, unit: column.unit });
}

function regionStyles(layout: TableLayout, columns: readonly ResultColumn[], unitRow: number | null): { area: Area; style: Style }[] {
  const head: Style = { bold: true, fill: ink.head, border: true, align: 'center', wrap: true };
  const { headerRows } = layout;
  const body = columns.map((column, index) => ({
    area: { row: headerRows, column: index, rows: layout.area.rows - headerRows, columns: 1 },
    style: column.style,
  }));
  const styles = [{ area: { row: 0, column: 0, rows: headerRows, columns: columns.length }, style: head }, ...body];
  if (headerRows > 1) {
    styles.push({ area: { row: 0, column: 0, rows: 1, columns: columns.length }, style: { ...head, align: 'left', wrap: false } });
  }
  if (unitRow !== null) {
    styles.push({ area: { row: unitRow - layout.area.row, column: 0, rows: 1, columns: columns.length }, style: { border: true, align: 'center', color: ink.quiet } });
  }
  return styles;
}

/** Colours of the final grades. */
export function gradeFormats(evaluation: Evaluation, columns: readonly ResultColumn[], row: number, rows: number): ConditionalFormat[] {
  const graded = columns.flatMap(({ role }, column) => (role === 'grade' || role === 'entityGrade' ? [column] : []));
  return graded.flatMap((column) => gradeCells(evaluation.ruleset.grades.order, { row, column, rows, columns: 1 }));
}
