import path from 'node:path';
import { commit, prepare, type Choices, type Prepared } from '../app/evaluate';
import { evaluationJson } from '../app/json';
import { WORKBOOK_RULESET, type Library } from '../app/library';
import { sayConflict, sayIssue } from '../app/say';
import { isError } from '../engine';
import { text, textOf, type Lang } from '../text/text';
import { findTable } from '../workbook/table/find';
import { FileError } from '../workbook/xlsx/fileError';
import { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { bytesOf } from './bytesOf';
import { chooseRuleset, type Chosen } from './chooseRuleset';
import { chooseSheet } from './chooseSheet';
import { columnChoices } from './columnChoices';
import { evaluateRequest, type EvaluateRequest } from './evaluateRequest';
import { bundledLibrary } from './folder';
import { fileTrouble } from './fileTrouble';
import { Refusal } from './refusal';
import { summaryLines } from './summaryLines';
import { suggestion } from './suggestion';
import { workbookRuleset } from './workbookRuleset';
import { WriteError, writeFiles, type FileToWrite } from './writeFiles';

/** `mujun evaluate`: a workbook or CSV in, the same with its results out. */
export async function run(args: readonly string[]): Promise<void> {
  const request = evaluateRequest(args);
  const { lang } = request;
  const library = bundledLibrary();
  const named = request.ruleset === WORKBOOK_RULESET ? null : chooseRuleset(request.ruleset, library, lang);
  if (named !== null) checkParameters(request, named);
  try {
    const workbook = await FileWorkbook.open(bytesOf(request.file, lang), path.basename(request.file));
    const chosen = named ?? await workbookRuleset(workbook, request.file, library, lang);
    if (named === null) checkParameters(request, chosen);
    const prepared = await prepareSheet(workbook, chosen, request);
    refuseErrors(prepared, lang);
    if (request.out !== null) await applied(workbook, prepared, lang);
    await written(await filesOf(workbook, prepared, request), lang);
    report(prepared, request);
  } catch (error) {
    if (error instanceof FileError) throw new Refusal(text(lang, 'cli.file', { file: request.file, words: textOf(lang, `file.${error.code}`, error.params) }), { cause: error });
    throw error;
  }
}

function checkParameters({ parameters, lang }: EvaluateRequest, { ruleset }: Chosen): void {
  const known = ruleset.parameters.map((one) => one.name);
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const advice = known.length === 0 ? text(lang, 'cli.no-parameters') : suggestion(unknown, known, lang);
  throw new Refusal(text(lang, 'cli.no-parameter', { name: unknown }) + advice);
}

async function prepareSheet(workbook: FileWorkbook, { ruleset, library }: Chosen, request: EvaluateRequest): Promise<Prepared> {
  const { sheet, parameters, placement, lang } = request;
  const choices = { ruleset: request.ruleset === WORKBOOK_RULESET ? WORKBOOK_RULESET : ruleset.id, parameters, placement, lang, columns: {} };
  const prepareOne = async (id: string): Promise<Prepared> =>
    prepare(workbook, library, { ...choices, sheet: id, columns: await columnsOf(workbook, library, id, request) } satisfies Choices);
  return chooseSheet(await workbook.sheets(), sheet, ruleset, prepareOne, lang);
}

async function columnsOf(workbook: FileWorkbook, library: Library, sheet: string, { columns, lang }: EvaluateRequest): Promise<Choices['columns']> {
  if (columns.length === 0) return {};
  const layout = findTable(await workbook.read(sheet));
  return layout === null ? {} : columnChoices(columns, layout, library.catalogue, lang);
}

/** As many as a screen holds; the rest stand in the issues sheet and in the JSON. */
const shownErrors = 100;
const shownWarnings = 20;

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

async function applied(workbook: FileWorkbook, prepared: Prepared, lang: Lang): Promise<void> {
  if (prepared.conflicts.length > 0) {
    throw new Refusal([text(lang, 'cli.conflicts'), ...prepared.conflicts.map((conflict) => `  ${sayConflict(conflict, prepared.raw.sheet, lang)}`)].join('\n'));
  }
  await commit(workbook, prepared);
}

async function filesOf(workbook: FileWorkbook, prepared: Prepared, { out, json }: EvaluateRequest): Promise<FileToWrite[]> {
  const files: FileToWrite[] = [];
  if (out !== null) files.push({ file: out, content: await workbook.bytes() });
  if (json !== null && json !== '-') files.push({ file: json, content: jsonText(prepared) });
  return files;
}

async function written(files: readonly FileToWrite[], lang: Lang): Promise<void> {
  try {
    await writeFiles(files);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    throw new Refusal(text(lang, 'cli.cannot-write', { reason: fileTrouble(error.cause, error.file, lang) }), { cause: error });
  }
}

/** One firm a line: as quick to write as a single line, and a difference of two runs can be read. */
function jsonText(prepared: Prepared): string {
  const json = evaluationJson(prepared);
  const rows = `[\n${json.rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  const parts = Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${key === 'rows' ? rows : JSON.stringify(value)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Warnings to the standard error; the summary to the standard output, unless JSON goes there. */
function report(prepared: Prepared, { json, out, lang }: EvaluateRequest): void {
  const warnings = prepared.issues.filter((issue) => issue.severity === 'warning');
  for (const issue of warnings.slice(0, shownWarnings)) {
    process.stderr.write(`${text(lang, 'sheets.severity.warning')} ${sayIssue(issue, lang)}\n`);
  }
  if (warnings.length > shownWarnings) process.stderr.write(`${text(lang, 'cli.more', { n: warnings.length - shownWarnings })}\n`);
  const summary = `${summaryLines(prepared, { out, json }, lang).join('\n')}\n`;
  if (json === '-') {
    process.stderr.write(summary);
    process.stdout.write(jsonText(prepared));
  } else process.stdout.write(summary);
}
