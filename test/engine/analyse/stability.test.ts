import fc from 'fast-check';
import { evaluate, type Evaluation, type Ruleset, type Table } from '../../../src/engine';
import { multipliers, type Drawing } from '../../../src/engine/analyse/draws';
import { isLinear } from '../../../src/engine/analyse/linear';
import { stability, undrawable, type Stability } from '../../../src/engine/analyse/stability';
import { weighted } from '../../../src/engine/analyse/weighted';
import { expression, f, ruleset as small, type RulesetSketch, table } from '../evaluate/small';
import { bundledLibrary } from '../../support/library';
import { finish, holds, shipped, tables } from './trials';

const drawing = (draws: number, within: string, seed = 7): Drawing => ({ draws, seed, within: f(within) });
const stable = (over: Table, evaluation: Evaluation, how: Drawing): Stability => finish(stability(over, evaluation, how));

/** The same counts by evaluating the table anew for every draw. */
function counted(over: Table, { ruleset, parameters, size, regrades }: Evaluation, how: Drawing): number[] {
  const { order } = ruleset.grades;
  const counts = new Array<number>(size * order.length).fill(0);
  const next = multipliers(how, ruleset.indicators.length);
  for (let draw = 0; draw < how.draws; draw++) {
    evaluate(over, weighted(ruleset, next()), Object.fromEntries(parameters), regrades).grades.forEach((grade, row) => {
      if (grade !== null) counts[row * order.length + order.indexOf(grade)]! += 1;
    });
  }
  return counts;
}

test('two firms that trade places: each keeps its grade as often as its own strength weighs more', () => {
  const two: RulesetSketch = { indicators: [{ name: 'x', value: 'x', weight: '50', benchmark: { as: 'given', value: f(1) } }, { name: 'y', value: 'y', weight: '50', benchmark: { as: 'given', value: f(1) } }], shares: { A: '50%', B: '50%' } };
  const over = table(['x', 'y'], [[2, 1], [1, 2]]);
  const evaluation = evaluate(over, small(two));
  // Level with equal weights: both A. With other weights one of the two is B, unless x and y draw the same factor.
  expect(evaluation.grades).toEqual(['A', 'A']);
  const next = multipliers(drawing(200, '25%'), 2);
  const draws = Array.from({ length: 200 }, () => next());
  const wins = (mine: 0 | 1): number => draws.filter((drawn) => drawn[mine]! >= drawn[1 - mine]!).length;
  expect([...stable(over, evaluation, drawing(200, '25%')).kept]).toEqual([wins(0), wins(1)]);
});

test('the factors are whole, within the share, and the same for the same seed', () => {
  const next = multipliers(drawing(3, '25%', 1), 2);
  expect([next(), next(), next()].map((drawn) => [...drawn])).toEqual([[42542, 30054], [40549, 49622], [49368, 35622]]);
  expect(() => multipliers(drawing(1, '100%'), 2)).toThrow('weights cannot move by 1');
});

test.each(['zhejiang-2022', 'xian-2022-enterprise', 'huzhou-2023', 'weihai-2024', 'zhejiang-2022-small', 'zhenhai-2024-plot', 'shanggao-2024', 'wujiang-2024'])('%s: weights that do not move leave every grade, and no draw is lost', (id) => {
  const ruleset = shipped(id);
  holds(fc.property(tables(), (over) => {
    const evaluation = evaluate(over, ruleset);
    const { kept, counts, order } = stable(over, evaluation, drawing(2, '0'));
    evaluation.grades.forEach((grade, row) => {
      expect(kept[row]).toBe(grade === null ? 0 : 2);
      expect(counts.slice(row * order.length, (row + 1) * order.length).reduce((sum, each) => sum + each, 0)).toBe(grade === null ? 0 : 2);
    });
  }), 15);
});

test.each(['zhejiang-2022', 'xian-2022-enterprise', 'huzhou-2023', 'weihai-2024', 'wujiang-2024', 'zhejiang-2022-small', 'jiaxing-2024', 'yueqing-2024'])('%s: every draw counts the grades that an evaluation with its weights gives', (id) => {
  const ruleset = shipped(id);
  expect(isLinear(ruleset)).toBe(true);
  holds(fc.property(tables(), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (over, seed) => {
    const evaluation = evaluate(over, ruleset);
    const how = drawing(6, '25%', seed);
    expect([...stable(over, evaluation, how).counts]).toEqual(counted(over, evaluation, how));
  }), 15);
});

const halves = { benchmark: { as: 'given', value: f(8) } } as const;
const byCase = (when: string, ...values: readonly string[]) => ({ weights: { rows: values.map((value, index) => ({ when: index === values.length - 1 ? null : expression(when), value: expression(value), words: null, cite: null })) }, ...halves });
const cased: RulesetSketch['indicators'] = [{ name: 'x', value: 'x', weight: '70', cap: '84', ...byCase('y > 4', '70', '20') }, { name: 'y', value: 'y', weight: '80', ...byCase('y > 4', '30', '80') }];

const sketches: readonly (readonly [string, RulesetSketch])[] = [
  ['missing figures drop out and the weights left are scaled', { indicators: [{ name: 'x', value: 'x', weight: '60', missing: 'reweigh', ...halves }, { name: 'y', value: 'y', weight: '40', missing: 'reweigh', ...halves }] }],
  ['missing figures take the mean points of the group', { indicators: [{ name: 'x', value: 'x', weight: '60', missing: 'group-mean-points', ...halves }, { name: 'y', value: 'y', weight: '40', ...halves }] }],
  ['worse grades for ties', { indicators: [{ name: 'x', value: 'x', weight: '60', ...halves }, { name: 'y', value: 'y', weight: '40', ...halves }], grades: { ties: 'worse' } }],
  ['grades by score', { indicators: [{ name: 'x', value: 'x', weight: '60', ...halves }, { name: 'y', value: 'y', weight: '40', ...halves }], grades: { by: 'score', atLeast: new Map([['A', { text: '90', fields: [], parameters: [], tree: { type: 'number', value: f(90) } }], ['B', { text: '60', fields: [], parameters: [], tree: { type: 'number', value: f(60) } }]]) } }],
  ['less is better, below nought', { indicators: [{ name: 'x', value: 'x', weight: '60', better: 'lower', floor: null, ...halves }, { name: 'y', value: 'y', weight: '40', ...halves }] }],
  ['means of values', { indicators: [{ name: 'x', value: 'x / y', weight: '60', benchmark: { as: 'mean' } }, { name: 'y', value: 'y', weight: '40', benchmark: { as: 'mean' } }] }],
  ['a cap in points stays as it is', { indicators: [{ name: 'x', value: 'x', weight: '60', cap: '66', ...halves }, { name: 'y', value: 'y', weight: '40', ...halves }] }],
  ['ranked on the score before rounding', { indicators: [{ name: 'x', value: 'x', weight: '60', ...halves }, { name: 'y', value: 'y', weight: '40', ...halves }], score: { places: 0, full: f(100), exactRank: true, cite: '' } }],
  ['adjusted subjects hold their places', { indicators: [{ name: 'x', value: 'x', weight: '60', ...halves }, { name: 'y', value: 'y', weight: '40', ...halves }], adjust: [['keep-at-least B', 'y > 7'], ['lower 1', '初评等级 = "A" and x < 3']], grades: { isAdjustFirst: true } }],
  ['an adjustment that reads the score', { indicators: [{ name: 'x', value: 'x', weight: '60', ...halves }, { name: 'y', value: 'y', weight: '40', ...halves }], adjust: [['at-most B', '总分 < 80']] }],
  ['weights by case', { indicators: cased }],
  ['weights by case, rounded to whole points', { indicators: cased, score: { places: 0, full: f(100), exactRank: false, cite: '' } }],
  ['weights by case, grades by score', { indicators: cased, grades: { by: 'score', atLeast: new Map([['A', expression('90')], ['B', expression('60')]]) } }],
  ['weights by case, an adjustment that reads the score', { indicators: cased, adjust: [['at-most B', '总分 < 80']] }],
  ['weights by case, means of values', { indicators: cased.map((one) => ({ ...one, benchmark: { as: 'mean' } })) }],
  ['weights by two lists of cases and by none', { indicators: [
    { name: 'a', value: 'x', weight: '40', ...byCase('y > 4', '40', '20') }, { name: 'b', value: 'y', weight: '30', ...byCase('y > 4', '10', '30') },
    { name: 'c', value: 'x / y', weight: '30', ...byCase('x > 6', '30', '5') }, { name: 'd', value: 'y / x', weight: '35', ...byCase('x > 6', '10', '35') }, { name: 'e', value: 'y', weight: '10', ...halves },
  ], adjust: [['lower 1', '总分 > 150']] }],
  ['adjustments that read figures', { indicators: [{ name: 'x', value: 'x', weight: '60', ...halves }, { name: 'y', value: 'y', weight: '40', ...halves }], adjust: [['keep-at-least B', 'y > 7'], ['raise 1', 'x > 7'], ['veto D', 'x = 1']] }],
];

test.each(sketches)('%s: quick or not, the counts are those of whole evaluations', (_, sketch) => {
  const ruleset: Ruleset = small(sketch);
  const cell = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 10 }) }, { weight: 1, arbitrary: fc.constant(null) });
  holds(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 25 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (rows, seed) => {
    const over = table(['x', 'y'], [...rows, [1, 1]]);
    const evaluation = evaluate(over, ruleset);
    const how = drawing(5, '40%', seed);
    expect([...stable(over, evaluation, how).counts]).toEqual(counted(over, evaluation, how));
  }), 40);
});

test('halves that doubles cannot tell are settled in fractions', () => {
  // 2618.91 / 7.2 / 350 × 5 = 5.19625 exactly, which doubles take for less.
  const ruleset = small({ indicators: [{ name: 'q', value: 'x / y', weight: '5', benchmark: { as: 'given', value: f(350) } }, { name: 'r', value: 'r', weight: '95', benchmark: { as: 'given', value: f(1) } }] });
  const over = table(['x', 'y', 'r'], [[2618.91, 7.2, 0], [1, 1, 0]]);
  const { settled } = stable(over, evaluate(over, ruleset), drawing(3, '0'));
  expect(settled).toEqual({ scores: 3, draws: 0 });
});

test('every shipped ruleset with grades and weights can be drawn; the others say what they lack', () => {
  const told = bundledLibrary().rulesets.map((ruleset) => [ruleset.grades.order.length > 0, ruleset.indicators.length > 0, undrawable(ruleset)]);
  expect([...new Set(told.map((one) => one.join()))].sort()).toEqual(['false,false,no-grades', 'false,true,no-grades', 'true,true,']);
  const none = small();
  expect(() => finish(stability(table(['x'], [[1]]), { ...evaluate(table(['x'], [[1]]), none), ruleset: shipped('banan-2024') }, drawing(1, '0')))).toThrow(RangeError);
});

test('a decision on a single subject holds in every draw', () => {
  const ruleset = small({ indicators: [{ name: 'x', value: 'x', weight: '60', ...halves }, { name: 'y', value: 'y', weight: '40', ...halves }], shares: { A: '50%', B: '50%' } });
  const over = table(['x', 'y'], [[9, 1], [1, 9], [5, 5], [4, 4]]);
  const evaluation = evaluate(over, ruleset, {}, new Map([[3, { grade: 'A', text: { zh: '会议决定', en: 'Decided' }, cite: '纪要' }]]));
  const how = drawing(20, '50%');
  const { kept, counts } = stable(over, evaluation, how);
  expect([evaluation.grades[3], kept[3]]).toEqual(['A', 20]);
  expect([...counts]).toEqual(counted(over, evaluation, how));
});
