import { isError, type Evaluation, type FieldCatalogue, type Issue, type Ruleset, type Table } from '../engine';
import type { LedgerEntry } from '../workbook/ledger/entry';
import type { RawSheet } from '../workbook/port';
import { issueKind } from '../workbook/planning/issueKind';
import { carriedIn, sheetOf, type CarriedIn } from './lastYear/carriedIn';
import type { ReadLastYear } from './lastYear/choice';
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

export interface ReadingOptions extends SheetReadingOptions {
  readonly parameters?: Readonly<Record<string, string>>;
  /** Decisions in force on this sheet. */
  readonly ledger?: readonly LedgerEntry[];
  readonly lastYear?: ReadLastYear | null;
}

/** From raw cells to the evaluation: read the table, carry last year's in, evaluate. */
export function readTable(raw: RawSheet, catalogue: FieldCatalogue, ruleset: Ruleset, options: ReadingOptions = {}): Reading {
  const read = readWithLastYear(raw, catalogue, ruleset, options);
  const { layout, matches, table, subjects, issues: tableIssues } = read;
  if (layout === null || table === null || tableIssues.some(isError)) return { ...read, filed: table, evaluation: null };
  const settled = settleAndEvaluate(table, subjects, ruleset, options.parameters ?? {}, options.ledger ?? []);
  const { evaluation } = settled;
  const issues = [...tableIssues, ...withoutEchoes(locate([...settled.issues, ...evaluation.issues], { raw, layout, matches, subjects }), tableIssues)];
  return { ...read, filed: table, table: settled.table, evaluation: issues.some(isError) ? null : evaluation, issues };
}

/** From raw cells to the table with what the ruleset reads of last year; a column that last year's table stands in for is not missing. */
export function readWithLastYear(raw: RawSheet, catalogue: FieldCatalogue, ruleset: Ruleset, options: SheetReadingOptions & Pick<ReadingOptions, 'lastYear'>): ReadWithLastYear {
  const read = readSheet(raw, catalogue, ruleset, options);
  const { layout, matches, table, subjects, issues } = read;
  const { lastYear = null } = options;
  if (lastYear === null || layout === null || table === null) return { ...read, carried: null };
  if (lastYear.past === null) return { ...read, carried: null, issues: [...issues, { severity: 'error', code: 'last-year-no-table', params: { sheet: sheetOf(lastYear) } }] };
  const carried = carriedIn(table, subjects, { ...lastYear, past: lastYear.past }, ruleset);
  const isFilled = ({ code, field }: Issue): boolean => code === 'column-missing' && carried.fields.some((one) => one.field === field);
  return {
    ...read, carried, table: carried.table,
    issues: [...issues.filter((issue) => !isFilled(issue)), ...locate(carried.issues, { raw, layout, matches, subjects })],
  };
}

/** The engine finds a cell empty that the reading of the sheet has already explained, with what stands there. Once is enough. */
function withoutEchoes(found: readonly Issue[], explained: readonly Issue[]): readonly Issue[] {
  const key = ({ cell }: Issue): string => (cell === undefined ? '' : `${cell.row},${cell.column}`);
  const known = new Set(explained.filter((issue) => issueKind(issue) === 'missing').map(key));
  return found.filter((issue) => issue.cell === undefined || issue.row === undefined || issueKind(issue) !== 'missing' || !known.has(key(issue)));
}
