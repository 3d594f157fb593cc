import { type LightThresholds, quarters } from '../../engine/explain/standing';
import type { Story } from '../../engine/explain/story';
import { dataLines, screeningLines } from './dataWords';
import { followingLines } from './followingWords';
import { adjustmentLines, rankingLines, resultWords, scoreLines } from './gradeWords';
import { indicatorLine, lightsLine, standingLine } from './indicatorWords';
import { trialLine } from './traceWords';
import { shownNumber, type SectionName, type StoryLine, type StorySection, type Words } from './words';

/**
 * A story in words an owner understands, from the result down to each step, every line with its clause. Sections that
 * the ruleset has nothing for are left out.
 */
export function storySections(story: Story, words: Words, lastYear: readonly StoryLine[] = [], thresholds: LightThresholds = quarters): readonly StorySection[] {
  const { say } = words;
  const isEvaluated = story.status !== 'excluded';
  const lines: Readonly<Record<SectionName, readonly StoryLine[]>> = {
    result: resultLines(story, words),
    standing: story.indicators.length === 0 ? [] : [...story.indicators.map((one) => standingLine(one, words)), lightsLine(thresholds, words)],
    indicators: story.indicators.map((one) => indicatorLine(one, words)),
    score: scoreLines(story, words),
    ranking: rankingLines(story, words),
    adjustments: isEvaluated && story.ranking?.grade ? adjustmentLines(story, words) : [],
    policies: isEvaluated ? followingLines(story, words) : [],
    screening: screeningLines(story, words),
    groupCases: isEvaluated ? story.groupCases.map((one) => trialLine(one, words)) : [],
    data: dataLines(story, words),
    lastYear,
  };
  return (Object.keys(lines) as SectionName[]).flatMap((name) => (lines[name].length === 0 ? [] : [{ name, title: say(`explain.section.${name}`), lines: lines[name] }]));
}

function resultLines(story: Story, words: Words): StoryLine[] {
  const { say, lang, cited } = words;
  const settled = story.screening.filter(({ applies }) => applies).at(-1);
  const { entity } = story;
  return [
    { what: say('explain.grade'), words: resultWords(story, words), cite: '', mark: 'plain' },
    ...(settled ? [trialLine(settled, words, settled.by === 'missing' ? '' : say(`explain.screening.${settled.as}`))] : []),
    ...(entity && story.status === 'graded' ? [{
      what: entity.label[lang], cite: cited(entity.cite), mark: 'plain',
      words: say('explain.entity', { grade: entity.grade ?? '—', score: entity.score ? shownNumber(entity.score) : '0', rank: entity.rank }),
    } as const] : []),
  ];
}
