import { canonicalJson, sha256 } from '../hash';
import type { FieldCatalogue } from '../field';
import type { Issue } from '../issue';
import type { Context } from './context';
import { expressionOf } from './context';
import { originOf, resolveExtends } from './extends';
import type { FindDocument } from './extends';
import { gradesOf } from './grades';
import { indicatorsOf } from './indicators';
import { parametersOf } from './parameters';
import {
  child, citeOf, entriesOf, expectMap, fault, isNothing, labelOf, listOf, nodeOf, optionalText, textOf, wordOr,
} from './reading';
import type { Node } from './reading';
import { adjustmentsOf, scopeOf } from './rules';
import type { Assumption, Ruleset, RulesetDocument, Source } from './types';

export interface LoadOptions {
  readonly catalogue: FieldCatalogue;
  /** Finds the document a ruleset extends. */
  readonly find: FindDocument;
}

export interface Loaded {
  /** null when a fault stops the ruleset. */
  readonly ruleset: Ruleset | null;
  readonly issues: Issue[];
}

const required = ['id', 'title', 'edition', 'subject', 'indicators', 'grades'];
const optional = ['sources', 'extends', 'parameters', 'scope', 'group', 'each', 'score', 'adjust', 'assume', 'notes'];

/** A ruleset from its document, with every fault at its path. */
export function loadRuleset(document: RulesetDocument, options: LoadOptions): Loaded {
  const resolved = resolveExtends(document, options.find);
  const issues: Issue[] = [...resolved.issues];
  const root = nodeOf(resolved.document, issues);
  if (!expectMap(root, required, optional)) return { ruleset: null, issues };

  const sources = sourcesOf(child(root, 'sources'));
  const parameters = parametersOf(child(root, 'parameters'), new Set(sources.keys()));
  const context: Context = {
    catalogue: options.catalogue,
    sources: new Set(sources.keys()),
    parameters,
    required: new Set(),
    optional: new Set(),
    usedParameters: new Set(),
  };
  const grades = gradesOf(child(root, 'grades'), context);
  const group = child(root, 'group');
  const ruleset: Ruleset = {
    id: idOf(child(root, 'id')),
    title: labelOf(child(root, 'title')),
    edition: editionOf(child(root, 'edition')),
    sha256: sha256(canonicalJson(resolved.document)),
    subject: labelOf(child(root, 'subject')),
    sources,
    parameters: [...parameters.values()],
    indicators: indicatorsOf(root, context),
    group: isNothing(group.value) ? null : expressionOf(group, context, 'required'),
    scope: scopeOf(child(root, 'scope'), context),
    score: scoreOf(child(root, 'score'), context),
    grades,
    adjust: adjustmentsOf(child(root, 'adjust'), grades.order, context),
    assumptions: assumptionsOf(child(root, 'assume')),
    notes: notesOf(child(root, 'notes'), context),
    needs: { required: [], optional: [] },
    document: resolved.document,
  };
  const needs = {
    required: [...context.required],
    optional: [...context.optional].filter((field) => !context.required.has(field)),
  };
  const located = issues.map((issue) =>
    issue.path === undefined ? issue : { ...issue, path: originOf(issue.path, resolved.origins) },
  );
  const stopped = located.some((issue) => issue.severity === 'error');
  return { ruleset: stopped ? null : { ...ruleset, needs }, issues: located };
}

function idOf(node: Node): string {
  const id = textOf(node);
  if (id !== '' && !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) fault(node, 'bad-id', { id });
  return id;
}

function sourcesOf(node: Node): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const [id, entry] of entriesOf(node)) {
    expectMap(entry, ['document'], ['number', 'english']);
    sources.set(id, {
      document: textOf(child(entry, 'document')),
      number: optionalText(child(entry, 'number')),
      english: optionalText(child(entry, 'english')),
    });
  }
  return sources;
}

function editionOf(node: Node): Ruleset['edition'] {
  if (!expectMap(node, ['from'], ['to'])) return { from: '', to: null };
  const from = dateOf(child(node, 'from'));
  const to = isNothing(child(node, 'to').value) ? null : dateOf(child(node, 'to'));
  if (to !== null && from > to) fault(child(node, 'to'), 'edition-backwards', { from, to });
  return { from, to };
}

/** A day of the calendar, `2022-03-17`. */
function dateOf(node: Node): string {
  const text = textOf(node);
  if (text === '') return '';
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year === undefined || date.toISOString().slice(0, 10) !== text) fault(node, 'bad-date', { text });
  return text;
}

function scoreOf(node: Node, context: Context): Ruleset['score'] {
  if (isNothing(node.value)) return { places: 4, exactRank: false, cite: '' };
  expectMap(node, [], ['places', 'mode', 'rank', 'full', 'cite']);
  wordOr(child(node, 'mode'), ['half-up'], 'half-up');
  const places = child(node, 'places');
  const text = places.value === undefined ? '4' : textOf(places);
  if (!/^\d$/.test(text)) fault(places, 'bad-places', { text });
  return {
    places: Number(text),
    exactRank: wordOr(child(node, 'rank'), ['rounded', 'exact'], 'rounded') === 'exact',
    cite: citeOf(child(node, 'cite'), context.sources) ?? '',
  };
}

function assumptionsOf(node: Node): readonly Assumption[] {
  return listOf(node).map((item) => {
    expectMap(item, ['about', 'zh'], ['en']);
    const zh = textOf(child(item, 'zh'));
    return { about: textOf(child(item, 'about')), text: { zh, en: optionalText(child(item, 'en')) ?? zh } };
  });
}

function notesOf(node: Node, context: Context): Ruleset['notes'] {
  return listOf(node).map((item) => {
    expectMap(item, ['text', 'cite']);
    return { text: labelOf(child(item, 'text')), cite: citeOf(child(item, 'cite'), context.sources) ?? '' };
  });
}
