import { Fraction, unitFactor, unitsLike } from '../../engine/index';
import { knownUnit } from './unitText';

/**
 * The unit of a cell's number where its number format shows one: 0.00"万元" is 万元. A format that shows the number
 * smaller than it is counts back: in 0!.0,"万元" the cell holds 元. A percent format is a fraction shown as percent ('').
 * Null where the format names no unit we know.
 * @example formatUnit('0!.0,"万元"') //=> '元'
 */
export function formatUnit(format: string): string | null {
  const [section = ''] = format.split(';');
  if (/(?<![\\"])%/.test(section.replace(/"[^"]*"/g, ''))) return '';
  // A date: 年 and 月 are no units there.
  if (/[ymdhs]/i.test(section.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return null;
  const words = [...section.replace(/\[[^\]]*\]/g, '').matchAll(/"([^"]*)"|([\u4e00-\u9fff㎡]+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const shown = words.map((word) => knownUnit(word.trim())).find((unit) => unit !== null) ?? null;
  if (shown === null) return null;
  const scale = scaleOf(section.replace(/"[^"]*"|[\u4e00-\u9fff㎡]/g, ''));
  return scale === 1n ? shown : unitsLike(shown).find((unit) => unitFactor(unit, shown)?.eq(Fraction.of(1n, scale)) === true) ?? null;
}

/** How many times smaller the format shows a number: a thousand for each comma at the end, ten for each digit behind a written point. */
function scaleOf(digits: string): bigint {
  const commas = /[0#?](?:[!\\]\.[0#?]+)?(,+)\s*$/.exec(digits)?.[1]?.length ?? 0;
  const behind = /[!\\]\.([0#?]+)/.exec(digits)?.[1]?.length ?? 0;
  return 1000n ** BigInt(commas) * 10n ** BigInt(behind);
}
