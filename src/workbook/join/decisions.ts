import { nameKey } from './nameKey';
import type { Identity } from './identities';

/** A person's word on two ways a firm is told, each by its label: kept in the workbook, so that the next join remembers. */
export interface PairDecision {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

/**
 * How decisions name an identity: by its normalised name; `name#code` where one name goes by several codes, `#code` without a name.
 */
export function labelOf({ name, code }: Identity, codesOfName: number): string {
  if (name === '') return `#${code}`;
  return codesOfName > 1 ? `${name}#${code}` : name;
}

/** A label as a person types it (`云川恒达机械有限公司`, `名称#代码`, `#代码`), with its name normalised. */
export function typedLabel(words: string): string {
  const at = words.indexOf('#');
  if (at < 0) return nameKey(words);
  const code = words.slice(at + 1).trim().toUpperCase();
  return `${at === 0 ? '' : nameKey(words.slice(0, at))}#${code}`;
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** What was decided, by pair; the last word on a pair holds. */
export const decided = (decisions: readonly PairDecision[]): ReadonlyMap<string, boolean> =>
  new Map(decisions.map(({ a, b, same }) => [pairKey(a, b), same]));

/** Earlier decisions with new ones on top, each pair once. */
export function withDecisions(before: readonly PairDecision[], more: readonly PairDecision[]): readonly PairDecision[] {
  const all = new Map([...before, ...more].map((one) => [pairKey(one.a, one.b), one]));
  return [...all.values()];
}
