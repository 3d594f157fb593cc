import type { CellValue } from '../../../src/workbook/cell';
import type { ColumnMatch, Matrix } from '../../../src/workbook/layout';
import { buildTable } from '../../../src/workbook/table/build';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import { textOf } from '../../../src/text/text';
import { bundledLibrary } from '../../support/library';
import { sheetOf } from './sheets';

const { catalogue } = bundledLibrary();
const FIRMS = ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => `${name}机械有限公司`);

interface Column { readonly header: string; readonly cells: readonly CellValue[]; readonly format?: string }

/** A table of six firms with these columns, all needed; corner above it if one is given. */
function read(columns: readonly Column[], corner?: string, chosen: string | null = null) {
  const values: Matrix = [
    ...(corner === undefined ? [] : [[corner, ...columns.map(() => null)]]),
    ['企业名称', ...columns.map(({ header }) => header)],
    ...FIRMS.map((name, i) => [name, ...columns.map(({ cells }) => cells[i] ?? null)]),
  ];
  const raw = sheetOf(values, { formats: [null, ...columns.map(({ format }) => format ?? null)] });
  const layout = findTable(raw)!;
  const first = matchColumns(layout, raw, catalogue, { required: [], optional: [] });
  const needs = { required: [], optional: first.flatMap(({ field }) => (field === null ? [] : [field])) };
  const matches = matchColumns(layout, raw, catalogue, needs, chosen === null ? {} : { 1: { field: first[1]!.field!, unit: chosen } });
  const { table, issues } = buildTable(raw, layout, matches, catalogue, needs);
  return { match: matches[1]!, table, unitIssues: issues.filter(({ code }) => code.startsWith('unit-')) };
}

const about = (value: number): number[] => [0.5, 0.8, 1, 1.2, 2, 3].map((times) => Math.round(value * times * 1e6) / 1e6);
const seen = ({ unit, unitFrom, evidence }: ColumnMatch) => [unit, unitFrom, evidence.map((one) => `${one.kind} ${one.unit}${'fits' in one && !one.fits ? ' no' : ''}`)];

test.each<[string, Column, string | undefined, unknown[], string[]]>([
  ['the header', { header: '用地面积（㎡）', cells: about(20000) }, undefined, ['㎡', 'header', ['header ㎡', 'magnitude ㎡']], []],
  ['the corner', { header: '税收', cells: about(300) }, '单位：万元', ['万元', 'corner', ['corner 万元', 'magnitude 万元']], []],
  ['the number format', { header: '税收', cells: about(300), format: '0.00"万元"' }, undefined, ['万元', 'format', ['format 万元', 'magnitude 万元']], []],
  ['a number format that shows ten thousandths', { header: '税收', cells: about(3_000_000), format: '0!.0,"万元"' }, undefined, ['元', 'format', ['format 元', 'magnitude 元']], []],
  ['the header before the corner', { header: '税收（元）', cells: about(3_000_000) }, '单位：万元', ['元', 'header', ['header 元', 'corner 万元', 'magnitude 元']], []],
  ['the field, where the numbers fit it', { header: '用地面积', cells: about(25) }, undefined, ['亩', 'assumed', ['magnitude 亩']], ['unit-assumed']],
  ['the numbers, where nobody says it: ㎡', { header: '用地面积', cells: about(20000) }, undefined, ['㎡', 'assumed', ['magnitude ㎡']], ['unit-proposed']],
  ['the numbers, where nobody says it: 元', { header: '税收', cells: about(30_000_000) }, undefined, ['元', 'assumed', ['magnitude 元']], ['unit-proposed']],
  ['the numbers, where nobody says it: 千瓦时', { header: '用电量', cells: about(1_234_567) }, undefined, ['千瓦时', 'assumed', ['magnitude 千瓦时']], ['unit-proposed']],
  ['the header, against the numbers', { header: '用电量（万千瓦时）', cells: about(1_234_567) }, undefined, ['万千瓦时', 'header', ['header 万千瓦时', 'magnitude 万千瓦时 no']], ['unit-doubtful']],
  ['the header, against small numbers', { header: '用地面积（㎡）', cells: about(30) }, undefined, ['㎡', 'header', ['header ㎡', 'magnitude ㎡ no']], ['unit-doubtful']],
  ['the header, against the number format', { header: '税收（万元）', cells: about(300), format: '0.00"元"' }, undefined, ['万元', 'header', ['header 万元', 'format 元', 'magnitude 万元']], ['unit-conflict']],
  ['cells shown as percent: a fraction', { header: '研发经费占比', cells: about(0.034), format: '0.00%' }, undefined, ['', 'format', ['format ', 'magnitude ']], []],
  ['cells shown as percent, under a header of percent: a fraction all the same', { header: '研发经费占比（%）', cells: about(0.034), format: '0.00%' }, undefined, ['', 'format', ['header %', 'format ', 'magnitude ']], []],
  ['a header of percent', { header: '研发经费占比（%）', cells: about(3.4) }, undefined, ['%', 'header', ['header %', 'magnitude %']], []],
  ['a header of percent over fractions, doubted', { header: '研发经费占比（%）', cells: about(0.034) }, undefined, ['%', 'header', ['header %', 'magnitude % no']], ['unit-percent-doubtful']],
  ['nobody, and the numbers are fractions', { header: '研发经费占比', cells: about(0.034) }, undefined, [null, null, ['magnitude ']], []],
  ['nobody, and the numbers are percent', { header: '研发经费占比', cells: about(3.4) }, undefined, ['%', 'assumed', ['magnitude %']], ['unit-percent-proposed']],
  ['nobody, in words that may mean equivalents', { header: '主要污染物排放总当量', cells: about(3) }, undefined, ['吨', 'assumed', []], ['unit-assumed', 'unit-equivalents']],
])('the unit is said by %s', (_, column, corner, expected, codes) => {
  const { match, unitIssues } = read([column], corner);
  expect([seen(match), unitIssues.map(({ code }) => code)]).toEqual([expected, codes]);
});

test('numbers in a proposed unit are converted exactly, and one choice corrects it', () => {
  const column: Column = { header: '用地面积', cells: [10000, 20000, 30000, 40000, 50000, 60000] };
  const area = (chosen: string | null) => {
    const { table, unitIssues } = read([column], undefined, chosen);
    const found = table.columns.get('用地面积')!;
    return [found.kind === 'number' && found.factor.toString(), unitIssues.map(({ code }) => code)];
  };
  expect([area(null), area('亩')]).toEqual([['0.0015', ['unit-proposed']], ['1', []]]);
});

describe('columns are held against each other', () => {
  const output: Column = { header: '工业总产值（万元）', cells: about(8000) };

  test('and electricity without a unit takes the one that fits its output', () => {
    const { match, unitIssues } = read([{ header: '用电量', cells: about(400) }, output]);
    expect([seen(match), unitIssues.map(({ code }) => code)]).toEqual([['万千瓦时', 'assumed', ['magnitude 万千瓦时', 'ratio 万千瓦时']], ['unit-assumed']]);
    const kilowattHours = read([{ header: '用电量', cells: about(48_000) }, { header: '工业总产值（万元）', cells: about(500) }]);
    expect([seen(kilowattHours.match), kilowattHours.unitIssues.map(({ code }) => code)]).toEqual([['千瓦时', 'assumed', ['ratio 千瓦时']], ['unit-proposed-by-ratio']]);
  });

  test('and a tax of ten thousand times the revenue is doubted and left as it stands', () => {
    const { match, unitIssues } = read([{ header: '税收（万元）', cells: about(400_000) }, { header: '营业收入（万元）', cells: about(1000) }]);
    expect(seen(match)).toEqual(['万元', 'header', ['header 万元', 'magnitude 万元', 'ratio 万元 no']]);
    expect(unitIssues.map(({ code, params }) => [code, params?.ratio])).toEqual([['unit-ratio-doubtful', '400']]);
  });
});

test('a column of percent under the name of an amount is not taken for the amount', () => {
  expect(read([{ header: '税收', cells: about(0.05), format: '0.0%' }]).match).toMatchObject({ field: null, candidates: expect.arrayContaining(['税收实际贡献']) as string[] });
});

test('every doubt has its words, in both languages', () => {
  const issues = [
    ...read([{ header: '用地面积', cells: about(20000) }]).unitIssues, ...read([{ header: '税收（万元）', cells: about(300), format: '0.00"元"' }]).unitIssues,
    ...read([{ header: '研发经费占比（%）', cells: about(0.034) }]).unitIssues,
  ];
  expect(issues.flatMap(({ code, params }) => [textOf('zh', `issue.${code}` as never, params as never), textOf('en', `issue.${code}` as never, params as never)])).toEqual([
    '“用地面积”列没有写单位。中位数是 20000，不像“亩”，像是“㎡”，暂按“㎡”计算。请在表头写明单位，或在“识别的列”中选择。',
    '“用地面积” states no unit. The middle of its numbers is 20000, which is no 亩 but looks like ㎡; it is read in ㎡ for now. Please write the unit in the header or choose it under Columns.',
    '“税收（万元）”列按“万元”计算，但单元格的数字格式 0.00"元" 显示为“元”。仍按“万元”计算，请核对；若应按“元”，请在“识别的列”中选择。',
    '“税收（万元）” is read in 万元, yet its cells’ number format 0.00"元" shows 元. It is still read in 万元; please check, and choose 元 under Columns if that is meant.',
    '“研发经费占比（%）”列按百分数计算（0.034 即 0.034%），但半数以上的数不大于 0.034，像是小数。仍按百分数计算，请核对；若是小数，请在“识别的列”中选择。',
    '“研发经费占比（%）” is read in percent (0.034 being 0.034 %), yet half of its numbers are 0.034 or less, as if they were fractions. It is still read in percent; please check, and choose the fraction under Columns if that is meant.',
  ]);
});
