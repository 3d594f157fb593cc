import type { Evaluation } from '../evaluation';
import type { ParameterValue } from '../expression/bind';
import type { Issue } from '../issue';
import type { Ruleset } from '../ruleset/types';
import type { Conditions } from './conditions';
import type { Graded } from './grade';
import { listResults } from './lists';
import type { Outcomes } from './outcomes';
import { policyResults } from './policies';
import { standardResults, targetResults } from './standards';

/** What stands for an outcome in the table where the ruleset does not work it out. */
const standing = [['等级', '评价等级'], ['总分', '评价总分'], ['排名', '评价排名']] as const;

/** What follows from the result: standards, lists, policies and the comparison with targets, each open by name to the next. */
export function consequences(
  ruleset: Ruleset, { results: { grades } }: Graded, outcomes: Outcomes, parameters: ReadonlyMap<string, ParameterValue>, conditions: Conditions,
  isConcerned: (row: number) => boolean,
): { results: Pick<Evaluation, 'policies' | 'lists' | 'standards' | 'targets'>; issues: readonly Issue[] } {
  const isGraded = ruleset.grades.order.length > 0;
  for (const [name, field] of standing) if (name === '等级' ? !isGraded : ruleset.indicators.length === 0) outcomes.alias(name, field);
  if (isGraded) outcomes.text('等级', grades);
  const standards = standardResults(ruleset.standards, outcomes, parameters, conditions, isConcerned);
  const lists = listResults(ruleset.lists, outcomes, parameters, conditions, isConcerned);
  const policies = policyResults(ruleset.policies, outcomes, conditions, isConcerned);
  const targets = targetResults(ruleset.targets, outcomes, isConcerned);
  return { results: { policies, lists: lists.results, standards, targets }, issues: [...absent(ruleset, outcomes), ...lists.issues] };
}

/** A table without the grades that everything rests on cannot be used; said once for each column. */
function absent({ needs, policies, lists, standards }: Ruleset, { scope }: Outcomes): Issue[] {
  const labels = [...policies, ...lists, ...standards].map(({ label }) => label.zh).join('、');
  return standing.flatMap(([, field]): Issue[] =>
    needs.required.includes(field) && !scope.table.columns.has(field)
      ? [{ severity: 'error', code: 'column-absent', field, params: { field, indicators: labels } }]
      : []);
}
