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
}

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
    get entries() { return [{ id: ruleset.id, title: ruleset.title, place: ruleset.place }, ...library.entries.filter((each) => each.id !== ruleset.id)]; },
    get rulesets() { return [ruleset, ...library.rulesets.filter((each) => each.id !== ruleset.id)]; },
    get: (id) => (id === ruleset.id ? ruleset : library.get(id)),
  };
}

function entryOf(id: string, find: (id: string) => RulesetDocument): LibraryEntry {
  return { id, title: inherited('title', id, find) ?? { zh: id, en: id }, place: inherited('place', id, find) };
}

/** A label of a ruleset, its own or that of the nearest one it extends; a circle, a fault that loading tells, ends the search. */
function inherited(key: string, id: string, find: (id: string) => RulesetDocument): Label | null {
  const seen = new Set<string>();
  for (let at: RulesetValue | undefined = id; typeof at === 'string' && !seen.has(at); at = find(at)['extends']) {
    seen.add(at);
    const label = labelOf(find(at)[key]);
    if (label !== null) return label;
  }
  return null;
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
