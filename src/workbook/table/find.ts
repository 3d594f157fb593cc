import type { Area } from '../cell';
import type { TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { candidatesOf, type Candidate } from './candidates';
import { cellText, gridOf, isBlank, type Grid } from './grid';
import { headerLevels, headerOf } from './header';
import { sortRows } from './rows';
import { isNameHeader } from './rowWords';
import { declaredUnits } from './unitText';

/**
 * Finds the table of subjects on a sheet: its header of one to three rows, the rows that hold subjects, and the units
 * declared for all of it. Titles, totals, remarks, blank rows and what MUJUN wrote earlier are told apart.
 * @returns null when the sheet holds nothing like a table
 */
export function findTable(raw: RawSheet): TableLayout | null {
  const grid = gridOf(raw);
  const best = candidatesOf(grid).reduce<Candidate | null>((top, next) => (top === null || next.score > top.score ? next : top), null);
  return best === null ? null : layoutOf(grid, best);
}

function layoutOf(grid: Grid, found: Candidate): TableLayout {
  const { top, rows, unitRow, keyRows, first } = found;
  const levels = headerLevels(grid, top, rows, found.columns);
  const filled = found.columns.map((column, i) => ({ column, levels: levels[i] as string[] }));
  const headers = filled.map((entry) => headerOf(entry.column, entry.levels, unitRow === null ? '' : cellText(grid.at(unitRow, entry.column))));
  const nameColumn = headers.find((header) => isNameHeader(header.bare))?.column ?? -1;
  const body = sortRows(grid, {
    first, last: found.last, columns: found.columns, nameColumn, totals: found.totals,
    headers: filled.map((entry) => entry.levels.at(-1) ?? ''),
  });
  const between = [...(unitRow === null ? [] : [{ row: unitRow, why: 'units' as const }]), ...keyRows.map((row) => ({ row, why: 'keys' as const }))];
  const blanks = Array.from({ length: first - top - rows }, (_, i) => top + rows + i)
    .filter((row) => between.every((entry) => entry.row !== row))
    .map((row) => ({ row, why: 'blank' as const }));
  const last = Math.max(body.last, top + rows - 1, ...between.map((entry) => entry.row));
  return {
    area: areaOf(found.columns, top, last),
    headerRow: top,
    headerRows: rows,
    dataRows: body.dataRows,
    skippedRows: [...between, ...(body.dataRows.length > 0 ? blanks : []), ...body.skippedRows].sort((a, b) => a.row - b.row),
    cornerUnit: cornerUnit(grid, top),
    headers,
    object: found.object,
  };
}

function areaOf(columns: readonly number[], top: number, last: number): Area {
  const left = columns[0] as number;
  return { row: top, column: left, rows: last - top + 1, columns: (columns.at(-1) as number) - left + 1 };
}

/** Units declared above the table, such as 单位：万元、亩, parted by 、. */
function cornerUnit(grid: Grid, top: number): string | null {
  const units = new Set<string>();
  for (let row = grid.firstRow; row < top; row++) {
    for (const column of grid.columns) {
      const value = grid.at(row, column);
      if (typeof value === 'string' && !isBlank(value)) declaredUnits(cellText(value)).forEach((unit) => units.add(unit));
    }
  }
  return units.size === 0 ? null : [...units].join('、');
}
