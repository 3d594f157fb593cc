import type { Node } from './tree';

/** How tightly a node binds, loosest first: what stands inside a tighter one goes into brackets. */
const TIGHTNESS: Readonly<Record<string, number>> = { or: 1, and: 2, not: 3, compare: 4, in: 4, '+': 5, '-': 5, '*': 6, '/': 6, negate: 7 };

const tightnessOf = (node: Node): number => {
  if (node.type === 'logic' || node.type === 'arithmetic') return TIGHTNESS[node.op] as number;
  return TIGHTNESS[node.type] ?? 9;
};

/**
 * A part of an expression as the ruleset would write it.
 * @example writtenOut(treeOf(parsed('(甲 + 乙) / 丙'))) //=> "(甲 + 乙) / 丙"
 */
export function writtenOut(node: Node): string {
  const inner = (child: Node, least = tightnessOf(node)): string => (tightnessOf(child) < least ? `(${writtenOut(child)})` : writtenOut(child));
  switch (node.type) {
    case 'number':
      return node.value.toString();
    case 'text':
      return JSON.stringify(node.value);
    case 'flag':
      return node.value ? '是' : '否';
    case 'field':
    case 'parameter':
      return node.name;
    case 'negate':
      return `-${inner(node.of)}`;
    case 'not':
      return `not ${inner(node.of)}`;
    case 'known':
      return `已填(${writtenOut(node.of)})`;
    case 'division':
      return `行业大类(${writtenOut(node.of)})`;
    case 'extreme':
      return `${node.which}(${node.of.map(writtenOut).join(', ')})`;
    case 'if':
      return `if(${[node.when, node.then, node.otherwise].map(writtenOut).join(', ')})`;
    case 'in':
      return `${inner(node.of)} in (${node.among.map(writtenOut).join(', ')})`;
    case 'arithmetic':
      // What is taken away or divided by keeps its own brackets: a - (b - c).
      return `${inner(node.left)} ${node.op} ${inner(node.right, tightnessOf(node) + (node.op === '-' || node.op === '/' ? 1 : 0))}`;
    case 'compare':
    case 'logic':
      return `${inner(node.left)} ${node.op} ${inner(node.right)}`;
  }
}
