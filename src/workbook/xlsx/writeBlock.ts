import type { Block } from '../plan';
import { cellXml } from './cellXml';
import { paint } from './paint';
import type { WriteCell } from './patchRow';
import type { StyleSheet } from './styleSheet';

/** New cells by row of a sheet, each row's in the order of columns. */
export type CellRows = Map<number, { readonly column: number; readonly write: WriteCell }[]>;

/** The cells of a block by row of the sheet, each with its format. */
export function blockRows(block: Pick<Block, 'area' | 'values' | 'styles'>, styles: StyleSheet): CellRows {
  const { area, values } = block;
  const painted = paint(block, area.rows, area.columns);
  const formats = painted.styles.map((style) => styles.format(style));
  const rows: CellRows = new Map();
  for (let row = 0; row < area.rows; row++) {
    const cells = Array.from({ length: area.columns }, (_, column) => {
      const value = values[row]?.[column] ?? null;
      const format = formats[painted.at(row, column)]!;
      const write: WriteCell = (prefix, name) => cellXml(prefix, name, value, format);
      return { column: area.column + column, write };
    });
    rows.set(area.row + row, cells);
  }
  return rows;
}
