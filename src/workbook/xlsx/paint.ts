import type { Block, Style } from '../plan';

/** A style for each cell of a block: `styles` holds each combination once, `at` says which one a cell has. */
export interface Painted {
  readonly styles: readonly Style[];
  readonly at: (row: number, column: number) => number;
}

/** Lays a block's styles over each other, later ones on top. */
export function paint(block: Pick<Block, 'styles'>, rows: number, columns: number): Painted {
  const grid = new Uint32Array(rows * columns);
  const styles: Style[] = [{}];
  const known = new Map<string, number>([['{}', 0]]);
  for (const { area, style } of block.styles) {
    const onto = new Map<number, number>();
    for (let row = area.row; row < Math.min(rows, area.row + area.rows); row++) {
      for (let column = area.column; column < Math.min(columns, area.column + area.columns); column++) {
        const at = row * columns + column;
        let mixed = onto.get(grid[at]!);
        if (mixed === undefined) {
          mixed = intern({ ...styles[grid[at]!], ...style }, styles, known);
          onto.set(grid[at]!, mixed);
        }
        grid[at] = mixed;
      }
    }
  }
  return { styles, at: (row, column) => grid[row * columns + column]! };
}

function intern(style: Style, styles: Style[], known: Map<string, number>): number {
  const key = JSON.stringify(Object.entries(style).sort());
  const found = known.get(key);
  if (found !== undefined) return found;
  styles.push(style);
  known.set(key, styles.length - 1);
  return styles.length - 1;
}
