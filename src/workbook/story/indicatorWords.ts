import { Fraction } from '../../engine';
import type { BenchmarkStory, IndicatorStory, Standing } from '../../engine/explain/story';
import { areAssumed, type LightThresholds } from '../../engine/explain/standing';
import { percent, shownNumber, shownValue, type StoryLine, withUnit, type Words } from './words';

/** An indicator from its two sides to the points that count. */
export function indicatorLine(one: IndicatorStory, words: Words): StoryLine {
  const { lang, clauses, cited, say } = words;
  const parts = one.value === null
    ? [say('explain.indicator.missing', { above: side(one.numerator, words), below: one.denominator ? side(one.denominator, words) : '1' }), missingWords(one, words)]
    : [valueWords(one, words), benchmarkWords(one, words), ...pointsWords(one, words)];
  const cites = [...new Set([cited(one.cite), cited(one.weightCite), cited(one.benchmark?.cite ?? null)])].filter((cite) => cite !== '');
  return { what: one.label[lang], words: clauses(parts), cite: cites.join(lang === 'zh' ? '；' : '; '), mark: 'plain' };
}

const side = (of: { readonly text: string; readonly value: IndicatorStory['value'] }, words: Words): string => `${words.nameOf(of.text)} ${shownValue(of.value, words.unitOf(of.text), words)}`;

function valueWords({ numerator, denominator, value, unit }: IndicatorStory, words: Words): string {
  const shown = withUnit(value!, unit);
  if (!denominator) return words.say('explain.indicator.plain', { value: shown });
  return words.say('explain.indicator.value', { above: side(numerator, words), below: side(denominator, words), value: shown });
}

/** The benchmark with how it came about; '' for rules that measure by the others alone. */
function benchmarkWords({ benchmark, unit, rule }: IndicatorStory, words: Words): string {
  const needsNone = rule === 'rank' || (typeof rule === 'object' && (rule.as === 'min-max' || rule.of === 'value'));
  if (needsNone) return '';
  if (!benchmark?.value) return words.say('explain.benchmark.none');
  return words.say('explain.benchmark', { value: withUnit(benchmark.value, unit), how: howWords(benchmark, words) });
}

export function howWords({ as, of, basis }: BenchmarkStory, { say }: Words): string {
  const count = basis?.count ?? 0;
  if (basis?.above && basis.below) {
    const sums = { count, above: shownNumber(basis.above), below: shownNumber(basis.below) };
    return say(as === 'sum-ratio' ? 'explain.benchmark.sums' : 'explain.benchmark.sums-times', sums);
  }
  switch (as) {
    case 'median':
    case 'percentile':
    case 'best':
    case 'mean-times':
      return say(`explain.benchmark.${as}`, { count });
    case 'mean':
    case 'sum-ratio':
      return say('explain.benchmark.mean', { count });
    case 'last-year-mean-times':
      return say('explain.benchmark.last-year');
    default:
      return of === '' ? say('explain.benchmark.given') : say('explain.benchmark.given-for', { of });
  }
}

function pointsWords(one: IndicatorStory, words: Words): string[] {
  const { say, lang } = words;
  const { rule, raw, held, cap, floor, coefficients, reweighed, points, weight } = one;
  const factors = (isAfter: boolean): string[] => coefficients.filter(({ isAfterCap, factor }) => isAfterCap === isAfter && factor !== null)
    .map(({ label, factor }) => say('explain.points.factor', { label: label[lang], factor: shownNumber(factor!) }));
  const isFinal = points === null || (raw !== null && points.eq(raw) && typeof rule === 'string');
  return [
    raw ? rawWords(one, words) : '',
    ...factors(false),
    held === null ? '' : say(`explain.points.${held}`, { limit: shownNumber((held === 'cap' ? cap : floor)!) }),
    ...factors(true),
    reweighed ? say('explain.points.reweighed', { factor: shownNumber(reweighed) }) : '',
    isFinal ? '' : say('explain.points.final', { points: shownNumber(points!), weight: shownNumber(weight) }),
  ];
}

function rawWords({ rule, value, weight, benchmark, among, raw, unit }: IndicatorStory, { say }: Words): string {
  const points = { raw: shownNumber(raw!), weight: shownNumber(weight), value: unit === '%' ? percent(value!, 2) : shownNumber(value!) };
  if (rule === 'ratio' || rule === 'inverse') {
    if (!benchmark?.value || benchmark.value.sign() <= 0) return say('explain.points.unbased');
    return say(`explain.points.${rule}`, { ...points, benchmark: unit === '%' ? percent(benchmark.value, 2) : shownNumber(benchmark.value) });
  }
  if (rule === 'rank') return say('explain.points.rank', { ...points, count: among?.count ?? 0, rank: among?.rank ?? 0 });
  if (rule.as === 'bands') return say('explain.points.bands', points);
  if (!among || among.least.eq(among.greatest)) return say('explain.points.alike', { ...points, count: among?.count ?? 0 });
  return say('explain.points.min-max', { ...points, count: among.count, least: withUnit(among.least, unit), greatest: withUnit(among.greatest, unit) });
}

function missingWords({ missing, points }: IndicatorStory, { say }: Words): string {
  if (missing === 'reweigh') return say('explain.points.left-out');
  return missing === 'group-mean-points' ? say('explain.points.group-mean', { points: points ? shownNumber(points) : '0' }) : say('explain.points.zero');
}

/** Where the firm stands with an indicator among its group. */
export function standingLine({ label, standing, unit, value }: IndicatorStory, words: Words): StoryLine {
  const { say, lang } = words;
  const said = standing?.light ? standingWords(standing, unit, words) : say(value === null ? 'explain.standing.missing' : 'explain.standing.alone');
  return { what: label[lang], words: said, cite: '', mark: 'plain' };
}

function standingWords({ light, ahead, median, toMedian, share }: Standing, unit: string, { say }: Words): string {
  const params = {
    light: say(`explain.light.${light!}`), ahead: percent(ahead!), median: withUnit(median, unit), share: share ? percent(share, 0) : '0%', times: toMedian ? percent(toMedian, 0) : '',
  };
  return say(toMedian ? 'explain.standing' : 'explain.standing.no-times', params);
}

export const lightsLine = (thresholds: LightThresholds, words: Words): StoryLine =>
  ({ what: words.say('explain.lights'), words: lightsWords(thresholds, words), cite: '', mark: 'plain' });

/** What the lights mean, and whether that is assumed or set. */
export function lightsWords(thresholds: LightThresholds, { say }: Words): string {
  const [green, blue, orange] = [thresholds.green, thresholds.blue, thresholds.orange].map((share) => `${share.mul(Fraction.of(100)).toString()}%`) as [string, string, string];
  return say('explain.lights.words', { green, blue, orange, rests: say(areAssumed(thresholds) ? 'explain.lights.assumed' : 'explain.lights.set') });
}
