import type { ListResult } from '../evaluation';
import { bindExact, bindText, constantNumber, type ParameterValue } from '../expression/bind';
import { compareExact } from '../expression/compare';
import type { Issue } from '../issue';
import type { ListRule } from '../ruleset/types';
import { NO, YES } from '../table';
import type { Conditions } from './conditions';
import type { Outcomes } from './outcomes';

/** The lists in turn; a later one may read by its name who is on an earlier one. */
export function listResults(
  lists: readonly ListRule[], outcomes: Outcomes, parameters: ReadonlyMap<string, ParameterValue>, conditions: Conditions, isConcerned: (row: number) => boolean,
): { results: ListResult[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const results = lists.map((list): ListResult => {
    const { scope } = outcomes;
    const isMet = conditions.bind(list.when, list.label);
    const candidates = Array.from({ length: scope.size }, (_, row) => row).filter((row) => isConcerned(row) && isMet(row));
    const ordered = inOrder(list, candidates, outcomes);
    const { kept, repeated } = withoutRepeats(list, ordered, outcomes);
    const members = topOf(list, kept, outcomes, parameters, issues);
    const flags = new Uint8Array(scope.size).fill(NO);
    for (const row of members) flags[row] = YES;
    outcomes.flag(list.name, flags);
    return { name: list.name, label: list.label, cite: list.cite, members, repeated };
  });
  return { results, issues };
}

/** By the first key, then the next; who has no figure comes last, equals stay in the order of the table. */
function inOrder({ order }: ListRule, rows: readonly number[], { scope }: Outcomes): number[] {
  const keys = order.map(({ by, dir }) => ({ exact: bindExact(by, scope), sign: dir === 'desc' ? -1 : 1 }));
  const known = new Map(rows.map((row) => [row, keys.map(({ exact }) => exact(row))]));
  return [...rows].sort((a, b) => {
    for (const [index, { sign }] of keys.entries()) {
      const [x, y] = [known.get(a)?.[index] ?? null, known.get(b)?.[index] ?? null];
      if (x === null && y === null) continue;
      if (x === null || y === null) return x === null ? 1 : -1;
      const difference = compareExact(x, y);
      if (difference) return difference * sign;
    }
    return a - b;
  });
}

function withoutRepeats({ unique }: ListRule, rows: readonly number[], { scope }: Outcomes): { kept: number[]; repeated: number[] } {
  if (!unique) return { kept: [...rows], repeated: [] };
  const textOf = bindText(unique, scope);
  const seen = new Set<string>();
  const [kept, repeated]: number[][] = [[], []];
  for (const row of rows) {
    const text = textOf(row);
    const isRepeat = text !== null && seen.has(text);
    if (text !== null) seen.add(text);
    (isRepeat ? repeated : kept)!.push(row);
  }
  return { kept: kept!, repeated: repeated! };
}

/** So many from the top, of each part where the list counts apart; equals at the edge are said. */
function topOf(list: ListRule, rows: readonly number[], { scope }: Outcomes, parameters: ReadonlyMap<string, ParameterValue>, issues: Issue[]): number[] {
  const top = list.top && constantNumber(list.top, parameters);
  if (!top) return [...rows];
  const places = Number(top.scaled(0, 'floor'));
  const partOf = list.per ? bindText(list.per, scope) : () => '';
  const taken = new Map<string, number>();
  const members: number[] = [];
  for (const row of rows) {
    const part = partOf(row) ?? '';
    const count = taken.get(part) ?? 0;
    taken.set(part, count + 1);
    if (count < places) members.push(row);
    else if (count === places) tellTie(list, members.filter((each) => (partOf(each) ?? '') === part).at(-1), row, scope, issues);
  }
  return members;
}

/** The first left out is as good as the last taken: the order of the table decided, which nobody should. */
function tellTie(list: ListRule, last: number | undefined, next: number, scope: Outcomes['scope'], issues: Issue[]): void {
  if (last === undefined) return;
  const isEqual = list.order.every(({ by }) => {
    const exact = bindExact(by, scope);
    return compareExact(exact(last), exact(next)) === 0;
  });
  if (isEqual) issues.push({ severity: 'warning', code: 'list-tie', row: next, params: { list: list.label.zh, listEn: list.label.en }, cite: list.cite });
}
