import type { Fraction } from '../number/fraction';
import type { Expression } from '../ruleset/types';

export type Arithmetic = '+' | '-' | '*' | '/';
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** What an expression says, free of the parser that read it. */
export type Node =
  | { readonly type: 'number'; readonly value: Fraction }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'flag'; readonly value: boolean }
  | { readonly type: 'field'; readonly name: string }
  | { readonly type: 'parameter'; readonly name: string }
  /** known: whether the table has the field and it is filled in for the row. */
  | { readonly type: 'known'; readonly of: Node }
  | { readonly type: 'negate'; readonly of: Node }
  | { readonly type: 'not'; readonly of: Node }
  | { readonly type: 'arithmetic'; readonly op: Arithmetic; readonly left: Node; readonly right: Node }
  | { readonly type: 'compare'; readonly op: Comparison; readonly left: Node; readonly right: Node }
  | { readonly type: 'logic'; readonly op: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | { readonly type: 'in'; readonly of: Node; readonly among: readonly Node[] }
  | { readonly type: 'extreme'; readonly which: 'min' | 'max'; readonly of: readonly Node[] }
  /** 行业大类: the two-digit division of an industry code. */
  | { readonly type: 'division'; readonly of: Node }
  | { readonly type: 'if'; readonly when: Node; readonly then: Node; readonly otherwise: Node };

/** The tree of an expression; `Expression.tree` is opaque to everybody but the engine. */
export const treeOf = (expression: Expression): Node => expression.tree as Node;

export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'number':
    case 'text':
    case 'flag':
    case 'field':
    case 'parameter':
      return [];
    case 'negate':
    case 'known':
    case 'not':
    case 'division':
      return [node.of];
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return [node.left, node.right];
    case 'in':
      return [node.of, ...node.among];
    case 'extreme':
      return node.of;
    case 'if':
      return [node.when, node.then, node.otherwise];
  }
}

/** Names of fields or of parameters in the tree, each once, in order of appearance. */
export function namesIn(node: Node, type: 'field' | 'parameter'): string[] {
  const found = new Set<string>();
  const visit = (inner: Node): void => {
    if (inner.type === type) found.add(inner.name);
    childrenOf(inner).forEach(visit);
  };
  visit(node);
  return [...found];
}

/** The tree with its fields renamed. */
export function mapFields(node: Node, rename: (name: string) => string): Node {
  const inner = (child: Node): Node => mapFields(child, rename);
  switch (node.type) {
    case 'number':
    case 'text':
    case 'flag':
    case 'parameter':
      return node;
    case 'field':
      return { type: 'field', name: rename(node.name) };
    case 'negate':
    case 'not':
    case 'division':
    case 'known':
      return { ...node, of: inner(node.of) };
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return { ...node, left: inner(node.left), right: inner(node.right) };
    case 'in':
      return { ...node, of: inner(node.of), among: node.among.map(inner) };
    case 'extreme':
      return { ...node, of: node.of.map(inner) };
    case 'if':
      return { ...node, when: inner(node.when), then: inner(node.then), otherwise: inner(node.otherwise) };
  }
}
