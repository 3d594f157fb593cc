import type { Fraction, Label, Reason } from '../../../engine';
import type { Cause, Comparison, Place, Sides } from '../../../engine/analyse/comparison';
import { text, type Lang } from '../../../text/text';
import { citation } from '../citation';

/** Indicators told of one subject; the rest are a few hundredths of a point. */
const TOLD = 2;

/** A place as it is written: the grade, or that there is none and why. */
export const placeWords = ({ grade, status }: Place, lang: Lang): string => grade ?? text(lang, `analyse.place.${status}`);

/**
 * Why a subject moved, each cause with its clause.
 * @example 'A档最后名次由3变为5（浙亩均办〔2022〕2号 二(一)5）'
 */
export function causesInWords(causes: readonly Cause[], comparison: Comparison, lang: Lang): string {
  let points = 0;
  const told = causes.filter(({ kind }) => kind !== 'points' || ++points <= TOLD).map((cause) => causeWords(cause, comparison, lang));
  if (points > TOLD) told.push(text(lang, 'analyse.cause.more-points', { count: points - TOLD }));
  return told.join(lang === 'zh' ? '；' : '; ');
}

function causeWords(cause: Cause, comparison: Comparison, lang: Lang): string {
  const cited = (words: string, side: 'before' | 'after', cite: string): string => {
    const clause = citation(cite, comparison[side].ruleset);
    return clause === '' ? words : text(lang, 'sheets.cited', { words, cite: clause });
  };
  switch (cause.kind) {
    case 'entered': case 'left': return text(lang, `analyse.cause.${cause.kind}`);
    case 'scope': return cited(text(lang, `analyse.cause.scope.${cause.side}`, { words: scopeWords(cause.reason, lang) }), cause.side, cause.reason.cite);
    case 'adjustment': return cited(text(lang, `analyse.cause.adjustment.${cause.side}`, { words: cause.reason.kind === 'places' ? text(lang, 'outcome.reason.places') : cause.reason.text[lang], ...moved(cause.reason) }), cause.side, cause.reason.cite);
    case 'tie': return cited(text(lang, `analyse.cause.tie.${cause.side}`, { from: cause.reason.from ?? '', to: cause.reason.to ?? '' }), cause.side, cause.reason.cite);
    case 'group': return text(lang, 'analyse.cause.group', both(cause.names, (name) => name || '—'));
    case 'boundary': return cited(text(lang, 'analyse.cause.boundary', { grade: cause.grade, ...both(cause.lastRanks, (rank) => String(rank ?? '—')), sizeBefore: cause.sizes.before, sizeAfter: cause.sizes.after }), 'after', cause.cite);
    case 'threshold': return cited(text(lang, 'analyse.cause.threshold', { grade: cause.grade, ...both(cause.from, (from) => shown(from, 4)) }), 'after', cause.cite);
    case 'others': return differ(cause.scores) ? text(lang, 'analyse.cause.despite', both(cause.scores, (score) => shown(score, 4))) : text(lang, 'analyse.cause.others');
    case 'rank': return text(lang, 'analyse.cause.rank', both(cause.ranks, String));
    case 'points': return cited(pointsWords(cause, lang), cause.side, cause.cite);
    case 'bonus': return text(lang, 'analyse.cause.bonus', both(cause.points, (points) => shown(points, 4)));
    case 'coefficient': return text(lang, 'analyse.cause.coefficient', { label: cause.label[lang], ...both(cause.factors, (factor) => shown(factor, 4)) });
  }
}

function scopeWords({ kind, text: words }: Reason, lang: Lang): string {
  return kind === 'missing' ? text(lang, 'analyse.cause.lacking', { indicator: words[lang] }) : words[lang];
}

const moved = ({ from = '', to = '' }: Reason): { from: string; to: string } => ({ from, to });

/** The points, and of weight, benchmark and value those that differ. */
function pointsWords({ label, points, weights, benchmarks, values }: Extract<Cause, { kind: 'points' }>, lang: Lang): string {
  const details = ([['weight', weights], ['benchmark', benchmarks], ['value', values]] as const).flatMap(([key, sides]): string[] =>
    (differ(sides) ? [text(lang, `analyse.cause.${key}`, both(sides, (value) => shown(value, 4)))] : []));
  const words = text(lang, 'analyse.cause.points', { label: (label as Label)[lang], ...both(points, (value) => shown(value, 4)) });
  return details.length === 0 ? words : text(lang, 'analyse.cause.because', { words, details: details.join(lang === 'zh' ? '，' : ', ') });
}

const differ = ({ before, after }: Sides<Fraction | null>): boolean => (before && after ? !before.eq(after) : before !== after);

const both = <T>({ before, after }: Sides<T>, words: (one: T) => string): { before: string; after: string } => ({ before: words(before), after: words(after) });

/** A number as it is read: so many places at most, without trailing noughts. */
export function shown(value: Fraction | null, places: number): string {
  if (value === null) return '—';
  const fixed = value.toFixed(places);
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}
