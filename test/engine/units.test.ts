import { canonicalUnit, unitDimension, unitFactor } from '../../src/engine/units';

test.each([
  ['平方米', '㎡'], ['m²', '㎡'], ['㎡', '㎡'], ['M2', '㎡'], ['（万元）', '万元'], [' 万元 ', '万元'], ['吨标准煤', '吨标煤'], ['TCE', '吨标煤'],
  ['kWh', '千瓦时'], ['度', '千瓦时'], ['万千瓦时', '万千瓦时'], ['万元／亩', '万元/亩'], ['元/㎡', '元/㎡'], ['％', '%'], ['', ''], ['吨CO2', '吨'],
  ['吨(标准煤)', '吨标煤'], ['hm²', '公顷'], ['KG', '千克'], ['光年', null], ['万元/光年', null], ['元/亩/年', null],
])('%j is the unit %j', (text, expected) => expect(canonicalUnit(text)).toBe(expected));

test.each([
  ['㎡', '亩', '0.0015'], ['亩', '㎡', '2000/3'], ['公顷', '亩', '15'], ['元', '万元', '0.0001'], ['亿元', '万元', '10000'], ['千元', '万元', '0.1'],
  ['千瓦时', '万千瓦时', '0.0001'], ['千克', '吨', '0.001'], ['月', '年', '1/12'], ['%', '', '0.01'], ['万人', '人', '10000'], ['元/㎡', '万元/亩', '1/15'],
  ['万元', '万元', '1'], ['万元', '亩', null], ['吨', '吨标煤', null], ['光年', '亩', null],
])('from %j to %j: times %j', (from, to, expected) => expect(unitFactor(from, to)?.toString() ?? null).toBe(expected));

test.each([['平方米', 'area'], ['万元/亩', 'money/area'], ['%', 'pure'], ['光年', null]])('%j measures %j', (unit, expected) =>
  expect(unitDimension(unit)).toBe(expected));
