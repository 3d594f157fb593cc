import type { CellRef, Issue, IssueParams } from '../issue';
import type { Fraction } from '../number/fraction';
import { shareOut, type SplitKey } from './shared';

/** A firm's row about land of its own; areas in 亩. */
export interface OwnPlot {
  readonly party: number;
  readonly name: string;
  readonly plot: string;
  readonly area: Fraction | null;
  readonly share: Fraction | null;
  readonly floor: Fraction | null;
  readonly at: CellRef;
}

/** A plot that several firms have together, and how it was split. */
export interface SharedPlot {
  readonly plot: string;
  readonly whole: Fraction;
  readonly by: SplitKey;
  readonly users: readonly { readonly name: string; readonly part: Fraction | null }[];
  readonly rest: Fraction | null;
  readonly at: CellRef;
}

/**
 * Own land row by row. A plot that several firms give with one and the same area, or whose area only one of them gives,
 * is split over them; where each gives an area of its own, those are its parts already.
 */
export function splitPlots(rows: readonly (OwnPlot | null)[], by: SplitKey | null): { areas: (Fraction | null)[]; plots: SharedPlot[]; issues: Issue[] } {
  const areas = rows.map((row) => row?.area ?? null);
  const plots: SharedPlot[] = [];
  const issues: Issue[] = [];
  for (const [plot, indexes] of indexesByPlot(rows)) {
    const users = indexes.map((index) => rows[index] as OwnPlot);
    const [first] = users as [OwnPlot, ...OwnPlot[]];
    const warn = (code: string, params: IssueParams = {}, at = first.at): void =>
      void issues.push({ severity: 'warning', code, cell: at, params: { plot, names: [...new Set(users.map(({ name }) => name))].join('、'), count: users.length, ...params } });
    const parties = new Set(users.map(({ party }) => party));
    const repeated = users.find((user, i) => users.some((other, j) => j < i && other.party === user.party && user.area !== null && other.area?.eq(user.area)));
    if (repeated) warn('plot-twice', { name: repeated.name }, repeated.at);
    const given = users.flatMap(({ area }) => (area === null ? [] : [area]));
    const [whole] = given;
    if (parties.size < 2 || repeated || whole === undefined || given.some((area) => !area.eq(whole))) continue;
    const sharing = shareOut(whole, users.map(({ share, floor }) => ({ share, reading: null, area: floor })), by);
    if (sharing === null) {
      if (given.length > 1 || users.length > given.length) warn('plot-without-key', { area: whole.round(6).toString() });
      continue;
    }
    sharing.parts.forEach((part, i) => void (areas[indexes[i] as number] = part));
    plots.push({ plot, whole, by: sharing.by, users: users.map(({ name }, i) => ({ name, part: sharing.parts[i] ?? null })), rest: sharing.rest, at: first.at });
    if (sharing.lacking !== null) warn('plot-key-lacking', { name: users[sharing.lacking]?.name ?? '' }, users[sharing.lacking]?.at);
    else if (sharing.rest?.isZero === false) warn('plot-shares', { rest: sharing.rest.round(6).toString(), whole: whole.round(6).toString() });
  }
  return { areas, plots, issues };
}

/** Rows by plot, for the plots that more than one row names. */
function indexesByPlot(rows: readonly (OwnPlot | null)[]): [plot: string, indexes: number[]][] {
  const byPlot = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (row === null || row.plot === '') return;
    const indexes = byPlot.get(row.plot);
    if (indexes) indexes.push(index);
    else byPlot.set(row.plot, [index]);
  });
  return [...byPlot].filter(([, indexes]) => indexes.length > 1);
}
