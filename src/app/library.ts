import type { Evaluation } from '../engine/evaluation';
import type { FieldCatalogue } from '../engine/field';
import { isError } from '../engine/issue';
import type { Issue } from '../engine/issue';
import { loadFields } from '../engine/ruleset/fields';
import { loadRuleset } from '../engine/ruleset/load';
import type { Loaded } from '../engine/ruleset/load';
import type { Ruleset, RulesetDocument } from '../engine/ruleset/types';

/** What is evaluated by until somebody chooses: the province whose rule the others grew from. */
export const DEFAULT_RULESET = 'zhejiang-2022';

/** By this word the workbook's own ruleset is chosen, whatever its id is: in the pane, in formulas, on the command line. */
export const WORKBOOK_RULESET = 'workbook';

/**
 * Rulesets and the field catalogue at hand. Faces make one from the bundled documents (webpack)
 * or from the rulesets folder (command line, tests) and hand it in.
 */
export interface Library {
  readonly catalogue: FieldCatalogue;
  readonly rulesets: readonly Ruleset[];
  /** @returns the ruleset or undefined for an unknown id */
  get(id: string): Ruleset | undefined;
}

/**
 * The library of the rulesets that ship with the program.
 * @throws RangeError when one has a fault: they are ours, so it is a programmer's mistake
 */
export function createLibrary(fields: RulesetDocument, documents: readonly RulesetDocument[]): Library {
  const { catalogue, issues } = loadFields(fields);
  refuse('fields', issues);
  const byId = new Map(documents.map((document) => [String(document['id']), document]));
  const rulesets = documents.map((document) => {
    const loaded = loadRuleset(document, { catalogue, find: (id) => byId.get(id) });
    refuse(String(document['id']), loaded.issues);
    if (!loaded.ruleset) throw new RangeError(`${String(document['id'])} did not load`);
    return loaded.ruleset;
  });
  return libraryOf(catalogue, rulesets);
}

/** A user's ruleset, which may extend any of the library's; its faults are issues. */
export function loadUserRuleset(library: Library, document: RulesetDocument): Loaded {
  return loadRuleset(document, { catalogue: library.catalogue, find: (id) => library.get(id)?.document });
}

/** The library with one more ruleset, or with another in the place of the one with its id. */
export function withRuleset(library: Library, ruleset: Ruleset): Library {
  const others = library.rulesets.filter((each) => each.id !== ruleset.id);
  return libraryOf(library.catalogue, [...others, ruleset]);
}

function libraryOf(catalogue: FieldCatalogue, rulesets: readonly Ruleset[]): Library {
  const byId = new Map(rulesets.map((ruleset) => [ruleset.id, ruleset]));
  return { catalogue, rulesets, get: (id) => byId.get(id) };
}

function refuse(name: string, issues: readonly Issue[]): void {
  const errors = issues.filter(isError);
  if (errors.length === 0) return;
  throw new RangeError(errors.map((issue) => `${name}: ${issue.path ?? ''} ${issue.code} ${JSON.stringify(issue.params ?? {})}`).join('\n'));
}

export type { Evaluation, Issue };
