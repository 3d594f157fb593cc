import { evaluate, loadRuleset } from '../../../src/engine';
import type { RulesetDocument } from '../../../src/engine';
import { engineTable, textTable } from '../../../src/cli/cases/tables';
import { preparationRows } from '../../../src/workbook/planning/preparationRows';
import { reasonsInWords } from '../../../src/workbook/planning/reasonsInWords';
import { resultColumns } from '../../../src/workbook/planning/resultColumns';
import { standingOf } from '../../../src/workbook/planning/standing';
import { bundledLibrary } from '../../support/library';

const { catalogue } = bundledLibrary();
const document = {
  id: 'x', title: '试', edition: { from: '2023-01-01' }, subject: '企业', sources: { 办法: { document: '办法', number: '安政发〔2023〕1号' } },
  derive: [{ name: '评价税收', value: '税收实际贡献 + 增值税留抵退税', 'absent-as-zero': ['增值税留抵退税'], cite: '办法 四' }],
  merge: [{ by: '集团编号', label: '集团合并评价', cite: '办法 三' }],
  group: [{ when: '用地面积 >= 25', name: '大户', cite: '办法 五' }, { name: '小户' }],
  dual: { by: '统一社会信用代码', label: '主体等级', cite: '办法 六' },
  indicators: [{ name: '亩均税收', value: '评价税收 / 用地面积', unit: '万元/亩', weight: '100', cite: '办法 一', benchmark: { as: 'given', value: '10', cite: '办法 一' } }],
  grades: { order: ['A', 'B'], by: 'quota', shares: { A: '50%', B: '50%' }, cite: '办法 二' },
} as unknown as RulesetDocument;
const { ruleset } = loadRuleset(document, { catalogue, find: () => undefined });
const table = engineTable(textTable('企业名称 统一社会信用代码 集团编号 用地面积 税收实际贡献\n甲 C1 G 10 100\n乙 C2 G 20 110\n丙 C3 - 10 20'), catalogue);
const evaluation = evaluate(table, ruleset!);

test('评价说明 says what is derived, merged, graded twice and grouped, each with its clause', () => {
  expect(preparationRows(evaluation, 'zh').map(({ rows }) => rows)).toEqual([
    [['评价税收', '税收实际贡献 + 增值税留抵退税', null, '万元', '安政发〔2023〕1号 四', '没有填的按 0 计：增值税留抵退税']],
    [
      ['合并', '集团合并评价（“集团编号”相同的行合为一个评价对象，结果共享，只计一次）', null, null, '安政发〔2023〕1号 三', ''],
      ['主体等级', '“统一社会信用代码”相同的行合并，再评一次', null, null, '安政发〔2023〕1号 六', null],
      ['分组', '大户', null, null, '安政发〔2023〕1号 五', '用地面积 >= 25'],
      ['分组', '小户', null, null, null, '其余'],
    ],
  ]);
});

test('results show derived fields, the second grade, and whom a row is merged with', () => {
  const columns = resultColumns(evaluation, 'zh');
  expect(columns.map(({ title }) => title)).toEqual(['评价税收', '亩均税收', '亩均税收得分', '总分', '组内排名', '初评等级', '评价等级', '主体等级总分', '主体等级', '说明']);
  expect(columns[0]!.at(1)).toBe(210);
  expect(reasonsInWords(evaluation, 0, 'zh')).toContain('与乙合并评价：集团合并评价（安政发〔2023〕1号 三）');
});

test('a merged subject counts once', () => expect(standingOf(evaluation)).toMatchObject({ all: 2, graded: 2 }));
