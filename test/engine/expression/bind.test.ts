import { bindCondition, bindNumber, bindText, constantNumber, scopeOf, type ParameterValue } from '../../../src/engine/expression/bind';
import { columnNumbers } from '../../../src/engine/number/column';
import { expression, f, table } from '../evaluate/small';

const parameters = new Map<string, ParameterValue>([['上限', f(3)], ['档', 'D'], ['占比', f('7%')]]);
const scope = scopeOf(
  table(['a', 'b', 'blank', 'zero', '规模', '空', '高新', '不明', '否定'], [[6, 0.1, null, 0, '大型', null, true, null, false], [1, 1, 1, 1, 'x', 'x', true, true, true]]),
  parameters,
  new Map([['亩均税收', () => columnNumbers({ kind: 'number', values: Float64Array.of(2.5, NaN), factor: f(1) })]]),
);
const parse = (text: string) => expression(text, [...parameters.keys()]);

test.each([
  ['a', '6'], ['a + b', '6.1'], ['a - b', '5.9'], ['a * b', '0.6'], ['a / b', '60'], ['-a', '-6'], ['a / 3 / 7', '2/7'], ['a / zero', null], ['a + blank', null],
  ['a + 没有', null], ['min(a, b, 5)', '0.1'], ['max(a, b, 5)', '6'], ['max(a, blank)', null], ['min(blank, a)', null], ['a * 占比', '0.42'], ['亩均税收 * 2', '5'],
  ['if(高新, a, b)', '6'], ['if(not 高新, a, b)', '0.1'], ['if(不明, a, b)', null], ['if(a > 5, a - 5, 0)', '1'], ['25% * a', '1.5'], ['规模', null],
])('%s is %s', (text, expected) => expect(bindNumber(parse(text), scope).exact(0)?.toString() ?? null).toBe(expected));

test.each([
  ['a > 5', 1], ['a < 5', 0], ['a >= 6', 1], ['a > 6', 0], ['a <= 6', 1], ['a != 6', 0], ['a = 6', 1], ['b = 0.1', 1], ['b = 1/10', 1], ['b * 3 = 0.3', 1], ['6 = a', 1],
  ['a > b', 1], ['上限 < a', 1], ['a <= 上限', 0], ['blank > 1', 2], ['没有 > 1', 2], ['没有', 2], ['a > 没有', 2], ['a / zero > 1', 2],
  ['规模 = "大型"', 1], ['规模 != "大型"', 0], ['规模 in ("小型", "大型")', 1], ['规模 in ("小型")', 0], ['规模 in ("大型", 空)', 1], ['规模 in ("小型", 空)', 2],
  ['空 = "x"', 2], ['档 = "D"', 1], ['a in (5, 6)', 1], ['not a in (5, 6)', 0],
  ['高新', 1], ['不明', 2], ['not 高新', 0], ['not 不明', 2], ['高新 = 是', 1], ['高新 = 否定', 0], ['否定 = 否', 1], ['不明 = 是', 2],
  ['高新 or 不明', 1], ['不明 or 高新', 1], ['否定 or 不明', 2], ['否定 and 不明', 0], ['不明 and 否定', 0], ['高新 and 不明', 2], ['不明 and 高新', 2],
  ['if(高新, a > 5, 不明)', 1], ['if(不明, 高新, 高新)', 2], ['亩均税收 >= 2.5', 1], ['亩均税收 > 2.5', 0], ['a', 2],
])('%s is %i', (text, expected) => expect(bindCondition(parse(text), scope)(0)).toBe(expected));

test.each([
  ['规模', '大型'], ['空', null], ['a / 4', '1.5'], ['高新', '是'], ['否定', '否'], ['不明', null], ['没有', null], ['if(a > 5, "有地", "租户")', '有地'], ['档', 'D'],
])('as text, %s is %j', (text, expected) => expect(bindText(parse(text), scope)(0)).toBe(expected));

test.each([['10% - 占比', '0.03'], ['1 / (占比 - 7%)', null], ['a', null], ['2/37', '2/37']])('over parameters alone, %s is %j', (text, expected) =>
  expect(constantNumber(parse(text), parameters)?.toString() ?? null).toBe(expected));

describe('a comparison is decided by the exact numbers', () => {
  const cells = table(['x'], [[0.3], [0.1 + 0.2], [1 / 3], [1e-300], [33.3333333333333]]);
  test.each([['x = 0.3', [1, 1, 0, 0, 0]], ['x >= 0.3', [1, 1, 1, 0, 1]], ['x < 1/3', [1, 1, 1, 1, 0]], ['x > 0', [1, 1, 1, 1, 1]], ['x < 100/3', [1, 1, 1, 1, 1]]])(
    '%s', (text, expected) => {
      const met = bindCondition(expression(text), scopeOf(cells, new Map()));
      expect([0, 1, 2, 3, 4].map(met)).toEqual(expected);
    });

  test('also in the unit of the field', () => {
    const met = bindCondition(expression('x >= 1'), scopeOf(table(['x'], [[666.666666666667], [666.666666666666], [10000 / 15]], { x: '3/2000' }), new Map()));
    expect([0, 1, 2].map(met)).toEqual([1, 0, 1]);
  });
});
