import type { Evaluation, ExactColumn, Reason } from '../evaluation';
import type { Issue } from '../issue';
import type { Frame } from './frame';
import type { Partition } from './merge';
import { onRow } from './prepare';

/** The results of subjects over the rows of the table: every row of a subject shares its result, one row counts for it. */
export function overRows(evaluation: Evaluation, partition: Partition, rows: Frame): Evaluation {
  const { subjectOf, leads } = partition;
  const size = subjectOf.length;
  const at = (row: number): number => subjectOf[row] as number;
  const spread = <T>(values: readonly T[]): T[] => Array.from(subjectOf, (subject) => values[subject] as T);
  const column = (of: ExactColumn): ExactColumn => ({ length: size, at: (row) => of.at(at(row)) });
  const members = membersOf(partition);
  const toRows = (subjects: readonly number[]): number[] => subjects.map((subject) => leads[subject] as number);
  const { bonus } = evaluation;
  return {
    ...evaluation,
    size,
    leads: subjectOf.map((subject) => leads[subject] as number),
    derived: evaluation.derived.map((one) => ({ ...one, at: (row: number) => one.at(at(row)) })),
    status: spread(evaluation.status),
    group: spread(evaluation.group),
    indicators: evaluation.indicators.map((one) => ({
      ...one, weights: one.weights && column(one.weights), values: column(one.values), points: column(one.points),
    })),
    scores: column(evaluation.scores),
    ranks: Int32Array.from(subjectOf, (subject) => evaluation.ranks[subject] as number),
    rankedGrades: spread(evaluation.rankedGrades),
    grades: spread(evaluation.grades),
    reasons: spread(evaluation.reasons),
    coefficients: evaluation.coefficients.map((one) => ({ ...one, factors: column(one.factors) })),
    bonus: bonus && { totals: column(bonus.totals), lists: bonus.lists.map((one) => ({ ...one, points: column(one.points) })) },
    policies: evaluation.policies.map((one) => ({
      ...one, numbers: column(one.numbers), words: (row: number) => one.words(at(row)), cite: (row: number) => one.cite(at(row)),
    })),
    lists: evaluation.lists.map((one) => ({ ...one, members: toRows(one.members), repeated: toRows(one.repeated) })),
    standards: evaluation.standards.map((one) => ({
      ...one, status: spread(one.status), failing: spread(one.failing), missing: spread(one.missing),
      rows: one.rows.map((row) => ({ ...row, values: column(row.values), limits: column(row.limits) })),
    })),
    issues: evaluation.issues.map((issue) => placed(issue, partition, members, rows)),
  };
}

/** An issue about a cell of a subject is shown at the row whose cell it is. */
function placed(issue: Issue, partition: Partition, members: readonly (readonly number[])[], rows: Frame): Issue {
  const moved = onRow(issue, partition);
  if (issue.row === undefined || issue.field === undefined) return moved;
  const column = rows.table.columns.get(issue.field);
  const row = members[issue.row]?.find((each) => column?.kind === 'number' && Number.isNaN(column.values[each]));
  return row === undefined ? moved : { ...moved, row };
}

/** The rows of each subject whose figures count. */
function membersOf({ subjectOf, leads, counts }: Partition): readonly (readonly number[])[] {
  const members: number[][] = leads.map(() => []);
  subjectOf.forEach((subject, row) => {
    if (counts[row] === 1) members[subject]?.push(row);
  });
  return members;
}

/** Each row's reasons: first how it came to its subject, then what the subject has. */
export function withReasons(evaluation: Evaluation, before: ReadonlyMap<number, readonly Reason[]>): Evaluation {
  if (before.size === 0) return evaluation;
  return { ...evaluation, reasons: evaluation.reasons.map((reasons, row) => [...(before.get(row) ?? []), ...reasons]) };
}
