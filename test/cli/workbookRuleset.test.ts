import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asOwn, planRuleSheet } from '../../src/app/placeRuleset';
import type { EvaluationJson } from '../../src/app/json';
import type { CellValue } from '../../src/workbook/cell';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { firms } from '../support/firms';
import { bundledLibrary } from '../support/library';
import { cellAt } from '../workbook/ruleSheet/support';

// Each case starts a process of its own, several of them on a machine at work.
jest.setTimeout(60_000);

const root = path.resolve(__dirname, '..', '..');
let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'mujun-own-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
function mujun(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin', 'mujun.cjs'), ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

type Edit = readonly [block: string, row: string, head: string, value: CellValue];

/** A workbook with firms and the province's ruleset as its own, as a clerk has changed it. */
async function workbook(name: string, ...edits: readonly Edit[]): Promise<string> {
  const book = FileWorkbook.create([{ name: '企业', values: firms() }]);
  await book.apply(await planRuleSheet(book, asOwn(bundledLibrary().get('zhejiang-2022')!.document), 'zh'));
  const rule = (await book.sheets()).find((sheet) => sheet.name === '评价规则')!;
  for (const [block, row, head, value] of edits) {
    const place = cellAt((await book.read(rule.id)).values.map((line) => [...line]), block, row, head);
    book.setCells(rule.id, [{ ...place, value, formula: null }]);
  }
  writeFileSync(at(name), book.bytes());
  return at(name);
}

describe('the workbook’s own ruleset', () => {
  test('is evaluated by, changes and all, and stays in the file that is written', async () => {
    const input = await workbook('企业.xlsx', ['indicators', '亩均税收', '权重', 25], ['indicators', '亩均增加值', '权重', 25]);
    expect(mujun('evaluate', input, '--ruleset', 'workbook', '--out', at('结果.xlsx'), '--json', at('结果.json'))).toMatchObject({ status: 0, stderr: '' });
    const json = JSON.parse(readFileSync(at('结果.json'), 'utf8')) as EvaluationJson;
    expect(json.ruleset.id).toBe('zhejiang-2022-own');
    const written = FileWorkbook.open(readFileSync(at('结果.xlsx')), '结果.xlsx');
    expect((await written.sheets()).map(({ name }) => name)).toContain('评价规则');
    expect((await written.record()).rule).toMatchObject({ indicators: [{ weight: '25' }, { weight: '25' }, {}, {}, {}, {}] });
    // Once more, on what was written.
    expect(mujun('evaluate', at('结果.xlsx'), '--ruleset', 'workbook')).toMatchObject({ status: 0 });
  });

  test('is validated, and a fault is said with its cell', async () => {
    expect(mujun('validate', await workbook('好.xlsx'))).toMatchObject({ status: 0, stdout: expect.stringContaining('zhejiang-2022-own') });
    const bad = await workbook('错.xlsx', ['indicators', '亩均税收', '权重', '三十']);
    const { status, stderr } = mujun('validate', bad);
    expect(status).toBe(1);
    expect(stderr).toMatch(/「评价规则」F\d+：.*三十/);
    expect(mujun('evaluate', bad, '--ruleset', 'workbook')).toMatchObject({ status: 1, stderr: expect.stringMatching(/「评价规则」F\d+：/) });
  });

  test('a workbook without one is told so', () => {
    writeFileSync(at('空.xlsx'), FileWorkbook.create([{ name: '企业', values: firms() }]).bytes());
    for (const args of [['validate', at('空.xlsx')], ['evaluate', at('空.xlsx'), '--ruleset', 'workbook']]) {
      expect(mujun(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('没有评价规则') });
    }
  });
});
