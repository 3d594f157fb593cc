import type { Grid } from '../planning/grid';
import type { SheetSpec } from '../plan';

/** Pages one sheet holds; a bureau prints a town or a grade at a time. */
export const MOST_PAGES = 2000;

/** A sheet of forms, one page of A4 a subject: `draw` lays out one page. */
export function formPages(grid: Grid, rows: readonly number[], draw: (row: number) => void): SheetSpec['page'] {
  const breaks: number[] = [];
  rows.forEach((row, index) => {
    if (index > 0) breaks.push(grid.next());
    draw(row);
  });
  return { landscape: false, repeatRows: 0, breaks };
}
