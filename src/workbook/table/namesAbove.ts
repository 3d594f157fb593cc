import type { CellValue } from '../cell';
import type { TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { looksNumeric, readNumber } from './cellNumber';
import { isBlank } from './grid';
import { isSerialHeader } from './rowWords';

/**
 * Rows without a name or a code that belong to the name above them, as where a merged name came apart in a CSV: nothing
 * else has a name in its column merged, the rows follow each other without a gap, and their serial numbers came apart
 * with the names; without that it may as well be a firm whose name was forgotten. A row of figures alone that
 * exceeds all others in each may be a total and stays as it is.
 * @returns for each such row the row that bears its name
 */
export function namesAbove(raw: RawSheet, layout: TableLayout, nameColumn: number | null, codeColumn: number | null): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const column = nameColumn ?? codeColumn;
  if (column === null || raw.merges.some((merge) => merge.rows > 1 && merge.column === column && merge.row >= layout.headerRow + layout.headerRows)) return found;
  const at = (row: number, place: number): CellValue => raw.values[row - raw.used.row]?.[place - raw.used.column] ?? null;
  const who = [nameColumn, codeColumn].filter((place) => place !== null);
  const nameless = new Set(layout.dataRows.filter((row) => who.every((place) => isBlank(at(row, place)))));
  if (nameless.size === 0 || nameless.size === layout.dataRows.length || !saysSo(layout, (row, place) => isBlank(at(row, place)), nameless)) return found;
  const largest = largestOf(layout, at, nameless);
  let top: number | null = null;
  layout.dataRows.forEach((row, i) => {
    if (layout.dataRows[i - 1] !== row - 1) top = null;
    if (!nameless.has(row)) top = who.some((place) => isBlank(at(row, place))) ? null : row;
    else if (top !== null && !largest.has(row)) found.set(row, top);
    else top = null;
  });
  return found;
}

/** Serial numbers are blank in just these rows. */
const saysSo = ({ headers, dataRows }: TableLayout, blank: (row: number, column: number) => boolean, nameless: ReadonlySet<number>): boolean =>
  headers.some(({ bare, column }) => isSerialHeader(bare.split(' / ').at(-1) as string) && dataRows.every((row) => blank(row, column) === nameless.has(row)));

/** Nameless rows of figures alone, every one above all figures of its column in other rows. */
function largestOf({ headers, dataRows }: TableLayout, at: (row: number, column: number) => CellValue, nameless: ReadonlySet<number>): ReadonlySet<number> {
  const numberAt = (row: number, column: number): number | null => {
    const reading = readNumber(at(row, column), '');
    return reading.kind === 'number' || reading.kind === 'tidied' ? reading.value : null;
  };
  const tops = headers.map(({ column }) => {
    let [most, row] = [-Infinity, -1];
    for (const other of dataRows) {
      const value = numberAt(other, column);
      if (value === null || value < most) continue;
      row = value === most ? -1 : other;
      most = value;
    }
    return row;
  });
  return new Set([...nameless].filter((row) => {
    const filled = headers.flatMap(({ column }, i) => (numberAt(row, column) === null ? [] : [tops[i]]));
    const words = headers.some(({ column }) => !isBlank(at(row, column)) && !looksNumeric(at(row, column)));
    return !words && filled.length > 0 && filled.every((top) => top === row);
  }));
}
