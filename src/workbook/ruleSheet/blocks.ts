import { isList, isMap } from '../../engine/ruleset/reading';
import type { RulesetDocument, RulesetValue } from '../../engine/ruleset/types';
import { spelledSteps } from './address';
import { cellText } from './cellText';
import { hasWords, isKeyword, KEY_COLUMN, type Steps } from './keyWords';

/** properties: a row each · list: a table, a row each item · keyed: a table, a row each entry, its key in a column */
export type BlockKind = 'properties' | 'list' | 'keyed';

/** A part of a ruleset as the sheet shows it. */
export interface Block {
  readonly kind: BlockKind;
  /** `indicators`, or `indicators#2.weight` for what belongs to row 2 of another block; '' for the front. */
  readonly address: string;
  /** Last key of the address. */
  readonly section: string;
  /** Name of the row it belongs to. */
  readonly owner: string | null;
  /** Offered to be filled in: with no rows it says nothing. */
  readonly offered: boolean;
  /** Columns of a table; empty for properties. */
  readonly columns: readonly Steps[];
  readonly rows: readonly BlockRow[];
}

export interface BlockRow {
  /** Number of the row in a table; the steps of a property. */
  readonly id: string;
  readonly cells: readonly { readonly steps: Steps; readonly text: string }[];
}

/** The ruleset as blocks from top to bottom. Works on the tree alone: keys it has never heard of find their place. */
export function blocksOf(document: RulesetDocument): readonly Block[] {
  const entries = Object.entries(document);
  const front = entries.filter(([, value]) => standsInFront(value));
  const blocks: Block[] = properties('', '', null, Object.fromEntries(front));
  for (const [key, value] of entries.filter(([, inner]) => !standsInFront(inner))) blocks.push(...blocksAt(spelledSteps([key]), key, null, value));
  const missing = offeredTables.filter((key) => document[key] === undefined);
  return inOrder([...blocks, ...missing.map((key): Block => ({ ...table('list', key, key, null, []), offered: true }))]);
}

/** Tables a clerk may want to begin, in a ruleset that has none. */
const offeredTables = ['parameters', 'scope', 'adjust'];

/** Blocks people know, in the order of a 办法; what is new comes after, and words last. */
const order = ['', 'sources', 'parameters', 'derive', 'merge', 'apportion', 'scope', 'group', 'each', 'indicators', 'coefficient', 'bonus', 'score', 'grades', 'adjust'];
const last = ['assume', 'notes', 'gaps'];

function inOrder(blocks: readonly Block[]): readonly Block[] {
  const place = ({ address }: Block): number => {
    const [head = ''] = address.split(/[.#]/);
    if (last.includes(head)) return order.length + 1 + last.indexOf(head);
    return order.includes(head) ? order.indexOf(head) : order.length;
  };
  return blocks.map((block, index) => ({ block, index })).sort((a, b) => place(a.block) - place(b.block) || a.index - b.index).map(({ block }) => block);
}

/** Single values, and what two words say: a title, an edition. */
const standsInFront = (value: RulesetValue): boolean =>
  isSimple(value) || (isMap(value) && Object.keys(value).length <= 2 && Object.entries(value).every(([key, inner]) => isKeyword(key) && isSimple(inner)));

/** What one cell holds: a text, or a list that is no table. */
const isSimple = (value: RulesetValue): boolean => !isMap(value) && !isTable(value);

const isTable = (value: RulesetValue): value is readonly RulesetDocument[] =>
  isList(value) && value.length > 0 && value.every((item) => isMap(item) && Object.keys(item).length > 0);

/** A map from names that somebody gave to maps of keys. */
const isKeyed = (value: RulesetValue, section: string): value is Readonly<Record<string, RulesetDocument>> =>
  isMap(value) && Object.keys(value).length > 0 && Object.values(value).every((inner) => isMap(inner) && Object.keys(inner).length > 0 && Object.keys(inner).every(isKeyword))
  && (namedMaps.includes(section) || !Object.keys(value).every(hasWords));

/** Maps from names, which may be words of the language by chance. */
const namedMaps = ['sources', 'labels'];

function blocksAt(address: string, section: string, owner: string | null, value: RulesetValue): Block[] {
  if (isTable(value)) return tableWithParts('list', address, section, owner, value.map((item) => [null, item]));
  if (isKeyed(value, section)) return tableWithParts('keyed', address, section, owner, Object.entries(value));
  return properties(address, section, owner, value as RulesetDocument);
}

/** Rows of a map's values, then blocks of what no row can hold. */
function properties(address: string, section: string, owner: string | null, map: RulesetDocument): Block[] {
  const rows: BlockRow[] = [];
  const parts: Block[] = [];
  const walk = (value: RulesetValue, steps: Steps): void => {
    if (isTable(value) || (steps.length > 0 && isKeyed(value, steps.at(-1)!))) parts.push(...blocksAt([address, spelledSteps(steps)].filter((each) => each !== '').join('.'), steps.at(-1)!, owner, value));
    else if (isMap(value) && Object.keys(value).length > 0) for (const [key, inner] of Object.entries(value)) walk(inner, [...steps, key]);
    else rows.push({ id: spelledSteps(steps), cells: [{ steps, text: cellText(value) }] });
  };
  for (const [key, value] of Object.entries(map)) walk(value, [key]);
  return [{ kind: 'properties', address, section, owner, offered: false, columns: [], rows }, ...parts];
}

function tableWithParts(kind: 'list' | 'keyed', address: string, section: string, owner: string | null, entries: readonly (readonly [string | null, RulesetDocument])[]): Block[] {
  const parts: Block[] = [];
  const rows = entries.map(([key, item], index): BlockRow => {
    const id = String(index + 1);
    const cells: { steps: Steps; text: string }[] = key === null ? [] : [{ steps: KEY_COLUMN, text: cellText(key) }];
    const name = nameOf(key, item, id);
    const walk = (value: RulesetValue, steps: Steps): void => {
      if (isTable(value) || (isMap(value) && Object.keys(value).length > 0 && !Object.keys(value).every(isKeyword))) {
        parts.push(...blocksAt(`${address}#${id}.${spelledSteps(steps)}`, steps.at(-1)!, owner === null ? name : `${owner} · ${name}`, value));
      } else if (isMap(value) && Object.keys(value).length > 0) for (const [inner, each] of Object.entries(value)) walk(each, [...steps, inner]);
      else cells.push({ steps, text: cellText(value) });
    };
    for (const [inner, value] of Object.entries(item)) walk(value, [inner]);
    return { id, cells };
  });
  return [table(kind, address, section, owner, rows), ...parts];
}

/** How an item is spoken of. */
function nameOf(key: string | null, item: RulesetDocument, id: string): string {
  const name = key ?? item['name'] ?? item['about'];
  return typeof name === 'string' ? name : isMap(name) && typeof name['zh'] === 'string' ? name['zh'] : id;
}

function table(kind: 'list' | 'keyed', address: string, section: string, owner: string | null, rows: readonly BlockRow[]): Block {
  const columns = new Map<string, Steps>();
  const add = (steps: Steps): void => { columns.set(steps.join('\n'), steps); };
  if (kind === 'keyed') add(KEY_COLUMN);
  rows.forEach((row) => row.cells.forEach(({ steps }) => add(steps)));
  if (kind === 'list') offeredColumns.get(section)?.forEach((column) => add(column.split('.')));
  const sorted = [...columns.values()].map((steps, index) => ({ steps, index })).sort((a, b) => placeOf(a.steps) - placeOf(b.steps) || a.index - b.index);
  return { kind, address, section, owner, offered: false, columns: sorted.map(({ steps }) => steps), rows };
}

/** Columns to fill in that a ruleset may not have used yet. */
const offeredColumns: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  indicators: ['name', 'value', 'label.zh', 'unit', 'weight', 'benchmark.as', 'benchmark.value', 'cap', 'cite', 'weight-cite'],
  adjust: ['name', 'when', 'why.zh', 'set', 'raise', 'lower', 'at-most', 'keep-at-least', 'veto', 'ungraded', 'cite'],
  scope: ['name', 'when', 'label.zh', 'as', 'cite'],
  parameters: ['name', 'assumption.zh', 'label.zh', 'kind', 'default', 'min', 'max', 'choices', 'cite'],
}));

/** What a row is, then what it says, then numbers, then clauses, then words in English. */
const columnOrder = [
  '@key', 'name', 'name.zh', 'about', 'when', 'value', 'assumption.zh', 'zh', 'text.zh', 'document', 'label', 'label.zh', 'why', 'why.zh', 'text.en', 'en', 'english',
  'from', 'to', 'unit', 'weight', 'as', 'kind', 'default', 'min', 'max', 'choices', 'benchmark.as', 'benchmark.value', 'cap', 'points',
  'set', 'raise', 'lower', 'at-most', 'keep-at-least', 'veto', 'ungraded',
];
const lastColumns = ['cite', 'weight-cite', 'label.en', 'why.en', 'name.en', 'assumption.en'];

function placeOf(steps: Steps): number {
  const at = steps.join('.');
  if (lastColumns.includes(at)) return columnOrder.length + 1 + lastColumns.indexOf(at);
  return columnOrder.includes(at) ? columnOrder.indexOf(at) : columnOrder.length;
}
