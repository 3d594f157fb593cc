import type { Plan } from '../../workbook/plan';
import { ownHeaders } from '../../workbook/ownHeaders';
import type { Conflict } from '../../workbook/port';
import { anchored } from './anchor';
import type { GridBook } from './book';
import { readValues } from './read';
import { stateOf } from './state';

/**
 * Columns a person has inserted among ours and filled. The anchor has grown around them, and clearing our region
 * would take them: they are told by a first cell that is none of our headers.
 */
export function insertedColumns(book: GridBook, plan: Plan): readonly Conflict[] {
  const kept = new Set(plan.record.regions.map(({ anchor }) => anchor).filter((anchor) => anchor !== plan.region?.anchor));
  const known = ownHeaders(plan);
  return stateOf(book).record.regions.flatMap(({ anchor, layout }): Conflict[] => {
    const standing = anchored(book, anchor);
    if (kept.has(anchor) || standing === null || standing.area.columns <= layout.area.columns) return [];
    const { sheet, area } = standing;
    const values = readValues(book, sheet, area);
    return Array.from({ length: area.columns }, (_, i) => values.map((row) => row[i] ?? null).find((value) => value !== null && value !== '') ?? null)
      .flatMap((value, i): Conflict[] => (value === null || known.has(value) ? [] : [{ kind: 'occupied', sheet, area: { ...area, column: area.column + i, columns: 1 }, sample: String(value).slice(0, 40) }]));
  });
}
