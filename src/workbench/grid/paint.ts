import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { ICellData, IStyleData } from '@univerjs/core';
import { CFRuleType, CFSubRuleType, CFTextOperator } from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { Block, ConditionalFormat, Style } from '../../workbook/plan';
import { moved, rangeOf } from './areas';
import { contentOf } from './cells';
import type { Cells } from './read';

interface Corner { readonly row: number; readonly column: number }

/** A block's values and styles as cells of the grid; its top left corner stands at `corner`. */
export function blockCells(block: Omit<Block, 'area'>, corner: Corner): Cells {
  const rows = block.values.length, columns = Math.max(0, ...block.values.map((line) => line.length));
  const look = looks(block.styles, rows, columns);
  const cells: Cells = {};
  for (let r = 0; r < rows; r++) {
    const line: { [column: number]: ICellData } = {};
    for (let c = 0; c < columns; c++) {
      const style = look(r, c);
      const cell = contentOf(block.values[r]?.[c] ?? null);
      if (style) cell.s = style;
      if (style || cell.v !== undefined) line[corner.column + c] = cell;
    }
    cells[corner.row + r] = line;
  }
  return cells;
}

/** One shared style object for each combination of overlapping areas, so that a long column costs one style. */
function looks(styles: Block['styles'], rows: number, columns: number): (row: number, column: number) => IStyleData | undefined {
  const combined: (IStyleData | undefined)[] = [undefined];
  const merged: Style[] = [{}];
  const next = new Map<string, number>();
  const at = new Uint16Array(rows * columns);
  styles.forEach(({ area, style }, index) => {
    for (let r = area.row; r < Math.min(area.row + area.rows, rows); r++) {
      for (let c = area.column; c < Math.min(area.column + area.columns, columns); c++) {
        const before = at[r * columns + c] ?? 0;
        const key = `${before}+${index}`;
        let now = next.get(key);
        if (now === undefined) {
          const both = { ...merged[before], ...style };
          now = merged.push(both) - 1;
          combined.push(styleOf(both));
          next.set(key, now);
        }
        at[r * columns + c] = now;
      }
    }
  });
  return (row, column) => combined[at[row * columns + column] ?? 0];
}

const aligns = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };

export function styleOf(style: Style): IStyleData {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: '#BFBFBF' } };
  return {
    vt: VerticalAlign.MIDDLE,
    ...(style.bold && { bl: 1 }),
    ...(style.italic && { it: 1 }),
    ...(style.size !== undefined && { fs: style.size }),
    ...(style.color !== undefined && { cl: { rgb: `#${style.color}` } }),
    ...(style.fill !== undefined && { bg: { rgb: `#${style.fill}` } }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.align && { ht: aligns[style.align] }),
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(style.border && { bd: { t: line, r: line, b: line, l: line } }),
  };
}

export function ruleOf(format: ConditionalFormat, corner: Corner, id: string): IConditionFormattingRule {
  return {
    cfId: id,
    ranges: [rangeOf(moved(format.area, corner.row, corner.column))],
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell, subType: CFSubRuleType.text, operator: CFTextOperator.equal, value: format.equals,
      style: { bg: { rgb: `#${format.fill}` }, cl: { rgb: `#${format.color}` } },
    },
  };
}

/** Excel counts widths in digits of the default font: about 7 pixels each and 5 of padding. */
export const pixelsOf = (characters: number): number => Math.round(characters * 7 + 5);
export const charactersOf = (pixels: number): number => Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
