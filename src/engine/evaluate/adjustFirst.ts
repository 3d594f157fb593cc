import type { Reason } from '../evaluation';
import type { Ruleset } from '../ruleset/types';
import type { Adjusted } from './adjust';
import { type Boundary, type Quota, quotaOf } from './quota';

/**
 * Grades where adjusted subjects hold their places in the quota (调整在先): whoever an adjustment moves keeps the grade
 * it gives and takes a place there; the others are ranked among themselves for the places left. Moving them may bring
 * a clause to bear on somebody whom it left alone before (保档), who then holds a place too, until nothing moves.
 */
export function places(
  ruleset: Ruleset, members: Int32Array, ranks: Int32Array, natural: Quota, adjust: (row: number, grade: string) => Adjusted,
): (row: number) => Adjusted {
  const { order } = ruleset.grades;
  const held = new Map<number, Adjusted>();
  let open = members;
  let gradeOf = (row: number): string => natural.gradeAt(ranks[row] as number);
  // Each turn holds at least one more subject or is the last.
  for (let moved = true; moved; ) {
    moved = false;
    for (const row of open) {
      const from = gradeOf(row);
      const adjusted = adjust(row, from);
      if (adjusted.reasons.length === 0) continue;
      held.set(row, { grade: adjusted.grade, reasons: [...displaced(ruleset, natural.gradeAt(ranks[row] as number), from), ...adjusted.reasons] });
      moved = true;
    }
    if (!moved) break;
    open = open.filter((row) => !held.has(row));
    gradeOf = gradesAmong(ruleset, open, ranks, leftOver(natural.boundaries, order, [...held.values()], open.length));
  }
  return (row) => {
    const own = held.get(row);
    if (own) return own;
    const grade = gradeOf(row);
    return { grade, reasons: displaced(ruleset, natural.gradeAt(ranks[row] as number), grade) };
  };
}

/** The last place of each grade for those who hold none: the quota less what is held up to that grade. */
function leftOver(boundaries: readonly Boundary[], order: readonly string[], held: readonly Adjusted[], open: number): Boundary[] {
  let last = 0;
  return boundaries.map(({ grade, lastRank }) => {
    const taken = held.filter((each) => order.indexOf(each.grade) <= order.indexOf(grade)).length;
    last = grade === order.at(-1) ? open : Math.min(open, Math.max(last, lastRank - taken));
    return { grade, lastRank: last };
  });
}

/** Grades by rank among some of the members. */
function gradesAmong({ grades }: Ruleset, open: Int32Array, ranks: Int32Array, boundaries: readonly Boundary[]): (row: number) => string {
  const sorted = Int32Array.from(open, (row) => ranks[row] as number).sort();
  const among = new Map<number, number>();
  sorted.forEach((rank, place) => {
    if (!among.has(rank)) among.set(rank, place + 1);
  });
  const own = ranks.slice();
  for (const row of open) own[row] = among.get(ranks[row] as number) as number;
  const quota = quotaOf(open, own, grades, boundaries);
  return (row) => quota.gradeAt(own[row] as number);
}

/** Others hold places that would have been this subject's, or have left some free. */
function displaced({ grades }: Ruleset, from: string, to: string): readonly Reason[] {
  return from === to ? [] : [{ kind: 'places', text: grades.labels.get(to) ?? { zh: to, en: to }, cite: grades.cite, from, to }];
}
