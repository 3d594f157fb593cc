import type { Evaluation } from '../evaluation';
import { constantNumber } from '../expression/bind';
import { settleParameters } from '../evaluate/parameters';
import type { Fraction } from '../number/fraction';

/** From what on a grade is given, with the run's parameters; null for the last grade, and where grades go by quota. */
export function thresholdOf({ ruleset, parameters }: Evaluation, grade: string): Fraction | null {
  const expression = ruleset.grades.atLeast.get(grade);
  return expression ? constantNumber(expression, settleParameters(ruleset.parameters, Object.fromEntries(parameters)).values) : null;
}
