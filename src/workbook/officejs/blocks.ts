import type { Area } from '../cell';

/** What a request should stay below; Excel on the web refuses 5 MB. */
export const targetBytes = 2_000_000;
export const blockRows = 5_000;
export const blockCells = 100_000;

/** Cells as they are put into Excel. */
export type Entries = readonly (readonly (string | number | boolean)[])[];

export interface Rows {
  readonly row: number;
  readonly rows: number;
}

/**
 * Consecutive rows that together stay within the target of bytes and within 5,000 rows, so that
 * requests pass on the web and progress and cancel stay alive. A row is never split: 16,384 columns
 * of the longest text would pass the limit, but no result of ours is that wide.
 */
export function writeBlocks(entries: Entries): readonly Rows[] {
  const blocks: Rows[] = [];
  let row = 0;
  let bytes = 0;
  entries.forEach((cells, index) => {
    const size = rowBytes(cells);
    if (index > row && (bytes + size > targetBytes || index - row === blockRows)) {
      blocks.push({ row, rows: index - row });
      row = index;
      bytes = 0;
    }
    bytes += size;
  });
  if (entries.length > row) blocks.push({ row, rows: entries.length - row });
  return blocks;
}

const encoder = new TextEncoder();

/**
 * Bytes of a row in the request. office.js splits a block into pieces of about 1,500 cells, each with
 * some 900 bytes of paths around it: under one byte a cell, and two are reckoned for commas, brackets and that.
 */
function rowBytes(cells: readonly (string | number | boolean)[]): number {
  return cells.reduce<number>((sum, cell) => sum + 2 + (typeof cell === 'string' ? encoder.encode(JSON.stringify(cell)).length : String(cell).length), 2);
}

/** An area in blocks of at most `cells` cells and 5,000 rows, for reading. */
export function readBlocks(area: Area, cells = blockCells): readonly Area[] {
  const rows = Math.min(blockRows, Math.max(1, Math.floor(cells / area.columns)));
  const blocks: Area[] = [];
  for (let row = 0; row < area.rows; row += rows) blocks.push({ ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) });
  return blocks;
}
