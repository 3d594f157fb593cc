import type { Evaluation, Label, Reason, Status } from '../evaluation';
import type { Fraction } from '../number/fraction';
import type { Pair } from './pairs';

/** Where a subject stands: its grade, or that it has none and why; `absent`: not in the table. */
export interface Place {
  readonly grade: string | null;
  readonly status: Status | 'absent';
}

/** Two evaluations of the same subjects side by side. */
export interface Comparison {
  readonly before: Evaluation;
  readonly after: Evaluation;
  readonly subjects: readonly Pair[];
  /** Places before: the grades in declared order, then whatever else occurs. */
  readonly rows: readonly Place[];
  /** Places after, the same way. */
  readonly columns: readonly Place[];
  /** `cells[row][column]`: who went from there to there, as indexes of `subjects`. */
  readonly cells: readonly (readonly (readonly number[])[])[];
  /** Everybody whose place changed, in the order of `subjects`. */
  readonly moves: readonly Move[];
  readonly stayed: number;
}

/** entered, left: of the table · in, out: of those who are graded · other: between grades of different scales */
export type Direction = 'up' | 'down' | 'in' | 'out' | 'entered' | 'left' | 'other';

export interface Move {
  /** Index of `subjects`. */
  readonly subject: number;
  readonly from: Place;
  readonly to: Place;
  readonly direction: Direction;
  readonly scores: Sides<Fraction | null>;
  /** 0 where there is none. */
  readonly ranks: Sides<number>;
}

export interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** What moved a subject, with the clause it rests on; `side` says whose ruleset the clause is of. */
export type Cause =
  | { readonly kind: 'entered' | 'left' }
  /** Taken out, or left ungraded, by this rule of this side only. */
  | { readonly kind: 'scope'; readonly side: 'before' | 'after'; readonly reason: Reason }
  | { readonly kind: 'group'; readonly names: Sides<string> }
  /** An adjustment that moved the grade on this side only. */
  | { readonly kind: 'adjustment'; readonly side: 'before' | 'after'; readonly reason: Reason }
  /** The boundary between the two grades lies at another rank. */
  | { readonly kind: 'boundary'; readonly grade: string; readonly lastRanks: Sides<number | null>; readonly sizes: Sides<number>; readonly cite: string }
  /** The threshold of the grade is another. */
  | { readonly kind: 'threshold'; readonly grade: string; readonly from: Sides<Fraction | null>; readonly cite: string }
  /** Equal scores across a boundary are decided otherwise, or are none any more. */
  | { readonly kind: 'tie'; readonly side: 'before' | 'after'; readonly reason: Reason }
  | { readonly kind: 'rank'; readonly ranks: Sides<number> }
  /** Own score unchanged, or moved the other way: others passed, or fell behind. */
  | { readonly kind: 'others'; readonly scores: Sides<Fraction | null> }
  /** An indicator whose points differ. */
  | {
      readonly kind: 'points'; readonly indicator: string; readonly label: Label;
      readonly points: Sides<Fraction | null>; readonly values: Sides<Fraction | null>; readonly weights: Sides<Fraction | null>; readonly benchmarks: Sides<Fraction | null>;
      readonly side: 'before' | 'after'; readonly cite: string;
    }
  /** Points beyond the indicators differ. */
  | { readonly kind: 'bonus'; readonly points: Sides<Fraction | null> }
  /** The factor of the sum, or of an indicator, differs. */
  | { readonly kind: 'coefficient'; readonly label: Label; readonly factors: Sides<Fraction | null> };
