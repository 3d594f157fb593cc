import type { Issue } from '../engine/issue';
import type { Ruleset } from '../engine/ruleset/types';
import type { Lang } from '../text/text';
import type { ColumnMatch, SubjectColumns, TableLayout } from '../workbook/layout';
import { asShown } from '../workbook/findings/decisionCells';
import type { Decisions } from '../workbook/findings/decision';
import type { Finding } from '../workbook/findings/finding';
import type { Plan } from '../workbook/plan';
import { applyLedger } from '../workbook/ledger/apply';
import { inForce } from '../workbook/ledger/entry';
import { catalogueFor } from '../workbook/table/deriveEmissions';
import { issuesSheet } from '../workbook/planning/issuesSheet';
import { bySeverity } from '../workbook/planning/issueWords';
import type { RawSheet, Workbook } from '../workbook/port';
import { auditSheet, withFindings } from './auditSheet';
import { findingsIn } from './decisions';
import type { Choices } from './evaluate';
import { readLastYear } from './lastYear/choice';
import type { Library } from './library';
import { planSheets } from './planSheets';
import { readWithLastYear } from './lastYear/reading';

/** A sheet read and audited, not evaluated. */
export interface Audited {
  readonly ruleset: Ruleset;
  readonly raw: RawSheet;
  readonly layout: TableLayout | null;
  readonly matches: readonly ColumnMatch[];
  readonly subjects: SubjectColumns;
  /** Located issues of the reading and of the audit, errors first. */
  readonly issues: readonly Issue[];
  readonly findings: readonly Finding[];
  readonly decisions: Decisions;
}

/**
 * Reads a sheet for a ruleset and audits it, without scoring and without writing anything.
 * @throws RangeError for a ruleset the library does not have
 */
export async function auditOf(workbook: Workbook, library: Library, choices: Pick<Choices, 'sheet' | 'ruleset' | 'columns' | 'derived' | 'lastYear'>): Promise<Audited> {
  const ruleset = library.get(choices.ruleset);
  if (ruleset === undefined) throw new RangeError(`no ruleset ${choices.ruleset}`);
  const [raw, record, sheets] = [await workbook.read(choices.sheet), await workbook.record(), await workbook.sheets()];
  const { derived = {} } = choices;
  const lastYear = choices.lastYear == null ? null : await readLastYear(workbook, library, ruleset, {}, derived, choices.lastYear);
  const { table, carried, ...reading } = readWithLastYear(raw, library.catalogue, ruleset, { columns: choices.columns, derived, mappings: record.mappings, lastYear });
  const { layout, matches, subjects } = reading;
  const audited = layout === null || table === null ? [] : auditSheet(applyLedger(table, subjects, inForce(record.ledger, raw.sheet, sheets)).table, { raw, layout, matches, subjects }, catalogueFor(library.catalogue, derived), carried);
  const issues = bySeverity(withFindings(reading.issues, audited));
  return { ruleset, raw, ...reading, issues, ...await findingsIn(workbook, { sheets, record, when: new Date().toISOString() }, { raw, layout, subjects }, issues) };
}

/** A plan that puts the sheet of issues and nothing else; decisions typed on the sheet it replaces go into the record. */
export const planIssues = (workbook: Workbook, { raw, findings, subjects, decisions }: Pick<Audited, 'raw' | 'findings' | 'subjects' | 'decisions'>, lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, ({ nameOf }) => ({
    sheets: [issuesSheet(nameOf('issues'), raw.sheet.name, findings, subjects, lang)],
    remember: { decisions: asShown(decisions, findings, lang) },
  }));
