import { evaluate, isError, type Evaluation, type Issue, type Label, type Ruleset } from '../../engine';
import { carryIn, pastRows } from '../../engine/analyse/carry';
import { compare } from '../../engine/analyse/compare';
import { indicatorGrowth } from '../../engine/analyse/growth';
import { type Pair, type Paired, pairUp } from '../../engine/analyse/pairs';
import { text, type Lang } from '../../text/text';
import type { SubjectColumns } from '../../workbook/layout';
import type { Analysed } from '../../workbook/planning/analyse/analysed';
import type { RawSheet } from '../../workbook/port';
import type { WorkbookRecord } from '../../workbook/record';
import type { Prepared } from '../evaluate';
import type { Library } from '../library';
import { sheetOf } from '../lastYear/carriedIn';
import { readByAnother } from '../lastYear/choice';
import { locate } from '../locate';
import { readTableWithLastYear } from '../lastYear/reading';
import { identitiesOf, lastYearOf, readPast, resultOf, type PastRecord } from '../lastYear/past';

/** What stood in the way of a comparison: faults of the other side, with their places. */
export interface NotCompared {
  readonly faults: readonly Issue[];
}

/**
 * The run beside the same table evaluated by another ruleset, or by the same one with other parameters; decisions of the
 * ledger hold on both sides.
 * @throws RangeError when nothing was evaluated
 */
export function comparedByRuleset(prepared: Prepared, library: Library, ruleset: Ruleset, parameters: Readonly<Record<string, string>>, { mappings }: Pick<WorkbookRecord, 'mappings'>): Analysed | NotCompared {
  const { raw, choices, ledger, lastYear } = run(prepared);
  const other = readTableWithLastYear(raw, library.catalogue, ruleset, { parameters, columns: choices.columns, derived: choices.derived, mappings, ledger, lastYear: lastYear && readByAnother(lastYear, library, ruleset, parameters, choices.derived) });
  if (other.evaluation === null) return { faults: other.issues.filter(isError) };
  return { ...onOneTable(prepared, other.evaluation, other.subjects, otherTitle(prepared, other.evaluation)), issues: other.issues.filter(({ code }) => ofLedger.has(code)) };
}

/** What a decision of the ledger meets under another ruleset. */
const ofLedger: ReadonlySet<string> = new Set(['regrade-unknown', 'correction-lapsed', 'correction-unreadable', 'ledger-nobody']);

/** The run beside a trial of it. @throws RangeError when nothing was evaluated */
export const comparedWithTrial = (prepared: Prepared, trial: Evaluation, title: Label): Analysed => onOneTable(prepared, trial, prepared.subjects, title);

/**
 * Another year's table beside the run: who moved, what grew, who came and went. What the ruleset reads of the year before
 * is carried in from it first.
 * @throws RangeError when nothing was evaluated
 */
export function comparedWithPast(prepared: Prepared, library: Library, raw: RawSheet, ruleset: Ruleset, record: PastRecord): Analysed | NotCompared {
  const { evaluation, table, subjects, choices } = run(prepared);
  const past = readPast(raw, library, ruleset, ruleset.id === evaluation.ruleset.id ? choices.parameters : {}, choices.derived, record);
  const before = 'table' in past ? resultOf(past, ruleset) : null;
  if (!('table' in past) || before === null) return { faults: 'table' in past ? past.faults() : past.faults };
  const paired = pairUp(identitiesOf(past.subjects, past.table), identitiesOf(subjects, table));
  const { needs } = evaluation.ruleset;
  const carried = carryIn(table, { ...lastYearOf(past, ruleset, true), grades: before.grades }, pastRows(table.size, paired.pairs), [...needs.required, ...needs.optional]);
  const now = carried.fields.length === 0 ? evaluation : evaluate(carried.table, evaluation.ruleset, Object.fromEntries(evaluation.parameters), evaluation.regrades);
  return {
    ...besides(before, now, paired),
    carried: carried.fields.map(({ field }) => field), issues: prepared.layout === null ? carried.issues : locate(carried.issues, { ...prepared, layout: prepared.layout }), isPublished: past.published !== null,
    sheets: { before: raw.sheet.id, after: choices.sheet }, subjects: { before: past.subjects, after: subjects },
    titles: { before: { zh: raw.sheet.name, en: raw.sheet.name }, after: { zh: prepared.raw.sheet.name, en: prepared.raw.sheet.name } },
  };
}

/**
 * The run beside last year's table that it was given: who moved, what grew, who came and went. The run has carried in what
 * its ruleset reads of it already.
 * @throws RangeError when nothing was evaluated, or without last year's table
 */
export function comparedWithLastYear(prepared: Prepared): Analysed | NotCompared {
  const { evaluation, subjects, carried, choices, raw } = run(prepared);
  if (carried === null) throw new RangeError('no last year');
  const { from } = carried;
  const before = resultOf(from.past, evaluation.ruleset);
  if (before === null) return { faults: from.past.faults() };
  const title = sheetOf(from);
  return {
    ...besides(before, evaluation, carried.paired),
    carried: carried.fields.map(({ field }) => field), issues: [], isPublished: from.past.published !== null,
    sheets: { before: from.file === null ? from.raw.sheet.id : null, after: choices.sheet }, subjects: { before: from.past.subjects, after: subjects },
    titles: { before: { zh: title, en: title }, after: { zh: raw.sheet.name, en: raw.sheet.name } },
  };
}

/** Two years' runs by the firms that both have. */
function besides(before: Evaluation, now: Evaluation, { pairs, ambiguous }: Paired): Pick<Analysed, 'comparison' | 'isYears' | 'growth' | 'ambiguous'> {
  const comparison = compare(before, now, pairs);
  return {
    comparison, isYears: true, growth: indicatorGrowth(before, now, comparison.subjects),
    ambiguous: [...ambiguous.before.map((row): Pair => ({ before: row, after: null })), ...ambiguous.after.map((row): Pair => ({ before: null, after: row }))],
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
