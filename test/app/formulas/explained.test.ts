import { formulas, type FormulaArgument, type FormulaContext, type FormulaMatrix } from '../../../src/app/formulas';
import { firms } from '../../support/firms';
import { bundledLibrary } from '../../support/library';

const context: FormulaContext = { library: bundledLibrary(), lang: 'zh', defaultRuleset: null };
const call = (name: string, ...args: readonly FormulaArgument[]) => formulas.find((one) => one.name === name)!.call(args, context);

test('EXPLAIN spills the steps of one firm, each with what it is about and its clause', () => {
  const rows = call('EXPLAIN', firms(), 'zhejiang-2022', '丙厂') as FormulaMatrix;
  expect(rows[0]).toEqual(['环节', '事项', '说明', '依据']);
  expect(rows[1]).toEqual(['结果', '评价等级', 'B，总分 104.2857 分，第 3 名（共 6 家）', '']);
  expect(rows).toContainEqual(['各项指标', '亩均税收', '税收实际贡献 400 万元 ÷ 用地面积 10 亩 = 40 万元/亩；基准值 35 万元/亩（6 家合计 2100 ÷ 60）；30 × 40 ÷ 35 = 34.2857 分', '浙亩均办〔2022〕2号 二(一)3']);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([4]));
});

test('TARGET spills the least change of each figure as numbers, and what is said of it', () => {
  const rows = call('TARGET', firms(), null, '丙厂') as FormulaMatrix;
  expect(rows[0]).toEqual(['事项', '结论', '现在', '改为', '变化', '单位', '等级', '总分', '名次', '影响的指标', '说明']);
  expect(rows[1]).toEqual(['税收实际贡献', '可以', 400, 500, 100, '万元', 'A', 110.9091, 2, '亩均税收', expect.stringContaining('少 1 万元，则为 B')]);
  expect(rows.at(-1)![0]).toBe('几项一起提高');
  expect((call('TARGET', firms(), null, '己厂', 'B') as FormulaMatrix)[1]!.slice(2, 7)).toEqual([100, 200, 100, '万元', 'B']);
  expect((call('TARGET', firms(), null, '甲厂') as FormulaMatrix)[1]).toEqual(['怎样提档', '', '', '', '', '', '', '', '', '', '已是最好的等级']);
});

test.each<[string, readonly FormulaArgument[], string]>([
  ['EXPLAIN', [firms(), null, null], '请写上企业名称'],
  ['EXPLAIN', [firms(), null, '丙广'], '表中没有“丙广”'],
  ['TARGET', [firms(), null, '丙厂', 'E'], '没有“E”这个等级'],
  ['TARGET', [5, null, '丙厂'], '没有读到企业表'],
])('%s says what is wrong', (name, args, words) => {
  expect(call(name, ...args)).toMatchObject({ message: expect.stringContaining(words) });
});
