import type { TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { isBlank } from './grid';
import { readFlag } from './cellFlag';
import { looksNumeric, readNumber } from './cellNumber';
import { isCodeLike, isFirmLike } from './rowWords';

/** What the first cells of a column look like: shares of the cells that hold anything, 0 to 1. */
export interface Evidence {
  readonly cells: number;
  readonly numbers: number;
  readonly flags: number;
  readonly codes: number;
  readonly firms: number;
  /** The middle of the numbers above zero among rows spread over the whole column; null where there is none. */
  readonly median: number | null;
  /** How many numbers above zero that is the middle of. */
  readonly positive: number;
  /** Number format that most of the column's numbers have; null for none that says anything. */
  readonly format: string | null;
}

const SAMPLE = 60;
/** Rows looked at for the middle: a slip of the unit moves all of them, so that a few hundred tell as much as all. */
const SPREAD = 400;

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
  const numbers = share(counts.numbers);
  return {
    cells: counts.cells, numbers, flags: share(counts.flags), codes: share(counts.codes), firms: share(counts.firms),
    ...(numbers >= 0.5 ? middleOf(spreadRows(layout).flatMap((row) => numberAt(raw, row, column) ?? [])) : { median: null, positive: 0 }),
    format: raw.formats?.[column - raw.used.column] ?? null,
  };
}

/** At most a few hundred data rows, evenly over the table. */
export function spreadRows({ dataRows }: TableLayout): readonly number[] {
  const step = Math.max(1, Math.ceil(dataRows.length / SPREAD));
  return step === 1 ? dataRows : dataRows.filter((_, i) => i % step === 0);
}

/** The number a cell holds; null for none. */
export function numberAt(raw: RawSheet, row: number, column: number): number | null {
  const value = raw.values[row - raw.used.row]?.[column - raw.used.column] ?? null;
  if (typeof value === 'number') return value;
  const reading = readNumber(value, '');
  return reading.kind === 'number' || reading.kind === 'tidied' ? reading.value : null;
}

/** The lower middle of the numbers above zero. */
export function middleOf(values: readonly number[]): { median: number | null; positive: number } {
  const positive = Float64Array.from(values.filter((value) => value > 0)).sort();
  return { median: positive[(positive.length - 1) >> 1] ?? null, positive: positive.length };
}
