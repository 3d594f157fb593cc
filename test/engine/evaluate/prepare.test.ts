import { evaluate, loadRuleset } from '../../../src/engine';
import type { Evaluation, RulesetDocument } from '../../../src/engine';
import { bundledLibrary } from '../../support/library';
import { engineTable, textTable } from '../../../src/cli/cases/tables';

const { catalogue } = bundledLibrary();
const base = {
  id: 'x', title: '试', edition: { from: '2023-01-01' }, subject: '企业', sources: { 办法: { document: '办法' } },
  indicators: [{ name: '亩均税收', value: '税收实际贡献 / 用地面积', unit: '万元/亩', weight: '100', cite: '办法 一', benchmark: { as: 'given', value: '10', cite: '办法 一' } }],
  grades: { order: ['A', 'B'], by: 'quota', shares: { A: '50%', B: '50%' }, cite: '办法 二' },
};
const cited = { label: '合并', cite: '办法 三' };

function run(table: string, document: Record<string, unknown>): Evaluation {
  const { ruleset, issues } = loadRuleset({ ...base, ...document } as unknown as RulesetDocument, { catalogue, find: () => undefined });
  if (!ruleset) throw new Error(JSON.stringify(issues));
  return evaluate(engineTable(textTable(table), catalogue), ruleset);
}

const scores = ({ scores: column, size, places }: Evaluation): (string | null)[] => Array.from({ length: size }, (_, row) => column.at(row)?.toFixed(places) ?? null);
const codes = ({ issues }: Evaluation): string[] => issues.map(({ code }) => code);

describe('derived fields', () => {
  test('are used like any field, a blank of absent-as-zero counting 0 and being said once', () => {
    const evaluation = run(`
      企业名称 用地面积 税收实际贡献 企业所得税 高新技术企业 增值税留抵退税
      甲       10       100          15         是           -
      乙       10       100          15         否           20
    `, {
      derive: [{
        name: '评价税收', unit: '万元', cite: '办法 四', 'absent-as-zero': ['增值税留抵退税', '免抵退税额'],
        value: '税收实际贡献 + 增值税留抵退税 + 免抵退税额 + if(高新技术企业, 企业所得税 * 25% / 15% - 企业所得税, 0)',
      }],
      indicators: [{ ...base.indicators[0], value: '评价税收 / 用地面积' }],
    });
    expect(scores(evaluation)).toEqual(['110.0000', '120.0000']);
    expect(evaluation.derived.map(({ name, unit, at }) => [name, unit, String(at(0)), String(at(1))])).toEqual([['评价税收', '万元', '110', '120']]);
    expect(codes(evaluation)).toEqual(['zero-where-blank', 'zero-where-absent']);
  });

  test('are missing where a field they are made of is, and the cell of that field is named', () => {
    const evaluation = run('企业名称 用地面积 税收实际贡献 企业所得税\n甲 10 100 -\n乙 10 100 5', {
      derive: [{ name: '税', value: '税收实际贡献 + 企业所得税', cite: '办法 四' }],
      indicators: [{ ...base.indicators[0], value: '税 / 用地面积' }],
    });
    expect(scores(evaluation)).toEqual(['0.0000', '105.0000']);
    expect(evaluation.issues[0]).toMatchObject({ code: 'value-missing', row: 0, field: '企业所得税' });
  });

  test('growth is that of the sums where rows are merged', () => {
    const evaluation = run('企业名称 集团编号 用地面积 税收实际贡献 上年税收实际贡献\n甲 G 10 30 10\n乙 G 10 30 40\n丙 - 10 20 10', {
      merge: [{ by: '集团编号', ...cited }],
      derive: [{ name: '税收增幅', unit: '%', value: '(税收实际贡献 - 上年税收实际贡献) / 上年税收实际贡献', cite: '办法 四' }],
    });
    expect([0, 1, 2].map((row) => String(evaluation.derived[0]!.at(row)))).toEqual(['0.2', '0.2', '1']);
  });
});

describe('merged rows', () => {
  test('are one subject, share its result and count once', () => {
    const evaluation = run(`
      企业名称 集团编号 用地面积 税收实际贡献 非工业企业
      甲       G1       10       100          否
      乙       G1       30       100          否
      丙       -        10       200          否
      丁       G1       90       900          是
    `, { merge: [{ by: '集团编号', 'leave-out': '非工业企业', ...cited }], indicators: [{ ...base.indicators[0], benchmark: { as: 'sum-ratio' } }] });
    // 200 / 40 = 5 and 200 / 10 = 20 over 400 / 50 = 8.
    expect(scores(evaluation)).toEqual(['62.5000', '62.5000', '250.0000', '62.5000']);
    expect([...evaluation.ranks]).toEqual([2, 2, 1, 2]);
    expect(evaluation.grades).toEqual(['B', 'B', 'A', 'B']);
    expect(evaluation.groups[0]).toMatchObject({ size: 2, counts: new Map([['A', 1], ['B', 1]]) });
    expect([...evaluation.leads]).toEqual([0, 0, 2, 0]);
    expect(evaluation.reasons.map((reasons) => reasons.map(({ kind, with: others }) => [kind, others]))).toEqual([
      [['merged', ['乙', '丁']]], [['merged', ['甲', '丁']]], [], [['left-out', ['甲', '乙']]],
    ]);
    expect(evaluation.totalOf('用地面积')).toMatchObject({ count: 2 });
    expect(evaluation.totalOf('用地面积')!.sum.toString()).toBe('50');
  });

  test('hang together over several rules', () => {
    const evaluation = run('企业名称 集团编号 宗地编号 用地面积 税收实际贡献\n甲 G P1 10 100\n乙 G - 10 100\n丙 - P1 20 200\n丁 - - 10 50', {
      merge: [{ by: '集团编号', ...cited }, { by: '宗地编号', ...cited }],
    });
    expect([...evaluation.leads]).toEqual([0, 0, 0, 3]);
    expect(scores(evaluation)).toEqual(['100.0000', '100.0000', '100.0000', '50.0000']);
  });

  test('a table without the number merges nothing and says so', () => {
    const evaluation = run('企业名称 用地面积 税收实际贡献\n甲 10 100', { merge: [{ by: '集团编号', ...cited }] });
    expect(codes(evaluation)).toEqual(['merge-absent']);
    expect(scores(evaluation)).toEqual(['100.0000']);
  });
});

describe('apportioned figures', () => {
  const split = { apportion: [{ field: '税收实际贡献', over: '统一社会信用代码', by: '用地面积', ...cited }] };

  test('add up to the whole, whether given on every row or on one', () => {
    const evaluation = run(`
      企业名称 统一社会信用代码 用地面积 税收实际贡献
      甲一     C1               10       100
      甲二     C1               20       100
      乙一     C2               30       -
      乙二     C2               60       90
    `, { ...split, indicators: [{ ...base.indicators[0], value: '税收实际贡献', unit: '万元', benchmark: { as: 'given', value: '100', cite: '办法 一' } }] });
    expect(scores(evaluation)).toEqual(['33.3333', '66.6667', '30.0000', '60.0000']);
    expect(evaluation.totalOf('税收实际贡献')!.sum.toString()).toBe('190');
  });

  test('that differ stay where they are; without land there is no share', () => {
    const evaluation = run('企业名称 统一社会信用代码 用地面积 税收实际贡献\n甲一 C1 10 100\n甲二 C1 10 50\n乙一 C2 10 80\n乙二 C2 - 80', split);
    expect(scores(evaluation)).toEqual(['100.0000', '50.0000', '0.0000', '0.0000']);
    expect(codes(evaluation).slice(0, 2)).toEqual(['apportion-differs', 'apportion-without-share']);
  });
});

test('each row has its own grade and its firm another, and policies read both', () => {
  const evaluation = run(`
    企业名称 统一社会信用代码 用地面积 税收实际贡献
    甲一     C1               10       300
    甲二     C1               90       100
    乙       C2               10       100
    丙       C3               10       90
  `, {
    dual: { by: '统一社会信用代码', label: '主体等级', cite: '办法 五' },
    policies: [{ name: '通知', label: '通知', rows: [{ when: '宗地等级 = "A" and 主体等级 = "B"', value: '"查"', cite: '办法 六' }], cite: '办法 六' }],
  });
  expect(evaluation.grades).toEqual(['A', 'B', 'A', 'B']);
  // C1 4 万元/亩 is last of three; half of three firms, rounded, is two A.
  expect(evaluation.entity!.grades).toEqual(['B', 'B', 'A', 'A']);
  expect([0, 1, 2, 3].map((row) => evaluation.policies[0]!.words(row)?.zh ?? null)).toEqual(['查', null, null, null]);
});

describe('weights and benchmarks by case', () => {
  const indicator = (name: string, value: string, weight: unknown) => ({ ...base.indicators[0], name, value, weight });
  const byIndustry = (ours: string, others: string) => [{ when: '行业大类(行业代码) in (25, 26)', value: ours }, { value: others }];

  test('each row by its own weights', () => {
    const evaluation = run('企业名称 行业代码 用地面积 税收实际贡献 工业增加值\n甲 C26 10 100 50\n乙 3011 10 100 50', {
      indicators: [indicator('税', '税收实际贡献 / 用地面积', byIndustry('80', '40')), indicator('增', '工业增加值 / 用地面积', byIndustry('20', '60'))],
    });
    expect(scores(evaluation)).toEqual(['90.0000', '70.0000']);
  });

  test('each row by its own benchmark', () => {
    const evaluation = run('企业名称 行业代码 用地面积 税收实际贡献\n甲 26化学 10 100\n乙 30 10 100', {
      indicators: [{ ...base.indicators[0], benchmark: { as: 'given', value: byIndustry('20', '5'), cite: '办法 一' } }],
    });
    expect(scores(evaluation)).toEqual(['50.0000', '200.0000']);
    expect(evaluation.benchmarks.map(({ group, value }) => [group, value?.toString()])).toEqual([['行业大类(行业代码) in (25, 26)', '20'], ['', '5']]);
  });

  test.each([
    [{ as: 'median' }, '15'], [{ as: 'percentile', at: '75%' }, '25'], [{ as: 'best' }, '40'], [{ as: 'mean-times', times: '2' }, '37.5'], [{ as: 'mean' }, '18.75'],
    [{ as: 'mean-times', times: '2', of: 'sums' }, '37.5'], [{ as: 'last-year-mean-times', times: '2' }, '20'],
  ])('%j', (benchmark, value) => {
    const table = '企业名称 用地面积 税收实际贡献 上年用地面积 上年税收实际贡献\n甲 10 50 10 50\n乙 10 100 10 150\n丙 10 200 - -\n丁 10 400 - -';
    const evaluation = run(table, { assume: [{ about: 'benchmark', zh: '试' }], indicators: [{ ...base.indicators[0], benchmark }] });
    expect(evaluation.benchmarks.map((one) => one.value?.toString())).toEqual([value]);
  });
});

test('groups by cases stand in their order', () => {
  const evaluation = run('企业名称 企业类别 用地面积 税收实际贡献\n甲 租 10 100\n乙 有 10 50\n丙 租 10 80', {
    group: [{ when: '企业类别 = "有"', name: { zh: '有地', en: 'Owners' }, cite: '办法 七' }, { name: { zh: '租户', en: 'Tenants' } }],
  });
  expect(evaluation.groups.map(({ name, size }) => [name, size])).toEqual([['有地', 1], ['租户', 2]]);
  expect([...evaluation.ranks]).toEqual([1, 1, 2]);
});

describe('meters', () => {
  const perUnit = [{ ...base.indicators[0], value: '工业增加值 / 用电量', unit: '万元/万千瓦时', benchmark: { as: 'given', value: '1', cite: '办法 一' } }];

  test('one for several firms is split by what the ruleset says, exactly', () => {
    const evaluation = run('企业名称 用电户号 用电量 工业增加值\n甲 M1 90 10\n乙 M1 - 20\n丙 - 30 60', {
      indicators: perUnit, apportion: [{ field: '用电量', over: '用电户号', by: '工业增加值', label: '共用变压器按增加值分摊', cite: '办法 八' }],
    });
    // 90 over 10 and 20: 30 and 60.
    expect(scores(evaluation)).toEqual(['33.3333', '33.3333', '200.0000']);
    expect(evaluation.reasons.map((reasons) => reasons[0]?.kind ?? null)).toEqual(['apportioned', 'apportioned', null]);
  });

  test('several of one firm, a row each, are added up', () => {
    const evaluation = run('企业名称 统一社会信用代码 用电户号 用电量 工业增加值\n甲 C1 M1 10 30\n甲 C1 M2 20 -\n乙 C2 M3 10 40', {
      indicators: perUnit, merge: [{ by: '统一社会信用代码', ...cited }],
    });
    expect(scores(evaluation)).toEqual(['100.0000', '100.0000', '400.0000']);
    expect(codes(evaluation)).toEqual(['merge-blank']);
  });
});
