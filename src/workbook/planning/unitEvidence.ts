import { text, type Lang } from '../../text/text';
import type { ColumnMatch, UnitEvidence } from '../layout';

/**
 * What says in which unit a column's numbers are, in words; '' for a column without one.
 * @example unitEvidence(match, 'zh') //=> '表头写“㎡”；中位数 20000，合乎“㎡”'
 */
export function unitEvidence(match: ColumnMatch, lang: Lang): string {
  const words = match.evidence.map((one) => evidenceWords(one, lang));
  if (match.unitFrom === 'chosen') words.unshift(text(lang, 'unit.evidence.chosen', { unit: named(match.unit ?? '', lang) }));
  if (match.unitFrom === 'assumed') words.unshift(text(lang, 'unit.evidence.none', { unit: named(match.unit ?? '', lang) }));
  return words.join(lang === 'zh' ? '；' : '; ');
}

function evidenceWords(one: UnitEvidence, lang: Lang): string {
  const unit = named(one.unit, lang);
  if (one.kind === 'magnitude') return text(lang, one.fits ? 'unit.evidence.magnitude' : 'unit.evidence.magnitude-no', { unit, median: one.median });
  if (one.kind === 'ratio') return text(lang, one.fits ? 'unit.evidence.ratio' : 'unit.evidence.ratio-no', { to: one.to, ratio: Number(one.ratio.toPrecision(3)) });
  return text(lang, `unit.evidence.${one.kind}`, { unit, text: one.text });
}

const named = (unit: string, lang: Lang): string => (unit === '' ? text(lang, 'unit.fraction') : unit);
