import { createStore, del, get, set } from 'idb-keyval';

import { KEPT_RECEIPTS, memoryReceipts, type ReceiptStore } from '../app/receipts';
import type { Receipt } from '../workbook/port';

/**
 * Receipts in the browser's own database, so that undo outlives closing Excel.
 * Where the host forbids storage they live as long as the page.
 */
export async function browserReceipts(): Promise<ReceiptStore> {
  const store = createStore('mujun', 'receipts');
  try {
    await set('probe', 1, store);
    await del('probe', store);
  } catch {
    return memoryReceipts();
  }
  const load = async (workbook: string): Promise<readonly Receipt[]> => (await get<readonly Receipt[]>(workbook, store)) ?? [];
  return {
    async save(workbook, receipt) {
      await set(workbook, [...(await load(workbook)), receipt].slice(-KEPT_RECEIPTS), store);
    },
    async latest(workbook) {
      return (await load(workbook)).at(-1) ?? null;
    },
    async remove(workbook, receipt) {
      await set(workbook, (await load(workbook)).filter((one) => one.id !== receipt), store);
    },
  };
}
