import type { Area } from '../../../src/workbook/cell';
import { badArgument } from '../fault';
import type { Item } from '../members';
import { lastColumn, lastRow } from '../model/area';
import type { FakeSheet } from '../model/sheet';

export class FakeRange implements Item {
  readonly $ = 'Range';
  constructor(readonly sheet: FakeSheet, readonly area: Area) {
    const { row, column, rows, columns } = area;
    if (![row, column, rows, columns].every(Number.isInteger) || row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > lastRow || column + columns > lastColumn) throw badArgument('Range');
  }

  /** A range on the same sheet. */
  to(area: Area): FakeRange {
    return new FakeRange(this.sheet, area);
  }

  matrix<T>(pick: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => pick(row + i, column + j)));
  }

  /** What `pick` gives for every cell when it is the same, else null, as Excel answers for a range. */
  uniform<T>(pick: (row: number, column: number) => T): T | null {
    const { row, column, rows, columns } = this.area;
    const first = pick(row, column);
    for (let i = row; i < row + rows; i++) for (let j = column; j < column + columns; j++) if (pick(i, j) !== first) return null;
    return first;
  }
}
