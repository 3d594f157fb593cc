import { badArgument } from '../fault';
import { members, type Item, type Members, type TypeTable } from '../members';
import type { Look } from '../model/look';
import { readBorder, sides, writeBorder, type Border } from './border';
import type { FakeRange } from './rangeItem';

interface OfRange extends Item {
  readonly range: FakeRange;
}

interface Side extends OfRange {
  readonly side: string;
}

const part = (type: string) => ({ range }: OfRange): Item => ({ $: type, range }) as Item;

/** Properties kept in the looks of cells: read as one value or null when mixed, written to every cell. */
function looks(names: Readonly<Record<string, keyof Look>>): Required<Pick<Members<OfRange>, 'get' | 'set'>> {
  const entries = Object.entries(names);
  return {
    get: Object.fromEntries(entries.map(([wire, key]) => [wire, ({ range }: OfRange) => range.uniform((row, column) => range.sheet.look(row, column)[key])])),
    set: Object.fromEntries(entries.map(([wire, key]) => [wire, ({ range }: OfRange, value: never) => range.sheet.change(range.area, key, value)])),
  };
}

const layout = looks({ HorizontalAlignment: 'horizontal', VerticalAlignment: 'vertical', WrapText: 'wrap' });

/** Width of a column nobody has touched, in points. */
const standardWidth = 48;

export const formatTypes: TypeTable = {
  RangeFormat: members<OfRange>({
    get: {
      ...layout.get,
      ColumnWidth: ({ range }) => {
        const widths = new Set(Array.from({ length: range.area.columns }, (_, index) => range.sheet.widths.get(range.area.column + index) ?? standardWidth));
        return widths.size === 1 ? [...widths][0] : null;
      },
    },
    set: {
      ...layout.set,
      UseStandardWidth: ({ range }, value: boolean) => {
        if (value) for (let column = range.area.column; column < range.area.column + range.area.columns; column++) range.sheet.widths.delete(column);
      },
      RowHeight: ({ range }, height: number) => {
        if (!(height >= 0 && height <= 409.5)) throw badArgument('RangeFormat.rowHeight');
        for (let row = range.area.row; row < range.area.row + range.area.rows; row++) range.sheet.heights.set(row, height);
      },
      ColumnWidth: ({ range }, width: number) => {
        if (!(width >= 0 && width <= 1_800)) throw badArgument('RangeFormat.columnWidth');
        range.sheet.assertWritable('RangeFormat.columnWidth');
        for (let column = range.area.column; column < range.area.column + range.area.columns; column++) {
          if (width === standardWidth) range.sheet.widths.delete(column);
          else range.sheet.widths.set(column, width);
        }
      },
    },
    call: {
      AutofitRows: ({ range }) => {
        for (let row = range.area.row; row < range.area.row + range.area.rows; row++) range.sheet.heights.delete(row);
      },
    },
    nav: { Fill: part('RangeFill'), Font: part('RangeFont'), Borders: part('RangeBorderCollection') },
  }),

  RangeFont: members<OfRange>(looks({ Name: 'fontName', Size: 'fontSize', Color: 'fontColor', Bold: 'bold', Italic: 'italic' })),

  RangeFill: members<OfRange>({
    get: {
      Color: ({ range }) => range.uniform((row, column) => range.sheet.look(row, column).fill || '#FFFFFF'),
      Pattern: ({ range }) => range.uniform((row, column) => (range.sheet.look(row, column).fill ? 'Solid' : 'None')),
    },
    set: { Color: ({ range }, value: string) => range.sheet.change(range.area, 'fill', value) },
    call: { Clear: ({ range }) => range.sheet.change(range.area, 'fill', '') },
  }),

  RangeBorderCollection: members<OfRange>({ items: ({ range }) => sides.map((side) => ({ $: 'RangeBorder', range, side }) as Side) }),

  RangeBorder: members<Side>({
    id: ({ side }) => side,
    get: {
      SideIndex: ({ side }) => side,
      Style: ({ range, side }) => readBorder(range, side).style,
      Color: ({ range, side }) => readBorder(range, side).color,
      Weight: ({ range, side }) => readBorder(range, side).weight,
    },
    set: {
      Style: ({ range, side }, style: Border['style']) => writeBorder(range, side, { style }),
      Color: ({ range, side }, color: Border['color']) => writeBorder(range, side, { color }),
      Weight: ({ range, side }, weight: Border['weight']) => writeBorder(range, side, { weight }),
    },
  }),
};
