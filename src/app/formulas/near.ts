/** How many names a message offers: more would not fit a cell's hint. */
const OFFERED = 3;

/**
 * Known names that a person may have meant, likeliest first: those that share most neighbouring letters.
 * Pairs of letters suit both ids such as zhejiang-2022 and Chinese titles, which have no word breaks.
 * @example near('zhejang-2022', ['zhejiang-2022', 'linshu-2019']) //=> ['zhejiang-2022']
 */
export function near(word: string, known: readonly string[]): readonly string[] {
  const wanted = pairs(word);
  const ranked = known.map((name) => ({ name, likeness: likeness(wanted, pairs(name)) })).sort((a, b) => b.likeness - a.likeness);
  // Three in ten letters right may be a slip; a name half as like as the best one is not what was meant.
  const least = Math.max(0.3, (ranked[0]?.likeness ?? 0) / 2);
  return ranked.filter(({ likeness }) => likeness >= least).slice(0, OFFERED).map(({ name }) => name);
}

/** Dice's coefficient of two sets: 1 for equal, 0 for nothing shared. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function pairs(word: string): ReadonlySet<string> {
  const letters = [...word.normalize('NFKC').toLowerCase()];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
