import { cellName } from '../address';
import type { Area, CellValue } from '../cell';
import { countFormats, FORMAT_ROWS } from '../columnFormats';
import type { RawSheet, SheetInfo } from '../port';
import { relationshipsOf, type Book, type BookSheet } from './book';
import { parseReference } from './cellRef';
import { cellValue } from './cellValue';
import { FileError } from './fileError';
import { readNumberFormats } from './looks';
import { partText, thePart } from './parts';
import { cellsOfRow, type SheetSyntax } from './rowCells';
import { streamSheet } from './sheetStream';
import { attribute, child, childrenOf, parseXml, type XmlElement } from './xmlTree';

/** More cells than any table has; a stray cell in the last corner would ask for 17,000,000,000. */
const MOST_CELLS = 40_000_000;

/** Everything about one worksheet that a run needs to know. */
export function readSheet(book: Book, sheet: BookSheet, info: SheetInfo, strings: readonly string[], ours: Area | null): RawSheet {
  const rows = new Map<number, (CellValue | undefined)[]>();
  const hiddenRows: number[] = [];
  const formats = countFormats();
  const formatOf = readNumberFormats(book);
  let bounds: Bounds | null = null;
  let first = -1;
  const tail = scanSheet(book, sheet, (xml, row, syntax) => {
    if (isHidden(xml)) hiddenRows.push(row);
    const values: (CellValue | undefined)[] = [];
    for (const cell of cellsOfRow(xml, syntax)) {
      const value = cellValue(cell, strings, book.date1904, sheet.part);
      if (value === null || value === '') continue;
      values[cell.column] = value;
      bounds = widened(bounds, row, cell.column);
      if (first < 0) first = row;
      if (row < first + FORMAT_ROWS && typeof value === 'number') formats.add(cell.column, formatOf(cell.style));
    }
    if (values.length > 0) rows.set(row, values);
  });
  const used = areaOf(bounds, sheet.name);
  return {
    sheet: info,
    used,
    values: Array.from({ length: used.rows }, (_, i) => fullRow(rows.get(used.row + i), used)),
    formats: formats.common(used.column + used.columns).slice(used.column),
    merges: mergesOf(tail),
    hiddenRows,
    tables: tablesOf(book, sheet).map(({ name, area, totals }) => ({ name, area, totals })),
    ours,
  };
}

/** Streams the rows of a sheet and returns its root with everything but the rows. */
export function scanSheet(book: Book, sheet: BookSheet, row: (xml: string, row: number, syntax: SheetSyntax) => void): XmlElement {
  let head = '';
  let root: XmlElement | null = null;
  let syntax: SheetSyntax = { part: sheet.part, prefix: '', rootOpen: '' };
  streamSheet(thePart(book.parts, sheet.part), {
    head(xml, prefix) {
      head = xml;
      syntax = { part: sheet.part, prefix, rootOpen: xml.slice(xml.search(new RegExp(`<${prefix}worksheet[\\s>]`))).replace(/>[\s\S]*$/, '>') };
    },
    row: (xml, number) => { row(xml, number, syntax); },
    tail: (xml) => { root = parseXml(`${head}<${syntax.prefix}sheetData/>${xml}`, sheet.part); },
  });
  return root!;
}

export interface TableObject {
  readonly name: string;
  readonly area: Area;
  readonly totals: boolean;
  readonly part: string;
}

/** The Excel tables of a sheet. */
export function tablesOf(book: Book, sheet: BookSheet): readonly TableObject[] {
  return relationshipsOf(book.parts, sheet.part)
    .filter((each) => each.type === 'table' && each.target !== null)
    .flatMap(({ target }) => {
      const root = parseXml(partText(thePart(book.parts, target!)), target!);
      const area = parseReference(attribute(root, 'ref') ?? '');
      return area
        ? [{ name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? '', area, totals: Number(attribute(root, 'totalsRowCount') ?? 0) > 0, part: target! }]
        : [];
    });
}

export const mergesOf = (root: XmlElement): readonly Area[] =>
  childrenOf(child(root, 'mergeCells'), 'mergeCell')
    .map((each) => parseReference(attribute(each, 'ref') ?? ''))
    .filter((area) => area !== null);

/** Hidden by hand or by a filter; both stand in the row's tag. */
const isHidden = (row: string): boolean => /\s(?:hidden=["'](?:1|true)["']|ht=["']0["'])/.test(row.slice(0, row.indexOf('>')));

interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function widened(bounds: Bounds | null, row: number, column: number): Bounds {
  if (!bounds) return { top: row, left: column, bottom: row, right: column };
  if (row === bounds.bottom && column >= bounds.left && column <= bounds.right) return bounds;
  return { top: bounds.top, left: Math.min(bounds.left, column), bottom: row, right: Math.max(bounds.right, column) };
}

function areaOf(bounds: Bounds | null, sheet: string): Area {
  if (!bounds) return { row: 0, column: 0, rows: 0, columns: 0 };
  const area = { row: bounds.top, column: bounds.left, rows: bounds.bottom - bounds.top + 1, columns: bounds.right - bounds.left + 1 };
  if (area.rows * area.columns > MOST_CELLS) throw new FileError('far-cell', { sheet, cell: cellName(bounds.bottom, bounds.right) });
  return area;
}

function fullRow(values: readonly (CellValue | undefined)[] | undefined, used: Area): readonly CellValue[] {
  const row = new Array<CellValue>(used.columns).fill(null);
  for (let i = 0; values && i < used.columns; i++) row[i] = values[used.column + i] ?? null;
  return row;
}
