import type { Evaluation, Label } from '../engine/evaluation';
import type { FieldCatalogue } from '../engine/field';
import { isError } from '../engine/issue';
import type { Issue } from '../engine/issue';
import { loadFields } from '../engine/ruleset/fields';
import { loadRuleset } from '../engine/ruleset/load';
import type { Loaded } from '../engine/ruleset/load';
import type { Ruleset, RulesetDocument, RulesetValue } from '../engine/ruleset/types';

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
  /** What there is to choose from; made without loading a ruleset. */
  readonly entries: readonly LibraryEntry[];
  /** Every ruleset, each loaded and checked: for lists that tell of their contents. */
  readonly rulesets: readonly Ruleset[];
  /** @returns the ruleset, loaded when first asked for, or undefined for an unknown id */
  get(id: string): Ruleset | undefined;
}

export interface LibraryEntry {
  readonly id: string;
  readonly title: Label;
  /** Where it is in force; null where the file does not say. */
  readonly place: Label | null;
  /** What it works out. */
  readonly gives: readonly Gift[];
}

/** Grades of its own; money or words that follow from a grade; lists of subjects. */
export type Gift = 'grades' | 'policies' | 'lists';
const gifts: readonly Gift[] = ['grades', 'policies', 'lists'];

/** A ruleset file not read yet; its name is its id. */
export interface RulesetSource {
  readonly id: string;
  read(): RulesetDocument;
}

/**
 * The library of the rulesets that ship with the program. There are many and a run needs one, so each is read when asked for.
 * @throws RangeError, here or when a ruleset is asked for, when one has a fault: they are ours, so it is a programmer's mistake
 */
export function createLibrary(fields: RulesetDocument, sources: readonly RulesetSource[]): Library {
  const { catalogue, issues } = loadFields(fields);
  refuse('fields', issues);
  const byId = new Map(sources.map((source) => [source.id, once(() => source.read())]));
  const loaded = new Map(sources.map(({ id }) => [id, once(() => load(id))]));

  function load(id: string): Ruleset {
    const result = loadRuleset((byId.get(id) as () => RulesetDocument)(), { catalogue, find: (other) => byId.get(other)?.() });
    refuse(id, result.issues);
    if (!result.ruleset) throw new RangeError(`${id} did not load`);
    return result.ruleset;
  }

  const entries = once(() => sources.map(({ id }) => entryOf(id, (other) => byId.get(other)?.() ?? {})));
  const rulesets = once(() => sources.map(({ id }) => (loaded.get(id) as () => Ruleset)()));
  return {
    catalogue,
    get entries() { return entries(); },
    get rulesets() { return rulesets(); },
    get: (id) => loaded.get(id)?.(),
  };
}

/** A user's ruleset, which may extend any of the library's; its faults are issues. */
export function loadUserRuleset(library: Library, document: RulesetDocument): Loaded {
  return loadRuleset(document, { catalogue: library.catalogue, find: (id) => library.get(id)?.document });
}

/** The library with one more ruleset in front, or with another in the place of the one with its id. */
export function withRuleset(library: Library, ruleset: Ruleset): Library {
  return {
    catalogue: library.catalogue,
    get entries() { return [entryFor(ruleset), ...library.entries.filter((each) => each.id !== ruleset.id)]; },
    get rulesets() { return [ruleset, ...library.rulesets.filter((each) => each.id !== ruleset.id)]; },
    get: (id) => (id === ruleset.id ? ruleset : library.get(id)),
  };
}

/** The entry of a loaded ruleset. */
export const entryFor = ({ id, title, place, grades, policies, lists }: Ruleset): LibraryEntry => ({
  id, title, place, gives: gifts.filter((gift) => ({ grades: grades.order, policies, lists })[gift].length > 0),
});

function entryOf(id: string, find: (id: string) => RulesetDocument): LibraryEntry {
  const line = lineage(id, find);
  const label = (key: string): Label | null => line.map((document) => labelOf(document[key])).find((found) => found !== null) ?? null;
  return { id, title: label('title') ?? { zh: id, en: id }, place: label('place'), gives: gifts.filter((gift) => (gift === 'grades' ? line.some((document) => gift in document) : itemsLeft(gift, line) > 0)) };
}

/** How many policies or lists there are once those that a ruleset takes out of what it extends are gone. */
function itemsLeft(key: string, line: readonly RulesetDocument[]): number {
  const names = new Set<string>();
  for (const document of line.toReversed()) {
    const items = document[key];
    for (const item of Array.isArray(items) ? items as readonly RulesetDocument[] : []) {
      if ('remove' in item) names.delete(String(item['name']));
      else names.add(String(item['name']));
    }
  }
  return names.size;
}

/** A ruleset and those it extends, nearest first; a circle, a fault that loading tells, ends the search. */
function lineage(id: string, find: (id: string) => RulesetDocument): readonly RulesetDocument[] {
  const seen = new Map<string, RulesetDocument>();
  for (let at: RulesetValue | undefined = id; typeof at === 'string' && !seen.has(at); at = find(at)['extends']) seen.set(at, find(at));
  return [...seen.values()];
}

function labelOf(value: RulesetValue | undefined): Label | null {
  if (typeof value === 'string') return { zh: value, en: value };
  if (value === null || value === undefined || Array.isArray(value)) return null;
  const { zh, en } = value as RulesetDocument;
  return typeof zh === 'string' ? { zh, en: typeof en === 'string' ? en : zh } : null;
}

/** Made when first asked for, then kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function refuse(name: string, issues: readonly Issue[]): void {
  const errors = issues.filter(isError);
  if (errors.length === 0) return;
  throw new RangeError(errors.map((issue) => `${name}: ${issue.path ?? ''} ${issue.code} ${JSON.stringify(issue.params ?? {})}`).join('\n'));
}

export type { Evaluation, Issue };
