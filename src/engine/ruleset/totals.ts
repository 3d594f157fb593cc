import type { Node as Tree } from '../expression/tree';
import { namesIn, treeOf } from '../expression/tree';
import { Fraction } from '../number/fraction';
import { child, fault } from './reading';
import type { Node } from './reading';
import type { Expression, Grades, Indicator, Parameter } from './types';

const HUNDRED = Fraction.of(100);

/** Weights add up to full marks: 100, or what `score.full` declares. */
export function checkWeights(root: Node, indicators: readonly Indicator[], full: Fraction, parameters: ReadonlyMap<string, Parameter>): void {
  // A weight that could not be read stands as 0 and has its own fault.
  if (indicators.length === 0 || indicators.some(({ weight }) => weight.sign() <= 0)) return;
  const cases = casesOf(indicators);
  if (cases) return checkCases(root, indicators, cases, full, parameters);
  if (indicators.some(({ weights }) => weights)) return;
  const sum = indicators.reduce((total, { weight }) => total.add(weight), Fraction.ZERO);
  if (!sum.eq(full)) fault(child(root, 'indicators'), 'weights-sum', { sum: sum.toString(), full: full.toString() });
}

/** The conditions under which weights change, where every indicator that has some has the same; null where the table must tell. */
export function casesOf(indicators: readonly Indicator[]): readonly string[] | null {
  const lists = indicators.flatMap(({ weights }) => (weights ? [weights.rows.map(({ when }) => when?.text ?? '')] : []));
  const [first] = lists;
  return first && lists.every((list) => list.join('\n') === first.join('\n')) ? first : null;
}

/** Weights of each case add up, with the parameters at their defaults; a run checks them as they are set. */
function checkCases(root: Node, indicators: readonly Indicator[], cases: readonly string[], full: Fraction, parameters: ReadonlyMap<string, Parameter>): void {
  const defaults = new Map([...parameters.values()].flatMap(({ name, default: text }) => {
    const value = Fraction.parse(text);
    return value ? [[name, value] as const] : [];
  }));
  cases.forEach((when, index) => {
    const parts = indicators.map(({ weight, weights }) => (weights ? constantOf(treeOf(weights.rows[index]!.value), defaults) : weight));
    if (parts.includes(null)) return;
    const sum = Fraction.sum(parts as Fraction[]);
    if (sum.eq(full)) return;
    const params = { sum: sum.toString(), full: full.toString() };
    if (when === '') fault(child(root, 'indicators'), 'weights-sum-rest', params);
    else fault(child(root, 'indicators'), 'weights-sum-case', { ...params, when });
  });
}

/** Shares, boundaries or thresholds go together, whatever the parameters are set to within their bounds. */
export function checkGrades(root: Node, grades: Grades, parameters: ReadonlyMap<string, Parameter>): void {
  if (grades.by !== 'quota') checkSteps(child(child(root, 'grades'), 'at-least'), grades.order.slice(0, -1), grades.atLeast, 'descend', parameters);
  else if (grades.isCumulative) checkSteps(child(child(root, 'grades'), 'boundaries'), grades.order, grades.shares, 'ascend', parameters);
  else checkShares(root, grades, parameters);
}

/** Cumulative boundaries ascend to 100 %; thresholds descend from the best grade on. */
function checkSteps(
  node: Node, order: readonly string[], steps: ReadonlyMap<string, Expression>, way: 'ascend' | 'descend', parameters: ReadonlyMap<string, Parameter>,
): void {
  if (node.value === undefined || !order.every((grade) => steps.has(grade))) return;
  for (const { values, setting } of settings(parameters, steps.values())) {
    let before: Fraction | null = null;
    for (const grade of order) {
      const value = constantOf(treeOf(steps.get(grade)!), values);
      if (value === null) return fault(child(node, grade), 'step-not-constant', { grade });
      const order = before === null ? 0 : value.cmp(before);
      if (way === 'ascend' ? order < 0 : before !== null && order >= 0) {
        const shown = (number: Fraction): string => (way === 'ascend' ? percent(number) : number.toString());
        return fault(child(node, grade), setting === '' ? `steps-${way}` : `steps-${way}-set`, { grade, value: shown(value), before: shown(before!), setting });
      }
      before = value;
    }
    if (way === 'ascend' && before && !before.eq(Fraction.ONE)) return fault(node, setting === '' ? 'boundaries-end' : 'boundaries-end-set', { end: percent(before), setting });
  }
}

/** Shares add up to 100 % and none is below zero. */
function checkShares(root: Node, grades: Grades, parameters: ReadonlyMap<string, Parameter>): void {
  const node = child(child(root, 'grades'), 'shares');
  const complete = grades.order.length > 0 && grades.order.every((grade) => grades.shares.has(grade));
  if (!complete) return;
  for (const { values, setting } of settings(parameters, grades.shares.values())) {
    let sum: Fraction | null = Fraction.ZERO;
    for (const [grade, share] of grades.shares) {
      const value = constantOf(treeOf(share), values);
      if (value && value.sign() < 0) return fault(child(node, grade), setting === '' ? 'share-negative' : 'share-negative-set', { grade, share: percent(value), setting });
      sum = value && sum ? sum.add(value) : null;
    }
    if (sum === null) return fault(node, 'share-not-constant');
    if (!sum.eq(Fraction.ONE)) return fault(node, setting === '' ? 'shares-sum' : 'shares-sum-set', { sum: percent(sum), setting });
  }
}

/** The defaults first; then each numeric parameter at either bound with the others at their defaults. Those read by the expressions are said. */
function settings(parameters: ReadonlyMap<string, Parameter>, read: Iterable<Expression>): { values: ReadonlyMap<string, Fraction>; setting: string }[] {
  const defaults = new Map<string, Fraction>();
  for (const { name, default: text } of parameters.values()) {
    const value = Fraction.parse(text);
    if (value) defaults.set(name, value);
  }
  const names = new Set([...read].flatMap((expression) => namesIn(treeOf(expression), 'parameter')));
  const said = (values: ReadonlyMap<string, Fraction>): string => [...parameters.values()].filter(({ name }) => names.has(name))
    .map(({ name, kind }) => `${name} = ${(kind === 'share' ? percent : String)(values.get(name) ?? Fraction.ZERO)}`).join(', ');
  const all = [{ values: defaults, setting: said(defaults) }];
  for (const { name, min, max } of parameters.values()) {
    for (const bound of [min, max]) {
      const value = bound === null ? null : Fraction.parse(bound);
      if (!value) continue;
      const values = new Map(defaults).set(name, value);
      all.push({ values, setting: said(values) });
    }
  }
  return all;
}

/** @example percent(Fraction.of(1, 20)) //=> "5%" */
const percent = (value: Fraction): string => `${value.mul(HUNDRED).toString()}%`;

/** The number an expression over parameters comes to; null when it reads a field or divides by zero. */
export function constantOf(tree: Tree, values: ReadonlyMap<string, Fraction>): Fraction | null {
  switch (tree.type) {
    case 'number':
      return tree.value;
    case 'parameter':
      return values.get(tree.name) ?? null;
    case 'negate':
      return constantOf(tree.of, values)?.neg() ?? null;
    case 'arithmetic': {
      const [left, right] = [constantOf(tree.left, values), constantOf(tree.right, values)];
      if (!left || !right) return null;
      if (tree.op === '/') return right.isZero ? null : left.div(right);
      return tree.op === '+' ? left.add(right) : tree.op === '-' ? left.sub(right) : left.mul(right);
    }
    case 'extreme': {
      const all = tree.of.map((each) => constantOf(each, values));
      return all.reduce((best, value) => {
        if (!best || !value) return null;
        return (tree.which === 'min' ? value.cmp(best) < 0 : value.cmp(best) > 0) ? value : best;
      }, all[0] ?? null);
    }
    default:
      return null;
  }
}
