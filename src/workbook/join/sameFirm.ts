import { decided, labelOf, pairKey, type PairDecision } from './decisions';
import { sourcesOf, type Identity } from './identities';

/** Two identities that one key makes one firm and the other does not: a person decides. */
export interface Clash {
  readonly a: number;
  readonly b: number;
  /** one-code: the same code under two names that a sheet lists apart · two-codes: the same name under two sound codes. */
  readonly why: 'one-code' | 'two-codes';
}

export interface Firms {
  /** The firm of each identity. */
  readonly firmOf: Int32Array;
  /** Identities of each firm, the surest first. */
  readonly members: readonly (readonly number[])[];
  readonly clashes: readonly Clash[];
  /** How decisions name each identity. */
  readonly labels: readonly string[];
  /** Decisions that found both their firms here. */
  readonly used: readonly PairDecision[];
}

/**
 * Which identities are one firm, for sure: the same sound code, or the same normalised name, as long as nothing speaks
 * against it. Two names under one code are one firm under two names unless a sheet lists both or one of them has another
 * code; one name under two sound codes is a clash. What a person decided goes before both rules.
 */
export function sameFirms(all: readonly Identity[], base: number, decisions: readonly PairDecision[]): Firms {
  const byCode = grouped(all, ({ code }) => code);
  const byName = grouped(all, ({ name }) => name);
  const codesOf = (name: string): number => (byName.get(name) ?? []).filter((i) => (all[i] as Identity).code !== '').length;
  const labels = all.map((identity) => labelOf(identity, identity.name === '' ? 0 : codesOf(identity.name)));
  const words = decided(decisions);
  const wordOn = (a: number, b: number): boolean | undefined => words.get(pairKey(labels[a] as string, labels[b] as string));
  const sets = disjointSets(all.length);
  const rank = (i: number): number => ((all[i] as Identity).rows[base] ? 1000 : 0) + sourcesOf((all[i] as Identity).rows).length;
  const surestFirst = (members: readonly number[]): number[] => [...members].sort((a, b) => rank(b) - rank(a) || a - b);
  const clashes: Clash[] = [];

  const meet = (a: number, b: number, why: Clash['why'], clash: boolean): boolean => {
    const word = wordOn(a, b);
    if (word === true || (word === undefined && !clash)) {
      sets.join(a, b);
      return true;
    }
    if (word === undefined) clashes.push({ a, b, why });
    return false;
  };

  for (const [code, members] of byCode) {
    if (code === '' || members.length === 1) continue;
    const named = surestFirst(members.filter((i) => (all[i] as Identity).name !== ''));
    const [anchor, ...others] = named;
    if (anchor === undefined) continue;
    // Of two names that speak against each other neither is taken: nobody knows which one the code belongs to.
    const met = others.filter((i) => {
      const against = named.find((other) => other !== i && speaksAgainst(all, byName, codesOf, i, other));
      return meet(anchor, i, 'one-code', against !== undefined);
    });
    // A row with the code alone belongs to the one firm that has it, if it is one.
    for (const i of members) if ((all[i] as Identity).name === '') meet(anchor, i, 'one-code', met.length < others.length);
  }
  for (const [name, members] of byName) {
    if (name === '' || members.length === 1) continue;
    const coded = surestFirst(members.filter((i) => (all[i] as Identity).code !== ''));
    const [first, ...others] = coded;
    for (const i of others) meet(first as number, i, 'two-codes', true);
    // No two firms have one name: a row that says no code is the name's surest firm.
    const anchor = first ?? (members[0] as number);
    for (const i of members) if ((all[i] as Identity).code === '') sets.join(anchor, i);
  }
  const used = follow(decisions, labels, sets, surestFirst);
  return { ...sets.groups(surestFirst), clashes: clashes.filter(({ a, b }) => sets.find(a) !== sets.find(b)), labels, used };
}

/** A sheet that lists both names holds them apart, and so does a name that has another sound code. */
function speaksAgainst(
  all: readonly Identity[], byName: ReadonlyMap<string, readonly number[]>, codesOf: (name: string) => number, a: number, b: number,
): boolean {
  const [one, other] = [all[a] as Identity, all[b] as Identity];
  if (codesOf(one.name) > 1 || codesOf(other.name) > 1) return true;
  const sheetsOf = (name: string): Set<number> => new Set((byName.get(name) ?? []).flatMap((i) => sourcesOf((all[i] as Identity).rows)));
  const sheets = sheetsOf(one.name);
  return [...sheetsOf(other.name)].some((sheet) => sheets.has(sheet));
}

/** Firms a person said are one, whatever names and codes say. */
function follow(
  decisions: readonly PairDecision[], labels: readonly string[], sets: ReturnType<typeof disjointSets>, surestFirst: (members: readonly number[]) => number[],
): PairDecision[] {
  if (decisions.length === 0) return [];
  const byLabel = grouped(labels, (label) => label);
  return decisions.filter(({ a, b, same }) => {
    const [one, other] = [byLabel.get(a), byLabel.get(b)];
    if (one === undefined || other === undefined) return false;
    if (same) sets.join(surestFirst(one)[0] as number, surestFirst(other)[0] as number);
    return true;
  });
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  list.forEach((one, i) => {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return groups;
}

function disjointSets(size: number) {
  const parents = Int32Array.from({ length: size }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] as number;
    for (let at = i; at !== root;) {
      const next = parents[at] as number;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    find,
    join(a: number, b: number): void {
      const [one, other] = [find(a), find(b)];
      parents[Math.max(one, other)] = Math.min(one, other);
    },
    groups(order: (members: readonly number[]) => number[]): Pick<Firms, 'firmOf' | 'members'> {
      const firms = new Map<number, number[]>();
      for (let i = 0; i < size; i++) {
        const root = find(i);
        const group = firms.get(root);
        if (group) group.push(i);
        else firms.set(root, [i]);
      }
      const members = [...firms.values()].map((group) => (group.length === 1 ? group : order(group)));
      const firmOf = new Int32Array(size);
      members.forEach((group, firm) => group.forEach((i) => { firmOf[i] = firm; }));
      return { firmOf, members };
    },
  };
}
