import type { Label } from '../evaluation';
import type { Issue, IssueParams } from '../issue';
import { Fraction } from '../number/fraction';
import { nearest } from './nearest';
import type { RulesetDocument, RulesetValue } from './types';

/** A value of the document, where it stands, and where its faults go. */
export interface Node {
  readonly value: RulesetValue | undefined;
  readonly path: string;
  readonly issues: Issue[];
}

export const nodeOf = (value: RulesetValue | undefined, issues: Issue[]): Node => ({ value, path: '', issues });

/** Reports a fault at the node. */
export function fault(node: Node, code: string, params?: IssueParams): void {
  node.issues.push({ severity: 'error', code: `ruleset-${code}`, path: node.path, ...(params && { params }) });
}

/** The same for something worth knowing that does not stop the ruleset. */
export function inform(node: Node, code: string, params?: IssueParams): void {
  node.issues.push({ severity: 'info', code: `ruleset-${code}`, path: node.path, ...(params && { params }) });
}

export const isMap = (value: RulesetValue | undefined): value is RulesetDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: RulesetValue | undefined): value is readonly RulesetValue[] => Array.isArray(value);

/** YAML's several ways of writing nothing; all scalars reach us as strings. */
export const isNothing = (value: RulesetValue | undefined): boolean =>
  value === undefined || value === null || value === '' || value === 'null' || value === '~' || value === 'none';

/** The map under a key of a map; an empty one where there is none. */
export function mapAt(item: RulesetDocument, key: string): RulesetDocument {
  const value = item[key];
  return isMap(value) ? value : {};
}

/** The maps of the list under a key, each with its path. */
export function itemsAt(document: RulesetDocument, key: string): { item: RulesetDocument; path: string }[] {
  const list = document[key];
  return (isList(list) ? list : []).flatMap((item, index) => (isMap(item) ? [{ item, path: `${key}[${index}]` }] : []));
}

/** The child under a key. */
export function child(node: Node, key: string): Node {
  const value = isMap(node.value) && Object.hasOwn(node.value, key) ? node.value[key] : undefined;
  return { value, path: pathOf(node.path, key), issues: node.issues };
}

/** @example pathOf('indicators[0]', 'weight') //=> "indicators[0].weight" */
export function pathOf(parent: string, key: string): string {
  if (/[.[\]"]/.test(key)) return `${parent}[${JSON.stringify(key)}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

/** Checks that the node is a map with these keys only. @returns whether it is a map */
export function expectMap(node: Node, required: readonly string[], optional: readonly string[] = []): boolean {
  if (!isMap(node.value)) {
    fault(node, 'not-a-map');
    return false;
  }
  const known = [...required, ...optional];
  for (const key of Object.keys(node.value)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    if (near) fault(child(node, key), 'unknown-key-near', { key, near });
    else fault(child(node, key), 'unknown-key', { key, known: known.join(', ') });
  }
  for (const key of required) {
    if (!Object.hasOwn(node.value, key)) fault(node, 'missing-key', { key });
  }
  return true;
}

/** The nodes of a list; none, with a fault, when it is not one. A list left out is empty. */
export function listOf(node: Node): readonly Node[] {
  if (isNothing(node.value)) return [];
  if (!isList(node.value)) {
    fault(node, 'not-a-list');
    return [];
  }
  return node.value.map((value, index) => ({ value, path: `${node.path}[${index}]`, issues: node.issues }));
}

/** The keys and nodes of a map; a map left out is empty. */
export function entriesOf(node: Node): readonly (readonly [string, Node])[] {
  if (isNothing(node.value)) return [];
  if (!isMap(node.value)) {
    fault(node, 'not-a-map');
    return [];
  }
  return Object.keys(node.value).map((key) => [key, child(node, key)] as const);
}

/** A text that must be there; '' with a fault when it is not. A key left out altogether is `expectMap`'s to report. */
export function textOf(node: Node): string {
  if (typeof node.value === 'string' && node.value.trim() !== '') return node.value.trim();
  if (node.value !== undefined) fault(node, 'not-a-text');
  return '';
}

/** A text that may be left out. */
export const optionalText = (node: Node): string | null => (isNothing(node.value) ? null : textOf(node));

/** Words in both languages; a plain text means Chinese only and serves both. */
export function labelOf(node: Node): Label {
  if (!isMap(node.value)) {
    const zh = textOf(node);
    return { zh, en: zh };
  }
  expectMap(node, ['zh'], ['en']);
  const zh = textOf(child(node, 'zh'));
  return { zh, en: optionalText(child(node, 'en')) ?? zh };
}

/** An exact number: decimal, fraction or percentage. null with a fault when it is none. */
export function numberOf(node: Node): Fraction | null {
  const text = textOf(node);
  if (text === '') return null;
  const value = Fraction.parse(text);
  if (!value) fault(node, 'bad-number', { text });
  return value;
}

/** One of a few words; null with a fault when it is another. */
export function wordOf<Word extends string>(node: Node, words: readonly Word[]): Word | null {
  const text = textOf(node);
  if (text === '') return null;
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  const near = nearest(text, words);
  if (near) fault(node, 'unknown-word-near', { text, near });
  else fault(node, 'unknown-word', { text, known: words.join(', ') });
  return null;
}

/** The same with a word for when the key is left out. */
export const wordOr = <Word extends string>(node: Node, words: readonly Word[], otherwise: Word): Word =>
  node.value === undefined ? otherwise : (wordOf(node, words) ?? otherwise);

/** A clause such as `work-points 二(一)3`: source id, then the place in the document's own numbering. */
export function citeOf(node: Node, sources: ReadonlySet<string>): string | null {
  if (isNothing(node.value)) return null;
  const text = textOf(node);
  const [source = '', ...clause] = text.split(/\s+/);
  if (source === '') return null;
  if (!sources.has(source)) {
    const near = nearest(source, [...sources]);
    if (near) fault(node, 'unknown-source-near', { source, near });
    else fault(node, 'unknown-source', { source, known: [...sources].join(', ') || '-' });
  } else if (clause.length === 0) fault(node, 'cite-without-clause', { source });
  return text;
}
