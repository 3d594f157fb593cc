import { Fraction } from '../number/fraction';
import type { Band, Indicator } from '../ruleset/types';
import type { Benchmarks } from './benchmarks';
import { type Measure, valueAt, weightAt } from './measure';
import type { Subjects } from './subjects';

/** Factors on an indicator's points; null for one. */
export interface Factors {
  readonly beforeCap: (row: number) => Fraction | null;
  readonly afterCap: (row: number) => Fraction | null;
}

type Points = (row: number) => Fraction;

/** Points of an indicator whatever its rule, between floor and cap, with its coefficients; exact, each row worked out once. */
export function generalPoints(measure: Measure, benchmarks: Benchmarks, subjects: Subjects, factors: Factors | null): Points {
  const raw = rawPoints(measure, benchmarks, subjects);
  const known = new Array<Fraction | undefined>(subjects.groupOf.length);
  const times = (points: Fraction, factor: Fraction | null | undefined): Fraction => (factor ? points.mul(factor) : points);
  return (row) => {
    const seen = known[row];
    if (seen) return seen;
    const points = times(between(limitsAt(measure, row), times(raw(row), factors?.beforeCap(row))), factors?.afterCap(row));
    known[row] = points;
    return points;
  };
}

type Limits = Pick<Indicator, 'floor' | 'cap'>;

/** Floor and cap of a row: where the weight goes by case they follow it in proportion. */
function limitsAt(measure: Measure, row: number): Limits {
  const { indicator, weights } = measure;
  if (!weights || indicator.weight.isZero) return indicator;
  const share = weightAt(measure, row).div(indicator.weight);
  return { floor: indicator.floor?.mul(share) ?? null, cap: indicator.cap?.mul(share) ?? null };
}

/** Points held between floor and cap. */
export function between({ floor, cap }: Limits, points: Fraction): Fraction {
  if (cap && points.cmp(cap) > 0) return cap;
  if (floor && points.cmp(floor) < 0) return floor;
  return points;
}

function rawPoints(measure: Measure, benchmarks: Benchmarks, subjects: Subjects): Points {
  const { points } = measure.indicator;
  const value = (row: number): Fraction => valueAt(measure, row) ?? Fraction.ZERO;
  const weight = (row: number): Fraction => weightAt(measure, row);
  if (points === 'rank') return rankPoints(measure, subjects);
  if (points === 'ratio' || points === 'inverse') return ratioPoints(measure, benchmarks);
  if (points.as === 'min-max') return minMaxPoints(measure, subjects, points.base);
  const ratio = ratioOf(measure, benchmarks);
  const compared = points.of === 'value' ? value : ratio;
  return (row) => {
    const of = compared(row);
    const band = of && bandOf(points.rows, of);
    return band ? (band.isShare ? band.points.mul(weight(row)) : band.points) : Fraction.ZERO;
  };
}

/** The last band that begins at or below the value; below the first there are no points. */
export function bandOf(bands: readonly Band[], value: Fraction): Band | null {
  let found: Band | null = null;
  for (const band of bands) if (band.from.cmp(value) <= 0) found = band;
  return found;
}

/** Value ÷ benchmark; null without a benchmark above zero. */
function ratioOf(measure: Measure, { slotOf, values }: Benchmarks): (row: number) => Fraction | null {
  return (row) => {
    const benchmark = values[slotOf[row] as number];
    const value = valueAt(measure, row);
    return benchmark && benchmark.sign() > 0 && value ? value.div(benchmark) : null;
  };
}

/** weight · ratio, or weight · (2 − ratio) where less is better; nothing without a benchmark. */
function ratioPoints(measure: Measure, benchmarks: Benchmarks): Points {
  const ratio = ratioOf(measure, benchmarks);
  const isHigher = measure.indicator.better === 'higher';
  return (row) => {
    const of = ratio(row);
    if (!of) return Fraction.ZERO;
    return weightAt(measure, row).mul(isHigher ? of : Fraction.of(2).sub(of));
  };
}

/** Rows of each group that have the indicator. */
function rowsByGroup({ present }: Measure, { groups, groupOf }: Subjects): number[][] {
  const rows: number[][] = groups.map(() => []);
  groupOf.forEach((group, row) => {
    if (group >= 0 && present[row] === 1) rows[group]?.push(row);
  });
  return rows;
}

/** weight · (base + (1 − base) · (x − least) ÷ (greatest − least)); turned round where less is better; all alike get full weight. */
function minMaxPoints(measure: Measure, subjects: Subjects, base: Fraction): Points {
  const isHigher = measure.indicator.better === 'higher';
  const ranges = rowsByGroup(measure, subjects).map((rows) => {
    let [least, greatest]: (Fraction | null)[] = [null, null];
    for (const row of rows) {
      const value = valueAt(measure, row)!;
      if (!least || value.cmp(least) < 0) least = value;
      if (!greatest || value.cmp(greatest) > 0) greatest = value;
    }
    return least && greatest ? { least, greatest, width: greatest.sub(least) } : null;
  });
  const span = Fraction.ONE.sub(base);
  return (row) => {
    const range = ranges[subjects.groupOf[row] as number];
    const value = valueAt(measure, row);
    if (!range || !value) return Fraction.ZERO;
    const weight = weightAt(measure, row);
    if (range.width.isZero) return weight;
    const distance = isHigher ? value.sub(range.least) : range.greatest.sub(value);
    return weight.mul(base.add(span.mul(distance).div(range.width)));
  };
}

/** weight · (n − rank + 1) ÷ n, ranks 1, 2, 2, 4 by the value in the group. */
function rankPoints(measure: Measure, subjects: Subjects): Points {
  const sign = measure.indicator.better === 'higher' ? 1 : -1;
  const shares = new Map<number, Fraction>();
  for (const rows of rowsByGroup(measure, subjects)) {
    const order = rows.map((row) => ({ row, value: valueAt(measure, row)! })).sort((a, b) => sign * b.value.cmp(a.value));
    let rank = 0;
    order.forEach(({ row, value }, place) => {
      const before = order[place - 1];
      if (!before || !before.value.eq(value)) rank = place + 1;
      shares.set(row, Fraction.of(order.length - rank + 1, order.length));
    });
  }
  return (row) => weightAt(measure, row).mul(shares.get(row) ?? Fraction.ZERO);
}
