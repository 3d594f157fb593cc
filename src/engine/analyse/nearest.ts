import type { Evaluation } from '../evaluation';
import { Fraction } from '../number/fraction';
import { rankGroupOf } from './causes';
import { thresholdOf } from './thresholds';

/** A subject beside a boundary, and how far its score is from the other side. */
export interface Neighbour {
  readonly row: number;
  readonly gap: Fraction;
}

/** The boundary between two grades of a group, before adjustments. */
export interface BoundaryStand {
  readonly group: string;
  readonly better: string;
  readonly worse: string;
  /** Score of the last who is above, or the threshold; null where nobody is. */
  readonly above: Fraction | null;
  /** Score of the first who is below, or the threshold; null where nobody is. */
  readonly below: Fraction | null;
  /** Who has the better grade, the nearest first; how much they would have to lose to be level with the first below. */
  readonly last: readonly Neighbour[];
  /** Who has the worse grade, the nearest first; how much they would have to gain to be level with the last above. */
  readonly first: readonly Neighbour[];
}

/** Every boundary of every group with the k subjects nearest to it on each side; none where grades go by a benchmark. */
export function boundaryStands(evaluation: Evaluation, k: number): readonly BoundaryStand[] {
  const { ruleset: { grades }, groups, status, leads, ranks, scores, rankedGrades } = evaluation;
  if (grades.by === 'benchmark' || grades.order.length === 0) return [];
  const members = new Map(groups.map((group) => [group, [] as number[]]));
  status.forEach((each, row) => {
    const group = each === 'graded' && leads[row] === row ? rankGroupOf(evaluation, row) : null;
    if (group) members.get(group)?.push(row);
  });
  const score = (row: number): Fraction => scores.at(row) ?? Fraction.ZERO;
  return [...members].flatMap(([{ name }, rows]) => {
    const order = rows.sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
    return grades.order.slice(0, -1).map((better, place): BoundaryStand => {
      const isAbove = (row: number): boolean => grades.order.indexOf(rankedGrades[row] ?? '') <= place;
      const [up, down] = [order.filter(isAbove), order.filter((row) => !isAbove(row))];
      const threshold = thresholdOf(evaluation, better);
      const [lastAbove, firstBelow] = [up.at(-1), down[0]];
      const above = threshold ?? (lastAbove === undefined ? null : score(lastAbove));
      const below = threshold ?? (firstBelow === undefined ? null : score(firstBelow));
      return {
        group: name, better, worse: grades.order[place + 1] as string, above, below,
        last: below ? up.slice(-k).reverse().map((row) => ({ row, gap: score(row).sub(below) })) : [],
        first: above ? down.slice(0, k).map((row) => ({ row, gap: above.sub(score(row)) })) : [],
      };
    });
  });
}
