import type { Area, CellValue } from '../cell';
import { attribute, child, childrenOf, isTrue, type XmlElement } from './xmlTree';
import type { Book, BookSheet } from './book';
import { parseReference } from './cellRef';
import { cellValue } from './cellValue';
import { isProtected } from './conflicts';
import { readLooks, type Look } from './looks';
import { mergesOf, scanSheet } from './readSheet';
import { cellsOfRow, type RowCell } from './rowCells';
import { shiftFormula } from './shiftFormula';
import { shownFormula } from './storedFormula';

/** All of a sheet that a grid shows. */
export interface SheetContent {
  readonly cells: readonly ContentCell[];
  /** Looks the cells point to. */
  readonly looks: readonly Look[];
  readonly columns: readonly { readonly from: number; readonly to: number; readonly width: number | null; readonly hidden: boolean; readonly look: number }[];
  readonly rows: readonly { readonly row: number; readonly height: number | null; readonly hidden: boolean }[];
  readonly defaultWidth: number | null;
  readonly defaultHeight: number | null;
  readonly merges: readonly Area[];
  /** Rows and columns kept in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly protected: boolean;
}

export interface ContentCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** As people type it, without `=`; null for a plain value. */
  readonly formula: string | null;
  /** Cells that a formula here fills by itself, this one included. */
  readonly array: Area | null;
  readonly look: number;
}

/** Reads a sheet for showing. */
export function readContent(book: Book, sheet: BookSheet, strings: readonly string[]): SheetContent {
  const lookAt = readLooks(book);
  const looks: Look[] = [];
  const indexes = new Map<number, number>();
  const lookOf = (style: number): number => {
    let index = indexes.get(style);
    if (index === undefined) indexes.set(style, (index = looks.push(lookAt(style)) - 1));
    return index;
  };
  const cells: ContentCell[] = [];
  const rows: { row: number; height: number | null; hidden: boolean }[] = [];
  const formulaOf = formulaReader();
  const root = scanSheet(book, sheet, (xml, row, syntax) => {
    const tag = xml.slice(0, xml.indexOf('>') + 1);
    const height = /\sht\s*=\s*["']([\d.]+)/.exec(tag);
    const hidden = /\shidden\s*=\s*["'](?:1|true)/.test(tag);
    if (height || hidden) rows.push({ row, height: height ? Number(height[1]) : null, hidden });
    for (const cell of cellsOfRow(xml, syntax)) {
      const value = cellValue(cell, strings, book.date1904, sheet.part);
      const formula = formulaOf(cell, row);
      if (value === null && formula === null && cell.style === 0) continue;
      cells.push({ row, column: cell.column, value, formula, array: cell.formula?.kind === 'array' ? parseReference(cell.formula.ref ?? '') : null, look: lookOf(cell.style) });
    }
  });
  const format = child(root, 'sheetFormatPr');
  const number = (value: string | undefined): number | null => (value === undefined ? null : Number(value));
  const view = child(root, 'sheetViews')?.children[0];
  return {
    cells,
    looks,
    columns: childrenOf(child(root, 'cols'), 'col').map((each) => ({
      from: Number(attribute(each, 'min')) - 1,
      to: Number(attribute(each, 'max')) - 1,
      width: number(attribute(each, 'width')),
      hidden: isTrue(attribute(each, 'hidden')),
      look: lookOf(Number(attribute(each, 'style') ?? 0)),
    })),
    rows,
    defaultWidth: number(attribute(format, 'defaultColWidth')),
    defaultHeight: number(attribute(format, 'defaultRowHeight')),
    merges: mergesOf(root),
    freeze: freezeOf(view),
    gridlines: attribute(view, 'showGridLines') === undefined || isTrue(attribute(view, 'showGridLines')),
    protected: isProtected(root),
  };
}

function freezeOf(view: XmlElement | undefined): { rows: number; columns: number } {
  const pane = view && child(view, 'pane');
  const state = attribute(pane, 'state');
  if (state !== 'frozen' && state !== 'frozenSplit') return { rows: 0, columns: 0 };
  return { rows: Number(attribute(pane, 'ySplit') ?? 0), columns: Number(attribute(pane, 'xSplit') ?? 0) };
}

/** Cells that share a formula hold only its number; the first one holds the text. */
function formulaReader(): (cell: RowCell, row: number) => string | null {
  const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  return ({ formula, column }, row) => {
    if (!formula || formula.kind === 'dataTable') return null;
    if (formula.kind !== 'shared') return shownFormula(formula.text);
    if (formula.text !== '') {
      masters.set(formula.shared ?? '', { text: formula.text, row, column });
      return shownFormula(formula.text);
    }
    const master = masters.get(formula.shared ?? '');
    return master ? shownFormula(shiftFormula(master.text, row - master.row, column - master.column)) : null;
  };
}
