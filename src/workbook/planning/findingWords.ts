import { text, type Lang } from '../../text/text';
import type { Decision } from '../findings/decision';
import type { Finding } from '../findings/finding';
import { issueTreatment } from './issueKind';

/** What was done about a finding; where a decision on it has fallen away, that too. */
export function doneWords({ issue, lapsed }: Finding, lang: Lang): string {
  const words = text(lang, issue.severity === 'error' ? 'sheets.done.error' : `sheets.done.${issueTreatment(issue)}`);
  return lapsed === null ? words : text(lang, 'audit.lapsed.done', { done: words, verdict: text(lang, `audit.verdict.${lapsed.verdict}`), basis: lapsed.basis });
}

/** A decision in a few words: `核实无误，已看台账，张三`. */
export const decisionWords = ({ verdict, note, by }: Decision, lang: Lang): string =>
  [text(lang, `audit.verdict.${verdict}`), note, by].filter((part) => part !== '').join(lang === 'zh' ? '，' : ', ');
