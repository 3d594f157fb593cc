import type { Ruleset } from '../../engine';
import type { DerivedChoices } from '../../workbook/layout';
import { isTableSheet, type RawSheet, type SheetInfo, type Workbook, type WorkOptions } from '../../workbook/port';
import type { LastYearRecord } from '../../workbook/record';
import { recordedSheet } from '../../workbook/recordedSheet';
import type { Library } from '../library';
import { pastRecordOf, readPast, type Past, type PastRecord } from './past';

/** Last year's table as a person chose it, once for everything that is asked of a table. */
export interface LastYearChoice {
  /** A sheet of the workbook itself, by its id, or one of a further file. */
  readonly from: { readonly sheet: string } | OpenedSheet;
  /** Whether last year's grades are worked out by the ruleset where last year's table has none. */
  readonly grade: boolean;
}

/** A sheet of a further file; it was read once, and the file stays as it is. */
export interface OpenedSheet {
  readonly file: string;
  readonly raw: RawSheet;
  readonly record: PastRecord;
}

/** Last year's table as it was read for a run. */
export interface ReadLastYear {
  /** Name of the further file; null for a sheet of the workbook itself. */
  readonly file: string | null;
  readonly raw: RawSheet;
  readonly mayGrade: boolean;
  /** null where the sheet has no table that can be read. */
  readonly past: Past | null;
  readonly record: PastRecord;
}

export const isOpened = (from: LastYearChoice['from']): from is OpenedSheet => 'file' in from;

/** Sheets that may hold last year's table: a person's own, and results of ours on a sheet of their own. */
export const mayBeLastYear = (sheet: SheetInfo): boolean => isTableSheet(sheet) || (sheet.visible && sheet.purpose === 'results');

/** Reads the table that was chosen. @throws what the host throws when a sheet cannot be read */
export async function readLastYear(
  workbook: Workbook, library: Library, ruleset: Ruleset, parameters: Readonly<Record<string, string>>, derived: DerivedChoices | undefined, { from, grade }: LastYearChoice, options?: WorkOptions,
): Promise<ReadLastYear> {
  const opened = isOpened(from);
  const raw = opened ? from.raw : await workbook.read(from.sheet, options);
  const record = opened ? from.record : await pastRecordOf(workbook, raw.sheet.id);
  const past = readPast(raw, library, ruleset, parameters, derived, record);
  return { file: opened ? from.file : null, raw, record, mayGrade: grade, past: 'table' in past ? past : null };
}

/** The same table as another ruleset reads it; grades that were worked out by the first stay. */
export function readByAnother(
  lastYear: ReadLastYear, library: Library, ruleset: Ruleset, parameters: Readonly<Record<string, string>>, derived: DerivedChoices | undefined,
): ReadLastYear {
  const past = readPast(lastYear.raw, library, ruleset, parameters, derived, lastYear.record);
  if (!('table' in past)) return { ...lastYear, past: null };
  const worked = lastYear.mayGrade && ruleset.grades.order.length === 0 ? (lastYear.past?.evaluation()?.grades ?? null) : null;
  return { ...lastYear, past: { ...past, published: past.published ?? worked } };
}

/** What the run record keeps of the choice. */
export const recordOfChoice = ({ file, raw: { sheet }, mayGrade }: ReadLastYear): LastYearRecord =>
  ({ file, sheet: sheet.id, name: sheet.name, grade: mayGrade });

/** The sheet of the workbook itself that a record means: the one of its name, else of its id. */
export const namedSheet = ({ sheet, name }: LastYearRecord, sheets: readonly SheetInfo[]): SheetInfo | undefined =>
  recordedSheet({ sheet, sheetName: name }, sheets);
