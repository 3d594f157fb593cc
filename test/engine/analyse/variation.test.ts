import { evaluate, isError, type RulesetDocument, type Ruleset } from '../../../src/engine';
import { isEmptyVariation, patchOf, patchedRuleset, scaledWeights, canScale, type Variation } from '../../../src/engine/analyse/variation';
import { weightCases } from '../../../src/engine/analyse/weightCases';
import { bundledLibrary } from '../../support/library';
import { f, table } from '../evaluate/small';
import { written } from '../evaluate/written';
import { shipped } from './trials';

const { catalogue } = bundledLibrary();
const words = { zh: '测算所设', en: 'Set for a trial' };

function changed(base: Ruleset, variation: Variation): Ruleset {
  const { ruleset, issues } = patchedRuleset(base, patchOf(base, variation, words), catalogue);
  if (!ruleset) throw new Error(JSON.stringify(issues.filter(isError)));
  return ruleset;
}

test('weights, cap, shares, ties and missing as a document that extends the ruleset, each resting on words', () => {
  const base = shipped('zhejiang-2022');
  const variation: Variation = {
    weights: { 亩均税收: '40', 亩均增加值: '10' }, caps: { 亩均税收: '150%' }, missing: { 全员劳动生产率: 'group-mean-points' },
    shares: { A: '20%', B: '55%' }, ties: 'worse',
  };
  const patch = patchOf(base, variation, words);
  expect(patch).toMatchObject({
    indicators: [{ name: '亩均税收', weight: '40', cap: '150%' }, { name: '亩均增加值', weight: '10' }, { name: '全员劳动生产率', missing: 'group-mean-points' }],
    grades: { shares: { A: '20%', B: '55%' }, ties: 'worse' },
  });
  expect((patch['assume'] as RulesetDocument[]).map(({ about, zh }) => [about, String(zh).slice(0, 5)])).toEqual([
    ['weight', '测算所设；'], ['cap', '测算所设；'], ['missing', '测算所设；'], ['shares', '测算所设；'], ['ties', '测算所设；'],
  ]);
  const ruleset = changed(base, variation);
  expect(ruleset.indicators.map(({ weight, cap, missing }) => `${weight} ${cap} ${missing}`)).toEqual([
    '40 60 zero', '10 null zero', '20 null zero', '10 null group-mean-points', '10 null zero', '10 null zero',
  ]);
  expect([...ruleset.grades.shares.values()].map(({ text }) => text)).toEqual(['20%', '55%', '20%', '5%']);
  expect(ruleset.grades.ties).toBe('worse');
  expect(ruleset.indicators[0]?.weightCite).toBe('');
});

test('weights by case: one case is moved, the others keep what they were written as', () => {
  const base = shipped('jiaxing-2024');
  const ruleset = changed(base, { caseWeights: { 亩均税收: { 0: '40' }, 亩均增加值: { 0: '10' } } });
  expect(weightCases(ruleset, new Map())?.map(({ weights }) => weights.join(' '))).toEqual(['40 10 20 10 10 10', '30 20 20 10 10 10']);
  expect(ruleset.indicators[2]?.weights).toEqual(base.indicators[2]?.weights);
  const park = shipped('zhejiang-2022-small');
  const small = changed(park, { caseWeights: { 亩均税收: { 0: '50' }, 单位电耗销售收入: { 0: '30' } } });
  expect(weightCases(small, new Map())?.map(({ when, weights }) => [when, weights.join(' ')])).toEqual([['', '50 30 20']]);
});

test('weights that do not come to full marks, and shares that are no whole, are refused by the loader', () => {
  const codes = (variation: Variation): string[] => {
    const base = shipped('zhejiang-2022');
    return patchedRuleset(base, patchOf(base, variation, words), catalogue).issues.filter(isError).map(({ code }) => code);
  };
  expect(codes({ weights: { 亩均税收: '40' } })).toEqual(['ruleset-weights-sum']);
  expect(codes({ shares: { A: '30%' } })).toEqual(['ruleset-shares-sum']);
  expect(codes({ weights: { 亩均税收: '三十' } })).toContain('ruleset-bad-number');
});

test('weights are brought to the total in exact proportion', () => {
  expect(scaledWeights(['35', '20', '20', '10', '10', '10'].map(f), f(100)).map(String)).toEqual(['100/3', '400/21', '400/21', '200/21', '200/21', '200/21']);
  expect(scaledWeights([f(60), f(40)], f(100)).map(String)).toEqual(['60', '40']);
});

const one = (benchmark: string): Ruleset => written(`
indicators:
  - { name: 亩均税收, value: 税收实际贡献 / 用地面积, unit: 万元/亩, weight: 100, benchmark: ${benchmark}, cite: 办法 一 }
grades: { order: [A, B], by: quota, shares: { A: 50%, B: 50% }, cite: 办法 二 }
`);

/** Taxes per mu 2 and 6; towns 东 and 西. */
const two = table(['用地面积', '税收实际贡献', '所属镇街'], [[1, 2, '东'], [1, 6, '西']]);
const benchmarks = (ruleset: Ruleset): string => evaluate(two, ruleset).benchmarks.map(({ value }) => value?.toString()).join(' ');

test.each([
  ['{ as: given, value: 10 }', '15'],
  ['{ as: sum-ratio }', '6'],
  ['{ as: sum-ratio, times: 1/2 }', '3'],
  ['{ as: mean }', '6'],
  ['{ as: mean-times, times: 2 }', '12'],
  ['{ as: keyed, by: 所属镇街, values: { 东: 2, 西: 4 } }', '3 6'],
  ['{ as: given, value: [{ when: 用地面积 > 5, value: 8 }, { value: 4 }] }', '12 6'],
])('the benchmark %s times 1.5 is %s', (benchmark, expected) => {
  const ruleset = changed(one(benchmark), { benchmarks: { 亩均税收: { times: '1.5' } } });
  expect(benchmarks(ruleset)).toBe(expected);
});

test('a benchmark can be given in place of any other; medians cannot be multiplied', () => {
  expect(benchmarks(changed(one('{ as: median }'), { benchmarks: { 亩均税收: { value: '2/37' } } }))).toBe('2/37');
  expect(canScale(one('{ as: median }').indicators[0]!)).toBe(false);
  expect(canScale(one('{ as: sum-ratio }').indicators[0]!)).toBe(true);
});

test('parameters become defaults, with the words for why', () => {
  const ruleset = changed(shipped('xian-2022-enterprise'), { parameters: { C类占比: '8%' } });
  expect(ruleset.parameters.find(({ name }) => name === 'C类占比')).toMatchObject({ default: '8%', assumption: words });
});

test('thresholds of a score take the place of shares', () => {
  const base = written(`
indicators:
  - { name: 亩均税收, value: 税收实际贡献 / 用地面积, unit: 万元/亩, weight: 100, benchmark: { as: given, value: 10 }, cite: 办法 一 }
grades: { order: [A, B], by: score, at-least: { A: 50 }, cite: 办法 二 }
`);
  expect(evaluate(two, base).grades).toEqual(['B', 'A']);
  expect(evaluate(two, changed(base, { shares: { A: '10' } })).grades).toEqual(['A', 'A']);
});

test('what is not changed leaves the ruleset as it is', () => {
  const base = shipped('zhejiang-2022');
  expect(isEmptyVariation({ weights: {} })).toBe(true);
  expect(isEmptyVariation({ ties: 'worse' })).toBe(false);
  expect(patchOf(base, {}, words)).toEqual({});
  expect({ ...changed(base, {}).document, id: base.id }).toEqual(base.document);
});
