import { originOf, resolveExtends } from '../../../src/engine/ruleset/extends';
import type { RulesetDocument } from '../../../src/engine';

const province: RulesetDocument = {
  id: '省',
  grades: { order: ['A', 'B'], shares: { A: '50%', B: '50%' } },
  indicators: [{ name: '甲', weight: '60', cite: '省 一' }, { name: '乙', weight: '40', cite: '省 一' }],
  adjust: [{ name: '保', when: '高新技术企业', 'keep-at-least': 'A' }],
};
const city: RulesetDocument = { id: '市', extends: '省', indicators: [{ name: '乙', weight: '30' }, { name: '丙', weight: '10' }] };
const find = (id: string) => ({ 省: province, 市: city })[id];

test('a document that extends nothing stands as it is', () => {
  expect(resolveExtends(province, find)).toMatchObject({ document: province, issues: [] });
});

test('maps are merged key by key, lists of grades are replaced', () => {
  const { document } = resolveExtends({ id: '县', extends: '省', grades: { order: ['A', 'C', 'B'], shares: { A: '40%', C: '10%' } } }, find);
  expect(document['grades']).toEqual({ order: ['A', 'C', 'B'], shares: { A: '40%', B: '50%', C: '10%' }, cite: 'none' });
});

test('grades that another order leaves out go with what is written of them', () => {
  const { document } = resolveExtends({ id: '县', extends: '省', grades: { order: ['绿', '红'], shares: { 绿: '40%', 红: '60%' } } }, find);
  expect(document['grades']).toEqual({ order: ['绿', '红'], shares: { 绿: '40%', 红: '60%' }, cite: 'none' });
});

test('an indicator is changed by name, another added, and the order kept, through two generations', () => {
  const { document } = resolveExtends({ id: '县', extends: '市', indicators: [{ name: '甲', weight: '55' }, { name: '丁', weight: '5' }] }, find);
  expect(document).toEqual({
    ...province,
    id: '县',
    indicators: [
      { name: '甲', weight: '55', cite: '省 一', 'weight-cite': 'none' }, { name: '乙', weight: '30', cite: '省 一', 'weight-cite': 'none' },
      { name: '丙', weight: '10' }, { name: '丁', weight: '5' },
    ],
  });
});

test('what is written anew does not rest on the clause of what it replaces, and the rest keeps its own', () => {
  const indicator = (change: RulesetDocument) =>
    (resolveExtends({ id: '县', extends: '省', indicators: [{ name: '甲', ...change }] }, find).document['indicators'] as RulesetDocument[])[0];
  expect(indicator({ label: '甲项' })).toMatchObject({ cite: '省 一', 'weight-cite': '省 一' });
  expect(indicator({ value: '税 / 地' })).toMatchObject({ cite: 'none', 'weight-cite': '省 一' });
  expect(indicator({ value: '税 / 地', cite: '县 二' })).toMatchObject({ cite: '县 二', 'weight-cite': '省 一' });
  expect(indicator({ weight: '50' })).toMatchObject({ cite: '省 一', 'weight-cite': 'none' });
  expect(indicator({ weight: '50', cite: '县 二' })).toMatchObject({ cite: '县 二', 'weight-cite': '县 二' });
  expect(indicator({ weight: '50', 'weight-cite': '县 三' })).toMatchObject({ cite: '省 一', 'weight-cite': '县 三' });
});

test('`remove: yes` drops an item', () => {
  const { document } = resolveExtends({ id: '县', extends: '省', adjust: [{ name: '保', remove: 'yes' }] }, find);
  expect(document['adjust']).toEqual([]);
});

test('another verb takes the place of the one above', () => {
  const { document } = resolveExtends({ id: '县', extends: '省', adjust: [{ name: '保', set: 'A' }] }, find);
  expect(document['adjust']).toEqual([{ name: '保', when: '高新技术企业', set: 'A' }]);
});

test('what is not there cannot be removed', () => {
  expect(resolveExtends({ id: '县', extends: '省', adjust: [{ name: '没有', remove: 'yes' }] }, find).issues).toEqual([
    { severity: 'error', code: 'ruleset-remove-unknown', path: 'adjust[0]', params: { name: '没有' } },
  ]);
});

test('items without a name come after those of the parent', () => {
  const { document } = resolveExtends({ id: '县', extends: '省', adjust: [{ when: '军工企业', set: 'A' }] }, find);
  expect(document['adjust']).toEqual([...(province['adjust'] as RulesetDocument[]), { when: '军工企业', set: 'A' }]);
});

test('a fault is told where it was written: in the document itself, or above', () => {
  const { origins } = resolveExtends({ id: '县', extends: '省', indicators: [{ name: '丙', weight: '0' }, { name: '乙', weight: 'x' }] }, find);
  expect(originOf('indicators[1].weight', origins)).toBe('indicators[1].weight');
  expect(originOf('indicators[2].weight', origins)).toBe('indicators[0].weight');
  expect(originOf('indicators[0].weight', origins)).toBe('indicators[↑0].weight');
  expect(originOf('adjust[0].when', origins)).toBe('adjust[↑0].when');
  expect(originOf('grades.shares', origins)).toBe('grades.shares');
});

test('a circle and an unknown parent are faults', () => {
  const circle = { 甲: { id: '甲', extends: '乙' }, 乙: { id: '乙', extends: '甲' } };
  expect(resolveExtends(circle['甲'], (id) => circle[id as '甲' | '乙']).issues).toEqual([
    { severity: 'error', code: 'ruleset-extends-circle', path: 'extends', params: { circle: '甲 → 乙 → 甲' } },
  ]);
  expect(resolveExtends({ id: '县', extends: '国' }, find).issues).toEqual([
    { severity: 'error', code: 'ruleset-extends-unknown', path: 'extends', params: { id: '国' } },
  ]);
});
