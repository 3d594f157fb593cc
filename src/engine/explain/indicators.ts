import { bandOf, between } from '../evaluate/generalPoints';
import { type Measure, valueAt } from '../evaluate/measure';
import { bindExact } from '../expression/bind';
import { Fraction } from '../number/fraction';
import type { Coefficient, Indicator } from '../ruleset/types';
import type { Peers, peersOf } from './peers';
import type { Reopened } from './reopen';
import { type LightThresholds, standingOf } from './standing';
import type { BenchmarkStory, FactorStory, IndicatorStory } from './story';
import { chosen, tried } from './trials';

/** Each indicator of the subject, from its two sides to the points that enter the sum. */
export function indicatorsOf(opened: Reopened, peersFor: ReturnType<typeof peersOf>, thresholds: LightThresholds): IndicatorStory[] {
  const { evaluation: { group }, measures, lead } = opened;
  const weights = measures.map(({ indicator }) => weightOf(indicator, opened));
  const reweighed = reweighing(measures, weights.map(({ weight }) => weight));
  return measures.map((measure, index): IndicatorStory => {
    const { indicator } = measure;
    const { weight, weightCase } = weights[index]!;
    const value = valueAt(measure, 0);
    const benchmark = benchmarkStory(indicator, opened, peersFor);
    const peers = peersFor(indicator, group[lead] ?? '');
    const chain = value && chainOf(indicator, { value, weight, benchmark: benchmark?.value ?? null, peers }, opened);
    const points = value && chain ? times(chain.points, reweighed) : missingPoints(index, opened);
    const { name, label, unit, better, cap, floor, weightCite, cite, missing } = indicator;
    const share = weightCase !== null && !indicator.weight.isZero ? weight.div(indicator.weight) : Fraction.ONE;
    return {
      name, label, unit, better, rule: indicator.points, value, weight, weightCase, weightCite, benchmark, cite,
      numerator: { text: indicator.numerator.text, value: bindExact(indicator.numerator, opened.own)(0) },
      denominator: indicator.denominator && { text: indicator.denominator.text, value: bindExact(indicator.denominator, opened.own)(0) },
      among: value && chain?.among ? chain.among : null,
      raw: chain?.raw ?? null, cap: cap?.mul(share) ?? null, floor: floor?.mul(share) ?? null, held: chain?.held ?? null,
      coefficients: chain?.coefficients ?? [], reweighed: value ? reweighed : null, missing: value ? null : missing, points,
      standing: value && peers ? standingOf(indicator, peers, opened.subject, { value, benchmark: benchmark?.value ?? null, points, weight }, thresholds) : null,
    };
  });
}

function weightOf({ weight, weights }: Indicator, { own }: Reopened): { weight: Fraction; weightCase: string | null } {
  if (!weights) return { weight, weightCase: null };
  const { row, number } = chosen(weights, own);
  return { weight: number ?? Fraction.ZERO, weightCase: row?.when?.text ?? '' };
}

/** All weights ÷ the weights left where some with `missing: reweigh` are missing; null where nothing changes. */
function reweighing(measures: readonly Measure[], weights: readonly Fraction[]): Fraction | null {
  const dropped = weights.filter((_, index) => measures[index]!.indicator.missing === 'reweigh' && measures[index]!.present[0] !== 1);
  const total = Fraction.sum(weights);
  const left = total.sub(Fraction.sum(dropped));
  return dropped.length > 0 && left.sign() > 0 ? total.div(left) : null;
}

/** What a missing indicator gives: nothing, the mean of the group, or no part in the sum. */
function missingPoints(index: number, { evaluation: { indicators, ruleset }, lead }: Reopened): Fraction | null {
  const { missing } = ruleset.indicators[index]!;
  if (missing === 'reweigh') return null;
  return missing === 'group-mean-points' ? (indicators[index]?.points.at(lead) ?? null) : Fraction.ZERO;
}

function benchmarkStory(indicator: Indicator, { evaluation, lead, benchmarkOf }: Reopened, peersFor: ReturnType<typeof peersOf>): BenchmarkStory | null {
  const found = benchmarkOf(indicator);
  if (!found) return null;
  const { as, of, over } = indicator.benchmark;
  const isOwn = as !== 'given' && as !== 'keyed' && as !== 'last-year-mean-times';
  const peers = isOwn ? peersFor(indicator, over === 'all' ? null : (evaluation.group[lead] ?? '')) : null;
  const sums = peers && (as === 'sum-ratio' || (as === 'mean-times' && of === 'sums')) ? peers.sums() : null;
  return {
    as, value: found.value, of: found.group, cite: found.cite,
    basis: peers && { count: peers.count, above: sums?.above ?? null, below: sums?.below ?? null },
  };
}

interface Given {
  readonly value: Fraction;
  readonly weight: Fraction;
  readonly benchmark: Fraction | null;
  readonly peers: Peers | null;
}

interface Chain extends Pick<IndicatorStory, 'among' | 'held' | 'coefficients'> {
  readonly raw: Fraction;
  readonly points: Fraction;
}

/** raw points, coefficients before the cap, cap and floor, coefficients after it. */
function chainOf(indicator: Indicator, given: Given, opened: Reopened): Chain {
  const { ruleset } = opened.evaluation;
  const { raw, among } = rawPoints(indicator, given, opened.subject);
  const coefficients = ruleset.coefficients.filter(({ on }) => on === indicator.name).map((one) => factorStory(one, opened));
  const product = (isAfter: boolean): Fraction =>
    coefficients.reduce((total, { isAfterCap, factor }) => (isAfterCap === isAfter ? times(total, factor) : total), Fraction.ONE);
  const open = raw.mul(product(false));
  // Where the weight goes by case, floor and cap follow it in proportion.
  const share = indicator.weights && !indicator.weight.isZero ? given.weight.div(indicator.weight) : Fraction.ONE;
  const [cap, floor] = [indicator.cap?.mul(share) ?? null, indicator.floor?.mul(share) ?? null];
  const held = between({ cap, floor }, open);
  return { raw, among, coefficients, held: held === open ? null : held === cap ? 'cap' : 'floor', points: held.mul(product(true)) };
}

export function factorStory({ value, label, cite, isAfterCap }: Coefficient, { own }: Reopened): FactorStory {
  const { row, number } = chosen(value, own);
  const trial = tried({ label, cite: row?.cite ?? cite, when: (row ?? value.rows[0])?.when ?? null }, own);
  return { ...trial, applies: number !== null, factor: number, isAfterCap };
}

function rawPoints(indicator: Indicator, { value, weight, benchmark, peers }: Given, subject: number): { raw: Fraction; among: Chain['among'] } {
  const { points, better } = indicator;
  const ratio = benchmark && benchmark.sign() > 0 ? value.div(benchmark) : null;
  if (points === 'ratio' || points === 'inverse') {
    const open = ratio && (better === 'higher' ? ratio : Fraction.of(2).sub(ratio));
    return { raw: open ? weight.mul(open) : Fraction.ZERO, among: null };
  }
  if (points !== 'rank' && points.as === 'bands') {
    const of = points.of === 'value' ? value : ratio;
    const band = of && bandOf(points.rows, of);
    return { raw: band ? (band.isShare ? band.points.mul(weight) : band.points) : Fraction.ZERO, among: null };
  }
  if (!peers) return { raw: Fraction.ZERO, among: null };
  const { smaller, larger } = peers.around(subject);
  const rank = 1 + (better === 'higher' ? larger : smaller);
  const { count, least, greatest } = peers;
  const among = { count, least, greatest, rank };
  if (points === 'rank') return { raw: weight.mul(Fraction.of(count - rank + 1, count)), among };
  const width = greatest.sub(least);
  if (width.isZero) return { raw: weight, among };
  const distance = better === 'higher' ? value.sub(least) : greatest.sub(value);
  return { raw: weight.mul(points.base.add(Fraction.ONE.sub(points.base).mul(distance).div(width))), among };
}

export const times = (points: Fraction, factor: Fraction | null): Fraction => (factor ? points.mul(factor) : points);
