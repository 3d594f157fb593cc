import type { PolicyStory, StandardStory, Story } from '../../engine/explain/story';
import { traceWords } from './traceWords';
import { shownValue, type StoryLine, withUnit, type Words } from './words';

/** Standards, lists and policies: what came of each, and the row that decided. */
export function followingLines(story: Story, words: Words): StoryLine[] {
  const { say, lang, cited } = words;
  return [
    ...story.standards.map((one): StoryLine => ({ what: one.label[lang], words: standardWords(one, words), cite: cited(one.cite), mark: one.status === 'pass' ? 'yes' : 'no' })),
    ...story.lists.map((one): StoryLine => {
      const why = one.trace ? traceWords(one.trace, words) : '';
      const key = one.place > 0 ? 'on' : one.isRepeated ? 'repeated' : one.applies ? 'beyond' : 'not';
      return { what: one.label[lang], words: say(`explain.list.${key}`, { place: one.place, words: why }), cite: cited(one.cite), mark: one.place > 0 ? 'yes' : 'no' };
    }),
    ...story.policies.map((one): StoryLine => policyLine(one, words)),
  ];
}

function policyLine(one: PolicyStory, words: Words): StoryLine {
  const { say, lang, cited } = words;
  const hit = one.rows.find(({ applies }) => applies);
  if (!hit) {
    const last = one.rows.at(-1);
    const why = words.clauses(one.rows.flatMap(({ trace }) => (trace ? [traceWords(trace, words)] : [])));
    return { what: one.label[lang], words: words.clauses([say('explain.policy.none'), why]), cite: cited(last?.cite ?? null), mark: 'no' };
  }
  const value = one.words?.[lang] ?? (one.number ? withUnit(one.number, one.unit) : say('explain.none'));
  return {
    what: one.label[lang], cite: cited(hit.cite), mark: 'yes',
    words: hit.trace ? say('explain.policy.by', { value, words: traceWords(hit.trace, words) }) : say('explain.policy.value', { value }),
  };
}

function standardWords({ status, rows }: StandardStory, words: Words): string {
  const { say, lang } = words;
  if (status === null) return say('explain.standard.not-concerned');
  return words.clauses(rows.map(({ label, value, limit, unit, outcome }) => say('explain.standard.row', {
    label: label[lang], value: shownValue(value, unit, words), limit: shownValue(limit, unit, words), outcome: say(`explain.standard.outcome.${outcome}`),
  })));
}
