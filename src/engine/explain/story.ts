import type { BenchmarkResult, Label, Reason, Status } from '../evaluation';
import type { Fraction } from '../number/fraction';
import type { Adjustment, Indicator, ListRule, PointsRule } from '../ruleset/types';
import type { Trace, Value } from './trace';

/** One subject's way through a run, as data: the numbers of each step, what applied, what did not and why. */
export interface Story {
  /** Row of the table, and the row that counts for its subject. */
  readonly row: number;
  readonly lead: number;
  readonly status: Status;
  readonly group: string;
  readonly groupCases: readonly Trial[];
  readonly preparation: PreparationStory;
  /** Rules that decide who takes part, in the order they are tried. */
  readonly screening: readonly ScreeningTrial[];
  readonly indicators: readonly IndicatorStory[];
  /** null where the subject is not evaluated, or the ruleset adds up no points. */
  readonly score: ScoreStory | null;
  /** null where the subject is not ranked. */
  readonly ranking: RankingStory | null;
  readonly adjustments: readonly AdjustmentTrial[];
  /** What the authority decided for this subject alone, after every rule; null for nothing. */
  readonly decision: Reason | null;
  readonly grade: string | null;
  /** The grade of the firm as a whole, where plots are graded one by one. */
  readonly entity: { readonly label: Label; readonly cite: string; readonly score: Fraction | null; readonly rank: number; readonly grade: string | null } | null;
  /** Everything the run itself gives as reasons. */
  readonly reasons: readonly Reason[];
  readonly policies: readonly PolicyStory[];
  readonly lists: readonly ListStory[];
  readonly standards: readonly StandardStory[];
}

/** A rule tried on the subject. */
export interface Trial {
  readonly label: Label;
  readonly cite: string;
  /** null: the rule has no condition of its own. */
  readonly trace: Trace | null;
  /** false: an earlier rule had settled the matter, so this one was not asked. */
  readonly isReached: boolean;
  readonly applies: boolean;
}

export interface ScreeningTrial extends Trial {
  readonly as: 'excluded' | 'ungraded';
  /** missing: the indicator cannot be done without */
  readonly by: 'scope' | 'missing' | 'adjust';
}

export interface PreparationStory {
  readonly derived: readonly DerivedStory[];
  readonly splits: readonly SplitStory[];
  /** null where the row is a subject by itself. */
  readonly merged: MergedStory | null;
}

export interface DerivedStory {
  readonly name: string;
  readonly label: Label;
  readonly unit: string;
  readonly formula: string;
  /** The fields it reads with their values. */
  readonly parts: readonly { readonly field: string; readonly value: Value | null; readonly countsZero: boolean }[];
  readonly value: Value | null;
  readonly cite: string;
}

/** A figure given once for several rows: whole · own ÷ all. */
export interface SplitStory {
  readonly field: string;
  readonly by: string;
  readonly whole: Fraction;
  readonly own: Fraction;
  readonly all: Fraction;
  readonly part: Fraction;
  readonly rows: number;
  readonly label: Label;
  readonly cite: string;
}

export interface MergedStory {
  /** Every row of the subject, and whether its figures count. */
  readonly rows: readonly { readonly row: number; readonly counts: boolean }[];
  readonly reasons: readonly Reason[];
  /** Numbers that the indicators read, added up over the rows that count. */
  readonly sums: readonly { readonly field: string; readonly parts: readonly (Fraction | null)[]; readonly sum: Fraction | null }[];
}

export interface IndicatorStory {
  readonly name: string;
  readonly label: Label;
  readonly unit: string;
  readonly better: Indicator['better'];
  readonly rule: PointsRule;
  readonly numerator: { readonly text: string; readonly value: Fraction | null };
  readonly denominator: { readonly text: string; readonly value: Fraction | null } | null;
  /** null where the indicator is missing. */
  readonly value: Fraction | null;
  readonly weight: Fraction;
  /** The condition of the case that gives the weight; null where it is one for everybody. */
  readonly weightCase: string | null;
  readonly weightCite: string;
  readonly benchmark: BenchmarkStory | null;
  /** What min-max and rank measure the value by, among those who have it. */
  readonly among: { readonly count: number; readonly least: Fraction; readonly greatest: Fraction; readonly rank: number } | null;
  /** Points by the rule alone, before coefficient, cap and floor; null where missing. */
  readonly raw: Fraction | null;
  readonly cap: Fraction | null;
  readonly floor: Fraction | null;
  readonly held: 'cap' | 'floor' | null;
  readonly coefficients: readonly FactorStory[];
  /** All weights ÷ the weights left, where other indicators are missing; null for one. */
  readonly reweighed: Fraction | null;
  /** How a missing indicator is treated; null where it is there. */
  readonly missing: Indicator['missing'] | null;
  /** What enters the sum; null where it is left out of it. */
  readonly points: Fraction | null;
  readonly standing: Standing | null;
  readonly cite: string;
}

export interface BenchmarkStory {
  readonly as: BenchmarkResult['as'];
  readonly value: Fraction | null;
  /** Group, key or condition it is for; '' for everybody. */
  readonly of: string;
  /** How many have the indicator, and their sums where the benchmark is a ratio of sums; null where it is given. */
  readonly basis: { readonly count: number; readonly above: Fraction | null; readonly below: Fraction | null } | null;
  readonly cite: string | null;
}

/** Where the subject stands among those of its group who have the indicator. */
export interface Standing {
  readonly count: number;
  /** Others whose value is better, the same, worse. */
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  /** Share of the others that the subject leaves behind, those with the same value counting half; null where it is alone. */
  readonly ahead: Fraction | null;
  readonly median: Fraction;
  /** value ÷ benchmark and value ÷ median; null where there is none above zero. */
  readonly toBenchmark: Fraction | null;
  readonly toMedian: Fraction | null;
  /** points ÷ weight. */
  readonly share: Fraction | null;
  readonly light: Light | null;
}

export type Light = 'green' | 'blue' | 'orange' | 'red';

export interface FactorStory extends Trial {
  readonly factor: Fraction | null;
  readonly isAfterCap: boolean;
}

export interface BonusTrial extends Trial {
  readonly list: Label;
  /** Points given or taken; null for none. */
  readonly amount: Fraction | null;
  /** Points before the item's own limits. */
  readonly raw: Fraction | null;
}

export interface ScoreStory {
  /** Sum of the indicators, before the factors of the sum. */
  readonly sum: Fraction;
  readonly factors: readonly FactorStory[];
  readonly bonus: readonly BonusTrial[];
  readonly limits: readonly Reason[];
  readonly bonusTotal: Fraction | null;
  /** Before rounding. */
  readonly exact: Fraction;
  readonly score: Fraction;
  readonly places: number;
  readonly full: Fraction;
  readonly cite: string;
}

export interface RankingStory {
  readonly group: string;
  readonly size: number;
  /** 0 where the ruleset ranks nobody. */
  readonly rank: number;
  /** Others with the same score. */
  readonly tied: number;
  readonly by: 'quota' | 'score' | 'benchmark';
  /** Of each grade: its cumulative share, size × share before rounding, and the last rank; or the least score. */
  readonly steps: readonly {
    readonly grade: string; readonly share: Fraction | null; readonly places: Fraction | null; readonly lastRank: number | null; readonly atLeast: Fraction | null;
  }[];
  readonly rounding: 'half-up' | 'floor' | 'ceiling';
  readonly ties: 'better' | 'worse';
  readonly tieMoved: Reason | null;
  readonly grade: string | null;
  readonly compared: { readonly text: string; readonly value: Fraction | null } | null;
  readonly isAdjustFirst: boolean;
  readonly cite: string;
}

export interface AdjustmentTrial extends Trial {
  readonly verb: Adjustment['verb'];
  /** Grade it leads to; null for raise, lower and ungraded. */
  readonly target: string | null;
  readonly steps: number;
  readonly from: string | null;
  readonly to: string | null;
}

export interface PolicyStory {
  readonly name: string;
  readonly label: Label;
  readonly unit: string;
  readonly number: Fraction | null;
  readonly words: Label | null;
  /** The rows up to and including the one that applies. */
  readonly rows: readonly { readonly trace: Trace | null; readonly value: string; readonly applies: boolean; readonly cite: string }[];
}

export interface ListStory extends Trial {
  readonly name: string;
  readonly rule: ListRule;
  /** Place on the list, from 1; 0 for not on it. */
  readonly place: number;
  readonly isRepeated: boolean;
}

export interface StandardStory {
  readonly name: string;
  readonly label: Label;
  readonly cite: string;
  readonly status: 'pass' | 'fail' | 'unknown' | null;
  readonly rows: readonly {
    readonly label: Label; readonly unit: string; readonly value: Fraction | null; readonly limit: Fraction | null; readonly outcome: 'pass' | 'fail' | 'unknown'; readonly cite: string;
  }[];
}
