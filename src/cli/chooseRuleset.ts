import { existsSync } from 'node:fs';
import { loadUserRuleset, withRuleset, type Library } from '../app/library';
import { sayIssue } from '../app/say';
import { isError, type Issue, type Ruleset } from '../engine';
import { readYaml, withLines } from '../engine/ruleset/yaml';
import { text, type Lang } from '../text/text';
import { bytesOf } from './bytesOf';
import { Refusal } from './refusal';
import { suggestion } from './suggestion';

export interface Chosen {
  readonly ruleset: Ruleset;
  /** The library with the ruleset in it. */
  readonly library: Library;
}

/**
 * The ruleset of an id, or of a YAML or JSON file.
 * @throws Refusal for an id nobody knows, a file that cannot be read, and a ruleset with faults (each with its line)
 */
export function chooseRuleset(name: string, library: Library, lang: Lang): Chosen {
  const known = library.get(name);
  if (known !== undefined) return { ruleset: known, library };
  if (!existsSync(name)) {
    throw new Refusal(text(lang, 'cli.no-ruleset', { name }) + suggestion(name, library.entries.map(({ id }) => id), lang));
  }
  const { ruleset, issues } = readRulesetFile(name, library, lang);
  const errors = issues.filter(isError);
  if (ruleset === null || errors.length > 0) {
    throw new Refusal([text(lang, 'cli.ruleset-faults', { name, n: errors.length }), ...errors.map((issue) => `  ${sayIssue(issue, lang)}`)].join('\n'));
  }
  return { ruleset, library: withRuleset(library, ruleset) };
}

/**
 * A ruleset file with its faults, each on its line.
 * @throws Refusal when the file cannot be read
 */
export function readRulesetFile(name: string, library: Library, lang: Lang): { ruleset: Ruleset | null; issues: readonly Issue[] } {
  const { document, lineOf, issues } = readYaml(Buffer.from(bytesOf(name, lang)).toString('utf8'));
  if (document === null) return { ruleset: null, issues };
  const loaded = loadUserRuleset(library, document);
  return { ruleset: loaded.ruleset, issues: withLines(loaded.issues, lineOf) };
}
