import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadUserRuleset } from '../../src/app/library';
import { checkCases } from '../../src/cli/checkCases';
import { differenceOf } from '../../src/cli/cases/difference';
import { bundledLibrary } from '../support/library';

const library = bundledLibrary();
const ruleset = loadUserRuleset(library, { id: '某县', title: '某县办法', extends: 'zhejiang-2022', edition: { from: '2023-01-01' } }).ruleset!;
let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'mujun-cases-')); });
afterEach(() => rmSync(folder, { recursive: true }));

function checked(cases: string | null, lang: 'zh' | 'en' = 'zh') {
  if (cases !== null) writeFileSync(path.join(folder, '某县.cases.yaml'), cases);
  return checkCases(path.join(folder, '某县.yaml'), ruleset, library, lang);
}

const about = (text: string): string => `ruleset: 某县\ncases:\n  - name: 二十家\n${text.split('\n').map((line) => `    ${line}`).join('\n')}\n`;

test('where no cases stand beside a ruleset there is nothing to say', () => expect(checked(null)).toBeNull());

test('cases that are kept are counted', () => {
  expect(checked(about('firms: 20\ncounts: { A: 5, B: 10, C: 4, D: 1 }'))).toEqual({ total: 1, faults: [] });
});

test.each([
  ['a count', 'firms: 20\ncounts: { A: 4, B: 11, C: 4, D: 1 }', '算例“二十家”不符：counts A 算得 5，算例写的是 4。', 'Case “二十家” differs: counts A comes to 5, the case says 4.'],
  ['a cell of a table', 'firms: 2\nexpect: |\n  企业名称 名次 最终档\n  企业1 1 A\n  企业2 2 C', '算例“二十家”不符：expect 企业2 最终档 算得 B，算例写的是 C。', 'Case “二十家” differs: expect 企业2 最终档 comes to B, the case says C.'],
  ['a benchmark', 'firms: 3\nbenchmarks: { 亩均税收: 0.3 }', '算例“二十家”不符：benchmarks 亩均税收 算得 0.2，算例写的是 0.3。', 'Case “二十家” differs: benchmarks 亩均税收 comes to 0.2, the case says 0.3.'],
  ['a ragged table', 'table: |\n  企业名称 用地面积\n  甲 10 3\ncounts: { A: 1 }', '算例“二十家”算不了：“甲 10 3”有 3 个词，表头有 2 个。各栏以空格分开，空着的写“-”。', 'Case “二十家” cannot be worked out: “甲 10 3” has 3 words under 2 headers. Columns are parted by spaces; write “-” for an empty cell.'],
  ['a field nobody knows', 'table: |\n  企业名称 用地\n  甲 10\ncounts: { A: 1 }', '算例“二十家”算不了：字段目录（rulesets/fields.yaml）里没有“用地”。表头请用字段目录里的名称。', 'Case “二十家” cannot be worked out: The field catalogue (rulesets/fields.yaml) has no “用地”. Headers are names of the catalogue.'],
  ['a word for a number', 'table: |\n  企业名称 用地面积\n  甲 十亩\ncounts: { A: 1 }', '算例“二十家”算不了：“用地面积”一栏里的“十亩”不是数。请写成 1234.5 的样子，没有数的写“-”。', 'Case “二十家” cannot be worked out: “十亩” under “用地面积” is not a number. Write it like 1234.5, and “-” where there is none.'],
  ['an indicator that is not there', 'firms: 2\npoints: |\n  企业名称 亩均产值\n  企业1 1\n  企业2 1', '算例“二十家”算不了：办法里没有“亩均产值”这一项。', 'Case “二十家” cannot be worked out: The ruleset has nothing called “亩均产值”.'],
  ['a column expect does not have', 'firms: 2\nexpect: |\n  企业名称 等第\n  企业1 A\n  企业2 B', '算例“二十家”算不了：expect 没有“等第”一栏。可用的有：得分、名次、排名档、最终档、分组、状态、理由、主体得分、主体名次、主体等级。', 'Case “二十家” cannot be worked out: expect has no column “等第”. There are: 得分, 名次, 排名档, 最终档, 分组, 状态, 理由, 主体得分, 主体名次, 主体等级.'],
])('%s that is otherwise is named with what it comes to, in both languages', (_, text, zh, en) => {
  expect(checked(about(text))).toEqual({ total: 1, faults: [zh] });
  expect(checked(about(text), 'en')).toEqual({ total: 1, faults: [en] });
});

test('a key nobody knows, a case that promises nothing, a file about another ruleset and one that is no list of cases are named', () => {
  expect(checked(about('firm: 20'))!.faults).toEqual([expect.stringMatching(/^算例“二十家”算不了：没有“firm”这个键。可用的键：name, /)]);
  expect(checked(about('firms: 20'))!.faults).toEqual(['算例“二十家”算不了：没有写应当算出什么。expect、points、counts、policies、lists 等至少写一样。']);
  expect(checked('ruleset: 别县\ncases: []\n')).toEqual({ total: 0, faults: ['某县.cases.yaml：写的是 ruleset: 别县，办法的编号是 某县。请改成一样的。'] });
  expect(checked('ruleset: 某县\n  cases')).toEqual({ total: 0, faults: [expect.stringMatching(/^某县\.cases\.yaml：第 \d+ 行读不懂/)] });
});

test.each([
  [{ what: 'counts', given: { A: '4' }, expected: { A: '5' } }, { where: 'A', given: '4', expected: '5' }],
  [{ what: 'counts', given: { 一组: { A: '4' } }, expected: { 一组: { A: '4', B: '1' } } }, { where: '一组 B', given: '-', expected: '1' }],
  [{ what: 'lists', given: { 名单: ['甲', '乙'] }, expected: { 名单: ['甲'] } }, { where: '名单 1', given: '乙', expected: '-' }],
  [{ what: 'values', given: [['甲', '1']], expected: [['甲', '2']], headers: ['企业名称', '亩均税收'] }, { where: '甲 亩均税收', given: '1', expected: '2' }],
])('a difference is pointed at', (mismatch, difference) => expect(differenceOf(mismatch)).toEqual(difference));
