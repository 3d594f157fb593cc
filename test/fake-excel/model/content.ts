import type { Area } from '../../../src/workbook/cell';
import { HostFault } from '../fault';
import type { Cell, CellContent, FakeSheet } from './sheet';

/**
 * What Excel makes of something put into a cell through values or formulas: an apostrophe makes text
 * of anything, a sign begins a formula, and text that looks like a number, date or truth becomes one.
 */
export function understood(input: CellContent, numberFormat: string): Cell | undefined {
  if (input === '') return undefined;
  if (typeof input !== 'string') return { value: input, formula: null, quoted: false };
  if (input.length > 32_767) throw new HostFault('InvalidArgument', 'The text is too long for a cell.', 'Range.values');
  if (input.startsWith("'")) return { value: input.slice(1), formula: null, quoted: true };
  if (numberFormat === '@') return { value: input, formula: null, quoted: false };
  if (/^[=+@-]\s*[^\s]/.test(input) && !isNumber(input)) return { value: calculated(input), formula: input.startsWith('=') ? input : `=${input}`, quoted: false };
  if (isNumber(input)) return { value: Number(input), formula: null, quoted: false };
  if (/^(true|false)$/i.test(input)) return { value: /^t/i.test(input), formula: null, quoted: false };
  if (/^\d{1,4}([-/年])\d{1,2}([-/月]\d{1,2}日?)?$/.test(input)) return { value: 45_000, formula: null, quoted: false };
  if (/^[\d.]+%$/.test(input)) return { value: parseFloat(input) / 100, formula: null, quoted: false };
  return { value: input, formula: null, quoted: false };
}

const isNumber = (text: string): boolean => /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text);

/** The fake calculates sums of two numbers and nothing else. */
function calculated(formula: string): CellContent {
  const sum = /^=(\d+)\+(\d+)$/.exec(formula);
  return sum ? Number(sum[1]) + Number(sum[2]) : 0;
}

/** Writes a scalar or a matrix as office.js sends it; null leaves a cell alone. */
export function write(sheet: FakeSheet, area: Area, input: unknown, location: string): void {
  sheet.assertWritable(location);
  const one = !Array.isArray(input);
  if (!one && (input.length !== area.rows || input.some((row: unknown) => !Array.isArray(row) || row.length !== area.columns))) {
    throw new HostFault('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.", location);
  }
  sheet.each(area, (row, column) => {
    const value = one ? input : (input as readonly (readonly unknown[])[])[row - area.row]![column - area.column];
    if (value === null || value === undefined) return;
    if (sheet.merges.some((merge) => (merge.row !== row || merge.column !== column) && row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns)) return;
    sheet.put(row, column, understood(value as CellContent, sheet.look(row, column).numberFormat));
  });
}

export const isErrorValue = (value: CellContent): boolean => typeof value === 'string' && /^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!)$/.test(value);
