import type { Issue } from '../issue';
import { isList, isMap, isNothing } from './reading';
import { verbs } from './verbs';
import type { RulesetDocument, RulesetValue } from './types';

/** Finds the document of another ruleset by id. */
export type FindDocument = (id: string) => RulesetDocument | undefined;

export interface Resolved {
  /** The document with its parents merged in and `extends` gone. */
  readonly document: RulesetDocument;
  /** For each item of a merged list, where it was written: in the document itself, or in the one it extends. */
  readonly origins: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** Lists whose items are known by a key: an item of the child changes the parent's item of that name. */
const keyOf: Readonly<Record<string, string>> = {
  indicators: 'name',
  parameters: 'name',
  assume: 'about',
  derive: 'name',
  apportion: 'name',
  merge: 'name',
  scope: 'name',
  adjust: 'name',
  coefficient: 'name',
  policies: 'name',
  lists: 'name',
  standards: 'name',
  targets: 'name',
  observed: 'name',
};

/**
 * Merges a document into the one it extends, and that one into its own parent, to the root:
 * maps key by key, named lists item by item (`remove: yes` drops one), all else replaced.
 */
export function resolveExtends(document: RulesetDocument, find: FindDocument): Resolved {
  const chain: RulesetDocument[] = [document];
  const seen = typeof document['id'] === 'string' ? [document['id']] : [];
  for (let current = document; !isNothing(current['extends']); ) {
    const id = current['extends'];
    if (typeof id !== 'string') return failed(document, 'ruleset-not-a-text', {});
    if (seen.includes(id)) return failed(document, 'ruleset-extends-circle', { circle: [...seen, id].join(' → ') });
    const parent = find(id);
    if (!parent) return failed(document, 'ruleset-extends-unknown', { id });
    seen.push(id);
    chain.push(parent);
    current = parent;
  }
  let merged = chain.pop()!;
  let merging: Merging = { origins: new Map(), issues: [] };
  while (chain.length > 0) {
    merging = { origins: new Map(), issues: [] };
    merged = mergeDocument(merged, chain.pop()!, merging);
  }
  const { extends: _, ...rest } = merged;
  return { document: rest, ...merging };
}

function failed(document: RulesetDocument, code: string, params: Record<string, string>): Resolved {
  return { document, origins: new Map(), issues: [{ severity: 'error', code, path: 'extends', params }] };
}

/** What comes to light in one generation. */
interface Merging {
  readonly origins: Map<string, string>;
  readonly issues: Issue[];
}

function mergeDocument(parent: RulesetDocument, own: RulesetDocument, merging: Merging): RulesetDocument {
  const merged: Record<string, RulesetValue> = { ...parent };
  for (const [key, name] of Object.entries(keyOf)) {
    if (isList(parent[key]) && own[key] === undefined) merged[key] = mergeList(parent[key], [], name, key, merging);
  }
  for (const [key, value] of Object.entries(own)) {
    const name = keyOf[key];
    const above = parent[key];
    merged[key] = name !== undefined && isList(above) && isList(value) ? mergeList(above, value, name, key, merging) : mergeValue(above, value, key);
  }
  return merged;
}

/** Maps that say one thing together and are replaced as a whole; so are words in two languages. */
const wholes = ['edition', 'benchmark', 'points'];
/** What is written grade by grade. */
const byGrade = ['shares', 'boundaries', 'at-least', 'labels'];
/** Ways of saying one thing: what a document writes takes the place of the others above. */
const rivals = [['shares', 'boundaries', 'at-least'], ['rows', 'observed'], ['value', 'indicator']];

function mergeValue(parent: RulesetValue | undefined, own: RulesetValue, key: string): RulesetValue {
  if (!isMap(parent) || !isMap(own) || wholes.includes(key) || 'zh' in own) return own;
  const kept = withoutGrades(withoutRivals(withoutVerb(key === 'grades' ? withoutOtherGrading(parent, own) : parent, own), own), own);
  const merged: Record<string, RulesetValue> = { ...kept };
  for (const [inner, value] of Object.entries(own)) merged[inner] = mergeValue(kept[inner], value, inner);
  return { ...merged, ...uncited(own, parent) };
}

/** A rule does one thing: another verb takes the place of the one above. */
function withoutVerb(parent: RulesetDocument, own: RulesetDocument): RulesetDocument {
  if (!verbs.some((verb) => verb in own)) return parent;
  return Object.fromEntries(Object.entries(parent).filter(([key]) => !(verbs as readonly string[]).includes(key)));
}

function withoutRivals(parent: RulesetDocument, own: RulesetDocument): RulesetDocument {
  const replaced = rivals.flatMap((keys) => (keys.some((key) => key in own) ? keys.filter((key) => !(key in own)) : []));
  return replaced.length === 0 ? parent : Object.fromEntries(Object.entries(parent).filter(([key]) => !replaced.includes(key)));
}

/** Another way of grading leaves what the one above went by. */
function withoutOtherGrading(parent: RulesetDocument, own: RulesetDocument): RulesetDocument {
  if (!('by' in own) || own['by'] === parent['by']) return parent;
  return Object.fromEntries(Object.entries(parent).filter(([key]) => ['order', 'labels', 'rank-over', 'cite'].includes(key)));
}

/** With another order of grades, those it leaves out take what is written of them along. */
function withoutGrades(parent: RulesetDocument, own: RulesetDocument): RulesetDocument {
  const order = own['order'];
  if (!isList(order)) return parent;
  const entries = Object.entries(parent).map(([key, value]): [string, RulesetValue] =>
    byGrade.includes(key) && isMap(value) ? [key, Object.fromEntries(Object.entries(value).filter(([grade]) => order.includes(grade)))] : [key, value]);
  return Object.fromEntries(entries);
}

/** Keys that a `cite` beside them speaks for. */
const vouchedFor = ['value', 'shares', 'boundaries', 'at-least', 'places', 'full', 'when', 'raise', 'lower', 'min', 'max', 'rows', 'than', 'top', 'values', 'lists'];

/** What is written anew does not rest on the clause of what it replaces; a weight not written anew keeps its own. */
function uncited(own: RulesetDocument, parent: RulesetDocument): RulesetDocument {
  const cite: RulesetDocument = !('cite' in own) && vouchedFor.some((key) => key in own) ? { cite: 'none' } : {};
  if ('weight-cite' in own) return cite;
  if ('weight' in own) return { ...cite, 'weight-cite': own['cite'] ?? 'none' };
  return 'weight' in parent ? { ...cite, 'weight-cite': parent['weight-cite'] ?? parent['cite'] ?? 'none' } : cite;
}

function mergeList(
  parent: readonly RulesetValue[],
  own: readonly RulesetValue[],
  name: string,
  path: string,
  { origins, issues }: Merging,
): RulesetValue {
  const items: { value: RulesetValue; origin: number | null }[] = parent.map((value) => ({ value, origin: null }));
  own.forEach((value, origin) => {
    const known = isMap(value) ? value[name] : undefined;
    const at = known === undefined ? -1 : items.findIndex((item) => isMap(item.value) && item.value[name] === known);
    const removed = isMap(value) && value['remove'] === 'yes';
    if (removed && at >= 0) items.splice(at, 1);
    else if (removed) {
      const params = { name: typeof known === 'string' ? known : '' };
      issues.push({ severity: 'error', code: 'ruleset-remove-unknown', path: `${path}[${origin}]`, params });
    } else if (at < 0) items.push({ value, origin });
    else items[at] = { value: mergeValue(items[at]!.value, value, path), origin };
  });
  items.forEach(({ origin }, index) => origins.set(`${path}[${index}]`, `${path}[${origin ?? `${inherited}${index}`}]`));
  return items.map((item) => item.value);
}

/** Before the index of an item that the document has from the one it extends. */
const inherited = '↑';

/** Where the user wrote what stands at a path of the merged document. */
export function originOf(path: string, origins: ReadonlyMap<string, string>): string {
  const head = /^\w+\[\d+\]/.exec(path)?.[0];
  const own = head === undefined ? undefined : origins.get(head);
  return head !== undefined && own !== undefined ? own + path.slice(head.length) : path;
}
