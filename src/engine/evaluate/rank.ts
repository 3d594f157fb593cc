import type { Scores } from './score';

/**
 * Competition ranks (1, 2, 2, 4) of the members by score, highest first; by the totals before rounding where the
 * ruleset says so. Rows that are no members keep what `ranks` holds.
 */
export function rankMembers(members: Int32Array, scores: Scores, isExact: boolean, ranks: Int32Array): void {
  const { keys } = scores;
  if (isExact) return rankBy(members, scores.compareExactly, ranks);
  if (!(keys instanceof Float64Array)) {
    return rankBy(members, (a, b) => Number((keys[b] as bigint) > (keys[a] as bigint)) - Number((keys[b] as bigint) < (keys[a] as bigint)), ranks);
  }
  const sorted = Float64Array.from(members, (row) => keys[row] as number).sort();
  for (const row of members) ranks[row] = sorted.length - lastAtMost(sorted, keys[row] as number);
}

/** Index of the last element that is at most `key`, in ascending order; `key` is one of them. The rank counts those above. */
function lastAtMost(sorted: Float64Array, key: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function rankBy(members: Int32Array, compare: (a: number, b: number) => number, ranks: Int32Array): void {
  const order = [...members].sort(compare);
  order.forEach((row, place) => {
    const before = order[place - 1];
    ranks[row] = before !== undefined && compare(before, row) === 0 ? (ranks[before] as number) : place + 1;
  });
}
