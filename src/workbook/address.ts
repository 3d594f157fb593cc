import type { Area } from './cell';

/** Letters of a column counted from 0: 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** A1 name of a cell counted from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A1 name of an area: `B2:D9`, or `B2` for one cell. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Column index of letters: A → 0. @returns -1 when the text is no column */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Area of an A1 name such as `B2:D9` or `$B$2`. @returns null when the text is none */
export function parseArea(name: string): Area | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(name.trim());
  if (match === null) return null;
  const [, left, top, right = left, bottom = top] = match;
  const column = columnIndex(left as string);
  const row = Number(top) - 1;
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(right as string) - column + 1 };
}
