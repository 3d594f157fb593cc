import type { Kind } from '../expression/kind';
import { GIVEN_GRADE } from '../field';
import { bonusOf, coefficientsOf } from './coefficients';
import type { Context } from './context';
import { gradesOf } from './grades';
import { listsOf, observedOf, policiesOf } from './policies';
import { child, isNothing } from './reading';
import type { Node } from './reading';
import { adjustmentsOf } from './rules';
import { standardsOf, targetsOf } from './standards';
import type { Indicator, Ruleset } from './types';

type Outcome = Pick<Ruleset, 'coefficients' | 'bonus' | 'grades' | 'adjust' | 'policies' | 'lists' | 'standards' | 'targets' | 'observed'>;

/**
 * What follows from the indicators, in the order a run works it out. Each part may name what stands before it:
 * after the benchmarks `亩均税收基准值`, after the points `亩均税收得分`, then 总分, 排名 and 初评等级, then 等级,
 * then the standards, the lists and the policies by their own names.
 */
export function outcomesOf(root: Node, indicators: readonly Indicator[], context: Context): Outcome {
  const open = (name: string, kind: Kind, unit: string | null = null): void => void context.outcomes.set(name, { kind, unit });
  for (const { name, unit } of indicators) open(`${name}基准值`, 'number', unit);
  const coefficients = coefficientsOf(child(root, 'coefficient'), context);
  for (const { name } of indicators) open(`${name}得分`, 'number');
  const bonus = bonusOf(child(root, 'bonus'), context);
  const isGraded = child(root, 'grades').value !== undefined;
  const grades = gradesOf(child(root, 'grades'), child(root, 'precedence'), context);
  if (indicators.length > 0) {
    open('总分', 'number');
    open('加减分', 'number');
    if (!grades.isAdjustFirst) open('排名', 'number');
    if (!grades.isAdjustFirst && isGraded) open('初评等级', 'text');
  }
  const adjust = adjustmentsOf(child(root, 'adjust'), grades.order, context);
  open('等级', 'text');
  if (!isNothing(child(root, 'dual').value)) {
    open('宗地等级', 'text');
    open('主体等级', 'text');
  }
  if (!isGraded) context.standing.set('等级', GIVEN_GRADE);
  if (indicators.length > 0) open('排名', 'number');
  if (isGraded) open('初评等级', 'text');
  const standards = standardsOf(child(root, 'standards'), context);
  const lists = listsOf(child(root, 'lists'), context);
  const observed = observedOf(child(root, 'observed'), context);
  const policies = policiesOf(child(root, 'policies'), observed, context);
  const targets = targetsOf(child(root, 'targets'), indicators, context);
  return { coefficients, bonus, grades, adjust, policies, lists, standards, targets, observed };
}
