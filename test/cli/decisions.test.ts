import type { DecisionJson, EntryJson } from '../../src/app/ledgerJson';
import type { CellValue } from '../../src/workbook/cell';
import { commandFolder } from '../support/commands';
import { firms } from '../support/firms';

jest.setTimeout(60_000);

const { mujun: call, has, bytes, put, sheetsOf } = commandFolder();
beforeEach(() => put('a.xlsx', { 企业: firms() }));

const mujun = (command: string, file: string, ...args: readonly string[]) =>
  call(command, file, ...(command === 'ledger' && !args.includes('--withdraw') ? [] : ['--ruleset', 'zhejiang-2022']), ...args);
const gradesIn = (rows: readonly (readonly CellValue[])[]): CellValue[] => rows.slice(1).map((row) => row[rows[0]!.indexOf('评价等级')] ?? null);

const objection = ['--key', '己厂', '--field', '税收实际贡献', '--value', '700', '--note', '完税证明'];

test('an objection without a file to write is a preview of everything it changes for everybody', () => {
  const before = bytes('a.xlsx');
  const { status, stdout, stderr } = mujun('object', 'a.xlsx', ...objection);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // Taxes were 2100 on 60 mu, a benchmark of 35; with 700 in place of 100 they are 2700, 45. Each gets 30 · own tax ÷ 10 ÷ benchmark, and the rest is 70 for all.
  expect(stdout).toBe([
    '己厂：税收实际贡献由 100 更正为 700 万元（完税证明）',
    '等级变动 3 家，排名变动 6 家，得分变动 6 家。没有列出的企业得分、排名、等级都不变。',
    '  己厂\tC→A\t78.5714→116.6667\t6→1',
    '  乙厂\tA→B\t112.8571→103.3333\t2→3',
    '  戊厂\tB→C\t87.1429→83.3333\t5→6',
    '  甲厂\tA\t121.4286→110.0000\t1→2',
    '  丙厂\tB\t104.2857→96.6667\t3→4',
    '  丁厂\tB\t95.7143→90.0000\t4→5',
    '以上是预览，什么也没有写出。确认后加 --out 写出：记入台账、列明影响、重出评价结果。\n',
  ].join('\n'));
  expect(bytes('a.xlsx')).toEqual(before);
});

test('with a file to write the ledger, the effect and the results anew come in one step, and a later run holds to it', async () => {
  expect(mujun('object', 'a.xlsx', ...objection, '--out', 'b.xlsx')).toMatchObject({ status: 0, stderr: '' });
  const sheets = await sheetsOf('b.xlsx');
  expect(Object.keys(sheets)).toEqual(['企业', '更正影响', '更正调档台账', '评价汇总', '评价说明', '数据问题']);
  expect(gradesIn(sheets['企业']!)).toEqual(['A', 'B', 'B', 'B', 'C', 'A']);
  expect(sheets['企业']!.map((row) => row.slice(0, 12))).toEqual(firms());
  expect(sheets['更正调档台账']![3]?.slice(2)).toEqual(['己厂', '异议更正', '税收实际贡献（万元）', '100', '700', '完税证明', '有效']);
  expect(sheets['更正影响']![4]?.slice(1)).toEqual(['己厂', 78.5714, 116.6667, 38.0953, 6, 1, 'C', 'A']);
  mujun('evaluate', 'b.xlsx', '--out', 'c.xlsx');
  expect(gradesIn((await sheetsOf('c.xlsx'))['企业']!)).toEqual(['A', 'B', 'B', 'B', 'C', 'A']);
  expect(call('verify', 'c.xlsx')).toMatchObject({ status: 0, stderr: '' });
});

test('a decided grade follows on, and the ledger lists both; one taken back gives the results as they were', async () => {
  mujun('object', 'a.xlsx', ...objection, '--out', 'b.xlsx');
  expect(mujun('regrade', 'b.xlsx', '--key', '戊厂', '--grade', 'B', '--reason', '重大项目', '--cite', '纪要〔2023〕3号', '--in-place')).toMatchObject({ status: 0, stderr: '' });
  expect(gradesIn((await sheetsOf('b.xlsx'))['企业']!)).toEqual(['A', 'B', 'B', 'B', 'B', 'A']);
  const listed = mujun('ledger', 'b.xlsx').stdout.split('\n');
  expect(listed.map((each) => each.replace(/\d{4}-\d\d-\d\d/, '日'))).toEqual([
    '1\t日\t有效\t己厂：税收实际贡献由 100 更正为 700 万元（完税证明）', '2\t日\t有效\t戊厂：等级定为 B，重大项目（纪要〔2023〕3号）', '',
  ]);
  mujun('ledger', 'b.xlsx', '--withdraw', '1', '--out', 'c.xlsx');
  expect(gradesIn((await sheetsOf('c.xlsx'))['企业']!)).toEqual(['A', 'A', 'B', 'B', 'B', 'C']);
  const json = JSON.parse(mujun('ledger', 'c.xlsx', '--json').stdout) as EntryJson[];
  expect(json.map(({ kind, name, code, field, from, to, unit, why, cite, withdrawn }) => ({ kind, name, code, field, from, to, unit, why, cite, isBack: withdrawn !== null }))).toEqual([
    { kind: 'correction', name: '己厂', code: '91350100M000100Y43', field: '税收实际贡献', from: '100', to: '700', unit: '万元', why: '完税证明', cite: null, isBack: true },
    { kind: 'regrade', name: '戊厂', code: '11330683002584812B', field: null, from: null, to: 'B', unit: null, why: '重大项目', cite: '纪要〔2023〕3号', isBack: false },
  ]);
  expect(mujun('ledger', 'c.xlsx', '--withdraw', '1').stderr).toBe('台账第 1 项已经撤回，或者不是这张工作表的。\n');
});

test('the same as JSON, with rows as the sheet numbers them', () => {
  const { decision, counts, changed } = JSON.parse(mujun('object', 'a.xlsx', ...objection, '--json', '-').stdout) as DecisionJson;
  expect(decision).toMatchObject({ kind: 'correction', field: '税收实际贡献', from: '100', to: '700', why: '完税证明' });
  expect(counts).toEqual({ grades: 3, ranks: 6, scores: 6 });
  expect(changed[0]).toEqual({
    row: 7, name: '己厂', code: '91350100M000100Y43',
    scores: { before: '78.5714', after: '116.6667' }, ranks: { before: 6, after: 1 }, grades: { before: 'C', after: 'A' },
  });
});

test('a sheet of results stays a sheet of results', async () => {
  mujun('evaluate', 'a.xlsx', '--placement', 'sheet', '--out', 'b.xlsx');
  mujun('object', 'b.xlsx', ...objection, '--out', 'c.xlsx');
  const sheets = await sheetsOf('c.xlsx');
  expect(sheets['企业']).toEqual(firms());
  expect(Object.keys(sheets)).toContain('评价结果');
});

test.each<[string, string, string[], number, string]>([
  ['evidence is missing', 'object', ['--key', '己厂', '--field', '税收实际贡献', '--value', '700'], 1, '请写明更正依据（证明材料、核实经过）。'],
  ['the figure is none', 'object', ['--key', '己厂', '--field', '税收实际贡献', '--value', '七百', '--note', 'x'], 1, '“七百”不能作为这一项的数：请填数字（不超过 15 位），是否项填“是”或“否”。'],
  ['the table has no such figure', 'object', ['--key', '己厂', '--field', '税收实际贡', '--value', '7', '--note', 'x'], 1, '表里没有“税收实际贡”这一项数据。是不是“税收实际贡献”？'],
  ['nobody is named', 'object', ['--field', '税收实际贡献', '--value', '7'], 2, '请写明更正什么：--key 企业、--field 数据项、--value 更正后的数，并用 --note 写明依据。'],
  ['a grade has no reason', 'regrade', ['--key', '己厂', '--grade', 'B', '--cite', '纪要'], 1, '请写明调档理由。'],
  ['a grade has no clause', 'regrade', ['--key', '己厂', '--grade', 'B', '--reason', '重大项目'], 1, '请写明依据的条款或会议纪要。'],
  ['a grade does not exist', 'regrade', ['--key', '己厂', '--grade', 'E', '--reason', '重大项目', '--cite', '纪要'], 1, '这家企业没有参加分档，或者没有这个等级。'],
  ['the ledger has no such entry', 'ledger', ['--withdraw', '1'], 1, '台账里没有第 1 项，共有 0 项。用 mujun ledger <文件> 查看。'],
])('it is said when %s, and nothing is written', (_, command, args, status, words) => {
  const result = mujun(command, 'a.xlsx', ...args, '--out', 'b.xlsx');
  expect([result.status, result.stderr.split('\n')[0], has('b.xlsx')]).toEqual([status, words, false]);
});
