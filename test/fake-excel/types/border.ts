import type { Area } from '../../../src/workbook/cell';
import type { Look } from '../model/look';
import { changed } from '../model/look';
import type { FakeRange } from './rangeItem';

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** A cell keeps each of its borders as one text. */
export const borderText = {
  read: (text: string): Border => {
    const [style = 'None', color = '#000000', weight = 'Thin'] = text === '' ? [] : text.split('|');
    return { style, color, weight };
  },
  write: (border: Border): string => (border.style === 'None' ? '' : `${border.style}|${border.color}|${border.weight}`),
};

type Side = 'top' | 'bottom' | 'left' | 'right';

/** Which edges of which cells one side of a range stands for. */
const edges: Readonly<Record<string, (area: Area) => readonly { readonly area: Area; readonly side: Side }[]>> = {
  EdgeTop: (area) => [{ area: { ...area, rows: 1 }, side: 'top' }],
  EdgeBottom: (area) => [{ area: { ...area, row: area.row + area.rows - 1, rows: 1 }, side: 'bottom' }],
  EdgeLeft: (area) => [{ area: { ...area, columns: 1 }, side: 'left' }],
  EdgeRight: (area) => [{ area: { ...area, column: area.column + area.columns - 1, columns: 1 }, side: 'right' }],
  InsideHorizontal: (area) => [
    { area: { ...area, rows: area.rows - 1 }, side: 'bottom' },
    { area: { ...area, row: area.row + 1, rows: area.rows - 1 }, side: 'top' },
  ],
  InsideVertical: (area) => [
    { area: { ...area, columns: area.columns - 1 }, side: 'right' },
    { area: { ...area, column: area.column + 1, columns: area.columns - 1 }, side: 'left' },
  ],
};

export const sides = Object.keys(edges);

export function readBorder(range: FakeRange, side: string): { readonly [K in keyof Border]: Border[K] | null } {
  const found = new Set<string>();
  for (const edge of edges[side]!(range.area)) range.sheet.each(edge.area, (row, column) => void found.add(range.sheet.look(row, column)[edge.side]));
  if (found.size > 1) return { style: null, color: null, weight: null };
  return borderText.read([...found][0] ?? '');
}

export function writeBorder(range: FakeRange, side: string, change: Partial<Border>): void {
  range.sheet.assertWritable('RangeBorder');
  for (const edge of edges[side]!(range.area)) {
    range.sheet.each(edge.area, (row, column) => {
      const look: Look = range.sheet.look(row, column);
      const before = borderText.read(look[edge.side]);
      const drawn = change.style === undefined && before.style === 'None' ? { ...before, style: 'Continuous' } : before;
      range.sheet.setLook(row, column, changed(look, edge.side, borderText.write({ ...drawn, ...change })));
    });
  }
}
