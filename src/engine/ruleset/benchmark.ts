import { treeOf } from '../expression/tree';
import { Fraction } from '../number/fraction';
import { choiceOf } from './choice';
import type { Context, Wanted } from './context';
import { expressionOf, grouping } from './context';
import { child, citeOf, entriesOf, expectMap, fault, isList, numberOf, textOf, wordOf, wordOr } from './reading';
import type { Node } from './reading';
import { splitRatio } from './ratio';
import { LAST_YEAR } from '../field';
import type { BenchmarkAs, Choice, Expression, Indicator } from './types';

const ways = [
  'given', 'keyed', 'sum-ratio', 'mean', 'median', 'percentile', 'mean-times', 'best', 'last-year-mean-times',
] as const satisfies readonly BenchmarkAs[];

/** Keys that a way of coming by a benchmark needs, and those it may have. */
const keysOf: Readonly<Record<BenchmarkAs, { readonly needed: readonly string[]; readonly free: readonly string[] }>> = {
  given: { needed: ['value'], free: [] },
  keyed: { needed: ['by', 'values'], free: [] },
  'sum-ratio': { needed: [], free: ['times', 'over'] },
  mean: { needed: [], free: ['over'] },
  median: { needed: [], free: ['over'] },
  percentile: { needed: ['at'], free: ['over'] },
  'mean-times': { needed: ['times'], free: ['of', 'over'] },
  best: { needed: [], free: ['over'] },
  'last-year-mean-times': { needed: ['times'], free: ['of', 'over'] },
};
const keys = ['value', 'by', 'values', 'times', 'at', 'of', 'over'] as const;

const constant: Wanted = { kinds: ['number'], use: 'optional' };
const decisive: Wanted = { kinds: ['flag'], use: 'required' };

/** What an indicator is measured by. @param value the indicator's own value, with its fields */
export function benchmarkOf(node: Node, value: Node, whole: Expression | null, context: Context): Indicator['benchmark'] {
  const none = {
    value: null, choice: null, key: null, values: new Map<string, Fraction>(), times: null, at: null, of: 'values', over: 'group', cite: null,
  } as const;
  if (node.value === undefined || !expectMap(node, ['as'], [...keys, 'cite'])) return { as: 'sum-ratio', ...none };
  const as = wordOf(child(node, 'as'), ways) ?? 'sum-ratio';
  const of = wordOr(child(node, 'of'), ['values', 'sums'] as const, 'values');
  const needsRatio = as === 'sum-ratio' || (keysOf[as].free.includes('of') && of === 'sums');
  if (needsRatio && typeof value.value === 'string' && !splitRatio(value.value)) fault(value, 'sum-ratio-needs-ratio');
  for (const key of keys) {
    const there = child(node, key).value !== undefined;
    if (keysOf[as].needed.includes(key) && !there) fault(node, 'missing-key', { key });
    if (!keysOf[as].needed.includes(key) && !keysOf[as].free.includes(key) && there) fault(child(node, key), 'benchmark-key-idle', { key, as });
  }
  if (as === 'last-year-mean-times' && whole) checkLastYear(value, whole, context);
  const given = as === 'given' ? givenOf(child(node, 'value'), context) : null;
  return {
    as,
    value: given?.value ?? null,
    choice: given?.choice ?? null,
    key: as === 'keyed' ? expressionOf(child(node, 'by'), context, grouping) : null,
    values: as === 'keyed' ? keyedValues(child(node, 'values')) : new Map(),
    times: numberAt(child(node, 'times'), context),
    at: percentileAt(child(node, 'at'), context),
    of,
    over: wordOr(child(node, 'over'), ['group', 'all'], 'group'),
    cite: citeOf(child(node, 'cite'), context.sources),
  };
}

/** A number, or rows by case; numbers and parameters only, so that a benchmark is one number for everybody it holds for. */
function givenOf(node: Node, context: Context): { value: Fraction | null; choice: Choice | null } {
  if (node.value === undefined) return { value: null, choice: null };
  const isParameter = typeof node.value === 'string' && context.parameters.has(node.value.trim());
  if (!isList(node.value) && !isParameter) return { value: benchmarkNumber(node), choice: null };
  const choice = choiceOf(node, context, { value: constant, when: decisive });
  for (const { value } of choice?.rows ?? []) {
    const tree = treeOf(value);
    if (value.fields.length > 0) fault(node, 'benchmark-not-constant', { text: value.text });
    if (tree.type === 'number' && tree.value.sign() <= 0) fault(node, 'benchmark-not-positive', { value: value.text });
  }
  return { value: null, choice };
}

function numberAt(node: Node, context: Context): Expression | null {
  if (node.value === undefined) return null;
  const number = expressionOf(node, context, constant);
  if (!number) return null;
  const tree = treeOf(number);
  if (number.fields.length > 0) fault(node, 'benchmark-not-constant', { text: number.text });
  else if (tree.type === 'number' && tree.value.sign() <= 0) fault(node, 'benchmark-not-positive', { value: number.text });
  return number;
}

/** Above 0 % and up to 100 %: the share of subjects that are not better. */
function percentileAt(node: Node, context: Context): Expression | null {
  const at = numberAt(node, context);
  const tree = at && treeOf(at);
  if (at && tree?.type === 'number' && tree.value.cmp(Fraction.ONE) > 0) fault(node, 'percentile-out-of-range', { text: at.text });
  return at;
}

/** Last year's mean is taken of the same value with last year's fields; a table that lacks them falls back to this year's. */
function checkLastYear(node: Node, whole: Expression, context: Context): void {
  for (const name of whole.fields) {
    if (context.catalogue.byName.get(name)?.kind !== 'number') continue;
    if (context.catalogue.byName.has(LAST_YEAR + name)) context.optional.add(LAST_YEAR + name);
    else fault(node, 'no-last-year', { field: name });
  }
}

function keyedValues(node: Node): ReadonlyMap<string, Fraction> {
  const values = new Map<string, Fraction>();
  for (const [key, entry] of entriesOf(node)) {
    const value = benchmarkNumber(entry);
    if (value) values.set(key, value);
  }
  return values;
}

/** A benchmark divides, so it is above zero. */
function benchmarkNumber(node: Node): Fraction | null {
  const value = node.value === undefined ? null : numberOf(node);
  if (value !== null && value.sign() <= 0) fault(node, 'benchmark-not-positive', { value: textOf(node) });
  return value;
}
