import type { Area } from '../cell';

export const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);

/** An area of a block, in the sheet's coordinates. */
export const placed = (area: Area, origin: Pick<Area, 'row' | 'column'>): Area => ({ ...area, row: area.row + origin.row, column: area.column + origin.column });

export const moved = (area: Area, by: { readonly rows: number; readonly columns: number }): Area => ({ ...area, row: area.row + by.rows, column: area.column + by.columns });

export const inside = (row: number, column: number, area: Area): boolean => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const overlap = (a: Area, b: Area): boolean => a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

export const covers = (outer: Area, inner: Area): boolean => inside(inner.row, inner.column, outer) && inside(inner.row + inner.rows - 1, inner.column + inner.columns - 1, outer);

/** What is left of an area without another: strips above, below, left and right of it. */
export function without(area: Area, hole: Area | null): readonly Area[] {
  if (!hole || !overlap(area, hole)) return [area];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const right = hole.column + hole.columns;
  const middle = { row: top, rows: bottom - top };
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...middle, column: area.column, columns: hole.column - area.column },
    { ...middle, column: right, columns: area.column + area.columns - right },
  ].filter((strip) => strip.rows > 0 && strip.columns > 0);
}

/** Smallest area around all of them. */
export function around(areas: readonly [Area, ...Area[]]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}

/** Asks where a range is; `areaOf` reads the answer after the next sync. */
export function loadArea(range: Excel.Range): void {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
}

export function loadAreas(ranges: Excel.RangeAreas): void {
  ranges.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
}

export const areaOf = (range: Excel.Range): Area => ({ row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount });
