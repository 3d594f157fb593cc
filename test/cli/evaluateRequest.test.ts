import { UsageError } from '../../src/cli/commandLine';
import { evaluateRequest } from '../../src/cli/evaluateRequest';

test('flags may come in any order, with = or a blank, and lists repeat', () => {
  expect(evaluateRequest(['--set', 'C类占比=5%', '--ruleset=x', 'a.xlsx', '--set=年=3', '--map', 'F=用地面积', '--json', '-', '--lang', 'en'])).toEqual({
    file: 'a.xlsx', ruleset: 'x', sheet: null, parameters: { C类占比: '5%', 年: '3' }, columns: ['F=用地面积'], derived: {},
    placement: 'beside', out: null, json: '-', lang: 'en', lastYear: null, gradeLastYear: false,
  });
});

test.each([
  [['a.xlsx', '--ruleset', 'x', '--in-place'], 'a.xlsx'],
  [['a.XLSM', '--ruleset', 'x', '--out', 'o.xlsm'], 'o.xlsm'],
  [['--ruleset', 'x', '--out', 'o.xlsx', '--', '--odd-name.csv'], 'o.xlsx'],
])('%j writes to %s', (args, out) => expect(evaluateRequest(args).out).toBe(out));

test('a place says by which factor electricity is coal, with its source, and how pollutants are counted', () => {
  const line = ['a.csv', '--ruleset', 'x', '--coal', '0.300', '--coal-source', '省统计局', '--emissions', '当量'];
  expect(evaluateRequest(line).derived).toEqual({ coal: { perKilowattHour: '0.300', source: '省统计局' }, emissions: 'equivalents' });
});

test.each([
  ['an unknown option', ['a.csv', '--rulset', 'x'], /是不是“--ruleset”/],
  ['no ruleset', ['a.csv'], /--ruleset/],
  ['no file', ['--ruleset', 'x'], /一个文件/],
  ['two files', ['a.csv', 'b.csv', '--ruleset', 'x'], /一个文件/],
  ['an option without its value', ['a.csv', '--ruleset'], /缺少值/],
  ['an option for the value of another', ['a.csv', '--ruleset', '--out', 'o.xlsx'], /--ruleset 后面缺少值/],
  ['a switch with a value', ['a.csv', '--ruleset', 'x', '--in-place=yes'], /不带值/],
  ['an option twice', ['a.csv', '--ruleset', 'x', '--ruleset', 'y'], /只能写一次/],
  ['the input as output', ['a.xlsx', '--ruleset', 'x', '--out', './a.xlsx'], /--in-place/],
  ['the input as JSON', ['a.csv', '--ruleset', 'x', '--json', 'a.csv'], /--in-place/],
  ['an output of another kind', ['a.csv', '--ruleset', 'x', '--out', 'o.csv'], /\.xlsx/],
  ['a workbook with macros as one without', ['a.xlsm', '--ruleset', 'x', '--out', 'o.xlsx'], /\.xlsm/],
  ['JSON and workbook in one file', ['a.csv', '--ruleset', 'x', '--out', 'o.xlsx', '--json', './o.xlsx'], /同一个文件/],
  ['two outputs', ['a.xlsx', '--ruleset', 'x', '--out', 'o.xlsx', '--in-place'], /只能用一个/],
  ['a CSV in place', ['a.csv', '--ruleset', 'x', '--in-place'], /CSV/],
  ['a place that is none', ['a.csv', '--ruleset', 'x', '--placement', 'below'], /beside \| sheet/],
  ['a language that is none', ['a.csv', '--ruleset', 'x', '--lang', 'fr'], /zh \| en/],
  ['a coal factor in tonnes a 10,000 kWh', ['a.csv', '--ruleset', 'x', '--coal', '3.0', '--coal-source', '统计局'], /除以 10/],
  ['a coal factor without its source', ['a.csv', '--ruleset', 'x', '--coal', '0.3'], /--coal-source/],
  ['a source without a factor', ['a.csv', '--ruleset', 'x', '--coal-source', '统计局'], /--coal 系数/],
  ['a way to count that is none', ['a.csv', '--ruleset', 'x', '--emissions', '公斤'], /吨 \| 当量/],
  ['a setting of another form', ['a.csv', '--ruleset', 'x', '--set', '占比'], /名称=值/],
])('%s is not understood', (_, args, words) => {
  expect(() => evaluateRequest(args)).toThrow(UsageError);
  expect(() => evaluateRequest(args)).toThrow(words);
});
