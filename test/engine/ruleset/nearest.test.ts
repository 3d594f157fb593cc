import { editDistance, nearest } from '../../../src/engine/ruleset/nearest';

test.each([
  ['weight', 'weight', 0],
  ['wieght', 'weight', 1],
  ['weigt', 'weight', 1],
  ['weights', 'weight', 1],
  ['', 'cap', 3],
  ['亩均税收', '亩均收税', 1],
  ['kitten', 'sitting', 3],
])('from %p to %p is %i', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
  expect(editDistance(to, from)).toBe(distance);
});

test.each([
  ['wieght', ['value', 'weight'], 'weight'],
  ['税收实际供献', ['税收实际贡献', '工业总产值'], '税收实际贡献'],
  ['C类比例', ['C类占比', '过渡期上限'], 'C类占比'],
  ['meen', ['given', 'mean'], 'mean'],
  ['生效', ['from', 'to'], null],
  ['社保缴纳月数', ['工业增加值', '用地面积'], null],
  ['x', [], null],
])('%p is taken for the nearest word, or for none', (word, known, expected) => {
  expect(nearest(word, known)).toBe(expected);
});
