import { expressionKind } from '../expression/kind';
import { treeOf } from '../expression/tree';
import type { Field } from '../field';
import type { Context, Wanted } from './context';
import { expressionOf, nameKind, unitOf } from './context';
import type { Derived } from './preparation';
import { compareQuantities, quantityOf, quantityOfUnit, quantityText } from './quantity';
import type { Quantity } from './quantity';
import { child, citeOf, expectMap, fault, isNothing, labelOf, listOf, textOf, wordOr } from './reading';
import type { Node } from './reading';
import type { Expression, Ruleset } from './types';

const anything: Wanted = { kinds: ['number', 'text', 'flag'], use: 'required' };

/**
 * Fields worked out from others, line by line: each is a field of the catalogue for whatever is read after it.
 * @param learn takes the field into the catalogue that the context holds
 */
export function derivedOf(node: Node, context: Context, learn: (field: Field) => void): readonly Derived[] {
  return listOf(node).flatMap((item) => {
    if (!expectMap(item, ['name', 'value'], ['label', 'unit', 'per', 'absent-as-zero', 'cite'])) return [];
    const name = textOf(child(item, 'name'));
    if (context.catalogue.byName.has(name) || context.parameters.has(name)) fault(child(item, 'name'), 'name-taken', { name });
    // What a line reads is needed as far as the line itself is: `needsOf` says how far.
    const value = expressionOf(child(item, 'value'), { ...context, required: new Set(), optional: new Set() }, anything);
    if (!value) return [];
    const kind = kindOf(value, context);
    const unit = unitText(child(item, 'unit'), value, kind, context);
    const label = child(item, 'label');
    const derived: Derived = {
      name,
      label: label.value === undefined ? { zh: name, en: name } : labelOf(label),
      kind,
      unit,
      value,
      per: wordOr(child(item, 'per'), ['row', 'subject'], kind === 'number' && !isAmount(unit) ? 'subject' : 'row'),
      absentAsZero: absentOf(child(item, 'absent-as-zero'), value, context),
      cite: citeOf(child(item, 'cite'), context.sources) ?? '',
    };
    learn({ name, en: derived.label.en, kind, ...(kind === 'number' && { unit }) });
    return [derived];
  });
}

function kindOf(value: Expression, context: Context): Derived['kind'] {
  const result = expressionKind(value, nameKind(context));
  return ('kind' in result ? result.kind : null) ?? 'number';
}

/** Amounts of something add up over the rows of a subject; ratios and pure numbers do not. */
export const isAmount = (unit: string): boolean => unit !== '' && unit !== '%' && !/[/／]/.test(unit);

/** The unit written must be what the value comes to; one left out is what the value comes to. */
function unitText(node: Node, value: Expression, kind: Derived['kind'], context: Context): string {
  if (kind !== 'number') {
    if (node.value !== undefined) fault(node, 'unit-of-no-number', { unit: textOf(node), text: value.text });
    return '';
  }
  const outcome = quantityOf(treeOf(value), (name) => unitOf(name, context));
  const quantity: Quantity | null = 'quantity' in outcome ? outcome.quantity : null;
  if (isNothing(node.value)) return quantity === null || compareQuantities(quantity, []) === 'same' ? '' : quantityText(quantity);
  const unit = textOf(node);
  const declared = quantityOfUnit(unit);
  if (!declared) fault(node, 'unknown-unit', { unit });
  if (!declared || quantity === null) return unit;
  const likeness = compareQuantities(declared, quantity);
  if (likeness !== 'same') fault(node, likeness === 'scale' ? 'unit-scale' : 'unit-mismatch', { unit, value: quantityText(quantity) });
  return unit;
}

function absentOf(node: Node, value: Expression, context: Context): readonly string[] {
  return listOf(node).flatMap((item) => {
    const name = textOf(item);
    const field = context.catalogue.byName.get(name);
    if (!value.fields.includes(name)) fault(item, 'absent-not-read', { field: name, text: value.text });
    else if (field && field.kind !== 'number') fault(item, 'absent-not-a-number', { field: name });
    return [name];
  });
}

/** What the table must have and what it may have, with every derived field in the place of the fields it is made of. */
export function needsOf(context: Context, derived: readonly Derived[]): Ruleset['needs'] {
  const required = new Set(context.required);
  const optional = new Set(context.optional);
  // Last line first: a line reads only what stands before it.
  for (const { name, value, absentAsZero } of [...derived].reverse()) {
    for (const field of value.fields) (required.has(name) && !absentAsZero.includes(field) ? required : optional).add(field);
    required.delete(name);
    optional.delete(name);
  }
  return { required: [...required], optional: [...optional].filter((field) => !required.has(field)) };
}
