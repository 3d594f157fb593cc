import type { CellRef, Issue, IssueParams } from '../issue';
import { Fraction } from '../number/fraction';
import { readMeters, type Meter } from './meters';
import { partyBook, type Party } from './party';
import { shareOut, type SplitKey } from './shared';

/** One row about electricity: a meter's amount, who uses it, or both. Amounts in 万千瓦时. */
export interface PowerRecord {
  readonly at: CellRef;
  readonly firm: Party | null;
  /** Numbers of the meters; several where one amount is given for all of them. */
  readonly meters: readonly string[];
  readonly amount: Fraction | null;
  /** Generated and used by the firm itself, not in any meter's amount. */
  readonly self: Fraction | null;
  readonly share: Fraction | null;
  /** What the firm's part of a shared meter is stated to be. */
  readonly reading: Fraction | null;
  /** What a shared meter may be split by, ㎡. */
  readonly area: Fraction | null;
  /** The main meter that this one stands behind; '' for none. */
  readonly main: string;
}

/** One entry a firm in each list; null where no record has it. */
export interface PowerResult {
  readonly firms: readonly Party[];
  readonly meters: readonly (readonly string[])[];
  /** Meters of its own. */
  readonly own: readonly (Fraction | null)[];
  /** Sub-meters of others behind its own meters, taken off. */
  readonly behind: readonly (Fraction | null)[];
  /** Its parts of shared meters. */
  readonly shared: readonly (Fraction | null)[];
  readonly self: readonly (Fraction | null)[];
  /** own − behind + shared + self; null only where all are. */
  readonly used: readonly (Fraction | null)[];
  readonly checks: readonly MeterCheck[];
  readonly issues: readonly Issue[];
}

/** A meter that was split or has sub-meters behind it. */
export interface MeterCheck {
  readonly meter: string;
  readonly whole: Fraction;
  readonly behind: Fraction;
  readonly by: SplitKey | null;
  readonly users: readonly { readonly name: string; readonly part: Fraction | null }[];
  /** whole − behind − parts; null where no part can be told. */
  readonly rest: Fraction | null;
  readonly at: CellRef;
}

/**
 * Gives the amounts of meters to the firms that use them, exactly: several meters are added up, a shared meter is split by
 * the key asked for or by what is stated, what stands behind a main meter is taken off it, own generation is added.
 */
export function accountPower(records: readonly PowerRecord[], splitBy: SplitKey | null): PowerResult {
  const book = partyBook(records.flatMap(({ firm }) => (firm === null ? [] : [firm])));
  const read = readMeters(records, book);
  const issues: Issue[] = [...read.issues];
  const nobody = (): (Fraction | null)[] => book.parties.map(() => null);
  const [own, behind, shared, self] = [nobody(), nobody(), nobody(), nobody()];
  const add = (to: (Fraction | null)[], party: number, value: Fraction | null): void => {
    if (value !== null) to[party] = to[party]?.add(value) ?? value;
  };
  const nameOf = (party: number): string => book.parties[party]?.name || book.parties[party]?.code || '';
  const warn = (code: string, at: CellRef, params: IssueParams): void => void issues.push({ severity: 'warning', code, cell: at, params });
  const subs = subMeters(read.meters, warn);
  const checks: MeterCheck[] = [];
  for (const meter of read.meters) {
    const { whole, users, at } = meter;
    if (whole === null) continue;
    const off = subs.get(meter.number) ?? Fraction.ZERO;
    const net = whole.sub(off);
    if (net.sign() < 0) warn('meter-behind-exceeds', at, { meter: meter.number, whole: shown(whole), behind: shown(off), difference: shown(net.neg()) });
    const [only] = users;
    if (users.length === 0 || only === undefined) {
      warn('meter-without-firm', at, { meter: meter.number, whole: shown(whole) });
      continue;
    }
    if (users.length === 1) {
      add(own, only.party, whole);
      if (!off.isZero) {
        add(behind, only.party, off);
        checks.push({ meter: meter.number, whole, behind: off, by: null, users: [{ name: nameOf(only.party), part: net }], rest: Fraction.ZERO, at });
      }
      continue;
    }
    const sharing = shareOut(net, users, splitBy);
    const names = users.map(({ party }) => nameOf(party));
    if (sharing === null) {
      warn('meter-without-key', at, { meter: meter.number, names: names.join('、'), whole: shown(net) });
      checks.push({ meter: meter.number, whole, behind: off, by: null, users: names.map((name) => ({ name, part: null })), rest: null, at });
      continue;
    }
    users.forEach(({ party }, i) => add(shared, party, sharing.parts[i] ?? null));
    checks.push({ meter: meter.number, whole, behind: off, by: sharing.by, users: names.map((name, i) => ({ name, part: sharing.parts[i] ?? null })), rest: sharing.rest, at });
    if (sharing.lacking !== null) warn('meter-key-lacking', users[sharing.lacking]?.at ?? at, { meter: meter.number, name: names[sharing.lacking] ?? '' });
    else if (sharing.rest?.isZero === false) {
      warn('meter-split', at, { meter: meter.number, whole: shown(net), parts: shown(net.sub(sharing.rest)), rest: shown(sharing.rest) });
    }
  }
  for (const { firm, self: generated } of records) if (firm !== null) add(self, book.indexOf(firm), generated);
  // Who only holds the account of a meter that others use is nobody to evaluate.
  const users = new Set(read.meters.flatMap((meter) => meter.users.map(({ party }) => party)));
  const listed = book.parties.flatMap((_, party) => (users.has(party) || self[party] != null ? [party] : []));
  const used = listed.map((i) => total(own[i] ?? null, behind[i] ?? null, shared[i] ?? null, self[i] ?? null));
  used.forEach((value, i) => {
    const party = listed[i] as number;
    if (value === null) warn('power-nothing', read.at[party] as CellRef, { name: nameOf(party) });
  });
  issues.push(...book.ambiguous.map((name): Issue => ({ severity: 'warning', code: 'prepare-name-ambiguous', params: { name } })));
  const pick = <T>(of: readonly T[]): T[] => listed.map((party) => of[party] as T);
  return { firms: pick(book.parties), meters: pick(read.ofParty), own: pick(own), behind: pick(behind), shared: pick(shared), self: pick(self), used, checks, issues };
}

/** What stands behind each main meter, added up. */
function subMeters(meters: readonly Meter[], warn: (code: string, at: CellRef, params: IssueParams) => void): ReadonlyMap<string, Fraction> {
  const known = new Set(meters.map(({ number }) => number));
  const behind = new Map<string, Fraction>();
  for (const { number, main, whole, at } of meters) {
    if (main === '' || main === number || whole === null) continue;
    if (!known.has(main)) warn('main-meter-absent', at, { meter: number, main });
    else behind.set(main, behind.get(main)?.add(whole) ?? whole);
  }
  return behind;
}

function total(own: Fraction | null, behind: Fraction | null, shared: Fraction | null, self: Fraction | null): Fraction | null {
  if (own === null && shared === null && self === null) return null;
  const zero = Fraction.ZERO;
  return (own ?? zero).sub(behind ?? zero).add(shared ?? zero).add(self ?? zero);
}

const shown = (value: Fraction): string => value.round(6).toString();
