import { Fraction } from '../number/fraction';
import { areApart, clearOr, meanOf } from '../number/mean';
import type { Benchmarks } from './benchmarks';
import { between, type Factors } from './generalPoints';
import { type Measure, valueAt } from './measure';
import { type IndicatorPoints, pointsOf } from './points';
import type { Subjects } from './subjects';

/**
 * Points by a benchmark that is known nearly: near points where they certainly round as the exact ones do and stand on
 * the same side of floor and cap, exact ones for the few others. Bands jump, so they are exact throughout.
 */
export function certifiedPoints(measure: Measure, benchmarks: Benchmarks, subjects: Subjects, factors: Factors | null): IndicatorPoints {
  const { exact: exactValues } = benchmarks;
  if (!exactValues) return pointsOf(measure, benchmarks, subjects, factors);
  let known: IndicatorPoints | null = null;
  const whole = (): IndicatorPoints => (known ??= pointsOf(measure, { ...benchmarks, values: exactValues(), exact: null }, subjects, factors));
  const { points } = measure.indicator;
  if (typeof points === 'object' && points.as === 'bands' && points.of === 'ratio') return whole();

  const near = pointsOf(measure, benchmarks, subjects, factors);
  const settled = (row: number): Fraction => whole().exact(row);
  const settledMean = (group: number): Fraction => meanByValues(group) ?? whole().groupMean(group);
  const certified = (exact: (row: number) => Fraction): IndicatorPoints =>
    ({ ...near, settled, settledMean, exact, groupMean: meansOver(exact, measure, subjects, settledMean) });
  if (!near.isPlain) return certified((row) => clearOr(near.exact(row), () => settled(row)));
  const free = pointsOf({ ...measure, indicator: { ...measure.indicator, cap: null, floor: null } }, benchmarks, subjects, null);
  /** The mean of the points by the sum of the values, where near points tell for certain who is held by floor or cap. */
  function meanByValues(group: number): Fraction | null {
    const { indicator, present } = measure;
    const rows = [...present.keys()].filter((row) => subjects.groupOf[row] === group && present[row] === 1);
    const slots = new Set(rows.map((row) => benchmarks.slotOf[row] as number));
    const benchmark = slots.size === 1 ? exactValues!()[[...slots][0] as number] : null;
    if (!near.isPlain || !benchmark || benchmark.sign() <= 0) return null;
    const [values, held]: [Fraction[], Fraction[]] = [[], []];
    for (const row of rows) {
      const value = free.exact(row);
      const limits = [indicator.floor, indicator.cap].filter((limit) => limit !== null);
      if (!limits.every((limit) => areApart(value, limit) || measure.numerator.doubles[row] === 0)) return null;
      const limited = between(indicator, value);
      if (limited === value) values.push(valueAt(measure, row) as Fraction);
      else held.push(limited);
    }
    const ratio = Fraction.sum(values).mul(indicator.weight).div(benchmark);
    const open = indicator.better === 'higher' ? ratio : indicator.weight.mul(Fraction.of(2 * values.length)).sub(ratio);
    return open.add(Fraction.sum(held)).div(Fraction.of(rows.length));
  }
  const exact = (row: number): Fraction => {
    // Nothing of anything is nothing, whatever the benchmark.
    if (measure.numerator.doubles[row] === 0) return near.exact(row);
    const value = free.exact(row);
    const held = between(measure.indicator, value);
    if (held !== value) return areApart(held, value) ? held : settled(row);
    return clearOr(value, () => settled(row));
  };
  return certified(exact);
}

/** Mean points of each group over those who have the indicator, near where they round as the exact ones do. */
function meansOver(
  exact: (row: number) => Fraction, { present }: Measure, { groupOf }: Subjects, settled: (group: number) => Fraction,
): (group: number) => Fraction {
  const known = new Map<number, Fraction>();
  return (group) => {
    const seen = known.get(group);
    if (seen) return seen;
    const terms: Fraction[] = [];
    groupOf.forEach((each, row) => {
      if (each === group && present[row] === 1) terms.push(exact(row));
    });
    const mean = terms.length === 0 ? Fraction.ZERO : clearOr(meanOf(terms).near, () => settled(group));
    known.set(group, mean);
    return mean;
  };
}
