import { engineTable, textTable } from '../../../src/cli/cases/tables';
import { evaluate } from '../../../src/engine';
import { weightCell } from '../../../src/workbook/planning/weightCell';
import { bundledLibrary } from '../../support/library';

const library = bundledLibrary();

test.each([
  ['as it stands', 'zhejiang-2022', {}, '亩均税收', 30, 30],
  ['as a parameter sets it', 'zhejiang-2022-carbon', { 碳效权重: '4' }, '单位能耗增加值', 16, 16],
  ['where tracks differ, of each track', 'jiaxing-2024', { 赛道一亩均增加值权重: '25' }, '亩均增加值', '25、20', '25, 20'],
  ['of the rest, the other way round', 'jiaxing-2024', { 赛道一亩均增加值权重: '25' }, '亩均税收', '30、25', '30, 25'],
])('a weight is shown %s', (_, id, parameters, name, zh, en) => {
  const lines = ['甲 赛道一 10 20 20 10 10 1 1 100 10', '乙 其他 10 30 20 10 10 1 1 100 10'];
  const table = engineTable(textTable(['企业名称 评价行业 用地面积 税收实际贡献 工业增加值 综合能耗 年平均职工人数 主要污染物排放量 研发经费支出 营业收入 二氧化碳当量', ...lines].join('\n')), library.catalogue);
  const result = evaluate(table, library.get(id)!, parameters);
  const indicator = result.indicators.find((one) => one.name === name)!;
  expect([weightCell(indicator, 'zh'), weightCell(indicator, 'en')]).toEqual([zh, en]);
});
