import type { Light } from '../../engine/explain/story';
import type { Area } from '../cell';
import type { ConditionalFormat } from '../plan';

/** How one grade looks: `fill` and `color` for cells, `strong` for charts. Six hex digits each. */
export interface GradeColour {
  readonly fill: string;
  readonly color: string;
  readonly strong: string;
}

const green: GradeColour = { fill: 'D5EFD9', color: '0B5D1E', strong: '2E8B57' };
const teal: GradeColour = { fill: 'D0EEEE', color: '05535A', strong: '17858F' };
const blue: GradeColour = { fill: 'DAE8FC', color: '0B3D91', strong: '2F6DB5' };
const amber: GradeColour = { fill: 'FFF0C2', color: '6B4A00', strong: 'E0A100' };
const orange: GradeColour = { fill: 'FCE0C8', color: '7A3300', strong: 'D9701A' };
const red: GradeColour = { fill: 'F9D6D5', color: '8B0000', strong: 'C0392B' };

/**
 * Four tiers read A green, B blue, C amber, D red. Lightness falls along green, blue, amber, red in a
 * way that stays apart for red-green blindness, and the letter always stands beside the colour.
 */
const palettes: Readonly<Record<number, readonly GradeColour[]>> = {
  1: [green],
  2: [green, red],
  3: [green, amber, red],
  4: [green, blue, amber, red],
  5: [green, blue, amber, orange, red],
};
const six: readonly GradeColour[] = [green, teal, blue, amber, orange, red];

/**
 * Colours of the grades by their place in the declared order, never by their letter:
 * C- is above C+ in one county and below C in another.
 * @example gradeColours(['A', 'B', 'C', 'D']).get('D')?.strong //=> 'C0392B'
 */
export function gradeColours(order: readonly string[]): ReadonlyMap<string, GradeColour> {
  const palette = palettes[order.length] ?? six;
  const last = order.length - 1;
  const place = (index: number): number =>
    order.length <= palette.length ? index : Math.round((index * (palette.length - 1)) / last);
  return new Map(order.map((grade, index) => [grade, palette[place(index)] ?? red]));
}

/** Cells of the area that hold a grade take its colours; the letter stands in the cell either way. */
export const gradeCells = (order: readonly string[], area: Area): readonly ConditionalFormat[] =>
  (area.rows <= 0 ? [] : [...gradeColours(order)].map(([equals, { fill, color }]) => ({ area, equals, fill, color })));

/** Header, section and chart colours that go with the grades without competing with them. */
export const ink = { head: 'DCE6F0', section: 'EEF3F8', title: '1F3A5F', quiet: '595959', bars: '5B7FA6' } as const;

/** 红橙蓝绿: where a subject stands with an indicator; the word always stands beside the colour. */
export const lightColours: Readonly<Record<Light, Pick<GradeColour, 'fill' | 'color'>>> = {
  green: { fill: 'D5EFD9', color: '0B5D1E' }, blue: { fill: 'DAE8FC', color: '0B3D91' }, orange: { fill: 'FCE0C8', color: '7A3300' }, red: { fill: 'F9D6D5', color: '8B0000' },
};
