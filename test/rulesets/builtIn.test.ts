import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { citedNumbers, loadFields, loadRuleset } from '../../src/engine';
import type { RulesetValue } from '../../src/engine';
import { readYaml } from '../../src/engine/ruleset/yaml';
import { bundledLibrary } from '../support/library';

const folder = path.resolve(__dirname, '../../rulesets');
const library = bundledLibrary();
const ids = library.rulesets.map(({ id }) => id);

test('the catalogue loads without a fault', () => {
  const { document } = readYaml(readFileSync(path.join(folder, 'fields.yaml'), 'utf8'));
  expect(loadFields(document!).issues).toEqual([]);
});

test('a ruleset stands in the file of its id', () => {
  const files = readdirSync(folder).filter((name) => /^[^.]+\.yaml$/.test(name) && name !== 'fields.yaml');
  expect(files.sort()).toEqual(ids.map((id) => `${id}.yaml`).sort());
});

describe.each(ids)('%s', (id) => {
  const ruleset = library.get(id)!;

  test('leaves nothing to defaults and loads again from the document the run record keeps', () => {
    const { ruleset: again, issues } = loadRuleset(ruleset.document, { catalogue: library.catalogue, find: () => undefined });
    expect(issues).toEqual([]);
    expect(again?.sha256).toBe(ruleset.sha256);
  });

  test('rests every number on a clause or on an assumption said in both languages', () => {
    const numbers = citedNumbers(ruleset);
    if (ruleset.kind === 'evaluation') expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.filter(({ cite, assumed }) => (cite === null) === (assumed === null))).toEqual([]);
  });

  test('says everything a user sees in Chinese and in English', () => {
    expect(labelsWithoutEnglish(ruleset.document, '')).toEqual([]);
    expect([...scalars(ruleset.document)].filter(([key, value]) => key === 'en' && /\p{Script=Han}/u.test(value))).toEqual([]);
    const labels = [
      ruleset.title, ruleset.subject, ...ruleset.indicators.map((each) => each.label), ...ruleset.scope.map((each) => each.label),
      ...ruleset.adjust.map((each) => each.why), ...ruleset.assumptions.map((each) => each.text), ...ruleset.notes.map((each) => each.text),
      ...ruleset.parameters.flatMap((each) => [each.label, each.assumption]), ...ruleset.grades.labels.values(),
    ];
    const han = /\p{Script=Han}/u;
    expect(labels.filter(({ zh, en }) => !han.test(zh) || han.test(en))).toEqual([]);
    expect([...ruleset.grades.labels.keys()]).toEqual(ruleset.grades.order);
    expect([...ruleset.sources.values()].filter(({ english }) => english === null)).toEqual([]);
  });

  test('cites clauses in the document’s own numbering', () => {
    const cites = [...scalars(ruleset.document)].filter(([key, value]) => (key === 'cite' || key === 'weight-cite') && value !== 'none').map(([, value]) => value);
    expect(cites.length).toBeGreaterThan(0);
    expect(cites.filter((cite) => !clause.test(cite))).toEqual([]);
  });
});

/**
 * `二(一)3` is 二、（一）3; `附件 一(二)` the same of the annex; `三(十四)1(2)三` is 三（十四）1.（2）“三是”;
 * `概述` is the paragraph of that name, `表1` the table, `附件2 4` item 4 of the second annex.
 */
const clause = /^[\w-]+ (?:表\d+|附件\d(?: \d+|目标任务分解)?|(?:附件 )?[一二三四五六七八九十]+(?:\([一二三四五六七八九十]+\))?(?:概述|\d*(?:\(\d+\))?[一二三四五六七八九十]?))$/;

function labelsWithoutEnglish(value: RulesetValue, at: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'zh' in value && !('en' in value) ? [at] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => labelsWithoutEnglish(inner as RulesetValue, `${at}.${key}`))];
}

function* scalars(value: RulesetValue): Generator<readonly [string, string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value) as [string, RulesetValue][]) {
    if (typeof inner === 'string') yield [key, inner];
    else yield* scalars(inner);
  }
}
