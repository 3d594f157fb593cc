import fc from 'fast-check';
import { evaluate, Fraction, type Ruleset, type Table } from '../../../src/engine';
import { filedAt, withFigures } from '../../../src/engine/explain/filedUnit';
import { type LeverResult, targetOf } from '../../../src/engine/explain/target';
import type { NumberColumn } from '../../../src/engine/table';
import { bundledLibrary } from '../../support/library';
import { expression, f, type IndicatorSketch, ruleset as small, table } from '../evaluate/small';

const library = bundledLibrary();

/** Whether the whole table, with so many steps of a lever, gives the subject the grade or a better one. */
function reaches(of: Table, rule: Ruleset, row: number, target: string, { field, rows, direction }: LeverResult, steps: number): boolean {
  const filed = filedAt(field, of.columns.get(field) as NumberColumn, rows[0]!)!;
  const changed = withFigures(of, [{ field, rows, figure: filed.figure(direction, steps) }]);
  const { grades } = evaluate(changed, rule);
  const place = rule.grades.order.indexOf(grades[row] ?? '');
  return place >= 0 && place <= rule.grades.order.indexOf(target);
}

function stepsOf(of: Table, { field, rows, direction, to }: LeverResult): number {
  const filed = filedAt(field, of.columns.get(field) as NumberColumn, rows[0]!)!;
  const base = filed.figure(direction, 1).sub(Fraction.of(direction === 'more' ? 1 : -1, 10 ** filed.places));
  return Number(to!.sub(base).abs().mul(Fraction.of(10 ** filed.places)).toString());
}

/** Every answer is tried: it reaches, one unit less does not, and where it is called the least none of the smaller ones does. */
function holds(of: Table, rule: Ruleset, row: number): { reached: number; out: number } {
  const counts = { reached: 0, out: 0 };
  const result = targetOf(evaluate(of, rule), of, row);
  if (result.target === null) return counts;
  for (const lever of result.levers) {
    const tried = (steps: number): boolean => reaches(of, rule, row, result.target!, lever, steps);
    if (lever.outcome === 'reached') {
      counts.reached++;
      const steps = stepsOf(of, lever);
      expect([lever.field, steps, tried(steps), steps === 1 ? false : tried(steps - 1)]).toEqual([lever.field, steps, true, false]);
      if (lever.isLeast) for (const fewer of smaller(steps)) expect([lever.field, fewer, tried(fewer)]).toEqual([lever.field, fewer, false]);
    } else if (lever.outcome === 'out-of-reach' && lever.isLeast) {
      counts.out++;
      for (const steps of [1, 10, 100, 1000, 100_000]) if (lever.direction === 'more') expect(tried(steps)).toBe(false);
    } else if (lever.outcome === 'blocked') expect([lever.field, lever.direction === 'more' ? tried(1000) : false]).toEqual([lever.field, false]);
  }
  const { together } = result;
  if (together?.outcome === 'reached') {
    const at = (figures: readonly { field: string; to: Fraction }[]): string | null =>
      evaluate(withFigures(of, figures.map(({ field, to }) => ({ field, rows: [row], figure: to }))), rule).grades[row] ?? null;
    const order = rule.grades.order;
    expect(order.indexOf(at(together.figures) ?? '')).toBeLessThanOrEqual(order.indexOf(result.target));
    const less = together.figures.map(({ field, from }) => ({ field, to: from.mul(f(1000 + together.thousandths - 1).div(f(1000))).round(filedAt(field, of.columns.get(field) as NumberColumn, row)!.places) }));
    expect(order.indexOf(at(less) ?? '')).toBeGreaterThan(order.indexOf(result.target));
  }
  return counts;
}

/** All smaller numbers of steps, or of many a spread of them. */
const smaller = (steps: number): number[] =>
  (steps <= 60 ? Array.from({ length: steps - 1 }, (_, index) => index + 1) : [1, 2, ...Array.from({ length: 20 }, (_, index) => Math.floor((steps * (index + 1)) / 22)), steps - 2]);

const amount = fc.integer({ min: 0, max: 400 }).map((units) => units / 10);
const above = fc.integer({ min: 1, max: 200 }).map((units) => units / 10);
const firms = fc.array(fc.tuple(amount, above, amount, fc.boolean(), fc.constantFrom('甲', '乙')), { minLength: 2, maxLength: 12 });

const tax: IndicatorSketch = { name: 't', value: '税 / 地', weight: '60' };
const output: IndicatorSketch = { name: 'o', value: '值 / 地', weight: '40' };
const rules: Readonly<Record<string, Ruleset>> = {
  'ratio of sums, one figure under two indicators': small({ indicators: [tax, output] }),
  'means with caps': small({ indicators: [{ ...tax, cap: '72', benchmark: { as: 'mean' } }, { ...output, cap: '40', benchmark: { as: 'mean' } }] }),
  'given benchmarks, coarse scores and many ties': small({ indicators: [{ ...tax, benchmark: { as: 'given', value: f(8) } }, { ...output, benchmark: { as: 'given', value: f(5) } }], score: { places: 0, full: f(100), exactRank: false, cite: '' }, grades: { ties: 'worse' } }),
  'min-max and rank': small({ indicators: [{ ...tax, points: { as: 'min-max', base: f('0.6') } }, { ...output, points: 'rank' }] }),
  'medians, the less the better': small({ indicators: [{ ...tax, benchmark: { as: 'median' } }, { name: 'o', value: '值 / 税', weight: '40', better: 'lower', points: 'inverse', benchmark: { as: 'median' } }] }),
  'bands, groups and adjustments': small({
    group: '组', indicators: [{ ...tax, points: { as: 'bands', of: 'value', rows: [{ from: f(1), points: f(20), isShare: false, cite: null }, { from: f(3), points: f(60), isShare: false, cite: null }] } }, output],
    adjust: [['lower 1', '标'], ['at-most C', '税 > 35']],
  }),
  'a condition on the figure itself': small({ indicators: [tax, output], scope: [['ungraded', '税 < 2']], adjust: [['raise 1', '地 < 3'], ['veto D', '值 > 30']] }),
  'adjusted subjects hold places': small({ indicators: [tax, output], adjust: [['set A', '标']], grades: { isAdjustFirst: true } }),
  'grades by score': small({ indicators: [tax, output], grades: { by: 'score', atLeast: new Map([['A', expression('120')], ['B', expression('90')], ['C', expression('60')]]) } }),
};

describe.each(Object.entries(rules))('%s', (_, rule) => {
  test('the change lifts the subject, one unit less does not, and the least is the least', () => {
    let found = 0;
    fc.assert(fc.property(firms, fc.nat(), (rows, pick) => {
      const of = table(['税', '地', '值', '标', '组'], rows);
      found += holds(of, rule, pick % rows.length).reached;
    }), { numRuns: 24, seed: 20220317 });
    expect(found).toBeGreaterThan(8);
  });
});

describe('by hand', () => {
  // Scores 100, 80, 60, 40 against 100 given: one A, two B, one C.
  const rule = small({ shares: { A: '25%', B: '50%', C: '25%' }, indicators: [{ name: 'x', value: '税 / 地', benchmark: { as: 'given', value: f(100) } }] });
  const of = table(['税', '地'], [[1000, 10], [800.5, 10], [600, 10], [400, 10]]);
  const shown = (row: number, grade: string | null = null, by: Ruleset = rule, at: Table = of) => {
    const { status, target, levers } = targetOf(evaluate(at, by), at, row, grade);
    return [status, target, ...levers.map((one) => [one.field, one.direction, one.outcome, one.to?.toString() ?? null, one.change?.toString() ?? null, one.isLeast])];
  };

  test('to draw level with the best is enough where ties take the better grade, and the unit is the column’s', () => {
    expect(shown(1)).toEqual(['open', 'A', ['税', 'more', 'reached', '1000', '199.5', true], ['地', 'less', 'reached', '8', '-2', true]]);
    expect(shown(1, null, { ...rule, grades: { ...rule.grades, ties: 'worse' } })).toEqual(['open', 'A', ['税', 'more', 'reached', '1000.1', '199.6', true], ['地', 'less', 'reached', '8', '-2', true]]);
  });

  test('a grade further up may be asked for; who has it already, or has the best, is told so', () => {
    expect(shown(3, 'A')[2]).toEqual(['税', 'more', 'reached', '1000', '600', true]);
    expect(shown(1, 'B')).toEqual(['already', 'B']);
    expect(shown(0)).toEqual(['best', null]);
  });

  test('a benchmark that the subject is part of rises with it', () => {
    // n / (2400 + n) of the sum against 1000 / (2400 + n): level when n is 1000, whatever the sum is.
    const summed = small({ shares: { A: '25%', B: '75%' }, indicators: [{ name: 'x', value: '税 / 地', weight: '100' }] });
    expect(shown(3, 'A', summed)[2]).toEqual(['税', 'more', 'reached', '1000', '600', true]);
  });

  test('a cap that everybody at the top has reached leaves nothing to gain', () => {
    const capped = small({ shares: { A: '25%', B: '75%' }, grades: { ties: 'worse' }, indicators: [{ name: 'x', value: '税 / 地', cap: '50', benchmark: { as: 'given', value: f(100) } }] });
    const result = targetOf(evaluate(of, capped), of, 3);
    expect(result.levers.map(({ outcome, indicators }) => [outcome, indicators[0]?.isCapped])).toEqual([['out-of-reach', true], ['out-of-reach', true]]);
  });

  test('an adjustment that stands in the way is named with its clause', () => {
    const marked = table(['税', '地', '标'], [[1000, 10, false], [800, 10, false], [600, 10, true], [400, 10, false]]);
    const limited = small({ indicators: [{ name: 'x', value: '税 / 地', benchmark: { as: 'given', value: f(100) } }], shares: { A: '25%', B: '50%', C: '25%' }, adjust: [['veto C', '标']] });
    const { blocked, levers } = targetOf(evaluate(marked, limited), marked, 2, 'B');
    expect(blocked.map(({ verb, cite, from, to }) => [verb, cite, from, to])).toEqual([['veto', 'c1', 'A', 'C']]);
    expect(levers.map(({ outcome }) => outcome)).toEqual(['blocked', 'blocked']);
  });

  test('a grade the authority decided is not moved by figures', () => {
    const decided = evaluate(of, rule, {}, new Map([[0, { grade: 'C', text: { zh: '会议决定', en: 'decided' }, cite: '纪要' }]]));
    const { target, decision, levers, runs } = targetOf(decided, of, 0, 'A');
    expect([target, decision?.text.zh, decision?.from, decision?.to, runs, ...levers.map(({ outcome }) => outcome)]).toEqual(['A', '会议决定', 'A', 'C', 0, 'blocked', 'blocked']);
  });

  test('who has no grade has none to change, and a blank cell holds no figure', () => {
    const scoped = small({ scope: [['ungraded', '税 > 900']], indicators: [{ name: 'x', value: '税 / 地', benchmark: { as: 'given', value: f(100) } }] });
    expect(shown(0, null, scoped)).toEqual(['not-graded', null]);
    const blank = table(['税', '地'], [[1000, 10], [800, 10], [null, 10]]);
    expect(shown(2, 'A', rule, blank)[2]).toEqual(['税', 'more', 'blank', null, null, false]);
  });

  test('a grade that the ruleset does not have is a programmer’s mistake', () => {
    expect(() => shown(1, 'E')).toThrow('no grade E');
  });
});

describe('rulesets that ship', () => {
  const random = fc.array(fc.integer({ min: 1, max: 5000 }).map((units) => units / 100), { minLength: 12, maxLength: 12 });
  test.each(['zhejiang-2022', 'xian-2022-enterprise', 'weifang-2024', 'linshu-2024-fertilizer', 'chongqing-2023', 'tongling-2023', 'yuhang-2024', 'jiaxing-2024'])('%s', (id) => {
    const rule = library.get(id)!;
    const fields = rule.needs.required.filter((field) => library.catalogue.byName.get(field)?.kind === 'number');
    let found = 0;
    fc.assert(fc.property(fc.array(random, { minLength: 8, maxLength: 14 }), fc.nat(), (rows, pick) => {
      const of = table(fields, rows.map((row) => fields.map((_, index) => row[index % row.length]!)));
      found += holds(of, rule, pick % rows.length).reached;
    }), { numRuns: 6, seed: 1 });
    expect(found).toBeGreaterThan(5);
  });
});
