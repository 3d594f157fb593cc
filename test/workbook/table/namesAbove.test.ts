import type { Matrix } from '../../../src/workbook/layout';
import { buildTable } from '../../../src/workbook/table/build';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import { bundledLibrary } from '../../support/library';
import { sheetOf } from './sheets';

const { catalogue } = bundledLibrary();
const needs = { required: ['用地面积'], optional: [] };
const codeA = '11370881004339597L';
const codeB = '12341700686863395A';

function who(values: Matrix, merges: string[] = []) {
  const raw = sheetOf(values, { merges });
  const layout = findTable(raw)!;
  const { subjects, issues } = buildTable(raw, layout, matchColumns(layout, raw, catalogue, needs), catalogue, needs);
  return { names: subjects.names, said: issues.filter(({ code }) => /^(?:rows-named|name-|code-)/.test(code)).map(({ code, cell, params }) => `${cell!.row + 1} ${code}${params?.rows === undefined ? '' : ` ${params.rows}`}`) };
}

describe('a row without a name', () => {
  test('belongs to the name above where name and code are blank together among the firms', () => {
    expect(who([['企业名称', '统一社会信用代码', '用地面积（亩）'], ['甲机械厂', codeA, 30], [null, null, 12], [null, null, 7], ['乙纺织厂', codeB, 8]])).toEqual({ names: ['甲机械厂', '甲机械厂', '甲机械厂', '乙纺织厂'], said: ['3 rows-named-above 2'] });
  });

  test.each<[string, Matrix, string[]]>([
    ['the serial number is blank with it', [['序号', '企业名称', '用地面积（亩）'], [1, '甲机械厂', 30], [2, '乙纺织厂', 12], [null, null, 7]], []],
    ['a column of plots is filled in every row', [['企业名称', '宗地编号', '用地面积（亩）'], ['甲机械厂', 'A1', 30], ['乙纺织厂', 'B1', 12], [null, 'B2', 7]], []],
  ])('belongs to the name above where %s', (_, values) => {
    expect(who(values)).toEqual({ names: ['甲机械厂', '乙纺织厂', '乙纺织厂'], said: ['4 rows-named-above 1'] });
  });

  test.each<[string, Matrix, string[]]>([
    ['nothing tells it from a firm whose name was forgotten', [['企业名称', '用地面积（亩）'], ['甲机械厂', 30], [null, 12], ['乙纺织厂', 7]], []],
    ['it stands below the last firm', [['企业名称', '统一社会信用代码', '用地面积（亩）'], ['甲机械厂', codeA, 30], ['乙纺织厂', codeB, 12], [null, null, 7]], []],
    ['every figure of it is the largest', [['企业名称', '统一社会信用代码', '用地面积（亩）', '税收（万元）'], ['甲机械厂', codeA, 30, 5], [null, null, 50, 9], ['乙纺织厂', codeB, 12, 3]], []],
    ['a blank row parts it from the name', [['企业名称', '统一社会信用代码', '用地面积（亩）'], ['甲机械厂', codeA, 30], [], [null, null, 12], ['乙纺织厂', codeB, 7]], []],
    ['names are merged elsewhere in the table', [['企业名称', '统一社会信用代码', '用地面积（亩）'], ['甲机械厂', codeA, 30], [null, null, 12], ['乙纺织厂', codeB, 7], [null, null, 3]], ['A4:A5', 'B4:B5']],
  ])('stays without one, and is said to, where %s', (_, values, merges) => {
    const { said } = who(values, merges);
    expect(said.filter((one) => one.includes('rows-named-above'))).toEqual([]);
    expect(said.filter((one) => one.includes('name-blank'))).toHaveLength(1);
  });
});
