import type { Area } from '../../../src/workbook/cell';
import type { FakeBook } from './book';
import type { FakeSheet } from './sheet';

/** A person inserts columns; everything to the right, and what stands for it, moves along. */
export function insertColumns(book: FakeBook, sheet: FakeSheet, at: number, count: number): void {
  for (const plane of [sheet.cells, sheet.looks] as unknown[][][]) {
    for (const row of plane) if (row && row.length > at) row.splice(at, 0, ...Array.from({ length: count }, () => undefined));
  }
  const widths = [...sheet.widths];
  sheet.widths.clear();
  for (const [column, width] of widths) sheet.widths.set(column < at ? column : column + count, width);
  move(book, sheet, (area) => (area.column >= at ? { ...area, column: area.column + count } : area.column + area.columns > at ? { ...area, columns: area.columns + count } : area));
}

/** A person inserts rows. */
export function insertRows(book: FakeBook, sheet: FakeSheet, at: number, count: number): void {
  for (const plane of [sheet.cells, sheet.looks] as unknown[][][]) if (plane.length > at) plane.splice(at, 0, ...Array.from({ length: count }, () => []));
  move(book, sheet, (area) => (area.row >= at ? { ...area, row: area.row + count } : area.row + area.rows > at ? { ...area, rows: area.rows + count } : area));
}

/** A person deletes columns; a name that stood only for them stands for nothing. */
export function deleteColumns(book: FakeBook, sheet: FakeSheet, at: number, count: number): void {
  for (const plane of [sheet.cells, sheet.looks] as unknown[][][]) for (const row of plane) row?.splice(at, count);
  const shrunk = (area: Area): Area => {
    const before = Math.max(0, Math.min(count, area.column - at));
    const inside = Math.max(0, Math.min(area.column + area.columns, at + count) - Math.max(area.column, at));
    return { ...area, column: area.column - before, columns: area.columns - inside };
  };
  move(book, sheet, shrunk);
  for (const name of book.names) if (name.target?.sheet === sheet && name.target.area.columns === 0) name.target = null;
  sheet.conditionals = sheet.conditionals.filter((one) => one.area.columns > 0);
}

function move(book: FakeBook, sheet: FakeSheet, change: (area: Area) => Area): void {
  sheet.merges = sheet.merges.map(change);
  for (const one of [...sheet.tables, ...sheet.conditionals]) one.area = change(one.area);
  for (const name of book.names) if (name.target?.sheet === sheet) name.target = { sheet, area: change(name.target.area) };
}
