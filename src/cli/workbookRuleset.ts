import { readOwnRuleset, withOwnRuleset, type OwnRuleset } from '../app/ownRuleset';
import type { Library } from '../app/library';
import { sayIssue } from '../app/say';
import { isError } from '../engine';
import { text, type Lang } from '../text/text';
import type { Workbook } from '../workbook/port';
import type { Chosen } from './chooseRuleset';
import { Refusal } from './refusal';

/**
 * The ruleset a workbook carries itself, for `--ruleset workbook`.
 * @throws Refusal where it carries none, or one with faults (each with its cell)
 */
export async function workbookRuleset(workbook: Workbook, file: string, library: Library, lang: Lang): Promise<Chosen> {
  const { ruleset, issues } = await ownRuleset(workbook, file, library, lang);
  const errors = issues.filter(isError);
  if (ruleset === null || errors.length > 0) {
    throw new Refusal([text(lang, 'cli.ruleset-faults', { name: file, n: errors.length }), ...errors.map((issue) => `  ${sayIssue(issue, lang)}`)].join('\n'));
  }
  return { ruleset, library: withOwnRuleset(library, ruleset) };
}

/** @throws Refusal where the workbook carries no ruleset */
export async function ownRuleset(workbook: Workbook, file: string, library: Library, lang: Lang): Promise<OwnRuleset> {
  const own = await readOwnRuleset(workbook, library);
  if (own === null) throw new Refusal(text(lang, 'cli.no-own-ruleset', { file }));
  return own;
}
