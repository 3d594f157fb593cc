import type { FieldCatalogue } from '../../engine';
import type { Lang } from '../../text/text';
import { withDecisions, type PairDecision } from '../../workbook/join/decisions';
import type { ManyRows } from '../../workbook/join/gather';
import { joinInSteps, type Joined } from '../../workbook/join/join';
import { joinedSheet } from '../../workbook/join/joinedSheet';
import { notesSheet } from '../../workbook/join/notesSheet';
import type { Plan } from '../../workbook/plan';
import type { Workbook } from '../../workbook/port';
import type { WorkbookRecord } from '../../workbook/record';
import { planSheets } from '../planSheets';
import { breath, type FoundSheet } from './foundSheets';

/** What is to be joined, in the order of priority; sheets by their keys. */
export interface JoinRequest {
  readonly sheets: readonly FoundSheet[];
  /** Key of the base list; null for the sheet called so, else the one that lists most firms. */
  readonly base: string | null;
  readonly decisions: readonly PairDecision[];
  /** The sheet whose values go first, by field. */
  readonly prefer: Readonly<Record<string, string>>;
  readonly many: Readonly<Record<string, ManyRows>>;
}

/**
 * Joins the sheets that hold a table, in steps, so that a page stays alive.
 * @returns null when no sheet holds one; RangeError for a base or preferred sheet that is not among them
 */
export async function joinSheets({ sheets, base, decisions, prefer, many }: JoinRequest, catalogue: FieldCatalogue, signal?: AbortSignal): Promise<Joined | null> {
  const given = sheets.flatMap(({ key, source }) => (source === null ? [] : [{ key, source }]));
  if (given.length === 0) return null;
  const placeOf = (key: string): number => {
    const place = given.findIndex((one) => one.key === key);
    if (place < 0) throw new RangeError(`${key} is not joined`);
    return place;
  };
  const preferred = Object.fromEntries(Object.entries(prefer).map(([field, key]) => [field, placeOf(key)]));
  const steps = joinInSteps(given.map(({ source }) => source), catalogue, { base: base === null ? null : placeOf(base), decisions, prefer: preferred, many });
  for (let last = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    signal?.throwIfAborted();
    // A frame is worth waiting for, a timer a step is not.
    if (performance.now() - last < 50) continue;
    await breath();
    last = performance.now();
  }
}

/** The names this workbook knows to be one firm, or two. */
export const rememberedPairs = (record: WorkbookRecord): readonly PairDecision[] => record.join?.pairs ?? [];

/**
 * Puts 合并表 and 合并说明 into a workbook, in the place of earlier ones, and keeps the decisions in its record. No source
 * sheet is touched.
 */
export const planJoin = (workbook: Workbook, joined: Joined, decisions: readonly PairDecision[], lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, ({ record, nameOf }) => ({
    sheets: [joinedSheet(nameOf('joined'), joined, lang), notesSheet(nameOf('joined-notes'), joined, lang)],
    remember: { join: { pairs: withDecisions(rememberedPairs(record), decisions) } },
  }));
