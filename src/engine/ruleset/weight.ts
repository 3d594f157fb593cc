import { treeOf } from '../expression/tree';
import { Fraction } from '../number/fraction';
import { choiceOf } from './choice';
import type { Context, Wanted } from './context';
import { child, fault, isList, listOf, numberOf, textOf } from './reading';
import type { Node } from './reading';
import { constantOf } from './totals';
import type { Choice, Parameter } from './types';

/** A weight: the number, or the largest of several with the choice among them. */
export interface Weighed {
  readonly weight: Fraction;
  readonly weights: Choice | null;
}

const constant: Wanted = { kinds: ['number'], use: 'optional' };
const decisive: Wanted = { kinds: ['flag'], use: 'required' };
const HUNDRED = Fraction.of(100);

/** A weight in points: a number (30 and 30% are both thirty points of a hundred), a parameter, or rows by case. */
export function weightOf(node: Node, context: Context): Weighed | null {
  const isParameter = typeof node.value === 'string' && context.parameters.has(node.value.trim());
  if (!isList(node.value) && !isParameter) {
    const weight = numberOf(node);
    if (weight === null) return null;
    if (weight.sign() <= 0) fault(node, 'weight-not-positive', { weight: textOf(node) });
    return { weight: textOf(node).endsWith('%') ? weight.mul(HUNDRED) : weight, weights: null };
  }
  const choice = choiceOf(node, context, { value: constant, when: decisive });
  if (!choice) return null;
  const rows = choice.rows.map((row, index) => {
    const at = isList(node.value) ? child(listOf(node)[index] ?? node, 'value') : node;
    const { tree, text } = { tree: treeOf(row.value), text: row.value.text };
    if (row.value.fields.length > 0) fault(at, 'weight-not-constant', { text });
    if (tree.type !== 'number') return row;
    if (tree.value.sign() < 0) fault(at, 'weight-not-positive', { weight: text });
    return text.endsWith('%') ? { ...row, value: { ...row.value, tree: { type: 'number', value: tree.value.mul(HUNDRED) } } } : row;
  });
  const values = rows.flatMap((row) => constantOf(treeOf(row.value), defaultsOf(context.parameters)) ?? []);
  const largest = values.reduce((most, value) => (value.cmp(most) > 0 ? value : most), Fraction.ZERO);
  if (values.length === rows.length && largest.sign() <= 0) fault(node, 'weight-not-positive', { weight: '0' });
  return { weight: largest, weights: { rows } };
}

/** The numbers that parameters have where nobody sets them. */
const defaultsOf = (parameters: ReadonlyMap<string, Parameter>): ReadonlyMap<string, Fraction> =>
  new Map([...parameters].flatMap(([name, parameter]) => {
    const value = Fraction.parse(parameter.default);
    return value ? [[name, value] as const] : [];
  }));
