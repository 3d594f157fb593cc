import { existsSync } from 'node:fs';
import path from 'node:path';
import { casesOf } from '../../src/cli/cases/case';
import { CaseFault } from '../../src/cli/cases/caseFault';
import { runCase } from '../../src/cli/cases/runCase';
import { rulesetsFolder } from '../../src/cli/folder';
import { bundledLibrary } from '../support/library';

const library = bundledLibrary();

describe.each(library.rulesets.map(({ id }) => id))('%s', (id) => {
  test('has cases beside it', () => expect(existsSync(path.join(rulesetsFolder, `${id}.cases.yaml`))).toBe(true));

  test.each(casesOf(rulesetsFolder, id).map((each) => [each.name, each] as const))('%s', (_, each) => {
    expect(runCase(library, id, each)).toEqual([]);
  });
});

test('a case that promises something else, nothing, or what nobody knows does not pass', () => {
  const base = { name: '', firms: '20' };
  const fails = (more: object) => runCase(library, 'zhejiang-2022', { ...base, ...more }).map(({ what }) => what);
  expect(fails({ counts: { A: '5', B: '10', C: '4', D: '1' } })).toEqual([]);
  expect(fails({ counts: { A: '4', B: '11', C: '4', D: '1' } })).toEqual(['counts']);
  expect(() => fails({})).toThrow(CaseFault);
  expect(() => fails({ count: {} })).toThrow(CaseFault);
});
