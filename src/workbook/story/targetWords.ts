import { Fraction, unitDimension } from '../../engine';
import type { LeverResult, TargetResult, TogetherResult } from '../../engine/explain/target';
import { adjustmentLine, changePercent, decisionLine } from './gradeWords';
import { type StoryLine, type Words } from './words';

/** The unit the sheet's column is written in; '' for pure numbers. */
export type SheetUnit = (field: string) => string;

/** What would lift the firm, in words: each figure by itself, then several together. */
export function targetLines(result: TargetResult, words: Words, unitOf: SheetUnit): readonly StoryLine[] {
  const { say } = words;
  const { status, grade, target, levers, together, blocked, decision } = result;
  const line = (what: string, said: string, mark: StoryLine['mark'] = 'plain'): StoryLine => ({ what, words: said, cite: '', mark });
  const headline = say('explain.section.target');
  if (status !== 'open') return [line(headline, say(`explain.target.${status}`, { target: target ?? '' }))];
  return [
    line(say('explain.target.headline', { grade: grade ?? '', target: target ?? '' }), levers.length === 0 ? say('explain.target.none') : say('explain.target.how', { target: target ?? '' })),
    ...blocked.map((one): StoryLine => ({ ...adjustmentLine(one, words), what: say('explain.target.blocking') })),
    ...(decision ? [decisionLine(decision, words)] : []),
    ...levers.map((lever) => leverLine(lever, result, words, unitOf)),
    ...(together ? [togetherLine(together, result, words, unitOf)] : []),
  ];
}

const figure = (value: Fraction, places: number): string => value.toFixed(Math.max(places, decimalsOf(value)));

/** What stands in a cell may have more places than the column is filed with. */
function decimalsOf(value: Fraction): number {
  return /\.(\d+)$/.exec(value.toString())?.[1]?.length ?? 0;
}

function leverLine(lever: LeverResult, { target }: TargetResult, words: Words, unitOf: SheetUnit): StoryLine {
  const { field, outcome, indicators } = lever;
  const { say, list, evaluation: { ruleset }, cited } = words;
  const cites = [...new Set(indicators.map(({ name }) => cited(ruleset.indicators.find((one) => one.name === name)?.cite ?? null)))].filter((cite) => cite !== '');
  const base = { what: words.nameOf(field), field, cite: cites.join(words.lang === 'zh' ? '；' : '; '), mark: outcome === 'reached' ? 'yes' : 'no' } as const;
  const capped = indicators.filter(({ isCapped }) => isCapped).map(({ name }) => ruleset.indicators.find((one) => one.name === name)?.label[words.lang] ?? name);
  if (outcome === 'blank') return { ...base, words: say('explain.target.blank') };
  if (outcome === 'blocked') return { ...base, words: say('explain.target.blocked', { target: target ?? '' }) };
  if (outcome === 'out-of-reach') {
    return { ...base, words: capped.length > 0 ? say('explain.target.capped', { target: target ?? '', indicators: list(capped) }) : say('explain.target.only', { target: target ?? '' }) };
  }
  // To earn less is no advice, though it would raise a share of it.
  const isNoAdvice = lever.direction === 'less' && unitDimension(unitOf(field)) === 'money';
  return { ...base, words: `${reachedWords(lever, words, unitOf(field))}${isNoAdvice ? say('explain.target.no-advice') : ''}` };
}

function reachedWords({ direction, from, to, change, places, after, before, isLeast, turns }: LeverResult, words: Words, unit: string): string {
  const { say } = words;
  const said = say('explain.target.reached', {
    from: figure(from!, places), to: to!.toFixed(places), change: figure(change!.abs(), places), unit, percent: changePercent(from!, change!, words) ?? '—',
    verb: say(`explain.target.verb.${direction}`), way: say(`explain.target.way.${direction}`),
    score: after?.score?.toFixed(words.evaluation.places) ?? '—', rank: after?.rank ?? 0, grade: after?.grade ?? '',
  });
  const step = Fraction.of(1, 10n ** BigInt(places)).toFixed(places);
  const short = before ? say('explain.target.short', { step, unit, grade: before.grade ?? '—', rank: before.rank }) : '';
  return `${said}${short}${isLeast ? '' : say('explain.target.not-least')}${turns ? say('explain.target.turns') : ''}`.replace(/ {2,}/g, ' ');
}

function togetherLine({ outcome, thousandths, figures, after, before }: TogetherResult, { target }: TargetResult, words: Words, unitOf: SheetUnit): StoryLine {
  const { say, list } = words;
  const fields = list(figures.map(({ field }) => words.nameOf(field)));
  const what = say('explain.target.together');
  if (outcome === 'out-of-reach') return { what, words: say('explain.target.together-out', { fields, target: target ?? '' }), cite: '', mark: 'no' };
  const share = (of: number): string => `${(of / 10).toFixed(1)}%`;
  return {
    what, cite: '', mark: 'yes',
    words: say('explain.target.together-reached', {
      fields, percent: share(thousandths), less: share(thousandths - 1), before: before?.grade ?? '—', score: after?.score?.toFixed(words.evaluation.places) ?? '—', rank: after?.rank ?? 0, grade: after?.grade ?? '',
      figures: list(figures.map(({ field, from, to }) => say('explain.target.figure', { field: words.nameOf(field), from: from.toString(), to: to.toString(), unit: unitOf(field) }).trim())),
    }),
  };
}
