import { columnIndex, columnName } from '../address';
import type { Area } from '../cell';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `$A$1:$C$3`. */
export const fixedAreaName = (area: Area): string =>
  `$${columnName(area.column)}$${area.row + 1}:$${columnName(area.column + area.columns - 1)}$${area.row + area.rows}`;

/** The area of `A1`, `$A$1:C3`, `A:C` or `1:3`; null for anything else. */
export function parseReference(text: string): Area | null {
  const [from, to = from, more] = text.replaceAll('$', '').split(':');
  if (more !== undefined) return null;
  const a = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(from!);
  const b = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(to!);
  if (!a || !b || from === '' || (a[1] === '') !== (b[1] === '') || (a[2] === '') !== (b[2] === '')) return null;
  const columns = a[1] === '' ? [0, MAX_COLUMNS - 1] : [columnIndex(a[1]!), columnIndex(b[1]!)];
  const rows = a[2] === '' ? [0, MAX_ROWS - 1] : [Number(a[2]) - 1, Number(b[2]) - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  if (row < 0 || Math.max(...rows) >= MAX_ROWS || Math.max(...columns) >= MAX_COLUMNS) return null;
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** A list of areas parted by spaces, as `sqref` holds them. */
export const parseAreas = (text: string): readonly Area[] =>
  text.trim().split(/\s+/).map(parseReference).filter((area) => area !== null);

export const intersect = (a: Area, b: Area): Area | null => {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
};

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const within = (inner: Area, outer: Area): boolean =>
  contains(outer, inner.row, inner.column) && contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);

/** An area relative to a block's corner, in sheet coordinates. */
export const moved = (area: Area, corner: Area): Area => ({ ...area, row: area.row + corner.row, column: area.column + corner.column });

/** A sheet's name as formulas write it: quoted unless it is plainly a name. */
export const quotedSheet = (name: string): string =>
  /^[A-Za-z_\u3400-\u9fff][\w.\u3400-\u9fff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^r\d*c?\d*$|^c\d*$|^true$|^false$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
