import type { FieldCatalogue, Issue } from '../../engine/index';
import { combine, type JoinedColumn } from './combine';
import type { PairDecision } from './decisions';
import { findDoubts, type Doubt } from './doubts';
import { withoutTwins, type FirmRows } from './firmRows';
import type { ManyRows } from './gather';
import { identitiesOf, shownAs, sourcesOf, type Identity, type RowsBySource } from './identities';
import { nameKey } from './nameKey';
import { nearnessOf } from './nearNames';
import { ofOneYear } from './otherYears';
import { sameFirms, type Firms } from './sameFirm';
import type { JoinSource } from './source';
import { finished, type Steps } from './steps';

/** What a person chose for a join; everything has a default. */
export interface JoinChoices {
  /** Place of the base list among the sources; null for the one called so, else the one that lists most firms. */
  readonly base: number | null;
  readonly decisions: readonly PairDecision[];
  /** The source whose values go first, by field; else the order of the sources. */
  readonly prefer: Readonly<Record<string, number>>;
  /** Whether several rows of a firm add up, by field; else as the field and the sheet suggest. */
  readonly many: Readonly<Record<string, ManyRows>>;
}

/** A firm of the base list, in its order. */
export interface JoinedFirm {
  readonly name: string;
  readonly code: string;
  /** The names other sheets give it, with one of those sheets. */
  readonly otherNames: readonly { readonly name: string; readonly source: number }[];
  /** Sheet rows (in the table) by source; what is not here does not list it. */
  readonly rows: RowsBySource;
}

/** Firms of a sheet that the base list lacks: each with its sheets and rows. */
export interface OutsideFirm {
  readonly name: string;
  readonly code: string;
  readonly rows: RowsBySource;
}

/** Everything a join comes to, before anything is written. */
export interface Joined {
  readonly sources: readonly JoinSource[];
  readonly base: number;
  readonly firms: readonly JoinedFirm[];
  readonly columns: readonly JoinedColumn[];
  readonly identities: readonly Identity[];
  readonly labels: readonly string[];
  /** Pairs that wait for a person. */
  readonly doubts: readonly Doubt[];
  /** Decisions that met both their firms. */
  readonly decided: readonly PairDecision[];
  readonly outside: readonly OutsideFirm[];
  /** Base firms that a source does not list, by source. */
  readonly missing: readonly (readonly number[])[];
  /** Located; `row` is the firm's place. */
  readonly issues: readonly Issue[];
}

/**
 * Joins sheets into one table, a row a firm of the base list. Firms are matched by credit code and by name; what is not sure
 * is left apart and listed as a doubt. Nothing is merged, dropped or preferred without being named in the result.
 * @throws RangeError without sources
 */
export const joinSources = (sources: readonly JoinSource[], catalogue: FieldCatalogue, choices: JoinChoices): Joined =>
  finished(joinInSteps(sources, catalogue, choices));

/** The same in steps of a moment each, so that a page can draw in between. */
export function* joinInSteps(sources: readonly JoinSource[], catalogue: FieldCatalogue, choices: JoinChoices): Steps<Joined> {
  if (sources.length === 0) throw new RangeError('nothing to join');
  const issues: Issue[] = [];
  const { all, nameless } = yield* identitiesOf(sources);
  issues.push(...nameless.flatMap((rows, s) => namelessIssues(sources[s] as JoinSource, rows)));
  yield;
  const base = choices.base ?? likeliestBase(sources, all);
  const known = sameFirms(all, base, choices.decisions);
  yield;
  const { firms, outside } = sortFirms(all, base, known);
  sources.forEach((source, s) => issues.push(...readingIssues(source, s, firms)));
  firms.forEach((firm, place) => issues.push(...otherNameIssues(firm, place, base, sources)));
  const names = firms.map(({ name, code }) => name || code);
  yield;
  const report = (issue: Issue): void => void issues.push(issue);
  const rows = sources.map((source, s): FirmRows => withoutTwins(source, ofOneYear(source, firms.map((firm) => firm.rows[s]), names, report), names, report));
  yield;
  const fields = catalogue.fields.filter((field) => field.role !== 'name' && field.role !== 'code');
  const columns: JoinedColumn[] = [];
  for (const field of fields) {
    const column = combine(field, { sources, rows, names, prefer: choices.prefer, many: choices.many, report });
    if (column === null) continue;
    columns.push(column);
    yield;
  }
  const doubts = yield* findDoubts(all, base, known, choices.decisions);
  return {
    sources, base, firms, columns, identities: all, labels: known.labels, outside, issues,
    doubts,
    decided: known.used,
    missing: sources.map((_, s) => firms.flatMap((firm, place) => (firm.rows[s] ? [] : [place]))),
  };
}

/** A list of those to be evaluated says so; a list of 高新技术企业 is not one. */
const CALLED_LIST = /(?:评价|参评|规上)(?:工业)?(?:企业)?名单|(?:^|\])(?:企业)?名单$/;

/** The sheet that calls itself the list of firms to evaluate; without one, or of several, the one that tells most firms apart. */
function likeliestBase(sources: readonly JoinSource[], all: readonly Identity[]): number {
  const counts = sources.map(() => 0);
  for (const { rows } of all) for (const s of sourcesOf(rows)) counts[s] = (counts[s] as number) + 1;
  const lists = sources.flatMap(({ label }, s) => (CALLED_LIST.test(label) ? [s] : []));
  const candidates = lists.length > 0 ? lists : sources.map((_, s) => s);
  return candidates.reduce((best, s) => ((counts[s] as number) > (counts[best] as number) ? s : best));
}

function sortFirms(all: readonly Identity[], base: number, { members }: Firms): { firms: JoinedFirm[]; outside: OutsideFirm[] } {
  const firms: JoinedFirm[] = [];
  const outside: OutsideFirm[] = [];
  for (const group of members) {
    const identities = group.map((i) => all[i] as Identity);
    const rows = rowsOf(identities);
    const [first] = identities;
    const code = identities.find((one) => one.code !== '')?.code ?? first?.shownCode ?? '';
    const named = identities.find((one) => one.shownName !== '');
    if (rows[base]) firms.push({ name: named?.shownName ?? '', code, otherNames: otherNames(identities, named), rows });
    else outside.push({ name: named?.shownName ?? '', code, rows });
  }
  const placeOf = (firm: JoinedFirm): number => (firm.rows[base] as readonly number[])[0] as number;
  return { firms: firms.sort((a, b) => placeOf(a) - placeOf(b)), outside };
}

function rowsOf(identities: readonly Identity[]): RowsBySource {
  const [only] = identities;
  if (only !== undefined && identities.length === 1) return only.rows;
  return (only?.rows ?? []).map((_, s) => {
    const mine = identities.flatMap(({ rows }) => rows[s] ?? []);
    return mine.length === 0 ? undefined : mine.sort((a, b) => a - b);
  });
}

function otherNames(identities: readonly Identity[], shown: Identity | undefined): JoinedFirm['otherNames'] {
  // A name without the code is here by a person's word, which the notes list.
  const others = identities.filter((one) => one.code !== '' && one.name !== '' && one.name !== shown?.name);
  return [...new Map(others.map((one) => [one.name, { name: shownAs(one), source: sourcesOf(one.rows)[0] as number }])).values()];
}

/** What reading a sheet found, with the firm in the place of the sheet's row. */
function readingIssues(source: JoinSource, s: number, firms: readonly JoinedFirm[]): Issue[] {
  if (!source.issues.some(({ row }) => row !== undefined)) return [...source.issues];
  const firmOf = new Map(firms.flatMap(({ rows }, place) => (rows[s] ?? []).map((row) => [row, place] as const)));
  return source.issues.map(({ row, ...issue }): Issue => {
    const firm = row === undefined ? undefined : firmOf.get(row);
    return firm === undefined ? issue : { ...issue, row: firm };
  });
}

/** One firm under two names is merged, and said; more softly where the names are near. */
function otherNameIssues({ name, code, otherNames: others, rows }: JoinedFirm, place: number, base: number, sources: readonly JoinSource[]): Issue[] {
  const source = sources[base] as JoinSource;
  const cell = { sheet: source.label, row: source.subjects.rows[(rows[base] as readonly number[])[0] as number] as number, column: nameColumn(source) };
  return others.map((other): Issue => ({
    severity: nearnessOf(nameKey(name), nameKey(other.name)) === null ? 'warning' : 'info', code: 'join-two-names', row: place, cell,
    params: { name: name || code, other: other.name, source: (sources[other.source] as JoinSource).label, code },
  }));
}

export const nameColumn = ({ matches, layout }: JoinSource): number =>
  (matches.find(({ field }) => field === '企业名称') ?? matches.find(({ field }) => field === '统一社会信用代码'))?.column ?? layout.area.column;

/** As many as help; the count says the rest. */
function namelessIssues(source: JoinSource, rows: readonly number[]): Issue[] {
  const [first] = rows;
  if (first === undefined) return [];
  const cell = { sheet: source.label, row: source.subjects.rows[first] as number, column: nameColumn(source) };
  return [{ severity: 'warning', code: 'join-nameless', params: { count: rows.length, rows: rows.slice(0, 10).map((row) => (source.subjects.rows[row] as number) + 1).join('、') }, cell }];
}
