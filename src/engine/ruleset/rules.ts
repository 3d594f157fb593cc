import type { Context } from './context';
import { condition, expressionOf } from './context';
import { nearest } from './nearest';
import { child, citeOf, expectMap, fault, isMap, labelOf, listOf, textOf, wordOf } from './reading';
import type { Node } from './reading';
import type { Adjustment, AdjustmentVerb, ScopeRule } from './types';
import { verbs } from './verbs';

/** Who is left out or only scored; the first rule that applies wins. */
export function scopeOf(node: Node, context: Context): readonly ScopeRule[] {
  return listOf(node).flatMap((item) => {
    expectMap(item, ['when', 'as', 'label', 'cite'], ['name']);
    const when = expressionOf(child(item, 'when'), context, condition);
    const as = wordOf(child(item, 'as'), ['excluded', 'ungraded'] as const);
    const label = labelOf(child(item, 'label'));
    const cite = citeOf(child(item, 'cite'), context.sources) ?? '';
    return when && as ? [{ when, as, label, cite }] : [];
  });
}

/** What may move a grade after the quota, in order. */
export function adjustmentsOf(node: Node, order: readonly string[], context: Context): readonly Adjustment[] {
  return listOf(node).flatMap((item) => {
    expectMap(item, ['when', 'why', 'cite'], ['name', ...verbs]);
    const when = expressionOf(child(item, 'when'), context, condition);
    const why = labelOf(child(item, 'why'));
    const cite = citeOf(child(item, 'cite'), context.sources) ?? '';
    const verb = verbOf(item);
    if (!verb) return [];
    const target = targetOf(child(item, verb), verb, order, context);
    return when && target ? [{ verb, when, ...target, why, cite }] : [];
  });
}

function verbOf(item: Node): AdjustmentVerb | null {
  if (!isMap(item.value)) return null;
  const present = verbs.filter((verb) => child(item, verb).value !== undefined);
  if (present.length !== 1) fault(item, present.length === 0 ? 'no-verb' : 'several-verbs', { verbs: (present.length ? present : verbs).join(', ') });
  return present.length === 1 ? present[0]! : null;
}

type Target = Pick<Adjustment, 'to' | 'toParameter' | 'steps'>;

function targetOf(node: Node, verb: AdjustmentVerb, order: readonly string[], context: Context): Target | null {
  const text = textOf(node);
  if (text === '') return null;
  if (verb === 'ungraded') {
    if (text !== 'yes') fault(node, 'unknown-word', { text, known: 'yes' });
    return { to: null, toParameter: null, steps: 0 };
  }
  if (verb === 'raise' || verb === 'lower') {
    if (!/^[1-9]\d?$/.test(text)) fault(node, 'bad-steps', { text });
    return { to: null, toParameter: null, steps: Number(text) };
  }
  if (order.includes(text)) return { to: text, toParameter: null, steps: 0 };
  const parameter = context.parameters.get(text);
  if (parameter?.kind === 'choice') {
    context.usedParameters.add(text);
    const stray = parameter.choices.filter((choice) => !order.includes(choice));
    if (stray.length > 0) fault(node, 'choice-not-a-grade', { parameter: text, choices: stray.join(', ') });
    return { to: null, toParameter: text, steps: 0 };
  }
  // Without an order every grade would be unknown, and that fault stands at the grades.
  if (order.length === 0) return null;
  const near = nearest(text, [...order, ...context.parameters.keys()]);
  if (near && text.length > 1) {
    fault(node, 'unknown-grade-near', { grade: text, near });
    // Meant to be used: not idle as well.
    context.usedParameters.add(near);
  } else fault(node, 'unknown-grade', { grade: text, known: order.join(', ') });
  return null;
}
