import type { Area, CellValue } from '../cell';
import type { RawSheet } from '../port';

/** A raw sheet by sheet coordinates, without the columns that an earlier run of ours wrote. */
export interface Grid {
  readonly raw: RawSheet;
  readonly firstRow: number;
  /** Last row that holds anything. */
  readonly lastRow: number;
  /** The user's columns, left to right. */
  readonly columns: readonly number[];
  at(row: number, column: number): CellValue;
  /** The merged area a cell belongs to, if any. */
  mergeAt(row: number, column: number): Area | null;
}

export function gridOf(raw: RawSheet): Grid {
  const { row: firstRow, column: firstColumn, rows, columns: width } = raw.used;
  const isOurs = (column: number): boolean =>
    raw.ours !== null && column >= raw.ours.column && column < raw.ours.column + raw.ours.columns;
  const columns = Array.from({ length: width }, (_, i) => firstColumn + i).filter((column) => !isOurs(column));
  const at = (row: number, column: number): CellValue => raw.values[row - firstRow]?.[column - firstColumn] ?? null;
  let lastRow = firstRow + Math.min(rows, raw.values.length) - 1;
  while (lastRow >= firstRow && columns.every((column) => isBlank(at(lastRow, column)))) lastRow--;
  return { raw, firstRow, lastRow, columns, at, mergeAt: mergeFinder(raw.merges) };
}

/** Merges are few and most stand in the header, so they are kept by row. */
function mergeFinder(merges: readonly Area[]): Grid['mergeAt'] {
  const byRow = new Map<number, Area[]>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      const here = byRow.get(row);
      if (here) here.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (row, column) =>
    byRow.get(row)?.find((merge) => column >= merge.column && column < merge.column + merge.columns) ?? null;
}

/** Nothing to see in the cell: empty, or blanks only. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && (value === '' || value.trim() === ''));
}

/** The cell as one line of text; '' for a blank cell. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  if (!/[\s\u200b]/.test(value)) return value;
  return value
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s*[\r\n]+\s*/g, (_, at: number, whole: string) => (/[A-Za-z]/.test(whole[at - 1] ?? '') ? ' ' : ''))
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .trim();
}
