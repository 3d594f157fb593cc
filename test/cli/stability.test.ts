import { Fraction } from '../../src/engine';
import { multipliers } from '../../src/engine/analyse/draws';
import { commandFolder } from '../support/commands';
import { firm, header } from '../support/firms';

jest.setTimeout(60_000);

const { mujun, has, put, sheetsOf } = commandFolder();
const rows = [[...header], firm('甲厂', null, 13), firm('乙厂', null, 10, { '研发经费支出（万元）': 140 }), firm('丙厂', null, 5), firm('丁厂', null, 4)];
beforeEach(() => put('a.xlsx', { 企业: rows }));
const stability = (...args: readonly string[]) => mujun('stability', 'a.xlsx', '--ruleset', 'zhejiang-2022', ...args);

/**
 * 甲 has 3 more tax on a mean of 8: 30 · 3 ÷ 8 = 45/4 points. 乙 has 80 more research on 4000 of sales, the mean being 320 ÷ 16000: 10 points.
 * So 甲 is first as long as its factor on tax times 45/4 is no less than the factor on research times 10.
 */
function draws(count: number, seed: number, within: string): number {
  const next = multipliers({ draws: count, seed, within: Fraction.parse(within)! }, 6);
  return Array.from({ length: count }, () => next()).filter((drawn) => drawn[0]! * 45 >= drawn[5]! * 40).length;
}

test('each grade is kept as often as the drawn weights keep it, and the same seed tells the same', async () => {
  const first = draws(200, 3, '50%');
  expect(first).toBe(126);
  const { status, stdout, stderr } = stability('--draws', '200', '--seed', '3', '--within', '50%', '--out', 'b.xlsx');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe([
    '各项权重在±50%内随机变动（总分值不变），重算200次，看每家保持现等级的次数。随机种子3，同一种子结果相同。',
    '2家（50%）在所有抽样中等级不变；2家不到九成。',
    '得分由双精度浮点带误差界判定；判不定的0个得分用分数精确判定，0次抽样整表重算。',
    '  100%\t2', '  90%–100%\t0', '  75%–90%\t0', '  50%–75%\t2', '  0%–50%\t0',
    `  甲厂\tA\t${first}/200`, `  乙厂\tB\t${first}/200`, '  丙厂\tB\t200/200', '  丁厂\tC\t200/200', '稳定性 已写入 b.xlsx。\n',
  ].join('\n'));
  expect(Object.keys(await sheetsOf('b.xlsx'))).toEqual(['企业', '稳定性']);
});

test('the same as JSON', () => {
  const { subjects, ...drawn } = JSON.parse(stability('--draws', '100', '--seed', '9', '--json', '-').stdout) as { subjects: Record<string, unknown>[] };
  const first = draws(100, 9, '25%');
  expect(drawn).toEqual({ draws: 100, seed: 9, within: '0.25', settled: { scores: 0, draws: 0 } });
  expect(subjects[0]).toEqual({ row: 2, name: '甲厂', code: '甲厂', grade: 'A', kept: first, counts: { A: first, B: 100 - first, C: 0, D: 0 } });
});

test.each<[string, string[], string]>([
  ['draws', ['--draws', '0'], '--draws 应为 1 到 100000 的整数，现在是“0”。'],
  ['the share', ['--within', '100%'], '--within 应为不小于 0、小于 100% 的比例，例如 25%，现在是“100%”。'],
  ['the seed', ['--seed', '-1'], '--seed 应为 0 到 4294967295 的整数，现在是“-1”。'],
])('%s out of range are refused in words and nothing is written', (_, args, words) => {
  const result = stability(...args, '--out', 'b.xlsx');
  expect([result.status, result.stderr.split('\n')[0], has('b.xlsx')]).toEqual([2, words, false]);
});
