import { splitRatio } from '../../../src/engine/ruleset/ratio';

test.each([
  ['税收实际贡献 / 用地面积', '税收实际贡献', '用地面积'],
  ['(甲 + 乙) / 丙', '(甲 + 乙)', '丙'],
  ['甲 * 乙 / 丙', '甲 * 乙', '丙'],
  ['甲 / 乙 / 丙', '甲 / 乙', '丙'],
  ['甲 / (乙 / 丙)', '甲', '(乙 / 丙)'],
  ['max(甲 - 乙, 0) / 丙', 'max(甲 - 乙, 0)', '丙'],
  ['（甲＋乙）／丙', '（甲＋乙）', '丙'],
  ['-甲 / 乙', '-甲', '乙'],
])('%s is a quotient', (text, numerator, denominator) => {
  expect(splitRatio(text)).toEqual({ numerator, denominator });
});

test.each(['甲', '甲 + 乙', '甲 / 乙 * 100', '甲 / 乙 + 丙', '甲 - 乙 / 丙', '(甲 / 乙)'])('%s is none as a whole', (text) => {
  expect(splitRatio(text)).toBeNull();
});
