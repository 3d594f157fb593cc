import { readFileSync } from 'node:fs';
import { readYaml } from '../../src/engine/ruleset/yaml';
import { rulesetFiles } from '../../src/cli/folder';
import rulesetLoader from '../../build/rulesetLoader.cjs';

test.each(rulesetFiles())('pages and the command line read the same out of %s', (file) => {
  const text = readFileSync(file, 'utf8');
  const module = { exports: null as unknown };
  new Function('module', rulesetLoader(text))(module);
  expect(module.exports).toEqual(readYaml(text).document);
});

test('a file that is no YAML stops the build', () => {
  expect(() => rulesetLoader('a: [1')).toThrow();
});
