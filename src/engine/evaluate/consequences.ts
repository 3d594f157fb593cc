import type { Evaluation, Label } from '../evaluation';
import type { ParameterValue } from '../expression/bind';
import { GIVEN_GRADE } from '../field';
import type { Issue } from '../issue';
import type { Ruleset } from '../ruleset/types';
import type { Conditions } from './conditions';
import type { Graded } from './grade';
import { listResults } from './lists';
import type { Outcomes } from './outcomes';
import { policyResults } from './policies';
import { standardResults, targetResults } from './standards';

/** What follows from the result: standards, lists, policies and the comparison with targets, each open by name to the next. */
export function consequences(
  ruleset: Ruleset, { results: { grades } }: Graded, outcomes: Outcomes, parameters: ReadonlyMap<string, ParameterValue>, conditions: Conditions,
  isConcerned: (row: number) => boolean,
): { results: Pick<Evaluation, 'policies' | 'lists' | 'standards' | 'targets'>; issues: readonly Issue[] } {
  const isGraded = ruleset.grades.order.length > 0;
  if (isGraded) outcomes.text('等级', grades);
  else outcomes.alias('等级', GIVEN_GRADE);
  const standards = standardResults(ruleset.standards, outcomes, parameters, conditions, isConcerned);
  const lists = listResults(ruleset.lists, outcomes, parameters, conditions, isConcerned);
  const policies = policyResults(ruleset.policies, outcomes, conditions, isConcerned);
  const targets = targetResults(ruleset.targets, outcomes, isConcerned);
  return { results: { policies, lists: lists.results, standards, targets }, issues: [...absent(ruleset, outcomes), ...lists.issues, ...notCompared(ruleset, outcomes)] };
}

/** A table without the grades that everything rests on cannot be used. */
function absent({ needs, policies, lists, standards }: Ruleset, { scope }: Outcomes): Issue[] {
  if (!needs.required.includes(GIVEN_GRADE) || scope.table.columns.has(GIVEN_GRADE)) return [];
  const indicators = [...policies, ...lists, ...standards].map(({ label }) => label.zh).join('、');
  return [{ severity: 'error', code: 'column-absent', field: GIVEN_GRADE, params: { field: GIVEN_GRADE, indicators } }];
}

/** Targets whose columns the table lacks are not compared; said once for each column. */
function notCompared({ targets }: Ruleset, { scope }: Outcomes): Issue[] {
  const labels = new Map<string, Set<Label>>();
  for (const { label, numerator, denominator, by } of targets) {
    for (const field of [...numerator.fields, ...(denominator?.fields ?? []), ...(by?.fields ?? [])]) {
      if (scope.table.columns.has(field) || scope.numbers(field)) continue;
      labels.set(field, (labels.get(field) ?? new Set()).add(label));
    }
  }
  return [...labels].map(([field, of]) => {
    const words = { rules: [...of].map(({ zh }) => zh).join('；'), rulesEn: [...of].map(({ en }) => en).join('; ') };
    return { severity: 'info', code: 'not-compared', field, params: { field, ...words } };
  });
}
