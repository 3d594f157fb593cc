import type { FieldCatalogue, Issue, Table } from '../../engine/index';
import { Fraction } from '../../engine/index';
import type { ColumnChoices, ColumnMatch, SubjectColumns, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import type { RememberedMapping } from '../record';
import { buildTable } from '../table/build';
import { findTable } from '../table/find';
import { headerSignature, matchColumns } from '../table/match';

/** Where a sheet comes from: a further file, or the workbook itself (null). */
export interface SourceName {
  readonly file: string | null;
  readonly sheet: string;
}

/** One bureau's sheet, read: its rows by field, each number with the factor to the field's unit. */
export interface JoinSource extends SourceName {
  /** How it is called where words speak of it: `税务`, `[税务.xlsx]Sheet1`. */
  readonly label: string;
  readonly raw: RawSheet;
  readonly layout: TableLayout;
  readonly matches: readonly ColumnMatch[];
  readonly table: Table;
  readonly subjects: SubjectColumns;
  /** What reading it found, with cells named by the label. */
  readonly issues: readonly Issue[];
}

export const sourceLabel = ({ file, sheet }: SourceName): string => (file === null ? sheet : `[${file}]${sheet}`);

const ofTheJoin = /^(?:no-name|name-|code-|no-rows)/;

/**
 * Reads a sheet for joining; every field it has is of interest, none is required, and no field stands in for another.
 * @returns null when the sheet holds nothing like a table of firms: no row, or neither names nor codes
 */
export function readSource(
  raw: RawSheet, name: SourceName, catalogue: FieldCatalogue,
  mappings: Readonly<Record<string, RememberedMapping>> = {}, choices: ColumnChoices = {},
): JoinSource | null {
  const layout = findTable(raw);
  if (layout === null || layout.dataRows.length === 0) return null;
  const label = sourceLabel(name);
  const matches = matchColumns(layout, raw, catalogue, { required: [], optional: [] }, choices, mappings[headerSignature(layout)]);
  const optional = matches.flatMap(({ field }) => (field === null ? [] : [field]));
  if (!optional.some((field) => ['name', 'code'].includes(catalogue.byName.get(field)?.role ?? ''))) return null;
  const { table, subjects, issues } = buildTable(raw, layout, matches, catalogue, { required: [], optional });
  // Names and codes are judged by the join, over all sheets at once.
  const said = issues.filter(({ code, severity }) => severity !== 'info' && !ofTheJoin.test(code));
  return { ...name, label, raw, layout, matches, table, subjects, issues: said.map((issue) => (issue.cell ? { ...issue, cell: { ...issue.cell, sheet: label } } : issue)) };
}

/** The column of a sheet that holds a field; null where it has none. */
export const matchOf = (source: JoinSource, field: string): ColumnMatch | null => source.matches.find((match) => match.field === field) ?? null;

/** What the numbers of a column are multiplied by to be in the field's unit. */
export function factorOf(source: JoinSource, field: string): Fraction {
  const column = source.table.columns.get(field);
  return column?.kind === 'number' ? column.factor : Fraction.ONE;
}
