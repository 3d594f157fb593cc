import { cellDecimal, NO, UNKNOWN, YES, type FlagColumn, type Issue, type NumberColumn, type TextColumn } from '../../../src/engine';
import { textOf } from '../../../src/text/text';
import type { CellValue } from '../../../src/workbook/cell';
import { cellName } from '../../../src/workbook/address';
import type { Matrix } from '../../../src/workbook/layout';
import { buildTable } from '../../../src/workbook/table/build';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import { bundledLibrary } from '../../support/library';
import { sheetOf } from './sheets';

const { catalogue } = bundledLibrary();
const needs = { required: ['用地面积', '税收实际贡献'], optional: ['高新技术企业', '所属镇街'] };
const codeA = '11370881004339597L';
const codeB = '12341700686863395A';

function build(values: Matrix, more?: Parameters<typeof sheetOf>[1], wanted: { required: string[]; optional: string[] } = needs) {
  const raw = sheetOf(values, more);
  const layout = findTable(raw)!;
  const matches = matchColumns(layout, raw, catalogue, wanted);
  const built = buildTable(raw, layout, matches, catalogue, wanted);
  const column = <T>(name: string): T => built.table.columns.get(name) as T;
  const exact = (name: string): (string | null)[] => {
    const { values: cells, factor } = column<NumberColumn>(name);
    return [...cells].map((x) => (Number.isNaN(x) ? null : cellDecimal(x).value.mul(factor).toString()));
  };
  return { ...built, column, exact };
}

/** `B3 warning number-blank`, so that a table of issues reads at a glance. */
const brief = (issues: readonly Issue[]): string[] =>
  issues.map(({ cell, severity, code }) => `${cell ? cellName(cell.row, cell.column) : '-'} ${severity} ${code}`);

/** A sound table whose second firm has `cell` as its area (in `unit`) and whose header stands in row 1. */
const withArea = (cell: CellValue, unit = '亩') =>
  build([['企业名称', '统一社会信用代码', `用地面积（${unit}）`, '税收（万元）'], ['甲公司', codeA, 30, 100], ['乙公司', codeB, cell, 50]]);

describe('a number cell', () => {
  test.each<[CellValue, string, string]>([
    [30, '亩', '30'], [0.1, '亩', '0.1'], ['30', '亩', '30'], ['1,234.50', '亩', '1234.5'], ['１２３．５', '亩', '123.5'], [' 12 345 ', '亩', '12345'], ['1.2万', '亩', '12000'],
    ['30亩', '亩', '30'], ['20000㎡', '亩', '30'], ['20,000平方米', '亩', '30'], ['2公顷', '亩', '30'], [20000, '㎡', '30'], [10000, '平方米', '15'], [1, '㎡', '0.0015'], [2, '公顷', '30'], ['\u00a030\u200b', '亩', '30'], ["'30", '亩', '30'], ['3e2', '亩', '300'],
  ])('%p in %s is %s 亩 exactly', (cell, unit, expected) => {
    expect(withArea(cell, unit).exact('用地面积')).toEqual([unit === '亩' ? '30' : unit === '公顷' ? '450' : '0.045', expected]);
  });

  test.each<[CellValue, string]>([
    [null, 'C3 warning number-blank'], ['  ', 'C3 warning number-blank'],
    ['-', 'C3 warning number-none'], ['/', 'C3 warning number-none'], ['—', 'C3 warning number-none'], ['——', 'C3 warning number-none'], ['无', 'C3 warning number-none'], ['暂无', 'C3 warning number-none'], ['N/A', 'C3 warning number-none'], [{ error: '#N/A' }, 'C3 warning number-none'], ['#DIV/0!', 'C3 warning number-none'],
    ['约30', 'C3 warning text-in-number-cell'], ['三十', 'C3 warning text-in-number-cell'], ['12,34', 'C3 warning text-in-number-cell'], ['1.2.3', 'C3 warning text-in-number-cell'], ['3O', 'C3 warning text-in-number-cell'], ['30万元', 'C3 warning text-in-number-cell'], [true, 'C3 warning text-in-number-cell'],
    [-3, 'C3 warning area-negative'],
  ])('%p is missing, and said to be: %s', (cell, issue) => {
    const { exact, issues } = withArea(cell);
    expect(exact('用地面积')).toEqual(['30', null]);
    expect(brief(issues)).toEqual([issue]);
  });

  test('that is zero stays zero and is warned about where it is the land that indicators are divided by', () => {
    const { exact, issues } = withArea(0);
    expect(exact('用地面积')).toEqual(['30', '0']);
    expect(brief(issues)).toEqual(['C3 warning area-zero']);
  });

  test('that is zero is no matter in a part of the land: most firms lease none', () => {
    const wanted = { required: ['用地面积', '租赁用地面积'], optional: [] };
    expect(brief(build([['企业名称', '统一社会信用代码', '用地面积（亩）', '租赁用地面积（亩）'], ['甲公司', codeA, 30, 0], ['乙公司', codeB, 40, 0]], undefined, wanted).issues)).toEqual([]);
  });

  test('read through its decoration is said, one in plain digits is not', () => {
    expect(brief(withArea('1,234').issues)).toEqual(['C3 info text-read-as-number']);
    expect(brief(withArea('1234').issues)).toEqual([]);
  });

  test('computed beyond fifteen digits is said', () => {
    const { exact, issues } = withArea(0.1 + 0.2);
    expect([exact('用地面积')[1], brief(issues)]).toEqual(['0.3', ['C3 info fifteen-digits']]);
  });

  test.each([
    ['3万', '税收（万元）', '3'], ['3万', '税收（元）', '3'], ['3万元', '税收（元）', '3'], ['30000元', '税收（万元）', '3'], ['0.0003亿元', '税收（万元）', '3'], ['¥3', '税收（万元）', '3'], ['(3)', '税收（万元）', '-3'], ['-3', '税收（万元）', '-3'],
  ])('%s under %s is %s 万元', (cell, header, expected) => {
    expect(build([['企业名称', '用地面积（亩）', header], ['甲公司', 30, cell], ['乙公司', 20, cell]]).exact('税收实际贡献')).toEqual([expected, expected]);
  });

  test.each([
    ['用电量（千瓦时）', '用电量', 10000, '1'], ['用电量（度）', '用电量', 10000, '1'], ['用电量（万kWh）', '用电量', 1, '1'], ['主要污染物排放量（kg）', '主要污染物排放量', 1500, '1.5'], ['营业收入（千元）', '营业收入', 10, '1'], ['营业收入（亿元）', '营业收入', 1.5, '15000'], ['综合能耗（万吨标煤）', '综合能耗', 0.5, '5000'],
  ])('%s is brought to the unit of its field', (header, field, cell, expected) => {
    expect(build([['企业名称', '用地面积（亩）', header], ['甲公司', 30, cell], ['乙公司', 20, cell]]).exact(field)).toEqual([expected, expected]);
  });
});

describe('a mark', () => {
  const flags = (...cells: CellValue[]) => {
    const { column, issues } = build([['企业名称', '用地面积（亩）', '税收（万元）', '是否高新技术企业'], ...cells.map((cell, i) => [`${i}公司`, 30, 100, cell])]);
    return { values: [...column<FlagColumn>('高新技术企业').values], issues: brief(issues).filter((issue) => !issue.includes('name')) };
  };

  test.each<[CellValue]>([['是'], ['√'], ['✔'], [1], ['1'], ['Y'], ['yes'], ['有'], [true], ['TRUE'], ['是（2021年认定）'], ['高新技术企业'], ['Ｙ']])('%p is yes', (cell) => expect(flags(cell, '否').values).toEqual([YES, NO]));
  test.each<[CellValue]>([['否'], ['×'], [0], ['0'], ['N'], ['no'], ['无'], [false], ['False'], ['/'], ['-'], ['不是']])('%p is no', (cell) => expect(flags('是', cell).values).toEqual([YES, NO]));

  test('that cannot be read is not known', () => {
    expect(flags('是', '否', '待定', 3)).toEqual({ values: [YES, NO, UNKNOWN, UNKNOWN], issues: ['D4 warning flag-unreadable', 'D5 warning flag-unreadable'] });
  });

  test('left blank is not known where others say no', () => {
    expect(flags('是', '否', null)).toEqual({ values: [YES, NO, UNKNOWN], issues: ['D4 info flag-blank'] });
  });

  test('left blank is no where nobody says no', () => {
    expect(flags('√', null, ' ')).toEqual({ values: [YES, NO, NO], issues: ['D3 info flag-blanks-mean-no'] });
  });
});

describe('subjects', () => {
  const header = ['企业名称', '统一社会信用代码', '用地面积（亩）', '税收（万元）'];

  test('are known by code, else by name, else by row', () => {
    const { subjects, issues } = build([header, ['甲公司', codeA, 1, 1], ['乙公司', null, 1, 1], [null, null, 1, 1]]);
    expect(subjects).toEqual({ rows: [1, 2, 3], ids: [codeA, '乙公司', '4'], names: ['甲公司', '乙公司', ''] });
    expect(brief(issues)).toEqual(['A4 warning name-blank', 'B3 warning code-blank', 'B4 warning code-blank']);
  });

  test.each<[CellValue, string, string]>([
    ['12341700686863395a', 'info code-tidied', codeB], [` ${codeB} `, '', codeB], ['１２３４１７００６８６８６３３９５Ａ', 'info code-tidied', codeB],
    ['12341700686863395B', 'warning code-check', '12341700686863395B'], ['1234170068686339', 'warning code-length', '1234170068686339'],
    ['1234I700686863395A', 'warning code-look-alike', '1234I700686863395A'], [913501000001000000, 'warning code-digits-lost', '乙公司'], ['91350100M000100Y4Z', 'warning code-character', '91350100M000100Y4Z'],
  ])('the code %p: %s', (code, issue, id) => {
    const { subjects, issues } = build([header, ['甲公司', codeA, 1, 1], ['乙公司', code, 1, 1]]);
    expect(subjects.ids[1]).toBe(id);
    expect(brief(issues)).toEqual(issue === '' ? [] : [`B3 ${issue}`]);
  });

  test('with the same code are both kept, and it is said', () => {
    const { subjects, issues } = build([header, ['甲公司', codeA, 1, 1], ['乙公司', codeB, 1, 1], ['甲公司', codeA.toLowerCase(), 2, 2]]);
    expect(subjects.rows).toEqual([1, 2, 3]);
    expect(brief(issues)).toEqual(['B4 info code-tidied', 'B4 warning code-twice']);
    expect(issues[1]?.params).toEqual({ code: codeA, first: 2 });
  });

  test('with the same name and different codes are said', () => {
    expect(brief(build([header, ['甲公司', codeA, 1, 1], ['甲 公司', codeB, 1, 1]]).issues)).toEqual(['A3 warning name-twice']);
  });

  test('share a merged name', () => {
    const { subjects, column } = build([header, ['甲公司', codeA, 1, 1], [null, null, 2, null], ['乙公司', codeB, 3, 3]], { merges: ['A2:A3', 'B2:B3'] });
    expect(subjects.names).toEqual(['甲公司', '甲公司', '乙公司']);
    expect(column<TextColumn>('企业名称').values).toEqual(['甲公司', '甲公司', '乙公司']);
  });
});

describe('columns', () => {
  test('that are required and missing stop the evaluation, with the ones that may be meant', () => {
    const { issues } = build([['企业名称', '统一社会信用代码', '保护期土地面积（亩）'], ['甲公司', codeA, 1], ['乙公司', codeB, 2]]);
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([
      { severity: 'error', code: 'column-uncertain', field: '用地面积', params: { field: '用地面积', columns: 'C “保护期土地面积（亩）”' } },
      { severity: 'error', code: 'column-missing', field: '税收实际贡献', params: { field: '税收实际贡献' } },
    ]);
  });

  test.each([
    ['用地面积', 'C1 warning unit-assumed'], ['用地面积（标台）', 'C1 error unit-unknown'], ['用地面积（万元）', 'C1 error unit-mismatch'], ['企业生产用地面积数（亩）', 'C1 warning column-similar'],
  ])('%s: %s', (header, issue) => {
    expect(brief(build([['企业名称', '统一社会信用代码', header, '税收（万元）'], ['甲公司', codeA, 1, 1], ['乙公司', codeB, 2, 2]]).issues)).toEqual([issue]);
  });

  test.each([
    ['用地面积', 20000, ''], ['用地面积（亩）', 20000, 'C1 warning unit-doubtful'], ['用地面积（㎡）', 20000, ''], ['用地面积（亩）', 200, ''],
  ])('%s with numbers about %d: %s', (header, cell, issue) => {
    const rows = ['甲', '乙', '丙', '丁', '戊'].map((name, i) => [`${name}公司`, null, cell + i, 100]);
    const issues = brief(build([['企业名称', '统一社会信用代码', header, '税收（万元）'], ...rows]).issues).filter((one) => /unit-doubtful/.test(one));
    expect(issues).toEqual(issue === '' ? [] : [issue]);
  });

  test('that stand in are said', () => {
    const { issues, exact } = build([['企业名称', '统一社会信用代码', '营业收入（万元）'], ['甲公司', codeA, 1], ['乙公司', codeB, 2]], {}, { required: ['主营业务收入'], optional: [] });
    expect(brief(issues)).toEqual(['C1 warning column-stand-in']);
    expect(exact('主营业务收入')).toEqual(['1', '2']);
  });

  test('that mean the same field are said', () => {
    expect(brief(build([['企业名称', '统一社会信用代码', '用地面积（亩）', '税收（万元）', '实缴税金（万元）'], ['甲公司', codeA, 1, 1, 2], ['乙公司', codeB, 2, 2, 3]]).issues)).toEqual(['E1 warning column-ambiguous']);
  });

  test('nobody needs are read without a word', () => {
    const { issues, exact } = build([['企业名称', '统一社会信用代码', '用地面积（亩）', '税收（万元）', '用电量'], ['甲公司', codeA, 1, 1, '约3'], ['乙公司', codeB, 2, 2, 4]]);
    expect(brief(issues)).toEqual([]);
    expect(exact('用电量')).toEqual([null, '4']);
  });
});

test('hidden rows are evaluated and said', () => {
  const { issues, table } = build([['企业名称', '统一社会信用代码', '用地面积（亩）', '税收（万元）'], ['甲公司', codeA, 1, 1], ['乙公司', codeB, 2, 2]], { hidden: [2] });
  expect([table.size, brief(issues)]).toEqual([2, ['A3 info hidden-rows']]);
});

test('the words of a doubtful unit are whole', () => {
  const params = { field: '用地面积', header: '用地面积', unit: '亩', median: '20000', likelier: '㎡' };
  expect([textOf('zh', 'issue.unit-doubtful', params), textOf('en', 'issue.unit-doubtful', params)]).toEqual([
    '“用地面积”列按“亩”计算，但数的中位数是 20000，像是“㎡”。仍按“亩”计算，请核对单位。',
    '“用地面积” is read in 亩, yet the middle of its numbers is 20000, as if they were in ㎡. They are still read in 亩; please check the unit.',
  ]);
});

test('a header without firms below it is an error', () => {
  const { issues } = build([['企业名称', '统一社会信用代码', '用地面积（亩）', '税收（万元）']]);
  expect(brief(issues)).toEqual(['A1 error no-rows']);
});

test('every issue has words in both languages', () => {
  const { issues } = build([
    ['企业名称', '统一社会信用代码', '占地面积', '实缴税金（万元）', '税收（元）', '高企', '所属镇街'],
    ['甲公司', codeA, 0, '1,000', 1, '是', '甲镇'], ['乙公司', 'x', -1, '约', 1, '否', null], [null, 913501000001000000, '1亩', null, 1, '待定', { error: '#REF!' }], ['甲公司', codeA, '一', '-', 1, null, '甲镇'],
  ], { hidden: [2] });
  expect(new Set(issues.map(({ code }) => code)).size).toBeGreaterThan(12);
  for (const issue of issues) {
    expect(textOf('zh', `issue.${issue.code}`, issue.params)).toMatch(/。$/);
    expect(textOf('en', `issue.${issue.code}`, issue.params)).toMatch(/\.$/);
  }
});
