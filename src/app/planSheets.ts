import { bytesToHex } from '@noble/hashes/utils.js';
import type { Lang } from '../text/text';
import type { Plan, SheetPurpose, SheetSpec } from '../workbook/plan';
import { sheetName } from '../workbook/planning/sheetNames';
import type { Workbook } from '../workbook/port';
import type { WorkbookRecord } from '../workbook/record';

/** What a plan of sheets needs to know before it is made. */
export interface SheetPlanning {
  readonly record: WorkbookRecord;
  /** Name of our sheet for a purpose: a sheet of the user's is never written over, where the name is taken another is used. */
  nameOf(purpose: SheetPurpose): string;
}

/** Sheets to put, and what the workbook's record is to remember with them. */
export interface PlannedSheets {
  readonly sheets: readonly SheetSpec[];
  readonly remember?: Partial<Omit<WorkbookRecord, 'version' | 'id' | 'regions' | 'sheets' | 'runs'>>;
}

/**
 * A plan that puts sheets of ours into the workbook, each in the place of the one of its purpose, and leaves every other
 * sheet and every result column as it is. Result columns on a sheet that is put anew go with it.
 */
export async function planSheets(workbook: Workbook, lang: Lang, make: (planning: SheetPlanning) => PlannedSheets): Promise<Plan> {
  const [known, record] = [await workbook.sheets(), await workbook.record()];
  const { sheets, remember } = make({ record, nameOf: (purpose) => sheetName(purpose, known, record, lang) });
  const replaced = new Set(record.sheets.filter(({ purpose }) => sheets.some((spec) => spec.purpose === purpose)).map(({ id }) => id));
  return {
    region: null,
    sheets,
    record: {
      ...record,
      ...remember,
      id: record.id || bytesToHex(crypto.getRandomValues(new Uint8Array(16))),
      regions: record.regions.filter((region) => !replaced.has(region.sheet)),
    },
  };
}
