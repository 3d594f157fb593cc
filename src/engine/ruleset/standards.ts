import { treeOf } from '../expression/tree';
import { choiceOf } from './choice';
import { knownIndicator, labelOr, noneTwice } from './coefficients';
import type { Context, Wanted } from './context';
import { checkedExpression, claim, condition, expressionOf, unitOf } from './context';
import { nearest } from './nearest';
import type { Standard, StandardIs, StandardRow, Target } from './outcomes';
import { numbersByKey } from './policies';
import { compareQuantities, quantityOf, quantityOfUnit, quantityText } from './quantity';
import { splitRatio } from './ratio';
import { child, citeOf, expectMap, fault, labelOf, listOf, optionalText, textOf, wordOr } from './reading';
import type { Node } from './reading';
import type { Expression, Indicator } from './types';

const number: Wanted = { kinds: ['number'], use: 'optional' };
const key: Wanted = { kinds: ['text', 'flag'], use: 'optional' };
const comparisons: readonly StandardIs[] = ['at-least', 'above', 'at-most', 'below'];

/** What is asked of each subject, row by row; a later condition may read by name whether it is met. */
export function standardsOf(node: Node, context: Context): readonly Standard[] {
  const nodes = listOf(node);
  noneTwice(nodes);
  return nodes.flatMap((item): Standard[] => {
    if (!expectMap(item, ['name', 'label', 'rows'], ['when', 'cite'])) return [];
    const name = textOf(child(item, 'name'));
    const when = child(item, 'when').value === undefined ? null : expressionOf(child(item, 'when'), context, condition);
    const cite = citeOf(child(item, 'cite'), context.sources) ?? '';
    const rowNodes = listOf(child(item, 'rows'));
    if (rowNodes.length === 0 && child(item, 'rows').value !== undefined) fault(child(item, 'rows'), 'standard-empty');
    noneTwice(rowNodes);
    const rows = rowNodes.flatMap((row) => rowOf(row, cite, context));
    claim(child(item, 'name'), name, 'flag', context);
    return [{ name, label: labelOf(child(item, 'label')), when, rows, cite }];
  });
}

function rowOf(node: Node, above: string, context: Context): StandardRow[] {
  if (!expectMap(node, ['name', 'value', 'is', 'than'], ['label', 'unit', 'cite'])) return [];
  const name = textOf(child(node, 'name'));
  const value = expressionOf(child(node, 'value'), context, number);
  const unit = optionalText(child(node, 'unit')) ?? '';
  if (value && unit !== '') checkUnit(child(node, 'unit'), unit, value, context);
  const than = choiceOf(child(node, 'than'), context, { value: number });
  const comparison = comparisonOf(child(node, 'is'), context);
  const cite = citeOf(child(node, 'cite'), context.sources) ?? above;
  return value && than ? [{ name, label: labelOr(child(node, 'label'), name), value, unit, ...comparison, than, cite }] : [];
}

/** 以上、超过、以下、低于; or a choice parameter where the document leaves the edge open. */
function comparisonOf(node: Node, context: Context): Pick<StandardRow, 'is' | 'isParameter'> {
  const text = textOf(node);
  const word = comparisons.find((each) => each === text);
  if (word !== undefined || text === '') return { is: word ?? 'at-least', isParameter: null };
  const parameter = context.parameters.get(text);
  if (parameter?.kind === 'choice') {
    context.usedParameters.add(text);
    const stray = parameter.choices.filter((choice) => !comparisons.includes(choice as StandardIs));
    if (stray.length > 0) fault(node, 'choice-not-a-comparison', { parameter: text, choices: stray.join(', '), known: comparisons.join(', ') });
    return { is: 'at-least', isParameter: text };
  }
  const near = nearest(text, [...comparisons, ...context.parameters.keys()]);
  if (near) fault(node, 'unknown-word-near', { text, near });
  else fault(node, 'unknown-word', { text, known: comparisons.join(', ') });
  return { is: 'at-least', isParameter: null };
}

/** A unit we know must be what the value comes to; others are only shown. */
function checkUnit(node: Node, unit: string, value: Expression, context: Context): void {
  const declared = quantityOfUnit(unit);
  const outcome = quantityOf(treeOf(value), (name) => unitOf(name, context));
  if (!declared || !('quantity' in outcome) || outcome.quantity === null) return;
  const likeness = compareQuantities(declared, outcome.quantity);
  if (likeness !== 'same') fault(node, likeness === 'scale' ? 'unit-scale' : 'unit-mismatch', { unit, value: quantityText(outcome.quantity) });
}

/** Published numbers that an aggregate of the table is compared with. */
export function targetsOf(node: Node, indicators: readonly Indicator[], context: Context): readonly Target[] {
  const nodes = listOf(node);
  noneTwice(nodes);
  return nodes.flatMap((item): Target[] => {
    if (!expectMap(item, ['name', 'label', 'unit', 'values'], ['indicator', 'value', 'by', 'is', 'cite'])) return [];
    const name = textOf(child(item, 'name'));
    const unit = textOf(child(item, 'unit'));
    const sides = sidesOf(item, unit, indicators, context);
    const by = child(item, 'by').value === undefined ? null : expressionOf(child(item, 'by'), context, key);
    const values = numbersByKey(child(item, 'values'));
    if (child(item, 'by').value === undefined && values.size > 1) fault(child(item, 'values'), 'target-one-value');
    const is = wordOr(child(item, 'is'), comparisons, 'at-least');
    const cite = citeOf(child(item, 'cite'), context.sources) ?? '';
    return sides ? [{ name, label: labelOf(child(item, 'label')), unit, ...sides, by, values, is, cite }] : [];
  });
}

function sidesOf(item: Node, unit: string, indicators: readonly Indicator[], context: Context): Pick<Target, 'numerator' | 'denominator'> | null {
  const [indicator, value] = [child(item, 'indicator'), child(item, 'value')];
  if ((indicator.value === undefined) === (value.value === undefined)) {
    fault(item, 'target-indicator-or-value');
    return null;
  }
  if (indicator.value !== undefined) {
    const name = textOf(indicator);
    knownIndicator(indicator, name, context);
    return indicators.find((each) => each.name === name) ?? null;
  }
  const whole = expressionOf(value, context, number);
  if (!whole) return null;
  checkUnit(child(item, 'unit'), unit, whole, context);
  const ratio = splitRatio(whole.text);
  if (!ratio) return { numerator: whole, denominator: null };
  const numerator = checkedExpression(ratio.numerator, value, context, number);
  return numerator && { numerator, denominator: checkedExpression(ratio.denominator, value, context, number) };
}
