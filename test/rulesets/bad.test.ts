import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadUserRuleset } from '../../src/app/library';
import { sayIssue } from '../../src/app/say';
import { isError } from '../../src/engine';
import type { Issue } from '../../src/engine';
import { readYaml, withLines } from '../../src/engine/ruleset/yaml';
import { ruleset } from '../../src/text/zh-CN/ruleset';
import { bundledLibrary } from '../support/library';

const folder = path.resolve(__dirname, '../../rulesets/bad');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => name.replace(/\.yaml$/, ''));

function issuesOf(name: string): readonly Issue[] {
  const { document, issues, lineOf } = readYaml(readFileSync(path.join(folder, `${name}.yaml`), 'utf8'));
  return document ? withLines(loadUserRuleset(bundledLibrary(), document).issues, lineOf) : issues;
}

test('there are enough bad rulesets to learn from', () => expect(names.length).toBeGreaterThanOrEqual(60));

/** The faults people make most, each with the file that shows it and the first thing said. */
test.each([
  ['an unknown field', 'unknown-field', 'ruleset-unknown-field-near', /“税收实际供献”.*“税收实际贡献”/],
  ['weights that do not sum to what is declared', 'weights-sum', 'ruleset-weights-sum', /105.*100/],
  ['overlapping bands', 'bands-overlap', 'ruleset-bands-not-ascending', /80%.*80%/],
  ['a quota over 100 %', 'quota-over', 'ruleset-boundaries-end', /110%/],
  ['shares over 100 %', 'shares-sum', 'ruleset-shares-sum', /101%/],
  ['a circle of rulesets that extend each other', 'extends-circle', 'ruleset-extends-circle', /某县 → 某县/],
  ['an uncited number', 'uncited-number', 'ruleset-uncited-number', /“150%”/],
  ['a wrong unit', 'unit-mismatch', 'ruleset-unit-mismatch', /“万元\/亩”.*“万元\/人”/],
  ['a unit of another size', 'unit-scale', 'ruleset-unit-scale', /“元\/亩”.*“万元\/亩”/],
] as const)('%s is said at its line, in Chinese and in English', (_, name, code, words) => {
  const [first] = issuesOf(name);
  expect([first?.code, typeof first?.line]).toEqual([code, 'number']);
  expect(sayIssue(first!, 'zh')).toMatch(words);
  expect(sayIssue(first!, 'en')).toMatch(words);
  expect(sayIssue(first!, 'zh')).toMatch(/^第 \d+ 行 /);
  expect(sayIssue(first!, 'en')).toMatch(/^line \d+ /);
});

test.each(names)('%s is refused, and told why in both languages', (name) => {
  const issues = issuesOf(name);
  expect(issues.filter(isError).length).toBeGreaterThan(0);
  const messages = issues.map((issue) => `${sayIssue(issue, 'zh')}\n${sayIssue(issue, 'en')}\n`).join('');
  const golden = path.join(folder, `${name}.txt`);
  if (process.env['UPDATE_MESSAGES']) writeFileSync(golden, messages);
  expect(messages).toBe(readFileSync(golden, 'utf8'));
});

test('every message about a ruleset is shown by one of them', () => {
  const shown = new Set(names.flatMap((name) => issuesOf(name).map(({ code }) => `issue.${code}`)));
  // About the field catalogue, and about what is no fault.
  const others = ['issue.ruleset-unit-without-number', 'issue.ruleset-stand-in-differs', 'issue.ruleset-default'];
  expect(Object.keys(ruleset).filter((key) => key.startsWith('issue.ruleset-') && !shown.has(key) && !others.includes(key))).toEqual([]);
});
