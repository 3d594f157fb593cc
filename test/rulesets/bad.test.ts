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

test('there are enough bad rulesets to learn from', () => expect(names.length).toBeGreaterThanOrEqual(30));

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
