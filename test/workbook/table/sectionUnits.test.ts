import { cellDecimal, type NumberColumn } from '../../../src/engine';
import type { Matrix } from '../../../src/workbook/layout';
import { buildTable } from '../../../src/workbook/table/build';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import { bundledLibrary } from '../../support/library';
import { sheetOf } from './sheets';

const { catalogue } = bundledLibrary();
const needs = { required: ['用地面积', '税收实际贡献'], optional: [] };
const header = ['企业名称', '用地面积（亩）', '税收实际贡献'];

function read(values: Matrix) {
  const raw = sheetOf(values);
  const layout = findTable(raw)!;
  const { table, issues } = buildTable(raw, layout, matchColumns(layout, raw, catalogue, needs), catalogue, needs);
  const { values: cells, factor } = table.columns.get('税收实际贡献') as NumberColumn;
  return {
    corner: layout.cornerUnit, rows: layout.dataRows,
    tax: [...cells].map((value) => (Number.isNaN(value) ? null : cellDecimal(value).value.mul(factor).toString())),
    said: issues.filter(({ code }) => /^unit-/.test(code)).map(({ code, cell, params }) => `${cell!.row + 1} ${code} ${String(params?.unit)}`),
  };
}

describe('a unit declared among the rows', () => {
  const inYuan: Matrix = [header, ['一、规上企业（单位：万元）'], ['甲机械厂', 30, 120.5], ['乙纺织厂', 12, 60], ['二、规下企业（单位：元）'], ['丙塑料厂', 8, 123456], ['丁印刷厂', 5, '99,000.5'], ['三、其他（单位：万元）'], ['戊食品厂', 4, 7]];

  test('speaks for the rows below it, until another line says otherwise', () => {
    expect(read(inYuan)).toEqual({ corner: '万元', rows: [2, 3, 5, 6, 8], tax: ['120.5', '60', '12.3456', '9.90005', '7'], said: ['5 unit-section 元', '8 unit-section 万元'] });
  });

  test('gives way to a unit in the header, and the contradiction is said', () => {
    const [, ...rows] = inYuan;
    expect(read([[...header.slice(0, 2), '税收实际贡献（万元）'], ...rows])).toMatchObject({ tax: ['120.5', '60', '123456', '99000.5', '7'], said: ['5 unit-section-conflict 元'] });
  });

  test('makes a number missing, and says so, where it has no finite decimal in the unit of the column', () => {
    const raw = sheetOf([['单位：平方米、万元'], ['企业名称', '用地面积', '税收实际贡献'], ['甲机械厂', 20000, 1], ['以下单位：亩'], ['乙纺织厂', 10, 1], ['丙塑料厂', 30, 1]]);
    const layout = findTable(raw)!;
    const { table, issues } = buildTable(raw, layout, matchColumns(layout, raw, catalogue, needs), catalogue, needs);
    expect([...(table.columns.get('用地面积') as NumberColumn).values]).toEqual([20000, NaN, 20000]);
    expect(issues.filter(({ code }) => code === 'unit-section' || code === 'unit-in-cell').map(({ code, cell }) => `${cell!.row + 1} ${code}`)).toEqual(['5 unit-in-cell', '4 unit-section']);
  });
});

describe('a remark below the table', () => {
  const firms: Matrix = [['甲机械厂', 30, 1200000], ['乙纺织厂', 12, 600000]];

  test.each([
    ['注：1.金额单位为元；2.面积以登记为准。', '元'], ['备注：本表单位：千元', '千元'], ['说明：填报单位为各镇街。', null],
  ])('%s declares %p', (remark, unit) => {
    expect(read([header, ...firms, [], [remark]])).toMatchObject({ corner: unit, rows: [1, 2] });
  });

  test('says nothing where the corner does', () => {
    expect(read([['单位：万元'], header, ...firms, ['注：金额单位为元']])).toMatchObject({ corner: '万元' });
  });

  test('belongs to the table it stands above where that is another', () => {
    const below: Matrix = [[], ['附：汇总'], ['单位：亿元'], ['镇街', '企业数', '税收合计'], ['甲镇', 2, 3], ['乙镇', 3, 4]];
    expect(read([header, ...firms, ...below])).toMatchObject({ corner: null });
  });
});
