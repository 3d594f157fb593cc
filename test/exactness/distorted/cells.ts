import type { Random } from '../../../examples/generate/random';
import { Fraction } from '../../../src/engine';
import type { CellValue } from '../../../src/workbook/cell';
import { figures, subjects, type Distortion } from './distortion';
import type { Sheet } from './sheet';

/** What people and programs do to single cells. */
export const cells: Readonly<Record<string, Distortion>> = {
  asText: (sheet, random) => rewriteColumn(sheet, random, (decimal) => decimal),
  grouped: (sheet, random) => rewriteColumn(sheet, random, (decimal) => decimal.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','))),
  fullWidth: (sheet, random) => rewriteColumn(sheet, random, (decimal) => decimal.replace(/[\d.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))),
  blanksAround: (sheet, random) => rewriteColumn(sheet, random, (decimal) => random.pick([` ${decimal}`, `${decimal}\u00a0`, `'${decimal}`, `\u3000${decimal} `])),
  unitInCell: (sheet, random) => {
    const column = random.pick(figures(sheet));
    if (column.mixed) return;
    for (const line of subjects(sheet)) if (typeof line.cells[column.id] === 'number' && random.oneIn(3)) line.cells[column.id] = `${String(line.cells[column.id])}${column.unit ?? ''}`;
  },
  nothing: (sheet, random) => {
    for (let i = random.whole(1, 4); i > 0; i--) {
      const [line, column] = [random.pick(subjects(sheet)), random.pick(figures(sheet))];
      // A plot's row with nothing at all in it, not even a dash, is a blank row under its merged name.
      line.cells[column.id] = random.pick<CellValue>(['-', '/', '—', '无', '暂无', { error: '#N/A' }, '#N/A', '——', 'N/A', '未报', ...(line.group === undefined ? [null, '  '] : [])]);
      line.wanted!.values[column.field!] = null;
    }
  },
  garbage: (sheet, random) => {
    const [line, column] = [random.pick(subjects(sheet)), random.pick(figures(sheet))];
    line.cells[column.id] = random.pick<CellValue>(['约120', '120、35', '120\n350', '三十', '1.2.3', '见附件', '120+35', '3O']);
    line.wanted!.values[column.field!] = null;
  },
  zero: (sheet, random) => {
    const [line, column] = [random.pick(subjects(sheet)), random.pick(figures(sheet).slice(1))];
    line.cells[column.id] = random.pick<CellValue>([0, '0', '0.00']);
    line.wanted!.values[column.field!] = '0';
  },
  negative: (sheet, random) => {
    const [line, column] = [random.pick(subjects(sheet)), sheet.columns.find(({ id }) => id === '税收实际贡献')!];
    if (column.unit !== '万元' || column.unitIn === 'corner') return;
    line.cells[column.id] = random.pick<CellValue>([-120.5, '-120.5', '(120.5)', '－120.5', '-120.50']);
    line.wanted!.values[column.field!] = '-120.5';
  },
  damagedCode: (sheet, random) => {
    const line = random.pick(subjects(sheet));
    if (line.group !== undefined) return;
    line.cells.code = random.pick<CellValue>([913300000000123000, '9.1339E+17', 9.135e17, null]);
    line.wanted!.id = line.wanted!.name;
  },
  untidyCode: (sheet, random) => {
    const line = random.pick(subjects(sheet));
    const code = line.cells.code;
    if (typeof code !== 'string' || code.length !== 18) return;
    line.cells.code = random.pick([`${code} `, `${code}\t`, `\u00a0${code}`, code.toLowerCase(), `${code.slice(0, 9)} ${code.slice(9)}`, `'${code}`, code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))]);
  },
  percentText: (sheet, random) => {
    const column = figures(sheet).find(({ unit }) => unit === '%');
    if (column === undefined || subjects(sheet).some((line) => typeof line.cells[column.id] !== 'number')) return;
    for (const line of subjects(sheet)) line.cells[column.id] = `${String(line.cells[column.id])}${random.pick(['%', '％'])}`;
    if (column.unitIn === 'header' && random.oneIn(2)) column.unit = '';
  },
  percentAsFraction: (sheet) => {
    const column = figures(sheet).find(({ unit }) => unit === '%');
    if (column?.unitIn !== 'header' || sheet.lines.some((line) => line.cells[column.id] !== undefined && typeof line.cells[column.id] !== 'number')) return;
    for (const line of sheet.lines) if (typeof line.cells[column.id] === 'number') line.cells[column.id] = Fraction.parse(String(line.cells[column.id]))!.div(Fraction.of(100n)).toNumber();
    column.unit = '';
  },
};

/** Some cells of a column, or all, written as text. */
function rewriteColumn(sheet: Sheet, random: Random, write: (decimal: string) => string): void {
  const column = random.pick(figures(sheet));
  const all = random.oneIn(2);
  for (const line of subjects(sheet)) {
    const value = line.cells[column.id];
    if (typeof value === 'number' && Math.abs(value) < 1e15 && (all || random.oneIn(3))) line.cells[column.id] = write(String(value));
  }
}
