import { Fraction, unitDimension } from '../../engine';
import type { IndicatorStory, Story } from '../../engine/explain/story';
import type { LeverResult, TargetResult } from '../../engine/explain/target';
import { text, type Lang } from '../../text/text';
import type { Documented } from './documented';

const hundred = Fraction.of(100);
const percent = (share: Fraction): string => share.mul(hundred).toFixed(1);

/** Strengths first, then what is weakest, each with how far it stands from benchmark and group. */
export function diagnosis({ indicators, status }: Story, lang: Lang): readonly string[] {
  if (status === 'excluded') return [text(lang, 'document.diagnosis.excluded')];
  const placed = indicators.filter(({ standing }) => standing?.light != null);
  const ahead = (one: IndicatorStory): Fraction => one.standing?.ahead ?? Fraction.ZERO;
  const strong = placed.filter(({ standing }) => standing?.light === 'green').sort((a, b) => ahead(b).cmp(ahead(a)));
  const weak = placed.filter(({ standing }) => standing?.light === 'orange' || standing?.light === 'red').sort((a, b) => ahead(a).cmp(ahead(b)));
  const missing = indicators.filter(({ value }) => value === null);
  const names = (some: readonly IndicatorStory[]): string => some.map(({ label }) => label[lang]).join(lang === 'zh' ? '、' : ', ');
  return [
    ...(strong.length > 0 ? [text(lang, 'document.diagnosis.strong', { indicators: names(strong) })] : []),
    ...weak.map((one) => weakness(one, lang)),
    ...(missing.length > 0 ? [text(lang, 'document.diagnosis.missing', { indicators: names(missing) })] : []),
    ...(strong.length + weak.length + missing.length === 0 ? [text(lang, 'document.diagnosis.even')] : []),
  ];
}

function weakness({ label, standing, points, weight }: IndicatorStory, lang: Lang): string {
  const params = { indicator: label[lang], ahead: percent(standing?.ahead ?? Fraction.ZERO), points: points?.toFixed(2) ?? '—', weight: weight.toString() };
  if (!standing?.toBenchmark) return text(lang, 'document.diagnosis.weak', params);
  return text(lang, 'document.diagnosis.weak-benchmark', { ...params, ratio: percent(standing.toBenchmark) });
}

/** What would lift the firm to its next grade: each figure alone, the smallest change that does it. */
export function liftLines({ status, target, blocked, levers }: TargetResult, { matches, catalogue }: Pick<Documented, 'matches' | 'catalogue'>, lang: Lang): readonly string[] {
  if (status !== 'open' || target === null) return [];
  // To earn less is no advice, though it would raise a share of it.
  const reached = levers.filter(({ outcome, direction, field }) =>
    outcome === 'reached' && !(direction === 'less' && unitDimension(catalogue.byName.get(field)?.unit ?? '') === 'money'));
  if (reached.length === 0) return [text(lang, blocked.length > 0 ? 'document.lift.blocked' : 'document.lift.none', { target, why: blocked.map(({ label }) => label[lang]).join(lang === 'zh' ? '；' : '; ') })];
  return reached.map((lever) => liftLine(lever, target, matches, catalogue, lang));
}

function liftLine({ field, direction, from, to, change, places }: LeverResult, target: string, matches: Documented['matches'], catalogue: Documented['catalogue'], lang: Lang): string {
  const match = matches.find((one) => one.field === field);
  const known = catalogue.byName.get(field);
  return text(lang, direction === 'more' ? 'document.lift.more' : 'document.lift.less', {
    field: lang === 'zh' ? field : (known?.en ?? field), target, unit: match?.unit ?? known?.unit ?? '',
    from: from?.toFixed(places) ?? '—', to: to?.toFixed(places) ?? '—', change: change === null ? '—' : change.abs().toFixed(places),
  });
}
