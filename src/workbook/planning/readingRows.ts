import { text, type Lang } from '../../text/text';
import { columnName } from '../address';
import type { CellValue } from '../cell';
import type { ColumnMatch, DerivedColumn } from '../layout';
import type { BasisSection } from './basisSheet';
import { derivedWords } from './derivedWords';
import type { BasisInput } from './ruleRows';
import { unitEvidence } from './unitEvidence';

/** How the sheet was read: columns with their units, and what could not be checked. */
export function readingRows(input: BasisInput): readonly BasisSection[] {
  const { matches, evaluation, present } = input;
  const { needs } = evaluation.ruleset;
  return [
    {
      title: 'sheets.basis.columns',
      head: ['sheets.basis.header', 'sheets.basis.taken', 'sheets.basis.column', 'sheets.basis.unit', 'sheets.basis.unitFrom', 'sheets.basis.recognised'],
      rows: matches.map((match) => columnRow(match, input)),
    },
    {
      title: 'derived.basis',
      head: ['sheets.basis.field', 'derived.how', '', 'sheets.basis.unit', 'sheets.basis.cite', ''],
      rows: input.derived.map((one) => derivedRow(one, input)),
    },
    {
      title: 'sheets.basis.unchecked',
      head: ['sheets.basis.field', 'sheets.basis.content', '', '', '', ''],
      rows: needs.optional.filter((field) => !present.has(field)).map((field) => [field, uncheckedWords(field, input)]),
    },
  ];
}

function columnRow(match: ColumnMatch, { catalogue, lang }: BasisInput): CellValue[] {
  const field = match.field === null ? null : catalogue.byName.get(match.field);
  const taken = match.field === null ? text(lang, 'sheets.basis.unused') : lang === 'zh' ? match.field : `${field?.en ?? match.field} (${match.field})`;
  return [
    match.header, taken, columnName(match.column), match.unit ?? '',
    unitEvidence(match, lang),
    match.field === null ? '' : text(lang, `sheets.basis.how.${match.how}`),
  ];
}

/** How a column the sheet lacks was worked out, with the standard of its factors or the source of the one entered. */
function derivedRow(one: DerivedColumn, { lang }: BasisInput): CellValue[] {
  return [one.field, derivedWords(one, lang), null, one.unit, [one.cite, one.entered?.source].filter(Boolean).join(lang === 'zh' ? '；' : '; '), null];
}

/** Which rules could not be looked at because the table has no such column. */
function uncheckedWords(field: string, { evaluation, lang }: BasisInput): string {
  const { adjust, scope } = evaluation.ruleset;
  const rules = [
    ...scope.filter((one) => one.when.fields.includes(field)).map((one) => one.label[lang]),
    ...adjust.filter((one) => one.when.fields.includes(field)).map((one) => one.why[lang]),
  ];
  return rules.length === 0 ? text(lang, 'sheets.basis.absent') : text(lang, 'sheets.basis.absentFor', { rules: joined(rules, lang) });
}

const joined = (words: readonly string[], lang: Lang): string => [...new Set(words)].join(lang === 'zh' ? '；' : '; ');
