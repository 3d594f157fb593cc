import type { FieldCatalogue, Fraction, Ruleset } from '../../engine/index';
import type { DerivedResult } from '../../engine/evaluation';
import type { Party } from '../../engine/prepare/party';
import { text, type Lang } from '../../text/text';
import { citation } from '../planning/citation';
import type { PreparationKind } from './fields';

/** What was put together, one row a firm, in words and exact numbers. */
export interface Account {
  readonly kind: PreparationKind;
  readonly firms: readonly Party[];
  /** After name and code. */
  readonly columns: readonly AccountColumn[];
  /** How each computed column comes about, a line each. */
  readonly how: readonly string[];
  /** What is worth knowing about a firm; '' for nothing. */
  readonly remarks: readonly string[];
  /** What was held against each other; null where there is nothing to hold. */
  readonly checks: CheckTable | null;
}

export type AccountColumn =
  | { readonly kind: 'number'; readonly title: string; readonly isResult: boolean; readonly values: readonly (Fraction | null)[] }
  | { readonly kind: 'text'; readonly title: string; readonly values: readonly string[] };

export interface CheckTable {
  readonly title: string;
  readonly head: readonly string[];
  /** Columns that hold numbers. */
  readonly numbers: readonly number[];
  readonly rows: readonly (readonly (string | Fraction | null)[])[];
  /** How many rows do not come out even. */
  readonly uneven: number;
}

/** What every account is worded from. */
export interface Wording {
  readonly lang: Lang;
  readonly catalogue: FieldCatalogue;
  /** Names of the sheets read. */
  readonly sheets: readonly string[];
  /** The ruleset whose lines were used; null where a person chose. */
  readonly ruleset: Ruleset | null;
}

export const withUnit = (title: string, unit: string, lang: Lang): string => (unit === '' ? title : text(lang, 'sheets.withUnit', { title, unit }));

/** What a field is called in the language. */
export const fieldLabel = (name: string, { lang, catalogue }: Wording): string => (lang === 'zh' ? name : (catalogue.byName.get(name)?.en ?? name));

/** A column for each line worked out; the last is the result. */
export const lineColumns = (lines: readonly DerivedResult[], size: number, { lang }: Wording): AccountColumn[] =>
  lines.map((line, index) => ({
    kind: 'number', title: withUnit(line.label[lang], line.unit, lang), isResult: index === lines.length - 1,
    values: Array.from({ length: size }, (_, row) => line.at(row) as Fraction | null),
  }));

/** Each line as an equation, with the clause it rests on. */
export const lineWords = (lines: readonly DerivedResult[], { lang, ruleset }: Wording): string[] => lines.map(({ name, label, formula, cite }) => {
  const words = text(lang, 'prepare.equation', { name: lang === 'zh' ? name : label.en, formula });
  return ruleset === null || cite === '' ? words : text(lang, 'sheets.cited', { words, cite: citation(cite, ruleset) });
});

/** Where the figures come from. */
export const sourceWords = ({ lang, sheets }: Wording): string => text(lang, 'prepare.sources', { sheets: sheets.join(lang === 'zh' ? '、' : ', ') });
