import { parseExpression } from '../../../src/engine';
import { treeOf } from '../../../src/engine/expression/tree';
import { compareQuantities, quantityOf, quantityOfUnit, quantityText } from '../../../src/engine/ruleset/quantity';

const units: Readonly<Record<string, string>> = { 税: '万元', 产值: '亿元', 地: '亩', 人: '人', 电: '万千瓦时', 煤: '吨标煤', 比: '' };

function measured(text: string) {
  const parsed = parseExpression(text);
  if (!('expression' in parsed)) throw new RangeError(text);
  return quantityOf(treeOf(parsed.expression), (name) => units[name] ?? null);
}

test.each([
  ['税 / 地', '万元/亩'],
  ['税 / (地 * 人)', '万元/亩·人'],
  ['税 * 2 / 地', '万元/亩'],
  ['1 / 地', '1/亩'],
  ['税 / 税', '1'],
  ['(税 + 1) / 人', '万元/人'],
  ['max(税, 0) / 煤', '万元/吨标煤'],
  ['if(地 > 3, 税, 0)', '万元'],
  ['税 / 地 * 地', '万元'],
])('%s comes to %s', (text, expected) => {
  const outcome = measured(text);
  expect('quantity' in outcome && outcome.quantity && quantityText(outcome.quantity)).toBe(expected);
});

test.each([
  ['税 + 电', '万元', '万千瓦时'],
  ['税 + 产值', '万元', '亿元'],
  ['地 > 煤', '亩', '吨标煤'],
  ['min(税 / 地, 税)', '万元/亩', '万元'],
  ['if(地 > 人, 税, 0)', '亩', '人'],
  ['地 > 3 and 税 < 电', '万元', '万千瓦时'],
])('%s mixes units', (text, left, right) => {
  expect(measured(text)).toEqual({ left, right });
});

test('a bare number takes any unit', () => expect(measured('1 + 2')).toEqual({ quantity: null }));

test.each([
  ['万元/亩', '万元/亩', 'same'],
  ['万元/亩', '元/亩', 'scale'],
  ['万元/万千瓦时', '元/千瓦时', 'same'],
  ['万元/人·年', '万元/人', 'same'],
  ['万元/人', '万元/亩', 'different'],
  ['%', '', 'same'],
  ['吨标煤', '吨', 'different'],
])('%s and %s: %s', (left, right, expected) => {
  expect(compareQuantities(quantityOfUnit(left)!, quantityOfUnit(right)!)).toBe(expected);
});

test('a unit nobody knows is none', () => expect(quantityOfUnit('万圆/亩')).toBeNull());
