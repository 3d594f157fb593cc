import { Fraction } from '../../engine';
import { docket } from '../../engine/analyse/docket';
import { stability, undrawable, type Undrawable } from '../../engine/analyse/stability';
import type { DocketInput } from '../../workbook/planning/analyse/docketSheet';
import type { StabilityInput } from '../../workbook/planning/analyse/stabilitySheet';
import type { WorkOptions } from '../../workbook/port';
import type { Prepared } from '../evaluate';
import { inSlices } from './slices';

/** What a person asks for when weights are to be drawn, as written: 1000 draws, within 25%, seed 1. */
export interface DrawingWords {
  readonly draws: string;
  readonly within: string;
  readonly seed: string;
}

export const usualDrawing: DrawingWords = { draws: '1000', within: '25%', seed: '1' };

/** More draws tell nothing new and take minutes. */
const MOST_DRAWS = 100_000;

/** The drawing that words ask for; the words that are none by key. */
export function drawingOf({ draws, within, seed }: DrawingWords): { readonly draws: number; readonly seed: number; readonly within: Fraction } | (keyof DrawingWords)[] {
  const whole = (words: string, most: number): number | null => (/^\d{1,10}$/.test(words.trim()) && Number(words) <= most ? Number(words) : null);
  const [count, start, share] = [whole(draws, MOST_DRAWS), whole(seed, 2 ** 32 - 1), Fraction.parse(within)];
  const isShare = share !== null && share.sign() >= 0 && share.cmp(Fraction.ONE) < 0 && share.denominator <= 1_000_000n;
  if (count !== null && count > 0 && start !== null && isShare) return { draws: count, seed: start, within: share };
  return [...(count === null || count === 0 ? (['draws'] as const) : []), ...(isShare ? [] : (['within'] as const)), ...(start === null ? (['seed'] as const) : [])];
}

/** Why the weights of a run's ruleset cannot be drawn; null where they can. */
export const notDrawable = ({ ruleset }: Prepared): Undrawable | null => undrawable(ruleset);

/** How often grades hold when weights move, in slices. @throws RangeError when nothing was evaluated; Stopped when the signal says so */
export async function stabilityOf({ evaluation, table, subjects, raw }: Prepared, drawing: Exclude<ReturnType<typeof drawingOf>, string[]>, options?: WorkOptions): Promise<StabilityInput> {
  if (evaluation === null || table === null) throw new RangeError('nothing was evaluated');
  return { stability: await inSlices(stability(table, evaluation, drawing), options), evaluation, subjects, source: raw.sheet.name };
}

/** Subjects listed on each side of a boundary. */
const NEAREST = 5;

/** Who stands within one filed unit of a boundary, in slices. @throws RangeError when nothing was evaluated; Stopped when the signal says so */
export async function docketOf({ evaluation, table, subjects, matches, raw }: Prepared, options?: WorkOptions): Promise<DocketInput> {
  if (evaluation === null || table === null) throw new RangeError('nothing was evaluated');
  return { docket: await inSlices(docket(table, evaluation, NEAREST), options), evaluation, subjects, matches, source: raw.sheet.name };
}
