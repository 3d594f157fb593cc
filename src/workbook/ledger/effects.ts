import type { Fraction } from '../../engine';
import type { Comparison, Sides } from '../../engine/analyse/comparison';

/** One subject that a decision touches. */
export interface Effect {
  readonly row: number;
  readonly scores: Sides<Fraction | null>;
  readonly ranks: Sides<number>;
  readonly grades: Sides<string | null>;
}

export interface Effects {
  /** Those whose grade moves first, then by rank. */
  readonly changed: readonly Effect[];
  readonly counts: { readonly grades: number; readonly ranks: number; readonly scores: number };
}

/** Everything a decision changes, for everybody: of merged rows the one that counts stands for all. */
export function effectsOf({ before, after, subjects }: Comparison): Effects {
  const all = subjects.flatMap(({ before: was, after: is }): Effect[] => {
    if (was === null || is === null) return [];
    const effect: Effect = {
      row: is,
      scores: { before: before.scores.at(was), after: after.scores.at(is) },
      ranks: { before: before.ranks[was] ?? 0, after: after.ranks[is] ?? 0 },
      grades: { before: before.grades[was] ?? null, after: after.grades[is] ?? null },
    };
    return isMoved(effect) ? [effect] : [];
  });
  const moved = (effect: Effect): number => (effect.grades.before === effect.grades.after ? 1 : 0);
  return {
    changed: all.sort((a, b) => moved(a) - moved(b) || a.ranks.after - b.ranks.after || a.row - b.row),
    counts: {
      grades: all.filter(({ grades }) => grades.before !== grades.after).length,
      ranks: all.filter(({ ranks }) => ranks.before !== ranks.after).length,
      scores: all.filter(({ scores }) => !same(scores)).length,
    },
  };
}

const same = ({ before, after }: Sides<Fraction | null>): boolean => (before === null || after === null ? before === after : before.eq(after));

const isMoved = ({ scores, ranks, grades }: Effect): boolean => !same(scores) || ranks.before !== ranks.after || grades.before !== grades.after;
