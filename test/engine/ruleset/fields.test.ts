import { loadFields } from '../../../src/engine';
import type { RulesetDocument } from '../../../src/engine';

const load = (...fields: RulesetDocument[]) => loadFields({ fields });
const land = { name: '用地面积', en: 'Land area', kind: 'number', unit: '亩' };

test('a field has what its document says', () => {
  const { catalogue, issues } = load({ ...land, synonyms: ['占地面积'] }, { name: '企业名称', en: 'Name', kind: 'text', role: 'name' });
  expect(issues).toEqual([]);
  expect(catalogue.fields).toEqual([
    { name: '用地面积', en: 'Land area', kind: 'number', unit: '亩', synonyms: ['占地面积'] },
    { name: '企业名称', en: 'Name', kind: 'text', role: 'name' },
    { name: '上年用地面积', en: 'Last year: land area', kind: 'number', unit: '亩', lastYearOf: '用地面积' },
  ]);
});

test.each([
  ['a unit that is not the canonical one', [{ ...land, unit: '平方米' }], 'ruleset-unknown-unit'],
  ['a unit on a mark', [{ name: '军工企业', en: 'Defence', kind: 'flag', unit: '亩' }], 'ruleset-unit-without-number'],
  ['a synonym that is another field', [land, { ...land, name: '占地', synonyms: ['用地面积'] }], 'ruleset-duplicate-name'],
  ['a stand-in nobody knows', [{ ...land, standIns: ['占地'] }], 'ruleset-unknown-field'],
  ['a stand-in of another unit', [{ ...land, standIns: ['人数'] }, { name: '人数', en: 'Staff', kind: 'number', unit: '人' }], 'ruleset-stand-in-differs'],
  ['an equal unit nobody knows', [{ ...land, equals: { from: '步', to: '亩' } }], 'ruleset-unknown-unit'],
  ['an equal of another kind than the unit', [{ ...land, equals: { from: '立方米', to: '吨' } }], 'ruleset-unknown-unit'],
  ['a kind nobody knows', [{ ...land, kind: 'numeral' }], 'ruleset-unknown-word'],
])('%s is a fault', (_, fields, code) => {
  expect(load(...fields).issues.map((issue) => issue.code)).toContain(code);
});
