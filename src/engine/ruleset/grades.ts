import type { Label } from '../evaluation';
import type { Context } from './context';
import { expressionOf, share as shareOf } from './context';
import { child, citeOf, entriesOf, expectMap, fault, labelOf, listOf, textOf, wordOr } from './reading';
import type { Node } from './reading';
import type { Expression, Grades } from './types';

/** Grades best first, the share of each, and what decides at a boundary. */
export function gradesOf(node: Node, context: Context): Grades {
  const isMap = expectMap(node, ['order', 'by', 'shares'], ['rounding', 'ties', 'labels', 'cite']);
  const order = isMap ? orderOf(child(node, 'order')) : [];
  return {
    order,
    by: wordOr(child(node, 'by'), ['quota'], 'quota'),
    shares: sharesOf(child(node, 'shares'), order, context),
    rounding: wordOr(child(node, 'rounding'), ['half-up', 'floor', 'ceiling'], 'half-up'),
    ties: wordOr(child(node, 'ties'), ['better', 'worse'], 'better'),
    labels: labelsOf(child(node, 'labels'), order),
    cite: citeOf(child(node, 'cite'), context.sources) ?? '',
  };
}

function orderOf(node: Node): readonly string[] {
  const nodes = listOf(node);
  const order = nodes.map(textOf);
  order.forEach((grade, index) => {
    if (order.indexOf(grade) < index) fault(nodes[index]!, 'duplicate-name', { name: grade });
  });
  return order;
}

function sharesOf(node: Node, order: readonly string[], context: Context): ReadonlyMap<string, Expression> {
  const shares = new Map<string, Expression>();
  for (const [grade, entry] of entriesOf(node)) {
    if (!order.includes(grade)) fault(entry, 'unknown-grade', { grade, known: order.join(', ') });
    const share = expressionOf(entry, context, shareOf);
    if (share) shares.set(grade, share);
  }
  if (node.value !== undefined) {
    const without = order.filter((grade) => !entriesOf(node).some(([each]) => each === grade));
    if (without.length > 0) fault(node, 'grade-without-share', { grades: without.join(', ') });
  }
  return shares;
}

function labelsOf(node: Node, order: readonly string[]): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const [grade, entry] of entriesOf(node)) {
    if (!order.includes(grade)) fault(entry, 'unknown-grade', { grade, known: order.join(', ') });
    labels.set(grade, labelOf(entry));
  }
  return labels;
}
