import type { Matrix } from '../layout';
import type { RawSheet } from '../port';

/** A matrix with its header row, as a formula is handed one, read like a sheet of its own. */
export function rawFromMatrix(matrix: Matrix, name: string): RawSheet {
  const columns = matrix.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    sheet: { id: name, name, visible: true, ours: false },
    used: { row: 0, column: 0, rows: matrix.length, columns },
    values: matrix,
    merges: [],
    hiddenRows: [],
    tables: [],
    ours: null,
  };
}
