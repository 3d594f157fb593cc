import type { Issue } from '../issue';
import type { Expression } from '../ruleset/types';
import { childrenOf, type Node, treeOf } from './tree';

export type Kind = 'number' | 'text' | 'flag';

/** Kind of a field or parameter; null where it is not known. */
export type KindOfName = (name: string) => Kind | null;

/**
 * The kind of value an expression gives, or the fault that it mixes kinds (`expression-kind`).
 * The loader calls it with the catalogue at hand; `parseExpression` has already checked the constants.
 */
export function expressionKind(expression: Expression, kindOfName: KindOfName): { kind: Kind | null } | { fault: Issue } {
  const result = kindOf(treeOf(expression), kindOfName);
  if (!('fault' in result)) return result;
  return { fault: { ...result.fault, params: { text: expression.text, ...result.fault.params } } };
}

export function kindOf(node: Node, kindOfName: KindOfName): { kind: Kind | null } | { fault: Issue } {
  try {
    return { kind: infer(node, kindOfName) };
  } catch (error) {
    if (error instanceof KindFault) return { fault: error.issue };
    throw error;
  }
}

class KindFault extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
  }
}

function infer(node: Node, kindOfName: KindOfName): Kind | null {
  const wants = (child: Node, kind: Kind): void => {
    const given = infer(child, kindOfName);
    if (given !== null && given !== kind) throw mixed(child, kind, given);
  };
  const agree = (children: readonly Node[]): Kind | null => {
    const [first, ...rest] = children.map((child) => ({ child, kind: infer(child, kindOfName) })).filter(({ kind }) => kind !== null);
    for (const { child, kind } of rest) {
      if (kind !== first?.kind) throw mixed(child, first?.kind as Kind, kind as Kind);
    }
    return first?.kind ?? null;
  };
  switch (node.type) {
    case 'number':
    case 'text':
    case 'flag':
      return node.type;
    case 'field':
    case 'parameter':
      return kindOfName(node.name);
    case 'negate':
    case 'arithmetic':
    case 'extreme':
      childrenOf(node).forEach((child) => wants(child, 'number'));
      return 'number';
    case 'division':
      wants(node.of, 'text');
      return 'number';
    case 'known':
      return 'flag';
    case 'not':
    case 'logic':
      childrenOf(node).forEach((child) => wants(child, 'flag'));
      return 'flag';
    case 'compare':
      if (node.op === '=' || node.op === '!=') agree([node.left, node.right]);
      else childrenOf(node).forEach((child) => wants(child, 'number'));
      return 'flag';
    case 'in':
      agree(childrenOf(node));
      return 'flag';
    case 'if':
      wants(node.when, 'flag');
      return agree([node.then, node.otherwise]);
  }
}

function mixed(node: Node, wanted: Kind, given: Kind): KindFault {
  return new KindFault({ severity: 'error', code: `expression-wants-${wanted}`, params: { part: partText(node), given } });
}

/** The part as a clerk would find it in the text. */
function partText(node: Node): string {
  switch (node.type) {
    case 'field':
    case 'parameter':
      return node.name;
    case 'number':
      return node.value.toString();
    case 'text':
      return `"${node.value}"`;
    case 'flag':
      return node.value ? '是' : '否';
    case 'not':
      return `not ${partText(node.of)}`;
    case 'known':
      return `known(${partText(node.of)})`;
    case 'negate':
      return `-${partText(node.of)}`;
    case 'division':
      return `行业大类(${partText(node.of)})`;
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return `${partText(node.left)} ${node.op} ${partText(node.right)}`;
    case 'in':
      return `${partText(node.of)} in (${node.among.map(partText).join(', ')})`;
    case 'extreme':
      return `${node.which}(${node.of.map(partText).join(', ')})`;
    case 'if':
      return `if(${[node.when, node.then, node.otherwise].map(partText).join(', ')})`;
  }
}
