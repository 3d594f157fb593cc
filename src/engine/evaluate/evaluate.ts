import type { Evaluation, GroupResult, Reason } from '../evaluation';
import { type ParameterValue, scopeOf } from '../expression/bind';
import type { Issue } from '../issue';
import { Fraction, powerOfTen } from '../number/fraction';
import type { Ruleset } from '../ruleset/types';
import type { Table } from '../table';
import { adjuster } from './adjust';
import { benchmarkResults, benchmarksOf } from './benchmarks';
import { type Conditions, conditionsOver } from './conditions';
import { exactColumn, measureAll, valueAt, valueNumbers } from './measure';
import { reportMissing } from './missing';
import { settleParameters } from './parameters';
import { pointsOf } from './points';
import { cumulativeShares, type Quota, quotaOf } from './quota';
import { rankMembers } from './rank';
import { type Scores, scoresOf } from './score';
import { addReason, screen, type Subjects } from './subjects';

/**
 * Evaluates a table by a ruleset, in the order a notice gives: who takes part, the indicators, the benchmarks,
 * the points, the score, the rank, the quota, the adjustments. Exact throughout; faults of data are issues.
 * @param given values for the ruleset's parameters; the rest take their defaults
 */
export function evaluate(table: Table, ruleset: Ruleset, given: Readonly<Record<string, string>> = {}): Evaluation {
  const settled = settleParameters(ruleset.parameters, given);
  const measures = measureAll(ruleset.indicators, scopeOf(table, settled.values));
  // Conditions may speak of indicators by name, as 亩均税收 >= 10.
  const computed = new Map(measures.map((measure) => [measure.indicator.name, () => valueNumbers(measure)] as const));
  const scope = scopeOf(table, settled.values, computed);
  const conditions = conditionsOver(scope);

  const subjects = screen(ruleset, measures, scope, conditions);
  const missing = reportMissing(measures, subjects, scope);
  const benchmarks = measures.map((measure) => benchmarksOf(measure, subjects, scope));
  const points = measures.map((measure, index) => pointsOf(measure, benchmarks[index]!, subjects));
  const scores = scoresOf(ruleset, points, subjects);
  const graded = grade(ruleset, settled.values, subjects, scores, conditions);

  const isEvaluated = (row: number): boolean => (subjects.groupOf[row] ?? -1) >= 0;
  const { places } = ruleset.score;
  return {
    ruleset,
    parameters: settled.texts,
    size: table.size,
    status: subjects.status,
    group: Array.from(subjects.groupOf, (group) => subjects.groups[group] ?? ''),
    indicators: measures.map((measure, index) => ({
      name: measure.indicator.name,
      unit: measure.indicator.unit,
      weight: measure.indicator.weight,
      values: exactColumn(table.size, (row) => (isEvaluated(row) ? valueAt(measure, row) : null)),
      points: exactColumn(table.size, (row) => scores.points(index, row)),
    })),
    scores: exactColumn(table.size, (row) => (isEvaluated(row) ? Fraction.of(BigInt(scores.keys[row]!), powerOfTen(places)) : null)),
    places,
    ...graded.results,
    benchmarks: measures.flatMap((measure, index) => benchmarkResults(measure, benchmarks[index]!)),
    issues: [
      ...settled.issues, ...subjects.issues, ...missing, ...benchmarks.flatMap(({ issues }) => issues), ...graded.issues,
      ...conditions.unchecked(),
    ],
  };
}

interface Graded {
  readonly results: Pick<Evaluation, 'ranks' | 'rankedGrades' | 'grades' | 'reasons' | 'groups'>;
  readonly issues: readonly Issue[];
}

/** Rank, quota and adjustments, group by group. */
function grade(
  ruleset: Ruleset, parameters: ReadonlyMap<string, ParameterValue>, subjects: Subjects, scores: Scores, conditions: Conditions,
): Graded {
  const size = subjects.status.length;
  const ranks = new Int32Array(size);
  const rankedGrades = new Array<string | null>(size).fill(null);
  const grades = new Array<string | null>(size).fill(null);
  const reasons = [...subjects.reasons];
  const { shares, issues } = cumulativeShares(ruleset.grades, parameters);
  const adjust = adjuster(ruleset, parameters, conditions);

  const groups = membersOf(subjects).map((members, index): GroupResult => {
    rankMembers(members, scores, ruleset.score.exactRank, ranks);
    const quota = quotaOf(members, ranks, ruleset.grades, shares);
    const name = subjects.groups[index] as string;
    for (const row of members) {
      const rank = ranks[row] as number;
      const ranked = quota.gradeAt(rank);
      const adjusted = adjust(row, ranked);
      rankedGrades[row] = ranked;
      grades[row] = adjusted.grade;
      const tied = quota.ties.has(rank) ? [tieReason(ruleset, quota, rank)] : [];
      if (tied.length + adjusted.reasons.length > 0) addReason(reasons, row, ...tied, ...adjusted.reasons);
    }
    issues.push(...tieIssues(ruleset, name, quota, members, ranks, scores));
    const counts = countsOf(ruleset, members, grades);
    return { name, size: members.length, counts, rankedCounts: countsOf(ruleset, members, rankedGrades), boundaries: quota.boundaries };
  });
  if (size > 0 && !subjects.status.includes('graded')) issues.push({ severity: 'warning', code: 'nothing-graded' });
  return { results: { ranks, rankedGrades, grades, reasons, groups }, issues };
}

/** Rows that are ranked, by group. */
function membersOf({ groups, groupOf, status }: Subjects): Int32Array[] {
  const rows: number[][] = groups.map(() => []);
  groupOf.forEach((group, row) => {
    if (status[row] === 'graded') rows[group]?.push(row);
  });
  return rows.map((each) => Int32Array.from(each));
}

function countsOf({ grades }: Ruleset, members: Int32Array, given: readonly (string | null)[]): Map<string, number> {
  const counts = new Map(grades.order.map((name) => [name, 0]));
  for (const row of members) {
    const name = given[row] as string;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function tieReason({ grades }: Ruleset, { ties }: Quota, rank: number): Reason {
  const { better, worse } = ties.get(rank)!;
  const [from, to] = grades.ties === 'better' ? [worse, better] : [better, worse];
  return { kind: 'tie', text: grades.labels.get(to) ?? { zh: to, en: to }, cite: grades.cite, from, to };
}

function tieIssues(
  { grades, score }: Ruleset, group: string, { ties }: Quota, members: Int32Array, ranks: Int32Array, scores: Scores,
): Issue[] {
  return [...ties.values()].map(({ rank, count, better, worse }) => {
    const row = members.find((each) => ranks[each] === rank) as number;
    const shown = Fraction.of(BigInt(scores.keys[row]!), 10n ** BigInt(score.places)).toFixed(score.places);
    const given = grades.ties === 'better' ? better : worse;
    return {
      severity: 'info', code: group === '' ? 'tie-across-boundary' : 'tie-across-boundary-of', row,
      params: { group, rank, count, better, worse, given, score: shown },
    };
  });
}
