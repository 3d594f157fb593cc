import { evaluate, isError, type Evaluation, type FieldCatalogue, type Issue, type Reason, type Ruleset, type Table } from '../engine';
import { text, type Lang } from '../text/text';
import { applyLedger } from '../workbook/ledger/apply';
import type { CorrectionEntry, LedgerEntry } from '../workbook/ledger/entry';
import type { ColumnChoices, ColumnMatch, SubjectColumns, TableLayout } from '../workbook/layout';
import type { RawSheet } from '../workbook/port';
import type { RememberedMapping } from '../workbook/record';
import { buildTable } from '../workbook/table/build';
import { findTable } from '../workbook/table/find';
import { headerSignature, matchColumns } from '../workbook/table/match';
import { issueKind } from '../workbook/planning/issueKind';
import { locate } from './locate';

/** A sheet read as far as it allows, and evaluated when nothing stands in the way. */
export interface Reading {
  readonly layout: TableLayout | null;
  readonly matches: readonly ColumnMatch[];
  /** As evaluated, with the ledger's corrections; `filed`: as the sheet has it. */
  readonly table: Table | null;
  readonly filed: Table | null;
  readonly subjects: SubjectColumns;
  readonly evaluation: Evaluation | null;
  /** Located; an error among them means there is no evaluation. */
  readonly issues: readonly Issue[];
}

export interface ReadingOptions {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly columns?: ColumnChoices;
  /** What the workbook remembers about columns, by header signature. */
  readonly mappings?: Readonly<Record<string, RememberedMapping>>;
  /** Decisions in force on this sheet. */
  readonly ledger?: readonly LedgerEntry[];
}

const nobody: SubjectColumns = { rows: [], ids: [], names: [] };

/** From raw cells to the evaluation: find the table, match its columns, build, evaluate. */
export function readTable(raw: RawSheet, catalogue: FieldCatalogue, ruleset: Ruleset, options: ReadingOptions = {}): Reading {
  const read = readSheet(raw, catalogue, ruleset, options);
  const { layout, matches, table, subjects, issues: tableIssues } = read;
  if (layout === null || table === null || tableIssues.some(isError)) return { ...read, evaluation: null };
  const settled = settleAndEvaluate(table, subjects, ruleset, options.parameters ?? {}, options.ledger ?? []);
  const { evaluation } = settled;
  const issues = [...tableIssues, ...withoutEchoes(locate([...settled.issues, ...evaluation.issues], { raw, layout, matches, subjects }), tableIssues)];
  return { ...read, table: settled.table, evaluation: issues.some(isError) ? null : evaluation, issues };
}

/** From raw cells to the table the ruleset asks for, not evaluated. */
export function readSheet(raw: RawSheet, catalogue: FieldCatalogue, ruleset: Ruleset, options: Pick<ReadingOptions, 'columns' | 'mappings'> = {}): Omit<Reading, 'evaluation'> {
  const layout = findTable(raw);
  if (layout === null) {
    const none: Issue = { severity: 'error', code: 'no-table', params: { sheet: raw.sheet.name } };
    return { layout, matches: [], table: null, filed: null, subjects: nobody, issues: [none] };
  }
  const remembered = options.mappings?.[headerSignature(layout)];
  const matches = matchColumns(layout, raw, catalogue, ruleset.needs, options.columns, remembered);
  const { table, subjects, issues: found } = buildTable(raw, layout, matches, catalogue, ruleset.needs);
  return { layout, matches, table, filed: table, subjects, issues: locate(found, { raw, layout, matches, subjects }) };
}

/** Takes over the ledger's decisions and evaluates; a corrected subject says so among its reasons. */
export function settleAndEvaluate(
  filed: Table, subjects: SubjectColumns, ruleset: Ruleset, parameters: Readonly<Record<string, string>>, ledger: readonly LedgerEntry[],
): { readonly table: Table; readonly evaluation: Evaluation; readonly issues: readonly Issue[] } {
  const { table, regrades, corrected, issues } = applyLedger(filed, subjects, ledger);
  const evaluation = evaluate(table, ruleset, parameters, regrades);
  if (corrected.size === 0) return { table, evaluation, issues };
  const reasons = evaluation.reasons.map((those, row) => [...(corrected.get(row) ?? []).map(correctionReason), ...those]);
  return { table, evaluation: { ...evaluation, reasons }, issues };
}

function correctionReason({ field, from, to, unit, note }: CorrectionEntry): Reason {
  const words = (lang: Lang): string => text(lang, 'ledger.reason', { field, from: from ?? '—', to, unit });
  return { kind: 'corrected', text: { zh: words('zh'), en: words('en') }, cite: note };
}

/** The engine finds a cell empty that the reading of the sheet has already explained, with what stands there. Once is enough. */
function withoutEchoes(found: readonly Issue[], explained: readonly Issue[]): readonly Issue[] {
  const key = ({ cell }: Issue): string => (cell === undefined ? '' : `${cell.row},${cell.column}`);
  const known = new Set(explained.filter((issue) => issueKind(issue) === 'missing').map(key));
  return found.filter((issue) => issue.cell === undefined || issue.row === undefined || issueKind(issue) !== 'missing' || !known.has(key(issue)));
}
