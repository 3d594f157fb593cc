import { evaluate } from '../../../../src/engine';
import { stability } from '../../../../src/engine/analyse/stability';
import { bandsOf, leastStable, stabilitySheet } from '../../../../src/workbook/planning/analyse/stabilitySheet';
import { f, ruleset as small, table } from '../../../engine/evaluate/small';
import { finish } from '../../../engine/analyse/trials';

const given = { benchmark: { as: 'given', value: f(1) } } as const;
const over = table(['x', 'y'], [[20, 20], [2, 1], [1, 2], [0, 0]]);
const evaluation = evaluate(over, small({ indicators: [{ name: 'x', value: 'x', weight: '50', ...given }, { name: 'y', value: 'y', weight: '50', ...given }], shares: { A: '50%', B: '50%' } }));
const drawn = finish(stability(over, evaluation, { draws: 200, seed: 7, within: f('25%') }));
const names = ['甲', '乙', '丙', '丁'];
const input = { stability: drawn, evaluation, subjects: { rows: [1, 2, 3, 4], ids: names, names }, source: '企业' };

test('the least stable come first, bands count everybody once, and seed and share are recorded', () => {
  const [first, second] = leastStable(drawn, evaluation);
  expect([first, second].sort()).toEqual([1, 2]);
  expect(bandsOf(drawn, evaluation, 'zh').reduce((sum, { firms }) => sum + firms, 0)).toBe(4);
  const { values, purpose, charts } = stabilitySheet('稳定性', input, 'zh');
  const words = values.flat();
  expect(purpose).toBe('stability');
  expect(words).toContain('各项权重在±25%内随机变动（总分值不变），重算200次，看每家保持现等级的次数。随机种子7，同一种子结果相同。');
  expect(words).toContain('2家（50%）在所有抽样中等级不变；2家不到九成。');
  expect(charts).toHaveLength(1);
  const rows = values.filter((row) => typeof row[0] === 'number' && names.includes(String(row[1])));
  expect(rows).toHaveLength(4);
  for (const row of rows) expect([row[5], row[6]].reduce((sum: number, share) => sum + Number(share) * 200, 0)).toBe(200);
});
