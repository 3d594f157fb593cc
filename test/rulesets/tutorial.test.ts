import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadUserRuleset } from '../../src/app/library';
import { importRuleset } from '../../src/app/placeRuleset';
import { readYaml } from '../../src/engine/ruleset/yaml';
import { en } from '../../src/text/en';
import { zh } from '../../src/text/zh-CN';
import { bundledLibrary } from '../support/library';

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, 'rulesets', name), 'utf8');

/** A fenced piece of the tutorial: its language, the word after it, and what it says. */
interface Piece { readonly kind: string; readonly name: string; readonly text: string }

// Every piece is run as a process of its own.
jest.setTimeout(60_000);

describe.each([['README.zh-CN.md', '从通知到结果', ['--lang', 'zh']], ['README.md', 'From notice to result', ['--lang', 'en']]] as const)('%s, from notice to result', (file, heading, lang) => {
  const chapter = read(file).split(/^## /m).find((part) => part.startsWith(heading))!;
  const pieces = [...chapter.matchAll(/```(\w+) (\S+)\n([\s\S]*?)```/g)].map(([, kind, name, text]): Piece => ({ kind: kind!, name: name!, text: text! }));
  const of = (kind: string, name: string): string => pieces.find((piece) => piece.kind === kind && piece.name === name)!.text;

  let folder: string;
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'mujun-tutorial-')); });
  afterEach(() => rmSync(folder, { recursive: true }));

  function mujun(...args: readonly string[]): string {
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin/mujun.cjs'), ...args, ...lang], { cwd: folder, encoding: 'utf8' });
    return stderr + stdout;
  }

  test('every fence says what it is, and each is held below', () => {
    expect([...chapter.matchAll(/^```(\w+) ?(\S*)$/gm)].map(([, kind, name]) => `${kind} ${name}`)).toEqual([
      ...Array<string>(4).fill('yaml huangyan-2022.yaml'), 'yaml wrong', 'text wrong', ...Array<string>(2).fill('yaml huangyan-2022.cases.yaml'),
      'sh validate', 'text validate', 'csv 企业.csv', 'sh evaluate', 'text evaluate', 'yaml next',
    ]);
  });

  test.each(['huangyan-2022.yaml', 'huangyan-2022.cases.yaml'])('its pieces of %s are that file, line for line', (name) => {
    const whole = read(name);
    const snippets = pieces.filter((piece) => piece.name === name).map(({ text }) => text);
    expect(snippets.filter((text) => !whole.includes(text))).toEqual([]);
    if (name === 'huangyan-2022.yaml') {
      const said = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
      expect(snippets.flatMap(said)).toEqual(said(whole));
    }
  });

  test('the wrong one is answered with those words', () => {
    writeFileSync(path.join(folder, 'wrong.yaml'), of('yaml', 'wrong'));
    expect(mujun('validate', 'wrong.yaml')).toBe(of('text', 'wrong'));
  });

  test('the finished one is checked with those words', () => {
    expect(of('sh', 'validate')).toContain('mujun -- validate rulesets/huangyan-2022.yaml');
    expect(mujun('validate', path.join(root, 'rulesets/huangyan-2022.yaml')).replace(`${root}/`, '').replace(/[0-9a-f]{16}/, '…')).toBe(of('text', 'validate'));
  });

  test('the table is evaluated with that outcome', () => {
    expect(of('sh', 'evaluate')).toContain('mujun -- evaluate 企业.csv --ruleset rulesets/huangyan-2022.yaml --out 结果.xlsx');
    writeFileSync(path.join(folder, '企业.csv'), of('csv', '企业.csv'));
    expect(mujun('evaluate', '企业.csv', '--ruleset', path.join(root, 'rulesets/huangyan-2022.yaml'), '--out', '结果.xlsx')).toContain(of('text', 'evaluate'));
  });

  test('the workbench takes the file as it is', async () => {
    const { document, issues } = await importRuleset(read('huangyan-2022.yaml'), bundledLibrary());
    expect([document?.['id'], issues]).toEqual(['huangyan-2022-own', []]);
  });

  test('the buttons it names are called that', () => {
    const { 'pane.own-import': imports, 'pane.own-place': place } = lang[1] === 'zh' ? zh : en;
    expect([imports, place].filter((words) => !chapter.includes(`“${words}”`))).toEqual([]);
  });

  test('another year extends the last and is sound', () => {
    const { document, issues } = readYaml(of('yaml', 'next'));
    const loaded = loadUserRuleset(bundledLibrary(), document!);
    expect([...issues, ...loaded.issues]).toEqual([]);
    expect(loaded.ruleset!.indicators.map(({ benchmark }) => benchmark.value?.toString())).toEqual(['26.01', '132.27', '2.54', '17.45', '4861.08', '0.0305']);
  });
});
