/**
 * What the program has to say about a user's data or ruleset, as data.
 * The words live in src/text under `issue.<code>`; nothing below text knows a sentence.
 */
export type Severity = 'error' | 'warning' | 'info';

/** A cell of the user's workbook; row and column count from 0. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type IssueParams = Readonly<Record<string, string | number>>;

export interface Issue {
  /** error: the run cannot go on · warning: the run goes on and says how · info: worth knowing */
  readonly severity: Severity;
  readonly code: string;
  readonly params?: IssueParams;
  /** Place in a ruleset document, e.g. `indicators[2].weight`. */
  readonly path?: string;
  /** Line of a ruleset file, from 1, where the file is at hand. */
  readonly line?: number;
  /** Row of the engine's table, from 0. `workbook` turns it into `cell`. */
  readonly row?: number;
  /** Field of the catalogue the issue is about. */
  readonly field?: string;
  readonly cell?: CellRef;
  /** The figures it rests on, exact: what a person decides about it holds as long as they stay the same. */
  readonly basis?: string;
  /** Clause the issue rests on. */
  readonly cite?: string;
}

export const isError = (issue: Issue): boolean => issue.severity === 'error';
