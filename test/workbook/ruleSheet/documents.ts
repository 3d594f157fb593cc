import fc from 'fast-check';
import type { RulesetDocument, RulesetValue } from '../../../src/engine/ruleset/types';

/** Documents with the shapes that the growing language has. */
export const powers: Readonly<Record<string, RulesetDocument>> = {
  'a choice of weights by rows': { id: 'a', indicators: [{ name: '税', weight: [{ when: "行业 == 'C13'", value: '40', cite: 's 一' }, { value: '30' }] }] },
  'benchmarks by industry': { id: 'a', indicators: [{ name: '税', benchmark: { as: 'keyed', by: '所属行业', values: { 纺织: '2/37', 'C-': '24.097', 权重: '1', '': '2' } } }] },
  'bands of points': { id: 'a', indicators: [{ name: '税', points: { as: 'bands', of: 'ratio', rows: [{ from: '0', points: '0' }, { from: '100', points: '5', cite: 's 一' }] } }] },
  'bonus lists with items': { id: 'a', bonus: { cap: '9', floor: '-5', lists: [{ name: '加分', cap: '9', items: [{ name: '专精特新', when: '是', points: [{ when: 'x', value: '1' }, { value: '2' }] }] }] } },
  'a group by conditions': { id: 'a', group: [{ when: '用地面积 >= 3', name: { zh: '三亩以上', en: 'From 3 mu' }, cite: 's 一' }, { name: '其他' }] },
  'targets of cities': { id: 'a', targets: [{ name: '亩均税收目标', unit: '万元/亩', by: '设区市', values: { 杭州: '57', 宁波: '44' }, indicator: '亩均税收', cite: 's 一' }] },
  'boundaries and several grades': { id: 'a', grades: { order: ['A', 'B', 'C-', 'C+', 'D'], by: 'quota', boundaries: { A: '5%', B: '60%', 'C-': '85%', 'C+': '92%', D: '100%' } } },
  'an own ruleset that extends': { id: 'a', extends: 'zhejiang-2022', adjust: [{ name: '残疾人集中就业企业', remove: 'yes' }] },
  'keys nobody knows yet': { id: 'a', 'new-thing': { deep: { deeper: [{ x: '1' }] }, list: [['a', 'b'], { c: [] }], none: null, empty: '', nothing: {} }, other: [] },
};

/** Maps, lists and texts that try to be mistaken for the sheet's own signs. */
export function anyDocument(): fc.Arbitrary<RulesetDocument> {
  const key = fc.oneof(fc.constantFrom('name', 'weight', 'label', 'zh', 'value', 'benchmark', 'as', '权重', '基准值', '亩均税收', 'C-', 'a.b', 'a#1', '"q"', '序号', '', 'a · b', '__proto__', 'toString'), fc.string({ unit: 'grapheme', maxLength: 4 }));
  const leaf = fc.oneof(
    fc.constantFrom('30', '25%', '２５％', '1,200', '[a]', '{', '"', "'x", ' x ', '', 'null', '=1+1', '第一行\n第二行', 'a、b', '§a', 'mujun', 'a: b', 'x\r\ny'),
    fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constant(null),
  );
  const value: fc.Arbitrary<RulesetValue> = fc.letrec<{ value: RulesetValue }>((tie) => ({
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(key, tie('value'), { maxKeys: 3 })),
  })).value;
  return fc.dictionary(key, value, { maxKeys: 5 }).map((entries) => ({ ...entries }));
}
