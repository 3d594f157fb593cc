import type { Issue } from './issue';
import type { Fraction } from './number/fraction';
import type { Ruleset } from './ruleset/types';

/** graded: ranked and given a grade · ungraded: scored, not ranked (只评价不分类) · excluded: not evaluated */
export type Status = 'graded' | 'ungraded' | 'excluded';

/** A column of exact numbers; null where there is none for the row. */
export interface ExactColumn {
  readonly length: number;
  at(row: number): Fraction | null;
}

export interface IndicatorResult {
  readonly name: string;
  readonly unit: string;
  readonly weight: Fraction;
  readonly values: ExactColumn;
  readonly points: ExactColumn;
}

export interface BenchmarkResult {
  readonly group: string;
  readonly indicator: string;
  /** null when no subject of the group has the indicator. */
  readonly value: Fraction | null;
  /** How it came about: given, keyed, sum-ratio, mean… */
  readonly as: string;
  readonly cite: string | null;
}

export interface GroupResult {
  readonly name: string;
  /** Subjects ranked and graded in the group: the n of the quota. */
  readonly size: number;
  /** Grades in declared order, best first, with the final counts (after adjustment). */
  readonly counts: ReadonlyMap<string, number>;
  /** The same by quota alone, before adjustment. */
  readonly rankedCounts: ReadonlyMap<string, number>;
  /** Cumulative quota boundaries: the last rank each grade reaches. Empty where grades are not by quota. */
  readonly boundaries: readonly { readonly grade: string; readonly lastRank: number }[];
}

export type ReasonKind =
  | 'excluded' | 'ungraded' | 'set' | 'raise' | 'lower' | 'at-most' | 'keep-at-least' | 'veto' | 'tie' | 'missing';

/** Why a subject stands where it stands; `text` in the ruleset's words, `cite` its clause. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly text: Label;
  readonly cite: string;
  /** Grades before and after, where the reason moved one. */
  readonly from?: string;
  readonly to?: string;
}

export interface Label {
  readonly zh: string;
  readonly en: string;
}

export interface Evaluation {
  readonly ruleset: Ruleset;
  /** Every parameter of the ruleset with the value used. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly size: number;
  readonly status: readonly Status[];
  /** Group the subject is ranked in; '' where the ruleset has only one. */
  readonly group: readonly string[];
  readonly indicators: readonly IndicatorResult[];
  /** Total score, rounded once by the ruleset's rule. */
  readonly scores: ExactColumn;
  /** Decimal places of the score. */
  readonly places: number;
  /** Rank in the group, 1,2,2,4; 0 where there is none. */
  readonly ranks: Int32Array;
  readonly rankedGrades: readonly (string | null)[];
  readonly grades: readonly (string | null)[];
  readonly reasons: readonly (readonly Reason[])[];
  readonly benchmarks: readonly BenchmarkResult[];
  readonly groups: readonly GroupResult[];
  readonly issues: readonly Issue[];
}
