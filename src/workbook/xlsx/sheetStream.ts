import { FileError } from './fileError';
import { partTextBlocks } from './parts';
import { MAX_ROWS } from './cellRef';
import type { ZipEntry } from './zipRead';

/** Takes a worksheet apart as it streams by: what stands before the rows, each row, what stands behind. */
export interface SheetReader {
  /** Everything up to `<sheetData>`; `prefix` is that of the sheet's elements, with its colon. */
  readonly head: (xml: string, prefix: string) => void;
  /** One `<row>…</row>`, row from 0. */
  readonly row: (xml: string, row: number) => void;
  /** A comment among the rows. */
  readonly comment?: (xml: string) => void;
  /** Everything behind `</sheetData>`. */
  readonly tail: (xml: string) => void;
}

const LONGEST_ROW = 64_000_000;

/**
 * Streams a worksheet part through the reader: memory holds one row at a time.
 * @throws FileError corrupt where rows are out of order or something else stands among them.
 */
export function streamSheet(entry: ZipEntry, reader: SheetReader): void {
  let rest = '';
  let where: 'head' | 'rows' | 'tail' = 'head';
  let prefix = '';
  let former = -1;
  const corrupt = (): never => { throw new FileError('corrupt', { part: entry.name }); };
  for (const block of partTextBlocks(entry)) {
    rest += block;
    if (where === 'head') {
      const data = /<(\w+:)?sheetData\s*(\/?)>/.exec(rest);
      if (!data) {
        if (rest.length > LONGEST_ROW) corrupt();
        continue;
      }
      const head = rest.slice(0, data.index);
      if (/<!DOCTYPE|<!ENTITY/i.test(head)) throw new FileError('dtd', { part: entry.name });
      prefix = data[1] ?? '';
      reader.head(head, prefix);
      rest = rest.slice(data.index + data[0].length);
      where = data[2] === '/' ? 'tail' : 'rows';
    }
    if (where === 'rows') {
      const taken = takeRows(rest, prefix);
      for (const row of taken.rows) {
        if (row.startsWith('<!')) {
          reader.comment?.(row);
          continue;
        }
        const number = rowNumber(row, former);
        if (number <= former || number >= MAX_ROWS) corrupt();
        former = number;
        reader.row(row, number);
      }
      if (taken.odd || taken.rest.length > LONGEST_ROW) corrupt();
      rest = taken.rest;
      if (taken.ended) where = 'tail';
    }
  }
  if (where !== 'tail') corrupt();
  reader.tail(rest);
}

interface Taken {
  /** Rows, and comments among them. */
  readonly rows: readonly string[];
  readonly rest: string;
  readonly ended: boolean;
  /** Something that is neither a row, white space nor a comment. */
  readonly odd: boolean;
}

function takeRows(text: string, prefix: string): Taken {
  const open = `<${prefix}row`;
  const close = `</${prefix}row>`;
  const end = `</${prefix}sheetData>`;
  const rows: string[] = [];
  let at = 0;
  const stop = (ended: boolean, odd = false): Taken => ({ rows, rest: text.slice(at), ended, odd });
  for (;;) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    if (text.startsWith(end, at)) {
      at += end.length;
      return stop(true);
    }
    if (text.startsWith('<!--', at)) {
      const over = text.indexOf('-->', at);
      if (over < 0) return stop(false);
      rows.push(text.slice(at, over + 3));
      at = over + 3;
      continue;
    }
    if (!text.startsWith(open, at)) return stop(false, text.length - at >= end.length);
    const tagEnd = text.indexOf('>', at);
    if (tagEnd < 0) return stop(false);
    let rowEnd = tagEnd + 1;
    if (text[tagEnd - 1] !== '/') {
      const closing = text.indexOf(close, tagEnd);
      if (closing < 0) return stop(false);
      rowEnd = closing + close.length;
    }
    rows.push(text.slice(at, rowEnd));
    at = rowEnd;
  }
}

/** The row's number from 0; rows without one follow the row before. */
function rowNumber(row: string, former: number): number {
  const found = /\sr\s*=\s*["'](\d+)["']/.exec(row.slice(0, row.indexOf('>')));
  return found ? Number(found[1]) - 1 : former + 1;
}
