import type { Label } from '../evaluation';
import type { Fraction } from '../number/fraction';
import type { Bonus, Coefficient, Gap, ListRule, Observed, PointsRule, Policy, RulesetKind, Standard, Target } from './outcomes';

import type { Apportion, Derived, Dual, Grouping, Merge } from './preparation';

export type * from './outcomes';
export type * from './preparation';

/**
 * A ruleset after loading and checking. The file form (all scalars strings, see rulesets/README.md)
 * is `RulesetDocument`; `loadRuleset` turns one into the other and says every fault with its path.
 */
export interface Ruleset {
  readonly id: string;
  readonly title: Label;
  readonly edition: { readonly from: string; readonly to: string | null };
  /** SHA-256 (hex) of the document in canonical JSON, `extends` resolved. */
  readonly sha256: string;
  readonly subject: Label;
  readonly kind: RulesetKind;
  /** Where it holds; null where the ruleset does not say. */
  readonly place: Label | null;
  /** full: nothing the evaluation needs is missing from the sources · part: `gaps` says what is */
  readonly completeness: 'full' | 'part' | null;
  readonly gaps: readonly Gap[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly parameters: readonly Parameter[];
  readonly scope: readonly ScopeRule[];
  /** Fields worked out from others, in order. */
  readonly derive: readonly Derived[];
  /** Figures split over rows. */
  readonly apportion: readonly Apportion[];
  /** Rows that are one subject. */
  readonly merge: readonly Merge[];
  /** Who is ranked with whom; null: everybody. */
  readonly group: Grouping | null;
  readonly indicators: readonly Indicator[];
  /** `full`: what the weights add up to. */
  readonly score: { readonly places: number; readonly full: Fraction; readonly exactRank: boolean; readonly cite: string };
  /** Factors on points. */
  readonly coefficients: readonly Coefficient[];
  /** Points beyond the indicators. */
  readonly bonus: Bonus | null;
  readonly grades: Grades;
  /** The second grade, of all rows of one firm. */
  readonly dual: Dual | null;
  readonly adjust: readonly Adjustment[];
  readonly policies: readonly Policy[];
  readonly lists: readonly ListRule[];
  readonly standards: readonly Standard[];
  readonly targets: readonly Target[];
  readonly observed: readonly Observed[];
  readonly assumptions: readonly Assumption[];
  /** What the document says beyond the arithmetic: what may be published, how to fill in the table. */
  readonly notes: readonly Note[];
  /** Fields the indicators cannot do without, and those only conditions use. */
  readonly needs: { readonly required: readonly string[]; readonly optional: readonly string[] };
  /** The document with `extends` resolved: what the run record keeps. */
  readonly document: RulesetDocument;
}

export interface Source {
  readonly document: string;
  readonly number: string | null;
  /** The document's name in English; null where the ruleset gives none. */
  readonly english: string | null;
}

/** `assume`: what the document leaves open, in words a clerk can check. */
export interface Assumption {
  readonly about: string;
  readonly text: Label;
}

export interface Note {
  readonly text: Label;
  readonly cite: string;
}

export interface Parameter {
  readonly name: string;
  readonly label: Label;
  readonly kind: 'number' | 'share' | 'choice';
  readonly default: string;
  readonly choices: readonly string[];
  readonly min: string | null;
  readonly max: string | null;
  /** Clause that leaves the choice open. */
  readonly cite: string;
  /** Why this default. */
  readonly assumption: Label;
}

export interface ScopeRule {
  readonly when: Expression;
  readonly as: 'excluded' | 'ungraded';
  readonly label: Label;
  readonly cite: string;
}

export type BenchmarkAs =
  | 'given' | 'keyed' | 'sum-ratio' | 'mean' | 'median' | 'percentile' | 'mean-times' | 'best' | 'last-year-mean-times';

export interface Indicator {
  readonly name: string;
  readonly label: Label;
  /** Unit of the value. `%`: the value stays a fraction (0.03) and is shown as a percentage (3%). */
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  /** In points; the largest where the weight goes by case. */
  readonly weight: Fraction;
  /** The weight by case; null where it is one number for everybody. Floor and cap follow it in proportion. */
  readonly weights: Choice | null;
  readonly weightCite: string;
  /** numerator / denominator: a ratio of sums needs both apart. */
  readonly numerator: Expression;
  readonly denominator: Expression | null;
  readonly benchmark: {
    readonly as: BenchmarkAs;
    readonly value: Fraction | null;
    /** The given value by case; null where it is one number. */
    readonly choice: Choice | null;
    readonly key: Expression | null;
    readonly values: ReadonlyMap<string, Fraction>;
    /** What a mean, or a ratio of sums, is multiplied by. */
    readonly times: Expression | null;
    /** Which percentile. */
    readonly at: Expression | null;
    /** Mean of the subjects' own values, or ratio of their sums. */
    readonly of: 'values' | 'sums';
    /** Over the group's subjects, or everybody's. */
    readonly over: 'group' | 'all';
    readonly cite: string | null;
  };
  readonly points: PointsRule;
  /** Highest and lowest points, in points; null for none. */
  readonly cap: Fraction | null;
  readonly floor: Fraction | null;
  readonly missing: 'zero' | 'group-mean-points' | 'reweigh' | 'exclude';
  readonly cite: string;
}

export interface Grades {
  /** Best first; none where the ruleset gives no grades. */
  readonly order: readonly string[];
  readonly by: 'quota' | 'score' | 'benchmark';
  /** Quota: share of each grade, as expressions over parameters (a constant most often). */
  readonly shares: ReadonlyMap<string, Expression>;
  /** Quota: the shares are cumulative, each up to and including its grade. */
  readonly isCumulative: boolean;
  /** Score and benchmark: from what on each grade is given; the last is the rest. */
  readonly atLeast: ReadonlyMap<string, Expression>;
  /** Benchmark: what is compared. */
  readonly of: Expression | null;
  /** Who is ranked together: the group, or all groups. */
  readonly rankOver: 'group' | 'all';
  /** Adjusted subjects hold their places in the quota, and the rest are ranked for what is left. */
  readonly isAdjustFirst: boolean;
  /** Order of the adjustments by verb; empty: as the list has them. */
  readonly precedence: readonly AdjustmentVerb[];
  readonly rounding: 'half-up' | 'floor' | 'ceiling';
  readonly ties: 'better' | 'worse';
  readonly labels: ReadonlyMap<string, Label>;
  readonly cite: string;
}

export type AdjustmentVerb = 'set' | 'raise' | 'lower' | 'at-most' | 'keep-at-least' | 'veto' | 'ungraded';

export interface Adjustment {
  readonly verb: AdjustmentVerb;
  readonly when: Expression;
  /** A grade (or a choice parameter holding one); steps for raise and lower; null for ungraded. */
  readonly to: string | null;
  readonly toParameter: string | null;
  readonly steps: number;
  readonly why: Label;
  readonly cite: string;
}

/** Rows of which the first that applies gives the value; a plain number or expression is one row without a condition. */
export interface Choice {
  readonly rows: readonly ChoiceRow[];
}

export interface ChoiceRow {
  /** null: whatever no row before took. */
  readonly when: Expression | null;
  readonly value: Expression;
  /** Words in both languages, where the row gives words and not a number; `value` is then their Chinese. */
  readonly words: Label | null;
  readonly cite: string | null;
}

/** A checked expression: its text, its tree, and the fields it reads. */
export interface Expression {
  readonly text: string;
  readonly fields: readonly string[];
  readonly parameters: readonly string[];
  readonly tree: unknown;
}

/** A ruleset as the file holds it: maps, lists and strings. */
export type RulesetDocument = { readonly [key: string]: RulesetValue };
export type RulesetValue = string | null | readonly RulesetValue[] | RulesetDocument;
