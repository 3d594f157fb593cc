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
  const examples = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);

  test('its example loads without a fault', () => {
    expect(examples).toHaveLength(1);
    const { document, issues } = readYaml(examples[0]!);
    expect(issues).toEqual([]);
    const loaded = loadUserRuleset(library, document!);
    expect(loaded.issues).toEqual([]);
    expect(loaded.ruleset!.adjust.map(({ verb }) => verb)).toEqual([...Array<string>(6).fill('keep-at-least'), 'set']);
    expect(loaded.ruleset!.indicators[0]!.benchmark.value!.toString()).toBe('24.097');
  });

  test('it names every ruleset and every matter that assume may speak of', () => {
    expect(library.rulesets.filter(({ id }) => !text.includes(`\`${id}.yaml\``)).map(({ id }) => id)).toEqual([]);
    expect(topics.filter((topic) => !text.includes(`\`${topic}\``))).toEqual([]);
  });
});
