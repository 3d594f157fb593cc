import { commandFolder } from '../support/commands';
import { firms } from '../support/firms';

jest.setTimeout(60_000);

const { mujun, put, sheetsOf } = commandFolder();
beforeEach(() => put('a.xlsx', { 企业: firms() }));
const docket = (...args: readonly string[]) => mujun('docket', 'a.xlsx', '--ruleset', 'zhejiang-2022', ...args);

interface Told {
  entries: Record<string, unknown>[];
  boundaries: { group: string; better: string; worse: string; above: string | null; below: string | null; last: Record<string, unknown>[]; first: Record<string, unknown>[] }[];
}

test('who stands within one filed unit of a boundary, with the cell and what would become of it', async () => {
  const { status, stdout, stderr } = docket('--out', 'b.xlsx');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // Pollution is filed in whole tonnes, 2 each; the benchmark is 6000 ÷ 12. With one tonne less it is 6000 ÷ 11 for all,
  // and the firm's own points go from 10 · 500 ÷ 500 to 10 · 1000 ÷ (6000 ÷ 11) = 18.3333; the others' fall to 9.1667.
  // 丙: 104.2857 + 8.3333 = 112.6190, above 乙 with 112.8571 − 0.8333 = 112.0238.
  expect(stdout).toBe([
    '自己的一个数据差一个填报单位（该列最末一位）就会变档的，共2处、2家。每处都按改后的数整表重算过。公示前请先核这些数。',
    '  H4\t丙厂\t主要污染物排放量 2→1\tB→A', '  H7\t己厂\t主要污染物排放量 2→1\tC→B', '临界名单 已写入 b.xlsx。\n',
  ].join('\n'));
  const sheets = await sheetsOf('b.xlsx');
  expect(sheets['企业']).toEqual(firms());
  expect(Object.keys(sheets)).toEqual(['企业', '临界名单']);
});

test('the same as JSON, with those nearest to every boundary', () => {
  const { entries, boundaries } = JSON.parse(docket('--json', '-').stdout) as Told;
  expect(entries).toEqual([
    { row: 4, name: '丙厂', code: '11341700003244967K', cell: 'H4', field: '主要污染物排放量', figure: '2', moved: '1', from: 'B', to: 'A', group: '', gap: '8.5714', others: 1 },
    { row: 7, name: '己厂', code: '91350100M000100Y43', cell: 'H7', field: '主要污染物排放量', figure: '2', moved: '1', from: 'C', to: 'B', group: '', gap: '8.5715', others: 1 },
  ]);
  expect(boundaries.map(({ better, worse, above, below, last, first }) => [better, worse, above, below, last[0]?.['name'], first[0]?.['name']])).toEqual([
    ['A', 'B', '112.8571', '104.2857', '乙厂', '丙厂'], ['B', 'C', '87.1429', '78.5714', '戊厂', '己厂'], ['C', 'D', '78.5714', null, undefined, undefined],
  ]);
});

test('a table where no unit decides says so', () => {
  put('a.xlsx', { 企业: firms().map((row, index) => row.map((cell, column) => (index > 0 && column > 1 && typeof cell === 'number' ? cell * 1000 : cell))) });
  expect(docket().stdout).toBe('没有哪家因一个数据差一个填报单位而变档。\n');
});
