import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EvaluationJson } from '../../src/app/json';
import type { CellValue } from '../../src/workbook/cell';
import type { Matrix } from '../../src/workbook/layout';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { codes, firms, header } from '../support/firms';

// Each case starts a process of its own, several of them on a machine at work.
jest.setTimeout(60_000);

const root = path.resolve(__dirname, '..', '..');
let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'mujun-cli-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
function mujun(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin', 'mujun.cjs'), ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** A CSV of the table, quoted as little as possible. */
function csv(name: string, matrix: Matrix = firms()): string {
  writeFileSync(at(name), matrix.map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n'));
  return at(name);
}

function xlsx(name: string, sheets: Readonly<Record<string, Matrix>>): string {
  writeFileSync(at(name), FileWorkbook.create(Object.entries(sheets).map(([sheet, values]) => ({ name: sheet, values }))).bytes());
  return at(name);
}

async function sheet(file: string, name: string): Promise<Matrix> {
  const book = FileWorkbook.open(readFileSync(file), path.basename(file));
  const found = (await book.sheets()).find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`no sheet ${name}`);
  return (await book.read(found.id)).values;
}

const column = (matrix: Matrix, title: string): CellValue[] => matrix.slice(1).map((row) => row[(matrix[0] as CellValue[]).indexOf(title)] ?? null);
const changed = (row: number, title: (typeof header)[number], value: CellValue): Matrix =>
  firms().map((cells, index) => (index === row ? cells.map((cell, c) => (c === header.indexOf(title) ? value : cell)) : cells));

describe('evaluating', () => {
  test('writes the workbook with its results and the JSON, and says what came of it', async () => {
    const input = xlsx('企业.xlsx', { 封面: [['填报说明']], 企业: firms() });
    const before = readFileSync(input);
    const { status, stdout, stderr } = mujun('evaluate', input, '--ruleset', 'zhejiang-2022', '--out', at('out.xlsx'), '--json', at('out.json'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/工作表“企业”.*zhejiang-2022[\s\S]*A 2，B 3，C 1，D 0[\s\S]*out\.xlsx[\s\S]*out\.json/);
    const written = await sheet(at('out.xlsx'), '企业');
    expect(column(written, '评价等级')).toEqual(['A', 'A', 'B', 'B', 'B', 'C']);
    expect(written.map((row) => row.slice(0, header.length))).toEqual(firms());
    const json = JSON.parse(readFileSync(at('out.json'), 'utf8')) as EvaluationJson;
    expect(json.rows.map((row) => row.score)).toEqual(column(written, '总分').map((score) => (score as number).toFixed(4)));
    expect(readFileSync(input)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['out.json', 'out.xlsx', '企业.xlsx']);
  });

  test('reads a CSV in GBK', () => {
    cpSync(path.join(root, 'examples', 'zhejiang-gbk.csv'), at('gbk.csv'));
    const { status, stdout } = mujun('evaluate', 'gbk.csv', '--ruleset', 'zhejiang-2022', '--json', '-');
    const json = JSON.parse(stdout) as EvaluationJson;
    expect({ status, rows: json.rows.length, id: json.rows[0]?.id.length }).toEqual({ status: 0, rows: 60, id: 18 });
  });

  test('--json - gives nothing but JSON on the standard output', () => {
    const { stdout, stderr } = mujun('evaluate', csv('a.csv'), '--ruleset', 'zhejiang-2022', '--json', '-');
    expect(Object.keys(JSON.parse(stdout) as EvaluationJson)).toEqual(['ruleset', 'rows', 'benchmarks', 'grades', 'certainty', 'issues']);
    expect(stderr).toMatch(/A 2，B 3，C 1，D 0/);
  });

  test('--in-place writes into the input, and a second time changes nothing', async () => {
    const input = xlsx('企业.xlsx', { 企业: firms() });
    expect(mujun('evaluate', input, '--ruleset', 'zhejiang-2022', '--in-place').status).toBe(0);
    const once = readFileSync(input);
    expect(column(await sheet(input, '企业'), '评价等级')).toEqual(['A', 'A', 'B', 'B', 'B', 'C']);
    expect(mujun('evaluate', input, '--ruleset', 'zhejiang-2022', '--in-place').status).toBe(0);
    expect(readFileSync(input)).toEqual(once);
  });

  test('--placement sheet leaves the user’s sheet alone', async () => {
    const input = csv('a.csv');
    expect(mujun('evaluate', input, '--ruleset', 'zhejiang-2022', '--placement', 'sheet', '--out', at('o.xlsx')).status).toBe(0);
    expect((await sheet(at('o.xlsx'), 'a'))[0]).toEqual([...header]);
    expect((await sheet(at('o.xlsx'), '评价结果'))[2]?.slice(0, 3)).toEqual([2, '甲厂', codes[0]]);
  });

  test('a user’s sheet that has our name is kept, and ours is numbered', async () => {
    const input = xlsx('a.xlsx', { 企业: firms(), 评价汇总: [['我的']] });
    expect(mujun('evaluate', input, '--ruleset', 'zhejiang-2022', '--out', at('b.xlsx'))).toMatchObject({ status: 0, stdout: expect.stringContaining('评价汇总 (2)') });
    expect(await sheet(at('b.xlsx'), '评价汇总')).toEqual([['我的']]);
  });

  test('--sheet picks one of several, --map says what a column is and in which unit', () => {
    const odd = firms().map((row, index) => row.map((cell, c) => (c !== 2 ? cell : index === 0 ? '占的地' : 10000)));
    const input = xlsx('两张.xlsx', { 去年: firms(), 今年: odd });
    const args = ['evaluate', input, '--ruleset', 'zhejiang-2022', '--sheet', '今年', '--json', '-'];
    expect(mujun(...args)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/「今年」A1：.*用地面积/) });
    const json = JSON.parse(mujun(...args, '--map', '占的地=用地面积:平方米').stdout) as EvaluationJson;
    // 10,000 ㎡ are 15 亩.
    expect(json.rows[0]?.indicators['亩均税收']).toBe('40.000000');
  });

  test('--set settles what the ruleset leaves open', () => {
    cpSync(path.join(root, 'examples', 'xian-2022.xlsx'), at('x.xlsx'));
    const grades = (...set: string[]) =>
      (JSON.parse(mujun('evaluate', 'x.xlsx', '--ruleset', 'xian-2022-enterprise', '--json', '-', ...set).stdout) as EvaluationJson);
    expect(grades().ruleset.parameters).toMatchObject({ C类占比: '7%' });
    const changed = grades('--set', 'C类占比=5%');
    expect(changed.ruleset.parameters).toMatchObject({ C类占比: '5%' });
    expect(changed.grades).not.toEqual(grades().grades);
  });

  test('a ruleset file of the user’s own is as good as a built-in one', () => {
    writeFileSync(at('mine.yaml'), readFileSync(path.join(root, 'rulesets', 'zhejiang-2022.yaml'), 'utf8').replace('id: zhejiang-2022', 'id: my-county'));
    const { status, stdout } = mujun('evaluate', csv('a.csv'), '--ruleset', 'mine.yaml', '--json', '-');
    expect({ status, id: (JSON.parse(stdout) as EvaluationJson).ruleset.id }).toEqual({ status: 0, id: 'my-county' });
  });

  test('warnings go to the standard error with their cells, and the run goes on', () => {
    const { status, stderr } = mujun('evaluate', csv('a.csv', changed(1, '税收实际贡献（万元）', '待核实')), '--ruleset', 'zhejiang-2022', '--out', at('o.xlsx'));
    expect(status).toBe(0);
    expect(stderr).toMatch(/提醒 「a」D2：.*待核实/);
    expect(existsSync(at('o.xlsx'))).toBe(true);
  });
});

describe('what the data or the ruleset does not allow ends with 1, names the place and writes nothing', () => {
  const out = ['--out', 'o.xlsx', '--json', 'o.json'];
  const refused = (...args: string[]) => {
    const before = readdirSync(folder).sort();
    const { status, stdout, stderr } = mujun('evaluate', ...args);
    expect({ status, stdout, files: readdirSync(folder).sort() }).toEqual({ status: 1, stdout: '', files: before });
    return stderr;
  };

  test('a missing column', () => {
    csv('a.csv', firms().map((row) => row.filter((_, c) => c !== 2)));
    expect(refused('a.csv', '--ruleset', 'zhejiang-2022', ...out)).toMatch(/「a」A1：.*用地面积/);
  });

  test('no table', () => {
    csv('a.csv', [['请见附件']]);
    expect(refused('a.csv', '--ruleset', 'zhejiang-2022', ...out)).toMatch(/表头/);
  });

  test('a file that is none, or is not there', () => {
    writeFileSync(at('a.xlsx'), 'PK\u0003\u0004 broken');
    expect(refused('a.xlsx', '--ruleset', 'zhejiang-2022', ...out)).toMatch(/a\.xlsx/);
    expect(refused('nowhere.xlsx', '--ruleset', 'zhejiang-2022', ...out)).toMatch(/nowhere\.xlsx/);
  });

  test('an unknown ruleset, with the one that was meant', () => {
    csv('a.csv');
    expect(refused('a.csv', '--ruleset', 'zhejiang-2023', ...out)).toMatch(/zhejiang-2022/);
  });

  test('a ruleset with faults, each with its line', () => {
    csv('a.csv');
    writeFileSync(at('bad.yaml'), readFileSync(path.join(root, 'rulesets', 'zhejiang-2022.yaml'), 'utf8').replace('weight: 30', 'wieght: 30'));
    expect(refused('a.csv', '--ruleset', 'bad.yaml', ...out)).toMatch(/第 \d+ 行 indicators\[0\].*wieght/);
  });

  test('a sheet, column, field, unit or parameter that does not exist, with what was meant', () => {
    csv('a.csv');
    const run = (...args: string[]) => refused('a.csv', '--ruleset', 'zhejiang-2022', ...args);
    expect(run('--sheet', 'b')).toMatch(/“b”/);
    expect(run('--map', '用地面=用地面积')).toMatch(/用地面积/);
    expect(run('--map', 'C=用地面机')).toMatch(/是不是“用地面积”/);
    expect(run('--map', 'C=用地面积:英里')).toMatch(/英里/);
    expect(run('--set', 'C类占比=5%')).toMatch(/C类占比/);
  });

  test('an output folder that is not there', () => {
    csv('a.csv');
    expect(refused('a.csv', '--ruleset', 'zhejiang-2022', '--json', 'o.json', '--out', path.join('no', 'o.xlsx'))).toMatch(/没有写出|写不了/);
  });
});

describe('a command line that cannot be meant ends with 2 and says what was meant', () => {
  test.each([
    [['evalute'], /是不是“evaluate”/],
    [['evaluate', 'a.csv', '--rulset', 'x'], /是不是“--ruleset”/],
    [['rulesets', 'x'], /“x”/],
    [['validate'], /一个文件/],
    [[], /^$/],
  ])('%j', (args, words) => {
    expect(mujun(...args)).toMatchObject({ status: 2, stderr: expect.stringMatching(words) });
  });
});

describe('asking', () => {
  test.each([
    [['--version'], /^mujun \d+\.\d+\.\d+\n$/],
    [['--help'], /mujun <命令>/],
    [['--help', '--lang', 'en'], /mujun <command>/],
    [['evaluate', '--help'], /--in-place/],
    [['rulesets'], /zhejiang-2022[\s\S]*浙江省/],
    [['rulesets', '--lang', 'en'], /Zhejiang/],
    [['validate', path.join(root, 'rulesets', 'zhejiang-2022.yaml')], /没有问题/],
  ])('%j is answered on the standard output', (args, words) => {
    expect(mujun(...args)).toEqual({ status: 0, stdout: expect.stringMatching(words), stderr: '' });
  });

  test('rulesets --json lists each with its parameters, citations, assumptions and cases', () => {
    const list = JSON.parse(mujun('rulesets', '--json').stdout) as Record<string, unknown>[];
    expect(list.map((one) => one['id'])).toEqual(expect.arrayContaining(['xian-2022-enterprise', 'zhejiang-2022']));
    for (const one of list) {
      expect(one).toMatchObject({ title: expect.any(String), subject: expect.any(String), edition: { from: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) } });
      expect(one['cited'] as number).toBeGreaterThan(0);
      const { passed, total } = one['cases'] as { passed: number; total: number };
      expect(total).toBeGreaterThan(0);
      expect(passed).toBe(total);
    }
  });

  test('validate names every fault with its line and ends with 1', () => {
    writeFileSync(at('bad.yaml'), readFileSync(path.join(root, 'rulesets', 'zhejiang-2022.yaml'), 'utf8').replace('B: 50%', 'B: 55%'));
    expect(mujun('validate', 'bad.yaml')).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/错误 第 \d+ 行 grades/) });
  });
});
