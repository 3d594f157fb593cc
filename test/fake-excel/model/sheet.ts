import type { Area } from '../../../src/workbook/cell';
import { accessDenied, badArgument } from '../fault';
import type { Item } from '../members';
import type { FakeBook, FakeName } from './book';
import type { FakeChart } from './chart';
import { changed, plain, type Look } from './look';
import { shared } from './area';

export type CellContent = number | string | boolean;

export interface Cell {
  readonly value: CellContent;
  readonly formula: string | null;
  /** Typed after an apostrophe: whatever it looks like, it is text. */
  readonly quoted: boolean;
}

export interface FakeTable extends Item {
  readonly id: string;
  name: string;
  area: Area;
  totals: boolean;
}

export interface FakeConditional extends Item {
  readonly id: string;
  area: Area;
  type: string;
  rule: { formula1?: string; operator?: string };
  fill: string;
  color: string;
}

/** A worksheet: cells and looks in sparse planes, everything else as lists. */
export class FakeSheet implements Item {
  readonly $ = 'Worksheet';
  readonly cells: (Cell | undefined)[][] = [];
  readonly looks: (Look | undefined)[][] = [];
  readonly widths = new Map<number, number>();
  /** Heights a person or a program has set; the others fit their text. */
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly tables: FakeTable[] = [];
  /** Names that hold only on this sheet. */
  readonly names: FakeName[] = [];
  charts: FakeChart[] = [];
  conditionals: FakeConditional[] = [];
  merges: Area[] = [];
  visibility = 'Visible';
  protected = false;
  freeze: Area | null = null;
  orientation = 'Portrait';
  titleRows: Area | null = null;
  zoom: unknown = null;
  /** Rows that begin a new printed page. */
  pageBreaks: number[] = [];

  constructor(readonly book: FakeBook, readonly id: string, public name: string) {}

  cell(row: number, column: number): Cell | undefined {
    return this.cells[row]?.[column];
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    (this.cells[row] ??= [])[column] = cell;
  }

  look(row: number, column: number): Look {
    return this.looks[row]?.[column] ?? plain;
  }

  setLook(row: number, column: number, look: Look): void {
    (this.looks[row] ??= [])[column] = look === plain ? undefined : look;
  }

  change<K extends keyof Look>(area: Area, key: K, value: Look[K]): void {
    this.assertWritable('Range.format');
    this.each(area, (row, column) => this.setLook(row, column, changed(this.look(row, column), key, value)));
  }

  /** Visits every cell of an area that is not the whole sheet. */
  each(area: Area, visit: (row: number, column: number) => void): void {
    if (area.rows * area.columns > 5_000_000) throw badArgument('Range');
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
    }
  }

  /** Smallest area with content, or with content or looks; null for an empty sheet. */
  used(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const stretch = (row: number, column: number): void => {
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    };
    this.cells.forEach((cells, row) => cells.forEach((cell, column) => cell !== undefined && stretch(row, column)));
    if (!valuesOnly) this.looks.forEach((looks, row) => looks.forEach((look, column) => look !== undefined && stretch(row, column)));
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  merge(area: Area): void {
    this.assertWritable('Range.merge');
    this.merges.push(area);
    this.each(area, (row, column) => (row !== area.row || column !== area.column) && this.put(row, column, undefined));
  }

  unmerge(area: Area): void {
    this.assertWritable('Range.unmerge');
    this.merges = this.merges.filter((merge) => !shared(merge, area));
  }

  assertWritable(location: string): void {
    if (this.protected || this.book.readOnly) throw accessDenied(location);
  }
}
