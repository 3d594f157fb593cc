import type { Scope } from '../expression/bind';
import type { Issue } from '../issue';
import { Fraction } from '../number/fraction';
import type { ChoiceRow } from '../ruleset/types';
import { bindChoice } from './choice';
import type { Conditions } from './conditions';
import { type Measure, weightAt } from './measure';
import type { Subjects } from './subjects';

/** The weights of an indicator by case: which case each row is, and what the cases weigh. */
export interface Weights {
  /** Index in `values`; -1 where no case applies. */
  readonly caseOf: Int32Array;
  readonly values: readonly Fraction[];
}

/** The measures with the weights that go by case, and whoever's weights do not come to full marks. */
export function weigh(measures: readonly Measure[], full: Fraction, subjects: Subjects, scope: Scope, conditions: Conditions): { measures: readonly Measure[]; issues: Issue[] } {
  if (measures.every(({ indicator }) => indicator.weights === null)) return { measures, issues: [] };
  const weighed = measures.map((measure) => ({ ...measure, weights: weightsOf(measure, subjects, scope, conditions) }));
  return { measures: weighed, issues: [...weighed.flatMap((measure) => withoutCase(measure, subjects)), ...unequal(weighed, full, subjects)] };
}

function weightsOf({ indicator }: Measure, { groupOf }: Subjects, scope: Scope, conditions: Conditions): Weights | null {
  if (!indicator.weights) return null;
  const choice = bindChoice(indicator.weights, scope, conditions, indicator.label);
  const cases = new Map<ChoiceRow, number>();
  const values: Fraction[] = [];
  const caseOf = groupOf.map((group, row) => {
    const hit = group < 0 ? null : choice.hit(row);
    if (!hit) return -1;
    const known = cases.get(hit);
    if (known !== undefined) return known;
    cases.set(hit, values.length);
    // A case weighs the same for everybody: numbers and parameters only.
    values.push(choice.number(row) ?? Fraction.ZERO);
    return values.length - 1;
  });
  return { caseOf, values };
}

function withoutCase({ indicator, weights }: Measure, { groupOf }: Subjects): Issue[] {
  const rows = weights ? [...groupOf.keys()].filter((row) => (groupOf[row] as number) >= 0 && weights.caseOf[row] === -1) : [];
  const [row] = rows;
  if (row === undefined) return [];
  const field = indicator.weights?.rows[0]?.when?.fields[0];
  return [{ severity: 'warning', code: 'weight-no-case', row, ...(field !== undefined && { field }), params: { indicator: indicator.name, count: rows.length } }];
}

/** The weights that meet in a row must come to full marks; each sum that does not is said once. */
function unequal(measures: readonly Measure[], full: Fraction, { groupOf }: Subjects): Issue[] {
  const sums = new Map<string, { sum: Fraction; row: number; count: number }>();
  groupOf.forEach((group, row) => {
    if (group < 0) return;
    const key = measures.map(({ weights }) => weights?.caseOf[row] ?? 0).join();
    const known = sums.get(key);
    if (known) known.count += 1;
    else sums.set(key, { sum: Fraction.sum(measures.map((measure) => weightAt(measure, row))), row, count: 1 });
  });
  return [...sums.values()].flatMap(({ sum, row, count }): Issue[] =>
    sum.eq(full) ? [] : [{ severity: 'error', code: 'weights-of-case', row, params: { sum: sum.toString(), full: full.toString(), count } }]);
}
