import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { Style } from '../../workbook/plan';
import type { Look } from '../../workbook/xlsx/looks';

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN, hair: BorderStyleTypes.HAIR, dotted: BorderStyleTypes.DOTTED, dashed: BorderStyleTypes.DASHED, double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM, mediumDashed: BorderStyleTypes.MEDIUM_DASHED, thick: BorderStyleTypes.THICK, dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT, mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT, mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT, slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
const aligns = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const verticals = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

/** A file's cell format as the grid's. */
export function lookStyle(look: Look): IStyleData {
  const side = (name: keyof Look['borders']): IBorderStyleData | undefined => {
    const line = look.borders[name];
    return line && { s: lines[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: `#${line.color ?? '000000'}` } };
  };
  const borders = { l: side('left'), r: side('right'), t: side('top'), b: side('bottom') };
  return {
    ...(look.font !== null && { ff: look.font }),
    ...(look.size !== null && { fs: look.size }),
    ...(look.bold && { bl: 1 }),
    ...(look.italic && { it: 1 }),
    ...(look.underline && { ul: { s: 1 } }),
    ...(look.color !== null && { cl: { rgb: `#${look.color}` } }),
    ...(look.fill !== null && { bg: { rgb: `#${look.fill}` } }),
    ...(look.numberFormat !== 'General' && { n: { pattern: look.numberFormat } }),
    ...(look.align !== null && { ht: aligns[look.align] }),
    vt: verticals[look.vertical],
    ...(look.wrap && { tb: WrapStrategy.WRAP }),
    ...(Object.values(borders).some(Boolean) && { bd: Object.fromEntries(Object.entries(borders).filter(([, line]) => line)) }),
  };
}

/**
 * What a person changed between two formats of the grid, as far as a file takes it over.
 * @returns undefined when nothing of it changed
 */
export function styleChange(before: IStyleData, now: IStyleData): Style | undefined {
  const change: Style = {
    ...(flag(before.bl) !== flag(now.bl) && { bold: flag(now.bl) }),
    ...(flag(before.it) !== flag(now.it) && { italic: flag(now.it) }),
    ...(now.fs !== undefined && before.fs !== now.fs && { size: now.fs }),
    ...(changed(hex(before.cl?.rgb), hex(now.cl?.rgb)) && { color: hex(now.cl?.rgb) }),
    ...(changed(hex(before.bg?.rgb), hex(now.bg?.rgb)) && { fill: hex(now.bg?.rgb) }),
    ...(before.n?.pattern !== now.n?.pattern && { numberFormat: now.n?.pattern ?? 'General' }),
    ...(before.ht !== now.ht && alignOf(now.ht) && { align: alignOf(now.ht) }),
    ...((before.tb === WrapStrategy.WRAP) !== (now.tb === WrapStrategy.WRAP) && { wrap: now.tb === WrapStrategy.WRAP }),
    ...(!before.bd && now.bd && { border: true }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

const flag = (value: unknown): boolean => value === 1 || value === true;
const changed = (before: string | undefined, now: string | undefined): boolean => now !== undefined && before !== now;
const alignOf = (value: unknown): Style['align'] => (Object.keys(aligns) as (keyof typeof aligns)[]).find((name) => aligns[name] === value);

/** `#rrggbb`, `#rgb` and `rgb(r, g, b)` as six hex digits. */
function hex(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const long = /^#([0-9a-f]{6})/i.exec(color);
  if (long) return long[1]!.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short) return short.slice(1).map((digit) => digit + digit).join('').toUpperCase();
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(color);
  return parts ? parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('').toUpperCase() : undefined;
}
