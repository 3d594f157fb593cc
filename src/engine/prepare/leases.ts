import type { CellRef } from '../issue';
import { Fraction } from '../number/fraction';

/** Somebody's word on a lease; lessor or lessee is null where the record does not name the other side. */
export interface LeaseStatement {
  readonly lessor: number | null;
  readonly lessee: number | null;
  readonly area: Fraction;
  /** Whose record it is; a contract speaks for both. */
  readonly by: 'lessor' | 'lessee' | 'contract';
  readonly at: CellRef;
}

/**
 * equal · differs · lessee-silent, lessor-silent: one side has a lease that the other does not state · no-firm: the other
 * side is known to be none · absent: the other side has no record in the table · unnamed: nobody says who the other side is
 */
export type LeaseStanding = 'equal' | 'differs' | 'lessee-silent' | 'lessor-silent' | 'no-firm' | 'absent' | 'unnamed';

/** What both sides say of their leases with each other; null for who or what is not stated. */
export interface LeaseCheck {
  readonly lessor: number | null;
  readonly lessee: number | null;
  /** Let, by the lessor's records. */
  readonly out: Fraction | null;
  /** Taken on lease, by the lessee's records. */
  readonly taken: Fraction | null;
  /** out − taken; null where one side has no say to compare. */
  readonly difference: Fraction | null;
  readonly standing: LeaseStanding;
  readonly at: CellRef;
}

/** Whose figure counts where the two sides of a lease differ: each its own, or for both the one's. */
export type LeaseTrust = 'own' | 'lessor' | 'lessee';

export interface LeaseBook {
  readonly checks: readonly LeaseCheck[];
  /** What counts for each party; null where no record has it. */
  readonly out: readonly (Fraction | null)[];
  readonly taken: readonly (Fraction | null)[];
  /** Parties whose own figure is not what their contracts add up to. */
  readonly unlikeContracts: readonly { readonly party: number; readonly side: 'out' | 'taken'; readonly own: Fraction; readonly contracts: Fraction; readonly at: CellRef }[];
}

type Side = 'out' | 'taken';
interface Said { own: Fraction | null; contract: Fraction | null; at: CellRef }

const plus = (a: Fraction | null, b: Fraction): Fraction => (a === null ? b : a.add(b));
/** A party's own record goes before the contracts of another bureau. */
const sayOf = (said: Said | undefined): Fraction | null => said?.own ?? said?.contract ?? null;

/** Who is there to state a lease. */
export interface Roster {
  readonly size: number;
  /** Whether a party has records of its own. */
  isListed(party: number): boolean;
  /** Whether it is known to be no firm. */
  isNoFirm(party: number): boolean;
}

/** Checks what lessors let against what lessees took, pair by pair, and says what counts for each. */
export function leaseBook(statements: readonly LeaseStatement[], roster: Roster, trust: LeaseTrust): LeaseBook {
  const totals = { out: new Map<number, Said>(), taken: new Map<number, Said>() };
  const unnamed = { out: new Map<number, Said>(), taken: new Map<number, Said>() };
  const pairs = new Map<string, { lessor: number; lessee: number; at: CellRef; out?: Said; taken?: Said }>();
  const put = (map: Map<number, Said>, party: number, { area, by, at }: LeaseStatement): void => void map.set(party, said(map.get(party), area, by === 'contract', at));
  for (const statement of statements) {
    const { lessor, lessee, by, at } = statement;
    const pair = lessor === null || lessee === null ? null : pairAt(pairs, lessor, lessee, at);
    for (const [side, party, mine] of [['out', lessor, by !== 'lessee'], ['taken', lessee, by !== 'lessor']] as const) {
      if (party === null || !mine) continue;
      put(totals[side], party, statement);
      if (pair === null) put(unnamed[side], party, statement);
      else pair[side] = said(pair[side], statement.area, by === 'contract', at);
    }
  }
  const named = [...pairs.values()].map((pair): LeaseCheck => checked(pair.lessor, pair.lessee, sayOf(pair.out), sayOf(pair.taken), pair.at, roster));
  const checks = withTotals(named, unnamed, roster);
  const final = (side: Side): (Fraction | null)[] => Array.from({ length: roster.size }, (_, party) => sayOf(totals[side].get(party)));
  const [out, taken] = [final('out'), final('taken')];
  if (trust !== 'own') correct(checks, trust, out, taken, roster);
  return { checks, out, taken, unlikeContracts: [...unlike(totals.out, 'out'), ...unlike(totals.taken, 'taken')] };
}

function said(before: Said | undefined, area: Fraction, isContract: boolean, at: CellRef): Said {
  const { own, contract } = before ?? { own: null, contract: null };
  return isContract ? { own, contract: plus(contract, area), at: before?.at ?? at } : { own: plus(own, area), contract, at: before?.own ? before.at : at };
}

function pairAt<P extends { lessor: number; lessee: number; at: CellRef }>(pairs: Map<string, P>, lessor: number, lessee: number, at: CellRef): P {
  const key = `${lessor} ${lessee}`;
  const pair = pairs.get(key) ?? ({ lessor, lessee, at } as P);
  pairs.set(key, pair);
  return pair;
}

function checked(lessor: number, lessee: number, out: Fraction | null, taken: Fraction | null, at: CellRef, roster: Roster): LeaseCheck {
  const difference = out === null || taken === null ? null : out.sub(taken);
  const standing = (): LeaseStanding => {
    if (difference !== null) return difference.isZero ? 'equal' : 'differs';
    const other = out === null ? lessor : lessee;
    if (roster.isNoFirm(other)) return 'no-firm';
    return roster.isListed(other) ? (out === null ? 'lessor-silent' : 'lessee-silent') : 'absent';
  };
  return { lessor, lessee, out, taken, difference, standing: standing(), at };
}

/** A total that names nobody is held against what others say they have with its firm. */
function withTotals(named: readonly LeaseCheck[], unnamed: Readonly<Record<Side, ReadonlyMap<number, Said>>>, roster: Roster): LeaseCheck[] {
  const answered = new Set<LeaseCheck>();
  const totals: LeaseCheck[] = [];
  for (const side of ['out', 'taken'] as const) {
    const [mine, other, silent] = side === 'out' ? (['lessor', 'lessee', 'lessor-silent'] as const) : (['lessee', 'lessor', 'lessee-silent'] as const);
    const claims = new Map<number, LeaseCheck[]>();
    for (const check of named) if (check.standing === silent) claims.set(check[mine] as number, [...(claims.get(check[mine] as number) ?? []), check]);
    for (const [party, total] of unnamed[side]) {
      const whole = sayOf(total) as Fraction;
      const answers = claims.get(party) ?? [];
      answers.forEach((answer) => answered.add(answer));
      const partner = answers.length === 1 ? (answers[0] as LeaseCheck)[other] : null;
      const answer = answers.length === 0 ? null : Fraction.sum(answers.map((one) => (side === 'out' ? one.taken : one.out) as Fraction));
      const [out, taken] = side === 'out' ? [whole, answer] : [answer, whole];
      const [lessor, lessee] = side === 'out' ? [party, partner] : [partner, party];
      if (answer === null) totals.push({ lessor, lessee, out, taken, difference: null, standing: 'unnamed', at: total.at });
      else totals.push({ ...checked(lessor ?? -1, lessee ?? -1, out, taken, total.at, roster), lessor, lessee });
    }
  }
  return [...named.filter((check) => !answered.has(check)), ...totals];
}

/** Both sides of a pair take the figure of the trusted one, or the only one there is. */
function correct(checks: readonly LeaseCheck[], trust: 'lessor' | 'lessee', out: (Fraction | null)[], taken: (Fraction | null)[], { isListed }: Roster): void {
  for (const check of checks) {
    const { lessor, lessee, standing } = check;
    if (lessor === null || lessee === null || !['differs', 'lessee-silent', 'lessor-silent'].includes(standing)) continue;
    const agreed = (trust === 'lessor' ? (check.out ?? check.taken) : (check.taken ?? check.out)) as Fraction;
    if (isListed(lessor)) out[lessor] = plus(out[lessor] ?? null, agreed.sub(check.out ?? Fraction.ZERO));
    if (isListed(lessee)) taken[lessee] = plus(taken[lessee] ?? null, agreed.sub(check.taken ?? Fraction.ZERO));
  }
}

const unlike = (totals: ReadonlyMap<number, Said>, side: Side): LeaseBook['unlikeContracts'] =>
  [...totals].flatMap(([party, { own, contract, at }]) => (own === null || contract === null || own.eq(contract) ? [] : [{ party, side, own, contracts: contract, at }]));
