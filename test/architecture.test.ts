import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { citedNumbers } from '../src/engine';
import { bundledLibrary } from './support/library';

const root = path.resolve(__dirname, '..');

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`.replaceAll('\\', '/'))
    .filter((file) => ending.test(file))
    .sort();
}

const sources = filesUnder('src', /\.tsx?$/);
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Left to right: a folder may import from itself and from folders before it. */
const arrow = ['engine', 'text', 'workbook', 'app', 'face'] as const;
const faces = ['taskpane', 'functions', 'workbench', 'cli'];

const roomOf = (file: string): string => file.split('/')[1] ?? '';
const placeOf = (room: string): number => arrow.indexOf((faces.includes(room) ? 'face' : room) as (typeof arrow)[number]);

function importsOf(file: string): string[] {
  const specifiers = [...read(file).matchAll(/(?:from|import|require)\s*\(?\s*(['"])(\.[^'"]+)\1/g)].map((match) => match[2] as string);
  return specifiers.map((specifier) => path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)));
}

describe('the house', () => {
  test('the list of sources is not empty', () => expect(sources.length).toBeGreaterThan(20));

  test.each(sources)('%s imports only from folders to its left', (file) => {
    const room = roomOf(file);
    const wrong = importsOf(file).filter((target) => {
      if (!target.startsWith('src/')) return false;
      const other = roomOf(target);
      if (other === room) return false;
      if (room === 'workbench' && other === 'taskpane') return false;
      return placeOf(other) >= placeOf(room);
    });
    expect(wrong).toEqual([]);
  });

  test.each(sources)('%s has at most 400 lines', (file) => {
    expect(read(file).split('\n').length).toBeLessThanOrEqual(401);
  });

  test('every test mirrors a source file or belongs to a named suite', () => {
    const suites = ['app', 'build', 'cli', 'e2e', 'exactness', 'fake-excel', 'hosts', 'rulesets', 'support'];
    const orphans = filesUnder('test', /\.test\.tsx?$/).filter((file) => {
      const inner = file.slice('test/'.length);
      if (!inner.includes('/')) return false;
      if (suites.includes(inner.split('/')[0] as string)) return false;
      const twin = `src/${inner.replace(/\.test\.tsx?$/, '')}`;
      return !existsSync(path.join(root, `${twin}.ts`)) && !existsSync(path.join(root, `${twin}.tsx`)) && !existsSync(path.join(root, twin));
    });
    expect(orphans).toEqual([]);
  });

  test('only the engine has a barrel', () => {
    expect(sources.filter((file) => /\/index\.tsx?$/.test(file))).toEqual(['src/engine/index.ts']);
  });

  test('no test allows a tolerance', () => {
    const loose = filesUnder('test', /\.tsx?$/).filter((file) => new RegExp('toBeClose' + 'To').test(read(file)));
    expect(loose).toEqual([]);
  });

  test('no source leaves work for later or prints outside the command line', () => {
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME'].join('|'));
    expect(sources.filter((file) => marks.test(read(file)))).toEqual([]);
    expect(sources.filter((file) => !file.startsWith('src/cli/') && /console\.(log|error|warn)/.test(read(file)))).toEqual([]);
  });

  test('rulesets have numbers to be held to', () => {
    expect(bundledLibrary().rulesets.flatMap((ruleset) => citedNumbers(ruleset)).length).toBeGreaterThan(100);
  });

  test.each(bundledLibrary().rulesets.map((ruleset) => [ruleset.id, ruleset] as const))('every number of %s is cited or assumed in words', (_, ruleset) => {
    const numbers = citedNumbers(ruleset);
    expect(numbers.filter(({ cite, assumed }) => cite === null && (assumed === null || assumed.zh === '' || assumed.en === ''))).toEqual([]);
  });
});
