import type { Label } from '../evaluation';
import type { Expression } from './types';

/** A field worked out from others, usable like any field after its own line. */
export interface Derived {
  readonly name: string;
  readonly label: Label;
  readonly kind: 'number' | 'text' | 'flag';
  /** '' for pure numbers, texts and marks. */
  readonly unit: string;
  readonly value: Expression;
  /** row: worked out on every row and then added up where rows are merged · subject: worked out of the sums */
  readonly per: 'row' | 'subject';
  /** Fields that count 0 where the table lacks them or a cell is blank. */
  readonly absentAsZero: readonly string[];
  readonly cite: string;
}

/** Rows with the same text are one subject. */
export interface Merge {
  readonly by: Expression;
  /** Rows it concerns; null for all. */
  readonly when: Expression | null;
  /** Rows that share the result and whose numbers are not counted. */
  readonly leaveOut: Expression | null;
  readonly label: Label;
  readonly cite: string;
}

/** A figure given once for several rows is split over them in proportion. */
export interface Apportion {
  readonly field: string;
  readonly over: Expression;
  readonly by: Expression;
  readonly label: Label;
  readonly cite: string;
}

/** Besides each row, the rows with the same text are scored and graded together in a second pass. */
export interface Dual {
  readonly by: Expression;
  readonly label: Label;
  readonly cite: string;
}

/** How subjects are grouped: by the value of an expression, or by the first case that applies. */
export type Grouping =
  | { readonly by: Expression; readonly cases: null }
  | { readonly by: null; readonly cases: readonly GroupCase[] };

export interface GroupCase {
  /** null: whoever no case before took. */
  readonly when: Expression | null;
  readonly name: Label;
  readonly cite: string | null;
}
