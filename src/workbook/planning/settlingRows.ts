import { Fraction, isGraded, isScored, type Adjustment, type Evaluation, type GroupResult, type Ruleset } from '../../engine';
import { text, textOf, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { BasisSection } from './basisSheet';
import { citation } from './citation';
import { indicatorLabel } from './indicatorLabel';
import type { BasisInput } from './ruleRows';
import { touchedBy } from './standing';
import { writtenNumber } from './writtenNumber';

/** What came of the rule on this table: benchmarks, boundaries, scope and adjustments with how many they touched. */
export function settlingRows({ evaluation, lang }: BasisInput): readonly BasisSection[] {
  const { ruleset } = evaluation;
  const touched = touchedBy(evaluation);
  return [
    {
      title: 'sheets.basis.benchmarks',
      head: ['sheets.basis.indicator', 'sheets.basis.how', 'sheets.basis.benchmark', 'sheets.basis.unit', 'sheets.basis.cite', 'sheets.basis.group'],
      rows: benchmarkRows(evaluation, lang),
      places: 4,
      percent: evaluation.benchmarks.flatMap((one, row) => (unitOf(evaluation, one.indicator) === '%' ? [row] : [])),
    },
    {
      title: 'sheets.basis.grades',
      head: ['sheets.basis.grade', ruleset.grades.by === 'quota' ? 'sheets.basis.quota' : 'outcome.content', 'sheets.basis.share', 'sheets.basis.lastRank', 'sheets.basis.cite', 'sheets.basis.group'],
      rows: ruleset.grades.by === 'quota' ? evaluation.groups.flatMap((group) => gradeRows(group, evaluation, lang)) : thresholdRows(ruleset, lang),
    },
    {
      title: ruleset.grades.isAdjustFirst ? 'outcome.basis.adjustFirst' : 'sheets.basis.adjustments',
      head: ['sheets.basis.effect', 'sheets.basis.why', 'sheets.basis.touched', '', 'sheets.basis.cite', 'sheets.basis.when'],
      rows: ruleset.adjust.map((one) => [effect(one, evaluation, lang), one.why[lang], touched(one.why, one.cite), null, citation(one.cite, ruleset), one.when.text]),
    },
    {
      title: 'sheets.basis.scope',
      head: ['sheets.basis.effect', 'sheets.basis.why', 'sheets.basis.touched', '', 'sheets.basis.cite', 'sheets.basis.when'],
      rows: ruleset.scope.map((one) => [text(lang, `sheets.basis.as.${one.as}`), one.label[lang], touched(one.label, one.cite), null, citation(one.cite, ruleset), one.when.text]),
    },
    {
      title: 'sheets.basis.rounding',
      head: ['sheets.basis.topic', 'sheets.basis.content', '', '', 'sheets.basis.cite', ''],
      rows: roundingRows(ruleset, lang),
    },
  ];
}

const unitOf = ({ indicators }: Evaluation, name: string): string => indicators.find((one) => one.name === name)?.unit ?? '';

/** Each benchmark with how it came about and its clause, or what is assumed in the place of one. */
export function benchmarkRows(evaluation: Evaluation, lang: Lang): CellValue[][] {
  const { benchmarks, ruleset } = evaluation;
  const assumed = ruleset.assumptions.find((one) => one.about === 'benchmark' || one.about === '基准值')?.text[lang];
  return benchmarks.map((one) => [
    indicatorLabel(ruleset, one.indicator, lang),
    textOf(lang, `sheets.basis.as.${one.as}`),
    writtenNumber(one.value, 6),
    unitOf(evaluation, one.indicator),
    one.cite === null ? text(lang, 'sheets.basis.assumed', { words: assumed ?? text(lang, 'sheets.basis.unstated') }) : citation(one.cite, ruleset),
    one.group || text(lang, 'sheets.basis.everyone'),
  ]);
}

function gradeRows(group: GroupResult, { ruleset, groups }: Evaluation, lang: Lang): CellValue[][] {
  let before = 0;
  return group.boundaries.map(({ grade, lastRank }) => {
    const ranks = lastRank > before ? text(lang, 'sheets.basis.ranks', { from: before + 1, to: lastRank }) : text(lang, 'sheets.basis.noRanks');
    const share = group.size === 0 ? null : writtenNumber(Fraction.of(lastRank - before, group.size).mul(Fraction.of(100)), 2);
    before = lastRank;
    const written = ruleset.grades.shares.get(grade)?.text ?? '';
    const quota = ruleset.grades.isCumulative ? text(lang, 'outcome.grades.upTo', { share: written }) : written;
    const words = text(lang, 'sheets.basis.quotaOf', { quota, ranks, share: share ?? 0 });
    return [grade, words, quota, lastRank, citation(ruleset.grades.cite, ruleset), groups.length > 1 ? group.name : text(lang, 'sheets.basis.everyone')];
  });
}

/** From what score, or from what of a comparison, on each grade is given. */
function thresholdRows({ grades, ...ruleset }: Ruleset, lang: Lang): CellValue[][] {
  const of = grades.of?.text ?? text(lang, 'sheets.basis.score');
  return grades.order.map((grade): CellValue[] => {
    const from = grades.atLeast.get(grade)?.text;
    const words = from === undefined ? text(lang, 'outcome.grades.rest') : `${of} ${text(lang, 'outcome.grades.atLeast', { from })}`;
    return [grade, words, from ?? null, null, citation(grades.cite, ruleset), text(lang, 'sheets.basis.everyone')];
  });
}

function effect(one: Adjustment, { parameters }: Evaluation, lang: Lang): string {
  const to = one.toParameter === null ? one.to : (parameters.get(one.toParameter) ?? one.to);
  return textOf(lang, `sheets.basis.verb.${one.verb}`, { to: to ?? '', steps: one.steps });
}

function roundingRows(ruleset: Ruleset, lang: Lang): CellValue[][] {
  const { score, grades } = ruleset;
  const row = (key: 'exact' | 'score' | 'rank' | 'boundary' | 'ties' | 'adjusted' | 'shown', content: string, cite: CellValue = null): CellValue[] =>
    [text(lang, `sheets.basis.${key}`), content, null, null, cite];
  const scored = [
    row('score', score.exactRank ? text(lang, 'sheets.basis.scoreExact') : text(lang, 'sheets.basis.scoreHow', { places: score.places })),
    row('rank', text(lang, 'sheets.basis.rankHow') + (grades.rankOver === 'all' ? text(lang, 'outcome.basis.rankOverAll') : '')),
  ];
  const byQuota = [
    row('boundary', text(lang, `sheets.basis.boundary.${grades.rounding}`)),
    row('ties', text(lang, `sheets.basis.ties.${grades.ties}`)),
  ];
  const precedence = grades.precedence.length === 0 ? [] : [text(lang, 'outcome.basis.precedence', { verbs: grades.precedence.map((verb) => text(lang, `outcome.verb.${verb}`)).join(lang === 'zh' ? '、' : ', ') })];
  return [
    row('exact', text(lang, 'sheets.basis.exactHow')),
    ...(isScored(ruleset) ? scored : []),
    ...(isGraded(ruleset) && grades.by === 'quota' ? byQuota : []),
    ...(isGraded(ruleset) ? [row('adjusted', [text(lang, grades.isAdjustFirst ? 'outcome.basis.adjustFirstHow' : 'sheets.basis.adjustedHow'), ...precedence].join(lang === 'zh' ? '；' : '; '))] : []),
    row('shown', text(lang, 'sheets.basis.shownHow')),
  ];
}
