import type { IRange } from '@univerjs/core';
import type { Area } from '../../workbook/cell';

export const rangeOf = (area: Area): IRange => ({
  startRow: area.row, endRow: area.row + area.rows - 1, startColumn: area.column, endColumn: area.column + area.columns - 1,
});

export const areaOf = (range: IRange): Area => ({
  row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1,
});

export const moved = (area: Area, rows: number, columns: number): Area => ({ ...area, row: area.row + rows, column: area.column + columns });

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
