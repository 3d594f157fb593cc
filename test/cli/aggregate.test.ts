import type { CellValue } from '../../src/workbook/cell';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { commandFolder } from '../support/commands';
import { firm, header } from '../support/firms';

jest.setTimeout(60_000);

const { mujun, has, put, sheetsOf, bytes } = commandFolder();

/** Six firms of 10 mu with 600 down to 100 of tax; last year 50, 100 … 300 on 10 mu each. */
const keys = ['所属镇街', '行业代码', '所属区域', '企业规模', '设区市', '上年税收实际贡献（万元）', '上年用地面积（亩）'];
const rows: CellValue[][] = [[...header, ...keys], ...['甲', '乙', '丙', '丁', '戊', '己'].map((name, i) => [
  ...firm(`${name}厂`, null, 600 - 100 * i), i < 3 ? '城东街道' : '临江镇', i % 2 ? 'C2614' : '3011', i < 2 ? '高新园区' : '经开区', i < 5 ? '规上' : '规下', i < 3 ? '杭州' : '温州市', 50 * (i + 1), 10,
])];
beforeEach(() => put('a.xlsx', { 企业: rows }));
const aggregate = (...args: readonly string[]) => mujun('aggregate', 'a.xlsx', '--ruleset', 'zhejiang-2022', ...args);

interface Group { name: string; subjects: number; graded: number; grades: Record<string, number>; totals: Record<string, { sum: string; count: number }>; ratios: Record<string, { value: string | null; lastYear: string | null; growth: string | null }> }
interface Told { aggregates: { by: string; groups: Group[]; whole: Group }[]; targets: { name: string; rows: { key: string; target: string; actual: string | null; isMet: boolean | null }[] }[] }

test('by town, industry, park or region, and size: counts, grades, totals, ratios of sums and growth', () => {
  const { status, stdout, stderr } = aggregate('--by', '所属镇街', '--by', '行业代码', '--by', '所属区域', '--by', '企业规模', '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { aggregates } = JSON.parse(stdout) as Told;
  const told = aggregates.map(({ by, groups }) => [by, ...groups.map(({ name, subjects, grades, totals, ratios }) => {
    const { value, lastYear, growth } = ratios['亩均税收']!;
    return [name, subjects, Object.values(grades).join(), totals['税收实际贡献']!.sum, value, lastYear, growth].join(' ');
  })]);
  // Grades are A A B B B C. Growth is of the ratios of sums: 20 ÷ 25 − 1, 50 ÷ 10 − 1, …
  expect(told).toEqual([
    ['所属镇街', '临江镇 3 0,2,1,0 600 20.0000000000 25.0000000000 -0.2000000000', '城东街道 3 2,1,0,0 1500 50.0000000000 10.0000000000 4.0000000000'],
    ['行业代码', '26 3 1,1,1,0 900 30.0000000000 20.0000000000 0.5000000000', '30 3 1,2,0,0 1200 40.0000000000 15.0000000000 1.6666666667'],
    ['所属区域', '经开区 4 0,3,1,0 1000 25.0000000000 22.5000000000 0.1111111111', '高新园区 2 2,0,0,0 1100 55.0000000000 7.5000000000 6.3333333333'],
    ['企业规模', '规上 5 2,3,0,0 2000 40.0000000000 15.0000000000 1.6666666667', '规下 1 0,0,1,0 100 10.0000000000 30.0000000000 -0.6666666667'],
  ]);
  expect(aggregates[0]?.whole).toMatchObject({ subjects: 6, graded: 6, totals: { 税收实际贡献: { sum: '2100', count: 6 } }, ratios: { 亩均税收: { value: '35.0000000000', lastYear: '17.5000000000', growth: '1.0000000000' } } });
});

test('against the targets of the cities of 2022, with 市 behind a name or without', () => {
  const { targets } = JSON.parse(aggregate('--by', '设区市', '--targets', 'zhejiang-2022-targets', '--json').stdout) as Told;
  expect(targets.map(({ name, rows: each }) => [name, each.filter(({ actual }) => actual !== null).map(({ key, target, actual, isMet }) => [key, target, actual, isMet])])).toEqual([['设区市亩均税收目标', [
    ['杭州', '57', '50.0000000000', false], ['温州', '39', '20.0000000000', false],
  ]]]);
});

test('the sheet has counts, the share of the best grades, totals and growth, with a chart of grades and one of the first indicator', async () => {
  expect(aggregate('--by', '所属镇街', '--out', 'b.xlsx')).toMatchObject({ status: 0, stderr: '' });
  const sheets = await sheetsOf('b.xlsx');
  expect(sheets['企业']).toEqual(rows);
  const lines = sheets['分组汇总']!;
  const line = (name: string, from: number): readonly CellValue[] => lines.slice(from).find(([first]) => first === name) ?? [];
  const at = (title: string): number => lines.findIndex((each) => each.some((cell) => String(cell).startsWith(title)));
  expect(line('临江镇', 0).slice(0, 8)).toEqual(['临江镇', 3, 3, 0, 2, 1, 0, 0.6667]);
  expect(line('合计', 0).slice(0, 8)).toEqual(['合计', 6, 6, 2, 3, 1, 0, 0.8333]);
  expect(line('城东街道', at('亩均税收')).slice(0, 4)).toEqual(['城东街道', 50, 10, 4]);
  const book = FileWorkbook.open(bytes('b.xlsx'), 'b.xlsx');
  const layout = (await book.record()).sheets.find(({ purpose }) => purpose === 'aggregate')?.layout;
  expect(layout?.charts.map(({ kind, series }) => [kind, series.map(({ name }) => name)])).toEqual([['stacked-column', ['A', 'B', 'C', 'D']], ['bar', ['亩均税收']]]);
});

test('a key the table does not have is refused in words and nothing is written', () => {
  const result = aggregate('--by', '所属村', '--out', 'b.xlsx');
  expect([result.status, result.stderr, has('b.xlsx')]).toEqual([1, expect.stringContaining('所属村'), false]);
});
