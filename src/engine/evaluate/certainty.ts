import type { Certainty } from '../evaluation';
import { isScored } from '../ruleset/scored';
import type { Ruleset } from '../ruleset/types';
import type { Scores } from './score';

/** How the scores were decided, and how many share a rank. Ranks are by group; each is 1 + those above it in the group. */
export function certaintyOf(ruleset: Ruleset, { settledExactly }: Pick<Scores, 'settledExactly'>, groupOf: Int32Array, ranks: Int32Array): Certainty {
  if (!isScored(ruleset)) return { byBound: 0, exactly: 0, tied: 0 };
  const scored = groupOf.reduce((sum, group) => sum + (group >= 0 ? 1 : 0), 0);
  const isOverAll = ruleset.grades.rankOver === 'all';
  const sharing = new Map<string, number>();
  const keyOf = (rank: number, row: number): string => `${isOverAll ? 0 : (groupOf[row] as number)} ${rank}`;
  ranks.forEach((rank, row) => {
    if (rank > 0) sharing.set(keyOf(rank, row), (sharing.get(keyOf(rank, row)) ?? 0) + 1);
  });
  const tied = [...sharing.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  const exactly = Math.min(settledExactly, scored);
  return { byBound: scored - exactly, exactly, tied };
}
