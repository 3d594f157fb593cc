import type { Label } from '../evaluation';
import type { Fraction } from '../number/fraction';
import type { Ruleset } from '../ruleset/types';
import type { Table } from '../table';
import { blankIn, conditionsOver } from './conditions';
import { outcomesOver } from './outcomes';
import { settleParameters } from './parameters';
import { policyResults } from './policies';
import { prepare } from './prepare';

export interface PolicyAnswer {
  readonly number: Fraction | null;
  readonly words: Label | null;
  readonly cite: string | null;
  /** Fields that decide the answer, or are part of it, and that nobody gave. */
  readonly lacking: readonly string[];
}

/**
 * What one policy comes to for a grade, without a table of firms; parameters take their defaults.
 * @param facts a table of one row with what the policy reads besides the grade
 * @throws RangeError for a policy the ruleset does not have
 */
export function policyFor(ruleset: Ruleset, name: string, grade: string, facts: Table): PolicyAnswer {
  const index = ruleset.policies.findIndex((one) => one.name === name);
  const policy = ruleset.policies[index];
  if (!policy) throw new RangeError(`no policy ${name}`);
  const { values } = settleParameters(ruleset.parameters, {});
  const outcomes = outcomesOver(prepare(facts, ruleset, values).frame, values);
  const { scope } = outcomes;
  outcomes.text('等级', [grade]);
  // A later policy may read an earlier one by its name.
  const results = policyResults(ruleset.policies.slice(0, index + 1), outcomes, conditionsOver(scope, outcomes), () => true);
  const { numbers, words, cite } = results[index]!;
  const conditions = conditionsOver(scope, outcomes);
  const hit = policy.rows.find(({ when }) => when === null || conditions.bind(when, policy.label)(0));
  const blank = (hit?.value.fields ?? []).flatMap((field) => scope.leavesOf(field)).filter((field) => !outcomes.isOwn(field) && blankIn(scope, field)(0));
  const unsettled = conditions.unchecked().flatMap(({ field }) => (field === undefined ? [] : [field]));
  return { number: numbers.at(0), words: words(0), cite: cite(0), lacking: [...new Set([...unsettled, ...blank])] };
}
