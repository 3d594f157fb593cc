import { expressionKind } from '../expression/kind';
import { choiceOf } from './choice';
import { labelOr, noneTwice } from './coefficients';
import type { Context, Wanted } from './context';
import { claim, condition, expressionOf, nameKind } from './context';
import { nearest } from './nearest';
import type { ListRule, Observed, Policy } from './outcomes';
import { child, citeOf, entriesOf, expectMap, fault, labelOf, listOf, numberOf, optionalText, textOf, wordOr } from './reading';
import type { Node } from './reading';
import type { ChoiceRow, Expression } from './types';
import type { Fraction } from '../number/fraction';

const anything: Wanted = { kinds: ['number', 'text'], use: 'optional' };
const number: Wanted = { kinds: ['number'], use: 'optional' };
const key: Wanted = { kinds: ['text', 'flag'], use: 'optional' };

/** Published numbers that policies may look up. */
export function observedOf(node: Node, context: Context): readonly Observed[] {
  const nodes = listOf(node);
  noneTwice(nodes);
  return nodes.flatMap((item): Observed[] => {
    if (!expectMap(item, ['name', 'label', 'values', 'cite'], ['unit'])) return [];
    const name = textOf(child(item, 'name'));
    const unit = optionalText(child(item, 'unit')) ?? '';
    const cite = citeOf(child(item, 'cite'), context.sources) ?? '';
    return [{ name, label: labelOf(child(item, 'label')), unit, values: numbersByKey(child(item, 'values')), cite }];
  });
}

export function numbersByKey(node: Node): ReadonlyMap<string, Fraction> {
  const values = new Map<string, Fraction>();
  for (const [name, entry] of entriesOf(node)) {
    const value = numberOf(entry);
    if (value) values.set(name, value);
  }
  return values;
}

/** Decision tables over the result, first hit wins; a later policy may read an earlier one by name. */
export function policiesOf(node: Node, observed: readonly Observed[], context: Context): readonly Policy[] {
  const nodes = listOf(node);
  noneTwice(nodes);
  return nodes.flatMap((item): Policy[] => {
    if (!expectMap(item, ['name', 'label'], ['unit', 'rows', 'observed', 'by', 'cite'])) return [];
    const name = textOf(child(item, 'name'));
    const label = labelOr(child(item, 'label'), name);
    const cite = citeOf(child(item, 'cite'), context.sources) ?? '';
    const found = child(item, 'observed').value === undefined ? null : observedAt(child(item, 'observed'), observed);
    const rows = rowsOf(item, found, context);
    const isText = kindsOf(rows, item, context).has('text');
    const unit = optionalText(child(item, 'unit')) ?? found?.unit ?? '';
    claim(child(item, 'name'), name, isText ? 'text' : 'number', context);
    return [{ name, label, unit, isText, rows, cite: cite === '' ? (found?.cite ?? '') : cite }];
  });
}

function rowsOf(item: Node, observed: Observed | null, context: Context): readonly ChoiceRow[] {
  const [rows, by] = [child(item, 'rows'), child(item, 'by')];
  const isLooked = child(item, 'observed').value !== undefined;
  if ((rows.value !== undefined) === isLooked) {
    fault(item, 'policy-rows-or-observed');
    return [];
  }
  if (!isLooked) return choiceOf(rows, context, { value: anything, words: true })?.rows ?? [];
  if (by.value === undefined) fault(item, 'missing-key', { key: 'by' });
  const text = by.value === undefined ? null : expressionOf(by, context, key);
  return text && observed ? lookedUp(text, observed) : [];
}

function observedAt(node: Node, all: readonly Observed[]): Observed | null {
  const name = textOf(node);
  const found = all.find((each) => each.name === name);
  if (found || name === '') return found ?? null;
  const names = all.map((each) => each.name);
  const near = nearest(name, names);
  if (near) fault(node, 'unknown-observed-near', { name, near });
  else fault(node, 'unknown-observed', { name, known: names.join(', ') || '-' });
  return null;
}

/** A row for each key of the table: `by = "A"` gives what is published for A. */
function lookedUp(by: Expression, { values, cite }: Observed): readonly ChoiceRow[] {
  return [...values].map(([name, value]) => ({
    when: { ...by, text: `${by.text} = "${name}"`, tree: { type: 'compare', op: '=', left: by.tree, right: { type: 'text', value: name } } },
    value: { text: value.toString(), fields: [], parameters: [], tree: { type: 'number', value } },
    words: null,
    cite,
  }));
}

/** All rows give numbers, or all give words. */
function kindsOf(rows: readonly ChoiceRow[], item: Node, context: Context): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const { value } of rows) {
    const result = expressionKind(value, nameKind(context));
    if ('kind' in result && result.kind) kinds.add(result.kind);
  }
  if (kinds.size > 1) fault(item, 'policy-mixed');
  return kinds;
}

/** Who is named on a list, in what order, how many, and once for each of what. */
export function listsOf(node: Node, context: Context): readonly ListRule[] {
  const nodes = listOf(node);
  noneTwice(nodes);
  return nodes.flatMap((item): ListRule[] => {
    if (!expectMap(item, ['name', 'label', 'when', 'cite'], ['order', 'top', 'per', 'unique'])) return [];
    const name = textOf(child(item, 'name'));
    const when = expressionOf(child(item, 'when'), context, condition);
    const order = listOf(child(item, 'order')).flatMap((one) => orderOf(one, context));
    const optional = (at: string, wanted: Wanted) => (child(item, at).value === undefined ? null : expressionOf(child(item, at), context, wanted));
    const top = optional('top', number);
    if (top && top.fields.length > 0) fault(child(item, 'top'), 'top-not-constant', { text: top.text });
    const [per, unique] = [optional('per', key), optional('unique', key)];
    if (per && !top) fault(child(item, 'per'), 'per-needs-top');
    if (top && order.length === 0) fault(child(item, 'top'), 'top-needs-order');
    const cite = citeOf(child(item, 'cite'), context.sources) ?? '';
    claim(child(item, 'name'), name, 'flag', context);
    return when ? [{ name, label: labelOf(child(item, 'label')), when, order, top, per, unique, cite }] : [];
  });
}

function orderOf(node: Node, context: Context): ListRule['order'] {
  if (!expectMap(node, ['by'], ['dir'])) return [];
  const by = expressionOf(child(node, 'by'), context, number);
  const dir = wordOr(child(node, 'dir'), ['asc', 'desc'], 'desc');
  return by ? [{ by, dir }] : [];
}
