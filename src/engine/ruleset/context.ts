import { parseExpression } from '../expression/parse';
import type { FieldCatalogue } from '../field';
import { fault, textOf } from './reading';
import type { Node } from './reading';
import { nearest } from './nearest';
import type { Expression, Parameter } from './types';

/** What the parts of a ruleset are checked against, and what they turn out to use. */
export interface Context {
  readonly catalogue: FieldCatalogue;
  readonly sources: ReadonlySet<string>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Fields the indicators read, and those only conditions do. */
  readonly required: Set<string>;
  readonly optional: Set<string>;
  readonly usedParameters: Set<string>;
}

export type Use = 'required' | 'optional';

/** A condition or value over fields and parameters; null, with faults, when it cannot stand. */
export function expressionOf(node: Node, context: Context, use: Use): Expression | null {
  const text = textOf(node);
  return text === '' ? null : checkedExpression(text, node, context, use);
}

/** Parses a text and tells fields from parameters. */
export function checkedExpression(text: string, node: Node, context: Context, use: Use): Expression | null {
  const parsed = parseExpression(text, context.parameters.keys());
  if ('fault' in parsed) {
    node.issues.push({ ...parsed.fault, path: node.path });
    return null;
  }
  const { expression } = parsed;
  const unknown = expression.fields.filter((name) => !context.catalogue.byName.has(name));
  unknown.forEach((name) => unknownField(name, node, context));
  if (unknown.length > 0) return null;
  expression.fields.forEach((field) => context[use].add(field));
  expression.parameters.forEach((parameter) => context.usedParameters.add(parameter));
  return expression;
}

function unknownField(field: string, node: Node, context: Context): void {
  const near = nearest(field, [...context.catalogue.byName.keys(), ...context.parameters.keys()]);
  if (near) fault(node, 'unknown-field-near', { field, near });
  else fault(node, 'unknown-field', { field });
}
