import fc from 'fast-check';
import { Fraction } from '../../../src/engine';
import { accountLand, deductingLines, type LandOptions, type LandResult } from '../../../src/engine/prepare/land';
import { issueWords } from '../../../src/workbook/planning/issueWords';
import { f } from '../evaluate/small';
import { land, shown, type LandSketch } from './records';

const plain: LandOptions = { trust: 'own', splitBy: null, newAfter: null };
const account = (rows: readonly LandSketch[], options: Partial<LandOptions> = {}): LandResult => accountLand(land(...rows), { ...plain, ...options });
const used = (result: LandResult) => Object.fromEntries(result.firms.map(({ name }, i) => [name, result.used[i]?.toString() ?? null]));
/** Every issue must have its words, in both languages, with all they name. */
const codes = (result: LandResult) => result.issues.map((issue) => {
  expect(issueWords(issue, 'zh') + issueWords(issue, 'en')).not.toMatch(/undefined|\{/);
  return `${issue.code} ${issue.cell?.row ?? ''}`.trim();
});
const checks = (result: LandResult) => result.checks.map((one) => [one.lessor, one.lessee, ...shown([one.out, one.taken, one.difference]), one.standing]);

describe('land used is own land and land on lease less land let', () => {
  test('from one row a firm', () => {
    const result = account([{ firm: '甲', own: '30', taken: '5', out: '10' }, { firm: '乙', own: '12.5' }, { firm: '丙', taken: '4' }, { firm: '丁' }]);
    expect(used(result)).toEqual({ 甲: '25', 乙: '12.5', 丙: '4', 丁: null });
    expect(codes(result)).toEqual(['lease-unnamed 0', 'land-nothing 3']);
  });
  test('from many plots of one firm and the contracts of another bureau, where tenants have no row of their own', () => {
    const result = account([{ firm: '甲', own: '20', plot: '1号' }, { firm: '甲', own: '1/3', plot: '2号' }, { lessor: '甲', lessee: '乙', out: '6' }, { lessor: '村二厂', lessee: '甲', taken: '2' }]);
    expect(used(result)).toEqual({ 甲: '49/3', 乙: '6' });
    expect(checks(result)).toEqual([['甲', '乙', '6', '6', '0', 'equal'], ['村二厂', '甲', '2', '2', '0', 'equal']]);
    expect(codes(result)).toEqual([]);
  });
  test('a firm known by code and by name is one firm', () => {
    const [a, b, c] = land({ firm: '甲', own: '1' }, { firm: '甲', own: '2' }, { firm: '', own: '4' });
    const code = '91350100M000100Y43';
    const result = accountLand([{ ...a!, firm: { code: '', name: '甲 （厂）' } }, { ...b!, firm: { code, name: '甲(厂)' } }, { ...c!, firm: { code, name: '' } }], plain);
    expect(result.firms).toEqual([{ code, name: '甲 （厂）' }]);
    expect(shown(result.used)).toEqual(['7']);
  });
});

describe('what the two sides of a lease say is held against each other', () => {
  const standing: [string, LandSketch[], unknown[], string[]][] = [
    ['alike', [{ firm: '甲', own: 9, out: 3, lessee: '乙' }, { firm: '乙', taken: 3, lessor: '甲' }], ['甲', '乙', '3', '3', '0', 'equal'], []],
    ['differing', [{ firm: '甲', own: 9, out: 3, lessee: '乙' }, { firm: '乙', taken: 2, lessor: '甲' }], ['甲', '乙', '3', '2', '1', 'differs'], ['lease-differs 0']],
    ['the lessee says nothing', [{ firm: '甲', own: 9, out: 3, lessee: '乙' }, { firm: '乙', own: 2 }], ['甲', '乙', '3', null, null, 'lessee-silent'], ['lease-lessee-silent 0']],
    ['the lessor says nothing', [{ firm: '甲', own: 9 }, { firm: '乙', taken: 2, lessor: '甲' }], ['甲', '乙', null, '2', null, 'lessor-silent'], ['lease-lessor-silent 1']],
    ['the other side has no record', [{ firm: '甲', own: 9, out: 3, lessee: '丙' }], ['甲', '丙', '3', null, null, 'absent'], ['lease-absent 0']],
    ['the other side is no firm', [{ firm: '甲', own: 9, out: 3, lessee: '民用房' }], ['甲', '民用房', '3', null, null, 'no-firm'], []],
    ['a total that is what the tenant says', [{ firm: '甲', own: 9, out: 3 }, { firm: '乙', taken: 3, lessor: '甲' }], ['甲', '乙', '3', '3', '0', 'equal'], []],
    ['a total that is not what the tenants say', [{ firm: '甲', own: 9, out: 5 }, { firm: '乙', taken: 3, lessor: '甲' }, { firm: '丙', taken: 1, lessor: '甲' }], ['甲', '', '5', '4', '1', 'differs'], ['lease-total-differs 0']],
    ['a total on lease that the lessor confirms', [{ firm: '甲', own: 9, out: 3, lessee: '乙' }, { firm: '乙', taken: 3 }], ['甲', '乙', '3', '3', '0', 'equal'], []],
    ['the contract says something else than the lessor', [{ firm: '甲', own: 9, out: 3, lessee: '乙' }, { lessor: '甲', lessee: '乙', out: 2 }], ['甲', '乙', '3', '2', '1', 'differs'], ['lease-differs 0']],
    ['a contract with two figures', [{ lessor: '甲', lessee: '乙', out: 3, taken: 2 }, { firm: '甲', own: 9 }], ['甲', '乙', '3', '2', '1', 'differs'], ['lease-differs 0']],
  ];
  test.each(standing)('%s', (_, rows, check, said) => {
    const result = account(rows);
    expect(checks(result)).toEqual([check]);
    expect(codes(result)).toEqual(said);
  });
  test('the pseudo-code of a house, a village or a small-business park is no firm', () => {
    const [row] = land({ firm: '甲', own: 9, out: 3 });
    const result = accountLand([{ ...row!, lessee: { code: '330371000000-2', name: '' } }], plain);
    expect(result.checks.map(({ standing: one }) => one)).toEqual(['no-firm']);
  });
  test.each([['own', { 甲: '6', 乙: '2' }], ['lessor', { 甲: '6', 乙: '3' }], ['lessee', { 甲: '7', 乙: '2' }]] as const)('where they differ the figure of %s counts', (trust, expected) => {
    expect(used(account([{ firm: '甲', own: 9, out: 3, lessee: '乙' }, { firm: '乙', taken: 2, lessor: '甲' }], { trust }))).toEqual(expected);
  });
  test('a lease that only one side states counts for both when a side is trusted', () => {
    expect(used(account([{ firm: '甲', own: 9 }, { firm: '乙', taken: 2, lessor: '甲' }], { trust: 'lessor' }))).toEqual({ 甲: '7', 乙: '2' });
  });
});

describe('a plot of several firms is split', () => {
  const parts = (rows: readonly LandSketch[], options: Partial<LandOptions> = {}) => {
    const result = account(rows, options);
    return [shown(result.own), codes(result), result.plots.map(({ by, rest }) => [by, rest?.toString() ?? null])];
  };
  test.each<[string, LandSketch[], unknown[]]>([
    ['by the shares stated', [{ firm: '甲', plot: 'P', own: 10, share: '1/3' }, { firm: '乙', plot: 'P', own: 10, share: '2/3' }], [['10/3', '20/3'], [], [['share', '0']]]],
    ['by floor area', [{ firm: '甲', plot: 'P', own: 10, floor: 1000 }, { firm: '乙', plot: 'P', floor: 2000 }], [['10/3', '20/3'], [], [['area', '0']]]],
    ['not where each gives its own part', [{ firm: '甲', plot: 'P', own: 4, share: '0.4' }, { firm: '乙', plot: 'P', own: 6, share: '0.6' }], [['4', '6'], [], []]],
    ['not by shares that are not the whole, without saying so', [{ firm: '甲', plot: 'P', own: 10, share: '0.5' }, { firm: '乙', plot: 'P', own: 10, share: '0.4' }], [['5', '4'], ['plot-shares 0'], [['share', '1']]]],
    ['not without a key, and that is said', [{ firm: '甲', plot: 'P', own: 10 }, { firm: '乙', plot: 'P', own: 10 }], [['10', '10'], ['plot-without-key 0'], []]],
    ['not where a firm has no share', [{ firm: '甲', plot: 'P', own: 10, share: '0.5' }, { firm: '乙', plot: 'P', own: 10 }], [[null, null], ['plot-key-lacking 1', 'land-nothing 0', 'land-nothing 1'], [['share', null]]]],
    ['not where one firm gives it twice', [{ firm: '甲', plot: 'P', own: 10 }, { firm: '甲', plot: 'P', own: 10 }], [['20'], ['plot-twice 1'], []]],
  ])('%s', (_, rows, expected) => expect(parts(rows)).toEqual(expected));
});

describe('what is worth a warning about a firm', () => {
  test.each<[string, LandSketch, string]>([
    ['more let than there is', { firm: '甲', own: 3, taken: 1, out: 5 }, 'land-negative 0'],
    ['its total is not what its contracts add up to', { firm: '甲', own: 9, out: 5 }, 'land-contracts-out 0'],
    ['the area the sheet has is another', { firm: '甲', own: 3, stated: 4 }, 'land-stated 0'],
  ])('%s', (_, row, code) => expect(codes(account([row, { lessor: '甲', lessee: '民用房', out: 4 }]))).toContain(code));
});

test('own land come by within the years left out is new land', () => {
  const rows = [{ firm: '甲', own: 10, since: '2021-12-31' }, { firm: '甲', own: 4, since: '2022-01-01' }, { firm: '乙', own: 5, since: '2023-05-01', apart: { 新增土地面积: 2 } }];
  expect(account(rows, { newAfter: '2021-12-31' }).apart).toEqual(new Map([['新增土地面积', [f(4), f(2)]]]));
});

test('the line that leaves land out names what it leaves out', () => {
  expect(deductingLines(['科研用地面积', '保护期土地面积']).map(({ name, value }) => [name, value.text])).toEqual([['用地面积', '扣减前面积 - 保护期土地面积 - 科研用地面积']]);
  expect(deductingLines([])).toEqual([]);
});

describe('exactly, whatever the numbers', () => {
  const area = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 999 })).map(([n, d]) => `${n}/${d}`);
  const names = ['甲', '乙', '丙', '丁'];
  const lease = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), area).filter(([a, b]) => a !== b);

  test('with all leases inside the table, land used adds up to land owned', () => {
    fc.assert(fc.property(fc.array(area, { minLength: 4, maxLength: 4 }), fc.array(lease, { maxLength: 12 }), fc.boolean(), fc.constantFrom('own' as const, 'lessor' as const, 'lessee' as const), (own, leases, contracts, trust) => {
      const rows = names.map((firm, i): LandSketch => ({ firm, own: own[i]! }));
      const told = leases.flatMap(([lessor, lessee, amount]): LandSketch[] => (contracts
        ? [{ lessor, lessee, out: amount }]
        : [{ firm: lessor, lessee, out: amount }, { firm: lessee, lessor, taken: amount }]));
      const result = account([...rows, ...told], { trust });
      expect(Fraction.sum(result.used as Fraction[]).eq(Fraction.sum(own.map(f)))).toBe(true);
      expect(result.checks.every(({ standing }) => standing === 'equal')).toBe(true);
    }));
  });

  test('the parts of a shared plot add up to the plot', () => {
    fc.assert(fc.property(area, fc.array(area, { minLength: 2, maxLength: 9 }), (whole, floors) => {
      const result = account(floors.map((floor, i) => ({ firm: `企业${i}`, plot: 'P', own: whole, floor })));
      expect(Fraction.sum(result.own as Fraction[]).eq(f(whole))).toBe(true);
    }));
  });
});
