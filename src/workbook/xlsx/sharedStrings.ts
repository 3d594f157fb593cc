import { FileError } from './fileError';
import { partTextBlocks } from './parts';
import { fromCellText, unguard } from './xmlText';
import { childrenOf, parseXml, type XmlElement } from './xmlTree';
import type { ZipEntry } from './zipRead';

/** All strings of the table that cells point into, without phonetic readings. */
export function readSharedStrings(entry: ZipEntry | null): readonly string[] {
  if (!entry) return [];
  const strings: string[] = [];
  let rest = '';
  let head: Head | null = null;
  for (const block of partTextBlocks(entry)) {
    rest += block;
    head ??= findHead(rest, entry.name);
    if (!head) continue;
    rest = takeItems(rest.slice(head.taken), head, strings, entry.name);
    head = { ...head, taken: 0 };
  }
  if (!head) throw new FileError('corrupt', { part: entry.name });
  // What is left is the end tag, or strings behind something unusual such as a comment.
  if (!head.empty) strings.push(...childrenOf(parseXml(head.open + rest, entry.name), 'si').map(itemText));
  return strings;
}

interface Head {
  readonly open: string;
  readonly prefix: string;
  readonly empty: boolean;
  readonly taken: number;
}

function findHead(text: string, part: string): Head | null {
  const found = /<(\w+:)?sst(?=[\s/>])[^>]*>/.exec(text);
  if (!found) {
    if (text.length > 1_000_000) throw new FileError('corrupt', { part });
    return null;
  }
  if (/<!DOCTYPE/i.test(text.slice(0, found.index))) throw new FileError('dtd', { part });
  return { open: found[0].replace(/\/>$/, '>'), prefix: found[1] ?? '', empty: found[0].endsWith('/>'), taken: found.index + found[0].length };
}

/** Reads the whole `<si>` elements and returns what is left over. */
function takeItems(text: string, head: Head, strings: string[], part: string): string {
  const plain = head.prefix === '' ? /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>\s*/y : /(?!)/y;
  const close = `</${head.prefix}si>`;
  for (let at = text.length - text.trimStart().length; ;) {
    plain.lastIndex = at;
    const found = plain.exec(text);
    if (found) {
      strings.push(fromCellText(found[1]!));
      at = plain.lastIndex;
      continue;
    }
    if (!text.startsWith(`<${head.prefix}si`, at)) return text.slice(at);
    const tagEnd = text.indexOf('>', at);
    if (tagEnd < 0) return text.slice(at);
    const empty = text[tagEnd - 1] === '/';
    const end = empty ? tagEnd + 1 : text.indexOf(close, at) + close.length;
    if (end < close.length) return text.slice(at);
    strings.push(itemText(parseXml(`${head.open}${text.slice(at, end)}</${head.prefix}sst>`, part).children[0]!));
    at = end;
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
  }
}

/** Text of a string item or inline string: plain text or rich runs; phonetic readings would double a name. */
export function itemText(item: XmlElement): string {
  return item.children.map((each) => (each.local === 't' ? unguard(each.text) : each.local === 'r' ? itemText(each) : '')).join('');
}
