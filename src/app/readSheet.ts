import type { FieldCatalogue, Issue, Ruleset, Table } from '../engine';
import type { ColumnChoices, ColumnMatch, DerivedChoices, DerivedColumn, SubjectColumns, TableLayout } from '../workbook/layout';
import type { RawSheet } from '../workbook/port';
import type { RememberedMapping } from '../workbook/record';
import { buildTable } from '../workbook/table/build';
import { catalogueFor } from '../workbook/table/deriveEmissions';
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
  /** Columns that the sheet lacks and that were worked out of others. */
  readonly derived: readonly DerivedColumn[];
  /** Located. */
  readonly issues: readonly Issue[];
}

export interface SheetReadingOptions {
  readonly columns?: ColumnChoices;
  /** How columns that the sheet lacks are worked out of others. */
  readonly derived?: DerivedChoices | undefined;
  /** What the workbook remembers about columns, by header signature. */
  readonly mappings?: Readonly<Record<string, RememberedMapping>>;
}

const nobody: SubjectColumns = { rows: [], ids: [], names: [] };

/** From raw cells to the table the ruleset asks for, not evaluated: find the table, match its columns, build. */
export function readSheet(raw: RawSheet, own: FieldCatalogue, ruleset: Ruleset, options: SheetReadingOptions = {}): SheetReading {
  const layout = findTable(raw);
  if (layout === null) {
    const none: Issue = { severity: 'error', code: 'no-table', params: { sheet: raw.sheet.name } };
    return { layout, matches: [], table: null, subjects: nobody, derived: [], issues: [none] };
  }
  const choices = options.derived ?? {};
  const catalogue = catalogueFor(own, choices);
  const remembered = options.mappings?.[headerSignature(layout)];
  const matches = matchColumns(layout, raw, catalogue, ruleset.needs, options.columns, remembered);
  const { table, subjects, derived, issues } = buildTable(raw, layout, matches, catalogue, ruleset.needs, choices);
  return { layout, matches, table, subjects, derived, issues: locate(issues, { raw, layout, matches, subjects }) };
}
