import { bindCondition, bindExact, bindText, type Scope } from '../expression/bind';
import { type Comparison, namesIn, type Node, treeOf } from '../expression/tree';
import { writtenOut } from '../expression/written';
import type { Fraction } from '../number/fraction';
import type { Expression } from '../ruleset/types';
import { NO, YES } from '../table';

/** unknown: a field the condition hangs on is absent or blank, so it counts as not met. */
export type Verdict = 'yes' | 'no' | 'unknown';

export type Value = Fraction | string | boolean;

/** One side of a comparison and what stood there; null where nothing did. */
export interface Seen {
  readonly text: string;
  readonly value: Value | null;
  /** Written in the ruleset as it stands, so that its value says nothing new. */
  readonly isConstant: boolean;
}

/** A condition taken apart, each part with what it came to for one subject. */
export type Trace =
  | { readonly kind: 'all' | 'any'; readonly verdict: Verdict; readonly parts: readonly Trace[] }
  | { readonly kind: 'not'; readonly verdict: Verdict; readonly of: Trace }
  | { readonly kind: 'compare'; readonly verdict: Verdict; readonly left: Seen; readonly op: Comparison; readonly right: Seen }
  | { readonly kind: 'among'; readonly verdict: Verdict; readonly of: Seen; readonly among: readonly Seen[] }
  /** Whether a field is there and filled in. */
  | { readonly kind: 'known'; readonly verdict: Verdict; readonly field: string }
  /** A mark, or whatever else gives yes or no by itself. */
  | { readonly kind: 'mark'; readonly verdict: Verdict; readonly text: string };

/**
 * A condition for the first row of a scope, part by part.
 * @example 新升规月数 < 12 of a firm with 30 //=> { kind: 'compare', verdict: 'no', left: { text: '新升规月数', value: 30 }, … }
 */
export const traceOf = (condition: Expression, scope: Scope): Trace => traced(treeOf(condition), scope);

function traced(node: Node, scope: Scope): Trace {
  const verdict = verdictOf(node, scope);
  switch (node.type) {
    case 'logic':
      return { kind: node.op === 'and' ? 'all' : 'any', verdict, parts: chained(node, node.op).map((part) => traced(part, scope)) };
    case 'not':
      return { kind: 'not', verdict, of: traced(node.of, scope) };
    case 'compare':
      return { kind: 'compare', verdict, left: seen(node.left, scope), op: node.op, right: seen(node.right, scope) };
    case 'in':
      return { kind: 'among', verdict, of: seen(node.of, scope), among: node.among.map((each) => seen(each, scope)) };
    case 'known':
      return { kind: 'known', verdict, field: writtenOut(node.of) };
    default:
      return { kind: 'mark', verdict, text: writtenOut(node) };
  }
}

/** a and b and c is one list of three. */
function chained(node: Node, op: 'and' | 'or'): Node[] {
  return node.type === 'logic' && node.op === op ? [...chained(node.left, op), ...chained(node.right, op)] : [node];
}

function verdictOf(node: Node, scope: Scope): Verdict {
  const flag = bindCondition(expressionOf(node), scope)(0);
  return flag === YES ? 'yes' : flag === NO ? 'no' : 'unknown';
}

function seen(node: Node, scope: Scope): Seen {
  return { text: writtenOut(node), value: valueOf(node, scope), isConstant: ['number', 'text', 'flag'].includes(node.type) };
}

function valueOf(node: Node, scope: Scope): Value | null {
  const expression = expressionOf(node);
  const number = bindExact(expression, scope)(0);
  if (number) return number;
  const isFlag = node.type === 'flag' || (node.type === 'field' && scope.table.columns.get(node.name)?.kind === 'flag');
  if (!isFlag) return bindText(expression, scope)(0);
  const verdict = verdictOf(node, scope);
  return verdict === 'unknown' ? null : verdict === 'yes';
}

/** A part of an expression as an expression of its own. */
export const expressionOf = (node: Node): Expression =>
  ({ text: writtenOut(node), fields: namesIn(node, 'field'), parameters: namesIn(node, 'parameter'), tree: node });
