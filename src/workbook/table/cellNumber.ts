import { cellDecimal, Fraction, unitFactor } from '../../engine/index';
import { isCellError, type CellValue } from '../cell';
import { knownUnit } from './unitText';

/**
 * What a cell in a column of numbers holds.
 * number · tidied: text read exactly after taking away separators, blanks or a unit · blank · none: the cell says there is
 * nothing (-, /, 无, #N/A) · text: anything else · inexact: a number in another unit that has no finite decimal in the
 * column's · long: digits written out that no cell number holds.
 */
export type CellReading =
  | { readonly kind: 'number' | 'tidied'; readonly value: number }
  | { readonly kind: 'blank' | 'none' | 'text' | 'inexact' | 'long' };

const BLANK: CellReading = { kind: 'blank' };
const NONE: CellReading = { kind: 'none' };
const TEXT: CellReading = { kind: 'text' };
const INEXACT: CellReading = { kind: 'inexact' };
const LONG: CellReading = { kind: 'long' };

const NONE_WORDS = /^(?:[-–—―_/\\.…·*~?]+|无|没有|暂无|空|空白|不详|不适用|未填|未填报|未提供|未报|缺|缺失|待补|待补充|待定|待核|待核实|无数据|暂缺|暂无数据|n\/?a|nil|null|none|nan|tbd|unknown|missing)$/i;
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d{1,3}$/i;
const BODY = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)([^\d.,+-].*)$/;
const CHINESE_POWER: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10000n, 百万: 1000000n, 千万: 10000000n, 亿: 100000000n };

/**
 * Reads a cell of a column whose numbers are in `unit`; text is read by its digits, never through a rounded number.
 * @example readNumber('1,234.50', '万元') //=> { kind: 'tidied', value: 1234.5 }
 * @example readNumber('20000㎡', '亩') //=> { kind: 'tidied', value: 30 }
 */
export function readNumber(cell: CellValue, unit: string): CellReading {
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  if (cell === null) return BLANK;
  if (isCellError(cell)) return NONE;
  return typeof cell === 'string' ? readText(cell, unit) : TEXT;
}

/** What was read in one unit, in another: a number whose decimal there is not finite, or longer than a cell holds, is inexact. */
export function inUnit(reading: CellReading, from: string, to: string): CellReading {
  const factor = reading.kind === 'number' || reading.kind === 'tidied' ? unitFactor(from, to) : null;
  if (factor === null || !('value' in reading)) return reading;
  const exact = cellDecimal(reading.value).value.mul(factor);
  const value = exact.toNumber();
  return cellDecimal(value).value.eq(exact) ? { kind: reading.kind, value } : INEXACT;
}

/** Whether a cell would be read as a number in some unit: to tell columns of numbers from columns of words. */
export function looksNumeric(cell: CellValue): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell !== 'string' || !/\d/.test(cell) || cell.length > 40) return false;
  const { kind } = readText(cell, '');
  return kind === 'number' || kind === 'tidied' || (kind === 'text' && BODY.test(squeeze(cell)) && knownUnit(squeeze(cell).replace(/^[+\-\d.,]+/, '')) !== null);
}

/** Blanks and signs that say nothing taken away. A blank between digits stays unless it parts thousands: 120 350 may be two meters. */
function squeeze(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\u200b\ufeff'‘’`]/g, '').replace(/[−–﹣]/g, '-').trim();
  if (!/\s/.test(plain)) return plain;
  const grouped = plain.replace(/(?<![\d.,])(\d{1,3})((?:[^\S\r\n]\d{3})+)(?![\d,])/g, (whole) => whole.replace(/\s/g, ''));
  return grouped.replace(/(?<!\d)\s+|\s+(?!\d)/g, '');
}

function readText(cell: string, unit: string): CellReading {
  const trimmed = cell.trim();
  if (trimmed === '') return BLANK;
  if (PLAIN.test(trimmed)) return isHeld(trimmed) ? { kind: 'number', value: Number(trimmed) } : LONG;
  let text = squeeze(cell);
  if (text === '') return BLANK;
  if (NONE_WORDS.test(text) || text.startsWith('#')) return NONE;
  text = text.replace(/^(?:¥|￥|rmb|cny)/i, '');
  // Bookkeepers write a negative amount in brackets.
  const bracketed = /^\(([\d.,]+)\)$/.exec(text);
  if (bracketed) text = `-${bracketed[1]}`;
  if (PLAIN.test(text) || GROUPED.test(text) || SCIENTIFIC.test(text)) return tidied(text);
  const parts = BODY.exec(text);
  return parts && /\d/.test(parts[1] as string) ? withSuffix(parts[1] as string, parts[2] as string, unit) : TEXT;
}

function tidied(text: string): CellReading {
  const plain = text.replaceAll(',', '');
  const value = Number(plain);
  if (!Number.isFinite(value)) return TEXT;
  return isHeld(plain) ? { kind: 'tidied', value } : LONG;
}

/** Whether the number of these digits is read back as written: any of fifteen digits is, one of more may not be. */
function isHeld(digits: string): boolean {
  if (digits.length <= 15) return true;
  const written = Fraction.parse(digits.replace(/^\+/, ''));
  return written === null || cellDecimal(Number(digits)).value.eq(written);
}

/** `30亩`, `1.2万`, `27.4%`, `3公顷`: the number times what the suffix says. */
function withSuffix(digits: string, suffix: string, unit: string): CellReading {
  const number = Fraction.parse(digits.replaceAll(',', ''));
  const factor = suffixFactor(suffix.replace(/^[(（](.*)[)）]$/, '$1'), unit);
  if (number === null || factor === null) return TEXT;
  const exact = number.mul(factor);
  const value = exact.toNumber();
  return Number.isFinite(value) && cellDecimal(value).value.eq(exact) ? { kind: 'tidied', value } : INEXACT;
}

function suffixFactor(suffix: string, unit: string): Fraction | null {
  const power = CHINESE_POWER[suffix];
  if (power !== undefined) {
    // 3万 in a column of 万元 leaves 元 unsaid: it is 3, not 30,000.
    return unitFactor(`${suffix}${unit.replace(/^[百千]?[万亿]/, '')}`, unit) ?? (unit === '' || !/^[万亿千百]/.test(unit) ? Fraction.of(power) : null);
  }
  const known = knownUnit(suffix);
  return known === null ? null : unitFactor(known, unit);
}
