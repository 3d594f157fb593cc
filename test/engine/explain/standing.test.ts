import { evaluate } from '../../../src/engine';
import { explainSubject } from '../../../src/engine/explain/explainSubject';
import { lightOf, quarters, lightsOf } from '../../../src/engine/explain/standing';
import { f, ruleset, table } from '../evaluate/small';

const rule = ruleset({ indicators: [{ name: 'x', value: '税 / 地', weight: '60' }, { name: 'y', value: '能 / 税', weight: '40', better: 'lower', points: 'inverse' }] });
const of = table(['税', '地', '能'], [[100, 10, 5], [80, 10, 8], [80, 10, 8], [40, 10, 20], [20, 10, null]]);
const standing = (row: number, at: number) => explainSubject(evaluate(of, rule), of, row).indicators[at]!.standing;

test('a subject stands where its value stands, equals counting half, less being better where the rule says so', () => {
  const shown = (row: number, at: number) => {
    const one = standing(row, at);
    return one && [one.count, one.better, one.same, one.worse, String(one.ahead), one.median.toString(), one.light];
  };
  expect(shown(0, 0)).toEqual([5, 0, 0, 4, '1', '8', 'green']);
  expect(shown(1, 0)).toEqual([5, 1, 1, 2, '0.625', '8', 'blue']);
  expect(shown(4, 0)).toEqual([5, 4, 0, 0, '0', '8', 'red']);
  expect(shown(0, 1)).toEqual([4, 0, 0, 3, '1', '0.1', 'green']);
  expect(shown(3, 1)).toEqual([4, 3, 0, 0, '0', '0.1', 'red']);
  expect(shown(4, 1)).toBeNull();
});

test('ratios to benchmark and median, and the share of the weight', () => {
  const { toBenchmark, toMedian, share } = standing(1, 0)!;
  // Benchmark 320 / 50 = 6.4; 8 / 6.4 = 1.25 of the weight.
  expect([toBenchmark, toMedian, share].map(String)).toEqual(['1.25', '1', '1.25']);
});

test('nobody beside it: no share, no light', () => {
  const alone = table(['税', '地', '能'], [[1, 1, 1]]);
  const { ahead, light } = explainSubject(evaluate(alone, rule), alone, 0).indicators[0]!.standing!;
  expect([ahead, light]).toEqual([null, null]);
});

test.each<[string, string]>([['3/4', 'green'], ['0.7499', 'blue'], ['1/2', 'blue'], ['1/4', 'orange'], ['0.2499', 'red']])('%s ahead is %s', (share, light) => {
  expect(lightOf(f(share), quarters)).toBe(light);
});

test.each<[string, string[] | null]>([
  ['80,50,20', ['0.8', '0.5', '0.2']], ['75%、50%、25%', ['0.75', '0.5', '0.25']], ['100 66.6 33.3', ['1', '0.666', '0.333']],
  ['50,50,25', null], ['25,50,75', null], ['80,50', null], ['101,50,20', null], ['80,50,0', null], ['绿', null], ['', null],
])('lights from %j', (words, shares) => {
  const lights = lightsOf(words);
  expect(lights && [lights.green, lights.blue, lights.orange].map(String)).toEqual(shares);
});
