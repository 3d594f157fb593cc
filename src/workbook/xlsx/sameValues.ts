import { isCellError, type Area, type CellValue } from '../cell';
import type { RawSheet } from '../port';
import { contains } from './cellRef';

type Values = readonly (readonly CellValue[])[];

/**
 * Cells of a sheet that do not hold what was written at `area`, as areas; none when all are as written.
 * With `alone`, cells outside the area must be blank: the whole sheet is ours.
 */
export function changedCells(raw: RawSheet, area: Area, values: Values, alone: boolean): readonly Area[] {
  const changed: Area[] = [];
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const is = raw.values[area.row + row - raw.used.row]?.[area.column + column - raw.used.column] ?? null;
      if (!sameValue(is, values[row]?.[column] ?? null)) join(changed, area.row + row, area.column + column);
    }
  }
  if (alone) {
    raw.values.forEach((cells, i) => cells.forEach((value, j) => {
      const [row, column] = [raw.used.row + i, raw.used.column + j];
      if (value !== null && !contains(area, row, column)) join(changed, row, column);
    }));
  }
  return changed;
}

/** A blank cell and an empty text look alike and are read alike. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === null || a === '') return b === null || b === '';
  if (isCellError(a)) return b !== null && isCellError(b) && a.error === b.error;
  return Object.is(a, b) || (a === 0 && b === 0);
}

function join(areas: Area[], row: number, column: number): void {
  const last = areas.at(-1);
  if (last && last.row === row && last.column + last.columns === column) areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
  else areas.push({ row, column, rows: 1, columns: 1 });
}
