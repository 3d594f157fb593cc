import { evaluate, isError, type Evaluation, type Issue, type Label, type Ruleset } from '../../engine';
import { carryIn } from '../../engine/analyse/carry';
import { compare } from '../../engine/analyse/compare';
import { indicatorGrowth } from '../../engine/analyse/growth';
import { type Pair, pairUp } from '../../engine/analyse/pairs';
import { text, type Lang } from '../../text/text';
import type { SubjectColumns } from '../../workbook/layout';
import type { Analysed } from '../../workbook/planning/analyse/analysed';
import type { RawSheet } from '../../workbook/port';
import type { WorkbookRecord } from '../../workbook/record';
import type { Prepared } from '../evaluate';
import type { Library } from '../library';
import { locate } from '../locate';
import { readTable } from '../readTable';
import { identitiesOf, readPast } from './past';

/** What stood in the way of a comparison: faults of the other side, with their places. */
export interface NotCompared {
  readonly faults: readonly Issue[];
}

/** The run beside the same table evaluated by another ruleset, or by the same one with other parameters. @throws RangeError when nothing was evaluated */
export function comparedByRuleset(prepared: Prepared, library: Library, ruleset: Ruleset, parameters: Readonly<Record<string, string>>, { mappings }: Pick<WorkbookRecord, 'mappings'>): Analysed | NotCompared {
  const { raw, choices } = run(prepared);
  const other = readTable(raw, library.catalogue, ruleset, { parameters, columns: choices.columns, mappings });
  if (other.evaluation === null) return { faults: other.issues.filter(isError) };
  return onOneTable(prepared, other.evaluation, other.subjects, otherTitle(prepared, other.evaluation));
}

/** The run beside a trial of it. @throws RangeError when nothing was evaluated */
export const comparedWithTrial = (prepared: Prepared, trial: Evaluation, title: Label): Analysed => onOneTable(prepared, trial, prepared.subjects, title);

/**
 * Another year's table beside the run: who moved, what grew, who came and went. What the ruleset reads of the year before
 * is carried in from it first.
 * @throws RangeError when nothing was evaluated
 */
export function comparedWithPast(prepared: Prepared, library: Library, raw: RawSheet, ruleset: Ruleset, record: Pick<WorkbookRecord, 'mappings'>): Analysed | NotCompared {
  const { evaluation, table, subjects, choices } = run(prepared);
  const past = readPast(raw, library, ruleset, ruleset.id === evaluation.ruleset.id ? choices.parameters : {}, record);
  if ('faults' in past) return past;
  const { pairs, ambiguous } = pairUp(identitiesOf(past.subjects), identitiesOf(subjects));
  const carried = carryIn(table, { table: past.table, grades: past.evaluation.grades }, pairs, evaluation.ruleset);
  const now = carried.fields.length === 0 ? evaluation : evaluate(carried.table, evaluation.ruleset, Object.fromEntries(evaluation.parameters), evaluation.regrades);
  const comparison = compare(past.evaluation, now, pairs);
  return {
    comparison, isYears: true, growth: indicatorGrowth(past.evaluation, now, comparison.subjects),
    ambiguous: [...ambiguous.before.map((row): Pair => ({ before: row, after: null })), ...ambiguous.after.map((row): Pair => ({ before: null, after: row }))],
    carried: carried.fields, issues: prepared.layout === null ? carried.issues : locate(carried.issues, { ...prepared, layout: prepared.layout }), isPublished: past.isPublished,
    sheets: { before: raw.sheet.id, after: choices.sheet }, subjects: { before: past.subjects, after: subjects },
    titles: { before: { zh: raw.sheet.name, en: raw.sheet.name }, after: { zh: prepared.raw.sheet.name, en: prepared.raw.sheet.name } },
  };
}

/** The other ruleset's title; where it is the same ruleset, with the settings that differ. */
function otherTitle(prepared: Prepared, { ruleset, parameters }: Evaluation): Label {
  const { evaluation } = run(prepared);
  if (ruleset.id !== evaluation.ruleset.id) return ruleset.title;
  const differing = ruleset.parameters.filter(({ name }) => parameters.get(name) !== evaluation.parameters.get(name));
  const titled = (lang: Lang): string => {
    const settings = differing.map(({ name, label }) => `${label[lang]}=${parameters.get(name) ?? ''}`).join(lang === 'zh' ? '、' : ', ');
    return settings === '' ? ruleset.title[lang] : text(lang, 'analyse.titled', { title: ruleset.title[lang], settings });
  };
  return { zh: titled('zh'), en: titled('en') };
}

function onOneTable(prepared: Prepared, other: Evaluation, subjects: SubjectColumns, title: Label): Analysed {
  const { evaluation, choices } = run(prepared);
  return {
    comparison: compare(evaluation, other), isYears: false, growth: [], ambiguous: [], carried: [], issues: [], isPublished: false,
    sheets: { before: choices.sheet, after: choices.sheet }, subjects: { before: prepared.subjects, after: subjects },
    titles: { before: evaluation.ruleset.title, after: title },
  };
}

function run({ evaluation, table, ...rest }: Prepared): Prepared & { evaluation: NonNullable<Prepared['evaluation']>; table: NonNullable<Prepared['table']> } {
  if (evaluation === null || table === null) throw new RangeError('nothing was evaluated');
  return { evaluation, table, ...rest };
}
