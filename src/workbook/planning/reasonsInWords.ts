import type { Evaluation, Reason } from '../../engine';
import { text, type Lang } from '../../text/text';
import { citation } from './citation';

/**
 * Why a subject stands where it stands, each reason with its clause and the step it made.
 * @example 'B→A 当年税收超5000万元，提一档（甲办〔2023〕1号 三(二)）；…'
 */
export function reasonsInWords(evaluation: Evaluation, row: number, lang: Lang): string {
  return (evaluation.reasons[row] ?? []).map((reason) => reasonInWords(reason, evaluation, lang)).join(lang === 'zh' ? '；' : '; ');
}

function reasonInWords(reason: Reason, evaluation: Evaluation, lang: Lang): string {
  const moved = reason.from !== undefined && reason.to !== undefined && reason.from !== reason.to;
  const words = moved ? `${reason.from}→${reason.to} ${reason.text[lang]}` : reason.text[lang];
  const cite = citation(reason.cite, evaluation.ruleset);
  return cite === '' ? words : text(lang, 'sheets.cited', { words, cite });
}
