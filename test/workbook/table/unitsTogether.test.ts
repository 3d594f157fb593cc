import { cellDecimal } from '../../../src/engine';
import { buildTable } from '../../../src/workbook/table/build';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import { bundledLibrary } from '../../support/library';
import { sheetOf } from './sheets';

const { catalogue } = bundledLibrary();

/** Eight firms of a township, in the fields' own units. */
const FIRMS: Readonly<Record<string, readonly number[]>> = {
  用地面积: [12, 31, 7.5, 40, 9, 22.5, 15, 48], 税收: [120, 340, 85, 410, 66, 230, 150, 505], 营业收入: [2600, 9100, 1700, 8800, 2100, 4900, 3300, 12000],
  工业增加值: [620, 2100, 410, 1900, 500, 1150, 760, 2700], 研发经费支出: [70, 260, 40, 300, 55, 160, 95, 400], 用电量: [40, 160, 25, 130, 31, 77, 52, 190],
  综合能耗: [80, 310, 52, 260, 61, 150, 100, 380], 主要污染物排放量: [0.8, 3.1, 0.4, 2.2, 0.6, 1.5, 0.9, 4], 年平均职工人数: [32, 96, 21, 90, 25, 58, 40, 120],
};

/** A sheet of these firms, numbers times so much, headers without a unit unless one is given. */
function read(written: Readonly<Record<string, { readonly times?: readonly [number, number]; readonly unit?: string }>>) {
  const fields = Object.keys(written);
  const cells = (field: string, i: number): number => {
    const [by, over] = written[field]!.times ?? [1, 1];
    return Number(((FIRMS[field]![i]! * by) / over).toPrecision(12));
  };
  const raw = sheetOf([['企业名称', ...fields.map((field) => (written[field]!.unit ? `${field}（${written[field]!.unit}）` : field))], ...Array.from({ length: 8 }, (_, i) => [`${'甲乙丙丁戊己庚辛'[i]!}机械有限公司`, ...fields.map((field) => cells(field, i))])]);
  const layout = findTable(raw)!;
  const first = matchColumns(layout, raw, catalogue, { required: [], optional: [] });
  const needs = { required: [], optional: first.flatMap(({ field }) => field ?? []) };
  const matches = matchColumns(layout, raw, catalogue, needs);
  const { table, issues } = buildTable(raw, layout, matches, catalogue, needs);
  const values = (field: string): (string | null)[] => {
    const column = table.columns.get(field);
    return column?.kind === 'number' ? [...column.values].map((value) => cellDecimal(value).value.mul(column.factor).toString()) : [];
  };
  return { units: matches.slice(1).map(({ unit }) => unit), values, codes: issues.filter(({ code }) => code.startsWith('unit-')).map(({ code, field }) => `${code} ${field}`), matches };
}

const stated = { 营业收入: { unit: '万元' }, 年平均职工人数: {} };

test.each<[string, Parameters<typeof read>[0], string, string[]]>([
  ['tax in 元', { 税收: { times: [10_000, 1] }, ...stated }, '元', ['unit-proposed 税收实际贡献']],
  ['tax in 亿元', { 税收: { times: [1, 10_000] }, ...stated, 用地面积: { unit: '亩' } }, '亿元', ['unit-proposed 税收实际贡献']],
  ['tax in 万元', { 税收: {}, ...stated }, '万元', ['unit-assumed 税收实际贡献']],
  ['land in ㎡ of small firms', { 用地面积: { times: [200, 3] }, 税收: { unit: '万元' }, ...stated }, '㎡', ['unit-proposed-by-ratio 用地面积']],
  ['land in 公顷', { 用地面积: { times: [1, 15] }, 税收: { unit: '万元' }, ...stated }, '公顷', ['unit-proposed-by-ratio 用地面积']],
  ['land in 亩', { 用地面积: {}, 税收: { unit: '万元' }, ...stated }, '亩', ['unit-assumed 用地面积']],
  ['electricity in 千瓦时', { 用电量: { times: [10_000, 1] }, ...stated }, '千瓦时', ['unit-proposed 用电量']],
  ['electricity in 万千瓦时', { 用电量: {}, ...stated }, '万千瓦时', ['unit-assumed 用电量']],
  ['energy in 千克标煤', { 综合能耗: { times: [1000, 1] }, 用电量: { unit: '万千瓦时' }, ...stated }, '千克标煤', ['unit-proposed-by-ratio 综合能耗']],
  ['emissions in 吨', { 主要污染物排放量: {}, ...stated }, '吨', ['unit-assumed 主要污染物排放量']],
])('%s', (_, written, unit, codes) => {
  const { units, codes: said } = read(written);
  expect([units[0], said]).toEqual([unit, codes]);
});

test('a sheet all in 元 and ㎡ that says so nowhere is read exactly, and every column is asked about', () => {
  const money = { times: [10_000, 1] } as const;
  const { units, values, codes } = read({ 用地面积: { times: [2000, 3] }, 税收: money, 营业收入: money, 工业增加值: money, 研发经费支出: money, 用电量: money, 年平均职工人数: {} });
  expect(units).toEqual(['㎡', '元', '元', '元', '元', '千瓦时', '人']);
  expect(values('税收实际贡献')).toEqual(FIRMS.税收!.map(String));
  expect(values('用电量')).toEqual(FIRMS.用电量!.map(String));
  // 12 亩 are 8,000 ㎡ exactly; 31 are 20,666.6… and come back as the cell's twelve digits say.
  expect([values('用地面积')[0], values('用地面积')[1]]).toEqual(['12', '31.00000000005']);
  expect(codes.map((one) => one.split(' ')[0]!.replace('-by-ratio', ''))).toEqual(Array(6).fill('unit-proposed'));
});

test('a sheet all in 万元 and 亩 stays so', () => {
  const { units } = read({ 用地面积: {}, 税收: {}, 营业收入: {}, 工业增加值: {}, 研发经费支出: {}, 用电量: {}, 综合能耗: {}, 主要污染物排放量: {}, 年平均职工人数: {} });
  expect(units).toEqual(['亩', '万元', '万元', '万元', '万元', '万千瓦时', '吨标煤', '吨', '人']);
});

test('what is written is not overruled, however odd', () => {
  const { units, matches } = read({ 税收: { times: [10_000, 1], unit: '万元' }, ...stated });
  expect(units[0]).toBe('万元');
  expect(matches[1]!.evidence.find(({ kind }) => kind === 'ratio')).toMatchObject({ fits: false });
});
