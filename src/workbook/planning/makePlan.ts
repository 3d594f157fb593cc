import type { Evaluation, FieldCatalogue, Table } from '../../engine';
import { text, type Lang } from '../../text/text';
import type { Decisions } from '../findings/decision';
import type { Finding } from '../findings/finding';
import type { ColumnMatch, DerivedChoices, DerivedColumn, SubjectColumns, TableLayout } from '../layout';
import { runPurposes, type Plan, type Region, type SheetPurpose, type SheetSpec } from '../plan';
import type { RawSheet, SheetInfo } from '../port';
import type { LastYearRecord, RememberedMapping, WorkbookRecord } from '../record';
import { basisSheet } from './basisSheet';
import { issuesSheet } from './issuesSheet';
import { recordOfRun } from './recordOfRun';
import type { LastYearSaid } from './lastYear';
import { resultRegion } from './region';
import { resultColumns } from './resultColumns';
import { resultsSheet } from './resultsSheet';
import { freeAnchor, sheetName } from './sheetNames';
import { summarySheet } from './summarySheet';

export interface PlanInput {
  readonly raw: RawSheet;
  readonly layout: TableLayout;
  readonly matches: readonly ColumnMatch[];
  readonly table: Table;
  readonly subjects: SubjectColumns;
  readonly evaluation: Evaluation;
  /** All issues of the run, located, with what was decided about them. */
  readonly findings: readonly Finding[];
  /** Every decision the workbook holds, those about other tables too. */
  readonly decisions: Decisions;
  readonly catalogue: FieldCatalogue;
  /** Columns worked out of others, and how a place wants them. */
  readonly derived: { readonly columns: readonly DerivedColumn[]; readonly choices: DerivedChoices };
  readonly placement: 'beside' | 'sheet';
  readonly lang: Lang;
  /** Sheets of the workbook and its record, as they are before the run. */
  readonly sheets: readonly SheetInfo[];
  readonly record: WorkbookRecord;
  /** SHA-256 of the table as read. */
  readonly input: string;
  /** Last year's table, and what the record keeps of it; null without one. */
  readonly lastYear: (LastYearSaid & { readonly record: LastYearRecord }) | null;
  /** What to remember about the columns, with the header signature it is for; null for nothing new. */
  readonly mapping: { readonly signature: string; readonly columns: RememberedMapping } | null;
  /** Time of the run (ISO 8601) and record id, used when the record has none for the same run. */
  readonly when: string;
  readonly newId: string;
}

/**
 * The plan of one run, from data alone: the same table, rule, parameters and layout give the same plan,
 * down to its time, which is then the earlier run's.
 * Where the sheet has no room to the right, results go to a sheet of their own.
 */
export function makePlan(input: PlanInput): Plan {
  const { raw, evaluation, subjects, findings, lang, record } = input;
  const source = raw.sheet.name;
  const columns = resultColumns(evaluation, lang, input.lastYear);
  const anchor = record.regions.find((region) => region.sheet === raw.sheet.id)?.anchor ?? freeAnchor(record);
  const region = input.placement === 'beside' ? resultRegion({ raw, layout: input.layout, subjects, evaluation, columns, anchor, lang }) : null;
  const { run, ...settled } = recordOfRun(input);
  const name = (purpose: SheetPurpose): string => sheetName(purpose, input.sheets, record, lang);
  const present = new Set(input.table.columns.keys());
  const sheets: SheetSpec[] = [
    ...(region === null ? [resultsSheet(name('results'), source, evaluation, subjects, columns, lang)] : []),
    summarySheet({ name: name('summary'), source, day: dayOf(run.when, lang), evaluation, nameOf: (row) => subjects.names[row] || String((subjects.rows[row] ?? row) + 1), catalogue: input.catalogue, lang }),
    basisSheet(name('basis'), { source, evaluation, matches: input.matches, derived: input.derived.columns, catalogue: input.catalogue, issues: findings.map(({ issue }) => issue), present, input: input.input, lastYear: input.lastYear, lang }),
    issuesSheet(name('issues'), source, findings, subjects, lang),
  ];
  return { region, sheets, record: { ...settled, ...placesOf(region, sheets, input) } };
}

/** Which regions and sheets are ours after the run. Regions on other sheets stay, and so do sheets that no run writes. */
function placesOf(region: Region | null, sheets: readonly SheetSpec[], { raw, record }: PlanInput): Pick<WorkbookRecord, 'regions' | 'sheets'> {
  const others = record.regions.filter((one) => one.sheet !== raw.sheet.id);
  const mine = region === null ? [] : [regionRecord(region)];
  return {
    regions: [...others, ...mine],
    sheets: [...record.sheets.filter((one) => !runPurposes.some((purpose) => purpose === one.purpose)), ...sheets.map((spec) => {
      const { values: _, ...layout } = spec;
      return { purpose: spec.purpose, id: record.sheets.find((one) => one.purpose === spec.purpose)?.id ?? '', name: spec.name, layout };
    })],
  };
}

function regionRecord({ sheet, anchor, area, styles, widths, conditional }: Region): WorkbookRecord['regions'][number] {
  return { anchor, sheet, layout: { area, styles, widths, conditional } };
}

/** The day in words, in the time zone of the person at work. */
function dayOf(when: string, lang: Lang): string {
  const date = new Date(when);
  return text(lang, 'sheets.day', { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}
