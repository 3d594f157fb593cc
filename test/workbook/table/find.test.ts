import type { Matrix } from '../../../src/workbook/layout';
import { findTable } from '../../../src/workbook/table/find';
import { nameOf, sheetOf } from './sheets';

const firms: Matrix = [
  ['甲机械有限公司', 30, 120.5],
  ['乙纺织有限公司', 12.5, 60],
  ['丙电子有限公司', 8, 99.99],
];
const header = ['企业名称', '用地面积（亩）', '税收实际贡献（万元）'];

const found = (sheet: Parameters<typeof sheetOf>[0], more?: Parameters<typeof sheetOf>[1]) => {
  const layout = findTable(sheetOf(sheet, more));
  if (layout === null) throw new Error('no table found');
  return {
    area: nameOf(layout.area), header: [layout.headerRow, layout.headerRows], rows: layout.dataRows,
    skipped: layout.skippedRows.map(({ row, why }) => `${row} ${why}`), corner: layout.cornerUnit,
    headers: layout.headers.map(({ text }) => text), units: layout.headers.map(({ unit }) => unit), object: layout.object,
  };
};

describe('the table on a sheet', () => {
  test('is found where it stands alone', () => {
    expect(found([header, ...firms])).toEqual({
      area: 'A1:C4', header: [0, 1], rows: [1, 2, 3], skipped: [], corner: null,
      headers: ['企业名称', '用地面积（亩）', '税收实际贡献（万元）'], units: [null, '亩', '万元'], object: null,
    });
  });

  test('keeps its sheet coordinates when the used range does not begin at A1', () => {
    const layout = found([header, ...firms], { at: [4, 2] });
    expect([layout.area, layout.header, layout.rows]).toEqual(['C5:E8', [4, 1], [5, 6, 7]]);
  });

  test('begins below titles and takes the unit from the corner', () => {
    const layout = found([
      ['2022年度某县规上工业企业亩均效益综合评价表'], ['填报单位：某县经信局', null, '单位：万元、亩'],
      ['企业名称', '用地面积', '税收实际贡献'], ...firms,
    ], { merges: ['A1:C1'] });
    expect(layout).toMatchObject({ area: 'A3:C6', header: [2, 1], rows: [3, 4, 5], corner: '万元、亩' });
  });

  test.each([
    ['alone', ['2021年度新增规上工业企业亩均效益综合评价基础数据表']],
    ['beside the unit', ['附件1：残疾人集中就业企业', null, null, null, '单位：万元']],
  ])('a title that is not merged, %s right above the header, is no parent of every column', (_, title) => {
    const columns = [...header, '新升规未满1年', '残疾人集中就业企业'];
    const layout = found([title, columns, ...firms.map((firm) => [...firm, '否', '是'])]);
    expect(layout).toMatchObject({ header: [1, 1], headers: columns });
  });

  test('does not take 填报单位 for a unit', () => {
    expect(found([['填报单位：某县经信局'], header, ...firms]).corner).toBeNull();
  });

  test('repeats merged parents over a header of two rows', () => {
    const layout = found([
      ['企业名称', '用地面积（亩）', null, '税收（万元）'],
      [null, '自有', '租用', null],
      ['甲机械有限公司', 20, 10, 120.5], ['乙纺织有限公司', 12.5, 0, 60],
    ], { merges: ['A1:A2', 'B1:C1', 'D1:D2'] });
    expect(layout).toMatchObject({
      header: [0, 2], rows: [2, 3], headers: ['企业名称', '用地面积（亩） / 自有', '用地面积（亩） / 租用', '税收（万元）'], units: [null, '亩', '亩', '万元'],
    });
  });

  test('reads the same two rows without merges, as a CSV has them', () => {
    const layout = found([
      ['企业名称', '用地面积（亩）', null, '税收（万元）'],
      [null, '自有', '租用', null],
      ['甲机械有限公司', 20, 10, 120.5], ['乙纺织有限公司', 12.5, 0, 60],
    ]);
    expect(layout).toMatchObject({ header: [0, 2], headers: ['企业名称', '用地面积（亩） / 自有', '用地面积（亩） / 租用', '税收（万元）'] });
  });

  test('reads a header of three rows', () => {
    const layout = found([
      ['序号', '企业名称', '主要指标', null, null],
      [null, null, '土地', null, '税收'],
      [null, null, '自有（亩）', '租用（亩）', '实缴（万元）'],
      [1, '甲机械有限公司', 20, 10, 120.5], [2, '乙纺织有限公司', 12.5, 0, 60],
    ], { merges: ['A1:A3', 'B1:B3', 'C1:E1', 'C2:D2'] });
    expect(layout).toMatchObject({ header: [0, 3], rows: [3, 4] });
    expect(layout.headers).toEqual(['序号', '企业名称', '主要指标 / 土地 / 自有（亩）', '主要指标 / 土地 / 租用（亩）', '主要指标 / 税收 / 实缴（万元）']);
  });

  test('takes units from a row of their own and passes over machine keys', () => {
    const layout = found([['企业名称', '用地面积', '税收实际贡献'], [null, '亩', '万元'], ['W1', 'W2', 'W3'], ...firms]);
    expect(layout).toMatchObject({ units: [null, '亩', '万元'], rows: [3, 4, 5], skipped: ['1 units', '2 keys'] });
  });

  test('passes over a row of column numbers', () => {
    expect(found([[...header, '人数', '能耗'], ['甲', 1, 2, 3, 4], ...firms])).toMatchObject({ rows: [2, 3, 4], skipped: ['1 keys'] });
    expect(found([header, ['甲', 1, 2], ['乙', 2, 3]])).toMatchObject({ rows: [1, 2], skipped: [] });
  });

  test('takes units into the header where names are merged over them', () => {
    const layout = found([
      ['序号', '企业名称', '主要指标', null], [null, null, '用地面积', '税收'], [null, null, '亩', '万元'], [1, '甲机械有限公司', 30, 120], [2, '乙纺织有限公司', 12, 60],
    ], { merges: ['A1:A3', 'B1:B3', 'C1:D1'] });
    expect(layout).toMatchObject({ header: [0, 3], rows: [3, 4], units: [null, null, '亩', '万元'] });
  });

  test('begins below a row of keys', () => {
    expect(found([['附件2'], ['取数表'], ['W1', 'W2', 'W3'], header, ...firms])).toMatchObject({ header: [3, 1], rows: [4, 5, 6] });
  });

  test('leaves out figures about all firms below it', () => {
    expect(found([header, ...firms, [], ['参评企业数', 3, null], ['平均税收', null, 93.5], ['最高', 30, 120.5]]).rows).toEqual([1, 2, 3]);
  });

  test('keeps what a user wrote right of our columns', () => {
    const layout = found([[...header, '得分', '备注'], [...firms[0]!, 80, '已核'], [...firms[1]!, 70, '已核']], { ours: 'D1:D3' });
    expect(layout).toMatchObject({ area: 'A1:E3', headers: [...header, '备注'] });
  });

  test('takes 是/否 in a row of units for what it is, and passes over 必填 and an example', () => {
    const layout = found([
      ['企业名称', '用地面积', '税收实际贡献', '高新技术企业'], ['—', '（亩）', '（万元）', '是/否'], ['必填', '必填', '必填', '选填'], ['示例', 10, 20, '是'], ...firms.map((firm) => [...firm, '否']),
    ]);
    expect(layout).toMatchObject({ units: [null, '亩', '万元', null], rows: [4, 5, 6], skipped: ['1 units', '2 keys', '3 remark'] });
  });

  test('may hold its numbers as text', () => {
    expect(found([header, ['甲机械有限公司', '30', '1,200'], ['乙纺织有限公司', '12.5', '60']])).toMatchObject({ header: [0, 1], rows: [1, 2] });
  });

  test('takes no row of bare numbers for a total where no row has a label', () => {
    expect(found([['用地面积（亩）', '税收（万元）'], [10, 20], [20, 40], [30, 60]]).rows).toEqual([1, 2, 3]);
  });

  test('of 31,000 rows without a name is found at once', () => {
    const rows = Array.from({ length: 31_000 }, (_, i) => [i + 1, i * 2]);
    const before = performance.now();
    expect(found([['用地面积（亩）', '税收（万元）'], ...rows]).rows).toHaveLength(31_000);
    // A second is far above what it takes and far below what comparing every row with every other would.
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test('passes over totals wherever they stand', () => {
    const layout = found([
      header, ['全县合计', 50.5, 280.49], ['甲镇小计', 42.5, 180.5], firms[0]!, firms[1]!, ['乙镇 小 计：', 8, 99.99], firms[2]!, ['总计（3家）', 50.5, 280.49], ['平均', 16.83, 93.5],
    ]);
    expect(layout.rows).toEqual([3, 4, 6]);
    expect(layout.skipped).toEqual(['1 total', '2 total', '5 total', '7 total', '8 total']);
    expect(layout.area).toBe('A1:C9');
  });

  test('does not take a firm for a total because of its name', () => {
    expect(found([header, ['总计商贸有限公司', 1, 2], ['合计精密机械厂', 3, 4]]).rows).toEqual([1, 2]);
  });

  test('knows a total without a label by its sums', () => {
    expect(found([header, ...firms, [null, 50.5, 280.49]])).toMatchObject({ rows: [1, 2, 3], skipped: ['4 total'] });
  });

  test('keeps a firm without a name', () => {
    expect(found([header, ...firms, [null, 5, 7]]).rows).toEqual([1, 2, 3, 4]);
  });

  test('ends before remarks', () => {
    const layout = found([header, ...firms, [], ['备注：用地面积以不动产登记为准。'], ['2.税收为实际入库数。'], ['填表人：张三', null, '审核人：李四']]);
    expect(layout).toMatchObject({ area: 'A1:C4', rows: [1, 2, 3], skipped: [] });
  });

  test('passes over blank rows and lines across the table', () => {
    const layout = found([header, ['一、甲镇'], firms[0]!, [], firms[1]!, ['  ', null, null], ['二、乙镇'], firms[2]!], { merges: ['A2:C2', 'A7:C7'] });
    expect(layout).toMatchObject({ rows: [2, 4, 7], skipped: ['1 remark', '3 blank', '5 blank', '6 remark'] });
  });

  test('passes over the header printed again on a later page', () => {
    expect(found([header, ...firms, header, ['丁化工有限公司', 3, 4]])).toMatchObject({ rows: [1, 2, 3, 5], skipped: ['4 keys'] });
  });

  test('ends where another table begins below', () => {
    expect(found([header, ...firms, [], ['镇街', '企业数', '平均得分', '等级'], ['甲镇', 2, 80, 'A'], ['乙镇', 1, 70, 'B']])).toMatchObject({ area: 'A1:D4', rows: [1, 2, 3] });
  });

  test('is told from a smaller table beside it', () => {
    const layout = found([
      [...header, null, '企业名称', '备注'], [...firms[0]!, null, '甲机械有限公司', '已核'], [...firms[1]!, null, null, null], [...firms[2]!, null, null, null],
    ]);
    expect(layout.area).toBe('A1:C4');
  });

  test('is an Excel table object where there is one, without its totals row', () => {
    const layout = found([['汇总'], [null], header, ...firms, ['汇总', 50.5, 280.49]], { tables: [{ name: '企业', area: 'A3:C7', totals: true }] });
    expect(layout).toMatchObject({ object: '企业', area: 'A3:C7', rows: [3, 4, 5], skipped: ['6 total'] });
  });

  test('leaves out what an earlier run wrote', () => {
    const layout = found([
      [...header, '综合得分', '等级'], [...firms[0]!, 80, 'A'], [...firms[1]!, 70, 'B'], [...firms[2]!, 60, 'C'],
    ], { ours: 'D1:E4' });
    expect(layout).toMatchObject({ area: 'A1:C4', headers: header });
  });

  test('keeps a column without a header that holds data', () => {
    const layout = found([['企业名称', '用地面积（亩）', null], ['甲机械有限公司', 30, 'x'], ['乙纺织有限公司', 12, 'y']]);
    expect(layout.headers.map((text) => text)).toEqual(['企业名称', '用地面积（亩）', '']);
  });

  test('reads line breaks in a header as nothing', () => {
    expect(found([['企业名称', '用地\n面积\n（亩）', '税收实际贡献\r\n(万元)'], ...firms]).headers).toEqual(['企业名称', '用地面积（亩）', '税收实际贡献(万元)']);
  });

  test.each([
    ['nothing', [[null]]],
    ['a title alone', [['通知'], ['各镇街：']]],
  ])('is not found on a sheet with %s', (_, values) => {
    expect(findTable(sheetOf(values as Matrix))).toBeNull();
  });

  test('may be empty below its header', () => {
    expect(found([['某县评价表', null, null], header])).toMatchObject({ header: [1, 1], rows: [] });
  });
});
