import type { CellValue } from '../cell';
import type { TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { looksNumeric, readNumber } from './cellNumber';
import { isBlank } from './grid';

/** Headers of what a firm has several of, and of the number each firm's first row bears. */
const SEVERAL = /宗地|地块|产权|不动产|证号|证书|坐落|户号|表号|合同|权利类型|plot|parcel|meter/i;
const SERIAL = /^(?:序号|编号|no\.?)$/i;

/**
 * Rows without a name or a code that belong to the name above them, as where a merged name came apart in a CSV: nothing
 * else has a name in its column merged, the rows follow each other without a gap, and a blank serial number or a column
 * of plots or meters says so, or name and code are blank together among the firms. A row of figures alone that
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
  if (nameless.size === 0 || nameless.size === layout.dataRows.length || !saysSo(layout, who.length, (row, place) => isBlank(at(row, place)), nameless)) return found;
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

/** Name and code blank together among the firms, or a column that only the first row of each firm, or every row of its own, fills. */
function saysSo({ headers, dataRows }: TableLayout, columns: number, blank: (row: number, column: number) => boolean, nameless: ReadonlySet<number>): boolean {
  // Below the last firm it may be anything: a sum, a firm whose name was forgotten.
  const lastNamed = dataRows.findLast((row) => !nameless.has(row)) ?? -1;
  if (columns > 1 && [...nameless].some((row) => row < lastNamed)) return true;
  return headers.some(({ bare, column }) => {
    const name = (bare.split(' / ').at(-1) as string).replace(/\s/g, '');
    if (SERIAL.test(name)) return dataRows.every((row) => blank(row, column) === nameless.has(row));
    return SEVERAL.test(name) && dataRows.every((row) => !blank(row, column));
  });
}

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
