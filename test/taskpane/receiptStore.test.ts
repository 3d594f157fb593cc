import 'fake-indexeddb/auto';

import { KEPT_RECEIPTS, memoryReceipts, type ReceiptStore } from '../../src/app/receipts';
import { browserReceipts } from '../../src/taskpane/receiptStore';

const receipt = (id: string) => ({ id, when: '2026-01-01T00:00:00.000Z', data: { before: [[1, '=text']] } });

const stores: [string, () => Promise<ReceiptStore>][] = [
  ['in memory', async () => memoryReceipts()],
  ['in the browser', browserReceipts],
];

describe.each(stores)('receipts %s', (_, open) => {
  test('the newest comes first, workbook by workbook, and leaves when removed', async () => {
    const store = await open();
    await store.save('one', receipt('a'));
    await store.save('one', receipt('b'));
    await store.save('two', receipt('c'));
    expect(await store.latest('one')).toEqual(receipt('b'));
    await store.remove('one', 'b');
    expect((await store.latest('one'))?.id).toBe('a');
    expect((await store.latest('two'))?.id).toBe('c');
    expect(await store.latest('three')).toBeNull();
  });

  test('only the last runs are kept', async () => {
    const store = await open();
    for (let run = 0; run <= KEPT_RECEIPTS; run += 1) await store.save('many', receipt(`run-${run}`));
    const ids: string[] = [];
    for (let one = await store.latest('many'); one !== null; one = await store.latest('many')) {
      ids.push(one.id);
      await store.remove('many', one.id);
    }
    expect(ids).toHaveLength(KEPT_RECEIPTS);
    expect(ids.at(-1)).toBe('run-1');
  });
});

test('receipts in the browser are there for the next pane', async () => {
  await (await browserReceipts()).save('kept', receipt('x'));
  expect((await (await browserReceipts()).latest('kept'))?.id).toBe('x');
});

test('where storage is forbidden, receipts live as long as the page', async () => {
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = () => { throw new DOMException('forbidden', 'SecurityError'); };
  try {
    const store = await browserReceipts();
    await store.save('w', receipt('r'));
    expect((await store.latest('w'))?.id).toBe('r');
  } finally {
    indexedDB.open = open;
  }
});
