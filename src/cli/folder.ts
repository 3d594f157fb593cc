import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createLibrary } from '../app/library';
import type { Library } from '../app/library';
import type { RulesetDocument } from '../engine/ruleset/types';
import { readYaml } from '../engine/ruleset/yaml';

/** The rulesets folder that ships beside the sources. */
export const rulesetsFolder = join(__dirname, '..', '..', 'rulesets');

/**
 * The library read from a folder: fields.yaml and every ruleset, cases and bad ones left aside.
 * @throws RangeError, here or when a ruleset is asked for, when a file does not hold a sound one
 */
export function libraryFromFolder(folder = rulesetsFolder): Library {
  return createLibrary(documentOf(join(folder, 'fields.yaml')), rulesetFiles(folder).map((file) => ({ id: basename(file, '.yaml'), read: () => documentOf(file) })));
}

let bundled: Library | undefined;

/** The shipped library, read once. */
export const bundledLibrary = (): Library => (bundled ??= libraryFromFolder());

/** Paths of the ruleset files of a folder, by name. */
export function rulesetFiles(folder = rulesetsFolder): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.cases.yaml') && name !== 'fields.yaml')
    .sort()
    .map((name) => join(folder, name));
}

function documentOf(file: string): RulesetDocument {
  const { document, issues } = readYaml(readFileSync(file, 'utf8'));
  if (!document) throw new RangeError(issues.map((issue) => `${file}:${issue.line ?? 1} ${issue.code}`).join('\n'));
  return document;
}
