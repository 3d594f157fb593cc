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
  /** What else the run has worked out by then, by name: 总分, 等级, a list. Registered as the loading comes to it, so nothing reads what comes later. */
  readonly outcomes: Map<string, { readonly kind: Kind; readonly unit: string | null }>;
  /** Fields of the table that stand for outcomes the ruleset does not work out itself: 等级 is 评价等级 then. */
  readonly standing: Map<string, string>;
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
  const isMeasure = (name: string): boolean => wanted.use === 'optional' && (context.measures.has(name) || context.outcomes.has(name));
  const unknown = expression.fields.filter((name) => !context.catalogue.byName.has(name) && !isMeasure(name));
  unknown.forEach((name) => unknownField(name, node, context));
  if (unknown.length > 0) return null;
  expression.fields.filter((name) => !isMeasure(name)).forEach((field) => context[wanted.use].add(field));
  for (const name of expression.fields) {
    const field = context.standing.get(name);
    if (field !== undefined) context.required.add(field);
  }
  expression.parameters.forEach((parameter) => context.usedParameters.add(parameter));
  return fitsKind(expression, node, context, wanted) && fitsUnits(expression, node, context) ? expression : null;
}

function unknownField(field: string, node: Node, context: Context): void {
  const near = nearest(field, [...context.catalogue.byName.keys(), ...context.parameters.keys(), ...context.measures.keys(), ...context.outcomes.keys()]);
  if (near) {
    fault(node, 'unknown-field-near', { field, near });
    // Meant to be used: not idle as well.
    context.usedParameters.add(near);
  } else fault(node, 'unknown-field', { field });
}

function fitsKind(expression: Expression, node: Node, context: Context, wanted: Wanted): boolean {
  const result = expressionKind(expression, nameKind(context));
  if ('fault' in result) {
    node.issues.push({ ...result.fault, path: node.path });
    return false;
  }
  if (result.kind === null || wanted.kinds.includes(result.kind)) return true;
  fault(node, `wants-${wanted.kinds[0]!}`, { text: expression.text });
  return false;
}

/** What a run works out by itself and calls by these names. */
const reserved = ['总分', '排名', '初评等级', '等级', '加减分', '宗地等级', '主体等级'];

/** Whether something else bears the name already. */
export const isTaken = (name: string, context: Context): boolean =>
  context.catalogue.byName.has(name) || context.parameters.has(name) || reserved.includes(name);

/** Gives a name to what a part of the ruleset works out, so that what stands after it may read it. */
export function claim(node: Node, name: string, kind: Kind, context: Context): void {
  if (isTaken(name, context) || context.measures.has(name) || context.outcomes.has(name)) fault(node, 'name-taken', { name });
  else context.outcomes.set(name, { kind, unit: null });
}

/** The kind of each name an expression may use. */
export const nameKind = (context: Context) => (name: string): Kind | null => {
  const parameter = context.parameters.get(name);
  if (parameter) return parameter.kind === 'choice' ? 'text' : 'number';
  const outcome = context.outcomes.get(name);
  if (outcome) return outcome.kind;
  return context.measures.has(name) ? 'number' : (context.catalogue.byName.get(name)?.kind ?? null);
};

function fitsUnits(expression: Expression, node: Node, context: Context): boolean {
  const outcome = quantityOf(treeOf(expression), (name) => unitOf(name, context));
  if ('quantity' in outcome) return true;
  fault(node, 'units-clash', { text: expression.text, left: outcome.left, right: outcome.right });
  return false;
}

/** Parameters are bare numbers and take the unit of what they meet. */
export const unitOf = (name: string, context: Context): string | null =>
  context.measures.get(name) ?? context.outcomes.get(name)?.unit ?? context.catalogue.byName.get(name)?.unit ?? null;
