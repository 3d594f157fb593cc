import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadUserRuleset } from '../../src/app/library';
import { topics } from '../../src/engine/ruleset/citations';
import { readYaml } from '../../src/engine/ruleset/yaml';
import { bundledLibrary } from '../support/library';

const library = bundledLibrary();
const folder = path.resolve(__dirname, '../../rulesets');

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const fences = [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, kind, piece]) => [kind!, piece!] as const);
  const examples = fences.flatMap(([kind, piece]) => (kind === 'yaml' ? [piece] : []));

  test('its example loads without a fault', () => {
    expect(examples).toHaveLength(1);
    const { document, issues } = readYaml(examples[0]!);
    expect(issues).toEqual([]);
    const loaded = loadUserRuleset(library, document!);
    expect(loaded.issues).toEqual([]);
    expect(loaded.ruleset!.adjust.map(({ verb }) => verb)).toEqual([...Array<string>(6).fill('keep-at-least'), 'set']);
    expect(loaded.ruleset!.indicators[0]!.benchmark.value!.toString()).toBe('24.097');
  });

  test('its piece on the table before it is scored loads in a ruleset', () => {
    const [piece, ...more] = fences.flatMap(([kind, inner]) => (kind === '' ? [inner] : []));
    expect(more).toEqual([]);
    const { document, issues } = readYaml(`id: 某县\nextends: zhejiang-2022\nsources: { 办法: { document: 某县办法 } }\n${piece}assume: [{ about: group, zh: 其余为其他 }]\n`);
    const loaded = loadUserRuleset(library, document!);
    expect([...issues, ...loaded.issues]).toEqual([]);
    expect([loaded.ruleset!.derive, loaded.ruleset!.apportion, loaded.ruleset!.merge].map((each) => each.at(-1)!.cite)).toEqual(['办法 第五条', '办法 第六条', '办法 第七条']);
  });

  test('what it quotes in the line is YAML that can be read', () => {
    const quoted = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!).filter((code) => /^\{|: /.test(code));
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((code) => readYaml(code.startsWith('{') ? `x: ${code}` : code).issues.length > 0)).toEqual([]);
  });

  test('it names every ruleset and every matter that assume may speak of', () => {
    expect(library.rulesets.filter(({ id }) => !text.includes(`\`${id}.yaml\``)).map(({ id }) => id)).toEqual([]);
    expect(topics.filter((topic) => !text.includes(`\`${topic}\``))).toEqual([]);
  });
});
