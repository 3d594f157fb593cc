import { FileError } from './fileError';
import { readCsv } from './csv';
import { newBook } from './newBook';
import { partsOf, type Parts } from './parts';
import { sheetNameFrom } from './sheetNames';
import { readZip } from './zipRead';

/** What a file turned out to be. */
export interface Opened {
  readonly parts: Parts;
  /** The bytes themselves, where they are a workbook already; null for a CSV made into one. */
  readonly bytes: Uint8Array | null;
}

/**
 * Opens a file by what it holds, whatever its name says: a workbook as it is, a CSV as a new workbook of one sheet.
 * @throws FileError that says what the file is and what to do.
 */
export function openFile(bytes: Uint8Array, name: string): Opened {
  if (bytes.length === 0) throw new FileError('empty');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return { parts: partsOf(readZip(bytes)), bytes };
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04]) || startsWith(bytes, [0x09, 0x02])) throw new FileError('xls');
  if (!isText(bytes)) throw new FileError('not-workbook');
  const head = headOf(bytes);
  if (/<(?:\w+:)?workbook[\s>]/.test(head) && head.startsWith('<?')) throw new FileError('xml-table');
  if (/^<(?:!doctype|html|\?xml|table|meta|style|div|head|body|!--)/.test(head) || /^(?:mime-version|content-type):/.test(head)) throw new FileError('html');
  if (head.startsWith('%pdf')) throw new FileError('not-workbook');
  return { parts: newBook([{ name: sheetNameFrom(name), values: readCsv(bytes) }]), bytes: null };
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** An OLE container holds either an encrypted workbook or one of Excel 97–2003; its directory says which, in UTF-16. */
function compoundFile(bytes: Uint8Array): FileError {
  const decoder = new TextDecoder('utf-16le');
  const from = Math.max(0, bytes.length - (1 << 20)) & ~1;
  const text = decoder.decode(bytes.subarray(0, 1 << 20)) + decoder.decode(bytes.subarray(from));
  return new FileError(text.includes('EncryptedPackage') ? 'encrypted' : 'xls');
}

/** The beginning as lower-case text, enough to know a web page by, whatever its encoding. */
function headOf(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, 2048)).trimStart().toLowerCase();
}

/** A zero byte never stands in text, except in UTF-16, which says so at its head. */
const isText = (bytes: Uint8Array): boolean => startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || !bytes.subarray(0, 65_536).includes(0);
