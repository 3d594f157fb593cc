import type { Label } from '../evaluation';
import type { Fraction } from '../number/fraction';
import type { Choice, ChoiceRow, Expression } from './types';

/** evaluation: scores and grades · policy, list, standard, targets: reads what an evaluation gave, and has no grades of its own */
export type RulesetKind = 'evaluation' | 'policy' | 'list' | 'standard' | 'targets';

/** What a source does not give, and what is assumed in its place; null: nothing, the table must bring it. */
export interface Gap {
  readonly text: Label;
  readonly assumed: Label | null;
}

export type PointsRule =
  | 'ratio' | 'inverse' | 'rank'
  | { readonly as: 'min-max'; readonly base: Fraction }
  | { readonly as: 'bands'; readonly of: 'value' | 'ratio'; readonly rows: readonly Band[] };

/** A band begins at `from`, itself included, and gives points, or a share of the weight. Bands ascend. */
export interface Band {
  readonly from: Fraction;
  readonly points: Fraction;
  readonly isShare: boolean;
  readonly cite: string | null;
}

/** A factor on the points of an indicator, or on the sum of all. */
export interface Coefficient {
  readonly name: string;
  readonly label: Label;
  /** Name of the indicator; null: the sum. */
  readonly on: string | null;
  readonly value: Choice;
  readonly isAfterCap: boolean;
  readonly cite: string;
}

export interface Limits {
  readonly cap: Fraction | null;
  readonly floor: Fraction | null;
}

export interface Bonus extends Limits {
  readonly cite: string;
  readonly lists: readonly BonusList[];
}

export interface BonusList extends Limits {
  readonly name: string;
  readonly label: Label;
  readonly cite: string;
  readonly items: readonly BonusItem[];
}

export interface BonusItem extends Limits {
  readonly name: string;
  readonly label: Label;
  readonly when: Expression;
  readonly points: Choice;
  /** The points are a share of the sum of indicators (`of` null) or of one indicator's points. */
  readonly isPercent: boolean;
  readonly of: string | null;
  readonly cite: string;
}

export interface Policy {
  readonly name: string;
  readonly label: Label;
  /** '' for words. */
  readonly unit: string;
  readonly isText: boolean;
  readonly rows: readonly ChoiceRow[];
  readonly cite: string;
}

export interface ListRule {
  readonly name: string;
  readonly label: Label;
  readonly when: Expression;
  readonly order: readonly { readonly by: Expression; readonly dir: 'asc' | 'desc' }[];
  readonly top: Expression | null;
  readonly per: Expression | null;
  readonly unique: Expression | null;
  readonly cite: string;
}

export type StandardIs = 'at-least' | 'above' | 'at-most' | 'below';

export interface Standard {
  readonly name: string;
  readonly label: Label;
  readonly when: Expression | null;
  readonly rows: readonly StandardRow[];
  readonly cite: string;
}

export interface StandardRow {
  readonly name: string;
  readonly label: Label;
  readonly value: Expression;
  readonly unit: string;
  readonly is: StandardIs;
  /** Choice parameter that settles `is`. */
  readonly isParameter: string | null;
  readonly than: Choice;
  readonly cite: string;
}

export interface Target {
  readonly name: string;
  readonly label: Label;
  readonly unit: string;
  readonly numerator: Expression;
  readonly denominator: Expression | null;
  readonly by: Expression | null;
  readonly values: ReadonlyMap<string, Fraction>;
  readonly is: StandardIs;
  readonly cite: string;
}

/** Published numbers that are no rule of this ruleset; policies may look them up. */
export interface Observed {
  readonly name: string;
  readonly label: Label;
  readonly unit: string;
  readonly values: ReadonlyMap<string, Fraction>;
  readonly cite: string;
}
