import type { Seen, Trace } from '../../engine/explain/trace';
import type { Trial } from '../../engine/explain/story';
import { shownValue, type StoryLine, type Words } from './words';

/**
 * Why a condition is met or not, part by part, with what stood there. Of several parts that must all hold, only those
 * that decided are named.
 * @example '新升规月数是 30 月，不符合“小于 12 月”'
 */
export function traceWords(trace: Trace, words: Words): string {
  const { say, list, clauses, nameOf } = words;
  switch (trace.kind) {
    case 'all':
    case 'any': {
      const deciding = trace.parts.filter(({ verdict }) => (trace.verdict === 'yes') === (verdict === 'yes'));
      return clauses(deciding.map((part) => traceWords(part, words)));
    }
    case 'not': {
      const inner = traceWords(trace.of, words);
      if (trace.verdict !== 'no') return inner;
      return say('explain.trace.not-met', { words: inner });
    }
    case 'known':
      return say(trace.verdict === 'yes' ? 'explain.trace.known' : 'explain.trace.known-not', { field: nameOf(trace.field) });
    case 'mark':
      return say(`explain.trace.mark${{ yes: '', no: '-not', unknown: '-unknown' }[trace.verdict] as '' | '-not' | '-unknown'}`, { text: nameOf(trace.text) });
    case 'among': {
      const left = nameOf(trace.of.text);
      if (trace.of.value === null) return say('explain.trace.unknown-plain', { left });
      const among = list(trace.among.map((one) => seenWords(one, trace.of, words)));
      return say(trace.verdict === 'yes' ? 'explain.trace.among' : 'explain.trace.among-not', { left, seen: seenWords(trace.of, trace.of, words), list: among });
    }
    case 'compare':
      return compareWords(trace, words);
  }
}

function compareWords({ left, op, right, verdict }: Extract<Trace, { kind: 'compare' }>, words: Words): string {
  const { say, nameOf } = words;
  const limitValue = seenWords(right, left, words);
  const limit = right.isConstant ? limitValue : right.value === null ? nameOf(right.text) : `${nameOf(right.text)} ${limitValue}`;
  if (verdict === 'unknown') return say('explain.trace.unknown', { left: nameOf(left.value === null ? left.text : right.text), op: say(`explain.op.${op}`), limit });
  const seen = seenWords(left, left, words);
  const isText = typeof left.value === 'string' || typeof left.value === 'boolean';
  if (isText && left.value === right.value) return say('explain.trace.is', { left: nameOf(left.text), seen });
  if (isText) return say('explain.trace.is-not', { left: nameOf(left.text), seen, limit });
  return say(`explain.trace.${verdict}`, { left: nameOf(left.text), seen, op: say(`explain.op.${op}`), limit });
}

/** A value in the unit of the field it is compared with. */
const seenWords = (seen: Seen, against: Seen, words: Words): string => shownValue(seen.value, words.unitOf(against.text) || words.unitOf(seen.text), words);

/** A rule that was tried, with its outcome and why. */
export function trialLine(trial: Trial, words: Words, effect = ''): StoryLine {
  const { say, lang, cited } = words;
  const why = trial.trace === null ? '' : traceWords(trial.trace, words);
  const said = (): string => {
    if (!trial.isReached) return say('explain.not-reached');
    if (!trial.applies) return say('explain.applies-not', { words: why });
    const all = words.clauses([effect, why]);
    return all === '' ? say('explain.applies-always') : say('explain.applies', { words: all });
  };
  return { what: trial.label[lang], words: said(), cite: cited(trial.cite), mark: trial.applies ? 'yes' : 'no' };
}
