import { treeOf } from '../expression/tree';
import { Fraction } from '../number/fraction';
import type { Context } from './context';
import { amount, checkedExpression, expressionOf, grouping, isTaken, unitOf } from './context';
import {
  child, citeOf, entriesOf, expectMap, fault, isList, isMap, isNothing, labelOf, listOf, numberOf, textOf, wordOf, wordOr,
} from './reading';
import type { Node } from './reading';
import { pointsRuleOf } from './points';
import { compareQuantities, quantityOf, quantityOfUnit, quantityText } from './quantity';
import { splitRatio } from './ratio';
import type { BenchmarkAs, Expression, Indicator } from './types';

const required = ['name', 'value', 'unit'];
/** What a ruleset may settle once for all its indicators, under `each`. */
const shared = ['better', 'benchmark', 'points', 'cap', 'floor', 'missing'];

/** The indicators, each with what `each` says where it says nothing itself. */
export function indicatorsOf(root: Node, context: Context): readonly Indicator[] {
  const each = child(root, 'each');
  if (!isNothing(each.value)) expectMap(each, [], [...shared, 'cite']);
  const list = child(root, 'indicators');
  const nodes = listOf(list);
  const isEvaluation = isNothing(child(root, 'kind').value) || child(root, 'kind').value === 'evaluation';
  const indicators = nodes.map((node) => indicatorOf(node, each, isEvaluation, context));
  indicators.forEach(({ name, unit }, index) => {
    const at = child(nodes[index]!, 'name');
    if (context.measures.has(name)) fault(at, 'duplicate-name', { name });
    else if (isTaken(name, context)) fault(at, 'name-taken', { name });
    context.measures.set(name, unit);
  });
  if (isEvaluation && isList(list.value) && nodes.length === 0) fault(list, 'no-indicators');
  return indicators;
}

function indicatorOf(node: Node, each: Node, isEvaluation: boolean, context: Context): Indicator {
  const isItemMap = expectMap(node, required, ['weight', 'label', ...shared, 'weight-cite', 'cite']);
  if (isItemMap && isEvaluation && child(node, 'weight').value === undefined) fault(node, 'missing-key', { key: 'weight' });
  /** The indicator's own word on a key, else the one for all. */
  const own = (key: string): Node => (isMap(node.value) && Object.hasOwn(node.value, key) ? child(node, key) : child(each, key));
  const name = textOf(child(node, 'name'));
  const weight = isItemMap ? weightOf(child(node, 'weight')) : null;
  const cite = citeOf(child(node, 'cite'), context.sources) ?? '';
  const weightCite = child(node, 'weight-cite');
  const label = child(node, 'label');
  const value = child(node, 'value');
  const whole = expressionOf(value, context, amount);
  return {
    name,
    label: label.value === undefined ? { zh: name, en: name } : labelOf(label),
    unit: unitText(child(node, 'unit'), whole, context),
    weight: weight ?? Fraction.ZERO,
    weightCite: weightCite.value === undefined ? cite : (citeOf(weightCite, context.sources) ?? ''),
    ...sidesOf(whole, value, context),
    benchmark: benchmarkOf(own('benchmark'), value, context),
    ...pointsRuleOf(own('points'), own('better'), context.sources),
    cap: limitOf(own('cap'), weight, null),
    floor: limitOf(own('floor'), weight, Fraction.ZERO),
    missing: wordOr(own('missing'), ['zero', 'group-mean-points', 'reweigh', 'exclude'], 'zero'),
    cite,
  };
}

/** The unit must be what the value comes to: 税收实际贡献 / 用地面积 is 万元/亩, not 元/亩 and not 万元/人. */
function unitText(node: Node, value: Expression | null, context: Context): string {
  if (typeof node.value !== 'string') return textOf(node);
  const unit = node.value.trim();
  const declared = quantityOfUnit(unit);
  if (!declared) fault(node, 'unknown-unit', { unit });
  if (!declared || !value) return unit;
  const outcome = quantityOf(treeOf(value), (name) => unitOf(name, context));
  if (!('quantity' in outcome) || outcome.quantity === null) return unit;
  const likeness = compareQuantities(declared, outcome.quantity);
  if (likeness !== 'same') fault(node, likeness === 'scale' ? 'unit-scale' : 'unit-mismatch', { unit, value: quantityText(outcome.quantity) });
  return unit;
}

/** 30 and 30% are both thirty points of a hundred. */
function weightOf(node: Node): Fraction | null {
  const weight = numberOf(node);
  if (weight === null) return null;
  if (weight.sign() <= 0) fault(node, 'weight-not-positive', { weight: textOf(node) });
  return textOf(node).endsWith('%') ? weight.mul(Fraction.of(100)) : weight;
}

const nowhere: Expression = { text: '', fields: [], parameters: [], tree: null };

/** The value as a whole, and its two sides where it is a quotient. */
function sidesOf(whole: Expression | null, node: Node, context: Context): Pick<Indicator, 'numerator' | 'denominator'> {
  if (!whole) return { numerator: nowhere, denominator: null };
  const ratio = splitRatio(whole.text);
  if (!ratio) return { numerator: whole, denominator: null };
  return {
    numerator: checkedExpression(ratio.numerator, node, context, amount) ?? nowhere,
    denominator: checkedExpression(ratio.denominator, node, context, amount),
  };
}

function benchmarkOf(node: Node, value: Node, context: Context): Indicator['benchmark'] {
  const none = { value: null, key: null, values: new Map<string, Fraction>(), cite: null };
  if (node.value === undefined) return { as: 'sum-ratio', ...none };
  if (!expectMap(node, ['as'], ['value', 'by', 'values', 'cite'])) return { as: 'sum-ratio', ...none };
  const as = wordOf(child(node, 'as'), ['given', 'keyed', 'sum-ratio', 'mean'] as const) ?? 'sum-ratio';
  if (as === 'sum-ratio' && typeof value.value === 'string' && !splitRatio(value.value)) fault(value, 'sum-ratio-needs-ratio');
  const needs: Readonly<Record<BenchmarkAs, readonly string[]>> = {
    given: ['value'], keyed: ['by', 'values'], 'sum-ratio': [], mean: [],
  };
  for (const key of ['value', 'by', 'values']) {
    const there = child(node, key).value !== undefined;
    if (needs[as].includes(key) && !there) fault(node, 'missing-key', { key });
    if (!needs[as].includes(key) && there) fault(child(node, key), 'benchmark-key-idle', { key, as });
  }
  return {
    as,
    value: as === 'given' ? benchmarkNumber(child(node, 'value')) : null,
    key: as === 'keyed' ? expressionOf(child(node, 'by'), context, grouping) : null,
    values: as === 'keyed' ? keyedValues(child(node, 'values')) : new Map(),
    cite: citeOf(child(node, 'cite'), context.sources),
  };
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

/** `none`, points, or a percentage of the weight; in points. */
function limitOf(node: Node, weight: Fraction | null, otherwise: Fraction | null): Fraction | null {
  if (node.value === undefined) return otherwise;
  if (isNothing(node.value)) return null;
  const limit = numberOf(node);
  if (limit === null) return null;
  return textOf(node).endsWith('%') ? limit.mul(weight ?? Fraction.ZERO) : limit;
}
