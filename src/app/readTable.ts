import { isError, type Evaluation, type FieldCatalogue, type Issue, type Ruleset, type Table } from '../engine';
import type { LedgerEntry } from '../workbook/ledger/entry';
import type { RawSheet } from '../workbook/port';
import { issueKind } from '../workbook/planning/issueKind';
import type { CarriedIn } from './lastYear/carriedIn';
import { locate } from './locate';
import { readSheet, type SheetReading, type SheetReadingOptions } from './readSheet';
import { settleAndEvaluate } from './settleAndEvaluate';

/** A sheet read as far as it allows, with last year's table carried in where there is one. */
export interface ReadWithLastYear extends SheetReading {
  /** What last year's table gave; null without one. */
  readonly carried: CarriedIn | null;
}

/** The same, evaluated when nothing stands in the way. */
export interface Reading extends ReadWithLastYear {
  /** `table` is as evaluated, with the ledger's corrections; `filed`: as the sheet (and last year's) has it. */
  readonly filed: Table | null;
  /** An error among the issues means there is none. */
  readonly evaluation: Evaluation | null;
}

export interface EvaluatingOptions {
  readonly parameters?: Readonly<Record<string, string>>;
  /** Decisions in force on this sheet. */
  readonly ledger?: readonly LedgerEntry[];
}

/** From raw cells to the evaluation: find the table, match its columns, build, evaluate. Last year's table is read by `lastYear/reading`. */
export const readTable = (raw: RawSheet, catalogue: FieldCatalogue, ruleset: Ruleset, options: SheetReadingOptions & EvaluatingOptions = {}): Reading =>
  evaluateReading({ ...readSheet(raw, catalogue, ruleset, options), carried: null }, raw, ruleset, options);

/** A sheet that was read, evaluated when nothing stands in the way. */
export function evaluateReading(read: ReadWithLastYear, raw: RawSheet, ruleset: Ruleset, { parameters = {}, ledger = [] }: EvaluatingOptions): Reading {
  const { layout, matches, table, subjects, issues: tableIssues } = read;
  if (layout === null || table === null || tableIssues.some(isError)) return { ...read, filed: table, evaluation: null };
  const settled = settleAndEvaluate(table, subjects, ruleset, parameters, ledger);
  const { evaluation } = settled;
  const issues = [...tableIssues, ...withoutEchoes(locate([...settled.issues, ...evaluation.issues], { raw, layout, matches, subjects }), tableIssues)];
  return { ...read, filed: table, table: settled.table, evaluation: issues.some(isError) ? null : evaluation, issues };
}

/** The engine finds a cell empty that the reading of the sheet has already explained, with what stands there. Once is enough. */
function withoutEchoes(found: readonly Issue[], explained: readonly Issue[]): readonly Issue[] {
  const key = ({ cell }: Issue): string => (cell === undefined ? '' : `${cell.row},${cell.column}`);
  const known = new Set(explained.filter((issue) => issueKind(issue) === 'missing').map(key));
  return found.filter((issue) => issue.cell === undefined || issue.row === undefined || issueKind(issue) !== 'missing' || !known.has(key(issue)));
}
