/**
 * The known word closest to a mistyped one, null when none is close enough to be meant.
 * @example nearest('wieght', ['weight', 'value']) //=> "weight"
 */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  // Half the characters of a Chinese word may be others, a third of the letters of another; one in any case.
  const tolerated = Math.floor(word.length / (/\p{Script=Han}/u.test(word) ? 2 : 3));
  let least = Math.max(1, tolerated) + 1;
  for (const candidate of known) {
    const distance = editDistance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
export function editDistance(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  let before: number[] = [];
  let above = b.map((_, index) => index);
  above.push(b.length);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + cost);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, before[column - 2]! + 1);
      current.push(least);
    }
    before = above;
    above = current;
  }
  return above[b.length]!;
}
