import { bytesToHex } from '@noble/hashes/utils.js';
import type { Evaluation } from '../engine/evaluation';
import type { FieldCatalogue } from '../engine/field';
import type { Issue } from '../engine/issue';
import type { Ruleset } from '../engine/ruleset/types';
import type { Table } from '../engine/table';
import type { Lang } from '../text/text';
import type { Decisions } from '../workbook/findings/decision';
import type { Finding } from '../workbook/findings/finding';
import type { ColumnChoices, ColumnMatch, DerivedChoices, DerivedColumn, SubjectColumns, TableLayout } from '../workbook/layout';
import type { Plan } from '../workbook/plan';
import { bySeverity } from '../workbook/planning/issueWords';
import { makePlan } from '../workbook/planning/makePlan';
import type { Conflict, RawSheet, Receipt, UndoOutcome, Workbook, WorkOptions } from '../workbook/port';
import type { RememberedMapping, WorkbookRecord } from '../workbook/record';
import { catalogueFor } from '../workbook/table/deriveEmissions';
import { headerSignature, rememberChoices } from '../workbook/table/match';
import { auditSheet, withFindings } from './auditSheet';
import { findingsIn } from './decisions';
import { inForce, type LedgerEntry } from '../workbook/ledger/entry';
import { inputHash } from './inputHash';
import { readLastYear, recordOfChoice, type LastYearChoice, type ReadLastYear } from './lastYear/choice';
import { saidOf, type CarriedIn } from './lastYear/carriedIn';
import { WORKBOOK_RULESET, type Library } from './library';
import { readTableWithLastYear } from './lastYear/reading';

/** What the user chose before a run. */
export interface Choices {
  readonly sheet: string;
  readonly ruleset: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly columns: ColumnChoices;
  /** How columns that the sheet lacks are worked out of others, last year's too. */
  readonly derived?: DerivedChoices | undefined;
  /** Last year's table; nothing is carried in without one. */
  readonly lastYear?: LastYearChoice | null;
  /** Columns right of the table, or a sheet of their own. */
  readonly placement: 'beside' | 'sheet';
  readonly lang: Lang;
}

/** Everything known before a cell is written: what 预览 shows. Nulls where an error stops the way. */
export interface Prepared {
  readonly choices: Choices;
  readonly ruleset: Ruleset;
  readonly raw: RawSheet;
  readonly layout: TableLayout | null;
  readonly matches: readonly ColumnMatch[];
  readonly table: Table | null;
  /** As the sheet has it, before the ledger's corrections. */
  readonly filed: Table | null;
  /** Columns that the sheet lacks and that were worked out of others. */
  readonly derived: readonly DerivedColumn[];
  /** The fields as this run counts them. */
  readonly catalogue: FieldCatalogue;
  /** Last year's table as read, and what it gave; nulls without one. */
  readonly lastYear: ReadLastYear | null;
  readonly carried: CarriedIn | null;
  /** Decisions in force on the sheet. */
  readonly ledger: readonly LedgerEntry[];
  readonly subjects: SubjectColumns;
  readonly evaluation: Evaluation | null;
  readonly plan: Plan | null;
  readonly conflicts: readonly Conflict[];
  /** Located issues of the table, of the audit and of the evaluation, errors first. */
  readonly issues: readonly Issue[];
  /** The same issues with what was decided about them. */
  readonly findings: readonly Finding[];
  /** Every decision of the workbook, with what was typed on its sheet of issues. */
  readonly decisions: Decisions;
}

export interface PrepareOptions extends WorkOptions {
  /** The whole ledger as the run is to leave it, in the place of the workbook's. */
  readonly ledger?: readonly LedgerEntry[];
}

export type Prepare = (workbook: Workbook, library: Library, choices: Choices, options?: PrepareOptions) => Promise<Prepared>;
export type Commit = (workbook: Workbook, prepared: Prepared, options?: WorkOptions) => Promise<Receipt>;
export type TakeBack = (workbook: Workbook, receipt: Receipt) => Promise<UndoOutcome>;

/**
 * Reads the sheet, evaluates it and plans what to write, without writing anything.
 * Users' mistakes come back as located issues and then there is no plan.
 * @throws RangeError for a ruleset the library does not have
 */
export const prepare: Prepare = async (workbook, library, choices, options = {}) => {
  const ruleset = library.get(choices.ruleset);
  if (ruleset === undefined) throw new RangeError(`no ruleset ${choices.ruleset}`);
  const raw = await workbook.read(choices.sheet, options);
  const [kept, sheets] = [await workbook.record(), await workbook.sheets()];
  const record = { ...kept, ...(choices.ruleset === WORKBOOK_RULESET && { rule: ruleset.document }), ...(options.ledger && { ledger: options.ledger }) };
  const ledger = inForce(record.ledger, raw.sheet, sheets);
  const { derived = {} } = choices;
  const catalogue = catalogueFor(library.catalogue, derived);
  const lastYear = choices.lastYear == null ? null : await readLastYear(workbook, library, ruleset, choices.parameters, derived, choices.lastYear, options);
  const reading = readTableWithLastYear(raw, library.catalogue, ruleset, { parameters: choices.parameters, columns: choices.columns, derived, mappings: record.mappings, ledger, lastYear });
  const { layout, table, evaluation } = reading;
  const audited = layout === null || table === null ? [] : auditSheet(table, { raw, layout, matches: reading.matches, subjects: reading.subjects }, catalogue, reading.carried);
  const issues = bySeverity(withFindings(reading.issues, audited));
  const when = new Date().toISOString();
  const { findings, decisions } = await findingsIn(workbook, { sheets, record, when }, { ...reading, raw }, issues);
  if (layout === null || table === null || evaluation === null) {
    return { ...reading, catalogue, lastYear, ledger, choices, ruleset, raw, plan: null, conflicts: [], issues, findings, decisions };
  }
  const plan = makePlan({
    raw, layout, table, evaluation, findings, decisions, sheets, record, when,
    matches: reading.matches,
    subjects: reading.subjects,
    catalogue,
    derived: { columns: reading.derived, choices: derived },
    placement: choices.placement,
    lang: choices.lang,
    input: await inputHash(table, catalogue),
    lastYear: lastYear === null || reading.carried === null ? null : { record: recordOfChoice(lastYear), ...saidOf(reading.carried, catalogue) },
    mapping: mappingOf(layout, choices, record),
    newId: bytesToHex(crypto.getRandomValues(new Uint8Array(16))),
  });
  return { ...reading, catalogue, lastYear, ledger, choices, ruleset, raw, plan, conflicts: await workbook.check(plan), issues, findings, decisions };
};

/**
 * Carries out what `prepare` planned.
 * @throws RangeError when there is no plan: whoever calls has looked; ConflictError and ApplyError as the port does
 */
export const commit: Commit = (workbook, { plan }, options) => {
  if (plan === null) throw new RangeError('nothing was planned');
  return workbook.apply(plan, options);
};

/** Takes a run back, unless cells it wrote have been changed since; those come back then. */
export const takeBack: TakeBack = (workbook, receipt) => workbook.undo(receipt);

/** What the person settled about columns in this run, on top of what was known for this header; null for nothing new. */
function mappingOf(layout: TableLayout, choices: Choices, record: WorkbookRecord): { signature: string; columns: RememberedMapping } | null {
  if (Object.keys(choices.columns).length === 0) return null;
  const signature = headerSignature(layout);
  return { signature, columns: rememberChoices(layout, choices.columns, record.mappings[signature]) };
}
