import { UsageError } from '../../src/cli/commandLine';
import { prepareRequest } from '../../src/cli/prepareRequest';

test.each<[string, string[], RegExp]>([
  ['no kind', [], /请写明核算什么：land（用地）、power（用电）或 tax（税收）/],
  ['a kind there is not', ['lamd', 'x.xlsx', '--json', '-'], /没有“lamd”这种核算。是不是“land”？/],
  ['no file', ['land', '--json', '-'], /需要且只能有一个文件/],
  ['nowhere to write', ['land', 'land.xlsx'], /请用 --out/],
  ['an item there is not', ['tax', 'tax.xlsx', '--items', '关税', '--json', '-'], /--items.*关税/],
  ['items of electricity', ['power', 'power.xlsx', '--items', '关税', '--json', '-'], /用电核算没有可选的项目/],
  ['a key there is not', ['power', 'power.xlsx', '--by', 'floor', '--json', '-'], /--by.*floor/],
  ['a year of two digits', ['land', 'land.xlsx', '--year', '24', '--json', '-'], /四位数字/],
  ['the input as output', ['land', 'land.xlsx', '--out', 'land.xlsx'], /是原文件/],
])('%s is a command line that cannot be meant', (_, args, words) => {
  expect(() => prepareRequest(args)).toThrow(UsageError);
  expect(() => prepareRequest(args)).toThrow(words);
});

test('what is chosen is what is asked for', () => {
  const request = prepareRequest(['land', 'in.xlsx', '--items', '科研用地面积,新增土地面积', '--year', '2024', '--trust', 'lessor', '--by=area', '--sheet', '甲', '--sheet', '乙', '--out', 'out.xlsx']);
  expect([request.sheets, request.out, request.choices]).toEqual([['甲', '乙'], 'out.xlsx', {
    kind: 'land', sheets: null, columns: {}, ruleset: null, parameters: {}, items: ['科研用地面积', '新增土地面积'], splitBy: 'area', trust: 'lessor', year: '2024', lang: 'zh',
  }]);
});

test('no item at all is not every item', () => expect(prepareRequest(['tax', 'in.xlsx', '--items', '', '--json', '-']).choices.items).toEqual([]));
