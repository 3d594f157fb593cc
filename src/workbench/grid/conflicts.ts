import type { Area } from '../../workbook/cell';
import type { Plan, SheetSpec } from '../../workbook/plan';
import type { Conflict } from '../../workbook/port';
import { isCellError } from '../../workbook/cell';
import { anchored } from './anchor';
import { areaOf, contains, overlap } from './areas';
import type { GridBook } from './book';
import { sheetOf } from './book';
import { insertedColumns } from './insertedColumns';
import { isBlank, valueOf } from './cells';
import { cellReader, spilledCells, storedCells } from './read';
import { stateOf } from './state';
import { tablesOn } from './tables';

/** Everything of the user's that stands where the plan wants to write. */
export function conflictsOf(book: GridBook, plan: Plan): readonly Conflict[] {
  return [...(plan.region ? regionConflicts(book, plan.region.sheet, plan.region.area, plan.region.anchor) : []), ...plan.sheets.flatMap((spec) => nameConflicts(book, spec)), ...insertedColumns(book, plan)];
}

function regionConflicts(book: GridBook, sheet: string, area: Area, anchor: string): Conflict[] {
  const own = anchored(book, anchor);
  const ours = own?.sheet === sheet ? own.area : null;
  const conflicts: Conflict[] = [];
  const foreign = occupied(book, sheet, area, ours);
  if (foreign) conflicts.push({ kind: foreign.spilled ? 'array-formula' : 'occupied', sheet, area: foreign.area, sample: foreign.sample });
  for (const range of sheetOf(book, sheet).getConfig().mergeData) {
    const merged = areaOf(range);
    if (overlap(merged, area)) conflicts.push({ kind: 'merged', sheet, area: merged, sample: sampleOf(book, sheet, merged.row, merged.column) });
  }
  for (const table of tablesOn(book, sheet)) {
    if (overlap(table.area, area)) conflicts.push({ kind: 'table', sheet, area: table.area, sample: table.name });
  }
  return conflicts;
}

/** The rectangle around all foreign cells and the first of them. */
function occupied(book: GridBook, sheet: string, area: Area, ours: Area | null): { area: Area; sample: string; spilled: boolean } | null {
  const found: { row: number; column: number; spilled: boolean }[] = [];
  for (const [cells, spilled] of [[storedCells(book, sheet), false], [spilledCells(book, sheet), true]] as const) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (const key in cells[row]) {
        const column = Number(key);
        if (!contains(area, row, column) || isBlank(cells[row]?.[column]) || (ours && contains(ours, row, column))) continue;
        found.push({ row, column, spilled });
      }
    }
  }
  const first = found[0];
  if (!first) return null;
  const rows = found.map((cell) => cell.row), columns = found.map((cell) => cell.column);
  const top = rows.reduce((a, b) => Math.min(a, b)), left = columns.reduce((a, b) => Math.min(a, b));
  return {
    area: { row: top, column: left, rows: rows.reduce((a, b) => Math.max(a, b)) - top + 1, columns: columns.reduce((a, b) => Math.max(a, b)) - left + 1 },
    sample: sampleOf(book, sheet, first.row, first.column),
    spilled: found.some((cell) => cell.spilled),
  };
}

function nameConflicts(book: GridBook, spec: SheetSpec): Conflict[] {
  const own = stateOf(book).record.sheets.find((sheet) => sheet.purpose === spec.purpose)?.id;
  const taken = book.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === spec.name.toLowerCase() && sheet.getSheetId() !== own);
  return taken ? [{ kind: 'name-taken', sheet: taken.getSheetId(), area: null, sample: taken.getName() }] : [];
}

function sampleOf(book: GridBook, sheet: string, row: number, column: number): string {
  const cell = cellReader(book, sheet)(row, column);
  const value = valueOf(cell);
  if (value === null) return cell?.f ?? '';
  return isCellError(value) ? value.error : String(value).slice(0, 40);
}
