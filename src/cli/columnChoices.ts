import { canonicalUnit, type FieldCatalogue } from '../engine';
import { text, type Lang } from '../text/text';
import { columnIndex } from '../workbook/address';
import type { ColumnChoices, Header, TableLayout } from '../workbook/layout';
import { UsageError } from './commandLine';
import { Refusal } from './refusal';
import { suggestion } from './suggestion';

type Choice = ColumnChoices[number];

/**
 * Turns `列名=字段`, `列名=字段:单位` and `列名=` (not used) into choices by column. A column goes by its header, the
 * header without its unit, or its letter.
 * @throws UsageError for words of another form, Refusal for a column, field or unit that does not exist
 */
export function columnChoices(words: readonly string[], layout: TableLayout, catalogue: FieldCatalogue, lang: Lang): ColumnChoices {
  return Object.fromEntries(words.map((word): [number, Choice] => {
    const at = word.lastIndexOf('=');
    if (at <= 0) throw new UsageError(text(lang, 'cli.map-form', { word }));
    const header = headerOf(word.slice(0, at).trim(), layout, lang);
    return [header.column, choiceOf(word.slice(at + 1).trim(), catalogue, lang)];
  }));
}

function headerOf(name: string, { headers }: TableLayout, lang: Lang): Header {
  const matching = [headers.filter((one) => one.text === name), headers.filter((one) => one.bare === name)].find((found) => found.length > 0) ?? [];
  if (matching.length > 1) throw new Refusal(text(lang, 'cli.map-ambiguous', { name }));
  const found = matching[0] ?? headers.find((one) => one.column === columnIndex(name));
  if (found !== undefined) return found;
  throw new Refusal(text(lang, 'cli.no-column', { name }) + suggestion(name, headers.map((one) => one.bare || one.text), lang));
}

function choiceOf(words: string, catalogue: FieldCatalogue, lang: Lang): Choice {
  if (words === '') return null;
  const [name = '', unitWords] = words.split(/[:：]/, 2);
  const field = catalogue.byName.get(name.trim());
  if (field === undefined) throw new Refusal(text(lang, 'cli.no-field', { name }) + suggestion(name, [...catalogue.byName.keys()], lang));
  if (unitWords === undefined) return { field: field.name, unit: null };
  const unit = canonicalUnit(unitWords.trim());
  if (unit === null) throw new Refusal(text(lang, 'cli.no-unit', { unit: unitWords }));
  return { field: field.name, unit };
}
