import { treeOf } from '../expression/tree';
import { Fraction } from '../number/fraction';
import type { Context } from './context';
import { benchmarkOf } from './benchmark';
import { amount, checkedExpression, expressionOf, isTaken, unitOf } from './context';
import {
  child, citeOf, expectMap, fault, isList, isMap, isNothing, labelOf, listOf, numberOf, textOf, wordOr,
} from './reading';
import type { Node } from './reading';
import { pointsRuleOf } from './points';
import { compareQuantities, quantityOf, quantityOfUnit, quantityText } from './quantity';
import { splitRatio } from './ratio';
import type { Expression, Indicator } from './types';
import { type Weighed, weightOf } from './weight';

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
  const weighed = isItemMap ? weightOf(child(node, 'weight'), context) : null;
  const weight = weighed?.weight ?? null;
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
    weights: weighed?.weights ?? null,
    weightCite: weightCite.value === undefined ? cite : (citeOf(weightCite, context.sources) ?? ''),
    ...sidesOf(whole, value, context),
    benchmark: benchmarkOf(own('benchmark'), value, whole, context),
    ...pointsRuleOf(own('points'), own('better'), context.sources),
    cap: limitOf(own('cap'), weighed, null),
    floor: limitOf(own('floor'), weighed, Fraction.ZERO),
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

/** `none`, points, or a percentage of the weight; in points. */
function limitOf(node: Node, weighed: Weighed | null, otherwise: Fraction | null): Fraction | null {
  if (node.value === undefined) return otherwise;
  if (isNothing(node.value)) return null;
  const limit = numberOf(node);
  if (limit === null) return null;
  if (textOf(node).endsWith('%')) return limit.mul(weighed?.weight ?? Fraction.ZERO);
  // With several weights a limit follows the weight; only nought is nought under each.
  if (weighed?.weights && !limit.isZero) fault(node, 'limit-needs-percent', { limit: textOf(node) });
  return limit;
}
