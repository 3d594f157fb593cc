import type { Issue, IssueParams } from '../issue';
import { cellDecimal } from '../number/cell';
import { Fraction } from '../number/fraction';
import { unitDimension, unitFactor } from '../units';
import { found, shownTimes, unitOf, type AuditData } from './auditData';
import { industries, mediansOf, type Industries } from './medians';
import { thresholds } from './thresholds';

/** Figures that grow with the firm, so that a firm a hundred times the median in one of them is so, more or less, in all. */
const SIZES = [
  '用地面积', '自有用地面积', '税收实际贡献', '工业增加值', '工业总产值', '营业收入', '主营业务收入', '综合能耗', '总用能', '用电量', '用水量',
  '主要污染物排放量', '二氧化碳当量', '年平均职工人数', '研发经费支出', '研发经费内部支出', '建筑面积',
];

/** Units that figures of a kind are written in; one read in another of them is off by the ratio of the two. */
const WRITTEN_IN: Readonly<Record<string, readonly string[]>> = {
  money: ['元', '千元', '万元', '亿元'],
  area: ['㎡', '亩', '公顷'],
  electricity: ['千瓦时', '万千瓦时'],
  coal: ['千克标煤', '吨标煤', '万吨标煤'],
  mass: ['千克', '吨'],
};

/** Doubles decide nothing nearer than this to a limit: there the fractions are compared. */
const MARGIN = 1 - 1e-9;
const FAR = thresholds.timesMedian * MARGIN;
const ALONE = thresholds.timesAlone * MARGIN;

/** Whether a number that doubles come near is more than the limit, or less than one in so many: a sieve. */
const mayBeFar = (times: number): boolean => times > FAR || times * FAR < 1;

interface Sized {
  readonly field: string;
  readonly values: Float64Array;
  /** By industry; see `mediansOf`. */
  readonly medians: Float64Array;
  /** value / median, as a double; NaN where the value is not positive. */
  readonly ratios: Float64Array;
}

/**
 * Figures a hundred times the median of their group or more, or a hundredth of it or less. One that is so against the
 * firm's own other figures, and by about what two units differ by, has probably slipped into the other unit; one that
 * is so in line with the firm's other figures belongs to a large or a small firm, which is only worth knowing.
 */
export function proportion(data: AuditData): Issue[] {
  const groups = industries(data);
  const sized = SIZES.flatMap((field) => sizedOf(data, field, groups) ?? []);
  const issues: Issue[] = [];
  for (let row = 0; row < data.size; row++) {
    let low = 1;
    let high = 1;
    for (let i = 0; i < sized.length; i++) {
      const ratio = (sized[i] as Sized).ratios[row] as number;
      if (ratio < low) low = ratio;
      if (ratio > high) high = ratio;
    }
    // A figure can only be out of proportion where the row's figures lie that far apart; 1 is the median itself.
    if (high > low * FAR) issues.push(...judgedRow(data, sized, groups.of[row] as number, row));
  }
  return issues;
}

/** A firm that is large, or small, in all its figures is told by the one that is so most. */
function judgedRow(data: AuditData, sized: readonly Sized[], industry: number, row: number): Issue[] {
  const issues = sized.flatMap((one) => judged(data, one, sized, industry, row));
  const off = ({ field }: Issue): number => Math.abs(Math.log(sized.find((one) => one.field === field)?.ratios[row] ?? 1));
  const isInfo = ({ severity }: Issue): boolean => severity === 'info';
  const furthest = issues.filter(isInfo).sort((a, b) => off(b) - off(a)).slice(0, 1);
  return [...issues.filter((issue) => !isInfo(issue)), ...furthest];
}

function sizedOf(data: AuditData, field: string, groups: Industries): Sized | null {
  const values = data.column(field)?.values;
  const medians = values === undefined ? null : mediansOf(values, groups);
  if (values === undefined || medians === null) return null;
  const ratios = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    ratios[row] = value > 0 ? value / (medians[groups.of[row] as number] as number) : NaN;
  }
  return { field, values, medians, ratios };
}

function judged(data: AuditData, one: Sized, sized: readonly Sized[], industry: number, row: number): Issue[] {
  const rough = one.ratios[row] as number;
  if (!(rough > ALONE || rough * ALONE < 1)) return [];
  const other = companion(one, sized, row);
  if (!mayBeFar(rough) && !mayBeFar(rough / (other?.ratios[row] ?? 1))) return [];
  const ratioAt = ({ values, medians }: Sized): Fraction => decimal(values[row] as number).div(decimal(medians[industry] as number));
  const ratio = ratioAt(one);
  const relative = other === null ? ratio : ratio.div(ratioAt(other));
  const isOff = (value: Fraction, times: number): boolean => apart(value, Fraction.ONE).cmp(Fraction.of(times)) > 0;
  const median = decimal(one.medians[industry] as number).mul(data.column(one.field)!.factor);
  const params: IssueParams = {
    median: median.toString(), times: shownTimes(ratio), limit: thresholds.timesMedian,
    ...(other !== null && { other: other.field, otherTimes: shownTimes(ratioAt(other)) }),
  };
  const alone = other === null ? '-alone' : '';
  if (isOff(relative, thresholds.timesMedian) && isOff(ratio, thresholds.timesAlone)) {
    const slip = slipOf(data, one.field, relative);
    if (slip !== null) return [found(data, { row, code: `unit-slip${alone}`, field: one.field, params: { ...params, ...slip, would: inUnit(data, one, row, slip.likelier) } })];
    if (other !== null) return [found(data, { row, code: 'out-of-proportion', field: one.field, params })];
  }
  if (!isOff(ratio, thresholds.timesMedian)) return [];
  return [found(data, { row, code: `far-from-median${alone}`, field: one.field, severity: 'info', params })];
}

/** The figure in the middle of the row's others, each measured by its median: what the firm's size is otherwise. */
function companion(one: Sized, sized: readonly Sized[], row: number): Sized | null {
  const others = sized.filter((other) => other !== one && !Number.isNaN(other.ratios[row] as number));
  others.sort((a, b) => (a.ratios[row] as number) - (b.ratios[row] as number));
  return others[(others.length - 1) >> 1] ?? null;
}

const decimal = (x: number): Fraction => cellDecimal(x).value;

/** How many times the larger of two positive numbers is the smaller. */
const apart = (a: Fraction, b: Fraction): Fraction => (a.cmp(b) >= 0 ? a.div(b) : b.div(a));

type Slip = {
  /** The unit the figure is probably in. */
  readonly likelier: string;
  /** What the two units differ by: `×10000`, `÷10000`, `×666.67`. */
  readonly slip: string;
};

/** The unit that a figure `off` times too large is most likely written in; null where no two units differ by about that. */
export function slipOf(data: AuditData, field: string, off: Fraction): Slip | null {
  const unit = unitOf(data, field);
  const factor = data.column(field)?.factor ?? Fraction.ONE;
  let best: { readonly slip: Slip; readonly miss: Fraction } | null = null;
  for (const likelier of WRITTEN_IN[unitDimension(unit) ?? ''] ?? []) {
    const times = factor.div(unitFactor(likelier, unit) as Fraction);
    const miss = apart(off, times);
    const isFar = apart(times, Fraction.ONE).cmp(Fraction.of(thresholds.timesMedian)) > 0;
    if (isFar && miss.cmp(Fraction.of(thresholds.nearSlip)) <= 0 && (best === null || miss.cmp(best.miss) < 0)) best = { slip: { likelier, slip: slipWords(times) }, miss };
  }
  return best?.slip ?? null;
}

function slipWords(times: Fraction): string {
  const [sign, size] = times.cmp(Fraction.ONE) > 0 ? ['×', times] : ['÷', Fraction.ONE.div(times)];
  return `${sign}${size.denominator === 1n ? size.toString() : size.toFixed(2)}`;
}

/** What the figure would be in the field's unit, had it been entered in the likelier one. */
const inUnit = (data: AuditData, { field, values }: Sized, row: number, likelier: string): string =>
  decimal(values[row] as number).mul(unitFactor(likelier, unitOf(data, field)) as Fraction).toString();
