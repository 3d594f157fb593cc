import { readFileSync } from 'node:fs';
import path from 'node:path';
import { auditSheet, withFindings } from '../../src/app/auditSheet';
import { readTable } from '../../src/app/readTable';
import { sayIssue } from '../../src/app/say';
import type { Issue } from '../../src/engine';
import { cellName } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/cell';
import type { Matrix } from '../../src/workbook/layout';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { rawFromMatrix } from '../../src/workbook/table/matrix';
import { bundledLibrary } from '../support/library';
import { codes } from '../support/firms';

const { catalogue, get } = bundledLibrary();
const ruleset = get('zhejiang-2022')!;

function audited(matrix: Matrix): readonly Issue[] {
  const raw = rawFromMatrix(matrix, '企业表');
  const { layout, matches, subjects, table } = readTable(raw, catalogue, ruleset);
  if (layout === null || table === null) throw new Error('no table');
  return auditSheet(table, { raw, layout, matches, subjects }, catalogue);
}

const brief = ({ cell, severity, code }: Issue): string => `${cell ? cellName(cell.row, cell.column) : '-'} ${severity} ${code}`;

/** Eight firms alike; `odd` changes the third (row 4 of the sheet) or others by name. */
const BASE: Readonly<Record<string, CellValue>> = {
  '用地面积（亩）': 30, '税收实际贡献（万元）': 200, '工业增加值（万元）': 1200, '综合能耗（吨标煤）': 400, '年平均职工人数（人）': 80, '主要污染物排放量（吨）': 3, '研发经费支出（万元）': 150, '营业收入（万元）': 6000,
};
function sheet(changes: Readonly<Record<string, CellValue | readonly CellValue[]>>, size = 8): Matrix {
  const headers = [...new Set([...Object.keys(BASE), ...Object.keys(changes)])];
  const cellOf = (header: string, row: number): CellValue => {
    const change = changes[header];
    if (Array.isArray(change)) return (change as readonly CellValue[])[row] ?? null;
    return row === 2 && change !== undefined ? (change as CellValue) : (BASE[header] ?? null);
  };
  return [['企业名称', ...headers], ...Array.from({ length: size }, (_, row) => [`${'甲乙丙丁戊己庚辛'[row]}厂`, ...headers.map((header) => cellOf(header, row))])];
}

test('a sheet of like firms has no findings', () => {
  expect(audited(sheet({}))).toEqual([]);
});

test.each<[string, Readonly<Record<string, CellValue | readonly CellValue[]>>, readonly string[]]>([
  ['tax in 元 read as 万元', { '税收实际贡献（万元）': 2_000_000 }, ['C4 warning unit-slip', 'C4 warning more-than']],
  ['tax in 亿元 read as 万元', { '税收实际贡献（万元）': 0.02 }, ['C4 warning unit-slip']],
  ['㎡ read as 亩', { '用地面积（亩）': 20_000 }, ['B4 warning unit-slip']],
  ['kilograms of coal read as tons', { '综合能耗（吨标煤）': 400_000 }, ['E4 warning unit-slip']],
  ['kilograms read as tons', { '主要污染物排放量（吨）': 3000 }, ['G4 warning unit-slip']],
  ['kilowatt-hours read as 万千瓦时', { '用电量（万千瓦时）': [300, 310, 3_000_000, 290, 305, 300, 300, 300] }, ['J4 warning unit-slip']],
  ['a figure 150 times the rest', { '年平均职工人数（人）': 12_001 }, ['F4 warning out-of-proportion']],
  ['a firm 150 times the rest in all its figures, most in energy', Object.fromEntries(Object.entries(BASE).map(([header, value]) => [header, (header.startsWith('综合') ? 160 : 150) * (value as number)])), ['E4 info far-from-median']],
  ['value added above output', { '工业总产值（万元）': [5000, 5000, 1199.99, 5000, 5000, 5000, 5000, 5000] }, ['D4 warning more-than']],
  ['tax above revenue', { '税收实际贡献（万元）': 6000.01 }, ['C4 warning more-than']],
  ['tax equal to revenue', { '税收实际贡献（万元）': 6000 }, []],
  ['R&D above revenue', { '研发经费支出（万元）': 6001 }, ['H4 warning more-than']],
  ['negative value added', { '工业增加值（万元）': -5 }, ['D4 warning amount-negative']],
  ['land of 0.09 亩', { '用地面积（亩）': 0.09 }, ['B4 warning out-of-proportion', 'B4 warning land-tiny']],
  ['R&D intensity as a fraction in a column of %', { 'R&D经费支出占营业收入比重（%）': [2.5, 2.5, 0.025, 2.5, 2.5, 2.5, 2.5, 2.5] }, ['J4 warning share-hundredth']],
  ['R&D intensity as % in a column of fractions', { 'R&D经费支出占营业收入比重': [0.025, 0.025, 2.5, 0.025, 0.025, 0.025, 0.025, 0.025] }, ['J4 warning share-hundredfold']],
  ['R&D intensity that does not come out', { 'R&D经费支出占营业收入比重（%）': [2.5, 2.5, 3.2, 2.5, 2.5, 2.5, 2.5, 2.5] }, ['J4 warning share-differs']],
  ['insured heads that differ', { '月均参保人数': [80, 82, 40, 79, 80, 80, 80, 80] }, ['F4 warning staff-differs']],
  ['above scale below 2000', { '企业规模': ['规上', '规下', '规上', '规上', '规上', '规上', '规上', '规上'], '营业收入（万元）': [6000, 1999.99, 1999.99, 2000, 6000, 6000, 6000, 6000] }, ['I4 warning scale-below']],
  ['below scale at 2000', { '企业规模': ['规下', '规上', '规上', '规上', '规上', '规上', '规上', '规上'], '营业收入（万元）': [2000, 6000, 6000, 6000, 6000, 6000, 6000, 6000] }, ['I2 warning scale-above']],
  ['an earlier year’s row', { 年份: [2021, 2021, 2020, 2021, 2021, 2021, '2021年', 2021] }, ['J4 warning year-other']],
  ['growth to six times', { '上年工业增加值（万元）': [1200, 1100, 200, 1250, 1200, 1200, 1200, 1200] }, ['D4 warning growth']],
  ['growth to five times', { '上年工业增加值（万元）': [1200, 1100, 240, 1250, 1200, 1200, 1200, 1200] }, []],
  ['all as last year', { '上年工业增加值（万元）': [1210, 1100, 1200, 1250, 1210, 1210, 1210, 1210], '上年税收实际贡献（万元）': [210, 210, 200, 210, 210, 210, 210, 210] }, ['A4 warning same-as-last-year']],
  ['an industry code in words', { 行业代码: ['34', 'C34', '机械', '3411', null, '34', '34', '34'] }, ['J4 info industry-code-text', 'J6 info industry-code-blank']],
  ['industry codes all in words', { 行业代码: ['机械', '纺织', '机械', null, '机械', '化工', '化工', '化工'] }, ['J1 info industry-code-words']],
])('%s is found at its cell', (_, changes, expected) => {
  expect(audited(sheet(changes)).map(brief)).toEqual(expected);
});

test('what most of the rows have is said once of the column, with the first row for an example', () => {
  const issues = audited(sheet({ '工业总产值（万元）': [500, 500, 500, 500, 500, 500, 500, 5000] }));
  expect(issues.map(brief)).toEqual(['D2 warning more-than', 'D1 warning most-rows']);
  expect(issues[1]!.params).toMatchObject({ field: '工业增加值', count: 7, size: 8, first: 2 });
});

describe('land', () => {
  const parts = { '自有土地面积（亩）': [30, 30, 30, 30, 30, 30, 30, 30], '租赁土地面积（亩）': [0, 0, 0, 0, 0, 0, 0, 0] };
  test.each<[string, Readonly<Record<string, readonly CellValue[]>>, readonly string[]]>([
    ['let more than held', { ...parts, '出租土地面积（亩）': [0, 0, 30.01, 0, 0, 0, 0, 0], '用地面积（亩）': [30, 30, 0.5, 30, 30, 30, 30, 30] }, ['L4 warning let-more-than-held', 'B4 warning land-parts']],
    ['all let', { ...parts, '出租土地面积（亩）': [0, 0, 30, 0, 0, 0, 0, 0], '用地面积（亩）': [30, 30, 0, 30, 30, 30, 30, 30] }, []],
    ['parts that do not make the whole', { ...parts, '出租土地面积（亩）': [0, 0, 5, 0, 0, 0, 0, 0] }, ['B4 warning land-parts']],
    ['parts whose research land is left out', { ...parts, '出租土地面积（亩）': [0, 0, 5, 0, 0, 0, 0, 0], '科研用地面积（亩）': [0, 0, 3, 0, 0, 0, 0, 0], '用地面积（亩）': [30, 30, 22, 30, 30, 30, 30, 30] }, []],
    ['a lease the partner tells otherwise', {
      '自有土地面积（亩）': [30, 20, 30, 30, 30, 30, 30, 30], '租赁土地面积（亩）': [0, 10, 0, 0, 0, 0, 0, 0], '出租土地面积（亩）': [0, 0, 12, 0, 0, 0, 0, 0], 承租方: [null, null, '乙厂', null, null, null, null, null], '用地面积（亩）': [30, 30, 18, 30, 30, 30, 30, 30],
    }, ['L4 warning lease-pair']],
    ['a lease both tell alike, named by the tenant', {
      '自有土地面积（亩）': [30, 20, 30, 30, 30, 30, 30, 30], '租赁土地面积（亩）': [0, 10, 0, 0, 0, 0, 0, 0], '出租土地面积（亩）': [0, 0, 10, 0, 0, 0, 0, 0], 出租方: [null, '丙厂', null, null, null, null, null, null], '用地面积（亩）': [30, 30, 20, 30, 30, 30, 30, 30],
    }, []],
    ['a lease to two, one not in the table', {
      '自有土地面积（亩）': [30, 20, 30, 30, 30, 30, 30, 30], '租赁土地面积（亩）': [0, 10, 0, 0, 0, 0, 0, 0], '出租土地面积（亩）': [0, 0, 12, 0, 0, 0, 0, 0], 承租方: [null, null, '乙厂、某外地厂', null, null, null, null, null], '用地面积（亩）': [30, 30, 18, 30, 30, 30, 30, 30],
    }, []],
  ])('%s', (_, changes, expected) => {
    expect(audited(sheet(changes)).map(brief)).toEqual(expected);
  });
});

describe('a shared meter', () => {
  const account = { 用电户号: ['0101', '0102', '0103', '0103', '0105', '0106', '0107', '0108'] };
  test.each<[string, Readonly<Record<string, readonly CellValue[]>>, readonly string[]]>([
    ['whose parts are not the total', { ...account, '用电量（万千瓦时）': [10, 10, 4, 5, 10, 10, 10, 10], '总表用电量（万千瓦时）': [10, 10, 10, 10, 10, 10, 10, 10] }, ['L4 warning meter-parts']],
    ['whose parts are the total, written once', { ...account, '用电量（万千瓦时）': [10, 10, 4, 6, 10, 10, 10, 10], '总表用电量（万千瓦时）': [10, 10, 10, null, 10, 10, 10, 10] }, []],
    ['with two totals', { ...account, '用电量（万千瓦时）': [10, 10, 4, 6, 10, 10, 10, 10], '总表用电量（万千瓦时）': [10, 10, 10, 11, 10, 10, 10, 10] }, ['L5 warning meter-totals']],
    ['with one reading copied to both firms', { ...account, '用电量（万千瓦时）': [10, 10, 12, 12, 10, 10, 10, 10] }, ['K5 warning meter-copied']],
  ])('%s', (_, changes, expected) => {
    expect(audited(sheet(changes)).map(brief)).toEqual(expected);
  });
});

describe('who is who', () => {
  const [a, b] = codes;
  const head = ['企业名称', '统一社会信用代码', '用地面积（亩）'];
  test.each<[string, Matrix, readonly string[]]>([
    ['one code under two names', [head, ['云川精机有限公司', a, 1], ['云川精工有限公司', a, 2]], ['B3 warning code-two-names']],
    ['one name under two codes', [head, ['云川精机有限公司', a, 1], ['云川精机有限公司', b, 2]], ['A3 warning name-two-codes']],
    ['one firm entered twice', [head, ['云川精机有限公司', a, 1], ['云川精机有限公司', a, 2]], ['B3 warning code-twice']],
    ['codes that are none', [head, ['云川精机有限公司', '/', 1], ['云川精工有限公司', '/', 2]], ['B3 warning code-twice']],
    ['codes that Excel has cut the end off', [head, ['云川精机有限公司', 913301000000123000, 1], ['云川精工有限公司', 913301000000123000, 2]], []],
    ['names that differ by brackets and 责任', [head, ['精机（云川）有限公司', null, 1], ['精机(云川)有限责任公司', null, 2]], ['A3 warning name-alike']],
  ])('%s is said once', (_, matrix, expected) => {
    const raw = rawFromMatrix(matrix, '企业表');
    const { layout, matches, subjects, table, issues } = readTable(raw, catalogue, ruleset);
    const together = withFindings(issues, auditSheet(table!, { raw, layout: layout!, matches, subjects }, catalogue));
    expect(together.map(brief).filter((words) => /twice|two|alike/.test(words))).toEqual(expected);
  });
});

test.each(['zhejiang-2022.xlsx', 'xian-2022.xlsx', 'zhejiang-utf8.csv'])('%s, a sound sheet, raises no alarm', async (name) => {
  const book = FileWorkbook.open(readFileSync(path.join(__dirname, '../../examples', name)), name);
  const raw = await book.read((await book.sheets()).find(({ visible }) => visible)!.id);
  const { layout, matches, subjects, table } = readTable(raw, catalogue, ruleset);
  const findings = auditSheet(table!, { raw, layout: layout!, matches, subjects }, catalogue);
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(findings.length).toBeLessThan(10);
});

test('rows that are no firms, and what was made of them, are said', () => {
  const matrix = [...sheet({}), ['合计', 240, 1600, 9600, 3200, 640, 24, 1200, 48000], [null], ['注：数据由各部门提供', null]];
  expect(audited(matrix).map(brief)).toEqual(['A10 info rows-total']);
});

test('a finding says its figures, its limit and what is done', () => {
  const [slip] = audited(sheet({ '税收实际贡献（万元）': 2_000_000 }));
  expect(sayIssue(slip!, 'zh')).toBe('「企业表」C4：“税收实际贡献”为 2000000 万元，是同组中位数 200 的 10000 倍，而该企业的“综合能耗”是中位数的 1 倍（界限 100 倍）。相差约×10000，像是按“元”填的，若是则应为 200 万元。照原数计算。');
  expect(slip!.basis).toBe('税收实际贡献=2000000');
});
