import type { LastYearRecord, RunRecord } from '../workbook/record';
import { recordedSheet } from '../workbook/recordedSheet';
import { cellName } from '../workbook/address';
import { isCellError, type CellValue } from '../workbook/cell';
import type { Area } from '../workbook/cell';
import type { RawSheet, SheetInfo, Workbook } from '../workbook/port';
import { prepare, type Choices, type Prepared } from './evaluate';
import { namedSheet, type LastYearChoice, type OpenedSheet } from './lastYear/choice';
import { loadUserRuleset, withRuleset, type Library } from './library';

/** same: rule, data and every written result are as they were · otherwise what is not */
export type Verdict = 'same' | 'differs' | 'no-sheet' | 'no-rule' | 'no-last-year' | 'not-evaluated' | 'no-results';

/** The sheet of a further file that a record names; null where the file is not at hand. */
export type FindLastYear = (record: LastYearRecord) => OpenedSheet | null | Promise<OpenedSheet | null>;

/** A recorded run done again. */
export interface Verified {
  readonly run: RunRecord;
  /** Name of the sheet now; where it is gone, its name then. */
  readonly sheet: string;
  readonly verdict: Verdict;
  /** Whether the table reads as it did at the time of the run, and the ruleset loads as the same. */
  readonly dataSame: boolean;
  readonly ruleSame: boolean;
  /** Written cells that a new run would write otherwise. */
  readonly cells: readonly { readonly cell: string; readonly stands: string; readonly now: string }[];
  readonly compared: number;
}

/**
 * Does the last recorded run of every sheet again, by the ruleset, parameters, columns and ledger kept in the file, and
 * compares data, rule and each written result. Nothing is written.
 * @param lastYear finds the further file's sheet that last year's data were taken from; one of the workbook itself needs no finding
 */
export async function verify(workbook: Workbook, library: Library, lastYear: FindLastYear = () => null): Promise<readonly Verified[]> {
  const [{ runs }, sheets] = [await workbook.record(), await workbook.sheets()];
  const last = new Map(runs.map((run) => [recordedSheet(run, sheets)?.id ?? run.sheet, run]));
  const verified: Verified[] = [];
  for (const [id, run] of last) verified.push(await again(workbook, library, sheets, { ...run, sheet: id }, lastYear));
  return verified;
}

async function again(workbook: Workbook, library: Library, sheets: readonly SheetInfo[], run: RunRecord, find: FindLastYear): Promise<Verified> {
  const sheet = sheets.find(({ id }) => id === run.sheet);
  const nothing = { run, dataSame: false, ruleSame: false, cells: [], compared: 0 };
  if (sheet === undefined) return { ...nothing, sheet: run.sheetName ?? run.sheet, verdict: 'no-sheet' };
  const { ruleset } = loadUserRuleset(library, run.ruleset.document);
  if (ruleset === null) return { ...nothing, sheet: sheet.name, verdict: 'no-rule' };
  const lastYear = run.lastYear === undefined ? null : await lastYearAgain(run.lastYear, sheets, find);
  if (lastYear === 'gone') return { ...nothing, sheet: sheet.name, verdict: 'no-last-year' };
  const known = withRuleset(library, ruleset);
  const written = await resultsOf(workbook, run.sheet);
  const base = { ...nothing, sheet: sheet.name, ruleSame: ruleset.sha256 === run.ruleset.sha256 };
  let best: Verified | null = null;
  // The record does not say in which language the results were written: the one that fits better is it.
  for (const lang of ['zh', 'en'] as const) {
    const prepared = await prepareAgain(workbook, known, run, { ruleset: ruleset.id, placement: written?.beside ?? true ? 'beside' : 'sheet', lang, lastYear });
    if (prepared.plan === null) return { ...base, verdict: 'not-evaluated' };
    const dataSame = prepared.plan.record.runs.at(-1)?.input === run.input;
    if (written === null) return { ...base, dataSame, verdict: 'no-results' };
    const { cells, compared } = differences(prepared, written);
    const verdict = dataSame && base.ruleSame && cells.length === 0 ? 'same' : 'differs';
    if (best === null || cells.length < best.cells.length) best = { ...base, dataSame, cells, compared, verdict };
    if (cells.length === 0) break;
  }
  return best ?? { ...base, verdict: 'not-evaluated' };
}

const prepareAgain = (workbook: Workbook, library: Library, { sheet, parameters, derived }: RunRecord, rest: Omit<Choices, 'sheet' | 'parameters' | 'columns' | 'derived'>): Promise<Prepared> =>
  prepare(workbook, library, { sheet, parameters, derived, columns: {}, ...rest });

/** The table that a run took last year's data from, to be taken again; gone where it is not at hand. */
async function lastYearAgain(record: LastYearRecord, sheets: readonly SheetInfo[], find: FindLastYear): Promise<LastYearChoice | 'gone'> {
  const { file, grade } = record;
  if (file === null) {
    const own = namedSheet(record, sheets);
    return own === undefined ? 'gone' : { from: { sheet: own.id }, grade };
  }
  const opened = await find(record);
  return opened === null ? 'gone' : { from: opened, grade };
}

interface Written {
  readonly raw: RawSheet;
  readonly area: Area;
  readonly beside: boolean;
}

/** Where the results of a sheet stand: beside its table, or on the sheet of results. */
async function resultsOf(workbook: Workbook, sheet: string): Promise<Written | null> {
  const raw = await workbook.read(sheet);
  if (raw.ours !== null) return { raw, area: raw.ours, beside: true };
  const results = (await workbook.sheets()).find(({ purpose }) => purpose === 'results');
  if (results === undefined) return null;
  const own = await workbook.read(results.id);
  return { raw: own, area: own.used, beside: false };
}

function differences({ plan }: Prepared, { raw, area, beside }: Written): Pick<Verified, 'cells' | 'compared'> {
  const wanted = beside ? plan?.region?.values : plan?.sheets.find(({ purpose }) => purpose === 'results')?.values;
  const cells: { cell: string; stands: string; now: string }[] = [];
  let compared = 0;
  wanted?.forEach((row, r) => row.forEach((value, c) => {
    compared += 1;
    const stands = raw.values[area.row + r - raw.used.row]?.[area.column + c - raw.used.column] ?? null;
    if (!same(value, stands)) cells.push({ cell: `${raw.sheet.name}!${cellName(area.row + r, area.column + c)}`, stands: shown(stands), now: shown(value) });
  }));
  return { cells, compared };
}

const same = (a: CellValue, b: CellValue): boolean => a === b || ((a ?? '') === '' && (b ?? '') === '');
const shown = (value: CellValue): string => (value === null ? '' : isCellError(value) ? value.error : String(value));
