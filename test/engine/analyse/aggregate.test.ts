import { aggregate } from '../../../src/engine/analyse/aggregate';
import { firms } from '../../support/firms';
import { runOver } from '../../support/documented';

/** 甲 乙 丙 in one town, 丁 戊 己 in another; the tax of the year before beside it. */
const matrix = firms().map((row, index) => [...row, ...(index === 0 ? ['所属镇街', '行业代码', '上年税收实际贡献（万元）', '上年用地面积（亩）'] : [index <= 3 ? '城东街道' : '临江镇', index % 2 ? 'C2614' : '3011', 50 * index, 10])]);

test('by town: subjects, grades, sums, and ratios of sums', async () => {
  const { evaluation, table } = await runOver(matrix);
  const { groups, whole } = aggregate(evaluation, table, '所属镇街');
  expect(groups.map(({ name, subjects, graded, grades }) => [name, subjects, graded, [...grades.values()]])).toEqual([
    ['临江镇', 3, 3, [0, 2, 1, 0]], ['城东街道', 3, 3, [2, 1, 0, 0]],
  ]);
  expect(groups.map(({ totals }) => totals.slice(0, 2).map(({ field, sum, count }) => [field, sum.toString(), count]))).toEqual([
    [['税收实际贡献', '600', 3], ['用地面积', '30', 3]], [['税收实际贡献', '1500', 3], ['用地面积', '30', 3]],
  ]);
  expect(groups.map(({ ratios }) => ratios[0]?.value?.toString())).toEqual(['20', '50']);
  expect(whole.ratios[0]?.value?.toString()).toBe('35');
});

test('a ratio of the year before is there where all its figures are, and growth is exact', async () => {
  const { evaluation, table } = await runOver(matrix);
  const [linjiang, chengdong] = aggregate(evaluation, table, '所属镇街').groups;
  // 200 + 250 + 300 on 30 mu against 600 on 30 mu; 300 against 1500.
  expect([linjiang?.ratios[0]?.lastYear?.toString(), linjiang?.ratios[0]?.growth?.toString()]).toEqual(['25', '-0.2']);
  expect(chengdong?.ratios[0]?.growth?.toString()).toBe('4');
  expect(linjiang?.ratios[1]).toMatchObject({ lastYear: null, growth: null });
});

test('by industry code it is the division, however the code is written', async () => {
  const { evaluation, table } = await runOver(matrix);
  expect(aggregate(evaluation, table, '行业代码').groups.map(({ name, subjects }) => [name, subjects])).toEqual([['26', 3], ['30', 3]]);
});

test('a field that is no text of the table is a mistake of the caller', async () => {
  const { evaluation, table } = await runOver(matrix);
  expect(() => aggregate(evaluation, table, '用地面积')).toThrow(RangeError);
});
