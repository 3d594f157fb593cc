import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AuditJson } from '../../src/app/auditJson';
import type { Matrix } from '../../src/workbook/layout';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { codes, firm, firms } from '../support/firms';

// Each case starts processes of its own, several of them on a machine at work.
jest.setTimeout(60_000);

const root = path.resolve(__dirname, '..', '..');
let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'mujun-audit-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
function mujun(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin', 'mujun.cjs'), 'audit', ...args, '--ruleset', 'zhejiang-2022'], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}
function csv(name: string, matrix: Matrix): string {
  writeFileSync(at(name), matrix.map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n'));
  return at(name);
}
const odd = firms().map((row, index) => (index === 2 ? firm('乙厂', codes[1], 4000.5) : row));

test('the findings are listed with their cells, and nothing is scored or written', () => {
  const { status, stdout, stderr } = mujun(csv('企业.csv', odd));
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.split('\n')).toEqual([
    '工作表“企业”（6 家），办法：浙江省规上工业企业亩均效益综合评价（2022）（zhejiang-2022）',
    '提醒 「企业」D3：“税收实际贡献”为 4000.5 万元，大于“营业收入”的 4000 万元，按定义不应如此。两个数都照原数计算。',
    '错误 0 条，提醒 1 条，说明 0 条；已有处理意见 0 条。',
    '',
  ]);
});

test('with --json they come as JSON', () => {
  const json = JSON.parse(mujun(csv('企业.csv', odd), '--json').stdout) as AuditJson;
  expect(json).toMatchObject({ sheet: '企业', subjects: 6, counts: { error: 0, warning: 1, info: 0, decided: 0 } });
  expect(json.findings).toEqual([expect.objectContaining({
    severity: 'warning', kind: 'contradiction', code: 'more-than', cell: 'D3', name: '乙厂', field: '税收实际贡献', done: '照表中数据参评', basis: '税收实际贡献=4000.5 营业收入=4000', decision: null,
  })]);
});

test('with --out the sheet of issues is written, decisions typed on it are read at the next audit, and the input stays', async () => {
  const input = csv('企业.csv', odd);
  const before = readFileSync(input);
  expect(mujun(input, '--out', at('检查.xlsx')).status).toBe(0);
  expect(readFileSync(input).equals(before)).toBe(true);
  const book = FileWorkbook.open(readFileSync(at('检查.xlsx')), '检查.xlsx');
  const issues = (await book.sheets()).find(({ name }) => name === '数据问题')!;
  expect((await book.sheets()).map(({ name, ours }) => [name, ours])).toEqual([['企业', false], ['数据问题', true]]);
  expect((await book.read(issues.id)).values.flat()).toContain('处理意见');
  expect(mujun(at('检查.xlsx'), '--out', at('检查.xlsx'))).toMatchObject({ status: 2 });
});

test('a column that is missing is an error, which only --strict answers with exit code 1', () => {
  const file = csv('企业.csv', odd.map((row) => row.filter((_, column) => column !== 3)));
  expect(mujun(file).status).toBe(0);
  expect(mujun(file).stdout).toContain('缺少“税收实际贡献”这一列');
  expect(mujun(file, '--strict').status).toBe(1);
});

test('a file that is not there is said, and nothing is written', () => {
  const { status, stderr } = mujun(at('没有.xlsx'), '--out', at('检查.xlsx'));
  expect([status, existsSync(at('检查.xlsx'))]).toEqual([1, false]);
  expect(stderr).toContain('没有这个文件');
});
