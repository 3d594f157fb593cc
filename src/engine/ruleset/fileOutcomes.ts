import type { ChoiceForm, ChoiceRowForm, Cite, Formula, Numeral, Words } from './file';

/** How an indicator's value becomes points; all but `ratio` and `inverse` are described by what they come to. */
export type PointsForm =
  /** ratio: weight × value ÷ benchmark · inverse: weight × (2 − value ÷ benchmark), for `better: lower` · rank: weight × (n − rank + 1) ÷ n */
  | 'ratio' | 'inverse' | 'rank' | 'min-max'
  | {
      /** weight × (base + (1 − base) × (value − least) ÷ (greatest − least)) over the group. */
      as: 'min-max';
      /** Share of the weight that the last still gets; 0 when left out. */
      base?: Numeral;
      cite?: Cite;
    }
  | {
      /** Points by the band that the value, or its ratio to the benchmark, falls into. */
      as: 'bands';
      of?: 'value' | 'ratio';
      rows: BandForm[];
      cite?: Cite;
    };

export interface BandForm {
  /** Where the band begins, itself included. */
  from: Numeral;
  /** Points, or a percentage of the weight. */
  points: Numeral;
  cite?: Cite;
}

export interface CoefficientForm {
  name: string;
  label?: Words;
  /** Name of an indicator, or `score` for the sum of all indicators. */
  on: string;
  /** The factor; 1 where no row applies. */
  value: ChoiceForm;
  /** The indicator's points are held by cap and floor before they are multiplied. */
  'after-cap'?: 'yes';
  cite?: Cite;
}

export interface BonusForm {
  /** Most and fewest points that all lists together give. */
  cap?: Numeral;
  floor?: Numeral;
  cite?: Cite;
  lists: BonusListForm[];
}

export interface BonusListForm {
  name: string;
  label?: Words;
  cap?: Numeral;
  floor?: Numeral;
  cite?: Cite;
  items: BonusItemForm[];
}

export interface BonusItemForm {
  name: string;
  label?: Words;
  when: Formula;
  /** Points, deducted when negative. */
  points: ChoiceForm;
  /** The points are a share: of the sum of the indicators, or of the one that `of` names. */
  percent?: 'yes';
  /** An indicator whose own points the share is taken of. */
  of?: string;
  cap?: Numeral;
  floor?: Numeral;
  cite?: Cite;
}

export interface PolicyForm {
  name: string;
  label: Words;
  /** What the values are in: 元/千瓦时, 万元; nothing for words. */
  unit?: string;
  /** First hit wins; no hit, no value. */
  rows?: PolicyRowForm[];
  /** In place of rows: published numbers, looked up by the text of an expression. */
  observed?: string;
  by?: Formula;
  cite?: Cite;
}

export type PolicyRowForm =
  | ChoiceRowForm
  | {
      when?: Formula;
      /** What holds, in words. */
      words: Words;
      cite?: Cite;
    };

export interface ListForm {
  name: string;
  label: Words;
  when: Formula;
  order?: OrderForm[];
  /** So many from the top; all when left out. */
  top?: Formula;
  /** Text by whose values `top` counts apart. */
  per?: Formula;
  /** Text of which each value is listed once: the first in order (母公司和子公司不重复遴选). */
  unique?: Formula;
  cite: Cite;
}

export interface OrderForm {
  by: Formula;
  /** desc when left out: the greatest first. */
  dir?: 'asc' | 'desc';
}

export interface StandardForm {
  name: string;
  label: Words;
  /** Whom the standard concerns; everybody when left out. */
  when?: Formula;
  rows: StandardRowForm[];
  cite?: Cite;
}

export interface StandardRowForm {
  name: string;
  label?: Words;
  value: Formula;
  unit?: string;
  /** at-least: ≥ · above: > · at-most: ≤ · below: <; or a choice parameter whose choices are among these. */
  is: string;
  than: ChoiceForm;
  cite?: Cite;
}

export interface TargetForm {
  name: string;
  label: Words;
  unit: string;
  /** An indicator, or a formula `numerator / denominator` whose sums are compared. */
  indicator?: string;
  value?: Formula;
  /** Text by whose values the target is set; for all together when left out. */
  by?: Formula;
  values: { [key: string]: Numeral };
  /** How the aggregate meets the target: at-least when left out. */
  is?: 'at-least' | 'at-most' | 'above' | 'below';
  cite?: Cite;
}

export interface ObservedForm {
  name: string;
  label: Words;
  unit?: string;
  values: { [key: string]: Numeral };
  cite: Cite;
}

export interface GapForm {
  /** What the source does not give. */
  text: Words;
  /** What stands in its place; nothing: the table must bring it. */
  assumed?: Words;
}
