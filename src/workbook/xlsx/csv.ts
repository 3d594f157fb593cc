import Papa from 'papaparse';
import type { CellValue } from '../cell';
import { FileError } from './fileError';

/** What a CSV holds: no file of ours is ever larger. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * The cells of a CSV text file: UTF-8 with or without a mark, GBK/GB 18030, or UTF-16 as Excel's “Unicode text” is.
 * @throws FileError text-encoding when it is none of them, csv when it cannot be taken apart or is too large for a sheet.
 */
export function readCsv(bytes: Uint8Array): readonly (readonly CellValue[])[] {
  const text = decode(bytes);
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const fault = parsed.errors.find((error) => error.type === 'Quotes');
  if (fault) throw new FileError('csv', { row: (fault.row ?? 0) + 1 });
  const rows = parsed.data;
  while (rows.length > 0 && rows.at(-1)!.every((text) => text === '')) rows.pop();
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > MOST_ROWS || columns > MOST_COLUMNS) throw new FileError('csv', { row: Math.min(rows.length, MOST_ROWS) });
  return rows.map((row) => Array.from({ length: columns }, (_, i) => csvValue(row[i] ?? '')));
}

function decode(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    const text = decodeAs(encoding, bytes);
    if (text !== null) return text;
  }
  throw new FileError('text-encoding');
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The only reason to throw: the bytes are not of this encoding, and the next one may fit.
    return null;
  }
}

/** Lines looked at to tell the delimiter: a title above the table has none. */
const SAMPLE_LINES = 50;

/** The character that parts most lines into the same number of fields, outside quotation marks. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 200_000).replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').slice(0, SAMPLE_LINES);
  const weight = (delimiter: string): number => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const parts = line.split(delimiter).length - 1;
      counts.set(parts, (counts.get(parts) ?? 0) + parts);
    }
    return Math.max(0, ...counts.values());
  };
  return [',', '\t', ';', '|'].reduce((best, each) => (weight(each) > weight(best) ? each : best));
}

/**
 * The value a CSV field stands for. Only a plain decimal is a number: codes keep their leading zeros, and digits
 * past the fifteenth, which a number cell would lose, keep a credit code or a long decimal whole.
 */
export function csvValue(field: string): CellValue {
  // ="007" and a leading tab are how other programs tell Excel “this is text”.
  const guarded = /^="((?:[^"]|"")*)"$/.exec(field);
  if (guarded) return guarded[1]!.replaceAll('""', '"');
  if (field.startsWith('\t')) return field.slice(1);
  const text = field.trim();
  if (text === '') return null;
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return text.replace(/^-?(?:0\.0*)?|\./g, '').length > 15 ? text : Number(text);
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/.test(text)) return { error: text };
  return field;
}
