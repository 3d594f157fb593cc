import type { CellValue } from '../../../src/workbook/cell';
import { figures, subjects, sumOf, type Distortion } from './distortion';
import type { Line } from './sheet';

/** Where the table stands, what stands around it, and in which kind of file. */
export const places: Readonly<Record<string, Distortion>> = {
  offset: (sheet, random) => void (sheet.at = [random.whole(0, 9), random.whole(0, 5)]),
  summaryBeside: (sheet, random) => void (!sheet.halves && (sheet.beside = random.whole(1, 2))),
  summaryBelow: (sheet) => void (sheet.under = true),
  summaryAbove: (sheet, random) => void (sheet.over = random.whole(1, 3)),
  lastYearsTable: (sheet, random) => {
    // Two tables of one header are told apart by the years of their titles.
    if (sheet.object || sheet.halves || sheet.below.length > 0) return;
    sheet.above.unshift({ cells: ['云川县2021年度工业企业数据表'], across: random.oneIn(2) });
    sheet.before = random.pick(['above', 'below']);
  },
  twoHalves: (sheet, random) => {
    // Only a person can put the halves below each other: the reader names the right one.
    if (!random.oneIn(4) || sheet.object || sheet.beside > 0 || sheet.before !== 'none' || sheet.loose.length > 0 || sheet.lines.length < 4 || sheet.lines.some((line) => line.kind !== 'subject' || line.group !== undefined)) return;
    sheet.halves = true;
  },
  lostMerges: (sheet, random) => {
    // A table that went through a program without merged cells: a name stands in the first of its rows alone.
    if (sheet.object || !sheet.lines.some((line) => line.group !== undefined) || sheet.lines.some((line) => line.merge)) return;
    sheet.merged = false;
    const above = sheet.lines.map((line, i): Line | undefined => sheet.lines[i - 1]);
    sheet.lines.forEach((line, i) => line.group !== undefined && line.group === above[i]?.group && (line.cells = { ...line.cells, name: null, code: null }));
    sheet.mergeEqual = [];
    // Serial numbers that came apart with them tell that the rows are of one name; without, the reader says that names are missing.
    if (random.oneIn(4) && !sheet.columns.some(({ id }) => id === 'serial')) return;
    if (!sheet.columns.some(({ id }) => id === 'serial')) sheet.columns.unshift({ id: 'serial', levels: ['序号'], unit: null, unitIn: 'header' });
    sheet.lines.forEach((line, i) => line.kind === 'subject' && (line.cells = { ...line.cells, serial: line.cells.name === null ? null : i + 1 }));
  },
  loose: (sheet, random) => void (sheet.beside === 0 && !sheet.under && !sheet.halves && sheet.loose.push([random.whole(0, 4), random.whole(1, 3), random.pick<CellValue>(['待核', '√', '与去年一致', 3])])),
  object: (sheet) => {
    const plain = sheet.columns.every((column) => column.levels.length === 1) && sheet.between.length === 0 && sheet.lines.every((line) => line.kind !== 'other' && line.group === undefined) && sheet.mergeEqual.length === 0 && sheet.gaps.length === 0;
    if (plain && sheet.below.length === 0 && sheet.before === 'none' && !sheet.halves) sheet.object = true;
  },
  notMerged: (sheet) => {
    if (sheet.mergeEqual.length > 0 || sheet.lines.some((line) => line.group !== undefined || line.merge)) return;
    sheet.merged = false;
  },
  asFile: (sheet, random) => {
    const flat = sheet.mergeEqual.length === 0 && (!sheet.merged || !sheet.lines.some((line) => line.group !== undefined));
    sheet.file = flat && random.oneIn(2) ? 'csv' : 'xlsx';
  },
  objectTotals: (sheet) => {
    if (!sheet.object || sheet.totals || sheet.file !== 'none') return;
    sheet.totals = true;
    sheet.lines.push({ kind: 'other', cells: { name: '汇总', ...Object.fromEntries(figures(sheet).map(({ id }) => [id, sumOf(subjects(sheet), id)])) } });
  },
};
