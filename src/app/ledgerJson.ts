import { effectsOf } from '../workbook/ledger/effects';
import type { LedgerEntry } from '../workbook/ledger/entry';
import type { Prepared } from './evaluate';
import type { Tried } from './ledger';

/** A decision of the ledger as plain JSON; what is missing is null. */
export interface EntryJson {
  readonly kind: LedgerEntry['kind'];
  readonly name: string;
  readonly code: string | null;
  readonly field: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly unit: string | null;
  /** Evidence of a correction; reason of a decided grade. */
  readonly why: string;
  /** Clause or minutes of a decided grade. */
  readonly cite: string | null;
  readonly when: string;
  readonly withdrawn: string | null;
}

/** What a decision changes, for everybody: those whose grade moves first. Scores are decimals of the ruleset's places. */
export interface DecisionJson {
  readonly decision: EntryJson;
  readonly counts: { readonly grades: number; readonly ranks: number; readonly scores: number };
  readonly changed: readonly {
    readonly row: number;
    readonly name: string;
    readonly code: string | null;
    readonly scores: { readonly before: string | null; readonly after: string | null };
    readonly ranks: { readonly before: number | null; readonly after: number | null };
    readonly grades: { readonly before: string | null; readonly after: string | null };
  }[];
}

export function entryJson(entry: LedgerEntry): EntryJson {
  const { kind, name, when } = entry;
  const shared = { kind, name, code: entry.id || null, when, withdrawn: entry.withdrawn ?? null };
  if (entry.kind === 'regrade') return { ...shared, field: null, from: null, to: entry.grade, unit: null, why: entry.reason, cite: entry.cite };
  return { ...shared, field: entry.field, from: entry.from, to: entry.to, unit: entry.unit || null, why: entry.note, cite: null };
}

/** A decision tried out, as JSON; rows are those of the sheet, from 1. */
export function decisionJson({ entry, comparison, after: { places } }: Tried, { subjects }: Pick<Prepared, 'subjects'>): DecisionJson {
  const { changed, counts } = effectsOf(comparison);
  return {
    decision: entryJson(entry),
    counts,
    changed: changed.map(({ row, scores, ranks, grades }) => ({
      row: (subjects.rows[row] ?? row) + 1, name: subjects.names[row] ?? '', code: subjects.ids[row] || null,
      scores: { before: scores.before?.toFixed(places) ?? null, after: scores.after?.toFixed(places) ?? null },
      ranks: { before: ranks.before || null, after: ranks.after || null },
      grades,
    })),
  };
}
