import { WORKBOOK_RULESET } from '../app/library';
import type { Ruleset } from '../engine';
import { chooseRuleset } from './chooseRuleset';
import { checkParameters, type PreparedRun } from './prepareRun';
import { parametersOf, type RunRequest } from './runRequest';
import { workbookRuleset } from './workbookRuleset';

/** A second ruleset of a command, with its parameters. */
export interface OtherRuleset {
  readonly ruleset: Ruleset;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * A ruleset beside that of the run. The run's own, with its settings, is what the words change where no name is given.
 * @param name an id, a file or `workbook`; null for the run's own
 * @param words `名称=值`, each
 * @throws Refusal for a ruleset or a parameter that there is not, UsageError for a word that is none
 */
export async function otherRuleset({ workbook, library, prepared }: PreparedRun, { file, parameters, lang }: RunRequest, name: string | null, words: readonly string[]): Promise<OtherRuleset> {
  const set = parametersOf(words, lang);
  const own = prepared.ruleset;
  const chosen = name === null ? { ruleset: own, library } : name === WORKBOOK_RULESET ? await workbookRuleset(workbook, file, library, lang) : chooseRuleset(name, library, lang);
  const other = { ruleset: chosen.ruleset, parameters: chosen.ruleset.id === own.id ? { ...parameters, ...set } : set };
  checkParameters({ parameters: other.parameters, lang }, chosen);
  return other;
}
