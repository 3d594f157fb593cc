import type { TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { isBlank } from './grid';
import { readFlag } from './cellFlag';
import { looksNumeric } from './cellNumber';
import { isCodeLike, isFirmLike } from './rowWords';

/** What the first cells of a column look like: shares of the cells that hold anything, 0 to 1. */
export interface Evidence {
  readonly cells: number;
  readonly numbers: number;
  readonly flags: number;
  readonly codes: number;
  readonly firms: number;
}

const SAMPLE = 60;

export function evidenceOf(raw: RawSheet, layout: TableLayout, column: number): Evidence {
  const counts = { cells: 0, numbers: 0, flags: 0, codes: 0, firms: 0 };
  for (const row of layout.dataRows.slice(0, SAMPLE)) {
    const value = raw.values[row - raw.used.row]?.[column - raw.used.column] ?? null;
    if (isBlank(value)) continue;
    counts.cells++;
    if (looksNumeric(value)) counts.numbers++;
    if (typeof readFlag(value, '') === 'number') counts.flags++;
    if (typeof value === 'string' && isCodeLike(value)) counts.codes++;
    if (typeof value === 'string' && isFirmLike(value)) counts.firms++;
  }
  const share = (count: number): number => (counts.cells === 0 ? 0 : count / counts.cells);
  return { cells: counts.cells, numbers: share(counts.numbers), flags: share(counts.flags), codes: share(counts.codes), firms: share(counts.firms) };
}
