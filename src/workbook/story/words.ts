import { Fraction, type Evaluation, type FieldCatalogue } from '../../engine';
import type { Value } from '../../engine/explain/trace';
import { text, type Lang, type TextKey, type TextParams } from '../../text/text';
import { citation } from '../planning/citation';

/** A line of a story: what it is about, what is said of it, and the clause it rests on. */
export interface StoryLine {
  readonly what: string;
  readonly words: string;
  readonly cite: string;
  /** yes: it applied to the firm · no: it did not · plain: neither is meant */
  readonly mark: 'yes' | 'no' | 'plain';
  /** The field of the table a line is about, where it is about one. */
  readonly field?: string;
}

export type SectionName =
  | 'result' | 'screening' | 'groupCases' | 'data' | 'indicators' | 'score' | 'ranking' | 'adjustments' | 'policies' | 'standing' | 'lastYear';

export interface StorySection {
  readonly name: SectionName;
  readonly title: string;
  readonly lines: readonly StoryLine[];
}

/** What the words of one run are made with. */
export interface Words {
  readonly evaluation: Evaluation;
  readonly lang: Lang;
  say(key: TextKey, params?: TextParams): string;
  cited(cite: string | null): string;
  /** What a field is called in the reader's language; other words stay as they are. */
  nameOf(field: string): string;
  /** Unit of a field in the catalogue, of a derived field or of an indicator; '' for none. */
  unitOf(name: string): string;
  list(parts: readonly string[]): string;
  clauses(parts: readonly string[]): string;
}

export function wordsOf(evaluation: Evaluation, catalogue: FieldCatalogue, lang: Lang): Words {
  const { ruleset } = evaluation;
  return {
    evaluation, lang,
    say: (key, params) => text(lang, key, params),
    cited: (cite) => (cite === null || cite === '' ? '' : citation(cite, ruleset)),
    nameOf: (field) => ruleset.indicators.find((one) => one.name === field)?.label[lang] ?? ruleset.derive.find((one) => one.name === field)?.label[lang] ?? (lang === 'en' ? (catalogue.byName.get(field)?.en ?? field) : field),
    unitOf: (name) => ruleset.indicators.find((one) => one.name === name)?.unit ?? ruleset.derive.find((one) => one.name === name)?.unit ?? catalogue.byName.get(name)?.unit ?? '',
    list: (parts) => parts.join(lang === 'zh' ? '、' : ', '),
    clauses: (parts) => parts.filter((part) => part !== '').join(lang === 'zh' ? '；' : '; '),
  };
}

/** Digits that a reader can compare: whole thousands, four places for middling numbers, four digits for small ones. */
const FIGURES = 4;

/**
 * A number to be read, rounded half-up, without idle zeros.
 * @example shownNumber(Fraction.parse('24.09700') as Fraction) //=> '24.097'
 */
export function shownNumber(value: Fraction, places = placesOf(value)): string {
  const fixed = value.toFixed(places);
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

function placesOf(value: Fraction): number {
  const size = Math.abs(value.toNumber());
  if (size === 0 || size >= 1) return FIGURES;
  return Math.min(12, FIGURES - 1 - Math.floor(Math.log10(size)));
}

/** The number with its unit; a share as a percentage. */
export function withUnit(value: Fraction, unit: string): string {
  if (unit === '%') return percent(value, 2);
  const number = shownNumber(value);
  return unit === '' ? number : `${number} ${unit}`;
}

/** @example percent(Fraction.of(1, 8)) //=> '12.5%' */
export const percent = (share: Fraction, places = 1): string => `${shownNumber(share.mul(Fraction.of(100)), places)}%`;

export function shownValue(value: Value | null, unit: string, { say }: Words): string {
  if (value === null) return say('explain.none');
  if (typeof value === 'boolean') return say(value ? 'sheets.yes' : 'sheets.no');
  return typeof value === 'string' ? value : withUnit(value, unit);
}
