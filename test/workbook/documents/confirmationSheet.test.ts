import { confirmationSheet } from '../../../src/workbook/documents/confirmationSheet';
import { firm, firms, header } from '../../support/firms';
import { runOver } from '../../support/documented';

test('a page a firm, with every figure the rule reads as it was evaluated and the column it comes from', async () => {
  const inYuan = header.map((title) => (title === '税收实际贡献（万元）' ? '税收实际贡献（元）' : title));
  const run = await runOver([inYuan, firm('甲厂', '11370881004339597L', 6001234.56), ...firms().slice(2).map((row) => row.map((cell, column) => (column === 3 ? Number(cell) * 10000 : cell)))]);
  const sheet = confirmationSheet('数据确认表', run, [0, 2]);
  expect(sheet.page).toEqual({ landscape: false, repeatRows: 0, breaks: [sheet.values.length / 2] });
  expect(sheet.values[2]).toEqual(['企业名称', null, '甲厂', null, '统一社会信用代码', '11370881004339597L']);
  expect(sheet.values[3]).toEqual(['所属镇街', null, null, null, '所在位置', '企业 2']);
  expect(sheet.values.slice(5, 14).map((row) => row.slice(1, 5))).toEqual([
    ['用地面积', 10, '亩', 'C 用地面积（亩）'],
    ['税收实际贡献', 600.123456, '万元', 'D 税收实际贡献（元）'],
    ['工业增加值', 1000, '万元', 'E 工业增加值（万元）'],
    ['综合能耗', 200, '吨标煤', 'F 综合能耗（吨标煤）'],
    ['年平均职工人数', 50, '人', 'G 年平均职工人数（人）'],
    ['主要污染物排放量', 2, '吨', 'H 主要污染物排放量（吨）'],
    ['研发经费支出', 60, '万元', 'I 研发经费支出（万元）'],
    ['营业收入', 4000, '万元', 'J 营业收入（万元）'],
    ['高新技术企业', '否', null, 'K 高新技术企业'],
  ]);
});

test('what was not filed is a blank, not a nought', async () => {
  const matrix = firms().map((row, index) => (index === 1 ? row.map((cell, column) => (column === 7 ? null : cell)) : row));
  const sheet = confirmationSheet('数据确认表', await runOver(matrix), [0]);
  expect(sheet.values.find((row) => row[1] === '主要污染物排放量')?.[2]).toBeNull();
});
