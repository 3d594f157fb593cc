import type { Evaluation, Reason } from '../../engine';
import { text, type Lang } from '../../text/text';
import { citation } from './citation';
import { writtenNumber } from './writtenNumber';

/**
 * Why a subject stands where it stands, each reason with its clause and the step it made;
 * indicators without data are named together.
 * @example 'D→C 有效期内的高新技术企业，原则上不评为D类（浙亩均办〔2022〕2号 二(一)6）'
 */
export const reasonsInWords = (evaluation: Evaluation, row: number, lang: Lang): string =>
  reasonLines(evaluation, row, lang).join(lang === 'zh' ? '；' : '; ');

/** The same, one by one. */
export function reasonLines(evaluation: Evaluation, row: number, lang: Lang): readonly string[] {
  const reasons = evaluation.reasons[row] ?? [];
  const cited = reasons.filter((reason) => reason.kind !== 'missing').map((reason) => {
    const cite = citation(reason.cite, evaluation.ruleset);
    const words = reasonText(reason, evaluation, lang);
    return cite === '' ? words : text(lang, 'sheets.cited', { words, cite });
  });
  return [...cited, ...missingTogether(reasons, evaluation, lang)];
}

/** One reason in words, without its clause. */
export function reasonText(reason: Reason, evaluation: Evaluation, lang: Lang): string {
  if (reason.kind === 'missing') return text(lang, `sheets.reason.missing.${missingPolicy(reason, evaluation)}`, { indicators: reason.text[lang] });
  if (reason.kind === 'merged' || reason.kind === 'left-out') {
    return text(lang, `sheets.reason.${reason.kind}`, { others: together(reason.with ?? [], lang), words: reason.text[lang] });
  }
  const counted = countedWords(reason, lang);
  if (counted !== null) return counted;
  const words = reason.kind === 'places' ? text(lang, 'outcome.reason.places') : reason.kind === 'tie' ? text(lang, 'sheets.reason.tie') : reason.text[lang];
  const moved = reason.from !== undefined && reason.to !== undefined && reason.from !== reason.to;
  return moved ? `${reason.from}→${reason.to} ${words}` : words;
}

/** Points given or taken and factors, with how much. */
function countedWords({ kind, amount, text: words }: Reason, lang: Lang): string | null {
  if (amount === undefined) return null;
  const number = writtenNumber(amount, 4) ?? 0;
  if (kind === 'limit') return text(lang, words.zh === '' ? 'outcome.reason.limit-all' : 'outcome.reason.limit', { words: words[lang], amount: number });
  if (kind !== 'coefficient' && kind !== 'bonus' && kind !== 'deduction') return null;
  return text(lang, `outcome.reason.${kind}`, { words: words[lang], amount: number });
}

/** A plot may hold hundreds of firms: the first few by name, and how many there are. */
const NAMED = 5;

function together(names: readonly string[], lang: Lang): string {
  const named = names.slice(0, NAMED).join(lang === 'zh' ? '、' : ', ');
  return names.length > NAMED ? text(lang, 'sheets.reason.together', { named, count: names.length }) : named;
}

const missingPolicy = (reason: Reason, { ruleset }: Evaluation) =>
  ruleset.indicators.find((indicator) => indicator.label.zh === reason.text.zh)?.missing ?? 'zero';

function missingTogether(reasons: readonly Reason[], evaluation: Evaluation, lang: Lang): string[] {
  const missing = reasons.filter((reason) => reason.kind === 'missing');
  const policies = [...new Set(missing.map((reason) => missingPolicy(reason, evaluation)))];
  return policies.map((policy) => {
    const named = missing.filter((reason) => missingPolicy(reason, evaluation) === policy).map((reason) => reason.text[lang]);
    return text(lang, `sheets.reason.missing.${policy}`, { indicators: named.join(lang === 'zh' ? '、' : ', ') });
  });
}
