import type { Cite, Formula, Words } from './file';

export interface DeriveForm {
  /** A field for everything after this line. */
  name: string;
  label?: Words;
  /** What the value comes to; left out, it is worked out. */
  unit?: string;
  value: Formula;
  /** row: worked out on every row, then added up where rows are merged (amounts) · subject: worked out of the sums (ratios) */
  per?: 'row' | 'subject';
  /** Fields that count 0 where the table lacks them or a cell is blank. */
  'absent-as-zero'?: string[];
  cite?: Cite;
}

export interface MergeForm {
  /** Lets a ruleset that extends this one change or remove the rule. */
  name?: string;
  /** Text field: rows with the same text are one subject; a blank is shared with nobody. */
  by: Formula;
  /** Rows it concerns; all when left out. */
  when?: Formula;
  /** Rows that share the result without their numbers counting: 非工业企业. */
  'leave-out'?: Formula;
  label: Words;
  cite: Cite;
}

export interface ApportionForm {
  name?: string;
  /** Number field whose figure is given once for several rows: on one of them, or the same on all. */
  field: string;
  /** Text field: rows with the same text share the figure. */
  over: Formula;
  /** In proportion to what. */
  by: Formula;
  label: Words;
  cite: Cite;
}

export interface GroupCaseForm {
  /** Left out on the last: the rest. */
  when?: Formula;
  name: Words;
  cite?: Cite;
}

export interface DualForm {
  /** Text field: rows with the same text are graded together in a second pass. */
  by: Formula;
  /** What the second grade is called: 经营主体等级. */
  label: Words;
  cite: Cite;
}
