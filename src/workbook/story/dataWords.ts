import type { ScreeningTrial, Story } from '../../engine/explain/story';
import { reasonText } from '../planning/reasonsInWords';
import { trialLine } from './traceWords';
import { shownNumber, shownValue, type StoryLine, withUnit, type Words } from './words';

/** Every rule on who takes part, and why it applied or not. */
export function screeningLines({ screening }: Story, words: Words): StoryLine[] {
  const { say } = words;
  if (screening.length === 0) return [{ what: say('explain.section.screening'), words: say('explain.screening.all'), cite: '', mark: 'plain' }];
  return screening.map((one) => (one.by === 'missing' ? lackingLine(one, words) : trialLine(one, words, say(`explain.screening.${one.as}`))));
}

function lackingLine({ label, cite, applies, isReached }: ScreeningTrial, { say, lang, cited }: Words): StoryLine {
  const said = !isReached ? say('explain.not-reached') : say(applies ? 'explain.screening.lacks' : 'explain.screening.has');
  return { what: say('explain.screening.missing', { label: label[lang] }), words: said, cite: cited(cite), mark: applies ? 'yes' : 'no' };
}

/** Figures split, rows merged, fields worked out. */
export function dataLines({ preparation: { splits, merged, derived } }: Story, words: Words): StoryLine[] {
  const { say, lang, cited, list, evaluation } = words;
  return [
    ...splits.map(({ field, by, whole, own, all, part, rows, label, cite }): StoryLine => ({
      what: label[lang], cite: cited(cite), mark: 'yes',
      words: say('explain.split', { field: words.nameOf(field), by: words.nameOf(by), rows, whole: shownNumber(whole), own: shownNumber(own), all: shownNumber(all), part: withUnit(part, words.unitOf(field)) }),
    })),
    ...(merged ? [
      {
        what: say('sheets.basis.merge'), cite: list([...new Set(merged.reasons.map(({ cite }) => cited(cite)))]), mark: 'yes',
        words: say('explain.merged', { rows: merged.rows.length, reasons: words.clauses(merged.reasons.map((reason) => reasonText(reason, evaluation, lang))) }),
      } as const,
      ...merged.sums.map(({ field, parts, sum }): StoryLine => ({
        what: words.nameOf(field), cite: '', mark: 'plain',
        words: say('explain.merged.sum', {
          parts: parts.map((part, index) => `${part ? shownNumber(part) : say('explain.merged.blank')}${merged.rows[index]?.counts === false ? say('explain.merged.out') : ''}`).join(' + '),
          sum: shownValue(sum, words.unitOf(field), words),
        }),
      })),
    ] : []),
    ...derived.map(({ label, formula, value, unit, parts, cite }): StoryLine => ({
      what: label[lang], cite: cited(cite), mark: 'plain',
      words: say('explain.derived', {
        formula, value: shownValue(value, unit, words),
        parts: list(parts.map((part) => (part.countsZero ? say('explain.derived.zero', { field: words.nameOf(part.field) }) : say('explain.derived.part', { field: words.nameOf(part.field), value: shownValue(part.value, words.unitOf(part.field), words) })))),
      }),
    })),
  ];
}
