import { commandFolder } from '../support/commands';
import { firm, firms, header } from '../support/firms';

jest.setTimeout(60_000);

const { mujun, has, put, sheetsOf } = commandFolder();
beforeEach(() => {
  put('a.xlsx', { 今年: firms() });
  // The year before: five firms, 100 less tax each, their grades published.
  put('p.xlsx', { 去年: [[...header, '评价等级'], ...['甲', '乙', '丙', '丁', '戊'].map((name, i) => [...firm(`${name}厂`, null, 500 - 100 * i), 'ABBBC'[i] as string])] });
});
const compare = (...args: readonly string[]) => mujun('compare', 'a.xlsx', '--ruleset', 'zhejiang-2022', ...args);

interface Told {
  before: { title: string };
  matrix: { rows: string[]; columns: string[]; counts: number[][] };
  moves: { name: string; from: string; to: string; direction: string; scores: Record<string, string | null>; ranks: Record<string, number | null>; why: string }[];
  growth: { indicator: string; subjects: { name: string; before: string | null; after: string | null; rate: string | null }[] }[];
}

test('last year’s file beside this year’s: who moved by which clause, who is new, what grew', async () => {
  const { status, stdout, stderr } = compare('--file2', 'p.xlsx', '--json', 'c.json', '--out', 'c.xlsx');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe([
    '等级迁移：去年 → 今年',
    '共6家：等级不变3家，升2家，降0家，其他变动1家。左为前，上为后。',
    '  \tA\tB\tC\tD', '  A\t1\t0\t0\t0', '  B\t1\t2\t0\t0', '  C\t0\t1\t0\t0', '  D\t0\t0\t0\t0', '  表中没有\t0\t0\t1\t0',
    '  乙厂\tB→A\tA档最后名次由第1名变为第2名（分档企业5→6家）（浙亩均办〔2022〕2号 二(一)5）',
    '  戊厂\tC→B\tB档最后名次由第4名变为第5名（分档企业5→6家）（浙亩均办〔2022〕2号 二(一)5）',
    '  己厂\t表中没有→C\t新列入：前一张表里没有',
    '等级迁移、年度对比 已写入 c.xlsx。', 'JSON 已写入 c.json。\n',
  ].join('\n'));
  const sheets = await sheetsOf('c.xlsx');
  expect(Object.keys(sheets)).toEqual(['今年', '等级迁移', '年度对比']);
  expect(sheets['今年']).toEqual(firms());
});

test('the same as JSON: scores, ranks and growth exact', () => {
  const { matrix, moves, growth } = JSON.parse(compare('--file2', 'p.xlsx', '--json', '-').stdout) as Told;
  expect(matrix).toEqual({ rows: ['A', 'B', 'C', 'D', 'absent'], columns: ['A', 'B', 'C', 'D'], counts: [[1, 0, 0, 0], [1, 2, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]] });
  // 乙: 30 · 40 ÷ 30 + 70 then, 30 · 50 ÷ 35 + 70 now.
  expect(moves[0]).toMatchObject({ name: '乙厂', from: 'B', to: 'A', direction: 'up', scores: { before: '110', after: '112.8571' }, ranks: { before: 2, after: 2 } });
  expect(growth[0]?.indicator).toBe('亩均税收');
  // 乙 from 40 to 50: a quarter more; 丙 from 30 to 40: a third. 己 had nothing to grow from.
  expect(growth[0]?.subjects.map(({ name, before, after, rate }) => [name, before, after, rate])).toEqual([
    ['甲厂', '50', '60', '0.2'], ['乙厂', '40', '50', '0.25'], ['丙厂', '30', '40', '1/3'], ['丁厂', '20', '30', '0.5'], ['戊厂', '10', '20', '1'], ['己厂', null, '10', null],
  ]);
});

test('two rulesets over one table, from the one to the other', () => {
  const { before, matrix, moves } = JSON.parse(compare('--with', 'huangyan-2022', '--json', '-').stdout) as Told;
  expect(before.title).toBe('浙江省规上工业企业亩均效益综合评价（2022）');
  expect([matrix.counts, moves]).toEqual([[[2, 0, 0, 0], [0, 3, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]], []]);
});

test('two settings of one ruleset: what the setting is, and whom it moves', () => {
  put('a.xlsx', { 今年: firms().map((row, index) => [...row, index === 0 ? '新升规未满1年' : index === 6 ? '是' : '否']) });
  const { moves } = JSON.parse(compare('--with-set', '新升规评价方式=按规下', '--json', '-').stdout) as Told;
  // Without 己 there are five: 25 % of them end at rank 1, 75 % at rank 4.
  expect(moves.map(({ name, from, to, why }) => [name, from, to, why])).toEqual([
    ['乙厂', 'A', 'B', 'A档最后名次由第2名变为第1名（分档企业6→5家）（浙亩均办〔2022〕2号 二(一)5）'],
    ['戊厂', 'B', 'C', 'B档最后名次由第5名变为第4名（分档企业6→5家）（浙亩均办〔2022〕2号 二(一)5）'],
    ['己厂', 'C', 'excluded', '现：新升规未满1年，按规下企业评价，放在规下的表里（浙亩均办〔2022〕2号 二(一)6）'],
  ]);
});

test('a setting the ruleset does not have is refused', () => {
  expect(compare('--with-set', '无此数=1').stderr.split('\n')[0]).toBe('这个办法没有叫“无此数”的数可以设定。可用的有：新升规评价方式。');
});

test.each<[string, string[], number, string]>([
  ['there is nothing to compare with', [], 2, '请说明与什么比较：--with 另一办法、--with-set 名称=值、--last-year 或 --file2 上年的文件，或 --sheet2 上年的工作表。'],
  ['the sheet does not exist', ['--sheet2', '前年'], 1, '没有叫“前年”的工作表。是不是“今年”？'],
  ['the other ruleset does not exist', ['--with', 'zhejiang-2021'], 1, '没有编号或文件叫“zhejiang-2021”的评价办法。是不是“zhejiang-2022”？'],
])('it is said when %s, and nothing is written', (_, args, status, words) => {
  const result = compare(...args, '--out', 'c.xlsx');
  expect([result.status, result.stderr.split('\n')[0], has('c.xlsx')]).toEqual([status, words, false]);
});
