import { selectFalling } from '../analyse/select';
import type { AuditData } from './auditData';
import { thresholds } from './thresholds';

/** The firms a firm is compared with: those of its industry, as far as there are enough of them. */
export interface Industries {
  /** Number of the row's industry; `count` where it is not known. */
  readonly of: Int32Array;
  readonly count: number;
}

/** Industries by the first two digits of the code (the major group of GB/T 4754), else by name. */
export function industries(data: AuditData): Industries {
  const codes = data.texts('行业代码');
  const names = data.texts('所属行业');
  const of = new Int32Array(data.size);
  const known = new Map<string, number>();
  for (let row = 0; row < data.size; row++) {
    const key = majorGroup(codes?.[row] ?? null) ?? names?.[row] ?? null;
    if (key === null) {
      of[row] = -1;
      continue;
    }
    let industry = known.get(key);
    if (industry === undefined) known.set(key, industry = known.size);
    of[row] = industry;
  }
  // Rows whose industry nobody knows share the last place.
  for (let row = 0; row < data.size; row++) if (of[row] === -1) of[row] = known.size;
  return { of, count: known.size };
}

const majorGroup = (code: string | null): string | null => (code === null ? null : (/\d{2}/.exec(code)?.[0] ?? null));

/**
 * The middle of the positive numbers that each industry is measured by, in the column's own unit, and last that of
 * those whose industry is not known: the industry's own, or the whole table's where the industry has too few. null
 * where even the table has too few. The lower middle, so that it is a number that stands in a cell and stays exact.
 */
export function mediansOf(values: Float64Array, { of, count }: Industries): Float64Array | null {
  const starts = new Int32Array(count + 1);
  let positive = 0;
  for (let row = 0; row < values.length; row++) {
    if (!((values[row] as number) > 0)) continue;
    positive++;
    const industry = of[row] as number;
    if (industry < count) starts[industry + 1]!++;
  }
  if (positive < thresholds.fewest) return null;
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!;
  const all = new Float64Array(positive);
  const grouped = new Float64Array(starts[count] as number);
  const next = starts.slice();
  let at = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!(value > 0)) continue;
    all[at++] = value;
    const industry = of[row] as number;
    if (industry < count) grouped[next[industry]!++] = value;
  }
  const medians = new Float64Array(count + 1);
  const whole = middle(all);
  medians[count] = whole;
  for (let industry = 0; industry < count; industry++) {
    const [from, to] = [starts[industry] as number, starts[industry + 1] as number];
    medians[industry] = to - from < thresholds.fewestOfIndustry ? whole : middle(grouped.subarray(from, to));
  }
  return medians;
}

/** The lower middle of numbers without NaN, by selection: a tenth of the time that sorting takes. Numbers change their places. */
export const middle = (values: Float64Array): number => selectFalling(values, 0, values.length, values.length >> 1);
