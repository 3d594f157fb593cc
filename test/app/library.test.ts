import { entryFor, createLibrary, loadUserRuleset, withRuleset } from '../../src/app/library';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readYaml } from '../../src/engine/ruleset/yaml';
import { bundledLibrary } from '../support/library';

const library = bundledLibrary();
const fieldsDocument = readYaml(readFileSync(path.join(__dirname, '../../rulesets/fields.yaml'), 'utf8')).document!;
const fields = { fields: [{ name: '用地面积', en: 'Land area', kind: 'number', unit: '亩' }] };

test('it knows its rulesets by id', () => {
  expect(library.get('zhejiang-2022')?.title.en).toBe('Zhejiang, industrial firms above scale (2022)');
  expect(library.get('zhejiang-1922')).toBeUndefined();
});

test('a fault in a ruleset of ours is a programmer’s mistake', () => {
  expect(() => createLibrary(fields, [{ id: '坏', read: () => ({ id: '坏' }) }]).get('坏')).toThrow(RangeError);
  expect(() => createLibrary({ fields: [{ name: '甲' }] }, [])).toThrow('missing-key');
});

test('a ruleset is read when it is asked for, and once', () => {
  const read: string[] = [];
  const source = (id: string) => ({ id, read: () => { read.push(id); return library.get(id)!.document; } });
  const lazy = createLibrary(fieldsDocument, ['zhejiang-2022', 'xian-2022-enterprise'].map(source));
  expect(read).toEqual([]);
  expect(lazy.get('zhejiang-2022')?.sha256).toBe(library.get('zhejiang-2022')?.sha256);
  expect(lazy.get('zhejiang-2022')).toBe(lazy.get('zhejiang-2022'));
  expect(read).toEqual(['zhejiang-2022']);
  expect(lazy.entries.map(({ id, title, place }) => [id, title.zh, place?.zh])).toEqual([
    ['zhejiang-2022', '浙江省规上工业企业亩均效益综合评价（2022）', '浙江省'],
    ['xian-2022-enterprise', '西安市规上工业企业亩均效益综合评价（2022）', '西安市'],
  ]);
});

test('what there is to choose from agrees with what is loaded', () => {
  expect(library.entries).toEqual(library.rulesets.map(entryFor));
});

test('a fault in a user’s ruleset is an issue', () => {
  const { ruleset, issues } = loadUserRuleset(library, { id: '某县', extends: '没有' });
  expect(ruleset).toBeNull();
  expect(issues.map(({ code }) => code)).toEqual(['ruleset-extends-unknown']);
});

test('a user’s ruleset may extend one of ours, and joins the library or takes the place of its namesake', () => {
  const first = loadUserRuleset(library, { id: '某县', extends: 'zhejiang-2022' }).ruleset!;
  const second = loadUserRuleset(library, { id: '某县', extends: 'xian-2022-enterprise' }).ruleset!;
  const grown = withRuleset(withRuleset(library, first), second);
  expect(grown.rulesets).toHaveLength(library.rulesets.length + 1);
  expect(grown.get('某县')).toBe(second);
  expect(library.get('某县')).toBeUndefined();
});
