import Decimal from 'decimal.js';

/**
 * A second evaluation, written to be unlike the first: one firm an object, integers of decimal.js, every quotient
 * kept as a pair until one whole division at the end, ranks by counting those above. It knows the two notices by
 * heart and reads no ruleset file.
 */
const Big = Decimal.clone({ precision: 12_000, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });
type Big = Decimal;

/** Top over bottom; the bottom is above zero. */
type Ratio = readonly [top: Big, bottom: Big];

export type Firm = Readonly<Record<string, number | boolean | string | null>>;

export interface Measure {
  readonly top: string;
  readonly bottom: string;
  readonly weight: number;
  readonly better?: 'higher' | 'lower';
  readonly benchmark?: 'sums' | 'mean' | readonly [top: number, bottom: number];
  readonly cap?: number;
  readonly floor?: number | null;
  readonly missing?: 'zero' | 'mean' | 'reweigh' | 'exclude';
}

export interface Notice {
  readonly measures: readonly Measure[];
  readonly group?: string;
  isExcluded(firm: Firm): boolean;
  isUngraded(firm: Firm): boolean;
  /** Percent of each grade, best first. */
  readonly shares: readonly (readonly [grade: string, percent: number])[];
  readonly ties?: 'better' | 'worse';
  adjusted(firm: Firm, grade: string): string;
}

export interface Outcome {
  /** Score times 10^4 as an integer; null for the excluded. */
  readonly score: string | null;
  readonly rank: number;
  readonly rankedGrade: string | null;
  readonly grade: string | null;
  /** Whether the unrounded score lies exactly half-way. */
  readonly isHalf: boolean;
}

const zero: Ratio = [new Big(0), new Big(1)];
const read = (cell: unknown): Big | null => (typeof cell === 'number' && !Number.isNaN(cell) ? new Big(cell.toPrecision(15)) : null);
const times = (a: Ratio, b: Ratio): Ratio => [a[0].mul(b[0]), a[1].mul(b[1])];
const plus = (a: Ratio, b: Ratio): Ratio => [a[0].mul(b[1]).add(b[0].mul(a[1])), a[1].mul(b[1])];
const over = (a: Ratio, b: Ratio): Ratio => (b[0].gt(0) ? [a[0].mul(b[1]), a[1].mul(b[0])] : [a[0].mul(b[1]).neg(), a[1].mul(b[0]).neg()]);
const isAbove = (a: Ratio, b: Ratio): boolean => a[0].mul(b[1]).gt(b[0].mul(a[1]));
const whole = (n: number): Ratio => [new Big(n), new Big(1)];

function valueOf(firm: Firm, { top, bottom }: Measure): Ratio | null {
  const [above, below] = [read(firm[top]), read(firm[bottom])];
  return above && below && below.gt(0) ? [above, below] : null;
}

export function second(firms: readonly Firm[], notice: Notice): Outcome[] {
  const lacksVital = (firm: Firm): boolean => notice.measures.some((each) => each.missing === 'exclude' && !valueOf(firm, each));
  const isOut = firms.map((firm) => notice.isExcluded(firm) || lacksVital(firm));
  const groupOf = (firm: Firm): string => (notice.group ? String(firm[notice.group] ?? '') : '');
  const peers = new Map<string, Firm[]>();
  firms.forEach((firm, index) => {
    if (!isOut[index]) peers.set(groupOf(firm), [...(peers.get(groupOf(firm)) ?? []), firm]);
  });
  const tools = new Map([...peers].map(([group, members]) => [group, notice.measures.map((each) => pointsBy(each, members))] as const));
  const totals = firms.map((firm, index) => (isOut[index] ? null : total(firm, notice.measures, tools.get(groupOf(firm)) ?? [])));
  const scores = totals.map((each) => each && rounded(each));

  return firms.map((firm, index) => {
    const score = scores[index];
    const exact = totals[index];
    if (!score || !exact) return { score: null, rank: 0, rankedGrade: null, grade: null, isHalf: false };
    const isHalf = exact[0].mul(20_000).mod(exact[1]).isZero() && !exact[0].mul(10_000).mod(exact[1]).isZero();
    const base = { score: score.toFixed(0), isHalf };
    if (notice.isUngraded(firm)) return { ...base, rank: 0, rankedGrade: null, grade: null };
    const rivals = scores.filter((other, at): other is Big => other !== null && !notice.isUngraded(firms[at]!) && groupOf(firms[at]!) === groupOf(firm));
    const above = rivals.filter((other) => other.gt(score)).length;
    const level = rivals.filter((other) => other.eq(score)).length;
    const place = notice.ties === 'worse' ? above + level : above + 1;
    const rankedGrade = gradeAt(place, rivals.length, notice.shares);
    return { ...base, rank: above + 1, rankedGrade, grade: notice.adjusted(firm, rankedGrade) };
  });
}

/** Points of one measure for a firm among its peers; null where the firm lacks it. */
function pointsBy(measure: Measure, peers: readonly Firm[]): { own(firm: Firm): Ratio | null; mean(): Ratio } {
  const benchmark = benchmarkOf(measure, peers);
  const weight = whole(measure.weight);
  function own(firm: Firm): Ratio | null {
    const value = valueOf(firm, measure);
    if (!value) return null;
    if (!benchmark || !benchmark[0].gt(0)) return zero;
    const ratio = over(times(weight, value), benchmark);
    const points = measure.better === 'lower' ? plus(times(whole(2), weight), times(whole(-1), ratio)) : ratio;
    if (measure.cap !== undefined && isAbove(points, whole(measure.cap))) return whole(measure.cap);
    const floor = measure.floor === undefined ? 0 : measure.floor;
    return floor !== null && isAbove(whole(floor), points) ? whole(floor) : points;
  }
  return {
    own,
    mean() {
      const all = peers.map(own).filter((each) => each !== null);
      return all.length === 0 ? zero : over(all.reduce(plus, zero), whole(all.length));
    },
  };
}

function benchmarkOf(measure: Measure, peers: readonly Firm[]): Ratio | null {
  if (Array.isArray(measure.benchmark)) return [new Big(measure.benchmark[0] as number), new Big(measure.benchmark[1] as number)];
  const values = peers.map((firm) => valueOf(firm, measure)).filter((each) => each !== null);
  if (values.length === 0) return null;
  if (measure.benchmark === 'mean') return over(values.reduce(plus, zero), whole(values.length));
  return values.reduce<Ratio>(([top, bottom], [a, b]) => [top.add(a), bottom.add(b)], [new Big(0), new Big(0)]);
}

function total(firm: Firm, measures: readonly Measure[], tools: readonly ReturnType<typeof pointsBy>[]): Ratio {
  let [sum, weights, left] = [zero, 0, 0];
  measures.forEach((measure, index) => {
    const tool = tools[index]!;
    const own = tool.own(firm);
    weights += measure.weight;
    if (own === null && measure.missing === 'reweigh') return;
    left += measure.weight;
    sum = plus(sum, own ?? (measure.missing === 'mean' ? tool.mean() : zero));
  });
  return left === 0 ? zero : over(times(sum, whole(weights)), whole(left));
}

/** Nearest integer of 10^4 times the ratio, halves away from zero: the only division. */
function rounded([top, bottom]: Ratio): Big {
  const size = top.abs().mul(20_000).add(bottom).divToInt(bottom.mul(2));
  return top.lt(0) ? size.neg() : size;
}

function gradeAt(place: number, n: number, shares: Notice['shares']): string {
  let percent = 0;
  for (const [grade, share] of shares) {
    percent += share;
    // Half-up of n · percent / 100 in whole numbers.
    if (Math.floor((2 * n * percent + 100) / 200) >= place) return grade;
  }
  return shares.at(-1)![0];
}

const atLeast = (floor: string) => (grade: string): string => (grade > floor ? floor : grade);
const kept = ['新升规未满1年', '应急医疗物资重点生产企业', '农产品保供稳价企业', '高新技术企业', '新兴产业培育企业', '产业链关键环节企业', '残疾人集中就业企业'];

/** 浙亩均办〔2022〕2号 */
export const zhejiang: Notice = {
  measures: [
    { top: '税收实际贡献', bottom: '用地面积', weight: 30 }, { top: '工业增加值', bottom: '用地面积', weight: 20 },
    { top: '工业增加值', bottom: '综合能耗', weight: 20 }, { top: '工业增加值', bottom: '年平均职工人数', weight: 10 },
    { top: '工业增加值', bottom: '主要污染物排放量', weight: 10 }, { top: '研发经费支出', bottom: '营业收入', weight: 10 },
  ],
  isExcluded: (firm) => firm['公益性企业'] === true,
  isUngraded: () => false,
  shares: [['A', 25], ['B', 50], ['C', 20], ['D', 5]],
  adjusted: (firm, grade) => (kept.some((flag) => firm[flag] === true) ? atLeast('C')(grade) : grade),
};

/** 市政发〔2022〕11号, C 7 percent, transition of at most 3 years, incidents to D. */
export const xian: Notice = {
  measures: [
    { top: '工业总产值', bottom: '用地面积', weight: 25 }, { top: '税收实际贡献', bottom: '用地面积', weight: 25 },
    { top: '工业总产值', bottom: '年平均职工人数', weight: 10 }, { top: '工业总产值', bottom: '总用能', weight: 15 },
    { top: '工业总产值', bottom: '二氧化碳当量', weight: 15 }, { top: '研发经费内部支出', bottom: '主营业务收入', weight: 10 },
  ],
  isExcluded: (firm) => firm['公益性企业'] === true || firm['军工企业'] === true,
  isUngraded: (firm) =>
    ['新进规模以上企业', '新设立企业', '重大项目建设期'].some((flag) => firm[flag] === true)
    && (typeof firm['过渡期年数'] !== 'number' || Number.isNaN(firm['过渡期年数']) || firm['过渡期年数'] <= 3),
  shares: [['A', 15], ['B', 75], ['C', 7], ['D', 3]],
  adjusted: (firm, grade) => (firm['重大环境或安全事故'] === true ? 'D' : grade),
};
