import type { CellRef, Issue, IssueParams } from '../issue';
import { Fraction } from '../number/fraction';
import type { PartyBook } from './party';
import type { PowerRecord } from './power';
import type { Sharer } from './shared';

/** A meter, or several that one amount was given for. */
export interface Meter {
  readonly number: string;
  /** null where no record has an amount. */
  readonly whole: Fraction | null;
  readonly users: readonly (Sharer & { readonly party: number; readonly at: CellRef })[];
  readonly main: string;
  readonly at: CellRef;
}

export interface Meters {
  readonly meters: readonly Meter[];
  /** Numbers each party has to do with. */
  readonly ofParty: readonly (readonly string[])[];
  /** A record of each party. */
  readonly at: readonly CellRef[];
  readonly issues: readonly Issue[];
}

/** Several meters with one amount go by their numbers together. */
const together = (numbers: readonly string[]): string => [...numbers].sort().join('、');

/**
 * Meters with their amounts and users. Rows with an amount give a meter's amount, rows without one say who uses it: then
 * the firm beside the amount only holds the account. One amount repeated for several firms is given once.
 */
export function readMeters(records: readonly PowerRecord[], book: PartyBook): Meters {
  const issues: Issue[] = [];
  const warn: Warn = (code, at, params) => void issues.push({ severity: 'warning', code, cell: at, params });
  const alone = new Map<string, Fraction[]>();
  for (const { meters, amount } of records) if (amount !== null && meters.length === 1) put(alone, meters[0] as string, amount);
  const rows = new Map<string, PowerRecord[]>();
  const ofParty: Set<string>[] = book.parties.map(() => new Set());
  const at: CellRef[] = [];
  records.forEach((record, index) => {
    const party = record.firm === null ? -1 : book.indexOf(record.firm);
    if (party >= 0) at[party] ??= record.at;
    for (const number of record.meters) ofParty[party]?.add(number);
    const listed = record.meters.length > 1 && record.meters.every((number) => alone.has(number));
    // A firm's total over meters that each have an amount elsewhere says who uses them; the amounts go before it.
    if (listed || record.amount === null) {
      for (const number of record.meters) put(rows, number, { ...record, amount: null });
      if (listed && record.amount !== null) checkTotal(record, alone, warn);
    } else put(rows, record.meters.length === 0 ? `#${index}` : together(record.meters), record);
  });
  const meters = [...rows].flatMap(([number, own]) => meterOf(number, own, book, warn));
  sayOverlaps(meters, warn);
  return { meters, ofParty: ofParty.map((numbers) => [...numbers]), at, issues };
}

const put = <T>(map: Map<string, T[]>, key: string, value: T): void => void (map.get(key)?.push(value) ?? map.set(key, [value]));

type Warn = (code: string, at: CellRef, params: IssueParams) => void;

function checkTotal(record: PowerRecord, alone: ReadonlyMap<string, readonly Fraction[]>, warn: Warn): void {
  const amounts = record.meters.flatMap((number) => alone.get(number) ?? []);
  const [stated, sum] = [record.amount as Fraction, Fraction.sum(amounts)];
  if (!stated.eq(sum)) {
    warn('meter-total', record.at, { meters: record.meters.join('、'), stated: shown(stated), sum: shown(sum), difference: shown(stated.sub(sum)) });
  }
}

function meterOf(number: string, rows: readonly PowerRecord[], book: PartyBook, warn: Warn): Meter[] {
  const partyOf = ({ firm }: PowerRecord): number => (firm === null ? -1 : book.indexOf(firm));
  const [first] = rows as [PowerRecord, ...PowerRecord[]];
  const main = rows.find((row) => row.main !== '')?.main ?? '';
  const given = rows.filter((row) => row.amount !== null);
  const users = usersOf(rows.filter((row) => row.firm !== null), partyOf);
  const meter = { number: number.startsWith('#') ? '' : number, main, at: given[0]?.at ?? first.at };
  if (given.length === 0) {
    if (meter.number !== '') warn('meter-without-amount', meter.at, { meter: number });
    return [{ ...meter, whole: null, users }];
  }
  const byParty = new Map<number, Fraction[]>();
  for (const row of given) byParty.set(partyOf(row), [...(byParty.get(partyOf(row)) ?? []), row.amount as Fraction]);
  for (const [party, amounts] of byParty) {
    if (amounts.some((amount, i) => amounts.some((other, j) => j < i && other.eq(amount) && !amount.isZero))) {
      warn('meter-twice', (given.findLast((row) => partyOf(row) === party) as PowerRecord).at, { meter: number, name: book.parties[party]?.name ?? '', amount: shown(amounts[0] as Fraction) });
    }
  }
  const sums = [...byParty].map(([party, amounts]) => ({ party, sum: Fraction.sum(amounts) }));
  const [one, ...others] = sums as [typeof sums[number], ...typeof sums];
  const using = rows.some((row) => row.amount === null && row.firm !== null);
  const keyed = users.some(({ share, reading, area }) => share !== null || reading !== null || area !== null);
  if (others.length === 0) {
    // Who only pays the bill uses nothing, unless the row says how much.
    const sharing = using ? usersOf(rows.filter((row) => row.firm !== null && (row.amount === null || hasKey(row))), partyOf) : users;
    return [{ ...meter, whole: one.sum, users: sharing }];
  }
  if (others.every(({ sum }) => sum.eq(one.sum)) && keyed) return [{ ...meter, whole: one.sum, users }];
  // Each firm has a figure of its own: the parts are given.
  const same = others.every(({ sum }) => sum.eq(one.sum));
  if (same) warn('meter-repeated', meter.at, { meter: number, names: sums.map(({ party }) => book.parties[party]?.name ?? '').join('、'), amount: shown(one.sum) });
  return sums.map(({ party, sum }) => {
    const mine = given.find((row) => partyOf(row) === party) as PowerRecord;
    return { number: meter.number, main: mine.main, whole: sum, at: mine.at, users: users.filter((user) => user.party === party) };
  });
}

const hasKey = ({ share, reading, area }: PowerRecord): boolean => share !== null || reading !== null || area !== null;

/** Each firm once. Readings of its rows are added up, and so are shares and areas unless one is only repeated, as in monthly rows. */
function usersOf(rows: readonly PowerRecord[], partyOf: (row: PowerRecord) => number): Meter['users'] {
  const users = new Map<number, Meter['users'][number]>();
  const plus = (a: Fraction | null, b: Fraction | null): Fraction | null => (a === null || b === null ? (a ?? b) : a.add(b));
  const once = (a: Fraction | null, b: Fraction | null): Fraction | null => (a !== null && b !== null && a.eq(b) ? a : plus(a, b));
  for (const row of rows) {
    const party = partyOf(row);
    const before = users.get(party);
    if (before === undefined) users.set(party, { party, share: row.share, reading: row.reading, area: row.area, at: row.at });
    else users.set(party, { ...before, share: once(before.share, row.share), reading: plus(before.reading, row.reading), area: once(before.area, row.area) });
  }
  return [...users.values()];
}

/** A number in two lists of meters, each with an amount: the same electricity may be counted twice. */
function sayOverlaps(meters: readonly Meter[], warn: Warn): void {
  const seen = new Map<string, string>();
  for (const { number, whole, at } of meters) {
    if (whole === null) continue;
    for (const one of number === '' ? [] : number.split('、')) {
      const other = seen.get(one);
      if (other !== undefined && other !== number) warn('meter-overlap', at, { meter: one, meters: number, other });
      seen.set(one, number);
    }
  }
}

const shown = (value: Fraction): string => value.round(6).toString();
