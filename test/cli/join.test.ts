import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateFirms } from '../../examples/generate/firms';
import type { JoinJson } from '../../src/app/join/json';
import type { EvaluationJson } from '../../src/app/json';
import { joinRequest } from '../../src/cli/joinRequest';
import type { Matrix } from '../../src/workbook/layout';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { codes } from '../support/firms';

// Each case starts processes of its own, several of them on a machine at work.
jest.setTimeout(120_000);

const root = path.resolve(__dirname, '..', '..');
let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'mujun-join-')); });
afterEach(() => rmSync(folder, { recursive: true }));

function mujun(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin', 'mujun.cjs'), ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status, stdout, stderr };
}

function xlsx(name: string, sheets: Readonly<Record<string, Matrix>>): void {
  writeFileSync(path.join(folder, name), FileWorkbook.create(Object.entries(sheets).map(([sheet, values]) => ({ name: sheet, values }))).bytes());
}

const list: Matrix = [['企业名称', '统一社会信用代码'], ['云川甲机械有限公司', codes[0]], ['云川乙机械有限公司', codes[1]]];
const tax: Matrix = [['纳税人名称', '税收（元）'], ['云川甲机械有限责任公司', 123456], ['云川乙机诫有限公司', 70000]];

test('a doubtful pair stops the join with what decides it; said once, it is remembered in the workbook written', async () => {
  xlsx('名单.xlsx', { 名单: list });
  xlsx('税务.xlsx', { 税: tax, 说明: [['填报说明']] });
  const before = readFileSync(path.join(folder, '税务.xlsx'));
  const open = mujun('join', '名单.xlsx', '税务.xlsx', '--out', '合并.xlsx');
  expect({ status: open.status, files: readdirSync(folder).sort() }).toEqual({ status: 1, files: ['名单.xlsx', '税务.xlsx'] });
  expect(open.stderr).toContain('--same "云川乙机械有限公司=云川乙机诫有限公司"');
  expect(open.stderr).toContain('只差一个字');
  const same = ['--same', '云川乙机械有限公司=云川乙机诫有限公司'];
  expect(mujun('join', '名单.xlsx', '税务.xlsx', '--out', '合并.xlsx', ...same).status).toBe(0);
  const book = FileWorkbook.open(readFileSync(path.join(folder, '合并.xlsx')), '合并.xlsx');
  const sheets = await book.sheets();
  expect(sheets.map(({ name }) => name)).toEqual(['合并表', '合并说明']);
  expect((await book.read(sheets[0]?.id ?? '')).values.slice(1)).toEqual([
    ['序号', '企业名称', '统一社会信用代码', '税收实际贡献（万元）'], [1, '云川甲机械有限公司', codes[0], 12.3456], [2, '云川乙机械有限公司', codes[1], 7],
  ]);
  expect(mujun('join', '名单.xlsx', '税务.xlsx', '--out', '合并.xlsx').status).toBe(0);
  expect(readFileSync(path.join(folder, '税务.xlsx'))).toEqual(before);
});

test('left doubtful, the pair stays out and stands in the notes and the JSON', () => {
  xlsx('名单.xlsx', { 名单: list });
  xlsx('税务.xlsx', { 税: tax });
  const { status, stdout, stderr } = mujun('join', '名单.xlsx', '税务.xlsx', '--json', '-', '--leave-doubtful');
  const json = JSON.parse(stdout) as JoinJson;
  expect({ status, left: stderr.includes('1 对名称待认定') }).toEqual({ status: 0, left: true });
  expect(json.firms.map(({ values }) => values)).toEqual([{ 税收实际贡献: '12.3456' }, { 税收实际贡献: null }]);
  expect(json.doubts.map(({ why, a, b }) => [why, a.label, b.label, b.places])).toEqual([['letter', '云川乙机械有限公司', '云川乙机诫有限公司', ['[税务.xlsx]税!A3']]]);
  expect(json.missing).toEqual([{ source: '[税务.xlsx]税', firms: ['云川乙机械有限公司'] }]);
});

test.each([
  ['no file', ['--out', 'a.xlsx'], 2, 'mujun join 需要至少一个文件'],
  ['nowhere to write', ['名单.xlsx'], 2, '请用 --out'],
  ['an input as output', ['名单.xlsx', '--out', '名单.xlsx'], 2, '不会覆盖'],
  ['a name that no sheet has', ['名单.xlsx', '--out', 'a.xlsx', '--same', '云川甲机械有限公司=云川丙机械有限公司'], 1, '没有叫“云川丙机械有限公司”的企业'],
  ['a base that is not joined', ['名单.xlsx', '--out', 'a.xlsx', '--base', '别的.xlsx'], 2, '不是要合并的文件之一'],
  ['a sheet that is not there', ['名单.xlsx', '--out', 'a.xlsx', '--sheet', '名单.xlsx:别的'], 1, '没有叫“别的”的工作表'],
  ['a field nobody knows', ['名单.xlsx', '--out', 'a.xlsx', '--once', '税收实际'], 1, '没有“税收实际”这个字段'],
] as const)('%s is refused in words, and nothing is written', (_, args, status, words) => {
  xlsx('名单.xlsx', { 名单: list });
  const refused = mujun('join', ...args);
  expect({ status: refused.status, said: refused.stderr.includes(words), files: readdirSync(folder) }).toEqual({ status, said: true, files: ['名单.xlsx'] });
});

test('the words of the command line become a request', () => {
  const request = joinRequest(['d/a.xlsx', 'b.xlsx', '--base', 'a.xlsx:名单', '--prefer', '用地面积=b.xlsx', '--sum', '年平均职工人数', '--different', '甲厂=乙 厂', '--json', '-']);
  expect(request).toMatchObject({
    base: { file: 'd/a.xlsx', sheet: '名单' }, prefer: [{ field: '用地面积', word: { file: 'b.xlsx', sheet: null } }], many: { 年平均职工人数: 'sum' },
    decisions: [{ a: '甲厂', b: '乙厂', same: false }], leaveDoubtful: false, out: null, json: '-',
  });
});

describe('the bureaus of the example', () => {
  const bureaus = ['评价名单', '税务', '自然资源', '统计', '生态环境', '科技和供电'].map((name) => path.join(root, 'examples', 'bureaus', `${name}.xlsx`));
  const same = ['暑往新材料', '宿来机械', '玄宙装备'].flatMap((name) => ['--same', `云川${name}有限公司=云州${name}有限公司`]);

  test('join into the figures they were made from, and the joined table evaluates', () => {
    expect(mujun('join', ...bureaus, '--base', '评价名单.xlsx', '--out', 'joined.xlsx', '--json', 'joined.json', ...same).status).toBe(0);
    const json = JSON.parse(readFileSync(path.join(folder, 'joined.json'), 'utf8')) as JoinJson;
    const firms = generateFirms(240, 2023);
    const exact = ['税收实际贡献', '营业收入', '工业增加值', '工业总产值', '综合能耗', '用电量', '年平均职工人数', '研发经费支出'];
    expect(json.firms.map(({ name, code, values }) => [name, code, ...exact.map((field) => values[field])]))
      .toEqual(firms.map((firm) => [firm.企业名称, firm.统一社会信用代码, ...exact.map((field) => String(firm[field]))]));
    // Land was surveyed in tenths of a ㎡, so it is near the firm's round figure and has at most five decimals.
    expect(json.firms.filter(({ values }) => !/^\d+(\.\d{1,5})?$/.test(String(values['用地面积'])))).toEqual([]);
    const evaluated = mujun('evaluate', 'joined.xlsx', '--ruleset', 'zhejiang-2022', '--json', '-');
    expect([evaluated.status, (JSON.parse(evaluated.stdout) as EvaluationJson).rows.length]).toEqual([0, 240]);
  });
});
