import type { SampleSheet } from '../../../examples/generate/sample';
import type { RawSheet } from '../../../src/workbook/port';

/** A sample as a host would read it. */
export function rawOfSample({ name, values, merges = [] }: SampleSheet): RawSheet {
  const columns = Math.max(...values.map((row) => row.length));
  return {
    sheet: { id: name, name, visible: true, ours: false }, used: { row: 0, column: 0, rows: values.length, columns },
    values: values.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? null)), merges, hiddenRows: [], tables: [], ours: null,
  };
}
