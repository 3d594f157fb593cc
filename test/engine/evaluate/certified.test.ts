import { evaluate } from '../../../src/engine';
import type { Evaluation, Ruleset, Table } from '../../../src/engine';
import { Fraction } from '../../../src/engine/number/fraction';
import { f, ruleset, type RulesetSketch, shown } from './small';

const column = (values: readonly number[]) => ({ kind: 'number' as const, values: Float64Array.from(values), factor: Fraction.ONE });

/** 700 firms of unlike ratios a / b, and of them every tenth exactly at the mean of a second indicator. */
const size = 700;
const table: Table = {
  size,
  columns: new Map([
    ['a', column(Array.from({ length: size }, (_, row) => (row % 50 === 0 ? 0 : 1000 + ((row * 7919) % 9973))))],
    ['b', column(Array.from({ length: size }, (_, row) => 3001 + ((row * 104_729) % 20_011)))],
  ]),
};

/** The same scores by the definition: every mean whole, every total whole, rounded once. */
function byDefinition(rules: Ruleset): string[] {
  const [a, b] = ['a', 'b'].map((name) => table.columns.get(name) as { values: Float64Array });
  const values = Array.from({ length: size }, (_, row) => Fraction.of(a!.values[row]!, b!.values[row]!));
  const mean = Fraction.sum(values).div(Fraction.of(size));
  const { cap } = rules.indicators[0]!;
  return values.map((value) => {
    const points = value.mul(f('100')).div(mean);
    return (cap && points.cmp(cap) > 0 ? cap : points).toFixed(4);
  });
}

const rules = (sketch: Partial<NonNullable<RulesetSketch['indicators']>[number]>): Ruleset =>
  ruleset({ indicators: [{ name: 'r', value: 'a / b', benchmark: { as: 'mean' }, ...sketch }] });
const scores = (evaluation: Evaluation): (string | null)[] => Array.from({ length: size }, (_, row) => evaluation.scores.at(row)?.toFixed(4) ?? null);

test.each([[{}], [{ cap: '120' }]])('scores by a mean over hundreds of unlike ratios are those of the definition: %j', (sketch) => {
  expect(scores(evaluate(table, rules(sketch)))).toEqual(byDefinition(rules(sketch)));
});

test('the mean of all points is the weight itself, where the mean is the benchmark', () => {
  const lacking: Table = { size: size + 1, columns: new Map([...table.columns].map(([name, each]) => [name, column([...(each as { values: Float64Array }).values, NaN])])) };
  const evaluation = evaluate(lacking, rules({ missing: 'group-mean-points', floor: null }));
  expect(evaluation.indicators[0]!.points.at(size)!.toString()).toBe('100');
  expect(evaluation.scores.at(size)!.toFixed(4)).toBe('100.0000');
});

test('a firm of no value has no points, and its own zero, not a near one', () => {
  expect(shown(evaluate(table, rules({})).indicators[0]!.points)[0]).toBe('0');
});
