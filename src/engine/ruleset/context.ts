import { expressionKind } from '../expression/kind';
import type { Kind } from '../expression/kind';
import { parseExpression } from '../expression/parse';
import { treeOf } from '../expression/tree';
import type { FieldCatalogue } from '../field';
import { fault, textOf } from './reading';
import type { Node } from './reading';
import { nearest } from './nearest';
import { quantityOf } from './quantity';
import type { Expression, Parameter } from './types';

/** What the parts of a ruleset are checked against, and what they turn out to use. */
export interface Context {
  readonly catalogue: FieldCatalogue;
  readonly sources: ReadonlySet<string>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Units of the indicators read so far, by name: conditions may speak of 亩均税收 as of a field. */
  readonly measures: Map<string, string>;
  /** Fields the indicators read, and those only conditions do. */
  readonly required: Set<string>;
  readonly optional: Set<string>;
  readonly usedParameters: Set<string>;
}

export type Use = 'required' | 'optional';

/** What a place in the ruleset asks of its expression. */
export interface Wanted {
  readonly kinds: readonly Kind[];
  readonly use: Use;
}

export const condition: Wanted = { kinds: ['flag'], use: 'optional' };
export const amount: Wanted = { kinds: ['number'], use: 'required' };
export const share: Wanted = { kinds: ['number'], use: 'optional' };
export const grouping: Wanted = { kinds: ['text', 'flag'], use: 'required' };

/** A condition or value over fields and parameters; null, with faults, when it cannot stand. */
export function expressionOf(node: Node, context: Context, wanted: Wanted): Expression | null {
  const text = textOf(node);
  return text === '' ? null : checkedExpression(text, node, context, wanted);
}

/** The same for a text that is part of the node's. */
export function checkedExpression(text: string, node: Node, context: Context, wanted: Wanted): Expression | null {
  const parsed = parseExpression(text, context.parameters.keys());
  if ('fault' in parsed) {
    node.issues.push({ ...parsed.fault, path: node.path });
    return null;
  }
  const { expression } = parsed;
  const isMeasure = (name: string): boolean => wanted.use === 'optional' && context.measures.has(name);
  const unknown = expression.fields.filter((name) => !context.catalogue.byName.has(name) && !isMeasure(name));
  unknown.forEach((name) => unknownField(name, node, context));
  if (unknown.length > 0) return null;
  expression.fields.filter((name) => !isMeasure(name)).forEach((field) => context[wanted.use].add(field));
  expression.parameters.forEach((parameter) => context.usedParameters.add(parameter));
  return fitsKind(expression, node, context, wanted) && fitsUnits(expression, node, context) ? expression : null;
}

function unknownField(field: string, node: Node, context: Context): void {
  const near = nearest(field, [...context.catalogue.byName.keys(), ...context.parameters.keys(), ...context.measures.keys()]);
  if (near) {
    fault(node, 'unknown-field-near', { field, near });
    // Meant to be used: not idle as well.
    context.usedParameters.add(near);
  } else fault(node, 'unknown-field', { field });
}

function fitsKind(expression: Expression, node: Node, context: Context, wanted: Wanted): boolean {
  const result = expressionKind(expression, (name) => {
    const parameter = context.parameters.get(name);
    if (parameter) return parameter.kind === 'choice' ? 'text' : 'number';
    return context.measures.has(name) ? 'number' : (context.catalogue.byName.get(name)?.kind ?? null);
  });
  if ('fault' in result) {
    node.issues.push({ ...result.fault, path: node.path });
    return false;
  }
  if (result.kind === null || wanted.kinds.includes(result.kind)) return true;
  fault(node, `wants-${wanted.kinds[0]!}`, { text: expression.text });
  return false;
}

function fitsUnits(expression: Expression, node: Node, context: Context): boolean {
  const outcome = quantityOf(treeOf(expression), (name) => unitOf(name, context));
  if ('quantity' in outcome) return true;
  fault(node, 'units-clash', { text: expression.text, left: outcome.left, right: outcome.right });
  return false;
}

/** Parameters are bare numbers and take the unit of what they meet. */
export const unitOf = (name: string, context: Context): string | null =>
  context.measures.get(name) ?? context.catalogue.byName.get(name)?.unit ?? null;
