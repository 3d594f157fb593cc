import { evaluate } from '../../../../src/engine';
import { docket } from '../../../../src/engine/analyse/docket';
import type { ColumnMatch } from '../../../../src/workbook/layout';
import { docketSheet } from '../../../../src/workbook/planning/analyse/docketSheet';
import { ruleset as small, table } from '../../../engine/evaluate/small';
import { finish } from '../../../engine/analyse/trials';

const over = table(['x'], [[10], [9], [8], [3]]);
const input = (ties: 'better' | 'worse', xs = over) => {
  const evaluation = evaluate(xs, small({ shares: { A: '50%', B: '50%' }, grades: { ties }, needs: { required: ['x'], optional: [] } }));
  const names = ['甲', '乙', '丙', '丁'];
  const matches: readonly ColumnMatch[] = [{ column: 2, header: 'x', field: 'x', unit: null, unitFrom: null, confidence: 1, how: 'exact', candidates: [], evidence: [] }];
  return { docket: finish(docket(xs, evaluation, 1)), evaluation, subjects: { rows: [1, 2, 3, 4], ids: names, names }, matches, source: '企业' };
};

test('each figure with its cell, what it is and what it would be, the grade it has and would have; then who stands beside the boundary', () => {
  const { values, purpose } = docketSheet('临界名单', input('better'), 'zh');
  const cells = values.map((row) => row.filter((cell) => cell !== null)).filter((row) => row.length > 0);
  expect(purpose).toBe('docket');
  expect(cells[1]).toEqual(['自己的一个数据差一个填报单位（该列最末一位）就会变档的，共1处、1家。每处都按改后的数整表重算过。公示前请先核这些数。']);
  expect(cells[3]).toEqual([1, '丙', 'C4', 'x', 8, 9, 'B', 'A', 1, 0]);
  expect(cells.slice(-2)).toEqual([[1, '乙', 'A/B', 'A档末尾', 9, 1, 2, 'A'], [2, '丙', 'A/B', 'B档开头', 8, 1, 3, 'B']]);
});

test('nobody is close, and that is said', () => {
  const { values } = docketSheet('临界名单', input('better', table(['x'], [[90], [80], [20], [10]])), 'zh');
  expect(values.flat()).toContain('没有哪家因一个数据差一个填报单位而变档。');
});
