import type { Label } from '../evaluation';
import type { FieldCatalogue } from '../field';
import { Fraction } from '../number/fraction';
import type { Topic } from '../ruleset/citations';
import { type Loaded, loadRuleset } from '../ruleset/load';
import { casesOf } from '../ruleset/totals';
import { isList, isMap, isNothing, itemsAt, mapAt } from '../ruleset/reading';
import type { Indicator, Ruleset, RulesetDocument, RulesetValue } from '../ruleset/types';

/** What a trial changes; whatever is left out stays as the ruleset has it. Numbers as written: 35, 100/9, 150%. */
export interface Variation {
  readonly weights?: Readonly<Record<string, string>>;
  /** Where weights go by case: by indicator and the number of the case, from 0. */
  readonly caseWeights?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly benchmarks?: Readonly<Record<string, BenchmarkChange>>;
  /** `none`, points, or a percentage of the weight. */
  readonly caps?: Readonly<Record<string, string>>;
  readonly missing?: Readonly<Record<string, Indicator['missing']>>;
  /** Shares of a quota, or thresholds where grades go by score, as the ruleset grades. */
  readonly shares?: Readonly<Record<string, string>>;
  readonly ties?: 'better' | 'worse';
  readonly parameters?: Readonly<Record<string, string>>;
}

/** A value in place of the benchmark, or the benchmark times a number. */
export type BenchmarkChange = { readonly value: string } | { readonly times: string };

export const isEmptyVariation = (variation: Variation): boolean =>
  Object.values(variation).every((part: string | object | undefined) => part === undefined || (typeof part === 'object' && Object.keys(part).length === 0));

/**
 * The variation as a document that extends the ruleset: what a ruleset of one's own would write, so that it can be
 * checked, kept and saved as one. Numbers written anew rest on `words`, never on the clauses of those they replace.
 */
export function patchOf(base: Ruleset, variation: Variation, words: Label): RulesetDocument {
  const { document } = base;
  const topics = new Set<Topic>();
  const indicators = base.indicators.flatMap(({ name }): RulesetDocument[] => {
    const change = indicatorPatch(base, name, variation, topics);
    return Object.keys(change).length === 0 ? [] : [{ name, ...change }];
  });
  const grades = gradesPatch(base, variation, topics);
  const parameters = Object.entries(variation.parameters ?? {}).map(([name, value]): RulesetDocument => ({ name, default: value, assumption: { ...words } }));
  return {
    ...(indicators.length > 0 && { indicators }),
    ...(Object.keys(grades).length > 0 && { grades }),
    ...(parameters.length > 0 && { parameters }),
    ...(topics.size > 0 && { assume: [...topics].map((about) => assumed(document, about, words)) }),
  };
}

/**
 * A ruleset changed by a patch, checked like any other; its faults are issues at their paths. A parameter that was read only
 * where the patch writes a number goes with what read it.
 */
export function patchedRuleset(base: Ruleset, patch: RulesetDocument, catalogue: FieldCatalogue): Loaded {
  const load = (changes: RulesetDocument): Loaded => {
    const document: RulesetDocument = { ...changes, id: `${base.id}-trial`, extends: base.id };
    return loadRuleset(document, { catalogue, find: (id) => (id === base.id ? base.document : undefined) });
  };
  const loaded = load(patch);
  const unread = loaded.issues.flatMap(({ code, params }) => (code === 'ruleset-parameter-unused' ? [String(params?.['name'])] : []));
  if (unread.length === 0) return loaded;
  const others = itemsAt(patch, 'parameters').flatMap(({ item }) => (unread.includes(String(item['name'])) ? [] : [item]));
  return load({ ...patch, parameters: [...others, ...unread.map((name): RulesetDocument => ({ name, remove: 'yes' }))] });
}

/**
 * Weights brought to a total in proportion, exactly.
 * @example scaledWeights([35, 20, 20, 10, 10, 10], 100) // 100/3, 400/21 …, adding up to 100
 */
export function scaledWeights(weights: readonly Fraction[], total: Fraction): readonly Fraction[] {
  const sum = weights.reduce((all, weight) => all.add(weight), Fraction.ZERO);
  return sum.isZero || sum.eq(total) ? weights : weights.map((weight) => weight.mul(total).div(sum));
}

/** Whether a benchmark can be multiplied: medians, percentiles and the best are what they are. */
export const canScale = ({ benchmark: { as } }: Indicator): boolean => as !== 'median' && as !== 'percentile' && as !== 'best';

function indicatorPatch(base: Ruleset, name: string, { weights, caseWeights, benchmarks, caps, missing }: Variation, topics: Set<Topic>): RulesetDocument {
  const patch: Record<string, RulesetValue> = {};
  const put = (key: string, value: RulesetValue | undefined, topic: Topic): void => {
    if (value === undefined) return;
    patch[key] = value;
    topics.add(topic);
  };
  const change = benchmarks?.[name];
  put('weight', weights?.[name], 'weight');
  put('weight', caseWeights?.[name] && weightRows(base, name, caseWeights[name]), 'weight');
  put('benchmark', change && benchmarkPatch(base.document, name, change), 'benchmark');
  put('cap', caps?.[name], 'cap');
  put('missing', missing?.[name], 'missing');
  return patch;
}

/** Every case with its weight, those typed in the place of the others; an indicator that weighs the same for everybody takes the others' cases. */
function weightRows({ indicators }: Ruleset, name: string, typed: Readonly<Record<string, string>>): RulesetValue {
  const own = indicators.find((one) => one.name === name);
  return (casesOf(indicators) ?? []).map((when, index): RulesetDocument => {
    const value = typed[index] ?? own?.weights?.rows[index]?.value.text ?? own?.weight.toString() ?? '';
    return when === '' ? { value } : { when, value };
  });
}

function benchmarkPatch(document: RulesetDocument, name: string, change: BenchmarkChange): RulesetDocument {
  if ('value' in change) return { as: 'given', value: change.value, cite: 'none' };
  const item = itemsAt(document, 'indicators').find((one) => one.item['name'] === name)?.item ?? {};
  const written = isMap(item['benchmark']) ? item['benchmark'] : mapAt(mapAt(document, 'each'), 'benchmark');
  return { ...scaledBenchmark(Object.keys(written).length === 0 ? { as: 'sum-ratio' } : written, change.times), cite: 'none' };
}

/** The benchmark as it is written, times k. */
function scaledBenchmark(written: RulesetDocument, k: string): RulesetDocument {
  const { as } = written;
  if (as === 'given') return { ...written, value: timesChoice(written['value'], k) };
  if (as === 'keyed') return { ...written, values: Object.fromEntries(Object.entries(mapAt(written, 'values')).map(([key, value]) => [key, times(value, k)])) };
  if (as === 'mean') return { ...written, as: 'mean-times', times: k };
  const before = written['times'];
  return { ...written, times: before === undefined ? k : times(before, k) };
}

function timesChoice(value: RulesetValue | undefined, k: string): RulesetValue {
  if (!isList(value)) return times(value, k);
  return value.map((row): RulesetValue => (isMap(row) ? { ...row, value: times(row['value'], k), cite: 'none' } : row));
}

/** Numbers are multiplied; what is more than a number becomes a product. */
function times(value: RulesetValue | undefined, k: string): string {
  const text = typeof value === 'string' ? value : '';
  const [number, factor] = [Fraction.parse(text), Fraction.parse(k)];
  return number && factor ? number.mul(factor).toString() : `(${text}) * ${k}`;
}

function gradesPatch({ grades }: Ruleset, { shares, ties }: Variation, topics: Set<Topic>): RulesetDocument {
  const key = grades.by === 'quota' ? (grades.isCumulative ? 'boundaries' : 'shares') : 'at-least';
  if (shares && Object.keys(shares).length > 0) topics.add(grades.by === 'quota' ? 'shares' : 'grades');
  if (ties) topics.add('ties');
  return { ...(shares && Object.keys(shares).length > 0 && { [key]: { ...shares } }), ...(ties && { ties }) };
}

/** The words for what is written anew, before those that speak for the rest of the topic. */
function assumed(document: RulesetDocument, about: Topic, words: Label): RulesetDocument {
  const known = itemsAt(document, 'assume').find(({ item }) => item['about'] === about)?.item;
  if (!known || isNothing(known['zh'])) return { about, zh: words.zh, en: words.en };
  const en = typeof known['en'] === 'string' ? known['en'] : String(known['zh']);
  return { about, zh: `${words.zh}；${String(known['zh'])}`, en: `${words.en}; ${en}` };
}
