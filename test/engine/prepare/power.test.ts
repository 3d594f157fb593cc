import fc from 'fast-check';
import { Fraction } from '../../../src/engine';
import { accountPower, type PowerResult } from '../../../src/engine/prepare/power';
import { splitKeys, type SplitKey } from '../../../src/engine/prepare/shared';
import { issueWords } from '../../../src/workbook/planning/issueWords';
import { f } from '../evaluate/small';
import { power, shown, type PowerSketch } from './records';

const account = (rows: readonly PowerSketch[], by: SplitKey | null = null): PowerResult => accountPower(power(...rows), by);
const used = (result: PowerResult) => Object.fromEntries(result.firms.map(({ name }, i) => [name, result.used[i]?.toString() ?? null]));
/** Every issue must have its words, in both languages, with all they name. */
const codes = (result: PowerResult) => result.issues.map((issue) => {
  expect(issueWords(issue, 'zh') + issueWords(issue, 'en')).not.toMatch(/undefined|\{/);
  return `${issue.code} ${issue.cell?.row ?? ''}`.trim();
});

describe('meters and the firms that use them', () => {
  test.each<[string, PowerSketch[], Record<string, string | null>, string[]]>([
    ['several meters of one firm are added up', [{ firm: '甲', meters: '001', amount: 60 }, { firm: '甲', meters: '002', amount: 40.5 }], { 甲: '100.5' }, []],
    ['several numbers in one cell have one amount', [{ firm: '甲', meters: '001 002', amount: 100 }], { 甲: '100' }, []],
    ['no number, only an amount', [{ firm: '甲', amount: 100 }], { 甲: '100' }, []],
    ['own generation is added', [{ firm: '甲', meters: '001', amount: 60, self: 5 }, { firm: '乙', self: 1 }], { 甲: '65', 乙: '1' }, []],
    ['amounts by meter in one sheet, users by meter in another', [{ meters: '001', amount: 60 }, { meters: '002', amount: 40 }, { firm: '甲', meters: '001 002' }], { 甲: '100' }, []],
    ['who only holds the account uses nothing', [{ firm: '园区公司', meters: '001', amount: 60 }, { firm: '甲', meters: '001' }], { 甲: '60' }, []],
    ['a shared meter by the shares stated', [{ meters: '001', amount: 90 }, { firm: '甲', meters: '001', share: '1/3' }, { firm: '乙', meters: '001', share: '2/3' }], { 甲: '30', 乙: '60' }, []],
    ['a shared meter whose amount every row repeats', [{ firm: '甲', meters: '001', amount: 90, share: '1/3' }, { firm: '乙', meters: '001', amount: 90, share: '2/3' }], { 甲: '30', 乙: '60' }, []],
    ['a shared meter by sub-meters that add up to it', [{ meters: '001', amount: 90 }, { firm: '甲', meters: '001', reading: 50 }, { firm: '乙', meters: '001', reading: 40 }], { 甲: '50', 乙: '40' }, []],
    ['a shared meter by sub-meters that do not', [{ meters: '001', amount: 90 }, { firm: '甲', meters: '001', reading: 50 }, { firm: '乙', meters: '001', reading: 38 }], { 甲: '50', 乙: '38' }, ['meter-split 0']],
    ['a shared meter by area', [{ meters: '001', amount: 90 }, { firm: '甲', meters: '001', area: 1000 }, { firm: '乙', meters: '001', area: 2000 }], { 甲: '30', 乙: '60' }, []],
    ['shares that are not the whole', [{ meters: '001', amount: 90 }, { firm: '甲', meters: '001', share: '0.5' }, { firm: '乙', meters: '001', share: '0.4' }], { 甲: '45', 乙: '36' }, ['meter-split 0']],
    ['nothing to split by', [{ meters: '001', amount: 90 }, { firm: '甲', meters: '001' }, { firm: '乙', meters: '001' }], { 甲: null, 乙: null }, ['meter-without-key 0', 'power-nothing 1', 'power-nothing 2']],
    ['a firm without a share', [{ meters: '001', amount: 90 }, { firm: '甲', meters: '001', share: '0.5' }, { firm: '乙', meters: '001' }], { 甲: null, 乙: null }, ['meter-key-lacking 2', 'power-nothing 1', 'power-nothing 2']],
    ['each firm has a figure of its own for one meter: those are the parts', [{ firm: '甲', meters: '001', amount: 50 }, { firm: '乙', meters: '001', amount: 40 }], { 甲: '50', 乙: '40' }, []],
    ['the same figure for two firms without a key counts twice, and that is said', [{ firm: '甲', meters: '001', amount: 50 }, { firm: '乙', meters: '001', amount: 50 }], { 甲: '50', 乙: '50' }, ['meter-repeated 0']],
    ['one firm with the same amount of one meter twice', [{ firm: '甲', meters: '001', amount: 50 }, { firm: '甲', meters: '001', amount: 50 }], { 甲: '100' }, ['meter-twice 1']],
    ['months are added up', [{ firm: '甲', meters: '001', amount: 50 }, { firm: '甲', meters: '001', amount: 51 }], { 甲: '101' }, []],
    ['a sub-meter is taken off its main meter', [{ firm: '甲', meters: '001', amount: 90 }, { firm: '乙', meters: '002', amount: 30, main: '001' }], { 甲: '60', 乙: '30' }, []],
    ['a sub-meter of a shared main meter is taken off before it is split', [{ meters: '001', amount: 90, firm: '甲', share: '0.5' }, { firm: '丙', meters: '001', share: '0.5' }, { firm: '乙', meters: '002', amount: 30, main: '001' }], { 甲: '30', 丙: '30', 乙: '30' }, []],
    ['more behind the main meter than went through it', [{ firm: '甲', meters: '001', amount: 20 }, { firm: '乙', meters: '002', amount: 30, main: '001' }], { 甲: '-10', 乙: '30' }, ['meter-behind-exceeds 0']],
    ['the main meter is not in the table', [{ firm: '乙', meters: '002', amount: 30, main: '001' }], { 乙: '30' }, ['main-meter-absent 0']],
    ['a meter that nobody uses', [{ meters: '001', amount: 20 }, { firm: '甲', amount: 1 }], { 甲: '1' }, ['meter-without-firm 0']],
    ['a meter without an amount', [{ firm: '甲', meters: '001' }], { 甲: null }, ['meter-without-amount 0', 'power-nothing 0']],
    ['a firm’s total that its meters do not add up to', [{ meters: '001', amount: 60 }, { meters: '002', amount: 40 }, { firm: '甲', meters: '001 002', amount: 90 }], { 甲: '100' }, ['meter-total 2']],
    ['a number in two lists', [{ firm: '甲', meters: '001 002', amount: 60 }, { firm: '乙', meters: '002 003', amount: 40 }], { 甲: '60', 乙: '40' }, ['meter-overlap 1']],
  ])('%s', (_, rows, expected, said) => {
    const result = account(rows);
    expect(used(result)).toEqual(expected);
    expect(codes(result)).toEqual(said);
  });

  test('the key asked for goes before what is stated', () => {
    const rows = [{ meters: '001', amount: 90 }, { firm: '甲', meters: '001', share: '1/2', reading: 50, area: 1000 }, { firm: '乙', meters: '001', share: '1/2', reading: 38, area: 2000 }];
    expect(splitKeys.map((by) => [by, ...shown(account(rows, by).shared)])).toEqual([['share', '45', '45'], ['reading', '50', '38'], ['reading-ratio', '1125/22', '855/22'], ['area', '30', '60']]);
  });

  test('every split meter says by what, to whom and what is left', () => {
    const { checks } = account([{ meters: '001', amount: 90 }, { firm: '甲', meters: '001', reading: 50 }, { firm: '乙', meters: '001', reading: 38 }]);
    expect(checks).toEqual([{ meter: '001', whole: f(90), behind: f(0), by: 'reading', users: [{ name: '甲', part: f(50) }, { name: '乙', part: f(38) }], rest: f(90).sub(f(50).add(f(38))), at: { sheet: '用电', row: 0, column: 0 } }]);
  });
});

describe('exactly, whatever the numbers', () => {
  const amount = fc.tuple(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 997 })).map(([n, d]) => `${n}/${d}`);
  test.each(['area', 'reading-ratio'] as const)('the parts of a meter split by %s add up to it', (by) => {
    fc.assert(fc.property(amount, fc.array(amount, { minLength: 2, maxLength: 12 }), (whole, keys) => {
      const rows = keys.map((key, i): PowerSketch => ({ firm: `企业${i}`, meters: '001', area: key, reading: key }));
      const { shared, checks } = account([{ meters: '001', amount: whole }, ...rows], by);
      expect(Fraction.sum(shared as Fraction[]).eq(f(whole))).toBe(true);
      expect(checks[0]?.rest?.isZero).toBe(true);
    }));
  });
  test('shares of a whole give the whole', () => {
    fc.assert(fc.property(amount, fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 9 }), (whole, weights) => {
      const sum = weights.reduce((a, b) => a + b);
      const result = account([{ meters: '001', amount: whole }, ...weights.map((weight, i) => ({ firm: `企业${i}`, meters: '001', share: `${weight}/${sum}` }))]);
      expect(Fraction.sum(result.used as Fraction[]).eq(f(whole))).toBe(true);
      expect(result.issues).toEqual([]);
    }));
  });
  test('with sub-meters behind a main meter, the firms use what went through the main meter', () => {
    fc.assert(fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), amount, (behind, rest) => {
      const whole = Fraction.sum([...behind, rest].map(f));
      const result = accountPower(power({ firm: '总', meters: '001', amount: whole.toString() }, ...behind.map((one, i) => ({ firm: `企业${i}`, meters: `1${i}`, amount: one, main: '001' }))), null);
      expect(Fraction.sum(result.used as Fraction[]).eq(whole)).toBe(true);
    }));
  });
});
