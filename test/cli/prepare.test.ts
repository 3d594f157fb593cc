import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PreparationJson } from '../../src/app/preparation/json';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';

// Each case starts a process of its own, several of them on a machine at work.
jest.setTimeout(60_000);

const root = path.resolve(__dirname, '..', '..');
let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'mujun-prepare-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const example = (name: string): string => path.join(root, 'examples', 'preparation', name);
function mujun(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin', 'mujun.cjs'), 'prepare', ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('land is put together on a sheet of its own, and the file that was read stays as it is', async () => {
  const input = example('land.xlsx');
  const before = readFileSync(input);
  const { status, stdout, stderr } = mujun('land', input, '--out', at('out.xlsx'));
  expect(status).toBe(0);
  expect(stdout.split('\n').slice(0, 4)).toEqual(['读了工作表：自有土地、出租台账、企业填报；核算出 10 家企业。', '  用地面积 = 自有用地面积 + 租赁用地面积 - 出租用地面积', '  1 亩 = 2000/3 平方米，即平方米 × 3 ÷ 2000。', '对照 6 条，其中 1 条不一致或没有分完。']);
  expect(stderr).toMatch(/^提醒 「出租台账」B4：.*出租方填 10\.5 亩，承租方填 9\.5 亩，相差 1 亩。请双方核对。\n$/);
  expect(readFileSync(input)).toEqual(before);
  const written = FileWorkbook.open(readFileSync(at('out.xlsx')), 'out.xlsx');
  expect((await written.sheets()).map(({ name, ours }) => [name, ours])).toEqual([['自有土地', false], ['出租台账', false], ['企业填报', false], ['用地核算', true]]);
});

test('JSON to the standard output is exact, and the words go to the standard error', () => {
  const { status, stdout, stderr } = mujun('power', example('power.xlsx'), '--by', 'reading-ratio', '--json', '-');
  expect(status).toBe(0);
  expect(stderr).toContain('核算出 9 家企业');
  const json = JSON.parse(stdout) as PreparationJson;
  expect(json.rows.find(({ name }) => name.includes('玄黄'))?.values['用电量（万千瓦时）']).toBe('2460/59');
  expect(json.checks[0]).toMatchObject({ 用电户号: '3300100004', '户号电量（万千瓦时）': '90', '各企业合计电量（万千瓦时）': '90', '差额（万千瓦时）': '0' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a column is what --map says, on the sheets that have it, and a sheet is what --sheet says', () => {
  const { status, stdout } = mujun('tax', example('tax.xlsx'), '--sheet', '税务局', '--map', '免抵调库=出口退税额:千元', '--items', '出口退税额', '--json', '-');
  expect(status).toBe(0);
  const { sheets, rows } = JSON.parse(stdout) as PreparationJson;
  expect([sheets, rows[1]?.values['还原：出口退税额（万元）']]).toEqual([['税务局'], '15500.025']);
});

test('a ruleset says what is restored, with its parameters', () => {
  const { stdout } = mujun('tax', example('tax.xlsx'), '--ruleset', 'zhenhai-2024', '--set', '税收还原比例=50%', '--json', '-');
  const { ruleset, rows } = JSON.parse(stdout) as PreparationJson;
  expect([ruleset, rows[5]?.values['评价税收（还原后）（万元）']]).toEqual(['zhenhai-2024', '393.40005']);
});

test.each<[string, string[], number, RegExp]>([
  ['no kind', [], 2, /请写明核算什么：land（用地）、power（用电）或 tax（税收）/],
  ['a sheet there is not', ['land', example('land.xlsx'), '--sheet', '自有地', '--json', '-'], 1, /没有叫“自有地”的工作表。是不是“自有土地”/],
  ['a column that no sheet has', ['land', example('land.xlsx'), '--map', '没有=面积', '--json', '-'], 1, /表头里没有“没有”这一列/],
  ['nothing of the kind in the file', ['power', example('tax.xlsx'), '--json', '-'], 1, /没有选中能读出这些数据的工作表/],
  ['a file that is not there', ['land', 'none.xlsx', '--json', '-'], 1, /无法读取/],
])('%s: refused with words, nothing written', (_, args, code, words) => {
  const { status, stdout, stderr } = mujun(...args);
  expect({ status, stdout }).toEqual({ status: code, stdout: '' });
  expect(stderr).toMatch(words);
  expect(readdirSync(folder)).toEqual([]);
});

test('--help says what it does', () => {
  const { status, stdout } = mujun('--help');
  expect([status, stdout.startsWith('用法：mujun prepare <land|power|tax>')]).toEqual([0, true]);
});
