import path from 'node:path';
import { sayIssue } from '../app/say';
import type { OwnRuleset } from '../app/ownRuleset';
import { isError } from '../engine';
import { text, textOf, type Lang } from '../text/text';
import { FileError } from '../workbook/xlsx/fileError';
import { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { bytesOf } from './bytesOf';
import { checkCases } from './checkCases';
import { readRulesetFile } from './chooseRuleset';
import { langOf, readCommandLine, UsageError } from './commandLine';
import { bundledLibrary } from './folder';
import { Refusal } from './refusal';
import { ownRuleset } from './workbookRuleset';

/**
 * `mujun validate <file>`: every fault of a ruleset with its line (of a workbook's own, with its cell), or that there is none;
 * then what the worked cases beside it say.
 */
export async function run(args: readonly string[]): Promise<void> {
  const lang = langOf(args);
  const { positional } = readCommandLine(args, { '--lang': 'value' }, lang);
  const [file] = positional;
  if (file === undefined || positional.length > 1) throw new UsageError(text(lang, 'cli.one-file', { command: 'validate' }));
  const { ruleset, issues } = /\.xls[xm]$/i.test(file) ? await rulesetOfWorkbook(file, lang) : readRulesetFile(file, bundledLibrary(), lang);
  for (const issue of issues) {
    process.stderr.write(`${text(lang, `sheets.severity.${issue.severity}`)} ${sayIssue(issue, lang)}\n`);
  }
  if (ruleset === null || issues.some(isError)) {
    process.exitCode = 1;
    return;
  }
  const cases = /\.xls[xm]$/i.test(file) ? null : checkCases(file, ruleset, bundledLibrary(), lang);
  for (const fault of cases?.faults ?? []) process.stderr.write(`${fault}\n`);
  if (cases && cases.faults.length > 0) process.exitCode = 1;
  process.stdout.write(`${text(lang, 'cli.valid', { file, title: ruleset.title[lang], id: ruleset.id, sha256: ruleset.sha256.slice(0, 16) })}\n`);
  if (cases && cases.faults.length === 0) process.stdout.write(`${text(lang, 'case.all-pass', { count: cases.total })}\n`);
}

/** @throws Refusal for a file that cannot be read, or holds no ruleset */
async function rulesetOfWorkbook(file: string, lang: Lang): Promise<Pick<OwnRuleset, 'ruleset' | 'issues'>> {
  try {
    return await ownRuleset(FileWorkbook.open(bytesOf(file, lang), path.basename(file)), file, bundledLibrary(), lang);
  } catch (error) {
    if (error instanceof FileError) throw new Refusal(text(lang, 'cli.file', { file, words: textOf(lang, `file.${error.code}`, error.params) }), { cause: error });
    throw error;
  }
}
