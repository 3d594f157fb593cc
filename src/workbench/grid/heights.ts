import type { Area } from '../../workbook/cell';
import type { SheetSpec, Style } from '../../workbook/plan';
import { contains } from './areas';
import { pixelsOf } from './paint';

/** Height of a line of the default 11 point text, and of a row that holds one line, in pixels. */
const LINE = 19;
const ROW = 24;
const DEFAULT_WIDTH = 11;

/**
 * Heights, in pixels, of the rows whose wrapped text needs more than one line. Excel and the grid's
 * own screen fit rows by themselves only when a person types.
 */
export function wrappedHeights(spec: Pick<SheetSpec, 'values' | 'styles' | 'widths' | 'merges'>): ReadonlyMap<number, number> {
  const wraps = spec.styles.filter(({ style }) => style.wrap === true);
  const heights = new Map<number, number>();
  spec.values.forEach((line, row) => {
    const lines = line.reduce<number>((most, value, column) => {
      if (typeof value !== 'string' || !wraps.some(({ area }) => contains(area, row, column))) return most;
      return Math.max(most, linesOf(value, pixelsAcross(spec, row, column), sizeAt(spec.styles, row, column)));
    }, 1);
    if (lines > 1) heights.set(row, ROW + (lines - 1) * LINE);
  });
  return heights;
}

/** Lines the text takes: an ideograph is as wide as the type is high, other signs about half of it. */
export function linesOf(text: string, pixels: number, points: number): number {
  const em = (points * 4) / 3;
  const room = Math.max(em, pixels - 8);
  return text.split('\n').reduce((lines, part) => {
    const width = [...part].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? em : em * 0.56), 0);
    return lines + Math.max(1, Math.ceil(width / room));
  }, 0);
}

function pixelsAcross(spec: Pick<SheetSpec, 'widths' | 'merges'>, row: number, column: number): number {
  const across: Area = spec.merges.find((area) => contains(area, row, column)) ?? { row, column, rows: 1, columns: 1 };
  return Array.from({ length: across.columns }, (_, i) => pixelsOf(spec.widths[across.column + i] ?? DEFAULT_WIDTH)).reduce((sum, width) => sum + width, 0);
}

function sizeAt(styles: readonly { readonly area: Area; readonly style: Style }[], row: number, column: number): number {
  return styles.reduce((size, { area, style }) => (style.size !== undefined && contains(area, row, column) ? style.size : size), 11);
}
