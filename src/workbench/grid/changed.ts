import type { Area, CellValue } from '../../workbook/cell';
import { isCellError } from '../../workbook/cell';
import type { Matrix } from '../../workbook/layout';
import { anchored } from './anchor';
import { contains, moved } from './areas';
import type { GridBook } from './book';
import { isBlank } from './cells';
import { seen, type SheetJournal } from './ourSheets';
import { readValues, storedCells } from './read';
import type { RegionJournal } from './region';

export type Changed = readonly { readonly sheet: string; readonly area: Area }[];

/** Cells of the region that no longer hold what was written, and the user's cells where earlier ones would return. */
export function changedInRegion(book: GridBook, { anchor, written, former }: RegionJournal): Changed {
  const now = anchored(book, anchor);
  if (written) {
    if (!now || now.sheet !== written.sheet) return [{ sheet: written.sheet, area: written.area }];
    if (now.area.rows !== written.area.rows || now.area.columns !== written.area.columns) return [now];
  }
  const shift = now && written ? { rows: now.area.row - written.area.row, columns: now.area.column - written.area.column } : { rows: 0, columns: 0 };
  const edited = now && written ? differences(written.values, readValues(book, now.sheet, now.area)).map((area) => ({ sheet: now.sheet, area: moved(area, now.area.row, now.area.column) })) : [];
  if (!former || !book.workbook.getSheetBySheetId(former.sheet)) return edited;
  return [...edited, ...strangers(book, former.sheet, moved(former.area, shift.rows, shift.columns), now?.sheet === former.sheet ? now.area : null)];
}

export function changedOnSheet(book: GridBook, { id, written }: SheetJournal): Changed {
  if (!written || !book.workbook.getSheetBySheetId(id)) return [];
  return differences(written, seen(book, id)).map((area) => ({ sheet: id, area }));
}

/** Rectangles one column wide around cells that differ; blank beyond the edges. */
function differences(before: Matrix, now: Matrix): Area[] {
  const rows = Math.max(before.length, now.length);
  const columns = Math.max(before[0]?.length ?? 0, now[0]?.length ?? 0);
  const areas: Area[] = [];
  for (let column = 0; column < columns; column++) {
    let from = -1;
    for (let row = 0; row <= rows; row++) {
      const differs = row < rows && !same(before[row]?.[column] ?? null, now[row]?.[column] ?? null);
      if (differs && from < 0) from = row;
      if (!differs && from >= 0) {
        areas.push({ row: from, column, rows: row - from, columns: 1 });
        from = -1;
      }
    }
  }
  return areas;
}

function strangers(book: GridBook, sheet: string, area: Area, ours: Area | null): Changed {
  const cells = storedCells(book, sheet);
  const found: { sheet: string; area: Area }[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (const key in cells[row]) {
      const column = Number(key);
      if (contains(area, row, column) && !(ours && contains(ours, row, column)) && !isBlank(cells[row]?.[column])) found.push({ sheet, area: { row, column, rows: 1, columns: 1 } });
    }
  }
  return found;
}

export function same(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b || ((a === null || a === '') && (b === null || b === ''));
}
