import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExplainJson } from '../../src/app/explainJson';
import { codes, firms } from '../support/firms';

jest.setTimeout(60_000);

const root = path.resolve(__dirname, '..', '..');
let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mujun-explain-'));
  file = path.join(folder, '企业.csv');
  writeFileSync(file, firms().map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const mujun = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin', 'mujun.cjs'), 'explain', ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const asked = (...args: readonly string[]) => mujun(file, '--ruleset', 'zhejiang-2022', ...args);

test('a firm by name: every step with its clause, then what would lift it', () => {
  const { status, stdout, stderr } = asked('--key', '丙厂');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('丙厂（第 4 行） 浙江省规上工业企业亩均效益综合评价（2022）\n\n结果\n    评价等级：B，总分 104.2857 分，第 3 名（共 6 家）');
  expect(stdout).toContain('亩均税收：税收实际贡献 400 万元 ÷ 用地面积 10 亩 = 40 万元/亩；基准值 35 万元/亩（6 家合计 2100 ÷ 60）；30 × 40 ÷ 35 = 34.2857 分（浙亩均办〔2022〕2号 二(一)3）');
  expect(stdout).toContain('· 有效期内的高新技术企业，原则上不评为D类：不适用：不是“高新技术企业”（浙亩均办〔2022〕2号 二(一)6）');
  expect(stdout).toContain('✓ 税收实际贡献：由 400 提高到 500 万元，即增加 100 万元（+25%）：总分 110.9091 分，第 2 名，A；少 1 万元，则为 B（第 3 名）');
});

test('by credit code or by the sheet’s row, in English, to a grade further up', () => {
  const byCode = asked('--key', codes[5]!, '--grade', 'B', '--lang', 'en').stdout;
  expect(byCode).toBe(asked('--key', '7', '--grade', 'B', '--lang', 'en').stdout);
  expect(byCode).toMatch(/From C to B[\s\S]*Tax actually paid: Raise from 100 to 200 万元/);
});

test('the same as JSON', () => {
  const json = JSON.parse(asked('--key', '丙厂', '--json').stdout) as ExplainJson;
  expect([json.grade, json.rank, json.size, json.score, json.target?.status, json.target?.to]).toEqual(['B', 3, 6, '104.2857', 'open', 'A']);
  expect(json.indicators[0]).toEqual({
    name: '亩均税收', value: '40.000000', numerator: '400.000000', denominator: '10.000000', benchmark: '35.000000', weight: '30.000000', points: '34.285714', held: null,
    ahead: '0.600000', median: '35.000000', light: 'blue',
  });
  expect(json.target?.levers[0]).toMatchObject({ field: '税收实际贡献', unit: '万元', direction: 'more', outcome: 'reached', from: '400', to: '500', change: '100', step: '1', isLeast: true, after: { grade: 'A', rank: 2 }, before: { grade: 'B', rank: 3 } });
});

test('lights go by the limits the bureau sets, which is said; by quarters, assumed, without them', () => {
  // 丙 is ahead of three of five others: 60 %.
  expect(asked('--key', '丙厂').stdout).toContain('亩均税收：蓝：好于本组其他企业的 60%');
  expect(asked('--key', '丙厂').stdout).toContain('好于本组其他企业 75% 及以上为绿，50% 及以上为蓝，25% 及以上为橙，其余为红；数值相同的各算一半。公开的“红橙蓝绿”做法没有给出分界，这里按四等分，是本软件的假定');
  const { stdout } = asked('--key', '丙厂', '--lights', '60,40,20');
  expect(stdout).toContain('亩均税收：绿：好于本组其他企业的 60%');
  expect(stdout).toContain('好于本组其他企业 60% 及以上为绿，40% 及以上为蓝，20% 及以上为橙，其余为红；数值相同的各算一半。分界由本单位设定');
});

test.each<[string, string[], number, RegExp]>([
  ['limits of lights are none', ['--key', '丙厂', '--lights', '20,50,80'], 2, /“20,50,80”不能作为灯的分界/],
  ['no firm is named', [], 2, /--key/],
  ['nobody is called so', ['--key', '丙广'], 1, /没有“丙广”.*丙厂/],
  ['the grade does not exist', ['--key', '丙厂', '--grade', 'E'], 1, /没有“E”这个等级，有的是：A、B、C、D/],
])('it is said when %s', (_, args, status, words) => {
  const result = asked(...args);
  expect(result.status).toBe(status);
  expect(result.stderr).toMatch(words);
});
