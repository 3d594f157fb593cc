import type { RulesetDocument } from '../../../src/engine/ruleset/types';
import type { Lang } from '../../../src/text/text';
import type { CellValue } from '../../../src/workbook/cell';
import type { RawSheet } from '../../../src/workbook/port';
import { readRuleSheet, type RuleSheetReading } from '../../../src/workbook/ruleSheet/readRuleSheet';
import { ruleSheet } from '../../../src/workbook/ruleSheet/ruleSheet';

export type Rows = CellValue[][];

/** The cells of the sheet a ruleset is written to, to be edited. */
export const rowsOf = (document: RulesetDocument, lang: Lang = 'zh'): Rows => ruleSheet('评价规则', document, lang).values.map((row) => [...row]);

/** What a host gives for a sheet with these cells. */
export function rawOf(values: Rows): RawSheet {
  const columns = Math.max(1, ...values.map((row) => row.length));
  return {
    sheet: { id: 'rule', name: '评价规则', visible: true, ours: true },
    used: { row: 0, column: 0, rows: values.length, columns },
    values: values.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null)),
    merges: [], hiddenRows: [], tables: [], ours: null,
  };
}

export const readRows = (values: Rows): RuleSheetReading => readRuleSheet(rawOf(values));

/** Row of the block with this address. */
export function blockRow(rows: Rows, address: string): number {
  const found = rows.findIndex(([mark]) => typeof mark === 'string' && mark.replace(/(\[\]|\{\})?\??$/, '') === `§${address}`);
  if (found < 0) throw new Error(`no block ${address}`);
  return found;
}

/** The cell of a table, by block, row (its number, or what its first column says) and head. */
export function cellAt(rows: Rows, address: string, row: string, head: string): { readonly row: number; readonly column: number } {
  const title = blockRow(rows, address);
  const column = rows[title + 1]!.indexOf(head);
  const found = rows.findIndex((line, index) => index > title + 1 && (line[1] === row || line[0] === row));
  if (column < 0 || found < 0) throw new Error(`no cell ${address} ${row} ${head}`);
  return { row: found, column };
}

export function withCell(rows: Rows, { row, column }: { readonly row: number; readonly column: number }, value: CellValue): Rows {
  return rows.map((line, index) => (index === row ? Object.assign([...line], { [column]: value }) : line));
}
