import { generateRandomId } from '@univerjs/core';
import type { Matrix } from '../../workbook/layout';
import type { Plan } from '../../workbook/plan';
import type { WorkbookRecord } from '../../workbook/record';
import { settledRecord, staleParts } from '../../workbook/settle';
import type { Receipt, UndoOutcome, WorkOptions } from '../../workbook/port';
import type { GridBook } from './book';
import { changedInRegion, changedOnSheet, same } from './changed';
import { replaceSheets, restoreSheet, seen, type SheetJournal } from './ourSheets';
import { replaceRegion, restoreRegion, type RegionJournal } from './region';
import { setState, stateOf } from './state';
import type { Steps } from './steps';
import { ticker } from './work';

/** What a receipt of the grid holds. */
interface Journal {
  readonly regions: readonly RegionJournal[];
  readonly sheets: readonly SheetJournal[];
  readonly record: WorkbookRecord;
}

/**
 * Carries the plan out step by step.
 * @throws whatever stops it; the caller rolls the steps back
 */
export async function carryOut(book: GridBook, steps: Steps, plan: Plan, options?: WorkOptions): Promise<Receipt> {
  const { record, applied } = stateOf(book);
  const tick = ticker((plan.region?.area.rows ?? 0) + plan.sheets.reduce((rows, spec) => rows + spec.values.length, 0), options);
  await tick(0);
  const regions: RegionJournal[] = [];
  const stale = staleParts(plan, record);
  for (const { anchor } of stale.regions) regions.push(await replaceRegion(book, steps, anchor, null, tick));
  if (plan.region) regions.push(await replaceRegion(book, steps, plan.region.anchor, plan.region, tick));
  const { journals, ids } = await replaceSheets(book, steps, plan.sheets, stale.sheets, tick);
  verify(plan, regions.find((journal) => journal.anchor === plan.region?.anchor)?.written?.values ?? [], plan.sheets.map((spec) => seen(book, ids.get(spec.purpose)!)));
  const receipt: Receipt = { id: generateRandomId(), when: new Date().toISOString(), data: { regions, sheets: journals, record } satisfies Journal };
  setState(book, steps, { record: settledRecord(plan, ids), applied: [...applied, { receipt: receipt.id, plan }] });
  return receipt;
}

/** What stands in the way of taking the run back. */
export function obstacles(book: GridBook, receipt: Receipt): Extract<UndoOutcome, { done: false }>['changed'] {
  const { regions, sheets } = receipt.data as Journal;
  return [...regions.flatMap((journal) => changedInRegion(book, journal)), ...sheets.flatMap((journal) => changedOnSheet(book, journal))];
}

export async function carryBack(book: GridBook, steps: Steps, receipt: Receipt): Promise<void> {
  const { regions, sheets, record } = receipt.data as Journal;
  for (const journal of sheets.toReversed()) await restoreSheet(book, steps, journal);
  for (const journal of regions.toReversed()) restoreRegion(book, steps, journal);
  setState(book, steps, { record, applied: stateOf(book).applied.filter((run) => run.receipt !== receipt.id) });
}

/** @throws Error when the grid holds something else than the plan said */
function verify(plan: Plan, region: Matrix, sheets: readonly Matrix[]): void {
  const pairs: readonly (readonly [Matrix, Matrix])[] = [[plan.region?.values ?? [], region], ...plan.sheets.map((spec, index) => [spec.values, sheets[index] ?? []] as const)];
  for (const [wanted, found] of pairs) {
    wanted.forEach((line, row) => line.forEach((value, column) => {
      if (!same(value, found[row]?.[column] ?? null)) throw new Error(`row ${row}, column ${column} reads back differently`);
    }));
  }
}
