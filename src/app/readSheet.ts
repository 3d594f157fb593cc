import type { FieldCatalogue, Issue, Ruleset, Table } from '../engine';
import type { ColumnChoices, ColumnMatch, SubjectColumns, TableLayout } from '../workbook/layout';
import type { RawSheet } from '../workbook/port';
import type { RememberedMapping } from '../workbook/record';
import { buildTable } from '../workbook/table/build';
import { findTable } from '../workbook/table/find';
import { headerSignature, matchColumns } from '../workbook/table/match';
import { locate } from './locate';

/** A sheet read into the table that a ruleset asks for; nulls where it has none. */
export interface SheetReading {
  readonly layout: TableLayout | null;
  readonly matches: readonly ColumnMatch[];
  /** As the sheet has it. */
  readonly table: Table | null;
  readonly subjects: SubjectColumns;
  /** Located. */
  readonly issues: readonly Issue[];
}

export interface SheetReadingOptions {
  readonly columns?: ColumnChoices;
  /** What the workbook remembers about columns, by header signature. */
  readonly mappings?: Readonly<Record<string, RememberedMapping>>;
}

const nobody: SubjectColumns = { rows: [], ids: [], names: [] };

/** From raw cells to the table the ruleset asks for, not evaluated: find the table, match its columns, build. */
export function readSheet(raw: RawSheet, catalogue: FieldCatalogue, ruleset: Ruleset, options: SheetReadingOptions = {}): SheetReading {
  const layout = findTable(raw);
  if (layout === null) {
    const none: Issue = { severity: 'error', code: 'no-table', params: { sheet: raw.sheet.name } };
    return { layout, matches: [], table: null, subjects: nobody, issues: [none] };
  }
  const remembered = options.mappings?.[headerSignature(layout)];
  const matches = matchColumns(layout, raw, catalogue, ruleset.needs, options.columns, remembered);
  const { table, subjects, issues } = buildTable(raw, layout, matches, catalogue, ruleset.needs);
  return { layout, matches, table, subjects, issues: locate(issues, { raw, layout, matches, subjects }) };
}
