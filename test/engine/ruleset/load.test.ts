import fc from 'fast-check';
import { citedNumbers, isError, loadRuleset } from '../../../src/engine';
import type { RulesetDocument, RulesetValue } from '../../../src/engine';
import { textOf } from '../../../src/text/text';
import { bundledLibrary } from '../../support/library';

const library = bundledLibrary();
const load = (document: RulesetDocument) => loadRuleset(document, { catalogue: library.catalogue, find: (id) => library.get(id)?.document });
const cite = 'work-points 二(一)3';
const county = (changes: RulesetDocument): RulesetDocument => ({ id: '某县', extends: 'zhejiang-2022', ...changes });

test('a county that changes two weights keeps all else of the province', () => {
  const { ruleset, issues } = load(county({ indicators: [{ name: '亩均税收', weight: '35', cite }, { name: '亩均增加值', weight: '15%', cite }] }));
  expect(issues).toEqual([]);
  expect(ruleset!.indicators.map(({ name, weight }) => `${name} ${weight.toString()}`)).toEqual([
    '亩均税收 35', '亩均增加值 15', '单位能耗增加值 20', '全员劳动生产率 10', '单位排放增加值 10', '研发经费支出占营业收入之比 10',
  ]);
  expect(ruleset!.adjust).toHaveLength(7);
  expect(ruleset!.document).not.toHaveProperty('extends');
});

test('needs tells fields of indicators from fields that only conditions read', () => {
  const { ruleset } = load(county({ adjust: [{ when: '用地面积 > 100 and 高新技术企业 or 用电量 > 5', raise: '1', why: '试', cite }] }));
  expect(ruleset!.needs.required).toContain('用地面积');
  expect(ruleset!.needs.optional).toContain('用电量');
  expect(ruleset!.needs.optional).not.toContain('用地面积');
});

test('a condition may speak of an indicator, with its unit', () => {
  const rule = (when: string) => load(county({ adjust: [{ when, set: 'A', why: '试', cite }] }));
  expect(rule('亩均税收 >= 10').issues).toEqual([]);
  expect(rule('亩均税收 >= 10').ruleset!.needs.optional).not.toContain('亩均税收');
  expect(rule('亩均税收 > 亩均增加值').issues).toEqual([]);
  expect(rule('亩均税收 > 全员劳动生产率').issues.map(({ code }) => code)).toEqual(['ruleset-units-clash']);
});

test.each([
  ['40', '40'],
  ['150%', '45'],
  ['none', undefined],
])('a cap of %s on a weight of 30 is %s points', (cap, points) => {
  const { ruleset } = load(county({ indicators: [{ name: '亩均税收', cap, cite }] }));
  expect(ruleset!.indicators[0]!.cap?.toString()).toBe(points);
});

test('benchmarks are given, keyed by a field, sums or means', () => {
  const benchmark = (form: RulesetDocument) => load(county({ indicators: [{ name: '亩均税收', benchmark: form }] }));
  expect(benchmark({ as: 'given', value: '2/37', cite }).ruleset!.indicators[0]!.benchmark.value!.toString()).toBe('2/37');
  const keyed = benchmark({ as: 'keyed', by: '所属行业', values: { 石化: '1.2', 纺织: '4' }, cite }).ruleset!;
  expect([...keyed.indicators[0]!.benchmark.values].map(([key, value]) => `${key} ${value.toString()}`)).toEqual(['石化 1.2', '纺织 4']);
  expect(keyed.needs.required).toContain('所属行业');
  expect(benchmark({ as: 'mean' }).ruleset!.indicators[0]!.benchmark).toMatchObject({ as: 'mean', value: null });
});

test('weights may add up to other than 100 when the ruleset says so', () => {
  const heavier = { indicators: [{ name: '亩均税收', weight: '50', cite }] };
  expect(load(county(heavier)).issues.map(({ code }) => code)).toEqual(['ruleset-weights-sum']);
  expect(load(county({ ...heavier, score: { full: '120', cite } })).issues).toEqual([]);
});

test('what the file leaves to the engine is said, and does not stop it', () => {
  const bare: RulesetDocument = {
    id: '某县', title: '某县', subject: '规上', edition: { from: '2023-01-01' }, sources: { 办法: { document: '某县办法' } },
    indicators: [{ name: '亩均税收', value: '税收实际贡献 / 用地面积', unit: '万元/亩', weight: '100', cite: '办法 三' }],
    grades: { order: ['A', 'B'], by: 'quota', shares: { A: '30%', B: '70%' }, cite: '办法 四' },
  };
  const { ruleset, issues } = load(bare);
  expect(issues.map(({ severity, params }) => `${severity} ${params!['key']} ${params!['value']}`)).toEqual([
    'info benchmark sum-ratio', 'info cap none', 'info floor 0', 'info missing zero', 'info places 4', 'info rounding half-up', 'info ties better',
  ]);
  expect(ruleset!.title).toEqual({ zh: '某县', en: '某县' });
  expect(ruleset!.score).toMatchObject({ places: 4, exactRank: false, cite: '' });
});

test('the hash is of what the rule says, not of how the file is written', () => {
  const turned = Object.fromEntries(Object.entries(library.get('zhejiang-2022')!.document).reverse());
  expect(load(turned).ruleset!.sha256).toBe(library.get('zhejiang-2022')!.sha256);
  expect(load(county({})).ruleset!.sha256).not.toBe(library.get('zhejiang-2022')!.sha256);
});

test('a grade may be left to a parameter, and an own order of grades may be declared', () => {
  const xian = library.get('xian-2022-enterprise')!;
  expect(xian.adjust[0]).toMatchObject({ verb: 'veto', to: null, toParameter: '事故企业归类' });
  const { ruleset, issues } = load(county({ grades: { order: ['A', 'B', 'C-', 'C', 'D'], shares: { C: '10%', 'C-': '10%' }, cite } }));
  expect(issues).toEqual([]);
  expect(ruleset!.grades.order).toEqual(['A', 'B', 'C-', 'C', 'D']);
});

test.each([null, '', 'x', [], { id: '' }, { indicators: [[]], grades: { shares: [] }, sources: 'x', extends: [] }])(
  'a document that is none (%j) gives issues, never an exception',
  (document) => {
    const { ruleset, issues } = load(document as unknown as RulesetDocument);
    expect(ruleset).toBeNull();
    expect(issues.length).toBeGreaterThan(0);
  },
);

test('a number written anew does not rest on the clause of the number it replaces', () => {
  const sources = { 办法: { document: '某县办法' } };
  const changed = (item: RulesetDocument, more: RulesetDocument = {}) =>
    load(county({ sources, indicators: [{ name: '亩均税收', weight: '35', ...item }, { name: '亩均增加值', weight: '15', cite: '办法 三' }], ...more }));
  const codes = ({ issues }: ReturnType<typeof load>) => issues.map(({ code, path }) => `${code} ${path}`);

  expect(codes(changed({}))).toEqual(['ruleset-uncited-number indicators[0].weight']);
  expect(changed({ cite: '办法 二' }).ruleset!.indicators.map(({ weightCite }) => weightCite).slice(0, 3)).toEqual(['办法 二', '办法 三', cite]);

  const assumed = changed({}, { assume: [{ about: 'weight', zh: '县里试算' }] });
  expect(assumed.issues).toEqual([]);
  expect(assumed.ruleset!.indicators[0]).toMatchObject({ weightCite: '', cite });
  expect(citedNumbers(assumed.ruleset!).find(({ text }) => text === '35')).toMatchObject({ cite: null, assumed: { zh: '县里试算' } });
});

test('the words of the ruleset extended do not vouch for another number of the same matter', () => {
  expect(load(county({ score: { places: '2' } })).issues.map(({ path }) => path)).toEqual(['score.places']);
  expect(load(county({ score: { places: '2' }, assume: [{ about: 'places', zh: '保留2位' }] })).issues).toEqual([]);
});

test('an edition and a benchmark are the ruleset’s own as a whole', () => {
  const { ruleset, issues } = load(county({ edition: { from: '2023-01-01' }, each: { benchmark: { as: 'mean' } } }));
  expect(issues).toEqual([]);
  expect(ruleset!.edition).toEqual({ from: '2023-01-01', to: null });
  expect(new Set(ruleset!.indicators.map(({ benchmark }) => benchmark.as))).toEqual(new Set(['mean']));
});

/** Anything a person may put in a file: real keys and words in wrong places, deep and odd. */
const words = ['zhejiang-2022', '某县', '30', '25%', 'A', 'none', '', '用地面积', '税收实际贡献 / 用地面积', '(', 'work-points 二(一)3', '1/0', 'extends'];
const keys = ['id', 'extends', 'title', 'zh', 'edition', 'from', 'sources', 'each', 'indicators', 'name', 'value', 'unit', 'weight', 'benchmark', 'as', 'by', 'values',
  'score', 'places', 'grades', 'order', 'shares', 'adjust', 'when', 'set', 'raise', 'cite', 'assume', 'about', 'parameters', 'kind', 'default', 'choices', '__proto__'];
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(...words), fc.constant(null), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6, noNullPrototype: true })),
}));

test('whatever stands in the file, loading gives a ruleset or says why not', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 10, noNullPrototype: true }), (document) => {
      const { ruleset, issues } = load(document as RulesetDocument);
      return (ruleset === null) === issues.some(isError) && issues.every((issue) => textOf('zh', `issue.${issue.code}`, issue.params) !== '');
    }),
    { numRuns: 1000, seed: 20220317 },
  );
});

test('whatever one place of a sound file becomes, loading gives a ruleset or says why not', () => {
  const sound = library.get('xian-2022-enterprise')!.document;
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 5 }), fc.option(value), (steps, change) => {
      const { ruleset, issues } = load(changedAt(sound, steps, change as RulesetValue) as RulesetDocument);
      return (ruleset === null) === issues.some(isError) && issues.every((issue) => textOf('en', `issue.${issue.code}`, issue.params) !== '');
    }),
    { numRuns: 300, seed: 20220512 },
  );
});

function changedAt(document: RulesetValue, [step, ...steps]: readonly number[], change: RulesetValue): RulesetValue {
  if (step === undefined || typeof document !== 'object' || document === null) return change;
  const keys = Object.keys(document);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return change;
  const copy = structuredClone(document) as Record<string, RulesetValue>;
  copy[key] = changedAt(copy[key]!, steps, change);
  return copy;
}
