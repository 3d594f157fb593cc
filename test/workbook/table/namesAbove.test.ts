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
  test('belongs with its neighbours to the name above, which is said once', () => {
    expect(who([['序号', '企业名称', '统一社会信用代码', '用地面积（亩）'], [1, '甲机械厂', codeA, 30], [null, null, null, 12], [null, null, null, 7], [2, '乙纺织厂', codeB, 8]])).toEqual({ names: ['甲机械厂', '甲机械厂', '甲机械厂', '乙纺织厂'], said: ['3 rows-named-above 2'] });
  });

  test('belongs to the name above at the end of the table too', () => {
    expect(who([['序号', '企业名称', '用地面积（亩）'], [1, '甲机械厂', 30], [2, '乙纺织厂', 12], [null, null, 7]])).toEqual({ names: ['甲机械厂', '乙纺织厂', '乙纺织厂'], said: ['4 rows-named-above 1'] });
  });

  test.each<[string, Matrix, string[]]>([
    ['nothing tells it from a firm whose name was forgotten', [['企业名称', '用地面积（亩）'], ['甲机械厂', 30], [null, 12], ['乙纺织厂', 7]], []],
    ['a certificate of its own is all it has', [['证号', '企业名称', '统一社会信用代码', '用地面积（亩）'], ['第1号', '甲机械厂', codeA, 30], ['第2号', null, null, 12], ['第3号', '乙纺织厂', codeB, 8]], []],
    ['name and code are blank and nothing else says so', [['企业名称', '统一社会信用代码', '用地面积（亩）'], ['甲机械厂', codeA, 30], ['乙纺织厂', codeB, 12], [null, null, 7]], []],
    ['every figure of it is the largest', [['序号', '企业名称', '统一社会信用代码', '用地面积（亩）', '税收（万元）'], [1, '甲机械厂', codeA, 30, 5], [null, null, null, 50, 9], [2, '乙纺织厂', codeB, 12, 3]], []],
    ['a blank row parts it from the name', [['序号', '企业名称', '统一社会信用代码', '用地面积（亩）'], [1, '甲机械厂', codeA, 30], [], [null, null, null, 12], [2, '乙纺织厂', codeB, 7]], []],
    ['names are merged elsewhere in the table', [['序号', '企业名称', '统一社会信用代码', '用地面积（亩）'], [1, '甲机械厂', codeA, 30], [null, null, null, 12], [2, '乙纺织厂', codeB, 7], [null, null, null, 3]], ['A4:A5', 'B4:B5', 'C4:C5']],
  ])('stays without one, and is said to, where %s', (_, values, merges) => {
    const { said } = who(values, merges);
    expect(said.filter((one) => one.includes('rows-named-above'))).toEqual([]);
    expect(said.filter((one) => one.includes('name-blank'))).toHaveLength(1);
  });
});
