import type { Area, CellValue } from '../../src/workbook/cell';
import type { Matrix } from '../../src/workbook/layout';
import type { Workbook } from '../../src/workbook/port';

/** A workbook to begin with, as a person would have typed it. */
export interface TestBook {
  readonly sheets: readonly TestSheet[];
}

export interface TestSheet {
  readonly name: string;
  /** From A1. Strings are text, also when they look like something else. */
  readonly values: Matrix;
  readonly merges?: readonly Area[];
  /** Number format of every cell of a column below the header. */
  readonly formats?: Readonly<Record<number, string>>;
}

/** A host under test. Sheets go by their names here, because that is what a person sees. */
export interface Harness {
  readonly workbook: Workbook;
  /** A person's own edit of one cell. */
  edit(sheet: string, row: number, column: number, value: CellValue): void | Promise<void>;
  /** A person selects cells. Left out where a host has no selection. */
  select?(sheet: string, area: Area): void | Promise<void>;
  /**
   * Everything a person could see or save (cells, formulas, formats, widths, sheets, names, charts,
   * conditional formats, what travels inside the file), comparable with toEqual.
   * Numbers a host mints anew each time, such as chart ids, stay out.
   */
  snapshot(): unknown;
  /** One sheet as it stands; null if there is none of that name. */
  look(sheet: string): Seen | null | Promise<Seen | null>;
  /** The n-th write that reaches the document from now on fails, once; the answer tells whether it did. Left out where a host cannot fail half-way. */
  failAt?(n: number): () => boolean;
  /** Protects a sheet, where the host knows protection. */
  protect?(sheet: string): void | Promise<void>;
}

export interface Seen {
  /** From A1 to the last used cell. */
  readonly values: Matrix;
  /** Cells that hold formulas. */
  readonly formulas: readonly { readonly row: number; readonly column: number }[];
  readonly charts: readonly { readonly title: string; readonly series: number }[];
  readonly conditional: readonly { readonly area: Area; readonly equals: string }[];
  readonly merges: readonly Area[];
}

export type Open = (book: TestBook) => Harness | Promise<Harness>;
