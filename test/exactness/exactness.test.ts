import { evaluate, type Evaluation, type Ruleset, type Table } from '../../src/engine';
import { scoresOf } from '../../src/engine/evaluate/score';
import { f, ruleset as small, table } from '../engine/evaluate/small';
import { bundledLibrary } from '../support/library';
import { randomFrom } from '../../src/engine/analyse/draws';
import { hardFirms } from './generate';
import { type Firm, type Notice, type Outcome, second, xian, zhejiang } from './oracle';

const SEEDS = [20220317, 20220512, 7, 1237, 811, 99991];

const flags = [
  '公益性企业', '军工企业', '新升规未满1年', '应急医疗物资重点生产企业', '农产品保供稳价企业', '高新技术企业', '新兴产业培育企业', '产业链关键环节企业',
  '残疾人集中就业企业', '新进规模以上企业', '新设立企业', '重大项目建设期', '重大环境或安全事故',
];

function tableOf(firms: readonly Firm[]): Table {
  const names = [...new Set(firms.flatMap((firm) => Object.keys(firm)))];
  return table(names, firms.map((firm) => names.map((name) => firm[name] ?? null)));
}

const outcomes = ({ scores, ranks, rankedGrades, grades, size, places }: Evaluation): Omit<Outcome, 'isHalf'>[] =>
  Array.from({ length: size }, (_, row) => ({
    score: scores.at(row)?.scaled(places).toString() ?? null,
    rank: ranks[row] as number,
    rankedGrade: rankedGrades[row] as string | null,
    grade: grades[row] as string | null,
  }));

function expectSame(firms: readonly Firm[], notice: Notice, ruleset: Ruleset): Outcome[] {
  const expected = second(firms, notice);
  expect(outcomes(evaluate(tableOf(firms), ruleset))).toEqual(expected.map(({ isHalf: _, ...rest }) => rest));
  return expected;
}

const real = (id: string): Ruleset => {
  const found = bundledLibrary().get(id);
  if (!found) throw new Error(`no ruleset ${id}`);
  return found;
};

describe.each([
  ['zhejiang-2022', 1237, zhejiang],
  ['xian-2022-enterprise', 811, xian],
] as const)('%s, %i firms: every score, rank and grade is that of the second evaluation', (id, size, notice) => {
  test.each(SEEDS)('seed %i', (seed) => {
    const firms = hardFirms(size, seed, notice, flags, notice.isExcluded);
    const expected = expectSame(firms, notice, real(id));
    // The table is hard: exact halves, ties, firms left out and firms moved, all of them in numbers.
expect(expected.filter(({ isHalf }) => isHalf).length).toBeGreaterThan(40);
    const ranked = expected.filter(({ rank }) => rank > 0);
    expect(ranked.length - new Set(ranked.map(({ rank }) => rank)).size).toBeGreaterThan(100);
    expect(expected.filter(({ score }) => score === null).length).toBeGreaterThan(5);
    expect(expected.filter(({ grade, rankedGrade }) => grade !== rankedGrade).length).toBeGreaterThan(3);
  });
});

describe('every other power of a ruleset', () => {
  const measures: Notice['measures'] = [
    { top: 'a', bottom: 'm', weight: 35, cap: 50, missing: 'mean' },
    { top: 'b', bottom: 'n', weight: 25, better: 'lower', floor: null, missing: 'reweigh' },
    { top: 'c', bottom: 'm', weight: 20, benchmark: 'mean', missing: 'zero' },
    { top: 'd', bottom: 'k', weight: 15, benchmark: [24097, 1000], floor: 3, missing: 'exclude' },
    { top: 'e', bottom: 'k', weight: 5, benchmark: 'mean', better: 'lower', missing: 'mean' },
  ];
  const policy = { zero: 'zero', mean: 'group-mean-points', reweigh: 'reweigh', exclude: 'exclude' } as const;
  const ruleset = small({
    group: 'g',
    indicators: measures.map(({ top, bottom, weight, better, benchmark, cap, floor, missing }) => ({
      name: `${top}/${bottom}`, value: `${top} / ${bottom}`, weight: String(weight), better: better ?? 'higher', missing: policy[missing ?? 'zero'],
      ...(cap === undefined ? {} : { cap: String(cap) }), ...(floor === undefined ? {} : { floor: floor === null ? null : String(floor) }),
      benchmark: Array.isArray(benchmark) ? { as: 'given', value: f(benchmark.join('/')) } : { as: benchmark === 'mean' ? 'mean' : 'sum-ratio' },
    })),
    grades: { ties: 'worse' },
  });
  const notice: Notice = {
    measures, group: 'g', ties: 'worse', shares: zhejiang.shares, isExcluded: () => false, isUngraded: () => false, adjusted: (_, grade) => grade,
  };

  test.each(SEEDS)('groups, means, caps, floors, inverse points and all four ways with missing values: seed %i', (seed) => {
    const random = randomFrom(seed);
    const cell = (): number | null => (random() < 0.06 ? null : Math.floor(random() * 240) / (random() < 0.5 ? 8 : 10));
    const firms = Array.from({ length: 120 }, (): Firm => ({
      a: cell(), b: cell(), c: cell(), d: cell(), e: cell(), m: cell(), n: cell(), k: cell(), g: random() < 0.5 ? '甲' : '乙',
    }));
    expectSame(firms, notice, ruleset);
  });
});

describe('doubles decide only what they can', () => {
  /** Scores of one indicator at weight 1 and benchmark 1 are the cells themselves. */
  const settled = (cells: readonly number[]): number => {
    const present = new Uint8Array(cells.length).fill(1);
    const indicator = small({ indicators: [{ value: 'x', weight: '1', benchmark: { as: 'given', value: f(1) } }] }).indicators[0]!;
    const numerator = { doubles: Float64Array.from(cells), ulps: 46, exact: (row: number) => f(String(cells[row])), sums: () => [] };
    const slots = { names: [''], slotOf: new Int32Array(cells.length), values: [f(1)], exact: null, issues: [] };
    const points = { isPlain: true, measure: { indicator, numerator, denominator: null, present, weights: null }, benchmarks: slots, exact: (row: number) => f(String(cells[row])), groupMean: () => f(0) };
    const subjects = { status: [], groups: [''], groupOf: new Int32Array(cells.length), reasons: [], issues: [] };
    return scoresOf(small(), [points], subjects).settledExactly;
  };

  test('a score at a half, or nearer to it than the bound, is settled exactly; others are not', () => {
    expect(settled([0.00005, 12.34565, 99.99995])).toBe(3);
    expect(settled([0.5, 12.3456, 99.99994, 12.345651])).toBe(0);
    expect(settled([12.34565000000001, 12.34564999999999])).toBe(2);
  });
});
