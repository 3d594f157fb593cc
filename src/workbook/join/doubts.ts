import { corrections } from './codeReading';
import { decided, pairKey, type PairDecision } from './decisions';
import { sourcesOf, type Identity } from './identities';
import { nearness, nearPairs, type Nearness } from './nearNames';
import type { Clash, Firms } from './sameFirm';
import type { Steps } from './steps';

/** Why two ways a firm is told may be one firm: a clash of keys, near names, or a code one character away. */
export type DoubtWhy = Clash['why'] | Nearness | 'code-letter' | 'code-lost';

/** A pair for a person to decide; `a` is on the base list where one of them is. Both are places in the list of identities. */
export interface Doubt {
  readonly a: number;
  readonly b: number;
  readonly why: DoubtWhy;
}

/** More near names than this for one firm help nobody. */
const MOST = 3;
const order: readonly DoubtWhy[] = ['two-codes', 'one-code', 'code-letter', 'code-lost', ...nearness];

/**
 * The pairs nobody may decide but a person: clashes of code and name, and firms off the base list whose name or damaged
 * code is near a firm's on it. Two firms that one sheet lists apart are not near, unless only form or remark differs; two
 * sound codes that differ in more than two characters are two firms.
 */
export function* findDoubts(all: readonly Identity[], base: number, firms: Firms, decisions: readonly PairDecision[]): Steps<Doubt[]> {
  const words = decided(decisions);
  const isListed = (i: number): boolean => (all[i] as Identity).rows[base] !== undefined;
  const open = ({ a, b }: Doubt): boolean => !words.has(pairKey(firms.labels[a] as string, firms.labels[b] as string));
  const clashes = firms.clashes.map((clash): Doubt => (isListed(clash.b) && !isListed(clash.a) ? { ...clash, a: clash.b, b: clash.a } : clash));
  const apart = new Set(clashes.map(({ a, b }) => pairKey(String(firms.firmOf[a]), String(firms.firmOf[b]))));
  const onBase = firms.members.map((members) => members.some(isListed));
  const [known, others]: [number[], number[]] = [[], []];
  all.forEach((_, i) => (onBase[firms.firmOf[i] as number] ? known : others).push(i));
  const near = yield* finder(all, known, others);
  const pairs = firms.members.flatMap((members, firm) => {
    if (onBase[firm]) return [];
    const found = new Map<number, Doubt>();
    for (const b of members) {
      for (const { a, why } of near(b)) {
        const other = firms.firmOf[a] as number;
        const before = found.get(other);
        if (before !== undefined && order.indexOf(before.why) <= order.indexOf(why)) continue;
        if (!apart.has(pairKey(String(other), String(firm))) && mayBeOne(all, firms.members[other] as number[], members, why)) found.set(other, { a, b, why });
      }
    }
    return [...found.values()].filter(open).sort((x, y) => order.indexOf(x.why) - order.indexOf(y.why)).slice(0, MOST);
  });
  return [...clashes.filter(open), ...pairs];
}

interface Near { readonly a: number; readonly why: DoubtWhy }

/** For an identity off the base list, those on it that it may be. */
function* finder(all: readonly Identity[], known: readonly number[], others: readonly number[]): Steps<(b: number) => readonly Near[]> {
  const at = (i: number): Identity => all[i] as Identity;
  const near = yield* nearByName(all, known, others);
  const byCode = new Map(known.flatMap((i) => (at(i).code === '' ? [] : [[at(i).code, i] as const])));
  const lostDigits = new Map([...byCode].filter(([code]) => /^\d{15}/.test(code)).map(([code, i]) => [withoutZeros(code), i]));
  const damaged = known.filter((i) => at(i).damaged !== null);
  const lost = new Map(damaged.filter((i) => at(i).damaged?.kind === 'lost').map((i) => [at(i).damaged?.code as string, i]));
  const faulty = new Map(damaged.filter((i) => at(i).damaged?.kind === 'faulty').flatMap((i) => corrections(at(i).damaged?.code as string).map((code) => [code, i] as const)));
  return (b) => {
    const found: Near[] = [...(near.get(b) ?? [])];
    const offer = (a: number | undefined, why: DoubtWhy): void => { if (a !== undefined) found.push({ a, why }); };
    const { code, damaged: own } = at(b);
    if (own?.kind === 'faulty') for (const other of corrections(own.code)) offer(byCode.get(other), 'code-letter');
    if (own?.kind === 'lost') offer(lostDigits.get(own.code), 'code-lost');
    if (code !== '') {
      offer(faulty.get(code), 'code-letter');
      offer(lost.get(withoutZeros(code)), 'code-lost');
    }
    return found;
  };
}

const withoutZeros = (code: string): string => code.slice(0, 15).replace(/0+$/, '');

function* nearByName(all: readonly Identity[], known: readonly number[], others: readonly number[]): Steps<ReadonlyMap<number, readonly Near[]>> {
  const nameOf = (i: number): string => (all[i] as Identity).name;
  const [some, more] = [known, others].map((list) => list.filter((i) => nameOf(i) !== '' && !nameOf(i).startsWith('#'))) as [number[], number[]];
  const found = new Map<number, Near[]>();
  for (const { a, b, how } of yield* nearPairs(some.map(nameOf), more.map(nameOf))) {
    const near: Near = { a: some[a] as number, why: how };
    const list = found.get(more[b] as number);
    if (list) list.push(near);
    else found.set(more[b] as number, [near]);
  }
  return found;
}

function mayBeOne(all: readonly Identity[], firm: readonly number[], other: readonly number[], why: DoubtWhy): boolean {
  const codeOf = (members: readonly number[]): string => members.map((i) => (all[i] as Identity).code).find((code) => code !== '') ?? '';
  const [one, two] = [codeOf(firm), codeOf(other)];
  if (one !== '' && two !== '' && differing(one, two) > 2) return false;
  if (why === 'form' || why === 'remark') return true;
  const sheets = new Set(firm.flatMap((i) => sourcesOf((all[i] as Identity).rows)));
  return !other.some((i) => sourcesOf((all[i] as Identity).rows).some((sheet) => sheets.has(sheet)));
}

const differing = (a: string, b: string): number => [...a].filter((letter, i) => letter !== b[i]).length;
