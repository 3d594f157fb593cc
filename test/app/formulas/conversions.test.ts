import { formulas, isFormulaError, type FormulaArgument, type FormulaContext } from '../../../src/app/formulas';
import { bundledLibrary } from '../../support/library';

const context: FormulaContext = { library: bundledLibrary(), lang: 'zh', defaultRuleset: null };
const call = (name: string, ...args: FormulaArgument[]): unknown => formulas.find((one) => one.name === name)!.call(args, context);

test.each<[string, FormulaArgument[], unknown]>([
  ['TOMU', [10000], [[15]]], ['TOMU', [1, '公顷'], [[15]]], ['TOMU', [[[2000], [null], ['1,000']]], [[3], [''], [1.5]]],
  ['PERMU', [300, 20], [[15]]], ['PERMU', [300, 20000, '㎡'], [[10]]], ['PERMU', [[[300], [600], [null]], [[20], [30], [40]]], [[15], [20], ['']]], ['PERMU', [[[300], [600]], 30], [[10], [20]]],
  ['TCE', [100, '电力'], [[122.9]]], ['TCE', [1000000, '电力（千瓦时）'], [[122.9]]], ['TCE', [1000000, '电力（千瓦时）', 0.3], [[300]]], ['TCE', [1000000, '电力（千瓦时）', '当量'], [[122.9]]],
  ['TCE', [[[1000], [null]], '原煤'], [[714.3], ['']]], ['TCE', [10000, '天然气（立方米）'], [[12.143]]], ['TCE', [2, 'gas'], [[24.286]]],
  ['GROWTH', [110, 100], [[0.1]]], ['GROWTH', [[[90], [null]], [[100], [5]]], [[-0.1], ['']]],
  ['CHECKCODE', ['11370881004339597L'], [['正确']]], ['CHECKCODE', [[['11370881004339597M'], [null], ['1137'], [91350100000000000]]], [['校验位不对，前 17 位对应的校验位是 L'], [''], ['有 4 位，应为 18 位'], ['存成了数字，第 15 位以后已经丢失，请设为文本后重填']]],
  ['CHECKCODE', ['11370881004339597l'], [['含全角、小写或空格，应为 11370881004339597L']]],
])('%s of %j is %j', (name, args, result) => expect(call(name, ...args)).toEqual(result));

test.each<[string, FormulaArgument[], string, RegExp]>([
  ['PERMU', [300, 0], '#N/A', /面积为零/], ['GROWTH', [5, 0], '#N/A', /没有意义/], ['GROWTH', [5, -1], '#N/A', /没有意义/], ['TOMU', ['若干'], '#VALUE!', /“若干”不是数字/], ['TOMU', [{ error: '#REF!' }], '#N/A', /#REF!/],
])('%s of %j is an error in its cell that says why', (name, args, code, message) => {
  const [[cell]] = call(name, ...args) as unknown[][] as [[unknown]];
  expect(isFormulaError(cell) && [cell.code, message.test(cell.message)]).toEqual([code, true]);
});

test.each<[string, FormulaArgument[], RegExp]>([
  ['TOMU', [1, '吨'], /“吨”不是面积单位/], ['TCE', [1, '木炭'], /可填：原煤、洗精煤/], ['TCE', [1, '电力（吨）'], /不能用“吨”计量/], ['TCE', [1, '电力', '等价'], /请填当地当年公布的电力系数/], ['PERMU', [[[1], [2]], [[1], [2], [3]]], /同样大小/],
])('%s of %j says what to do', (name, args, message) => expect(call(name, ...args)).toMatchObject({ code: '#VALUE!', message: expect.stringMatching(message) as string }));
