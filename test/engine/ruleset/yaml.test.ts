import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readYaml, withLines } from '../../../src/engine/ruleset/yaml';

const text = `id: 某县
title: { zh: 某县, en: "Some county" }
indicators:
  - name: 亩均税收
    weight: 2/37
  - name: 亩均增加值
    benchmark:
      values: { C26: 1.0, "C-1.5": 24.097 }
`;

test('scalars stay as typed', () => {
  expect(readYaml('a: 2/37\nb: 24.0970\nc: 25%\nd: 0x1F\ne: 1e3\nf: yes\ng: null\nh:\n').document).toEqual({
    a: '2/37', b: '24.0970', c: '25%', d: '0x1F', e: '1e3', f: 'yes', g: 'null', h: '',
  });
});

test.each([
  ['id', 1],
  ['title.en', 2],
  ['indicators', 3],
  ['indicators[0]', 4],
  ['indicators[0].weight', 5],
  ['indicators[1].name', 6],
  ['indicators[1].benchmark.values.C26', 8],
  ['indicators[1].benchmark.values["C-1.5"]', 8],
  ['indicators[1].cap', 6],
  ['indicators[9]', 3],
])('%s stands on line %i, or where it should have stood', (path, line) => {
  expect(readYaml(text).lineOf(path)).toBe(line);
});

test('what comes from the extended ruleset is told at `extends`', () => {
  const { lineOf } = readYaml('id: 某县\nextends: zhejiang-2022\nindicators:\n  - name: 亩均税收\n');
  expect(lineOf('indicators[↑3].weight')).toBe(2);
  expect(lineOf('grades.shares')).toBe(2);
  expect(lineOf('indicators[0].weight')).toBe(4);
});

test('JSON is read as well, and a byte order mark is no part of it', () => {
  expect(readYaml('\uFEFF{"id": "某县", "weight": 30.0}').document).toEqual({ id: '某县', weight: '30.0' });
});

test('issues get their lines and come in their order', () => {
  const { lineOf } = readYaml(text);
  const issues = [{ severity: 'error' as const, code: 'b', path: 'indicators[1].name' }, { severity: 'error' as const, code: 'a', path: 'id' }, { severity: 'info' as const, code: 'c' }];
  expect(withLines(issues, lineOf).map(({ code, line }) => [code, line])).toEqual([['c', undefined], ['a', 1], ['b', 6]]);
});

test('whatever is done to a sound file, reading it gives a document or says what is wrong', () => {
  const sound = readFileSync(path.resolve(__dirname, '../../../rulesets/xian-2022-enterprise.yaml'), 'utf8');
  const slips = ['\n', ':', '：', '- ', '  ', '{', '}', '[', ']', '"', "'", '#', '&a ', '*a ', '!', '|', '>', '%', '@', '`', '\t', '? ', '---\n', '\u0000'];
  fc.assert(
    fc.property(fc.nat(sound.length), fc.nat(6), fc.constantFrom(...slips), (at, cut, slip) => {
      const { document, issues, lineOf } = readYaml(sound.slice(0, at) + slip + sound.slice(at + cut));
      lineOf('indicators[3].weight');
      return (document === null) === issues.length > 0 && issues.every(({ line }) => line !== undefined);
    }),
    { numRuns: 500, seed: 20220512 },
  );
});
