import { constantNumber, type ParameterValue } from '../expression/bind';
import type { Issue } from '../issue';
import { Fraction } from '../number/fraction';
import type { Grades } from '../ruleset/types';

export interface Boundary {
  readonly grade: string;
  /** The last rank the grade reaches. */
  readonly lastRank: number;
}

/** Cumulative share up to and including each grade, best first; shares that are none, or do not add up to the whole, are errors. */
export function cumulativeShares(grades: Grades, parameters: ReadonlyMap<string, ParameterValue>): { shares: Fraction[]; issues: Issue[] } {
  const issues: Issue[] = [];
  if (grades.order.length === 0 || grades.by !== 'quota') return { shares: [], issues };
  if (grades.isCumulative) return { shares: boundaryShares(grades, parameters, issues), issues };
  let sum = Fraction.ZERO;
  const shares = grades.order.map((grade) => {
    const expression = grades.shares.get(grade);
    const share = expression ? constantNumber(expression, parameters) : Fraction.ZERO;
    if (!share || share.sign() < 0 || share.cmp(Fraction.ONE) > 0) {
      const params = { grade, share: share ? percent(share) : (expression?.text ?? '') };
      issues.push({ severity: 'error', code: 'share-out-of-range', path: `grades.shares.${grade}`, params });
    }
    sum = sum.add(share ?? Fraction.ZERO);
    return sum;
  });
  if (!sum.eq(Fraction.ONE)) {
    issues.push({ severity: 'error', code: 'shares-not-whole', path: 'grades.shares', params: { total: percent(sum) } });
  }
  return { shares, issues };
}

/** Boundaries as written; they never fall and end at the whole, which loading has checked but for parameters set together. */
function boundaryShares(grades: Grades, parameters: ReadonlyMap<string, ParameterValue>, issues: Issue[]): Fraction[] {
  let before = Fraction.ZERO;
  const shares = grades.order.map((grade) => {
    const expression = grades.shares.get(grade);
    const share = (expression && constantNumber(expression, parameters)) ?? before;
    if (share.cmp(before) < 0 || share.cmp(Fraction.ONE) > 0) {
      issues.push({ severity: 'error', code: 'boundary-out-of-order', path: `grades.boundaries.${grade}`, params: { grade, share: percent(share), before: percent(before) } });
    }
    before = share;
    return share;
  });
  if (!before.eq(Fraction.ONE)) issues.push({ severity: 'error', code: 'shares-not-whole', path: 'grades.boundaries', params: { total: percent(before) } });
  return shares;
}

/** `12.5%`; a share without an end in decimals stays a fraction. */
function percent(share: Fraction): string {
  const hundredfold = share.mul(Fraction.of(100)).toString();
  return hundredfold.includes('/') ? share.toString() : `${hundredfold}%`;
}

/**
 * The last rank each grade reaches among n: n times the cumulative share, rounded once for each boundary.
 * @example 37 firms at 25, 50, 20, 5 percent: 9, 28, 35, 37, that is 9 + 19 + 7 + 2
 */
export function boundariesOf(n: number, grades: Grades, shares: readonly Fraction[]): Boundary[] {
  return grades.order.map((grade, index) => ({
    grade,
    lastRank: Number((shares[index] ?? Fraction.ONE).mul(Fraction.of(n)).scaled(0, grades.rounding)),
  }));
}

/** A tie across a boundary: `count` subjects from `rank` on, who would take the grades `better` to `worse` by place. */
export interface Tie {
  readonly rank: number;
  readonly count: number;
  readonly better: string;
  readonly worse: string;
}

export interface Quota {
  readonly boundaries: readonly Boundary[];
  /** Grade by quota for each member. */
  gradeAt(rank: number): string;
  /** By rank. */
  readonly ties: ReadonlyMap<number, Tie>;
}

/** The grades of a group: the first grade whose boundary the rank does not pass; a tie takes it by its best or its worst place. */
export function quotaOf(members: Int32Array, ranks: Int32Array, grades: Grades, boundaries: readonly Boundary[]): Quota {
  const last = grades.order.at(-1) ?? '';
  const gradeOfPlace = (place: number): string => boundaries.find(({ lastRank }) => lastRank >= place)?.grade ?? last;
  const sizes = new Int32Array(members.length + 1);
  for (const row of members) sizes[ranks[row] as number] = (sizes[ranks[row] as number] as number) + 1;

  const ties = new Map<number, Tie>();
  const gradeOfRank: string[] = [];
  sizes.forEach((count, rank) => {
    if (rank === 0 || count === 0) return;
    const [better, worse] = [gradeOfPlace(rank), gradeOfPlace(rank + count - 1)];
    if (better !== worse) ties.set(rank, { rank, count, better, worse });
    gradeOfRank[rank] = grades.ties === 'better' ? better : worse;
  });
  return { boundaries, ties, gradeAt: (rank) => gradeOfRank[rank] ?? last };
}
