import type { Evaluation } from '../evaluation';
import type { Numbers } from '../number/column';
import type { Fraction } from '../number/fraction';
import { isScored } from '../ruleset/scored';
import type { Ruleset } from '../ruleset/types';
import { benchmarkResults } from './benchmarks';
import { bonusOver } from './bonus';
import { derivedColumn } from './derive';
import { consequences } from './consequences';
import type { Frame } from './frame';
import { gradeSubjects, rounded } from './grade';
import { exactColumn, valueAt, weightAt } from './measure';
import { openFrame } from './openFrame';
import type { Settled } from './parameters';
import { scoresOf } from './score';
import type { Regrades } from './regrade';
import { addReason } from './subjects';
import { certaintyOf } from './certainty';

/**
 * Evaluates subjects, one a row, by a ruleset, in the order a notice gives: who takes part, the indicators, the benchmarks,
 * the points, the score, the rank, the quota, the adjustments, and what follows from them. Exact throughout; faults of data are issues.
 * @param regrades decisions of the authority, by row of the frame
 * @param entityGrades the second grade of each subject, where the ruleset has one and this is the first pass
 */
export function evaluateFrame(frame: Frame, ruleset: Ruleset, settled: Settled, entityGrades: readonly (string | null)[] | null, regrades: Regrades): Evaluation {
  const { table } = frame;
  const opened = openFrame(frame, ruleset, settled, entityGrades);
  const { outcomes, conditions, subjects, measures, benchmarks, coefficients, points, weightIssues, missing } = opened;
  const { scope } = outcomes;
  const isEvaluated = (row: number): boolean => (subjects.groupOf[row] ?? -1) >= 0;
  const { bonus } = ruleset;
  const scores = scoresOf(ruleset, points, subjects, {
    factor: coefficients.onScore,
    bonus: bonus && ((base) => {
      for (const { indicator: { name } } of measures) outcomes.number(`${name}得分`, (row) => base.indicator(name, row));
      return bonusOver(bonus, scope, conditions, subjects, base);
    }),
  });
  const score = (row: number): Fraction | null => (isScored(ruleset) && isEvaluated(row) ? rounded(scores, row, ruleset.score.places) : null);
  measures.forEach(({ indicator }, index) => outcomes.number(`${indicator.name}得分`, (row) => scores.points(index, row)));
  if (measures.length > 0) outcomes.number('总分', score);
  outcomes.number('加减分', (row) => (scores.bonus && isEvaluated(row) ? scores.bonus.total(row) : null));
  if (scores.bonus || ruleset.coefficients.length > 0) {
    subjects.status.forEach((_, row) => {
      const added = isEvaluated(row) ? [...coefficients.reasonsAt(row), ...(scores.bonus?.reasonsAt(row) ?? [])] : [];
      if (added.length > 0) addReason(subjects.reasons, row, ...added);
    });
  }
  const graded = gradeSubjects(ruleset, settled.values, subjects, scores, outcomes, conditions, regrades);
  if (entityGrades) outcomes.text('宗地等级', graded.results.grades);
  const following = consequences(ruleset, graded, outcomes, settled.values, conditions, isEvaluated);

  return {
    ruleset,
    regrades,
    certainty: certaintyOf(ruleset, scores, subjects.groupOf, graded.results.ranks),
    parameters: settled.texts,
    size: table.size,
    leads: Int32Array.from({ length: table.size }, (_, row) => row),
    derived: ruleset.derive.map((rule) => derivedColumn(rule, frame, scope)),
    entity: null,
    totalOf: (field) => totalOf(scope.numbers(field), isEvaluated),
    status: subjects.status,
    group: Array.from(subjects.groupOf, (group) => subjects.groups[group] ?? ''),
    indicators: measures.map((measure, index) => ({
      name: measure.indicator.name,
      unit: measure.indicator.unit,
      weight: measure.indicator.weight,
      weights: measure.weights && exactColumn(table.size, (row) => (isEvaluated(row) ? weightAt(measure, row) : null)),
      values: exactColumn(table.size, (row) => (isEvaluated(row) ? valueAt(measure, row) : null)),
      points: exactColumn(table.size, (row) => scores.points(index, row)),
    })),
    scores: exactColumn(table.size, score),
    places: ruleset.score.places,
    ...graded.results,
    coefficients: coefficients.results,
    bonus: scores.bonus?.result ?? null,
    ...following.results,
    benchmarks: measures.flatMap((measure, index) => benchmarkResults(measure, benchmarks[index]!)),
    issues: [
      ...settled.issues, ...subjects.issues, ...weightIssues, ...missing, ...benchmarks.flatMap(({ issues }) => issues), ...graded.issues, ...following.issues,
      ...conditions.unchecked(),
    ],
  };
}

function totalOf(numbers: Numbers | null, counts: (row: number) => boolean): { sum: Fraction; count: number } | null {
  if (!numbers) return null;
  let count = 0;
  const partOf = Int32Array.from(numbers.doubles, (x, row) => {
    if (Number.isNaN(x) || !counts(row)) return -1;
    count += 1;
    return 0;
  });
  return { sum: numbers.sums(partOf, 1)[0] as Fraction, count };
}
