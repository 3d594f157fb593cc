/**
 * Number formats are read from so many rows at the top of the used range: a column has one format for its numbers or
 * none that matters, and every cell's format would double what Excel on the web has to send.
 */
export const FORMAT_ROWS = 300;

/** Formats that say nothing. */
const PLAIN = new Set(['', 'General', 'G/通用格式', '@']);

/** Counts the formats of cells that hold numbers, column by column. */
export interface FormatCount {
  /** A cell that holds a number, by its column in the used range. */
  add(column: number, format: string): void;
  /** The most common format of each column, the first seen among equals; null where it says nothing. */
  common(columns: number): (string | null)[];
}

export function countFormats(): FormatCount {
  const counts = new Map<number, Map<string, number>>();
  return {
    add(column, format) {
      let formats = counts.get(column);
      if (!formats) counts.set(column, (formats = new Map()));
      formats.set(format, (formats.get(format) ?? 0) + 1);
    },
    common: (columns) => Array.from({ length: columns }, (_, column) => {
      let most: readonly [string, number] | null = null;
      for (const entry of counts.get(column) ?? []) if (most === null || entry[1] > most[1]) most = entry;
      return most === null || PLAIN.has(most[0]) ? null : most[0];
    }),
  };
}
