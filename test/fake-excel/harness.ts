import { ExcelWorkbook } from '../../src/workbook/officejs/excelWorkbook';
import { areaName } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/cell';
import type { Harness, Seen, TestBook } from '../hosts/harness';
import { connect } from './client';
import { FakeHost, profiles, type Profile } from './host';
import { isErrorValue } from './model/content';
import type { Cell, FakeSheet } from './model/sheet';
import { snapshot } from './model/snapshot';

export interface ExcelHarness extends Harness {
  readonly workbook: ExcelWorkbook;
  readonly host: FakeHost;
  sheet(name: string): FakeSheet;
}

/** A fake Excel with the test's workbook open in it, and our adapter talking to it through office.js. */
export function openExcel(book: TestBook, profile: Profile = profiles['2021']): ExcelHarness {
  const host = new FakeHost(profile);
  for (const { name, values, merges, formats } of book.sheets) {
    const sheet = host.book.addSheet(name);
    sheet.merges.push(...(merges ?? []));
    for (const [column, numberFormat] of Object.entries(formats ?? {})) sheet.change({ row: 1, column: Number(column), rows: values.length - 1, columns: 1 }, 'numberFormat', numberFormat);
    values.forEach((row, r) => row.forEach((value, c) => sheet.put(r, c, typed(value))));
  }
  connect(host);
  const sheet = (name: string): FakeSheet => {
    const found = host.book.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    workbook: new ExcelWorkbook(),
    host,
    sheet,
    edit: (name, row, column, value) => {
      const target = sheet(name);
      target.put(row, column, typed(value));
      host.book.onChange({ sheet: target, address: 'A1' });
    },
    select: (name, area) => {
      const target = sheet(name);
      host.book.active = target;
      host.book.selection = area;
      host.book.onSelect({ sheet: target, address: areaName(area) });
    },
    snapshot: () => snapshot(host.book),
    look: (name) => seen(host.book.sheets.find((one) => one.name === name)),
    failAt: (n) => host.failAt(n, { only: 'writes' }),
    protect: (name) => void (sheet(name).protected = true),
  };
}

function typed(value: CellValue): Cell | undefined {
  if (value === null) return undefined;
  if (typeof value === 'object') return { value: value.error, formula: null, quoted: false };
  return { value, formula: null, quoted: typeof value === 'string' && (/^[=+@'-]/.test(value) || isErrorValue(value)) };
}

function seen(sheet: FakeSheet | undefined): Seen | null {
  if (!sheet) return null;
  const used = sheet.used(true);
  const rows = used ? used.row + used.rows : 0;
  const columns = used ? used.column + used.columns : 0;
  const values = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => asValue(sheet.cell(r, c))));
  const formulas: { row: number; column: number }[] = [];
  sheet.cells.forEach((row, r) => row.forEach((cell, c) => cell?.formula && formulas.push({ row: r, column: c })));
  return {
    values,
    formulas,
    charts: sheet.charts.map((chart) => ({ title: chart.title.text, series: chart.series.length })),
    conditional: sheet.conditionals.map((one) => ({ area: one.area, equals: /^="(.*)"$/.exec(one.rule.formula1 ?? '')?.[1]?.replace(/""/g, '"') ?? '?' })),
    merges: sheet.merges,
  };
}

function asValue(cell: Cell | undefined): CellValue {
  if (!cell) return null;
  return !cell.quoted && isErrorValue(cell.value) ? { error: String(cell.value) } : cell.value;
}
