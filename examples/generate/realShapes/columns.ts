import { Fraction } from '../../../src/engine';
import type { CellValue } from '../../../src/workbook/cell';
import type { Firm } from '../firms';

/** One column of a table to be made. */
export interface ColumnSpec {
  /** Header cells from top to bottom. */
  readonly header: readonly string[];
  readonly field?: string;
  readonly unit?: string;
  /** What stands in a row of units; what a program calls the column. */
  readonly unitCell?: string;
  readonly key?: string;
  readonly cell: (firm: Firm, i: number) => Written;
}

/** A cell as written, and for a number what it comes to in the sheet's unit: null for none. */
export interface Written {
  readonly cell: CellValue;
  readonly number?: string | null;
  readonly issue?: string;
}

/** How many of the field's unit one of the sheet's unit is. */
const FACTORS: Readonly<Record<string, readonly [bigint, bigint]>> = {
  元: [1n, 10000n], 千元: [1n, 10n], 万元: [1n, 1n], 亿元: [10000n, 1n], 亩: [1n, 1n], '㎡': [3n, 2000n], 公顷: [15n, 1n], 千瓦时: [1n, 10000n], 万千瓦时: [1n, 1n],
  吨标煤: [1n, 1n], 吨: [1n, 1n], 千克: [1n, 1000n], 人: [1n, 1n], '': [1n, 1n],
};

/** A decimal of the sheet's unit in the field's, exactly. @throws RangeError for a unit not listed here */
export function inFieldUnit(decimal: string, unit: string): string {
  const factor = FACTORS[unit];
  const number = Fraction.parse(decimal);
  if (factor === undefined || number === null) throw new RangeError(`${decimal} ${unit}`);
  return number.mul(Fraction.of(factor[0], factor[1])).toString();
}

export const said = (cell: CellValue, number: string | null = null, issue?: string): Written => ({ cell, number, ...(issue === undefined ? {} : { issue }) });
export const plain = (number: number): Written => ({ cell: number, number: String(number) });

/** The firm's own figure of the field, written in `unit` as a number. */
export function figure(field: string, unit: string): (firm: Firm) => Written {
  return (firm) => {
    const value = Number(firm[field]);
    // A plot of so many 0.3 亩 is a whole number of ㎡, two hundred each.
    if (unit === '㎡') return plain(Math.max(1, Math.round(value / 0.3)) * 200);
    const [over, under] = FACTORS[unit] as readonly [bigint, bigint];
    return plain(Math.round((value * 1000 * Number(under)) / Number(over)) / 1000);
  };
}

export const text = (header: string | readonly string[], cell: (firm: Firm, i: number) => CellValue, field?: string): ColumnSpec =>
  ({ header: typeof header === 'string' ? [header] : header, cell: (firm, i) => ({ cell: cell(firm, i) }), ...(field === undefined ? {} : { field }) });

/** A column of a field's figures in a unit. */
export function numbers(header: string | readonly string[], field: string, unit: string, more: Partial<ColumnSpec> = {}): ColumnSpec {
  return { header: typeof header === 'string' ? [header] : header, field, unit, cell: figure(field, unit), ...more };
}

export const serial: ColumnSpec = text('序号', (_, i) => i + 1);
export const name: ColumnSpec = text('企业名称', (firm) => firm.企业名称 ?? null, '企业名称');
export const code: ColumnSpec = text('统一社会信用代码', (firm) => firm.统一社会信用代码 ?? null, '统一社会信用代码');
export const town: ColumnSpec = text('所属镇街', (firm) => firm.所属镇街 ?? null, '所属镇街');

/** The same column under another header. */
export const under = (column: ColumnSpec, ...header: string[]): ColumnSpec => ({ ...column, header });

/** 姓名 and 联系电话 under one parent, as bureaus' forms repeat them; nobody's real number. */
export const contact = (parent: string, first: string): ColumnSpec[] => [
  text([parent, '姓名'], (_, i) => `${first}${'甲乙丙丁戊己庚辛'[i % 8]}`), text([parent, '联系电话'], (_, i) => `0000-${String(1000000 + i * 37)}`),
];

/** Figures written another way: as text, with separators, in full-width digits. */
export const rewritten = (column: ColumnSpec, write: (decimal: string, i: number) => CellValue, issue?: string): ColumnSpec => ({
  ...column,
  cell: (firm, i) => {
    const { number } = column.cell(firm, i);
    return said(write(number ?? '', i), number ?? null, issue);
  },
});

export const grouped = (decimal: string): string => decimal.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
export const fullWidth = (text: string): string => text.replace(/[\d.,%]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** The column with other cells in some rows, by the firm's number from 0. */
export const except = (column: ColumnSpec, cells: Readonly<Record<number, Written>>): ColumnSpec =>
  ({ ...column, cell: (firm, i) => cells[i] ?? column.cell(firm, i) });
