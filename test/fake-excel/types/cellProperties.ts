import type { Look } from '../model/look';
import { changed } from '../model/look';
import type { FakeRange } from './rangeItem';
import { borderText, type Border } from './border';

/** What getCellProperties answers and setCellProperties takes, as far as the fake goes. */
export interface CellProperties {
  readonly format?: {
    readonly fill?: { readonly color?: string; readonly pattern?: string };
    readonly font?: { readonly name?: string; readonly size?: number; readonly color?: string; readonly bold?: boolean; readonly italic?: boolean };
    readonly horizontalAlignment?: string;
    readonly verticalAlignment?: string;
    readonly wrapText?: boolean;
    readonly borders?: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right', Border>>>;
  };
}

export function cellProperties(look: Look, wanted: object): CellProperties {
  const all = {
    format: {
      fill: { color: look.fill || '#FFFFFF', pattern: look.fill ? 'Solid' : 'None' },
      font: { name: look.fontName, size: look.fontSize, color: look.fontColor, bold: look.bold, italic: look.italic },
      horizontalAlignment: look.horizontal,
      verticalAlignment: look.vertical,
      wrapText: look.wrap,
      borders: { top: borderText.read(look.top), bottom: borderText.read(look.bottom), left: borderText.read(look.left), right: borderText.read(look.right) },
    },
  };
  return only(all, wanted) as CellProperties;
}

/** The part of `all` that `wanted` asks for with true; `borders: { color, style, weight }` asks for every side. */
function only(all: object, wanted: object): object {
  return Object.fromEntries(
    Object.entries(wanted).map(([key, want]) => {
      const value = (all as Record<string, unknown>)[key];
      if (value === undefined) throw new RangeError(`the fake knows no cell property ${key}`);
      return [key, want === true || key === 'borders' ? value : only(value as object, want as object)];
    }),
  );
}

export function setCellProperties(range: FakeRange, matrix: readonly (readonly CellProperties[])[]): void {
  range.sheet.assertWritable('Range.setCellProperties');
  range.sheet.each(range.area, (row, column) => {
    const { format } = matrix[row - range.area.row]![column - range.area.column]!;
    let look = range.sheet.look(row, column);
    const set = <K extends keyof Look>(key: K, value: Look[K] | undefined): void => void (value !== undefined && (look = changed(look, key, value)));
    if (format?.fill) set('fill', format.fill.pattern === 'None' ? '' : format.fill.color);
    set('fontName', format?.font?.name);
    set('fontSize', format?.font?.size);
    set('fontColor', format?.font?.color);
    set('bold', format?.font?.bold);
    set('italic', format?.font?.italic);
    set('horizontal', format?.horizontalAlignment);
    set('vertical', format?.verticalAlignment);
    set('wrap', format?.wrapText);
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const border = format?.borders?.[side];
      if (border) set(side, borderText.write(border));
    }
    range.sheet.setLook(row, column, look);
  });
}
