import { coreWithoutRemarks, nameCore } from './nameKey';
import type { Steps } from './steps';

/**
 * How two unequal names are near, the surest first.
 * form: only legal form, brackets or the province differ · remark: only what stands in brackets · order: the same characters
 * in another order · letter: one character differs · part: one holds the other.
 */
export const nearness = ['form', 'remark', 'order', 'letter', 'part'] as const;
export type Nearness = (typeof nearness)[number];

/** Numerals tell plants and phases apart: 一厂 is not a slip for 二厂. */
const NUMERAL = /[0-9一二三四五六七八九十甲乙丙丁]/g;
const SHORTEST = 3;

/** @example nearnessOf('云川恒达机械有限公司', '云川恒达机械股份有限公司') //=> 'form' */
export function nearnessOf(a: string, b: string): Nearness | null {
  const [one, other] = [nameCore(a), nameCore(b)];
  if (one === other) return 'form';
  if (coreWithoutRemarks(a) === coreWithoutRemarks(b)) return 'remark';
  if (Math.min(one.length, other.length) < SHORTEST) return null;
  if (one.length === other.length && inOrder(one) === inOrder(other)) return 'order';
  if (isOneApart(one, other) && numerals(one) === numerals(other)) return 'letter';
  return one.includes(other) || other.includes(one) ? 'part' : null;
}

const inOrder = (text: string): string => [...text].sort().join('');
const numerals = (text: string): string => text.match(NUMERAL)?.join('') ?? '';

/** One character changed, put in or left out. */
function isOneApart(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length > 1) return false;
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same++;
  return shorter.slice(shorter.length === longer.length ? same + 1 : same) === longer.slice(same + 1);
}

export interface NearPair {
  /** Places in the two lists. */
  readonly a: number;
  readonly b: number;
  readonly how: Nearness;
}

/** Names looked up before the work pauses. */
const STRIDE = 2000;

/**
 * The pairs of near names between two lists, without comparing each with each: names one character apart are equal once
 * that character is left out of both, and a name that holds another has it among its pieces.
 */
export function* nearPairs(some: readonly string[], others: readonly string[]): Steps<NearPair[]> {
  const turned = some.length < others.length;
  const [few, many] = turned ? [some, others] : [others, some];
  const [fewCores, manyCores] = [few.map(nameCore), many.map(nameCore)];
  const loose = new Map<string, number[]>();
  few.forEach((name, i) => looseKeys(name, fewCores[i] as string).forEach((key) => put(loose, key, i)));
  const [wholeOfFew, wholeOfMany] = [fewCores, manyCores].map((cores) => {
    const whole = new Map<string, number[]>();
    cores.forEach((core, i) => put(whole, core, i));
    return whole;
  }) as [Map<string, number[]>, Map<string, number[]>];
  const met = few.map(() => new Set<number>());
  for (const [m, name] of many.entries()) {
    if (m % STRIDE === 0) yield;
    const core = manyCores[m] as string;
    const meet = (found: readonly number[] | undefined): void => found?.forEach((f) => met[f]?.add(m));
    for (const key of looseKeys(name, core)) meet(loose.get(key));
    for (const piece of pieces(core)) meet(wholeOfFew.get(piece));
  }
  const pairs: NearPair[] = [];
  for (const [f, found] of met.entries()) {
    if (f % STRIDE === 0) yield;
    for (const piece of pieces(fewCores[f] as string)) wholeOfMany.get(piece)?.forEach((m) => found.add(m));
    for (const m of found) {
      const how = nearnessOf(few[f] as string, many[m] as string);
      if (how !== null) pairs.push(turned ? { a: f, b: m, how } : { a: m, b: f, how });
    }
  }
  return pairs;
}

/** The core, the core without each of its characters in turn, the core without its remarks, and its characters in order. */
function looseKeys(name: string, core: string): string[] {
  const keys = [core, `~${inOrder(core)}`];
  if (name.includes('(')) keys.push(coreWithoutRemarks(name));
  for (let i = 0; i < core.length; i++) keys.push(core.slice(0, i) + core.slice(i + 1));
  return keys;
}

/** Every run of three and more of the core's characters, the core itself left out. */
function pieces(core: string): string[] {
  const found: string[] = [];
  for (let from = 0; from <= core.length - SHORTEST; from++) {
    for (let to = from + SHORTEST; to <= core.length; to++) if (to - from < core.length) found.push(core.slice(from, to));
  }
  return found;
}

function put(map: Map<string, number[]>, key: string, i: number): void {
  const list = map.get(key);
  if (list) list.push(i);
  else map.set(key, [i]);
}
