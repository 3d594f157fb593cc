import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { firms } from '../support/firms';

jest.setTimeout(60_000);

const root = path.resolve(__dirname, '..', '..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mujun-publish-'));
  writeFileSync(path.join(folder, 'a.xlsx'), FileWorkbook.create([{ name: '企业', values: firms() }]).bytes());
});
afterEach(() => rmSync(folder, { recursive: true }));

const mujun = (...args: readonly string[]) => spawnSync(process.execPath, [path.join(root, 'bin', 'mujun.cjs'), ...args], { cwd: folder, encoding: 'utf8' });
const valuesOf = async (file: string, name: string) => {
  const book = FileWorkbook.open(readFileSync(path.join(folder, file)), file);
  return (await book.read((await book.sheets()).find((sheet) => sheet.name === name)!.id)).values;
};

test('a notice is a file of its own with names and grades, and passes its own check; a sheet of results does not', async () => {
  expect(mujun('publish', 'a.xlsx', '--ruleset', 'zhejiang-2022', '--out', 'notice.xlsx')).toMatchObject({ status: 0, stderr: '' });
  expect((await valuesOf('notice.xlsx', '公示')).slice(2, 5)).toEqual([['序号', '企业名称', '评价等级'], [1, '甲厂', 'A'], [2, '乙厂', 'A']]);
  expect(mujun('publish', 'a.xlsx', '--ruleset', 'zhejiang-2022', '--check', 'notice.xlsx').status).toBe(0);

  mujun('evaluate', 'a.xlsx', '--ruleset', 'zhejiang-2022', '--out', 'results.xlsx');
  const refused = mujun('publish', 'a.xlsx', '--ruleset', 'zhejiang-2022', '--check', 'results.xlsx');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('results.xlsx 不宜公示');
});

test('the user’s own file is never the notice', () => {
  expect(mujun('publish', 'a.xlsx', '--ruleset', 'zhejiang-2022', '--out', 'a.xlsx').status).toBe(2);
});

test('a document comes into a copy of the workbook beside the table, which stays as it was', async () => {
  expect(mujun('document', 'a.xlsx', '--ruleset', 'zhejiang-2022', '--kind', 'confirmations', '--grade', 'C', '--out', 'b.xlsx')).toMatchObject({ status: 0, stderr: '' });
  expect(await valuesOf('b.xlsx', '企业')).toEqual(firms());
  expect((await valuesOf('b.xlsx', '数据确认表'))[2]?.[2]).toBe('己厂');
});

test('policies by another document follow from the grades of the run', async () => {
  expect(mujun('document', 'a.xlsx', '--ruleset', 'zhejiang-2022', '--kind', 'policies', '--by', 'zhejiang-2022-policies', '--out', 'b.xlsx')).toMatchObject({ status: 0, stderr: '' });
  expect((await valuesOf('b.xlsx', '政策兑现')).filter(([number]) => typeof number === 'number').map((row) => [row[1], row[3], row[4]])).toEqual([
    ['甲厂', 'A', '正向激励：重点保障资源要素需求，评优、试点、融资担保等给予倾斜'], ['乙厂', 'A', '正向激励：重点保障资源要素需求，评优、试点、融资担保等给予倾斜'],
    ['丙厂', 'B', '鼓励引导'], ['丁厂', 'B', '鼓励引导'], ['戊厂', 'B', '鼓励引导'], ['己厂', 'C', '帮扶提升'],
  ]);
});

test.each([
  [['--kind', 'check-ups', '--by', 'zhejiang-2022-policies'], 2, '--by 只用于 --kind lists 和 --kind policies。\n用法见 mujun --help。'],
  [['--kind', 'policies', '--by', 'xian-2022-enterprise'], 1, '“西安市规上工业企业亩均效益综合评价（2022）”自己评等级，不能按别的办法的等级兑现。请用 --ruleset 指定它。'],
  [['--kind', 'lists'], 1, '这个办法没有名单。'],
  [['--kind', 'confirmations', '--key', '无此厂'], 1, '没有符合条件的企业。请检查 --grade 和 --key。'],
])('%j is refused in words and nothing is written', (args, status, words) => {
  const refused = mujun('document', 'a.xlsx', '--ruleset', 'zhejiang-2022', '--out', 'b.xlsx', ...args);
  expect([refused.status, refused.stderr.trim(), existsSync(path.join(folder, 'b.xlsx'))]).toEqual([status, words, false]);
});

test('a file as it was evaluated verifies, exit 0; with a figure changed since it does not, exit 1, and says where', async () => {
  mujun('evaluate', 'a.xlsx', '--ruleset', 'zhejiang-2022', '--out', 'r.xlsx');
  const same = mujun('verify', 'r.xlsx');
  expect([same.status, same.stderr]).toEqual([0, '']);
  expect(same.stdout).toContain('6 个得分：6 个由误差界判定，0 个由精确计算判定，没有未定的；同分并列 0 家。');
  const book = FileWorkbook.open(readFileSync(path.join(folder, 'r.xlsx')), 'r.xlsx');
  book.setCells((await book.sheets())[0]!.id, [{ row: 6, column: 3, value: 650, formula: null }]);
  writeFileSync(path.join(folder, 'c.xlsx'), book.bytes());
  const changed = mujun('verify', 'c.xlsx');
  expect(changed.status).toBe(1);
  expect(changed.stdout).toContain('表里的数据与当时不同');
  expect(mujun('verify', 'a.xlsx').stderr).toContain('没有评价记录');
});
