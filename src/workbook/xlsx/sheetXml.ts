import { areaName, cellName } from '../address';
import type { Area, CellValue } from '../cell';
import type { SheetSpec } from '../plan';
import { cellXml, formulaXml } from './cellXml';
import { conditionalXml } from './conditionalXml';
import { MAIN, RELATIONSHIPS, XML_HEAD } from './names';
import { scaleOf } from '../pageScale';
import { paint } from './paint';
import type { StyleSheet } from './styleSheet';

/** A whole sheet to be written: only its name and values must be given. */
export type NewSheet = Pick<SheetSpec, 'name' | 'values'> &
  Partial<Pick<SheetSpec, 'styles' | 'widths' | 'conditional' | 'freeze' | 'merges' | 'heights' | 'charts' | 'page'>> & {
    readonly hiddenRows?: readonly number[];
    readonly hiddenColumns?: readonly number[];
    /** Excel table objects; their header cells must be text, each different. */
    readonly tables?: readonly { readonly name: string; readonly area: Area }[];
    /** Formulas, written without `=`; the result is the value that stands there. */
    readonly formulas?: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  };

/** Relationship ids of the parts a sheet is tied to. */
export interface SheetTies {
  readonly drawing: string | null;
  /** Shapes of notes. */
  readonly notes: string | null;
  readonly tables: readonly string[];
}

/** The text of a worksheet part, its elements in the order the schema wants. */
export function sheetXml(sheet: NewSheet, styles: StyleSheet, ties: SheetTies): string {
  const { page, merges = [], conditional = [] } = sheet;
  const corner: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    page && !page.breaks ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    viewXml(sheet.freeze ?? { rows: 0, columns: 0 }),
    '<sheetFormatPr defaultRowHeight="15"/>',
    colsXml(sheet.widths ?? [], sheet.hiddenColumns ?? []),
    `<sheetData>${rowsXml(sheet, styles)}</sheetData>`,
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`,
    conditionalXml('', conditional, corner, styles, 0),
    page?.breaks ? '<printOptions horizontalCentered="1"/>' : '',
    page ? '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' : '',
    page ? `<pageSetup paperSize="9"${page.breaks ? ` scale="${scaleOf(sheet.widths ?? [], page.landscape)}"` : ''} orientation="${page.landscape ? 'landscape' : 'portrait'}"${page.breaks ? '' : ' fitToWidth="1" fitToHeight="0"'}/>` : '',
    page ? '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>' : '',
    page?.breaks ? breaksXml(page.breaks) : '',
    ties.drawing === null ? '' : `<drawing r:id="${ties.drawing}"/>`,
    ties.notes === null ? '' : `<legacyDrawing r:id="${ties.notes}"/>`,
    ties.tables.length === 0 ? '' : `<tableParts count="${ties.tables.length}">${ties.tables.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`,
    '</worksheet>',
  ].join('');
}

const breaksXml = (rows: readonly number[]): string =>
  rows.length === 0 ? '' : `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')}</rowBreaks>`;

function viewXml({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  if (rows === 0 && columns === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function colsXml(widths: readonly (number | null)[], hidden: readonly number[]): string {
  const cols = widths.map((width, i) => (width === null ? '' : `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${hidden.includes(i) ? ' hidden="1"' : ''}/>`)).join('');
  return cols === '' ? '' : `<cols>${cols}</cols>`;
}

function rowsXml(sheet: NewSheet, styles: StyleSheet): string {
  const { values, heights = {}, hiddenRows = [], formulas = [] } = sheet;
  const columns = values.reduce((most, row) => Math.max(most, row.length), 0);
  const painted = paint({ styles: sheet.styles ?? [] }, values.length, columns);
  const formats = painted.styles.map((style) => styles.format(style));
  const hidden = new Set(hiddenRows);
  const formulaAt = new Map(formulas.map((each) => [`${each.row} ${each.column}`, each.formula]));
  const cell = (value: CellValue, row: number, column: number): string => {
    const formula = formulaAt.get(`${row} ${column}`);
    const format = formats[painted.at(row, column)]!;
    const name = cellName(row, column);
    return formula === undefined ? cellXml('', name, value, format) : formulaXml('', name, formula, value, format);
  };
  return values
    .map((row, i) => {
      const cells = Array.from({ length: columns }, (_, column) => cell(row[column] ?? null, i, column)).join('');
      const height = heights[i] === undefined ? '' : ` ht="${heights[i]}" customHeight="1"`;
      const attributes = `${height}${hidden.has(i) ? ' hidden="1"' : ''}`;
      return cells === '' && attributes === '' ? '' : `<row r="${i + 1}"${attributes}>${cells}</row>`;
    })
    .join('');
}
