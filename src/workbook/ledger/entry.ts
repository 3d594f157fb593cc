import type { SheetInfo } from '../port';
import { recordedSheet, type RecordedSheet } from '../recordedSheet';

/** What a bureau decided about one subject after the data were in: a corrected figure, or a grade; kept for good. */
export type LedgerEntry = CorrectionEntry | RegradeEntry;

interface Decided extends RecordedSheet {
  /** Minted when entered. */
  readonly key: string;
  /** The subject's credit code, else its name, else its row; and what it is called. */
  readonly id: string;
  readonly name: string;
  readonly when: string;
  /** When it was taken back; it stays in the ledger. */
  readonly withdrawn?: string;
}

/** 异议更正: a figure of the table is taken as `to`; the cell stays as it is. */
export interface CorrectionEntry extends Decided {
  readonly kind: 'correction';
  readonly field: string;
  /** In the sheet's own unit, as decimals (是 and 否 for marks); null: nothing was filed. */
  readonly from: string | null;
  readonly to: string;
  readonly unit: string;
  /** The evidence it rests on. */
  readonly note: string;
}

/** 人工调档: the grade the authority decided, with the reason and the clause or minutes. */
export interface RegradeEntry extends Decided {
  readonly kind: 'regrade';
  readonly grade: string;
  readonly reason: string;
  readonly cite: string;
}

/** Those in force on a sheet, in the order they were entered. */
export const inForce = (ledger: readonly LedgerEntry[] | undefined, sheet: Named, sheets: readonly Named[]): readonly LedgerEntry[] =>
  (ledger ?? []).filter((entry) => entry.withdrawn === undefined && (recordedSheet(entry, sheets)?.id ?? entry.sheet) === sheet.id);

type Named = Pick<SheetInfo, 'id' | 'name'>;

/** The ledger with an entry in the place of the one of its key, or as its last. */
export const withEntry = (ledger: readonly LedgerEntry[], entry: LedgerEntry): readonly LedgerEntry[] =>
  (ledger.some(({ key }) => key === entry.key) ? ledger.map((one) => (one.key === entry.key ? entry : one)) : [...ledger, entry]);
