import fc from 'fast-check';
import { evaluate, type Evaluation, type Indicator, type Ruleset, type Table } from '../../../src/engine';
import { docket, type Docket } from '../../../src/engine/analyse/docket';
import { movedFigure } from '../../../src/engine/analyse/movedFigure';
import { filedPlaces } from '../../../src/engine/explain/filedUnit';
import { expression, f, type IndicatorSketch, ruleset as small, type RulesetSketch, table } from '../evaluate/small';
import { finish, holds, shipped, tables } from './trials';

const needs = { needs: { required: ['x'], optional: ['y'] } };
const docketOf = (over: Table, evaluation: Evaluation, nearest = 3): Docket => finish(docket(over, evaluation, nearest));
const lines = ({ entries }: Docket): string[] =>
  entries.map(({ row, field, figure, moved, from, to, gap, others }) => `${row} ${field} ${figure}→${moved} ${from.grade ?? from.status}→${to.grade ?? to.status} gap ${gap} others ${others}`);

test('a figure filed in whole units decides where one more or less passes the neighbour', () => {
  // The score is x: 10 and 9 are A, 8 and 3 are B. 8 and one more is level with 9 and shares its A; 9 and one less is level with 8, whose A it is too.
  const sketch: RulesetSketch = { shares: { A: '50%', B: '50%' }, ...needs };
  const over = table(['x'], [[10], [9], [8], [3]]);
  const result = docketOf(over, evaluate(over, small(sketch)));
  expect(lines(result)).toEqual(['2 x 8→9 B→A gap 1 others 0']);
  expect(result.boundaries.map(({ better, worse, above, below, last, first }) => [
    better, worse, String(above), String(below), last.map(({ row, gap }) => `${row}:${gap}`).join(' '), first.map(({ row, gap }) => `${row}:${gap}`).join(' '),
  ])).toEqual([['A', 'B', '9', '8', '1:1 0:2', '2:1 3:6']]);
  // Ties to the worse: 9 and one less shares the B of 8, and 8 and one more takes 9 down with it.
  const worse = small({ ...sketch, grades: { ties: 'worse' } });
  expect(lines(docketOf(over, evaluate(over, worse)))).toEqual(['1 x 9→8 A→B gap 1 others 0']);
});

test('a figure beside the limit of a rule decides too, without a distance of scores', () => {
  const over = table(['x', 'y'], [[9, 3], [5, 2.9], [4, 8]]);
  const evaluation = evaluate(over, small({ shares: { A: '34%', B: '33%', C: '33%' }, scope: [['excluded', 'y < 3']], ...needs }));
  expect(evaluation.grades).toEqual(['A', null, 'C']);
  expect(lines(docketOf(over, evaluation))).toEqual(['1 y 2.9→3 excluded→B gap null others 0', '0 y 3→2.9 A→excluded gap null others 1']);
});

/** Grades with one figure of one row moved by one unit. */
function flips(over: Table, evaluation: Evaluation): string[] {
  const found: string[] = [];
  for (const [field, column] of over.columns) {
    const { required, optional } = evaluation.ruleset.needs;
    if (column.kind !== 'number' || ![...required, ...optional].includes(field)) continue;
    const places = filedPlaces(column);
    for (const step of [1, -1] as const) {
      column.values.forEach((value, row) => {
        const moved = Number.isNaN(value) ? null : movedFigure(value, places, step)?.toNumber() ?? null;
        if (moved === null) return;
        const values = column.values.slice();
        values[row] = moved;
        const after = evaluate({ ...over, columns: new Map(over.columns).set(field, { ...column, values }) }, evaluation.ruleset);
        if (after.grades[row] !== evaluation.grades[row] || after.status[row] !== evaluation.status[row]) found.push(`${row} ${field} ${String(moved)} ${after.grades[row] ?? after.status[row]}`);
      });
    }
  }
  return found.sort();
}

const members = ({ entries }: Docket): string[] => entries.map(({ row, field, moved, to }) => `${row} ${field} ${moved.toNumber()} ${to.grade ?? to.status}`).sort();

test.each(['zhejiang-2022', 'xian-2022-enterprise', 'zhenhai-2024-plot'])('%s: who is on the docket changes grade with one figure moved by one unit, and nobody else does', (id) => {
  holds(fc.property(tables(2), (over) => {
    const evaluation = evaluate(over, shipped(id));
    expect(members(docketOf(over, evaluation))).toEqual(flips(over, evaluation));
  }), 6);
});

/** Every figure of everybody, up and down. */
const triesIn = (over: Table, { ruleset: { needs } }: Evaluation): number => [...over.columns].reduce((sum, [field, column]) => {
  if (column.kind !== 'number' || ![...needs.required, ...needs.optional].includes(field)) return sum;
  const places = filedPlaces(column);
  return sum + ([1, -1] as const).reduce((all, step) => all + [...column.values].filter((value) => !Number.isNaN(value) && movedFigure(value, places, step) !== null).length, 0);
}, 0);

/** The docket is what trying everybody finds; the share of figures that were tried for it. */
function sieved(over: Table, ruleset: Ruleset): number {
  const evaluation = evaluate(over, ruleset);
  const result = docketOf(over, evaluation);
  expect(members(result)).toEqual(flips(over, evaluation));
  return result.confirmed / triesIn(over, evaluation);
}

const figures = ['用地面积', '税收实际贡献', '工业增加值', '综合能耗', '年平均职工人数', '主要污染物排放量', '研发经费支出', '营业收入', '工业总产值', '用电量', '人才数'];
const industries = ['赛道一', '制造', '化工'];

test.each(['zhejiang-2022', 'jiaxing-2024', 'wujiang-2024'])('%s: in a table too large to try everybody the sieve leaves nobody out', (id) => {
  const cell = fc.oneof({ weight: 40, arbitrary: fc.integer({ min: 50, max: 9999 }).map((units) => units / 10) }, { weight: 1, arbitrary: fc.constant(null) });
  const firm = fc.tuple(fc.array(cell, { minLength: figures.length, maxLength: figures.length }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 19 }));
  holds(fc.property(fc.array(firm, { minLength: 61, maxLength: 61 }), (firms) => {
    const over = table([...figures, '评价行业', '高新技术企业'], firms.map(([amounts, industry, mark]) => [...amounts, industries[industry] as string, mark === 0]));
    expect(sieved(over, shipped(id))).toBeLessThan(1);
  }), 1);
});

const by = (as: Indicator['benchmark']['as']) => ({ benchmark: { as } });
const pair = (x: Partial<IndicatorSketch>, y: Partial<IndicatorSketch> = {}): NonNullable<RulesetSketch['indicators']> =>
  [{ name: 'x', value: 'x', weight: '60', ...x }, { name: 'y', value: 'y', weight: '40', ...y }];
const steps = new Map([['A', expression('90')], ['B', expression('60')]]);
const bands: Indicator['points'] = { as: 'bands', of: 'ratio', rows: [['0.5', '0.4'], ['0.9', '0.8'], ['1.2', '1']].map(([from, share]) => ({ from: f(from as string), points: f(share as string), isShare: true, cite: '' })) };

/** What the ruleset is like, and whether a sieve goes first. */
const kinds: readonly (readonly [string, RulesetSketch, boolean])[] = [
  ['ratios of sums', { indicators: pair({ value: 'x / y' }) }, true],
  ['means of values', { indicators: pair(by('mean'), by('mean')) }, true],
  ['medians', { indicators: pair(by('median'), by('best')) }, true],
  ['the worse grade for ties', { indicators: pair({}), grades: { ties: 'worse' } }, true],
  ['ranked on the score before rounding', { indicators: pair({}), score: { places: 1, full: f(100), exactRank: true, cite: '' } }, true],
  ['scores in whole points', { indicators: pair({}), score: { places: 0, full: f(100), exactRank: false, cite: '' } }, true],
  ['grades by score', { indicators: pair({}), grades: { by: 'score', atLeast: steps } }, true],
  ['less is better', { indicators: pair({ better: 'lower' }, { better: 'lower', floor: null }) }, true],
  ['caps', { indicators: pair({ cap: '66' }, { cap: '50' }) }, true],
  ['bands of the ratio', { indicators: pair({ points: bands }) }, true],
  ['ranks of an indicator', { indicators: pair({ points: 'rank' }) }, true],
  ['between the least and the greatest', { indicators: pair({ points: { as: 'min-max', base: f('0.6') } }) }, true],
  ['missing figures drop out', { indicators: pair({ missing: 'reweigh' }, { missing: 'reweigh' }) }, true],
  ['missing figures take the mean points', { indicators: pair({ missing: 'group-mean-points' }) }, true],
  ['rules on figures', { indicators: pair({}), scope: [['excluded', 'x < 8'], ['ungraded', 'y > 95']], adjust: [['lower 1', 'x < 20'], ['keep-at-least B', 'x + y > 150']] }, true],
  ['a rule on the score', { indicators: pair({}), adjust: [['at-most B', '总分 < 80']] }, false],
  ['a rule on a benchmark', { indicators: pair({}), adjust: [['at-most B', 'x < x基准值']] }, false],
  ['adjusted subjects hold their places', { indicators: pair({}), adjust: [['lower 1', 'x < 20']], grades: { isAdjustFirst: true } }, false],
];

test.each(kinds)('%s: the docket of a large table is what trying everybody finds', (_, sketch, isSieved) => {
  const cell = fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 1, max: 100 }) }, { weight: 1, arbitrary: fc.constant(null) });
  holds(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 61, maxLength: 64 }), (rows) => {
    const share = sieved(table(['x', 'y'], rows), small({ ...sketch, needs: { required: ['x', 'y'], optional: [] } }));
    expect(share < 1).toBe(isSieved);
  }), 2);
});
