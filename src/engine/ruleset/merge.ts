import type { Context } from './context';
import { amount, condition, expressionOf } from './context';
import type { Wanted } from './context';
import type { Apportion, Derived, Dual, GroupCase, Grouping, Merge } from './preparation';
import { child, citeOf, expectMap, fault, isList, isNothing, labelOf, listOf, textOf } from './reading';
import type { Node } from './reading';
import { nearest } from './nearest';

/** What rows are told together by. A table without it has nothing to merge. */
const identity: Wanted = { kinds: ['text'], use: 'optional' };
const grouping: Wanted = { kinds: ['text', 'flag'], use: 'required' };

/** Rows that are one subject, rule by rule. */
export function mergesOf(node: Node, context: Context): readonly Merge[] {
  return listOf(node).flatMap((item) => {
    if (!expectMap(item, ['by', 'label', 'cite'], ['name', 'when', 'leave-out'])) return [];
    const by = expressionOf(child(item, 'by'), context, identity);
    const optional = (key: string) => (child(item, key).value === undefined ? null : expressionOf(child(item, key), context, condition));
    const label = labelOf(child(item, 'label'));
    const cite = citeOf(child(item, 'cite'), context.sources) ?? '';
    return by ? [{ by, when: optional('when'), leaveOut: optional('leave-out'), label, cite }] : [];
  });
}

/** Figures that are split over the rows of one firm, plot or meter. */
export function apportionsOf(node: Node, derived: readonly Derived[], context: Context): readonly Apportion[] {
  const seen = new Set<string>();
  return listOf(node).flatMap((item) => {
    if (!expectMap(item, ['field', 'over', 'by', 'label', 'cite'], ['name'])) return [];
    const field = numberField(child(item, 'field'), context);
    const over = expressionOf(child(item, 'over'), context, identity);
    // What it is split by is asked for only where something is split.
    const by = expressionOf(child(item, 'by'), context, { ...amount, use: 'optional' });
    const label = labelOf(child(item, 'label'));
    const cite = citeOf(child(item, 'cite'), context.sources) ?? '';
    if (field === null || !over || !by) return [];
    if (seen.has(field)) fault(child(item, 'field'), 'duplicate-name', { name: field });
    seen.add(field);
    if (by.fields.includes(field)) fault(child(item, 'by'), 'apportion-by-itself', { field });
    const late = derived.find(({ name, per }) => per === 'subject' && (name === field || by.fields.includes(name)));
    if (late) fault(item, 'apportion-too-late', { field: late.name });
    const reader = earlyReader(field, by.fields, derived);
    if (reader) fault(item, 'apportion-after-use', { field, ...reader });
    return [{ field, over, by, label, cite }];
  });
}

/** A derived field that reads the figure before what it is split by is known, so that it would be read whole. */
function earlyReader(field: string, by: readonly string[], derived: readonly Derived[]): { name: string; by: string } | null {
  const lineOf = (name: string): number => derived.findIndex((line) => line.name === name);
  const known = Math.max(lineOf(field), ...by.map(lineOf));
  const reader = derived.find((line, index) => index < known && line.value.fields.includes(field));
  return reader ? { name: reader.name, by: derived[known]?.name ?? '' } : null;
}

function numberField(node: Node, context: Context): string | null {
  const name = textOf(node);
  if (name === '') return null;
  const field = context.catalogue.byName.get(name);
  if (field?.kind === 'number') {
    context.optional.add(name);
    return name;
  }
  const near = nearest(name, [...context.catalogue.byName.keys()]);
  if (field) fault(node, 'wants-number', { text: name });
  else if (near) fault(node, 'unknown-field-near', { field: name, near });
  else fault(node, 'unknown-field', { field: name });
  return null;
}

/** The second grade, of all rows of one firm together. */
export function dualOf(node: Node, context: Context): Dual | null {
  if (isNothing(node.value) || !expectMap(node, ['by', 'label', 'cite'])) return null;
  const by = expressionOf(child(node, 'by'), context, { ...identity, use: 'required' });
  return by && { by, label: labelOf(child(node, 'label')), cite: citeOf(child(node, 'cite'), context.sources) ?? '' };
}

/** Who is ranked with whom: a field or expression by its values, or cases of which the first that applies counts. */
export function groupOf(node: Node, context: Context): Grouping | null {
  if (isNothing(node.value)) return null;
  if (!isList(node.value)) {
    const by = expressionOf(node, context, grouping);
    return by && { by, cases: null };
  }
  const nodes = listOf(node);
  const cases = nodes.flatMap((item, index): GroupCase[] => {
    if (!expectMap(item, ['name'], ['when', 'cite'])) return [];
    const when = child(item, 'when');
    const name = labelOf(child(item, 'name'));
    const cite = citeOf(child(item, 'cite'), context.sources);
    if (when.value === undefined && index < nodes.length - 1) fault(item, 'choice-rest-not-last');
    const condition = when.value === undefined ? null : expressionOf(when, context, { kinds: ['flag'], use: 'required' });
    return when.value !== undefined && !condition ? [] : [{ when: condition, name, cite }];
  });
  if (nodes.length === 0) fault(node, 'choice-empty');
  return { by: null, cases };
}
