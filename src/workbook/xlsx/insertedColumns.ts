import type { Area, CellValue } from '../cell';
import { ownHeaders } from '../ownHeaders';
import type { Plan } from '../plan';
import type { Conflict } from '../port';
import type { Book, BookSheet } from './book';
import { contains } from './cellRef';
import { cellValue } from './cellValue';
import type { Ours } from './ours';
import { scanSheet } from './readSheet';
import { cellsOfRow } from './rowCells';

/**
 * Columns a person has inserted among ours and filled. The anchor has grown around them, and clearing our region
 * would take them: they are told by a first cell that is none of our headers.
 */
export function insertedColumns(book: Book, ours: Ours, strings: () => readonly string[], plan: Plan): readonly Conflict[] {
  const kept = new Set(plan.record.regions.map(({ anchor }) => anchor).filter((anchor) => anchor !== plan.region?.anchor));
  const known = ownHeaders(plan);
  const written = new Map(ours.record.regions.map(({ anchor, layout }) => [anchor, layout.area.columns]));
  const grown = ours.regions.filter(({ anchor, area }) => !kept.has(anchor) && area.columns > (written.get(anchor) ?? area.columns));
  return grown.flatMap(({ sheet, area }) =>
    [...firstCells(book, sheet, strings, area)].filter(([, value]) => !known.has(value)).sort(([a], [b]) => a - b)
      .map(([column, value]): Conflict => ({ kind: 'occupied', sheet: sheet.id, area: { ...area, column, columns: 1 }, sample: String(value).slice(0, 30) })));
}

/** The topmost cell with a value of each column of the area. */
function firstCells(book: Book, sheet: BookSheet, strings: () => readonly string[], area: Area): ReadonlyMap<number, CellValue> {
  const first = new Map<number, CellValue>();
  scanSheet(book, sheet, (xml, row, syntax) => {
    if (row < area.row || row >= area.row + area.rows || first.size === area.columns) return;
    for (const cell of cellsOfRow(xml, syntax)) {
      if (first.has(cell.column) || !contains(area, row, cell.column)) continue;
      const value = cellValue(cell, cell.type === 's' ? strings() : [], book.date1904, sheet.part);
      if (value !== null && value !== '') first.set(cell.column, value);
    }
  });
  return first;
}
