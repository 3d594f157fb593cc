import path from 'node:path';
import { prepare, type Choices, type Prepared } from '../app/evaluate';
import type { LastYearChoice } from '../app/lastYear/choice';
import { WORKBOOK_RULESET, type Library } from '../app/library';
import { sayIssue } from '../app/say';
import { isError, type Ruleset } from '../engine';
import { text, textOf, type Lang } from '../text/text';
import type { SheetInfo } from '../workbook/port';
import { findTable } from '../workbook/table/find';
import { FileError } from '../workbook/xlsx/fileError';
import { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { bytesOf } from './bytesOf';
import { chooseRuleset, type Chosen } from './chooseRuleset';
import { chooseSheet } from './chooseSheet';
import { columnChoices } from './columnChoices';
import { bundledLibrary } from './folder';
import { lastYearChoice } from './lastYear';
import { Refusal } from './refusal';
import type { RunRequest } from './runRequest';
import { suggestion } from './suggestion';
import { workbookRuleset } from './workbookRuleset';

/** A table evaluated by a ruleset, nothing written. */
export interface PreparedRun {
  readonly workbook: FileWorkbook;
  readonly library: Library;
  readonly prepared: Prepared;
}

/**
 * Opens the file, finds the sheet and evaluates it.
 * @throws Refusal for a file, ruleset or parameter that cannot be used, and for a table that cannot be evaluated (each error with its cell)
 */
export function prepareRun(request: RunRequest): Promise<PreparedRun> {
  return withFile(request, async () => {
    const { workbook, chosen } = await openRun(request);
    const prepared = await prepareSheet(workbook, chosen, request);
    refuseErrors(prepared, request.lang);
    return { workbook, library: chosen.library, prepared };
  });
}

/**
 * Opens the file and finds the ruleset, in the file where it is the workbook's own.
 * @throws Refusal, and FileError of a file that is no workbook
 */
export async function openRun(request: RunRequest): Promise<{ readonly workbook: FileWorkbook; readonly chosen: Chosen }> {
  const { lang } = request;
  const library = bundledLibrary();
  const named = request.ruleset === WORKBOOK_RULESET ? null : chooseRuleset(request.ruleset, library, lang);
  if (named !== null) checkParameters(request, named);
  const workbook = FileWorkbook.open(bytesOf(request.file, lang), path.basename(request.file));
  const chosen = named ?? await workbookRuleset(workbook, request.file, library, lang);
  if (named === null) checkParameters(request, chosen);
  return { workbook, chosen };
}

/** Does something with a workbook file. @throws Refusal in place of the file's own error */
export async function withFile<T>({ file, lang }: Pick<RunRequest, 'file' | 'lang'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileError) throw new Refusal(text(lang, 'cli.file', { file, words: textOf(lang, `file.${error.code}`, error.params) }), { cause: error });
    throw error;
  }
}

/** @throws Refusal for a parameter that the ruleset does not have */
export function checkParameters({ parameters, lang }: Pick<RunRequest, 'parameters' | 'lang'>, { ruleset }: Pick<Chosen, 'ruleset'>): void {
  const known = ruleset.parameters.map((one) => one.name);
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const advice = known.length === 0 ? text(lang, 'cli.no-parameters') : suggestion(unknown, known, lang);
  throw new Refusal(text(lang, 'cli.no-parameter', { name: unknown }) + advice);
}

async function prepareSheet(workbook: FileWorkbook, { ruleset, library }: Chosen, request: RunRequest): Promise<Prepared> {
  const { sheet, parameters, derived, placement, lang } = request;
  const lastYear = await lastYearChoice(workbook, library, request);
  const choices = { ruleset: rulesetId(request, ruleset), parameters, derived, placement, lang, columns: {}, lastYear };
  const prepareOne = async (id: string): Promise<Prepared> =>
    prepare(workbook, library, { ...choices, sheet: id, columns: await columnsOf(workbook, library, id, request) } satisfies Choices);
  return chooseSheet(thisYears(await workbook.sheets(), lastYear), sheet, ruleset, prepareOne, lang);
}

/** The sheets this year's table may be on: not last year's. */
export const thisYears = (sheets: readonly SheetInfo[], lastYear: LastYearChoice | null): readonly SheetInfo[] =>
  sheets.filter(({ id }) => lastYear === null || !('sheet' in lastYear.from) || lastYear.from.sheet !== id);

/** The id the library has the ruleset under: the workbook's own has one of its own. */
export const rulesetId = (request: RunRequest, { id }: Ruleset): string => (request.ruleset === WORKBOOK_RULESET ? WORKBOOK_RULESET : id);

/** What was said about the columns of a sheet on the command line. */
export async function columnsOf(workbook: FileWorkbook, library: Library, sheet: string, { columns, lang }: RunRequest): Promise<Choices['columns']> {
  if (columns.length === 0) return {};
  const layout = findTable(await workbook.read(sheet));
  return layout === null ? {} : columnChoices(columns, layout, library.catalogue, lang);
}

/** As many as a screen holds. */
const shownErrors = 100;

function refuseErrors({ issues, evaluation, raw }: Prepared, lang: Lang): void {
  const errors = issues.filter(isError);
  if (evaluation !== null) return;
  throw new Refusal([
    text(lang, 'cli.not-evaluated', { sheet: raw.sheet.name, n: errors.length }),
    ...errors.slice(0, shownErrors).map((issue) => `  ${sayIssue(issue, lang)}`),
    ...(errors.length > shownErrors ? [text(lang, 'cli.more', { n: errors.length - shownErrors })] : []),
    ...(errors.some(({ code }) => code === 'column-missing' || code === 'column-uncertain') ? [text(lang, 'cli.map-hint')] : []),
  ].join('\n'));
}
