import { compare } from '../../../../src/engine/analyse/compare';
import { indicatorGrowth } from '../../../../src/engine/analyse/growth';
import type { Analysed } from '../../../../src/workbook/planning/analyse/analysed';
import { growthSheet } from '../../../../src/workbook/planning/analyse/growthSheet';
import { migrationSheet } from '../../../../src/workbook/planning/analyse/migrationSheet';
import { ruleset as small } from '../../../engine/evaluate/small';
import { byScore } from '../../../engine/analyse/trials';

const names = ['甲', '乙', '丙', '丁'];
const subjects = { rows: [1, 2, 3, 4], ids: names, names };
const label = (words: string) => ({ zh: words, en: words });

function analysed(before: readonly number[], after: readonly number[], isYears: boolean): Analysed {
  const rule = small({ shares: { A: '50%', B: '50%' } });
  const comparison = compare(byScore(before, rule), byScore(after, rule));
  return {
    comparison, isYears, growth: isYears ? indicatorGrowth(comparison.before, comparison.after, comparison.subjects) : [], ambiguous: [], carried: isYears ? ['上年等级'] : [], issues: [],
    isPublished: false, sheets: { before: 'a', after: 'b' }, subjects: { before: subjects, after: subjects }, titles: { before: label('去年'), after: label('今年') },
  };
}

test('the matrix with sums, the counts of both sides, then who moved and why, and a chart of the counts', () => {
  const { values, charts, name, purpose } = migrationSheet('等级迁移', analysed([4, 3, 2, 1], [4, 2, 3, 1], true), 'zh');
  const cells = values.map((row) => row.filter((cell) => cell !== null)).filter((row) => row.length > 0);
  expect([name, purpose]).toEqual(['等级迁移', 'migration']);
  expect(cells.slice(0, 11)).toEqual([
    ['等级迁移：去年 → 今年'], ['共4家：等级不变2家，升1家，降1家，其他变动0家。左为前，上为后。'], ['前一年的表里没有“评价等级”列，等级按同一办法用该年数据算出。'], ['已从前一年的表带入：上年等级。'],
    ['前 ＼ 后', 'A', 'B', '合计'], ['A', 1, 1, 2], ['B', 1, 1, 2], ['合计', 2, 2, 4],
    ['等级', '前', '后'], ['A', 2, 2], ['B', 2, 2],
  ]);
  expect(cells.slice(12)).toEqual([
    ['序号', '企业名称', '统一社会信用代码', '前等级', '后等级', '变动', '前得分', '后得分', '前名次', '后名次', '原因与依据'],
    [1, '乙', 'A', 'B', '降', 3, 2, 2, 3, '名次由第2名变为第3名；x得分3→2（指标值3→2）（i）'],
    [2, '丙', 'B', 'A', '升', 2, 3, 3, 2, '名次由第3名变为第2名；x得分2→3（指标值2→3）（i）'],
  ]);
  expect(charts).toMatchObject([{ kind: 'column', altText: '各等级企业数，前后对照：A 2→2，B 2→2' }]);
});

test('nobody moves, and that is said', () => {
  const { values } = migrationSheet('等级迁移', analysed([4, 3, 2, 1], [4, 3, 2, 1], false), 'zh');
  expect(values.flat()).toContain('没有企业变动等级。');
});

test('growth of every indicator, subject by subject', () => {
  const { values, freeze } = growthSheet('年度对比', analysed([4, 3, 0, 1], [5, 3, 2, 1], true), 'zh');
  expect(values.slice(freeze.rows - 1)).toEqual([
    ['企业名称', '统一社会信用代码', '前等级', '后等级', 'x（前）', 'x（后）', '增长率'],
    ['甲', null, 'A', 'A', 4, 5, 0.25], ['乙', null, 'A', 'A', 3, 3, 0], ['丙', null, 'B', 'B', 0, 2, null], ['丁', null, 'B', 'B', 1, 1, 0],
  ]);
});
