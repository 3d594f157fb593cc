import type { ApportionForm, DeriveForm, DualForm, GroupCaseForm, MergeForm } from './filePreparation';
import type {
  BonusForm, CoefficientForm, GapForm, ListForm, ObservedForm, PointsForm, PolicyForm, StandardForm, TargetForm,
} from './fileOutcomes';

/**
 * A ruleset as it is written in YAML or JSON: the source of rulesets/schema.json (`npm run schema`),
 * with which editors complete and check while one types. `loadRuleset` checks far more, and says it better.
 */
export type RulesetFile = RulesetForm | ExtendingForm;

/** A ruleset that stands on its own. */
export interface RulesetForm {
  /** What the ruleset is called in files, functions and on the command line. */
  id: string;
  title: Words;
  edition: EditionForm;
  /** Who is evaluated, in words: 规上工业企业. */
  subject: Words;
  /** What it is: evaluation when left out. The others read grades from the table, or give none. */
  kind?: 'evaluation' | 'policy' | 'list' | 'standard' | 'targets';
  /** Where it holds: 宁波市镇海区. */
  place?: Words;
  /** Whether the sources give everything the ruleset needs; part: `gaps` says what they do not. */
  completeness?: 'full' | 'part';
  gaps?: GapForm[];
  extends?: null | 'none' | 'null';
  /** Documents cited, by short name; `cite` is the short name, a space, and the clause in the document's own numbering. */
  sources?: { [name: string]: SourceForm };
  /** What the document leaves to the local authority. */
  parameters?: ParameterForm[];
  /** Who is left out or only scored; the first rule that applies wins. */
  scope?: ScopeForm[];
  /** Fields worked out from others, line by line. */
  derive?: DeriveForm[];
  /** Figures given once for several rows, to be split over them. */
  apportion?: ApportionForm[];
  /** Rows that are one subject and share its result. */
  merge?: MergeForm[];
  /** Field or expression by whose values firms are ranked apart, or cases of which the first that applies counts; none when all are ranked together. */
  group?: string | null | GroupCaseForm[];
  /** What holds for every indicator that does not say otherwise itself. */
  each?: SharedForm & { cite?: Cite };
  /** An evaluation has at least one. */
  indicators?: IndicatorForm[];
  /** Factors on an indicator's points or on their sum. */
  coefficient?: CoefficientForm[];
  /** Points beyond the indicators, and deductions. */
  bonus?: BonusForm;
  score?: ScoreForm;
  /** An evaluation has them. */
  grades?: GradesForm;
  /** Besides each row, all rows of one firm are scored and graded together. */
  dual?: DualForm | null;
  /** What may move a grade after the quota, in order. */
  adjust?: AdjustmentForm[];
  /** Verbs of `adjust` in the order they take effect, where that is not the order of the list. */
  precedence?: ('set' | 'raise' | 'lower' | 'at-most' | 'keep-at-least' | 'veto')[];
  /** What follows from the result for each subject: prices, subsidies, rates. */
  policies?: PolicyForm[];
  /** Who is named on a list. */
  lists?: ListForm[];
  /** What is asked of each subject or project, row by row. */
  standards?: StandardForm[];
  /** Published numbers that the aggregate is compared with. */
  targets?: TargetForm[];
  /** Published numbers that policies may look up. */
  observed?: ObservedForm[];
  /** What the document leaves open, by topic, in words. */
  assume?: AssumptionForm[];
  /** What the document says beyond the arithmetic. */
  notes?: NoteForm[];
}

/** A ruleset that changes another: what is written here replaces or adds, what is not stays. */
export interface ExtendingForm extends Partial<Omit<RulesetForm, 'id' | 'extends' | Listed | 'grades'>> {
  id: string;
  /** The id of the ruleset it changes. */
  extends: string;
  parameters?: Change<ParameterForm>[];
  derive?: Change<DeriveForm>[];
  apportion?: (ApportionForm | Change<ApportionForm>)[];
  merge?: (MergeForm | Change<MergeForm>)[];
  scope?: (ScopeForm | Change<ScopeForm>)[];
  indicators?: Change<IndicatorForm>[];
  grades?: Partial<GradesForm>;
  adjust?: (AdjustmentForm | Change<AdjustmentForm>)[];
  coefficient?: Change<CoefficientForm>[];
  policies?: Change<PolicyForm>[];
  lists?: Change<ListForm>[];
  standards?: Change<StandardForm>[];
  targets?: Change<TargetForm>[];
  observed?: Change<ObservedForm>[];
}

type Listed = 'derive' | 'apportion' | 'merge' | 'parameters' | 'scope' | 'indicators' | 'adjust' | 'coefficient' | 'policies' | 'lists' | 'standards' | 'targets' | 'observed';

/** An item of the extended ruleset by its name, with what is to be otherwise; or a new one; or `remove: yes`. */
type Change<Form> = Partial<Form> & { name: string; remove?: 'yes' };

/** Words in both languages; a plain text means Chinese only. */
export type Words = string | { zh: string; en?: string };

/** Decimal, fraction or percentage, exactly as written: 24.097, 2/37, 25%. */
export type Numeral = string | number;

/** Short name of a source, a space, and the clause: `work-points 二(一)3`. */
export type Cite = string;

/** Arithmetic and conditions over fields and parameters: `税收实际贡献 / 用地面积`, `用地面积 >= 3 and not 军工企业`. */
export type Formula = string | number;

/** A number or expression, or rows of which the first that applies gives it; a row without `when` is the rest and stands last. */
export type ChoiceForm = Formula | ChoiceRowForm[];

export interface ChoiceRowForm {
  when?: Formula;
  value: Formula;
  cite?: Cite;
}

export interface EditionForm {
  /** First day, 2022-03-17. */
  from: string;
  /** Last day; none while the rule is in force. */
  to?: string | null;
}

export interface SourceForm {
  /** Name of the document. */
  document: string;
  english?: string;
  /** 文号, such as 浙亩均办〔2022〕2号. */
  number?: string;
}

export interface ParameterForm {
  /** Expressions use it as the identifier. */
  name: string;
  label: Words;
  kind: 'number' | 'share' | 'choice';
  default: Numeral;
  choices?: string[];
  min?: Numeral;
  max?: Numeral;
  /** Clause that leaves the choice open. */
  cite: Cite;
  /** Why this default. */
  assumption: Words;
}

export interface ScopeForm {
  /** Lets a ruleset that extends this one change or remove the rule. */
  name?: string;
  when: Formula;
  /** excluded: not evaluated · ungraded: 只评价不分类 */
  as: 'excluded' | 'ungraded';
  label: Words;
  cite: Cite;
}

export interface SharedForm {
  better?: 'higher' | 'lower';
  benchmark?: BenchmarkForm;
  points?: PointsForm;
  /** Most points an indicator gives: none, points, or a percentage of the weight (150%). */
  cap?: Numeral;
  /** Fewest points: none, points, or a percentage of the weight. */
  floor?: Numeral;
  /** What an indicator without a figure gives. */
  missing?: 'zero' | 'group-mean-points' | 'reweigh' | 'exclude';
}

export type BenchmarkForm =
  | {
      /** sum-ratio: Σ numerator ÷ Σ denominator · mean and median: of the subjects' own values · best: the greatest, or least where less is better */
      as: 'sum-ratio' | 'mean' | 'median' | 'best';
      /** sum-ratio only: what it is multiplied by. */
      times?: Formula;
      over?: 'group' | 'all';
      cite?: Cite;
    }
  | {
      as: 'percentile';
      /** 75%: three quarters of the subjects are not above it. */
      at: Formula;
      over?: 'group' | 'all';
      cite?: Cite;
    }
  | {
      /** last-year-mean-times: of 上年 fields; where at most one subject has them, this year's mean. */
      as: 'mean-times' | 'last-year-mean-times';
      times: Formula;
      /** values: mean of the subjects' own values · sums: ratio of their sums */
      of?: 'values' | 'sums';
      over?: 'group' | 'all';
      cite?: Cite;
    }
  | { as: 'given'; value: ChoiceForm; cite?: Cite }
  | {
      as: 'keyed';
      /** Text field whose value picks the benchmark. */
      by: Formula;
      values: { [key: string]: Numeral };
      cite?: Cite;
    };

export interface IndicatorForm extends SharedForm {
  name: string;
  label?: Words;
  /** `numerator / denominator`; sums are taken of each apart. */
  value: Formula;
  /** Unit the value comes to: 万元/亩, 万元/人·年, %. */
  unit: string;
  /** What the points are worth; all together come to 100. Only what is no evaluation does without. */
  weight?: ChoiceForm;
  /** Clause of the weight where it is another than the indicator's. */
  'weight-cite'?: Cite;
  cite?: Cite;
}

export interface ScoreForm {
  /** Decimal places of the total score, 0 to 9. */
  places?: Numeral;
  mode?: 'half-up';
  /** rounded: ranked on the score as rounded · exact: on the score before rounding */
  rank?: 'rounded' | 'exact';
  /** What the weights add up to where it is not 100. */
  full?: Numeral;
  cite?: Cite;
}

export interface GradesForm {
  /** Best first. */
  order: string[];
  /** quota: by rank · score: by the total · benchmark: by what `of` comes to */
  by: 'quota' | 'score' | 'benchmark';
  /** quota: share of each grade; expressions over parameters are allowed: `10% - C类占比`. */
  shares?: { [grade: string]: Formula };
  /** quota, in place of shares: cumulative share up to and including each grade, ending at 100%. */
  boundaries?: { [grade: string]: Formula };
  /** score and benchmark: from what on each grade is given; the last grade is the rest. */
  'at-least'?: { [grade: string]: Formula };
  /** benchmark: what is compared, such as 亩均税收 / 亩均税收基准值. */
  of?: Formula;
  /** Who is ranked together; benchmarks stay with the group. */
  'rank-over'?: 'group' | 'all';
  /** Adjusted subjects hold their places in the quota, and the rest are ranked for what is left. */
  'adjust-first'?: 'yes';
  /** Of firms × cumulative share. */
  rounding?: 'half-up' | 'floor' | 'ceiling';
  /** Which grade equal scores across a boundary get. */
  ties?: 'better' | 'worse';
  labels?: { [grade: string]: Words };
  cite?: Cite;
}

interface Rule {
  /** Lets a ruleset that extends this one change or remove the rule. */
  name?: string;
  when: Formula;
  why: Words;
  cite: Cite;
}

/** One rule does one thing: 定档 · 提档 · 降档 · 限档 · 保档 · 一票否决 · 只评价不分类. A grade may be a choice parameter's name. */
export type AdjustmentForm =
  | (Rule & { set: string })
  | (Rule & { raise: Numeral })
  | (Rule & { lower: Numeral })
  | (Rule & { 'at-most': string })
  | (Rule & { 'keep-at-least': string })
  | (Rule & { veto: string })
  | (Rule & { ungraded: 'yes' });

export interface AssumptionForm {
  about:
    | 'weight' | 'formula' | 'benchmark' | 'cap' | 'floor' | 'places' | 'shares' | 'scope' | 'adjust'
    | 'points' | 'missing' | 'rounding' | 'ties' | 'group'
    | 'coefficient' | 'bonus' | 'grades' | 'precedence' | 'policies' | 'lists' | 'standards' | 'targets';
  zh: string;
  en?: string;
}

export interface NoteForm {
  text: Words;
  cite: Cite;
}
