import type jsep from 'jsep';
import type { Issue, IssueParams } from '../issue';
import { Fraction } from '../number/fraction';
import type { Expression } from '../ruleset/types';
import { NUMBER, read, SyntaxFault } from './grammar';
import { kindOf } from './kind';
import { type Arithmetic, type Comparison, namesIn, type Node } from './tree';

export type Parsed = { readonly expression: Expression } | { readonly fault: Issue };

/**
 * Reads an expression of the ruleset language.
 * @param parameterNames names that are parameters of the ruleset; every other identifier is a field
 * @example parseExpression('税收实际贡献 / 用地面积') // { expression: { fields: ['税收实际贡献', '用地面积'], … } }
 */
export function parseExpression(text: string, parameterNames: Iterable<string> = []): Parsed {
  if (text.trim() === '') return { fault: { severity: 'error', code: 'expression-empty' } };
  const parameters = new Set(parameterNames);
  try {
    const tree = build(read(text), parameters);
    const kind = kindOf(tree, () => null);
    if ('fault' in kind) throw new Fault(kind.fault.code, kind.fault.params);
    return {
      expression: { text: text.trim(), fields: namesIn(tree, 'field'), parameters: namesIn(tree, 'parameter'), tree },
    };
  } catch (error) {
    if (error instanceof SyntaxFault) return { fault: syntaxIssue(text, error.position) };
    if (error instanceof Fault) {
      return { fault: { severity: 'error', code: error.code, params: { text: text.trim(), ...error.params } } };
    }
    throw error;
  }
}

class Fault extends Error {
  constructor(readonly code: string, readonly params: IssueParams = {}) {
    super(code);
  }
}

function syntaxIssue(text: string, position: number): Issue {
  const rest = text.slice(position).trim();
  const params = { text: text.trim(), position: position + 1, found: rest.slice(0, 8) };
  return { severity: 'error', code: rest === '' ? 'expression-unfinished' : 'expression-syntax', params };
}

const FUNCTIONS = ['min', 'max', 'if', '行业大类', 'known', '已填'];
const FLAGS: ReadonlyMap<string, boolean> = new Map([['是', true], ['否', false], ['true', true], ['false', false]]);
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': '=', '==': '=', '!=': '!=', '≠': '!=', '<': '<', '<=': '<=', '≤': '<=', '>': '>', '>=': '>=', '≥': '>=',
};

/** jsep's tree into ours, constants folded on the way. */
function build(node: jsep.Expression, parameters: ReadonlySet<string>): Node {
  const inner = (child: unknown): Node => build(child as jsep.Expression, parameters);
  switch (node.type) {
    case NUMBER:
      return { type: 'number', value: Fraction.parse(node.raw as string) as Fraction };
    case 'Literal':
      return { type: 'text', value: String(node.value) };
    case 'Identifier':
      return named(node.name as string, parameters);
    case 'UnaryExpression':
      return unary(node.operator as string, inner(node.argument));
    case 'BinaryExpression':
      return binary(node.operator as string, inner(node.left), node.right as jsep.Expression, inner);
    case 'CallExpression':
      return call(node.callee as jsep.Expression, (node.arguments as jsep.Expression[]).map(inner));
    default:
      throw new Fault('expression-not-allowed', { part: partOf(node) });
  }
}

function named(name: string, parameters: ReadonlySet<string>): Node {
  const flag = FLAGS.get(name);
  if (flag !== undefined) return { type: 'flag', value: flag };
  return parameters.has(name) ? { type: 'parameter', name } : { type: 'field', name };
}

function unary(operator: string, of: Node): Node {
  if (operator === 'not') return { type: 'not', of };
  if (of.type === 'number') return operator === '-' ? { type: 'number', value: of.value.neg() } : of;
  return operator === '-' ? { type: 'negate', of } : of;
}

function binary(operator: string, left: Node, rightNode: jsep.Expression, inner: (child: unknown) => Node): Node {
  if (operator === 'and' || operator === 'or') return { type: 'logic', op: operator, left, right: inner(rightNode) };
  // jsep binds `not` to the next token; `not a = b` means not (a = b), and for flags both readings agree.
  if (left.type === 'not') return { type: 'not', of: binary(operator, left.of, rightNode, inner) };
  if (operator === 'in') return { type: 'in', of: left, among: listed(rightNode).map(inner) };
  const right = inner(rightNode);
  const comparison = COMPARISONS[operator];
  if (comparison) return { type: 'compare', op: comparison, left, right };
  return arithmetic(operator as Arithmetic, left, right);
}

function listed(node: jsep.Expression): readonly unknown[] {
  if (node.type === 'SequenceExpression') return node.expressions as unknown[];
  if (node.type === 'ArrayExpression') return node.elements as unknown[];
  return [node];
}

function arithmetic(op: Arithmetic, left: Node, right: Node): Node {
  if (op === '/' && right.type === 'number' && right.value.isZero) throw new Fault('expression-division-by-zero');
  if (left.type !== 'number' || right.type !== 'number') return { type: 'arithmetic', op, left, right };
  const [a, b] = [left.value, right.value];
  return { type: 'number', value: op === '+' ? a.add(b) : op === '-' ? a.sub(b) : op === '*' ? a.mul(b) : a.div(b) };
}

function call(callee: jsep.Expression, of: readonly Node[]): Node {
  const name = callee.type === 'Identifier' ? (callee.name as string) : partOf(callee);
  if (name === 'min' || name === 'max') {
    if (of.length === 0) throw new Fault('expression-arguments', { name, wanted: '≥ 1', given: 0 });
    return { type: 'extreme', which: name, of };
  }
  if (name === 'if') {
    const [when, then, otherwise] = of;
    if (of.length !== 3 || !when || !then || !otherwise) {
      throw new Fault('expression-arguments', { name, wanted: '3', given: of.length });
    }
    return { type: 'if', when, then, otherwise };
  }
  if (name === 'known' || name === '已填') {
    const [field] = of;
    if (of.length !== 1 || field?.type !== 'field') throw new Fault('expression-known-field', { name });
    return { type: 'known', of: field };
  }
  if (name === '行业大类') {
    const [code] = of;
    if (of.length !== 1 || !code) throw new Fault('expression-arguments', { name, wanted: '1', given: of.length });
    return { type: 'division', of: code };
  }
  throw new Fault('expression-unknown-function', { name, known: FUNCTIONS.join(' ') });
}

/** A word for what the language has not: enough to find it in the text. */
function partOf(node: jsep.Expression): string {
  switch (node.type) {
    case 'MemberExpression':
      return node.computed ? '[ ]' : '.';
    case 'ConditionalExpression':
      return '? :';
    case 'SequenceExpression':
    case 'ArrayExpression':
      return '( , )';
    case 'CallExpression':
      return '( )';
    default:
      return String(node.name ?? node.raw ?? node.type);
  }
}
