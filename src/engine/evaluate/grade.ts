import type { Evaluation, GroupResult, Reason } from '../evaluation';
import { bindExact, constantNumber, type ParameterValue } from '../expression/bind';
import type { Issue } from '../issue';
import { Fraction, powerOfTen } from '../number/fraction';
import { isGraded, isScored } from '../ruleset/scored';
import type { Ruleset } from '../ruleset/types';
import { type Adjusted, adjuster } from './adjust';
import { places } from './adjustFirst';
import type { Conditions } from './conditions';
import type { Outcomes } from './outcomes';
import { boundariesOf, cumulativeShares, type Quota, quotaOf } from './quota';
import { rankMembers } from './rank';
import { regrader, type Regrades } from './regrade';
import type { Scores } from './score';
import { addReason, type Subjects } from './subjects';

export interface Graded {
  readonly results: Pick<Evaluation, 'ranks' | 'rankedGrades' | 'grades' | 'reasons' | 'groups'>;
  readonly issues: readonly Issue[];
}

/** Who is ranked together, and the grade each takes before adjustment. */
interface RankGroup {
  readonly name: string;
  readonly members: Int32Array;
  /** null where grades are not by quota. */
  readonly quota: Quota | null;
}

/** Rank, grades and adjustments, group by group. Names that adjustments may read are opened on the way. */
export function gradeSubjects(
  ruleset: Ruleset, parameters: ReadonlyMap<string, ParameterValue>, subjects: Subjects, scores: Scores, outcomes: Outcomes, conditions: Conditions, regrades: Regrades,
): Graded {
  const size = subjects.status.length;
  const ranks = new Int32Array(size);
  const rankedGrades = new Array<string | null>(size).fill(null);
  const grades = new Array<string | null>(size).fill(null);
  const reasons = [...subjects.reasons];
  const { shares, issues } = cumulativeShares(ruleset.grades, parameters);
  const hasGrades = isGraded(ruleset);

  const groups = rankGroups(subjects, ruleset).map(({ name, members }): RankGroup => {
    if (isScored(ruleset)) rankMembers(members, scores, ruleset.score.exactRank, ranks);
    const isByQuota = hasGrades && ruleset.grades.by === 'quota';
    return { name, members, quota: isByQuota ? quotaOf(members, ranks, ruleset.grades, boundariesOf(members.length, ruleset.grades, shares)) : null };
  });
  outcomes.number('排名', (row) => (ranks[row] === 0 ? null : Fraction.of(ranks[row] as number)));
  if (hasGrades) {
    const threshold = ruleset.grades.by === 'quota' ? null : thresholds(ruleset, parameters, scores, outcomes, issues);
    for (const { members, quota } of groups) {
      for (const row of members) rankedGrades[row] = quota ? quota.gradeAt(ranks[row] as number) : (threshold?.(row) ?? null);
    }
    outcomes.text('初评等级', rankedGrades);
    const adjust = adjuster(ruleset, parameters, conditions);
    const regrade = regrader(ruleset, regrades, issues);
    for (const { members, quota } of groups) {
      const { isAdjustFirst } = ruleset.grades;
      const settle = quota && isAdjustFirst ? places(ruleset, members, ranks, quota, adjust) : (row: number): Adjusted => adjust(row, rankedGrades[row] as string);
      for (const row of members) {
        const adjusted = regrade(row, settle(row));
        grades[row] = adjusted.grade;
        const rank = ranks[row] as number;
        const tied = quota?.ties.has(rank) ? [tieReason(ruleset, quota, rank)] : [];
        if (tied.length + adjusted.reasons.length > 0) addReason(reasons, row, ...tied, ...adjusted.reasons);
      }
    }
  }
  const results = groups.map(({ name, members, quota }): GroupResult => {
    if (quota) issues.push(...tieIssues(ruleset, name, quota, members, ranks, scores));
    const counts = countsOf(ruleset, members, grades);
    return { name, size: members.length, counts, rankedCounts: countsOf(ruleset, members, rankedGrades), boundaries: quota?.boundaries ?? [] };
  });
  if (size > 0 && !subjects.status.includes('graded')) issues.push({ severity: 'warning', code: 'nothing-graded' });
  return { results: { ranks, rankedGrades, grades, reasons, groups: results }, issues };
}

/** Rows that are ranked, by group, or all together where the ruleset ranks over all. */
function rankGroups({ groups, groupOf, status }: Subjects, { grades }: Ruleset): { name: string; members: Int32Array }[] {
  const names = grades.rankOver === 'all' ? [''] : groups;
  const rows: number[][] = names.map(() => []);
  groupOf.forEach((group, row) => {
    if (status[row] === 'graded') rows[grades.rankOver === 'all' ? 0 : group]?.push(row);
  });
  return rows.map((each, index) => ({ name: names[index] as string, members: Int32Array.from(each) }));
}

/** The first grade whose threshold the score, or what the ruleset compares, comes up to; the last is the rest. */
function thresholds(
  { grades, score }: Ruleset, parameters: ReadonlyMap<string, ParameterValue>, scores: Scores, outcomes: Outcomes, issues: Issue[],
): (row: number) => string {
  const steps = grades.order.flatMap((grade) => {
    const expression = grades.atLeast.get(grade);
    const from = expression ? constantNumber(expression, parameters) : null;
    return from ? [{ grade, from }] : [];
  });
  const last = grades.order.at(-1) as string;
  const compared = grades.by === 'benchmark' && grades.of ? bindExact(grades.of, outcomes.scope) : (row: number) => rounded(scores, row, score.places);
  return (row) => {
    const value = compared(row);
    if (value) return steps.find(({ from }) => value.cmp(from) >= 0)?.grade ?? last;
    issues.push({ severity: 'warning', code: 'grade-not-comparable', row, params: { of: grades.of?.text ?? '', grade: last } });
    return last;
  };
}

/** The score as it is shown: rounded once. */
export const rounded = (scores: Scores, row: number, places: number): Fraction => Fraction.of(BigInt(scores.keys[row]!), powerOfTen(places));

function countsOf({ grades }: Ruleset, members: Int32Array, given: readonly (string | null)[]): Map<string, number> {
  const counts = new Map(grades.order.map((name) => [name, 0]));
  for (const row of members) {
    const name = given[row];
    if (name !== null && name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
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
    const given = grades.ties === 'better' ? better : worse;
    return {
      severity: 'info', code: group === '' ? 'tie-across-boundary' : 'tie-across-boundary-of', row,
      params: { group, rank, count, better, worse, given, score: rounded(scores, row, score.places).toFixed(score.places) },
    };
  });
}
