import type { Reason } from '../engine/evaluation';
import { type Lang, text } from './text';

/** A reason in a sentence's words: the ruleset's own, except where the reason lies in the data. Its clause and grades stand apart. */
export function reasonText(reason: Reason, lang: Lang): string {
  if (reason.kind === 'missing') return text(lang, 'reason.missing', { text: reason.text[lang] });
  if (reason.kind === 'tie') return text(lang, 'reason.tie', { to: reason.to ?? '' });
  return reason.text[lang];
}
