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
  /** Weights where they go by case, row by row; null where everybody's is `weight`. */
  readonly weights: ExactColumn | null;
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

/** places: others hold places of the quota that would have been this subject's (adjust-first) · limit: a list of bonus points came to its cap or floor · manual: decided by the authority, not by a rule · corrected: a figure was corrected after an objection */
export type ReasonKind =
  | 'merged' | 'left-out' | 'apportioned' | 'excluded' | 'ungraded' | 'set' | 'raise' | 'lower' | 'at-most' | 'keep-at-least' | 'veto' | 'tie' | 'missing'
  | 'places' | 'coefficient' | 'bonus' | 'deduction' | 'limit' | 'manual' | 'corrected';

/** Why a subject stands where it stands; `text` in the ruleset's words, `cite` its clause. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly text: Label;
  readonly cite: string;
  /** Grades before and after, where the reason moved one. */
  readonly from?: string;
  readonly to?: string;
  /** Points added or taken away (bonus, deduction, limit), or the factor (coefficient). */
  readonly amount?: Fraction;
  /** Who the row is merged with, by name (merged, left-out). */
  readonly with?: readonly string[];
}

/** The authority's decision on one subject's grade, after the ruleset's own rules. */
export interface Regrade {
  readonly grade: string;
  /** Why. */
  readonly text: Label;
  /** What it rests on: a clause, or the minutes of a meeting. */
  readonly cite: string;
}

/** How the scores of a run were decided; the sum is every score there is, and none is left undecided. */
export interface Certainty {
  /** By doubles with a proven bound. */
  readonly byBound: number;
  /** By exact arithmetic, where the bound did not tell. */
  readonly exactly: number;
  /** Subjects that share their rank with another. */
  readonly tied: number;
}

/** A field worked out from others. */
export interface DerivedResult {
  readonly name: string;
  readonly label: Label;
  /** '' for pure numbers, texts and marks. */
  readonly unit: string;
  /** As the ruleset writes it. */
  readonly formula: string;
  readonly cite: string;
  at(row: number): Fraction | string | boolean | null;
}

/** The second grade, of all rows of one firm together. */
export interface EntityResult {
  readonly label: Label;
  readonly cite: string;
  readonly scores: ExactColumn;
  readonly ranks: Int32Array;
  readonly grades: readonly (string | null)[];
}

/** Factors of one coefficient; null where it does not concern the row. */
export interface CoefficientResult {
  readonly name: string;
  readonly label: Label;
  /** The indicator; null for the sum. */
  readonly on: string | null;
  readonly factors: ExactColumn;
}

/** Points beyond the indicators: all together, and list by list, after their limits. */
export interface BonusResult {
  readonly totals: ExactColumn;
  readonly lists: readonly { readonly name: string; readonly label: Label; readonly points: ExactColumn }[];
}

/** What a policy comes to for each subject; null where no row of it applies. */
export interface PolicyResult {
  readonly name: string;
  readonly label: Label;
  readonly unit: string;
  readonly isText: boolean;
  /** Numbers of a policy that gives numbers. */
  readonly numbers: ExactColumn;
  /** Words of a policy that gives words, in both languages. */
  words(row: number): Label | null;
  /** Clause of the row that applies. */
  cite(row: number): string | null;
}

/** Who is on a list, in its order. */
export interface ListResult {
  readonly name: string;
  readonly label: Label;
  readonly cite: string;
  readonly members: readonly number[];
  /** Who met the condition and is left out because another of the same is listed (不重复遴选). */
  readonly repeated: readonly number[];
}

export interface StandardResult {
  readonly name: string;
  readonly label: Label;
  readonly cite: string;
  /** null: not concerned · unknown: nothing fails, but a figure is missing. */
  readonly status: readonly ('pass' | 'fail' | 'unknown' | null)[];
  /** Rows of the standard that the subject fails, and those that lack a figure. */
  readonly failing: readonly (readonly string[])[];
  readonly missing: readonly (readonly string[])[];
  readonly rows: readonly { readonly name: string; readonly label: Label; readonly unit: string; readonly cite: string; readonly values: ExactColumn; readonly limits: ExactColumn }[];
}

export interface TargetResult {
  readonly name: string;
  readonly label: Label;
  readonly unit: string;
  readonly cite: string;
  readonly rows: readonly {
    readonly key: string;
    readonly target: Fraction;
    /** null where nobody of the key has figures. */
    readonly actual: Fraction | null;
    readonly isMet: boolean | null;
  }[];
}

export interface Label {
  readonly zh: string;
  readonly en: string;
}

export interface Evaluation {
  readonly ruleset: Ruleset;
  /** Decisions of the authority on single subjects, by row. */
  readonly regrades: ReadonlyMap<number, Regrade>;
  readonly certainty: Certainty;
  /** Every parameter of the ruleset with the value used. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly size: number;
  /** The row that counts for each row's subject: itself, or one of the rows merged with it. */
  readonly leads: Int32Array;
  readonly derived: readonly DerivedResult[];
  /** null where there is one grade only. */
  readonly entity: EntityResult | null;
  /** Sum of a field over the subjects evaluated, after merging and splitting, and how many have it; null for no field of numbers. */
  totalOf(field: string): { readonly sum: Fraction; readonly count: number } | null;
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
  readonly coefficients: readonly CoefficientResult[];
  /** null where the ruleset has no bonus points. */
  readonly bonus: BonusResult | null;
  readonly policies: readonly PolicyResult[];
  readonly lists: readonly ListResult[];
  readonly standards: readonly StandardResult[];
  readonly targets: readonly TargetResult[];
  readonly issues: readonly Issue[];
}
