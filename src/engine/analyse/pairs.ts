import type { Evaluation } from '../evaluation';

/** One subject on both sides; null where a side does not have it. */
export interface Pair {
  /** Row of the table before. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Who a row is, as far as the table says; '' where it does not. */
export interface Identity {
  readonly code: string;
  readonly name: string;
  /** Which of several rows of one firm it is, such as the number of the plot. */
  readonly part?: string;
}

/** The same table twice: every row is its own counterpart. */
export const sameRows = (size: number): Pair[] => Array.from({ length: size }, (_, row) => ({ before: row, after: row }));

export interface Paired {
  readonly pairs: readonly Pair[];
  /** Rows left unpaired because another row of their side bears the same code or name, and the other side has it too. */
  readonly ambiguous: { readonly before: readonly number[]; readonly after: readonly number[] };
}

/**
 * Two tables of subjects, row by row: rows that say which part of their firm they are by code and part, then by name and
 * part; the others by code, then by name among those whose code found nobody and does not speak against it. A code or
 * name that stands twice among the rows still alone on a side pairs nobody. After's rows in order, then those only before has.
 */
export function pairUp(before: readonly Identity[], after: readonly Identity[]): Paired {
  const partner = new Int32Array(after.length).fill(NOBODY);
  const taken = new Uint8Array(before.length);
  const ambiguous = { before: new Set<number>(), after: new Set<number>() };
  const match = (key: (one: Identity) => string, agrees: (a: Identity, b: Identity) => boolean): void => {
    const [left, right] = [places(before, key, (row) => taken[row] === 0), places(after, key, (row) => partner[row] === NOBODY)];
    for (const [word, row] of right.once) {
      const other = left.once.get(word);
      if (other === undefined || !agrees(before[other] as Identity, after[row] as Identity)) continue;
      partner[row] = other;
      taken[other] = 1;
    }
    for (const [word, rows] of right.more) if (left.has(word)) rows.forEach((row) => ambiguous.after.add(row));
    for (const [word, rows] of left.more) if (right.has(word)) rows.forEach((row) => ambiguous.before.add(row));
  };
  const mayBeOne = (a: Identity, b: Identity): boolean => a.code === '' || b.code === '' || a.code === b.code;
  const withPart = (word: string, { part = '' }: Identity): string => (word === '' || part === '' ? '' : `${word}\n${part}`);
  if (before.some(({ part = '' }) => part !== '') && after.some(({ part = '' }) => part !== '')) {
    match((one) => withPart(one.code, one), () => true);
    match((one) => withPart(one.name, one), mayBeOne);
  }
  // Two plots that say they are two are not one, though each is the last of its firm.
  const isOnePart = ({ part: a = '' }: Identity, { part: b = '' }: Identity): boolean => a === '' || b === '' || a === b;
  match(({ code }) => code, isOnePart);
  match(({ name }) => name, (a, b) => mayBeOne(a, b) && isOnePart(a, b));
  const pairs = Array.from(partner, (other, row): Pair => ({ before: other === NOBODY ? null : other, after: row }));
  taken.forEach((is, row) => {
    if (is === 0) pairs.push({ before: row, after: null });
  });
  const left = (rows: Set<number>, isPaired: (row: number) => boolean): number[] => [...rows].filter((row) => !isPaired(row));
  return { pairs, ambiguous: { before: left(ambiguous.before, (row) => taken[row] === 1), after: left(ambiguous.after, (row) => partner[row] !== NOBODY) } };
}

const NOBODY = -1;

interface Places {
  /** Rows of words that stand once. */
  readonly once: ReadonlyMap<string, number>;
  readonly more: ReadonlyMap<string, readonly number[]>;
  has(word: string): boolean;
}

/** Where each word stands among the rows that are still alone. */
function places(all: readonly Identity[], key: (one: Identity) => string, isAlone: (row: number) => boolean): Places {
  const once = new Map<string, number>();
  const more = new Map<string, number[]>();
  all.forEach((one, row) => {
    const word = isAlone(row) ? key(one) : '';
    if (word === '') return;
    const [earlier, others] = [once.get(word), more.get(word)];
    if (others !== undefined) others.push(row);
    else if (earlier === undefined) once.set(word, row);
    else {
      more.set(word, [earlier, row]);
      once.delete(word);
    }
  });
  return { once, more, has: (word) => once.has(word) || more.has(word) };
}

/** Whether a pair counts: merged rows share one result and are one subject, which the row that leads them stands for. */
export function isSubject({ before, after }: Pair, left: Evaluation, right: Evaluation): boolean {
  return (before !== null && left.leads[before] === before) || (after !== null && right.leads[after] === after);
}
