/** How the search for the least number of steps went. */
export interface Found {
  /** The steps that reach while one less does not; null where none was found to. */
  readonly steps: number | null;
  /** Fewer steps reached and more did not, at least once. */
  readonly turned: boolean;
}

export interface Search {
  /** The most steps there are. */
  readonly most: number;
  /** A good guess; null where there is none. */
  readonly guess: number | null;
  /** More steps never lose what fewer reached. */
  readonly isSure: boolean;
  /** How far the steps of a search without a guess spread; larger for fewer runs. */
  readonly spread: number;
}

/**
 * The least number of steps that reach, by trying: from the guess outwards in growing strides, then by halving. Zero
 * steps do not reach. Where it is not sure that more steps never lose, smaller numbers are tried as well; what is found
 * is always a number that reaches while one less does not.
 */
export function leastStep(reaches: (steps: number) => boolean, search: Search): Found {
  const known = new Map<number, boolean>([[0, false]]);
  const at = (steps: number): boolean => {
    const seen = known.get(steps) ?? reaches(steps);
    known.set(steps, seen);
    return seen;
  };
  let hit = firstHit(at, search);
  if (hit === null) return { steps: null, turned: false };
  hit = halved(at, lastMiss(known, hit), hit);
  if (!search.isSure) hit = lower(at, known, hit, search.spread);
  const misses = [...known].filter(([, does]) => !does).map(([steps]) => steps);
  return { steps: hit, turned: misses.some((steps) => steps > (hit as number)) };
}

function firstHit(at: (steps: number) => boolean, { most, guess, isSure, spread }: Search): number | null {
  if (most < 1) return null;
  if (guess !== null) {
    const from = Math.min(Math.max(1, guess), most);
    if (at(from)) {
      let hit = from;
      for (let stride = 1; hit - stride > 0 && at(hit - stride); stride *= 4) hit -= stride;
      return hit;
    }
    for (let stride = 1; from + stride < most && stride < from + 1024; stride *= 4) if (at(from + stride)) return from + stride;
  }
  if (at(most)) {
    if (guess !== null && isSure) return most;
  } else if (isSure) return null;
  for (let steps = 1; steps < most; steps *= spread) if (at(steps)) return steps;
  return at(most) ? most : null;
}

const lastMiss = (known: ReadonlyMap<number, boolean>, hit: number): number =>
  Math.max(...[...known].filter(([steps, does]) => !does && steps < hit).map(([steps]) => steps));

function halved(at: (steps: number) => boolean, low: number, high: number): number {
  let [miss, hit] = [low, high];
  while (hit - miss > 1) {
    const middle = Math.floor(miss + (hit - miss) / 2);
    if (at(middle)) hit = middle;
    else miss = middle;
  }
  return hit;
}

/** Looks below for a pocket that reaches, too. */
function lower(at: (steps: number) => boolean, known: ReadonlyMap<number, boolean>, from: number, spread: number): number {
  let hit = from;
  for (let steps = Math.floor(hit / 2); steps > 0; steps = Math.floor(steps / Math.max(2, spread / 2))) {
    if (at(steps)) hit = halved(at, lastMiss(known, steps), steps);
  }
  return hit;
}
