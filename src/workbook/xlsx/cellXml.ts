import { isCellError, type CellValue } from '../cell';
import { cellText } from './xmlText';

/** Excel's limit for the text of one cell. */
const LONGEST_TEXT = 32_767;

/**
 * A `<c>` element. Text is written inline and is never a formula, whatever it begins with;
 * blank cells are written only to carry a style.
 */
export function cellXml(prefix: string, reference: string, value: CellValue, style: number): string {
  const open = `<${prefix}c r="${reference}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null) return style === 0 ? '' : `${open}/>`;
  return open + contentXml(prefix, value);
}

function contentXml(prefix: string, value: Exclude<CellValue, null>): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('a cell holds finite numbers only');
    return `>${valueXml(prefix, String(value))}`;
  }
  if (typeof value === 'boolean') return ` t="b">${valueXml(prefix, value ? '1' : '0')}`;
  if (isCellError(value)) return ` t="e">${valueXml(prefix, cellText(value.error))}`;
  if (value.length > LONGEST_TEXT) throw new RangeError(`a cell holds at most ${LONGEST_TEXT} characters`);
  return ` t="inlineStr"><${prefix}is>${textElement(prefix, value)}</${prefix}is></${prefix}c>`;
}

const valueXml = (prefix: string, text: string): string => `<${prefix}v>${text}</${prefix}v></${prefix}c>`;

/** A formula with its result. */
export function formulaXml(prefix: string, reference: string, formula: string, value: CellValue, style: number): string {
  const type = typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : value !== null && isCellError(value) ? ' t="e"' : '';
  const result = value === null ? '' : `<${prefix}v>${isCellError(value) ? cellText(value.error) : typeof value === 'boolean' ? Number(value) : cellText(String(value))}</${prefix}v>`;
  return `<${prefix}c r="${reference}"${style === 0 ? '' : ` s="${style}"`}${type}><${prefix}f>${cellText(formula)}</${prefix}f>${result}</${prefix}c>`;
}

function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${cellText(text)}</${prefix}t>`;
}
