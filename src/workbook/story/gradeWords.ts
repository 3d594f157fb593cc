import type { AdjustmentTrial, FactorStory, RankingStory, Story } from '../../engine/explain/story';
import { Fraction, type Reason } from '../../engine';
import { textOf } from '../../text/text';
import { traceWords, trialLine } from './traceWords';
import { percent, shownNumber, type StoryLine, type Words } from './words';

/** Sum, factors, points added and taken, and the rounding. */
export function scoreLines({ score, indicators }: Story, words: Words): StoryLine[] {
  if (!score) return [];
  const { say, lang, cited } = words;
  const parts = indicators.flatMap(({ label, points }) => (points ? [`${label[lang]} ${shownNumber(points)}`] : [])).join(' + ');
  const { exact, places } = score;
  const isEven = exact.eq(score.score);
  return [
    { what: say('explain.score.sum'), words: say('explain.score.sum-words', { parts, sum: shownNumber(score.sum, 6) }), cite: '', mark: 'plain' },
    ...score.factors.map((one) => factorLine(one, words)),
    ...score.bonus.map((one): StoryLine => {
      const why = one.trace ? traceWords(one.trace, words) : '';
      const amount = one.amount && `${one.amount.sign() > 0 ? '+' : '−'}${shownNumber(one.amount.abs())}`;
      return {
        what: one.label[lang], cite: cited(one.cite), mark: one.amount ? 'yes' : 'no',
        words: amount ? say('explain.score.bonus', { amount, words: why }) : say('explain.score.bonus-none', { words: why }),
      };
    }),
    ...score.limits.map((one): StoryLine => ({
      what: one.text[lang] || say('explain.score.limit-all'), words: say('explain.score.limit', { amount: one.amount ? shownNumber(one.amount) : '0' }), cite: cited(one.cite), mark: 'yes',
    })),
    {
      what: say('explain.column.score'), cite: cited(score.cite), mark: 'plain',
      words: isEven ? say('explain.score.even', { score: score.score.toFixed(places) }) : say('explain.score.rounded', { exact: shownNumber(exact, places + 3), places, score: score.score.toFixed(places) }),
    },
  ];
}

function factorLine(one: FactorStory, words: Words): StoryLine {
  if (!one.factor) return trialLine(one, words);
  return {
    what: one.label[words.lang], cite: words.cited(one.cite), mark: 'yes',
    words: words.say('explain.score.factor', { factor: shownNumber(one.factor), words: one.trace ? traceWords(one.trace, words) : words.say('explain.applies-always') }),
  };
}

/** The rank, the boundaries of each grade with their rounding, and the grade they give. */
export function rankingLines({ ranking, reasons }: Story, words: Words): StoryLine[] {
  if (!ranking) return [];
  const { say, cited } = words;
  const cite = cited(ranking.cite);
  const displaced = reasons.find(({ kind }) => kind === 'places');
  return [
    ...(ranking.rank === 0 ? [] : [rankLine(ranking, words)]),
    ...ranking.steps.map((step): StoryLine => ({ what: say('explain.boundary', { grade: step.grade }), words: stepWords(step, ranking, words), cite, mark: step.grade === ranking.grade ? 'yes' : 'no' })),
    ...(ranking.grade === null ? [] : [{ what: say('explain.ranked'), words: rankedWords(ranking, words), cite, mark: 'plain' } as const]),
    ...(displaced ? [{ what: say('explain.ranked'), words: say('explain.adjust-first', { from: displaced.from ?? '', to: displaced.to ?? '' }), cite: cited(displaced.cite), mark: 'yes' } as const] : []),
  ];
}

function rankLine({ size, rank, tied }: RankingStory, { say }: Words): StoryLine {
  const said = tied > 0 ? say('explain.rank.tied', { size, rank, tied }) : say('explain.rank.words', { size, rank });
  return { what: say('explain.rank'), words: said, cite: '', mark: 'plain' };
}

function stepWords({ share, places, lastRank, atLeast }: RankingStory['steps'][number], { size, rounding }: RankingStory, { say }: Words): string {
  if (share && places && lastRank !== null) {
    return say('explain.boundary.quota', { share: percent(share, 4), size, places: shownNumber(places), rounding: say(`explain.rounding.${rounding}`), last: lastRank });
  }
  return atLeast ? say('explain.boundary.score', { from: shownNumber(atLeast) }) : say('explain.boundary.rest');
}

function rankedWords({ grade, tieMoved, ties, compared }: RankingStory, { say }: Words): string {
  if (tieMoved) {
    const [better, worse] = ties === 'better' ? [tieMoved.to, tieMoved.from] : [tieMoved.from, tieMoved.to];
    return say('explain.ranked.tie', { grade: grade ?? '', better: better ?? '', worse: worse ?? '', ties: say(`explain.ties.${ties}`) });
  }
  if (compared) return say('explain.ranked.compared', { of: compared.text, value: compared.value ? shownNumber(compared.value) : say('explain.none'), grade: grade ?? '' });
  return say('explain.ranked.words', { grade: grade ?? '' });
}

/** Every adjustment, moved or not, and why. */
export function adjustmentLines(story: Story, words: Words): StoryLine[] {
  return story.decision ? [...ruleLines(story, words), decisionLine(story.decision, words)] : ruleLines(story, words);
}

/** What the authority decided for the firm alone. */
export function decisionLine({ text, cite, from, to }: Reason, { say, lang, cited }: Words): StoryLine {
  return { what: say('explain.decision'), words: say('explain.decision.words', { from: from ?? '', to: to ?? '', words: text[lang] }), cite: cited(cite), mark: 'yes' };
}

function ruleLines({ adjustments, status, grade }: Story, words: Words): StoryLine[] {
  const { say } = words;
  const rules = adjustments.filter(({ verb }) => verb !== 'ungraded');
  if (rules.length === 0) return [{ what: say('explain.grade'), words: say('explain.adjust.none'), cite: '', mark: 'plain' }];
  if (status !== 'graded' || grade === null) return [{ what: say('explain.grade'), words: say('explain.adjust.not-graded'), cite: '', mark: 'plain' }];
  return rules.map((one) => adjustmentLine(one, words));
}

export function adjustmentLine(one: AdjustmentTrial, words: Words): StoryLine {
  const { say, lang, cited } = words;
  const base = { what: one.label[lang], cite: cited(one.cite), mark: one.applies ? 'yes' : 'no' } as const;
  if (!one.isReached) return { ...base, words: say('explain.adjust.vetoed') };
  const why = one.trace ? traceWords(one.trace, words) : '';
  if (!one.applies) return { ...base, words: say('explain.applies-not', { words: why }) };
  const effect = textOf(lang, `sheets.basis.verb.${one.verb}`, { to: one.target ?? '', steps: one.steps });
  if (one.from !== one.to) return { ...base, words: say('explain.adjust.moves', { effect, from: one.from ?? '', to: one.to ?? '', words: why }) };
  return { ...base, words: say('explain.adjust.idle', { effect, from: one.from ?? '', words: why }) };
}

/** The first thing anybody asks. */
export function resultWords({ status, ranking, score, grade, group, screening }: Story, { say, lang, evaluation }: Words): string {
  if (status === 'excluded') return say('explain.excluded');
  const shown = score ? score.score.toFixed(score.places) : null;
  if (status === 'ungraded') return shown === null ? say('explain.screening.ungraded') : say('explain.ungraded', { score: shown });
  if (grade === null && shown === null) return screening.length === 0 ? say('explain.screening.all') : say('explain.applies-always');
  if (!ranking || ranking.rank === 0 || shown === null) return say('explain.graded-plain', { grade: grade ?? (lang === 'zh' ? '—' : '-') });
  const params = { grade: grade ?? '—', score: shown, rank: ranking.rank, size: ranking.size };
  return evaluation.groups.length > 1 ? say('explain.graded-in', { ...params, group }) : say('explain.graded', params);
}

/** A change as a share of what it was; null where it was nothing. */
export function changePercent(from: Fraction, change: Fraction, { say }: Words): string | null {
  if (from.isZero) return null;
  const share = shownNumber(change.div(from).abs().mul(Fraction.of(100)), 1);
  return say(change.sign() > 0 ? 'explain.percent-more' : 'explain.percent-less', { percent: share });
}
