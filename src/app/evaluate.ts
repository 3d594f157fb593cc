import type { Evaluation } from '../engine/evaluation';
import type { Issue } from '../engine/issue';
import type { Ruleset } from '../engine/ruleset/types';
import type { Table } from '../engine/table';
import type { Lang } from '../text/text';
import type { ColumnChoices, ColumnMatch, SubjectColumns, TableLayout } from '../workbook/layout';
import type { Plan } from '../workbook/plan';
import type { Conflict, RawSheet, Receipt, Workbook, WorkOptions } from '../workbook/port';
import type { Library } from './library';

/** What the user chose before a run. */
export interface Choices {
  readonly sheet: string;
  readonly ruleset: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly columns: ColumnChoices;
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
  readonly subjects: SubjectColumns;
  readonly evaluation: Evaluation | null;
  readonly plan: Plan | null;
  readonly conflicts: readonly Conflict[];
  /** Located issues of the table and of the evaluation, errors first. */
  readonly issues: readonly Issue[];
}

export type Prepare = (workbook: Workbook, library: Library, choices: Choices, options?: WorkOptions) => Promise<Prepared>;
export type Commit = (workbook: Workbook, prepared: Prepared, options?: WorkOptions) => Promise<Receipt>;
