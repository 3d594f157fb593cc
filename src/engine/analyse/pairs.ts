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
  /** Rows on either side that bear a code or name that another row of their side bears too: such rows are paired by nothing. */
  readonly ambiguous: { readonly before: readonly number[]; readonly after: readonly number[] };
}

/**
 * Two tables of subjects, row by row: rows that say which part of their firm they are by code and part, then by name and
 * part; the others by code, then by name among those whose code found nobody and does not speak against it. A code or name that stands twice on a side pairs nobody. After's rows in order, then those only before has.
 */
export function pairUp(before: readonly Identity[], after: readonly Identity[]): Paired {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const ambiguous = { before: new Set<number>(), after: new Set<number>() };
  const match = (key: (one: Identity) => string, agrees: (a: Identity, b: Identity) => boolean): void => {
    if (partner.size === after.length || taken.size === before.length) return;
    const [left, right] = [byKey(before, key), byKey(after, key)];
    for (const [word, rows] of right) {
      const others = left.get(word) ?? [];
      if (rows.length > 1) rows.forEach((row) => ambiguous.after.add(row));
      if (others.length > 1) others.forEach((row) => ambiguous.before.add(row));
      const [row, other] = [rows[0] as number, others[0]];
      if (rows.length > 1 || others.length !== 1 || other === undefined) continue;
      if (partner.has(row) || taken.has(other) || !agrees(before[other] as Identity, after[row] as Identity)) continue;
      partner.set(row, other);
      taken.add(other);
    }
  };
  const mayBeOne = (a: Identity, b: Identity): boolean => a.code === '' || b.code === '' || a.code === b.code;
  const withPart = (word: string, { part = '' }: Identity): string => (word === '' || part === '' ? '' : `${word}\n${part}`);
  if (before.some(({ part = '' }) => part !== '') && after.some(({ part = '' }) => part !== '')) {
    match((one) => withPart(one.code, one), () => true);
    match((one) => withPart(one.name, one), mayBeOne);
  }
  match(({ code }) => code, () => true);
  match(({ name }) => name, mayBeOne);
  const pairs: Pair[] = after.map((_, row) => ({ before: partner.get(row) ?? null, after: row }));
  before.forEach((_, row) => {
    if (!taken.has(row)) pairs.push({ before: row, after: null });
  });
  const left = (rows: Set<number>, isPaired: (row: number) => boolean): number[] => [...rows].filter((row) => !isPaired(row));
  return { pairs, ambiguous: { before: left(ambiguous.before, (row) => taken.has(row)), after: left(ambiguous.after, (row) => partner.has(row)) } };
}

function byKey(all: readonly Identity[], key: (one: Identity) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  all.forEach((one, row) => {
    const word = key(one);
    if (word !== '') found.set(word, [...(found.get(word) ?? []), row]);
  });
  return found;
}

/** Whether a pair counts: merged rows share one result and are one subject, which the row that leads them stands for. */
export function isSubject({ before, after }: Pair, left: Evaluation, right: Evaluation): boolean {
  return (before !== null && left.leads[before] === before) || (after !== null && right.leads[after] === after);
}
