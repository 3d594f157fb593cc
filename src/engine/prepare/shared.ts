import { Fraction } from '../number/fraction';
import { inProportion } from '../number/split';

/**
 * What something given once for several firms is split by.
 * share: the share each is stated to have · reading: what each is stated to have used, as it stands ·
 * reading-ratio: in proportion to that, so that the loss is shared as well · area: in proportion to the area of each
 */
export const splitKeys = ['share', 'reading', 'reading-ratio', 'area'] as const;
export type SplitKey = (typeof splitKeys)[number];

/** What is known of one of the firms that share. */
export interface Sharer {
  readonly share: Fraction | null;
  readonly reading: Fraction | null;
  readonly area: Fraction | null;
}

export interface Sharing {
  readonly by: SplitKey;
  /** One a sharer; null where it cannot be told. */
  readonly parts: readonly (Fraction | null)[];
  /** The whole less its parts: 0 unless shares or readings as stated do not make up the whole; null where no part can be told. */
  readonly rest: Fraction | null;
  /** The sharer whose key is missing; null for none. */
  readonly lacking: number | null;
}

/**
 * Splits a whole over those who share it by the key asked for, else by the first that anybody states.
 * @returns null where there is nothing to split by
 */
export function shareOut(whole: Fraction, sharers: readonly Sharer[], asked: SplitKey | null): Sharing | null {
  const by = asked ?? (['share', 'reading', 'area'] as const).find((key) => sharers.some((one) => one[key] !== null));
  if (by === undefined) return null;
  const keys = sharers.map((one) => one[by === 'reading-ratio' ? 'reading' : by]);
  if (keys.every((key) => key === null)) return null;
  if (by === 'reading-ratio' || by === 'area') {
    const split = inProportion(whole, keys);
    if ('parts' in split) return { by, parts: split.parts, rest: Fraction.ZERO, lacking: null };
    return { by, parts: keys.map(() => null), rest: null, lacking: split.lacking };
  }
  const lacking = keys.findIndex((key) => key === null || key.sign() < 0);
  if (lacking >= 0) return { by, parts: keys.map(() => null), rest: null, lacking };
  const parts = (keys as readonly Fraction[]).map((key) => (by === 'share' ? whole.mul(key) : key));
  return { by, parts, rest: whole.sub(Fraction.sum(parts)), lacking: null };
}
