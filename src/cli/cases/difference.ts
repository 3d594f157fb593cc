import type { Mismatch } from './runCase';

/** The first place where what came out is otherwise than a case says. */
export interface Difference {
  /** Row and column of a table, else the keys that lead there; empty for the whole. */
  readonly where: string;
  readonly given: string;
  readonly expected: string;
}

/**
 * Finds the first difference of a mismatch, as a person would point at it.
 * @example differenceOf({ what: 'counts', given: { A: '4' }, expected: { A: '5' } }) //=> { where: 'A', given: '4', expected: '5' }
 */
export function differenceOf({ given, expected, headers }: Mismatch): Difference {
  const [keys, one, other] = deepest(given, expected, []);
  return { where: (headers ? placeIn(headers, keys, given) : keys).join(' '), given: shown(one), expected: shown(other) };
}

/** A row by its name and a column by its header: keys of tables are two numbers. */
function placeIn(headers: readonly string[], [row, column]: readonly string[], given: unknown): readonly string[] {
  const name = (given as readonly (readonly string[])[])[Number(row)]?.[0];
  return [name ?? '', column === undefined ? '' : headers[Number(column)] ?? ''].filter((word) => word !== '');
}

function deepest(given: unknown, expected: unknown, keys: readonly string[]): readonly [readonly string[], unknown, unknown] {
  if (isTree(given) && isTree(expected)) {
    const all = [...new Set([...Object.keys(expected), ...Object.keys(given)])];
    const key = all.find((one) => JSON.stringify(given[one]) !== JSON.stringify(expected[one]));
    if (key !== undefined) return deepest(given[key], expected[key], [...keys, key]);
  }
  return [keys, given, expected];
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (value === undefined ? '-' : typeof value === 'string' ? value : JSON.stringify(value));
