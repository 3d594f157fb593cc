import type { Evaluation, FieldCatalogue, Indicator, Issue, Ruleset } from '../../engine';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { ColumnMatch, DerivedColumn } from '../layout';
import type { BasisSection } from './basisSheet';
import { citation } from './citation';
import type { LastYearSaid } from './lastYear';
import { outcomeRows, pointsInWords } from './outcomeRows';
import { preparationRows } from './preparationRows';
import { writtenNumber } from './writtenNumber';

export interface BasisInput {
  /** Name of the user's sheet. */
  readonly source: string;
  readonly evaluation: Evaluation;
  readonly matches: readonly ColumnMatch[];
  /** Columns worked out of others. */
  readonly derived: readonly DerivedColumn[];
  readonly catalogue: FieldCatalogue;
  readonly issues: readonly Issue[];
  /** Fields the table has. */
  readonly present: ReadonlySet<string>;
  readonly input: string;
  readonly lastYear: LastYearSaid | null;
  readonly lang: Lang;
}

/** What the ruleset itself says: its papers, parameters, indicators and assumptions. */
export function ruleRows(input: BasisInput): readonly BasisSection[] {
  const { evaluation, lang } = input;
  const { ruleset } = evaluation;
  return [
    {
      title: 'sheets.basis.rule',
      head: ['sheets.basis.topic', 'sheets.basis.content', '', '', 'sheets.basis.number', ''],
      rows: identityRows(input.evaluation, input.input, lang),
    },
    {
      title: 'sheets.basis.parameters',
      head: ['sheets.basis.parameter', 'sheets.basis.assumption', 'sheets.basis.used', 'sheets.basis.default', 'sheets.basis.cite', ''],
      rows: ruleset.parameters.map((one) => [one.label[lang], one.assumption[lang], evaluation.parameters.get(one.name) ?? one.default, one.default, citation(one.cite, ruleset)]),
    },
    ...preparationRows(evaluation, lang),
    {
      title: 'sheets.basis.indicators',
      head: ['sheets.basis.indicator', 'sheets.basis.formula', 'sheets.basis.weight', 'sheets.basis.unit', 'sheets.basis.cite', 'sheets.basis.scoring'],
      rows: ruleset.indicators.map((one): CellValue[] => [one.label[lang], formula(one), weightWords(one), one.unit, indicatorCite(one, ruleset), scoring(one, lang)]),
    },
    ...outcomeRows(evaluation, lang),
    {
      title: 'sheets.basis.assumptions',
      head: ['sheets.basis.topic', 'sheets.basis.assumption', '', '', '', ''],
      rows: ruleset.assumptions.map((one) => [aboutWords(one.about, lang), one.text[lang]]),
    },
    {
      title: 'sheets.basis.notes',
      head: ['sheets.basis.topic', 'sheets.basis.content', '', '', 'sheets.basis.cite', ''],
      rows: ruleset.notes.map((one) => [text(lang, 'sheets.basis.note'), one.text[lang], null, null, citation(one.cite, ruleset)]),
    },
  ];
}

const abouts = [
  'weight', 'formula', 'benchmark', 'points', 'cap', 'floor', 'missing', 'places', 'shares', 'rounding', 'ties', 'scope', 'adjust',
  'group', 'coefficient', 'bonus', 'grades', 'precedence', 'policies', 'lists', 'standards', 'targets',
] as const;

/** The usual subjects of an assumption have words; a ruleset may use its own. */
function aboutWords(about: string, lang: Lang): string {
  const known = abouts.find((one) => one === about);
  return known === undefined ? about : text(lang, `sheets.about.${known}`);
}

function identityRows({ ruleset, certainty }: Pick<Evaluation, 'ruleset' | 'certainty'>, input: string, lang: Lang): CellValue[][] {
  const scores = certainty.byBound + certainty.exactly;
  const row = (key: Parameters<typeof text>[1], content: string, number: CellValue = null): CellValue[] => [text(lang, key), content, null, null, number];
  const until = ruleset.edition.to === null ? '' : text(lang, 'sheets.basis.until', { to: ruleset.edition.to });
  return [
    row('sheets.basis.ruleset', ruleset.title[lang], ruleset.id),
    row('sheets.basis.edition', text(lang, 'sheets.basis.from', { from: ruleset.edition.from }) + until),
    row('sheets.basis.subject', ruleset.subject[lang]),
    ...[...ruleset.sources.values()].map((source) => row('sheets.basis.source', lang === 'en' && source.english !== null ? `${source.english} (${source.document})` : source.document, source.number)),
    row('sheets.basis.fingerprint', text(lang, 'sheets.basis.fingerprintHow'), ruleset.sha256.slice(0, 16)),
    row('sheets.basis.inputPrint', text(lang, 'sheets.basis.inputPrintHow'), input.slice(0, 16)),
    ...(scores === 0 ? [] : [row('verify.topic', text(lang, 'verify.certainty', { scores, ...certainty }))]),
  ];
}

/** The weight, or the weights by case. */
const weightWords = ({ weight, weights }: Indicator): CellValue =>
  weights === null ? writtenNumber(weight, 4) : weights.rows.map(({ when, value }) => (when === null ? value.text : `${value.text} (${when.text})`)).join('\n');

/** The ratio as written in the ruleset, with ÷ between its two sides. */
const formula = ({ numerator, denominator }: Indicator): string =>
  denominator === null ? numerator.text : `${wrapped(numerator.text)} ÷ ${wrapped(denominator.text)}`;

const wrapped = (expression: string): string => (/[-+]/.test(expression) ? `(${expression})` : expression);

function indicatorCite(one: Indicator, ruleset: Ruleset): string {
  return [...new Set([citation(one.cite, ruleset), citation(one.weightCite, ruleset)])].filter((cite) => cite !== '').join('；');
}

function scoring(one: Indicator, lang: Lang): string {
  const words = [pointsInWords(one, lang)];
  if (one.cap !== null) words.push(text(lang, 'sheets.basis.cap', { cap: one.cap.toString() }));
  if (one.floor !== null) words.push(text(lang, 'sheets.basis.floor', { floor: one.floor.toString() }));
  words.push(text(lang, `sheets.basis.missing.${one.missing}`));
  return words.join(lang === 'zh' ? '；' : '; ');
}
