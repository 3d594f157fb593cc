import { cellDecimal, type NumberColumn } from '../../../src/engine';
import type { Matrix } from '../../../src/workbook/layout';
import { buildTable } from '../../../src/workbook/table/build';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import { bundledLibrary } from '../../support/library';
import { sheetOf } from './sheets';

const { catalogue } = bundledLibrary();
const needs = { required: ['用地面积', '税收实际贡献'], optional: ['上年税收实际贡献'] };
const codeA = '11370881004339597L';
const codeB = '12341700686863395A';

function read(values: Matrix, merges: string[] = []) {
  const raw = sheetOf(values, { merges });
  const layout = findTable(raw)!;
  const { table, issues } = buildTable(raw, layout, matchColumns(layout, raw, catalogue, needs), catalogue, needs);
  const exact = (name: string): (string | null)[] | undefined => {
    const column = table.columns.get(name) as NumberColumn | undefined;
    return column && [...column.values].map((value) => (Number.isNaN(value) ? null : cellDecimal(value).value.mul(column.factor).toString()));
  };
  return { now: exact('税收实际贡献'), before: exact('上年税收实际贡献'), said: issues.filter(({ code }) => code === 'last-year-filled').map(({ params }) => `${String(params?.firms)} of ${String(params?.of)}`) };
}

describe('last year’s figure', () => {
  test('comes from the rows of the year before, by code or else by name', () => {
    expect(read([
      ['年份', '企业名称', '统一社会信用代码', '用地面积（亩）', '税收实际贡献（元）'],
      [2022, '甲机械厂', codeA, 30, 1200000], [2022, '乙纺织厂', codeB, 12, 600000], [2022, '丙塑料厂', null, 8, 50000],
      [2021, '丙塑料厂', null, 8, 40000], [2021, '甲机械厂（原名）', codeA, 30, 1100000], [2020, '乙纺织厂', codeB, 12, 500000],
    ])).toEqual({ now: ['120', '60', '5'], before: ['110', null, '4'], said: ['2 of 3'] });
  });

  test('is left out for a firm with two rows in a year', () => {
    expect(read([
      ['年份', '企业名称', '用地面积（亩）', '税收实际贡献（万元）'],
      [2022, '甲机械厂', 30, 120], [2022, '乙纺织厂', 12, 60], [2021, '甲机械厂', 30, 110], [2021, '甲机械厂', 5, 11], [2021, '乙纺织厂', 12, 50],
    ])).toEqual({ now: ['120', '60'], before: [null, '50'], said: ['1 of 2'] });
  });

  test.each<[string, Matrix, string[]]>([
    ['the year before under one parent', [['企业名称', '用地面积（亩）', '税收实际贡献（万元）', null], [null, null, '2021年', '2022年'], ['甲机械厂', 30, 110, 120], ['乙纺织厂', 12, 50, 60]], ['A1:A2', 'B1:B2', 'C1:D1']],
    ['the later year first', [['企业名称', '用地面积（亩）', '2021年税收实际贡献（万元）', '2022年税收实际贡献（万元）'], ['甲机械厂', 30, 110, 120], ['乙纺织厂', 12, 50, 60]], []],
    ['the year as a number', [['企业名称', '用地面积（亩）', '税收实际贡献（万元）', null], [null, null, 2021, 2022], ['甲机械厂', 30, 110, 120], ['乙纺织厂', 12, 50, 60]], ['A1:A2', 'B1:B2', 'C1:D1']],
    ['years above the quantities', [['企业名称', '用地面积（亩）', '2021年', '2022年'], [null, null, '税收实际贡献（万元）', '税收实际贡献（万元）'], ['甲机械厂', 30, 110, 120], ['乙纺织厂', 12, 50, 60]], ['A1:A2', 'B1:B2']],
    ['words for the year', [['企业名称', '用地面积（亩）', '税收实际贡献（万元）', null], [null, null, '上年', '本年'], ['甲机械厂', 30, 110, 120], ['乙纺织厂', 12, 50, 60]], ['A1:A2', 'B1:B2', 'C1:D1']],
  ])('has a column of its own: %s', (_, values, merges) => {
    expect(read(values, merges)).toEqual({ now: ['120', '60'], before: ['110', '50'], said: [] });
  });
});
