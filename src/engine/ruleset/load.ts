import { canonicalJson, sha256 } from '../hash';
import type { FieldCatalogue } from '../field';
import { isError } from '../issue';
import type { Issue } from '../issue';
import { Fraction } from '../number/fraction';
import type { Context } from './context';
import { derivedOf, needsOf } from './derive';
import { originOf, resolveExtends } from './extends';
import type { FindDocument } from './extends';
import { editionOf, idOf, notesOf, sourcesOf } from './front';
import { indicatorsOf } from './indicators';
import { kindOf } from './kind';
import { apportionsOf, dualOf, groupOf, mergesOf } from './merge';
import { outcomesOf } from './outcome';
import { parametersOf } from './parameters';
import { child, citeOf, expectMap, fault, isMap, isNothing, labelOf, nodeOf, numberOf, textOf, wordOr } from './reading';
import type { Node } from './reading';
import { scopeOf } from './rules';
import { checkGrades, checkWeights } from './totals';
import type { Ruleset, RulesetDocument } from './types';
import { assumptionsOf, checkParametersUsed, defaultsOf, uncitedNumbers } from './vouching';

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

const HUNDRED = Fraction.of(100);

const required = ['id', 'title', 'edition', 'subject'];
const optional = [
  'kind', 'place', 'completeness', 'gaps', 'sources', 'extends', 'parameters', 'derive', 'apportion', 'merge', 'scope', 'group', 'each', 'indicators', 'coefficient', 'bonus',
  'score', 'grades', 'adjust', 'precedence', 'policies', 'lists', 'standards', 'targets', 'observed', 'dual', 'assume', 'notes',
];

/** A ruleset from its document, with every fault at its path. */
export function loadRuleset(document: RulesetDocument, options: LoadOptions): Loaded {
  const issues: Issue[] = [];
  if (!isMap(document)) {
    fault(nodeOf(document, issues), 'not-a-map');
    return { ruleset: null, issues };
  }
  const resolved = resolveExtends(document, options.find);
  if (resolved.issues.length > 0) return { ruleset: null, issues: [...resolved.issues] };
  const root = nodeOf(resolved.document, issues);
  expectMap(root, required, optional);

  const sources = sourcesOf(child(root, 'sources'));
  const parameters = parametersOf(child(root, 'parameters'), new Set(sources.keys()), options.catalogue);
  const known = new Map(options.catalogue.byName);
  const context: Context = {
    catalogue: { fields: options.catalogue.fields, byName: known },
    sources: new Set(sources.keys()),
    parameters,
    measures: new Map(),
    outcomes: new Map(),
    standing: new Map(),
    required: new Set(),
    optional: new Set(),
    usedParameters: new Set(),
  };
  const derive = derivedOf(child(root, 'derive'), context, (field) => known.set(field.name, field));
  const preparation = {
    derive,
    apportion: apportionsOf(child(root, 'apportion'), derive, context),
    merge: mergesOf(child(root, 'merge'), context),
    group: groupOf(child(root, 'group'), context),
  };
  const indicators = indicatorsOf(root, context);
  const scope = scopeOf(child(root, 'scope'), context);
  const outcome = outcomesOf(root, indicators, context);
  const { grades } = outcome;
  const ruleset: Ruleset = {
    ...kindOf(root),
    id: idOf(child(root, 'id')),
    title: labelOf(child(root, 'title')),
    edition: editionOf(child(root, 'edition')),
    sha256: sha256(canonicalJson(resolved.document)),
    subject: labelOf(child(root, 'subject')),
    sources,
    parameters: [...parameters.values()],
    ...preparation,
    indicators,
    scope,
    score: scoreOf(child(root, 'score'), context),
    ...outcome,
    dual: dualOf(child(root, 'dual'), context),
    assumptions: assumptionsOf(child(root, 'assume')),
    notes: notesOf(child(root, 'notes'), context.sources),
    needs: { required: [], optional: [] },
    document: resolved.document,
  };
  checkWeights(root, ruleset.indicators, ruleset.score.full, parameters);
  checkGrades(root, grades, parameters);
  issues.push(...uncitedNumbers(resolved.document));
  checkParametersUsed(child(root, 'parameters'), context);

  const located = distinct(issues.map((issue) => ({ ...issue, path: originOf(issue.path ?? '', resolved.origins) })));
  // What a ruleset writes itself it vouches for itself: the words of the one it extends speak of other numbers.
  const own = uncitedNumbers(document).filter(({ path }) => !located.some((issue) => issue.path === path));
  located.push(...own);
  if (located.some(isError)) return { ruleset: null, issues: located };
  located.push(...defaultsOf(resolved.document));
  return { ruleset: { ...ruleset, needs: needsOf(context, derive) }, issues: located };
}

/** A fault under `each` comes up with every indicator and is said once. */
function distinct(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = canonicalJson(issue);
    return !seen.has(key) && seen.add(key);
  });
}

function scoreOf(node: Node, context: Context): Ruleset['score'] {
  if (isNothing(node.value)) return { places: 4, full: HUNDRED, exactRank: false, cite: '' };
  expectMap(node, [], ['places', 'mode', 'rank', 'full', 'cite']);
  wordOr(child(node, 'mode'), ['half-up'], 'half-up');
  const places = child(node, 'places');
  const text = places.value === undefined ? '4' : textOf(places);
  if (!/^\d$/.test(text)) fault(places, 'bad-places', { text });
  return {
    places: Number(text),
    full: (child(node, 'full').value === undefined ? null : numberOf(child(node, 'full'))) ?? HUNDRED,
    exactRank: wordOr(child(node, 'rank'), ['rounded', 'exact'], 'rounded') === 'exact',
    cite: citeOf(child(node, 'cite'), context.sources) ?? '',
  };
}
