import type { Fraction } from './number/fraction';

/**
 * The table the engine evaluates: one row a subject, columns by field name of the catalogue.
 * Columns are typed arrays so that 31,000 rows are a blink and a float path can be added beneath.
 */
export interface Table {
  readonly size: number;
  readonly columns: ReadonlyMap<string, Column>;
}

export type Column = NumberColumn | TextColumn | FlagColumn;

/**
 * Numbers as the cells hold them. A cell's exact value is the decimal its double stands for
 * (number/cell.ts) times `factor`, which turns the sheet's unit into the field's unit.
 * NaN: the cell is blank or cannot be read as a number (the table's issues say which).
 */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
  readonly factor: Fraction;
}

/** Text; null where the cell is blank. */
export interface TextColumn {
  readonly kind: 'text';
  readonly values: readonly (string | null)[];
}

/** Yes, no, or not known: 1, 0, 2. */
export interface FlagColumn {
  readonly kind: 'flag';
  readonly values: Uint8Array;
}

export const YES = 1;
export const NO = 0;
export const UNKNOWN = 2;
