import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { FileError } from './fileError';
import { escapeXml } from './xmlText';

/** An element with the offsets where it stands in the source, so that edits are cuts in the original text. */
export interface XmlElement {
  readonly local: string;
  readonly uri: string;
  /** Prefix with its colon, or empty: what a new sibling must be written with. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, SaxesAttributeNS>>;
  readonly children: readonly XmlElement[];
  /** Character content of the element itself. */
  readonly text: string;
  readonly start: number;
  /** Just behind the start tag. */
  readonly openEnd: number;
  /** Before the end tag; equal to `end` when the element closes itself. */
  readonly closeStart: number;
  readonly end: number;
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: Growing[] };

/**
 * The tree of an XML text.
 * @throws FileError corrupt with the part's name, or dtd: a document type can hide endless entities.
 */
export function parseXml(source: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const top: Growing = blank();
  const open: Growing[] = [top];
  parser.on('error', (error) => { throw new FileError('corrupt', { part }, { cause: error }); });
  parser.on('doctype', () => { throw new FileError('dtd', { part }); });
  parser.on('opentag', (tag) => {
    if (open.length > 256) throw new FileError('corrupt', { part });
    const openEnd = parser.position;
    const element: Growing = {
      ...blank(),
      local: tag.local,
      uri: tag.uri,
      prefix: tag.prefix === '' ? '' : `${tag.prefix}:`,
      attributes: tag.attributes,
      openEnd,
      start: source.lastIndexOf('<', openEnd - 1),
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  const addText = (text: string): void => { open.at(-1)!.text += text; };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    const element = open.pop()!;
    element.end = parser.position;
    element.closeStart = tag.isSelfClosing ? element.end : source.lastIndexOf('<', element.end - 1);
  });
  parser.write(source).close();
  return top.children[0]!;
}

const blank = (): Growing => ({ local: '', uri: '', prefix: '', attributes: {}, children: [], text: '', start: 0, openEnd: 0, closeStart: 0, end: 0 });

export const child = (element: XmlElement, local: string): XmlElement | undefined => element.children.find((each) => each.local === local);

export const childrenOf = (element: XmlElement | undefined, local: string): readonly XmlElement[] =>
  element?.children.filter((each) => each.local === local) ?? [];

/** An attribute without a namespace. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name]?.value;
}

/** An attribute by local name with any namespace, such as `r:id`. */
export const attributeNS = (element: XmlElement, local: string): string | undefined =>
  Object.values(element.attributes).find((each) => each.local === local && each.prefix !== '' && each.prefix !== 'xmlns')?.value;

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** A cut in the source: `text` takes the place of what stands from `start` to `end`. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with the cuts made; cuts at one place keep their order. */
export function withCuts(source: string, cuts: readonly Cut[]): string {
  let result = '';
  let at = 0;
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    if (cut.start < at) throw new RangeError('cuts overlap');
    result += source.slice(at, cut.start) + cut.text;
    at = cut.end;
  }
  return result + source.slice(at);
}

export const removed = (element: XmlElement): Cut => ({ start: element.start, end: element.end, text: '' });

export const replaced = (element: XmlElement, xml: string): Cut => ({ start: element.start, end: element.end, text: xml });

/** Puts `xml` behind the last child. An element that closes itself is opened; do that once an element. */
export function appended(source: string, element: XmlElement, xml: string): Cut {
  if (element.closeStart < element.end) return { start: element.closeStart, end: element.closeStart, text: xml };
  const slash = source.lastIndexOf('/', element.end);
  return { start: slash, end: element.end, text: `>${xml}</${element.prefix}${element.local}>` };
}

/** Sets an attribute in the start tag, or takes it out when `value` is null. */
export function withAttribute(source: string, element: XmlElement, name: string, value: string | number | null): Cut {
  const open = source.slice(element.start, element.openEnd);
  const text = value === null ? '' : ` ${name}="${escapeXml(String(value))}"`;
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(open);
  if (found) return { start: element.start + found.index, end: element.start + found.index + found[0].length, text };
  const at = element.start + 1 + element.prefix.length + element.local.length;
  return { start: at, end: at, text };
}

/** Puts `xml` where the schema wants an element of that name: before the first child that comes later in `order`. */
export function inOrder(source: string, parent: XmlElement, order: readonly string[], local: string, xml: string): Cut {
  const place = order.indexOf(local);
  const later = parent.children.find((each) => order.indexOf(each.local) > place);
  return later ? { start: later.start, end: later.start, text: xml } : appended(source, parent, xml);
}
