import { formulas, type FormulaArgument, type FormulaContext, type FormulaMatrix } from '../../../src/app/formulas';
import { firms } from '../../support/firms';
import { bundledLibrary } from '../../support/library';

const context: FormulaContext = { library: bundledLibrary(), lang: 'zh', defaultRuleset: null };
const call = (name: string, ...args: readonly FormulaArgument[]) => formulas.find((one) => one.name === name)!.call(args, context);

test('BENCHMARK lists the benchmarks with how they came about and the clause', () => {
  const rows = call('BENCHMARK', firms()) as FormulaMatrix;
  expect(rows[0]).toEqual(['指标', '取法', '基准值', '单位', '依据', '分组']);
  expect(rows[1]).toEqual(['亩均税收', '参评企业分子合计 ÷ 分母合计（缺该项数据的企业两边都不计）', 35, '万元/亩', expect.stringMatching(/^假定：/), '全部']);
  expect(rows).toHaveLength(7);
});

test('QUOTA tells how many of n get each grade, each boundary rounded once', () => {
  expect(call('QUOTA', 37, 'zhejiang-2022')).toEqual([['等级', '企业数', '末位名次'], ['A', 9, 9], ['B', 19, 28], ['C', 7, 35], ['D', 2, 37]]);
  expect(call('QUOTA', 0)).toEqual([['等级', '企业数', '末位名次'], ['A', 0, 0], ['B', 0, 0], ['C', 0, 0], ['D', 0, 0]]);
  expect(call('QUOTA', 2.5)).toMatchObject({ code: '#VALUE!' });
  expect(call('QUOTA', 10, 'zhejiang-2022-policies')).toMatchObject({ message: expect.stringContaining('不按比例分档') });
});

describe('POLICY', () => {
  test('gives words for a grade, or a number with what else the policy reads, in two columns or two rows', () => {
    expect(call('POLICY', '政策导向', 'D', null, 'zhejiang-2022-policies')).toBe('倒逼转型');
    const beside = [['产业园区外项目', '是'], ['龙头骨干企业', '是'], ['存量工业项目', '是'], ['用地面积', 60]];
    const below = [beside.map(([name]) => name!), beside.map(([, value]) => value!)];
    for (const facts of [beside, below]) expect(call('POLICY', '配套设施用地占比上限', 'A', facts, 'zhejiang-2022-policies')).toBe(0.15);
    expect(call('POLICY', '配套设施用地占比上限', 'C', beside, 'zhejiang-2022-policies')).toBe('');
  });

  test('says what it lacks, and what it does not know', () => {
    expect(call('POLICY', '配套设施用地占比上限', 'A', [['产业园区外项目', '是'], ['龙头骨干企业', '是']], 'zhejiang-2022-policies'))
      .toEqual({ code: '#N/A', message: '“配套设施用地占比上限”还要用到：存量工业项目、用地面积。请写在第三个参数里，每行一项：名称、数值。' });
    expect(call('POLICY', '政策方向', 'D', null, 'zhejiang-2022-policies')).toMatchObject({ message: expect.stringContaining('政策导向') });
    expect(call('POLICY', '政策导向', 'D', [['不认识的', 1]], 'zhejiang-2022-policies')).toMatchObject({ message: expect.stringContaining('不认识的') });
  });
});

test('RULESET lists one ruleset with its clauses', () => {
  const rows = call('RULESET', 'zhejiang-2022') as FormulaMatrix;
  expect(rows[0]![0]).toContain('浙江省规上工业企业亩均效益综合评价（2022）');
  expect(rows.some((row) => row.includes('税收实际贡献 / 用地面积') && row.includes('work-points 二(一)3'))).toBe(true);
  expect(rows.flat().every((cell) => cell !== null)).toBe(true);
});
