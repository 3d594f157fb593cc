import { evaluate } from '../evaluate/run';
import { parseExpression } from '../expression/parse';
import type { Expression, Ruleset } from '../ruleset/types';
import type { Evaluation } from '../evaluation';
import type { Table } from '../table';

/** A score that everybody reaches. */
const LEAST = '-1000000000000';

/**
 * What the adjustments, and decisions on single subjects, make of each grade, for every row: the engine is asked, grade by grade, with everybody graded
 * alike. Holds where no adjustment reads a score, a rank or a grade by quota (linear.ts).
 * @returns for each grade of the order the grade each row ends with; null for the grade itself, where nothing adjusts
 */
export function* adjustedGrades(table: Table, { ruleset, regrades }: Evaluation, parameters: Readonly<Record<string, string>>): Generator<void, readonly (readonly (string | null)[])[] | null> {
  if (regrades.size === 0 && ruleset.adjust.every(({ verb }) => verb === 'ungraded')) return null;
  const found: (readonly (string | null)[])[] = [];
  for (const grade of ruleset.grades.order) {
    found.push(evaluate(table, everybody(ruleset, grade), parameters, regrades).grades);
    yield;
  }
  return found;
}

function everybody(ruleset: Ruleset, grade: string): Ruleset {
  const isLast = grade === ruleset.grades.order.at(-1);
  return { ...ruleset, grades: { ...ruleset.grades, by: 'score', atLeast: new Map(isLast ? [] : [[grade, least()]]) } };
}

function least(): Expression {
  const parsed = parseExpression(LEAST, []);
  if (!('expression' in parsed)) throw new RangeError(LEAST);
  return parsed.expression;
}
