import type { CellRef, Issue, IssueParams, Severity } from '../issue';
import { Fraction } from '../number/fraction';
import type { Derived } from '../ruleset/preparation';
import { leaseBook, type LeaseCheck, type LeaseStatement, type LeaseTrust } from './leases';
import { lineOf } from './lines';
import { isNoFirm, partyBook, type Party, type PartyBook } from './party';
import { splitPlots, type OwnPlot, type SharedPlot } from './plots';
import type { SplitKey } from './shared';

/** One row about land: a firm's own land, its leases, what may be left out of it, or a contract between two firms. Areas in 亩. */
export interface LandRecord {
  readonly at: CellRef;
  /** Whose row it is; null for a contract. */
  readonly firm: Party | null;
  readonly own: Fraction | null;
  readonly taken: Fraction | null;
  readonly out: Fraction | null;
  readonly lessor: Party | null;
  readonly lessee: Party | null;
  /** The firm's whole area as the sheet has it, to compare with. */
  readonly stated: Fraction | null;
  /** Plot or certificate; '' for none. */
  readonly plot: string;
  readonly share: Fraction | null;
  /** What a shared plot may be split by, ㎡. */
  readonly floor: Fraction | null;
  /** Day (2021-06-30) the land was come by; null if not said. */
  readonly since: string | null;
  /** Land that may be left out, by field. */
  readonly apart: ReadonlyMap<string, Fraction>;
}

export interface LandOptions {
  readonly trust: LeaseTrust;
  /** What shared plots are split by; null: by what is stated. */
  readonly splitBy: SplitKey | null;
  /** Own land come by after this day is new land; null: days are not looked at. */
  readonly newAfter: string | null;
}

/** One entry a firm in each list; null where no record has it. */
export interface LandResult {
  readonly firms: readonly Party[];
  readonly own: readonly (Fraction | null)[];
  readonly taken: readonly (Fraction | null)[];
  readonly out: readonly (Fraction | null)[];
  /** own + taken − out; null only where all three are. */
  readonly used: readonly (Fraction | null)[];
  /** Land that may be left out, by field; own land found new by its day stands under 新增土地面积. */
  readonly apart: ReadonlyMap<string, readonly (Fraction | null)[]>;
  readonly checks: readonly NamedCheck[];
  readonly plots: readonly SharedPlot[];
  readonly issues: readonly Issue[];
}

/** A lease check with names in the place of numbers; '' where nobody is named. */
export interface NamedCheck extends Omit<LeaseCheck, 'lessor' | 'lessee'> {
  readonly lessor: string;
  readonly lessee: string;
}

/** Land used, 亩; with land left out of it, what counts. */
export const LAND = '用地面积';
/** Land used, where what is left out goes off 用地面积. */
export const OCCUPIED = '扣减前面积';
/** Land come by lately. */
export const NEW_LAND = '新增土地面积';
/** Land that may be left out, as its column gives it. */
export const deductible: readonly string[] = [NEW_LAND, '保护期土地面积', '新减土地面积', '科研用地面积'];

/** The line that leaves out what was chosen: 用地面积 = 扣减前面积 − …, each blank part 0; [] for none chosen. */
export function deductingLines(fields: readonly string[]): readonly Derived[] {
  const chosen = deductible.filter((field) => fields.includes(field));
  return chosen.length === 0 ? [] : [lineOf(LAND, { zh: LAND, en: 'Land area' }, '亩', [OCCUPIED, ...chosen].join(' - '), chosen)];
}

/**
 * Adds up what every firm has of its own, on lease and let: 实际用地 = 自有 + 租入 − 出租, exactly.
 * Leases are checked against each other, plots of several firms are split.
 */
export function accountLand(records: readonly LandRecord[], { trust, splitBy, newAfter }: LandOptions): LandResult {
  const book = partyBook(records.flatMap(({ firm, lessor, lessee }) => [firm, lessor, lessee].filter((party) => party !== null)));
  const issues: Issue[] = [];
  const say = (severity: Severity, code: string, at: CellRef, params: IssueParams = {}): void => void issues.push({ severity, code, params, cell: at });
  const listed = listedParties(records, book);
  const isListed = new Set(listed);
  const shared = splitPlots(ownPlots(records, book), splitBy);
  issues.push(...shared.issues);
  const leases = leaseBook(statementsOf(records, book), {
    size: book.parties.length, isListed: (party) => isListed.has(party), isNoFirm: (party) => isNoFirm(book.parties[party] as Party),
  }, trust);
  const sums = sumsByParty(records, book, shared.areas, newAfter);
  const pick = <T>(of: readonly T[]): T[] => listed.map((party) => of[party] as T);
  const [own, taken, out] = [pick(sums.own), pick(leases.taken), pick(leases.out)];
  const used = listed.map((_, i) => total(own[i] ?? null, taken[i] ?? null, out[i] ?? null));
  const checks = leases.checks.map((check) => ({ ...check, lessor: nameOf(book, check.lessor), lessee: nameOf(book, check.lessee) }));
  issues.push(...leaseIssues(checks), ...book.ambiguous.map((name): Issue => ({ severity: 'warning', code: 'prepare-name-ambiguous', params: { name } })));
  for (const { party, side, own: mine, contracts, at } of leases.unlikeContracts) {
    // Where a pair differs that has been said.
    if (leases.checks.some((check) => check.standing === 'differs' && check[side === 'out' ? 'lessor' : 'lessee'] === party)) continue;
    say('warning', `land-contracts-${side}`, at, { name: nameOf(book, party), own: shown(mine), contracts: shown(contracts), difference: shown(mine.sub(contracts).abs()) });
  }
  listed.forEach((party, i) => {
    const name = nameOf(book, party);
    const at = sums.at[party] as CellRef;
    const stated = sums.stated[party] ?? null;
    const sum = used[i] ?? null;
    if (sum === null) say('warning', 'land-nothing', at, { name });
    else if (sum.sign() < 0) say('warning', 'land-negative', at, { name, own: shown(own[i] ?? null), taken: shown(taken[i] ?? null), out: shown(out[i] ?? null), used: shown(sum) });
    if (stated !== null && sum !== null && !stated.eq(sum)) say('warning', 'land-stated', at, { name, stated: shown(stated), used: shown(sum), difference: shown(stated.sub(sum).abs()) });
  });
  return { firms: pick(book.parties), own, taken, out, used, apart: new Map([...sums.apart].map(([field, of]) => [field, pick(of)])), checks, plots: shared.plots, issues };
}

/** Whoever has a row of its own, and the two sides of a contract unless they are known to be no firm. */
function listedParties(records: readonly LandRecord[], book: PartyBook): number[] {
  const listed = new Set<number>();
  for (const { firm, lessor, lessee } of records) {
    if (firm !== null) listed.add(book.indexOf(firm));
    else for (const side of [lessor, lessee]) if (side !== null && !isNoFirm(side)) listed.add(book.indexOf(side));
  }
  return [...listed].sort((a, b) => a - b);
}

function ownPlots(records: readonly LandRecord[], book: PartyBook): (OwnPlot | null)[] {
  return records.map((record) => {
    if (record.firm === null || (record.own === null && record.plot === '')) return null;
    const party = book.indexOf(record.firm);
    return { party, name: nameOf(book, party), plot: record.plot, area: record.own, share: record.share, floor: record.floor, at: record.at };
  });
}

function statementsOf(records: readonly LandRecord[], book: PartyBook): LeaseStatement[] {
  const index = (party: Party | null): number | null => (party === null ? null : book.indexOf(party));
  return records.flatMap(({ at, firm, lessor, lessee, taken, out }): LeaseStatement[] => {
    if (firm === null) {
      // A contract has one area for both sides, or a figure of each.
      const [let_, took] = [out ?? taken, taken ?? out];
      if (let_ === null || took === null) return [];
      const sides = { lessor: index(lessor), lessee: index(lessee), at };
      return let_.eq(took) ? [{ ...sides, area: let_, by: 'contract' }] : [{ ...sides, area: let_, by: 'lessor' }, { ...sides, area: took, by: 'lessee' }];
    }
    const self = index(firm);
    return [
      ...(out === null || (out.isZero && lessee === null) ? [] : [{ lessor: self, lessee: index(lessee), area: out, by: 'lessor' as const, at }]),
      ...(taken === null || (taken.isZero && lessor === null) ? [] : [{ lessor: index(lessor), lessee: self, area: taken, by: 'lessee' as const, at }]),
    ];
  });
}

interface Sums {
  readonly own: (Fraction | null)[];
  readonly stated: (Fraction | null)[];
  readonly at: CellRef[];
  readonly apart: Map<string, (Fraction | null)[]>;
}

/** `areas`: own land of each record, after shared plots are split. */
function sumsByParty(records: readonly LandRecord[], book: PartyBook, areas: readonly (Fraction | null)[], newAfter: string | null): Sums {
  const nobody = (): (Fraction | null)[] => book.parties.map(() => null);
  const sums: Sums = { own: nobody(), stated: nobody(), at: [], apart: new Map() };
  const add = (to: (Fraction | null)[], party: number, value: Fraction | null): void => {
    if (value !== null) to[party] = to[party]?.add(value) ?? value;
  };
  const leave = (field: string, party: number, area: Fraction): void => {
    const of = sums.apart.get(field) ?? nobody();
    sums.apart.set(field, of);
    add(of, party, area);
  };
  records.forEach((record, i) => {
    for (const side of [record.firm, record.lessor, record.lessee]) if (side !== null) sums.at[book.indexOf(side)] ??= record.at;
    if (record.firm === null) return;
    const party = book.indexOf(record.firm);
    const area = areas[i] ?? null;
    add(sums.own, party, area);
    add(sums.stated, party, record.stated);
    record.apart.forEach((value, field) => leave(field, party, value));
    const isSaid = record.apart.has(NEW_LAND);
    if (!isSaid && newAfter !== null && record.since !== null && record.since > newAfter && area !== null) leave(NEW_LAND, party, area);
  });
  return sums;
}

function total(own: Fraction | null, taken: Fraction | null, out: Fraction | null): Fraction | null {
  if (own === null && taken === null && out === null) return null;
  return (own ?? Fraction.ZERO).add(taken ?? Fraction.ZERO).sub(out ?? Fraction.ZERO);
}

/** A leasing check that does not come out even is a warning at its record; whom nobody named is said once. */
function leaseIssues(checks: readonly NamedCheck[]): Issue[] {
  const unnamed = checks.filter(({ standing }) => standing === 'unnamed');
  const [first] = unnamed;
  return [
    ...checks.flatMap(({ standing, lessor, lessee, out, taken, difference, at }): Issue[] => {
      if (standing === 'equal' || standing === 'no-firm' || standing === 'unnamed') return [];
      const severity = standing === 'absent' ? 'info' : 'warning';
      const other = out === null ? lessor : lessee;
      // A total over several leases names one side only.
      const code = standing === 'differs' && (lessor === '' || lessee === '') ? 'lease-total-differs' : `lease-${standing}`;
      return [{ severity, code, cell: at, params: { lessor, lessee, other, out: shown(out), taken: shown(taken), difference: shown(difference?.abs() ?? null) } }];
    }),
    ...(first === undefined ? [] : [{ severity: 'info', code: 'lease-unnamed', cell: first.at, params: { count: unnamed.length } } as const]),
  ];
}

const nameOf = ({ parties }: PartyBook, party: number | null): string => (party === null ? '' : (parties[party]?.name || parties[party]?.code || ''));

/** At most six places, as a clerk compares them. */
const shown = (value: Fraction | null): string => value?.round(6).toString() ?? '—';
