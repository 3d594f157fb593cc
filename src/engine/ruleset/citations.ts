import type { Label } from '../evaluation';
import { isList, isMap, isNothing, itemsAt, mapAt } from './reading';
import { outcomeNumbers, pointsNumbers } from './outcomeCitations';
import type { Ruleset, RulesetDocument, RulesetValue } from './types';

/** A number of a ruleset with what it rests on: a clause, an assumption in words, or neither. */
export interface CitedNumber {
  readonly path: string;
  /** As written: `30`, `25%`, `2/37`. */
  readonly text: string;
  readonly cite: string | null;
  readonly assumed: Label | null;
}

/** The topics `assume` may speak of; the first ones vouch for numbers. */
export const topics = [
  'weight', 'formula', 'benchmark', 'cap', 'floor', 'places', 'shares', 'scope', 'adjust',
  'points', 'missing', 'rounding', 'ties', 'group',
  'coefficient', 'bonus', 'grades', 'precedence', 'policies', 'lists', 'standards', 'targets',
] as const;
export type Topic = (typeof topics)[number];

/**
 * Every number of a ruleset with its citation or assumption.
 * The clause nearest to the number counts; where there is none, `assume` speaks for it.
 */
export function citedNumbers(ruleset: Pick<Ruleset, 'document'>): readonly CitedNumber[] {
  return numbersOf(ruleset.document).map(({ path, text, cite, assumed }) => ({ path, text, cite, assumed }));
}

export interface FoundNumber extends CitedNumber {
  /** What to name in `assume` to vouch for it. */
  readonly topic: Topic | 'parameters';
}

/** The same over a document, with the topic that would cover each number. */
export function numbersOf(document: RulesetDocument): readonly FoundNumber[] {
  const assumed = assumedTopics(document['assume']);
  const literal = (path: string, text: RulesetValue | undefined, cite: RulesetValue | undefined, topic: Topic): FoundNumber[] =>
    literalsOf(text).map((number) => ({ path, text: number, topic, ...vouched(cite, assumed.get(topic) ?? null, topic) }));
  /** A choice says its numbers row by row, each with its own clause where it has one. */
  const found: Find = (path, value, cite, topic) =>
    isList(value)
      ? value.flatMap((row, index) => (isMap(row) ? ['when', 'value'].flatMap((key) => literal(`${path}[${index}].${key}`, row[key], row['cite'] ?? cite, topic)) : []))
      : literal(path, value, cite, topic);
  return [
    ...itemsAt(document, 'parameters').flatMap(({ item, path }) => parameterNumbers(item, path)),
    ...preparationNumbers(document, found),
    ...itemsAt(document, 'scope').flatMap(({ item, path }) => found(`${path}.when`, item['when'], item['cite'], 'scope')),
    ...indicatorNumbers(mapAt(document, 'each'), 'each', found),
    ...itemsAt(document, 'indicators').flatMap(({ item, path }) => indicatorNumbers(item, path, found)),
    ...scoreNumbers(mapAt(document, 'score'), found),
    ...gradeNumbers(mapAt(document, 'grades'), found),
    ...itemsAt(document, 'adjust').flatMap(({ item, path }) =>
      ['when', 'raise', 'lower'].flatMap((key) => found(`${path}.${key}`, item[key], item['cite'], 'adjust')),
    ),
    ...outcomeNumbers(document, found),
  ];
}

/** Where `assume` speaks of a limit or of rounding the document is silent, whatever else the clause beside it says. */
const silent: readonly Topic[] = ['cap', 'floor', 'places'];

function vouched(cite: RulesetValue | undefined, assumed: Label | null, topic: Topic): Pick<CitedNumber, 'cite' | 'assumed'> {
  const isCited = typeof cite === 'string' && !isNothing(cite) && !(assumed && silent.includes(topic));
  return isCited ? { cite, assumed: null } : { cite: null, assumed };
}

/** Numbers in derived fields, in what is merged and split, and in the cases of groups. */
function preparationNumbers(document: RulesetDocument, found: Find): FoundNumber[] {
  const at = (key: string, keys: readonly string[], topic: Topic): FoundNumber[] =>
    itemsAt(document, key).flatMap(({ item, path }) => keys.flatMap((inner) => found(`${path}.${inner}`, item[inner], item['cite'], topic)));
  return [
    ...at('derive', ['value'], 'formula'), ...at('apportion', ['by'], 'formula'), ...at('merge', ['when', 'leave-out'], 'scope'), ...at('group', ['when'], 'group'),
  ];
}

export type Find = (path: string, text: RulesetValue | undefined, cite: RulesetValue | undefined, topic: Topic) => FoundNumber[];

function indicatorNumbers(item: RulesetDocument, path: string, found: Find): FoundNumber[] {
  const cite = item['cite'];
  const benchmark = mapAt(item, 'benchmark');
  const benchmarkCite = benchmark['cite'] ?? cite;
  return [
    ...found(`${path}.weight`, item['weight'], item['weight-cite'] ?? cite, 'weight'),
    ...found(`${path}.value`, item['value'], cite, 'formula'),
    ...found(`${path}.benchmark.value`, benchmark['value'], benchmarkCite, 'benchmark'),
    ...Object.entries(mapAt(benchmark, 'values')).flatMap(([key, value]) =>
      found(`${path}.benchmark.values.${key}`, value, benchmarkCite, 'benchmark'),
    ),
    ...pointsNumbers(mapAt(item, 'points'), `${path}.points`, cite, found),
    ...found(`${path}.cap`, item['cap'], cite, 'cap'),
    ...found(`${path}.floor`, item['floor'], cite, 'floor'),
  ];
}

function scoreNumbers(score: RulesetDocument, found: Find): FoundNumber[] {
  return [...found('score.places', score['places'], score['cite'], 'places'), ...found('score.full', score['full'], score['cite'], 'weight')];
}

/** A parameter's default is an assumption by its nature and carries its own words; its bounds are the clause's. */
function parameterNumbers(item: RulesetDocument, path: string): FoundNumber[] {
  const cite = typeof item['cite'] === 'string' && !isNothing(item['cite']) ? item['cite'] : null;
  const topic = 'parameters' as const;
  return [
    ...literalsOf(item['default']).map((text) => ({ path: `${path}.default`, text, topic, cite: null, assumed: labelAt(item, 'assumption') })),
    ...['min', 'max'].flatMap((key) => literalsOf(item[key]).map((text) => ({ path: `${path}.${key}`, text, topic, cite, assumed: null }))),
  ];
}

/** Numbers written in a scalar or an expression; digits inside a name (新升规未满1年) or quotes are none. */
function literalsOf(value: RulesetValue | undefined): string[] {
  if (typeof value !== 'string') return [];
  if (/^\s*[\d.]+\s*\/\s*[\d.]+\s*$/.test(value)) return [value.trim()];
  const bare = value.replace(/"[^"]*"|'[^']*'/g, '');
  return bare.match(/(?<![\p{L}\p{N}_.])(?:\d+(?:\.\d+)?|\.\d+)(?![\p{L}_])[%％]?/gu) ?? [];
}

function assumedTopics(value: RulesetValue | undefined): ReadonlyMap<string, Label> {
  const assumed = new Map<string, Label>();
  for (const item of isList(value) ? value : []) {
    if (!isMap(item) || typeof item['about'] !== 'string' || typeof item['zh'] !== 'string') continue;
    assumed.set(item['about'], { zh: item['zh'], en: typeof item['en'] === 'string' ? item['en'] : item['zh'] });
  }
  return assumed;
}

/** How the grades are drawn: shares or boundaries of the quota, thresholds of a score or a benchmark. */
function gradeNumbers(grades: RulesetDocument, found: Find): FoundNumber[] {
  const cite = grades['cite'];
  const topics = { shares: 'shares', boundaries: 'shares', 'at-least': 'grades' } as const;
  return [
    ...Object.entries(topics).flatMap(([key, topic]) =>
      Object.entries(mapAt(grades, key)).flatMap(([grade, number]) => found(`grades.${key}.${grade}`, number, cite, topic))),
    ...found('grades.of', grades['of'], cite, 'grades'),
  ];
}

function labelAt(item: RulesetDocument, key: string): Label | null {
  const value = item[key];
  if (typeof value === 'string') return { zh: value, en: value };
  const { zh, en } = mapAt(item, key);
  return typeof zh === 'string' ? { zh, en: typeof en === 'string' ? en : zh } : null;
}
