import type { Label } from '../evaluation';
import type { Context } from './context';
import { expressionOf, share as shareOf } from './context';
import { child, citeOf, entriesOf, expectMap, fault, isNothing, labelOf, listOf, textOf, wordOr } from './reading';
import type { Node } from './reading';
import type { AdjustmentVerb, Expression, Grades } from './types';
import { verbs } from './verbs';

const bases = ['quota', 'score', 'benchmark'] as const;
/** Which keys each way of grading uses. */
const keysFor: Readonly<Record<Grades['by'], readonly string[]>> = {
  quota: ['shares', 'boundaries', 'rounding', 'ties', 'adjust-first'], score: ['at-least'], benchmark: ['at-least', 'of'],
};

/** Where the ruleset gives no grades. */
const none: Grades = {
  order: [], by: 'quota', shares: new Map(), isCumulative: false, atLeast: new Map(), of: null, rankOver: 'group',
  isAdjustFirst: false, precedence: [], rounding: 'half-up', ties: 'better', labels: new Map(), cite: '',
};

/** Grades best first, what each takes, and what decides at a boundary. */
export function gradesOf(node: Node, precedence: Node, context: Context): Grades {
  if (node.value === undefined) return none;
  const isMap = expectMap(node, ['order', 'by'], [...new Set(bases.flatMap((by) => keysFor[by])), 'rank-over', 'labels', 'cite']);
  const order = isMap ? orderOf(child(node, 'order')) : [];
  const by = wordOr(child(node, 'by'), bases, 'quota');
  if (isMap) checkKeys(node, by);
  const isCumulative = child(node, 'boundaries').value !== undefined;
  return {
    order,
    by,
    shares: expressionsOf(child(node, isCumulative ? 'boundaries' : 'shares'), order, context, order),
    isCumulative,
    atLeast: expressionsOf(child(node, 'at-least'), order, context, order.slice(0, -1)),
    of: child(node, 'of').value === undefined ? null : expressionOf(child(node, 'of'), context, shareOf),
    rankOver: wordOr(child(node, 'rank-over'), ['group', 'all'], 'group'),
    isAdjustFirst: wordOr(child(node, 'adjust-first'), ['yes', 'no'], 'no') === 'yes',
    precedence: precedenceOf(precedence),
    rounding: wordOr(child(node, 'rounding'), ['half-up', 'floor', 'ceiling'], 'half-up'),
    ties: wordOr(child(node, 'ties'), ['better', 'worse'], 'better'),
    labels: labelsOf(child(node, 'labels'), order),
    cite: citeOf(child(node, 'cite'), context.sources) ?? '',
  };
}

/** Each way of grading has its own keys: the ones it needs must be there, those of another would do nothing. */
function checkKeys(node: Node, by: Grades['by']): void {
  const has = (key: string): boolean => child(node, key).value !== undefined;
  if (by === 'quota' && has('shares') && has('boundaries')) fault(child(node, 'boundaries'), 'shares-and-boundaries');
  if (by === 'quota' && !has('shares') && !has('boundaries')) fault(node, 'missing-key', { key: 'shares' });
  for (const key of by === 'quota' ? [] : keysFor[by]) if (!has(key)) fault(node, 'missing-key', { key });
  for (const other of bases) {
    for (const key of keysFor[other]) if (has(key) && !keysFor[by].includes(key)) faultOnce(child(node, key), key, by);
  }
}

function faultOnce(node: Node, key: string, by: string): void {
  if (!node.issues.some(({ path, code }) => path === node.path && code === 'ruleset-grades-key-idle')) fault(node, 'grades-key-idle', { key, by });
}

function orderOf(node: Node): readonly string[] {
  const nodes = listOf(node);
  const order = nodes.map(textOf);
  order.forEach((grade, index) => {
    if (order.indexOf(grade) < index) fault(nodes[index]!, 'duplicate-name', { name: grade });
  });
  return order;
}

/** A number for each grade; `needed` ones must have it. */
function expressionsOf(node: Node, order: readonly string[], context: Context, needed: readonly string[]): ReadonlyMap<string, Expression> {
  const found = new Map<string, Expression>();
  for (const [grade, entry] of entriesOf(node)) {
    if (!order.includes(grade)) fault(entry, 'unknown-grade', { grade, known: order.join(', ') });
    const expression = expressionOf(entry, context, shareOf);
    if (expression) found.set(grade, expression);
  }
  if (node.value !== undefined) {
    const without = needed.filter((grade) => !entriesOf(node).some(([each]) => each === grade));
    if (without.length > 0) fault(node, 'grade-without-share', { grades: without.join(', ') });
  }
  return found;
}

/** The verbs in the order they take effect; none: the order of the list. */
function precedenceOf(node: Node): readonly AdjustmentVerb[] {
  if (isNothing(node.value)) return [];
  const seen: AdjustmentVerb[] = [];
  for (const item of listOf(node)) {
    const word = textOf(item);
    const verb = verbs.find((each) => each === word && each !== 'ungraded');
    if (verb === undefined) fault(item, 'unknown-word', { text: word, known: verbs.filter((each) => each !== 'ungraded').join(', ') });
    else if (seen.includes(verb)) fault(item, 'duplicate-name', { name: verb });
    else seen.push(verb);
  }
  return seen;
}

function labelsOf(node: Node, order: readonly string[]): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const [grade, entry] of entriesOf(node)) {
    if (!order.includes(grade)) fault(entry, 'unknown-grade', { grade, known: order.join(', ') });
    labels.set(grade, labelOf(entry));
  }
  return labels;
}
