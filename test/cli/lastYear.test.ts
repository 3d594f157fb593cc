import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Matrix } from '../../src/workbook/layout';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { firms } from '../support/firms';
import { elevenFirms, zhenhai } from '../support/years';

// Each case starts processes of its own, several of them on a machine at work.
jest.setTimeout(120_000);

const root = path.resolve(__dirname, '..', '..');
let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'mujun-years-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
function mujun(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin', 'mujun.cjs'), ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}
function xlsx(name: string, sheets: Readonly<Record<string, Matrix>>): string {
  writeFileSync(at(name), FileWorkbook.create(Object.entries(sheets).map(([sheet, values]) => ({ name: sheet, values }))).bytes());
  return name;
}
const evaluate = (...args: readonly string[]) => mujun('evaluate', args[0]!, '--ruleset', 'zhenhai-2024', ...args.slice(1));

test('the workbook MUJUN wrote last year is last year’s table as it is; the run can be verified beside it, and says what it lacks without', async () => {
  xlsx('2023.xlsx', { 规上: zhenhai() });
  expect(evaluate('2023.xlsx', '--out', 'r2023.xlsx').status).toBe(0);
  xlsx('2024.xlsx', { 规上: zhenhai([...elevenFirms.slice(1), '新来的厂'], (row) => (row === 9 ? 10 : 600 - 50 * row)) });
  const { status, stdout, stderr } = evaluate('2024.xlsx', '--last-year', 'r2023.xlsx', '--out', 'r2024.xlsx');
  expect(status).toBe(0);
  expect(stdout).toContain('上年数据：[r2023.xlsx]规上，11 行中有 10 行对上；带入 上年等级、连续D档年数');
  expect(stderr).toContain('提醒 「规上」A11：上年已经算在内、上年的表里却没有“连续D档年数”的有1家');
  const book = FileWorkbook.open(readFileSync(at('r2024.xlsx')), 'r2024.xlsx');
  const values = (await book.read((await book.sheets())[0]!.id)).values;
  const cell = (header: string, row: number) => values[row]![values[0]!.indexOf(header)];
  expect([cell('上年等级', 10), cell('连续D档年数', 10), cell('评价等级', 10), cell('应征差别化电费（万元）', 10), cell('上年等级', 11)]).toEqual(['D', 1, 'D', 36, null]);
  expect(mujun('verify', 'r2024.xlsx')).toMatchObject({ status: 0, stdout: expect.stringContaining('相符') as string });
  cpSync(at('r2023.xlsx'), at('moved.xlsx'));
  unlinkSync(at('r2023.xlsx'));
  expect(mujun('verify', 'r2024.xlsx')).toMatchObject({ status: 1, stdout: expect.stringContaining('无法核对：评价时用的上年的表不在') as string });
  expect(mujun('verify', 'r2024.xlsx', '--last-year', 'moved.xlsx')).toMatchObject({ status: 0 });
});

test('another sheet of the same file is named with #, and is not taken for this year’s', () => {
  xlsx('两年.xlsx', { 2023: zhenhai().map((row, index) => [...row, index === 0 ? '评价等级' : index === 11 ? 'D' : 'B']), 2024: zhenhai() });
  const { status, stdout } = evaluate('两年.xlsx', '--last-year', '#2023', '--out', 'r.xlsx');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^工作表“2024”/);
  expect(stdout).toContain('上年数据：2023，11 行中有 11 行对上');
  expect(mujun('verify', 'r.xlsx').status).toBe(0);
});

test('without grades last year nothing is worked out unless --grade-last-year says so', () => {
  xlsx('两年.xlsx', { 2023: zhenhai(), 2024: zhenhai() });
  expect(evaluate('两年.xlsx', '--last-year', '#2023').stderr).toContain('没有评价等级，上年等级、连续D档年数没有带入');
  const { stdout, stderr } = evaluate('两年.xlsx', '--last-year', '#2023', '--grade-last-year');
  expect(stdout).toContain('带入 上年等级、连续D档年数');
  expect(stderr).toContain('用的是按本办法算出的上年等级，不是上年公布的');
});

test('explain tells a value of last year with its cell, and audit holds this year’s figures against last year’s', () => {
  xlsx('两年.xlsx', { 2023: [...zhenhai()].map((row, index) => [...row, index === 0 ? '评价等级' : 'B']), 2024: zhenhai() });
  const explained = mujun('explain', '两年.xlsx', '--ruleset', 'zhenhai-2024', '--last-year', '#2023', '--key', '第三厂');
  expect(explained.stdout).toContain('上年等级：B（上年的表 2023!M4）');
  xlsx('今年.xlsx', { 企业: firms().map((row, index) => (index === 3 ? [...row.slice(0, 3), 3500, ...row.slice(4)] : row)) });
  xlsx('去年.xlsx', { 封面: [['说明']], 企业: firms() });
  expect(mujun('audit', '今年.xlsx', '--ruleset', 'zhejiang-2022', '--last-year', '去年.xlsx').stdout).toContain('「企业」D4：“税收实际贡献”为 3500 万元，上年 400 ([去年.xlsx]企业!D4)，是上年的 8.75 倍');
});

test('compare takes the same table: who moved and how each indicator grew, written as two sheets', async () => {
  xlsx('两年.xlsx', { 2023: zhenhai(elevenFirms, (row) => 480 - 40 * row).map((row, index) => [...row, index === 0 ? '评价等级' : index === 11 ? 'C' : 'A']), 2024: zhenhai() });
  const { status, stdout } = mujun('compare', '两年.xlsx', '--ruleset', 'zhenhai-2024', '--last-year', '#2023', '--out', 'r.xlsx');
  expect(status).toBe(0);
  expect(stdout).toContain('C→D');
  const book = FileWorkbook.open(readFileSync(at('r.xlsx')), 'r.xlsx');
  const { values } = await book.read((await book.sheets()).find(({ name }) => name === '年度对比')!.id);
  // 600 against 480 万元 on 10 亩.
  expect(values.find((row) => row[0] === '第一厂')?.slice(2, 7)).toEqual(['A', 'A', 48, 60, 0.25]);
});

test.each([
  [['--last-year', '没有.xlsx'], '没有.xlsx'],
  [['--last-year', '去年.xlsx#企页'], '“去年.xlsx”里没有工作表“企页”。是不是“企业”？'],
  [['--last-year', '#企页'], '“今年.xlsx”里没有工作表“企页”。是不是“企业”？'],
  [['--last-year', '去年.xlsx#封面'], '“去年.xlsx#封面”没有认出企业表'],
])('%j is refused with what is wrong', (flags, words) => {
  xlsx('今年.xlsx', { 企业: zhenhai() });
  xlsx('去年.xlsx', { 封面: [['说明']], 企业: zhenhai() });
  const { status, stderr } = evaluate('今年.xlsx', ...flags);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
});
