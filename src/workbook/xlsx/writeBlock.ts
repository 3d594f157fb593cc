import type { Block } from '../plan';
import { cellXml } from './cellXml';
import { paint } from './paint';
import type { WriteCell } from './patchRow';
import type { StyleSheet } from './styleSheet';

/** A new cell of a row. */
export interface NewCell {
  readonly column: number;
  readonly write: WriteCell;
}

/** New cells by row of a sheet, each row's in the order of columns: a map, or what makes a row's cells when it is asked for them. */
export type CellRows = Pick<ReadonlyMap<number, readonly NewCell[]>, 'get' | 'keys'>;

/** The cells of a block by row of the sheet, each with its format. A row's are made as it is written: a large block would hold a million. */
export function blockRows(block: Pick<Block, 'area' | 'values' | 'styles'>, styles: StyleSheet): CellRows {
  const { area, values } = block;
  const painted = paint(block, area.rows, area.columns);
  const formats = painted.styles.map((style) => styles.format(style));
  return {
    keys: () => Array.from({ length: area.rows }, (_, row) => area.row + row).values(),
    get(sheetRow) {
      const row = sheetRow - area.row;
      if (row < 0 || row >= area.rows) return undefined;
      return Array.from({ length: area.columns }, (_, column) => {
        const value = values[row]?.[column] ?? null;
        const format = formats[painted.at(row, column)]!;
        return { column: area.column + column, write(prefix: string, name: string) { return cellXml(prefix, name, value, format); } };
      });
    },
  };
}

/** Several blocks as one; their cells stand side by side in the rows they share. */
export function joinedRows(blocks: readonly CellRows[]): CellRows {
  return {
    keys: () => new Set(blocks.flatMap((block) => [...block.keys()])).values(),
    get(row) {
      const found = blocks.flatMap((block) => block.get(row) ?? []);
      return found.length === 0 ? undefined : found.sort((a, b) => a.column - b.column);
    },
  };
}
