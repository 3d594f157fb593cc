import { treeOf } from '../expression/tree';
import type { Expression, Indicator, Ruleset } from '../ruleset/types';
import { itemsAt, mapAt } from '../ruleset/reading';

/**
 * Whether every point an indicator gives stands in proportion to its weight, grades follow from the scores alone and
 * nothing beside them hangs on points: then a draw of weights needs no new evaluation (weighing.ts).
 */
export function isLinear(ruleset: Ruleset): boolean {
  const { grades, score, indicators, bonus, adjust, dual } = ruleset;
  if (score.exactRank || grades.isAdjustFirst || dual !== null || (grades.by !== 'quota' && grades.by !== 'score')) return false;
  const read = bonus?.lists.flatMap(({ items }) => items) ?? [];
  if (read.some(({ isPercent, when, points }) => isPercent || [when, ...points.rows.flatMap((row) => [row.when, row.value])].some((one) => one && readsPoints(one, ruleset)))) return false;
  if (adjust.some(({ when }) => readsPoints(when, ruleset))) return false;
  return indicators.every((indicator) => isProportional(indicator) && (['cap', 'floor'] as const).every((limit) => followsWeight(ruleset, indicator, limit)));
}

/** Whether benchmarks may be known nearly only (number/mean.ts), so that points are too. */
export const mayBeNear = ({ indicators }: Ruleset): boolean =>
  indicators.some(({ benchmark: { as, of } }) => as === 'mean' || ((as === 'mean-times' || as === 'last-year-mean-times') && of === 'values'));

/** Names a run opens that hang on the weights. */
const outcomes: ReadonlySet<string> = new Set(['总分', '加减分', '排名', '初评等级', '等级', '主体等级', '宗地等级']);

const readsPoints = (expression: Expression, { indicators }: Ruleset): boolean =>
  treeOf(expression).type !== 'number' && expression.fields.some((name) => outcomes.has(name) || indicators.some((one) => name === `${one.name}得分`));

function isProportional({ points }: Indicator): boolean {
  return typeof points === 'string' || points.as === 'min-max' || points.rows.every(({ isShare }) => isShare);
}

/** Whether a limit moves with the weight: there is none, it is nought, or it is written as a percentage of the weight. */
export function followsWeight({ document }: Ruleset, indicator: Indicator, limit: 'cap' | 'floor'): boolean {
  const value = indicator[limit];
  if (value === null || value.isZero) return true;
  const item = itemsAt(document, 'indicators').find((one) => one.item['name'] === indicator.name)?.item ?? {};
  const written = item[limit] ?? mapAt(document, 'each')[limit];
  return typeof written === 'string' && /[%％]\s*$/.test(written);
}
