import type { Area, CellValue } from '../cell';
import type { Plan } from '../plan';
import type { BookSheet } from './book';
import { contains } from './cellRef';
import { cellValue } from './cellValue';
import { scanSheet } from './readSheet';
import { cellsOfRow } from './rowCells';
import { sameValue } from './sameValues';
import { worksheet, type State } from './state';

/**
 * Reads back what was written: a file that does not hold the plan is never handed out.
 * @throws RangeError where a cell differs; FileError where a sheet cannot be read
 */
export function proofread(state: State, { region, sheets }: Plan): void {
  if (region && !holds(state, worksheet(state, region.sheet), region.area, region.values, false)) throw new RangeError('region read back differs');
  for (const { purpose, values } of sheets) {
    const sheet = state.ours().sheets.find((each) => each.purpose === purpose)?.sheet;
    const area = { row: 0, column: 0, rows: values.length, columns: values.reduce((most, row) => Math.max(most, row.length), 0) };
    if (!sheet || !holds(state, sheet, area, values, true)) throw new RangeError(`sheet ${purpose} read back differs`);
  }
}

/** Whether a sheet has these values at an area and, with `alone`, nothing elsewhere. Every cell is read; none is kept. */
function holds(state: State, sheet: BookSheet, area: Area, values: readonly (readonly CellValue[])[], alone: boolean): boolean {
  const strings = state.strings();
  // Cells that are not in the file are blank: what is expected is ticked off from left to right, top to bottom.
  let next = 0;
  let same = true;
  const blankUpTo = (place: number): void => {
    for (; next < place && same; next++) same = sameValue(null, values[Math.floor(next / area.columns)]?.[next % area.columns] ?? null);
  };
  scanSheet(state.book, sheet, (xml, row, syntax) => {
    for (const cell of cellsOfRow(xml, syntax)) {
      const value = cellValue(cell, strings, state.book.date1904, sheet.part);
      if (!contains(area, row, cell.column)) {
        if (alone && !sameValue(value, null)) same = false;
        continue;
      }
      const column = cell.column - area.column;
      const place = (row - area.row) * area.columns + column;
      blankUpTo(place);
      if (!sameValue(value, values[row - area.row]?.[column] ?? null)) same = false;
      next = place + 1;
    }
  });
  blankUpTo(area.rows * area.columns);
  return same;
}
