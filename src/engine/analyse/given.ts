import type { Evaluation, ExactColumn } from '../evaluation';
import type { Ruleset } from '../ruleset/types';

/**
 * An evaluation with the grades that were published in place of those worked out. Reasons go with the grades they led to;
 * figures, scores and ranks stay.
 */
export function withGivenGrades(evaluation: Evaluation, grades: readonly (string | null)[]): Evaluation {
  return {
    ...evaluation,
    grades,
    rankedGrades: grades,
    status: evaluation.status.map((status, row) => (grades[row] != null ? 'graded' : status === 'graded' ? 'ungraded' : status)),
    reasons: evaluation.reasons.map(() => []),
  };
}

const nothing = (length: number): ExactColumn => ({ length, at: () => null });

/** Published grades alone: an evaluation without figures, for a table that has nothing else. */
export function gradesAlone(ruleset: Ruleset, grades: readonly (string | null)[]): Evaluation {
  const size = grades.length;
  return {
    ruleset: { ...ruleset, indicators: [], coefficients: [], bonus: null },
    parameters: new Map(), regrades: new Map(), certainty: { byBound: 0, exactly: 0, tied: 0 }, size, leads: Int32Array.from({ length: size }, (_, row) => row), derived: [], entity: null, totalOf: () => null,
    status: grades.map((grade) => (grade === null ? 'ungraded' : 'graded')),
    group: grades.map(() => ''), indicators: [], scores: nothing(size), places: ruleset.score.places, ranks: new Int32Array(size),
    rankedGrades: grades, grades, reasons: grades.map(() => []), benchmarks: [], groups: [], coefficients: [], bonus: null,
    policies: [], lists: [], standards: [], targets: [], issues: [],
  };
}
