import { Fraction } from '../../engine';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { SheetSpec, Style } from '../plan';
import type { Account, AccountColumn } from '../preparation/account';
import { decimals, looks, startGrid, type Grid } from './grid';
import { textWidth } from './rowHeights';
import { writtenNumber } from './writtenNumber';

/** Decimal places that a cell holds: a square metre in 亩 has four, a 分 in 万元 six. Thirds are cut there. */
const PLACES = 8;
/** Decimal places shown. */
const SHOWN = 4;

/**
 * 用地核算, 用电核算, 税收核算: how the figures come about, one row a firm, the total, and what was held against each
 * other. The table of firms stands first under a plain header, so that it is read like any bureau's.
 */
export function preparedSheet(name: string, account: Account, lang: Lang): SheetSpec {
  const { kind, firms, columns, how, remarks, checks } = account;
  const widths = [7, 30, 24, ...columns.map(widthOf), 44];
  const grid = startGrid(widths.length);
  grid.line(text(lang, `prepare.title-${kind}`), looks.title);
  how.forEach((line, index) => grid.line(`${index + 1}. ${line}`, { ...looks.quiet, wrap: true }));
  const placed = grid.table({
    head: [text(lang, 'prepare.number'), text(lang, 'sheets.column.name'), text(lang, 'sheets.column.code'), ...columns.map(({ title }) => brokenAtUnit(title)), text(lang, 'prepare.remark')],
    columns: [looks.centre, looks.name, looks.centre, ...columns.map(lookOf), looks.text],
    rows: [
      ...firms.map((firm, row): CellValue[] => [row + 1, firm.name || null, firm.code || null, ...columns.map((column) => cellOf(column, row)), remarks[row] || null]),
      [null, text(lang, 'prepare.total'), null, ...columns.map(totalOf), null],
    ],
    total: true,
  });
  columns.forEach((column, index) => {
    if (column.kind === 'number' && column.isResult) grid.style({ row: placed.first, column: 3 + index, rows: firms.length, columns: 1 }, { bold: true });
  });
  if (checks !== null) putChecks(grid, account, lang);
  return {
    purpose: kind,
    name,
    ...grid.finish(widths),
    conditional: [],
    freeze: { rows: placed.first, columns: 2 },
    charts: [],
    page: { landscape: true, repeatRows: placed.first },
  };
}

/** Below the firms, after a gap on either side of the title: so the reader knows that another table begins. */
function putChecks(grid: Grid, { checks }: Account, lang: Lang): void {
  if (checks === null) return;
  grid.gap();
  grid.line(checks.title, looks.section);
  grid.gap();
  grid.table({
    head: [text(lang, 'prepare.number'), ...checks.head.map(brokenAtUnit)],
    columns: [looks.centre, ...checks.head.map((_, column) => (checks.numbers.includes(column) ? decimals(SHOWN) : looks.text))],
    rows: checks.rows.map((cells, row) => [row + 1, ...cells.map((cell) => (cell instanceof Fraction ? writtenNumber(cell, PLACES) : cell || null))]),
  });
}

/** As wide as its longest text, within what a page holds; a number's column is wide enough for its title's unit. */
function widthOf(column: AccountColumn): number {
  if (column.kind === 'number') return 17;
  return Math.min(30, Math.max(14, ...[column.title, ...column.values].map((value) => Math.ceil(textWidth(value)) + 1)));
}

/** A title with its unit on a line of its own. */
const brokenAtUnit = (title: string): string => title.replace(/ ?([（(][^（）()]*[）)])$/, '\n$1');

const lookOf = (column: AccountColumn): Style => (column.kind === 'text' ? looks.text : decimals(SHOWN));

const cellOf = (column: AccountColumn, row: number): CellValue =>
  (column.kind === 'text' ? column.values[row] || null : writtenNumber(column.values[row] ?? null, PLACES));

function totalOf(column: AccountColumn): CellValue {
  if (column.kind === 'text') return null;
  const there = column.values.filter((value) => value !== null);
  return there.length === 0 ? null : writtenNumber(Fraction.sum(there), PLACES);
}
