import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LastYearChoice, OpenedSheet } from '../app/lastYear/choice';
import { lastYearSheets } from '../app/lastYear/sheets';
import type { Library } from '../app/library';
import { text, type Lang } from '../text/text';
import { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { bytesOf } from './bytesOf';
import { withFile } from './prepareRun';
import { Refusal } from './refusal';
import type { RunRequest } from './runRequest';
import { suggestion } from './suggestion';

/**
 * Last year's table as named on the command line: a file, a sheet of a file (`2023.xlsx#规上`), or another sheet of the
 * file itself (`#2023`). Without a sheet it is the one last evaluated there, else the first with a table.
 * @throws Refusal for a file or sheet that is not there or has no table
 */
export async function lastYearChoice(workbook: FileWorkbook, library: Library, { lastYear, gradeLastYear: grade, file, lang }: RunRequest): Promise<LastYearChoice | null> {
  if (lastYear === null) return null;
  const named = splitName(lastYear);
  if (named.file === '') {
    const sheet = (await workbook.sheets()).find(({ name }) => name === named.sheet);
    if (sheet === undefined) throw await noSheet(workbook, file, named.sheet ?? '', lang);
    return { from: { sheet: sheet.id }, grade };
  }
  return { from: await openedSheet(named.file, named.sheet, library, lang), grade };
}

/** @throws Refusal for a file or sheet that is not there or has no table */
export function openedSheet(file: string, sheet: string | null, library: Library, lang: Lang): Promise<OpenedSheet> {
  return withFile({ file, lang }, async () => {
    const book = FileWorkbook.open(bytesOf(file, lang), path.basename(file));
    if (sheet !== null && !(await book.sheets()).some(({ name }) => name === sheet)) throw await noSheet(book, file, sheet, lang);
    for await (const opened of lastYearSheets(book, path.basename(file), library.catalogue)) {
      if (sheet === null || opened.raw.sheet.name === sheet) return opened;
    }
    throw new Refusal(text(lang, 'lastYear.cli.none', { file: sheet === null ? file : `${file}#${sheet}` }));
  });
}

async function noSheet(book: FileWorkbook, file: string, name: string, lang: Lang): Promise<Refusal> {
  return new Refusal(text(lang, 'lastYear.cli.no-sheet', { file, name }) + suggestion(name, (await book.sheets()).map((sheet) => sheet.name), lang));
}

/** A file may have # in its name: one that is there is meant. */
function splitName(given: string): { readonly file: string; readonly sheet: string | null } {
  const at = given.lastIndexOf('#');
  return at < 0 || existsSync(given) ? { file: given, sheet: null } : { file: given.slice(0, at), sheet: given.slice(at + 1) };
}
