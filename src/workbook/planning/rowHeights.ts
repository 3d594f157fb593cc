import type { Area, CellValue } from '../cell';
import type { SheetSpec } from '../plan';

/** One line of the standard font, in points. */
const line = 15;

/**
 * Heights, in points, of the rows that need more than one line: wrapped text by an estimate of its width,
 * larger type by its size. Programs that open the file need not guess, and print the same.
 */
export function rowHeights({ values, styles, widths, merges }: Pick<SheetSpec, 'values' | 'styles' | 'widths' | 'merges'>): Readonly<Record<number, number>> {
  const heights: Record<number, number> = {};
  const raise = (row: number, height: number): void => {
    if (height > line) heights[row] = Math.max(heights[row] ?? 0, height);
  };
  const merged = new Map(merges.flatMap((area) => cellsOf(area).map((cell, index) => [cell, index === 0 ? widthOf(area, widths) : null] as const)));
  for (const { area, style } of styles) {
    if (style.size !== undefined) rowsOf(area).forEach((row) => raise(row, Math.ceil((style.size as number) * 1.5)));
    if (style.wrap !== true) continue;
    for (const row of rowsOf(area)) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const width = merged.get(`${row},${column}`);
        if (width !== null) raise(row, line * linesOf(values[row]?.[column] ?? null, width ?? widths[column] ?? 8));
      }
    }
  }
  return heights;
}

/** Lines a text takes in a column so many digits wide: broken before any Chinese character, and between words of others. */
export function linesOf(value: CellValue, width: number): number {
  if (typeof value !== 'string') return 1;
  const room = Math.max(2, width - 0.5);
  return value.split('\n').reduce((lines, part) => lines + brokenLines(part, room), 0);
}

function brokenLines(text: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const piece of text.match(/[\u0021-\u2e7f]+|./gsu) ?? []) {
    const wide = textWidth(piece);
    if (used > 0 && used + wide > room) [lines, used] = [lines + 1, 0];
    // A word longer than a line is broken anywhere.
    lines += Math.max(0, Math.ceil(wide / room) - 1);
    used += wide > room ? wide % room : wide;
  }
  return lines;
}

/** Width of a text in digits of the standard font; a Chinese character is as wide as two. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + ((character.codePointAt(0) as number) > 0x2e7f ? 2 : 1.05), 0);

const widthOf = (area: Area, widths: readonly (number | null)[]): number =>
  widths.slice(area.column, area.column + area.columns).reduce<number>((sum, width) => sum + (width ?? 8), 0);

const rowsOf = (area: Area): number[] => Array.from({ length: area.rows }, (_, index) => area.row + index);

const cellsOf = (area: Area): string[] =>
  rowsOf(area).flatMap((row) => Array.from({ length: area.columns }, (_, index) => `${row},${area.column + index}`));
