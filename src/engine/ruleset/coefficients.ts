import type { Label } from '../evaluation';
import { choiceOf } from './choice';
import type { Context } from './context';
import { condition, expressionOf, share as number } from './context';
import { nearest } from './nearest';
import type { Bonus, BonusItem, BonusList, Coefficient, Limits } from './outcomes';
import { child, citeOf, expectMap, fault, isMap, isNothing, labelOf, listOf, numberOf, textOf, wordOr } from './reading';
import type { Node } from './reading';

/** Factors on an indicator's points or on their sum, in order. */
export function coefficientsOf(node: Node, context: Context): readonly Coefficient[] {
  const nodes = listOf(node);
  noneTwice(nodes);
  return nodes.flatMap((item): Coefficient[] => {
    if (!expectMap(item, ['name', 'on', 'value'], ['label', 'after-cap', 'cite'])) return [];
    const name = textOf(child(item, 'name'));
    const on = textOf(child(item, 'on'));
    if (on !== '' && on !== 'score') knownIndicator(child(item, 'on'), on, context);
    const value = choiceOf(child(item, 'value'), context, { value: number });
    const isAfterCap = isYes(child(item, 'after-cap'));
    if (isAfterCap && on === 'score') fault(child(item, 'after-cap'), 'after-cap-idle');
    const cite = citeOf(child(item, 'cite'), context.sources) ?? '';
    return value ? [{ name, label: labelOr(child(item, 'label'), name), on: on === 'score' ? null : on, value, isAfterCap, cite }] : [];
  });
}

/** Lists of points beyond the indicators, each item, list and the whole with its limits; null where there are none. */
export function bonusOf(node: Node, context: Context): Bonus | null {
  if (isNothing(node.value) || !expectMap(node, ['lists'], ['cap', 'floor', 'cite'])) return null;
  const cite = citeOf(child(node, 'cite'), context.sources) ?? '';
  const nodes = listOf(child(node, 'lists'));
  noneTwice(nodes);
  return { ...limitsOf(node), cite, lists: nodes.flatMap((item) => listAt(item, cite, context)) };
}

function listAt(node: Node, above: string, context: Context): BonusList[] {
  if (!expectMap(node, ['name', 'items'], ['label', 'cap', 'floor', 'cite'])) return [];
  const name = textOf(child(node, 'name'));
  const cite = citeOf(child(node, 'cite'), context.sources) ?? above;
  const items = listOf(child(node, 'items'));
  noneTwice(items);
  return [{ name, label: labelOr(child(node, 'label'), name), cite, ...limitsOf(node), items: items.flatMap((item) => itemAt(item, cite, context)) }];
}

function itemAt(node: Node, above: string, context: Context): BonusItem[] {
  if (!expectMap(node, ['name', 'when', 'points'], ['label', 'percent', 'of', 'cap', 'floor', 'cite'])) return [];
  const name = textOf(child(node, 'name'));
  const when = expressionOf(child(node, 'when'), context, condition);
  const points = choiceOf(child(node, 'points'), context, { value: number });
  const isPercent = isYes(child(node, 'percent'));
  const of = child(node, 'of').value === undefined ? null : textOf(child(node, 'of'));
  if (of !== null && of !== '') {
    knownIndicator(child(node, 'of'), of, context);
    if (!isPercent) fault(child(node, 'of'), 'of-needs-percent');
  }
  const cite = citeOf(child(node, 'cite'), context.sources) ?? above;
  const label = labelOr(child(node, 'label'), name);
  return when && points ? [{ name, label, when, points, isPercent, of, ...limitsOf(node), cite }] : [];
}

function limitsOf(node: Node): Limits {
  const limit = (key: string) => (isNothing(child(node, key).value) ? null : numberOf(child(node, key)));
  const [cap, floor] = [limit('cap'), limit('floor')];
  if (cap && floor && cap.cmp(floor) < 0) fault(child(node, 'cap'), 'cap-below-floor', { cap: cap.toString(), floor: floor.toString() });
  return { cap, floor };
}

/** The name of an indicator; a fault when the ruleset has none of that name. */
export function knownIndicator(node: Node, name: string, context: Context): void {
  if (context.measures.has(name)) return;
  const names = [...context.measures.keys()];
  const near = nearest(name, names);
  if (near) fault(node, 'unknown-indicator-near', { name, near });
  else fault(node, 'unknown-indicator', { name, known: names.join(', ') || '-' });
}

/** Items of a list are known by their names. */
export function noneTwice(nodes: readonly Node[]): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    if (!isMap(node.value) || typeof node.value['name'] !== 'string') continue;
    const name = node.value['name'];
    if (seen.has(name)) fault(child(node, 'name'), 'duplicate-name', { name });
    seen.add(name);
  }
}

/** The words for an item; its name where it has none. */
export const labelOr = (node: Node, name: string): Label => (node.value === undefined ? { zh: name, en: name } : labelOf(node));

const isYes = (node: Node): boolean => wordOr(node, ['yes', 'no'], 'no') === 'yes';
