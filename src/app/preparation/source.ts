import type { Fraction} from '../../engine';
import { type FieldCatalogue, type Issue, type Table } from '../../engine';
import type { CellRef } from '../../engine/issue';
import { columnNumbers } from '../../engine/number/column';
import type { Party } from '../../engine/prepare/party';
import type { CellValue } from '../../workbook/cell';
import type { ColumnChoices, ColumnMatch, TableLayout } from '../../workbook/layout';
import type { RawSheet } from '../../workbook/port';
import type { RememberedMapping } from '../../workbook/record';
import { buildTable } from '../../workbook/table/build';
import { checkCreditCode } from '../../workbook/table/creditCode';
import { findTable } from '../../workbook/table/find';
import { matchColumns } from '../../workbook/table/match';

/** A sheet of records as it was understood. */
export interface Source {
  readonly raw: RawSheet;
  readonly layout: TableLayout;
  readonly matches: readonly ColumnMatch[];
  readonly table: Table;
  readonly issues: readonly Issue[];
}

/** Doubts about cells that mean nothing here: records leave cells blank and come back for one firm. */
const usual = /^(?:number-(?:blank|none)|text-blank|flag-blank$|area-zero|name-|code-(?:blank|twice)|no-name)/;

/** Finds the table of a sheet and reads its columns as fields of `catalogue`. @returns null where there is none */
export function readSource(raw: RawSheet, catalogue: FieldCatalogue, choices: ColumnChoices, rememberedFor: (layout: TableLayout) => RememberedMapping | undefined): Source | null {
  const layout = findTable(raw);
  if (layout === null) return null;
  const needs = { required: [], optional: catalogue.fields.map(({ name }) => name) };
  const matches = matchColumns(layout, raw, catalogue, needs, choices, rememberedFor(layout));
  const { table, issues } = buildTable(raw, layout, matches, catalogue, needs);
  return { raw, layout, matches, table, issues: issues.filter(({ code }) => !usual.test(code)) };
}

/** Reads one source row by row; every reader gives null or '' where the sheet lacks the column or the cell is blank. */
export interface Reader {
  readonly rows: number;
  has(field: string): boolean;
  at(row: number): CellRef;
  /** Exact, in the field's unit. */
  number(field: string, row: number): Fraction | null;
  text(field: string, row: number): string;
  flag(field: string, row: number): boolean | null;
  /** The cell as it stands. */
  cell(field: string, row: number): CellValue;
  /** A party by the columns of its name and its credit code; null where both are blank. */
  party(name: string, code: string, row: number): Party | null;
}

/** An eighteen-digit code that Excel has taken for a number has lost its end. */
const isLost = (cell: CellValue): boolean => typeof cell === 'number' && cell >= 1e15;

export function readerOf({ raw, layout, matches, table }: Source): Reader {
  const columnOf = new Map(matches.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const])));
  const numbers = new Map([...table.columns].flatMap(([field, column]) => (column.kind === 'number' ? [[field, columnNumbers(column)] as const] : [])));
  const text = (field: string, row: number): string => {
    const column = table.columns.get(field);
    return (column?.kind === 'text' ? column.values[row] : null) ?? '';
  };
  const cell = (field: string, row: number): CellValue => {
    const column = columnOf.get(field);
    return column === undefined ? null : (raw.values[(layout.dataRows[row] as number) - raw.used.row]?.[column - raw.used.column] ?? null);
  };
  const nameColumn = ['企业名称', '统一社会信用代码', '出租方', '用电户号'].map((field) => columnOf.get(field)).find((column) => column !== undefined) ?? layout.area.column;
  return {
    rows: table.size,
    has: (field) => table.columns.has(field),
    at: (row) => ({ sheet: raw.sheet.name, row: layout.dataRows[row] as number, column: nameColumn }),
    number: (field, row) => numbers.get(field)?.exact(row) ?? null,
    text,
    flag: (field, row) => {
      const column = table.columns.get(field);
      const value = column?.kind === 'flag' ? column.values[row] : undefined;
      return value === 1 ? true : value === 0 ? false : null;
    },
    cell,
    party: (name, code, row) => {
      const party = { name: text(name, row), code: isLost(cell(code, row)) ? '' : checkCreditCode(text(code, row)).code };
      return party.name === '' && party.code === '' ? null : party;
    },
  };
}
