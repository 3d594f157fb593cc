import { createLibrary, loadUserRuleset, withRuleset } from '../../src/app/library';
import { bundledLibrary } from '../support/library';

const library = bundledLibrary();
const fields = { fields: [{ name: '用地面积', en: 'Land area', kind: 'number', unit: '亩' }] };

test('it knows its rulesets by id', () => {
  expect(library.get('zhejiang-2022')?.title.en).toBe('Zhejiang, industrial firms above scale (2022)');
  expect(library.get('zhejiang-1922')).toBeUndefined();
});

test('a fault in a ruleset of ours is a programmer’s mistake', () => {
  expect(() => createLibrary(fields, [{ id: '坏' }])).toThrow(RangeError);
  expect(() => createLibrary({ fields: [{ name: '甲' }] }, [])).toThrow('missing-key');
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
