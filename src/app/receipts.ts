import type { Receipt } from '../workbook/port';

/** Keeps what undo needs, by the record id of the workbook; newest last. */
export interface ReceiptStore {
  save(workbook: string, receipt: Receipt): Promise<void>;
  latest(workbook: string): Promise<Receipt | null>;
  remove(workbook: string, receipt: string): Promise<void>;
}

/** Runs kept for a workbook: older ones can no longer be taken back. */
export const KEPT_RECEIPTS = 10;

/** A store that lives as long as the page: tests, and hosts without storage. */
export function memoryReceipts(): ReceiptStore {
  const kept = new Map<string, Receipt[]>();
  return {
    async save(workbook, receipt) {
      kept.set(workbook, [...(kept.get(workbook) ?? []), receipt].slice(-KEPT_RECEIPTS));
    },
    async latest(workbook) {
      return kept.get(workbook)?.at(-1) ?? null;
    },
    async remove(workbook, receipt) {
      kept.set(workbook, (kept.get(workbook) ?? []).filter((one) => one.id !== receipt));
    },
  };
}
