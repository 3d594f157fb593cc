import type { Area, CellValue } from '../cell';
import type { SheetSpec, Style } from '../plan';
import { ink } from './colours';
import { formatFor } from './numberFormat';
import { rowHeights } from './rowHeights';

/** Looks that every sheet of ours shares. */
export const looks = {
  title: { bold: true, size: 16, color: ink.title },
  quiet: { color: ink.quiet },
  section: { bold: true, size: 12, color: ink.title, fill: ink.section },
  head: { bold: true, fill: ink.head, border: true, align: 'center', wrap: true },
  text: { border: true, wrap: true },
  name: { border: true },
  centre: { border: true, align: 'center' },
  count: { border: true, align: 'right', numberFormat: '#,##0' },
  share: { border: true, align: 'right', numberFormat: '0.0%' },
  ratio: { border: true, align: 'right', numberFormat: '0.00%' },
  /** For a person to fill in. */
  input: { border: true, wrap: true, fill: 'FFFDF2' },
  /** Ours to find a row again by; small, as it speaks to few. */
  mark: { border: true, wrap: true, color: ink.quiet, size: 8 },
  total: { bold: true, fill: ink.section },
} as const satisfies Record<string, Style>;

/** A number with so many decimal places and thousands separators. */
export const decimals = (places: number): Style => ({
  border: true,
  align: 'right',
  numberFormat: places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`,
});

export interface TableSpec {
  readonly head: readonly string[];
  /** How each column looks. */
  readonly columns: readonly Style[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The last row is a total. */
  readonly total?: boolean;
}

/** Where a table of the grid came to stand; `first` is its first row of data. */
export interface Placed {
  readonly head: number;
  readonly first: number;
  readonly rows: number;
}

/** A sheet being laid out from top to bottom, `columns` wide. */
export interface Grid {
  /** Row the next call writes to. */
  next(): number;
  gap(rows?: number): void;
  /** One row as it is. */
  put(cells: readonly CellValue[]): void;
  /** One line over the whole width; merged, so that long lines show. */
  line(text: string, style: Style): void;
  table(spec: TableSpec): Placed;
  style(area: Area, style: Style): void;
  merge(area: Area): void;
  /** What was laid out, its columns so many characters wide. */
  finish(widths: readonly number[]): Pick<SheetSpec, 'values' | 'styles' | 'merges' | 'widths' | 'heights'>;
}

/** Starts an empty grid. Rows come out padded to `columns` cells. */
export function startGrid(columns: number): Grid {
  const values: CellValue[][] = [];
  const styles: { area: Area; style: Style }[] = [];
  const merges: Area[] = [];
  const push = (cells: readonly CellValue[]): number =>
    values.push(Array.from({ length: columns }, (_, column) => cells[column] ?? null)) - 1;
  const style = (area: Area, look: Style): void => {
    if (area.rows > 0 && area.columns > 0) styles.push({ area, style: look });
  };
  return {
    next: () => values.length,
    gap: (rows = 1) => { for (let row = 0; row < rows; row++) push([]); },
    put(cells) { push(cells); },
    line(text, look) {
      const area = { row: push([text]), column: 0, rows: 1, columns };
      style(area, look);
      merges.push(area);
    },
    table(spec) {
      const head = push(spec.head);
      style({ row: head, column: 0, rows: 1, columns: spec.head.length }, looks.head);
      for (const cells of spec.rows) push(cells);
      const rows = spec.rows.length;
      spec.columns.forEach((look, column) => {
        const format = (row: number): string | undefined => look.numberFormat && formatFor(look.numberFormat, spec.rows[row]?.[column] ?? null);
        for (let row = 0, end = 0; row < rows; row = end) {
          do end++; while (end < rows && format(end) === format(row));
          style({ row: head + 1 + row, column, rows: end - row, columns: 1 }, { ...look, numberFormat: format(row) });
        }
      });
      if (spec.total === true) style({ row: head + rows, column: 0, rows: 1, columns: spec.head.length }, looks.total);
      return { head, first: head + 1, rows };
    },
    style,
    merge(area) { merges.push(area); },
    finish(widths) {
      const sheet = { values, styles, merges, widths };
      return { ...sheet, heights: rowHeights(sheet) };
    },
  };
}
