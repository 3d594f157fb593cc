import type { Area } from '../../workbook/cell';
import type { WorkOptions } from '../../workbook/port';
import type { Cells } from './read';
import { setCells, type Place } from './writes';

/** Reports rows done, lets the page breathe and stops when the user wants it. */
export type Tick = (rows: number) => Promise<void>;

/** Rows written between two breaths: 2,000 rows of ten cells take about 60 ms. */
const BLOCK = 2000;

export function ticker(total: number, { progress, signal }: WorkOptions = {}): Tick {
  let done = 0;
  return async (rows) => {
    // Blank rows below a sheet's last one are cleared as well and count for nothing.
    done = Math.min(done + rows, total);
    progress?.(done, total);
    await new Promise<void>((resolve) => void setTimeout(resolve, 0));
    signal?.throwIfAborted();
  };
}

export async function writeRows(place: Place, area: Area, cells: Cells, tick: Tick): Promise<void> {
  for (let from = 0; from < area.rows; from += BLOCK) {
    const rows = Math.min(BLOCK, area.rows - from);
    const block: Cells = {};
    for (let row = area.row + from; row < area.row + from + rows; row++) if (cells[row]) block[row] = cells[row];
    setCells(place, { ...area, row: area.row + from, rows }, block);
    await tick(rows);
  }
}
