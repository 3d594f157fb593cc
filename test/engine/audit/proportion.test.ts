import { audit, fieldCatalogue, Fraction, type Column, type Issue } from '../../../src/engine';

const catalogue = fieldCatalogue([{ name: '用地面积', en: 'Land', kind: 'number', unit: '亩' }, { name: '税收实际贡献', en: 'Tax', kind: 'number', unit: '万元' }]);
const column = (values: readonly number[], factor = Fraction.ONE): Column => ({ kind: 'number', values: Float64Array.from(values), factor });
const found = (columns: Readonly<Record<string, Column>>): string[] =>
  audit({ size: 6, columns: new Map(Object.entries(columns)) }, catalogue).map(({ row, field, code, params }: Issue) => `${row} ${field} ${code} ${params?.likelier ?? ''}`);

test.each<[string, number, readonly string[]]>([
  ['exactly a hundred times the median', 30, []],
  ['a hair above a hundred times', 30.0000000001, ['5 税收实际贡献 far-from-median-alone ']],
  ['exactly a hundredth', 0.003, []],
  ['a hair below a hundredth', 0.00299999999999, ['5 税收实际贡献 far-from-median-alone ']],
  ['two thousand times, as near as 元 comes to 万元', 600, ['5 税收实际贡献 unit-slip-alone 元']],
  ['below two thousand times', 599.999, ['5 税收实际贡献 far-from-median-alone ']],
  ['fifty thousand times, as far', 15000, ['5 税收实际贡献 unit-slip-alone 元']],
  ['above fifty thousand times', 15000.01, ['5 税收实际贡献 far-from-median-alone ']],
])('%s is told exactly', (_, value, expected) => {
  expect(found({ 税收实际贡献: column([0.3, 0.3, 0.3, 0.3, 0.3, value]) })).toEqual(expected);
});

test('the sheet’s own unit decides which slip it was: 元 among 千元, 亩 among ㎡', () => {
  expect(found({ 税收实际贡献: column([300, 300, 300, 300, 300, 300_000], Fraction.of(1, 10)) })).toEqual(['5 税收实际贡献 unit-slip-alone 元']);
  expect(found({ 用地面积: column([20000, 20000, 20000, 20000, 20000, 30], Fraction.of(3, 2000)) })).toEqual(['5 用地面积 unit-slip-alone 亩']);
});

test('a small firm whose tax is in 元 is found although its tax is less than a hundred times the median', () => {
  const land = column([30, 30, 30, 30, 30, 0.15]);
  expect(found({ 用地面积: land, 税收实际贡献: column([200, 200, 200, 200, 200, 10_000]) })).toEqual(['5 用地面积 out-of-proportion ', '5 税收实际贡献 unit-slip 元']);
});
