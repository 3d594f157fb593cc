import { Fraction, type Ruleset } from '../../engine';
import { type WeightCase, weightCases } from '../../engine/analyse/weightCases';
import { isEmptyVariation, scaledWeights, type Variation } from '../../engine/analyse/variation';
import type { RulesetDocument } from '../../engine/ruleset/types';
import { WORKBOOK_RULESET } from '../library';
import { asOwn } from '../placeRuleset';

/** What a person has typed into a trial, and what it comes to. */
export interface Draft {
  readonly variation: Variation;
  /** What the weights as typed add up to, where that is not full marks and they were brought to it in proportion; null else. */
  readonly scaledFrom: Fraction | null;
}

/**
 * The variation that typed words mean: what is as the ruleset has it is no change, and weights come to full marks in exact
 * proportion, in each case by itself.
 * @param given parameters as the run has them
 */
export function draftOf(ruleset: Ruleset, typed: Variation, given: ReadonlyMap<string, string> = new Map()): Draft {
  const cases = weightCases(ruleset, new Map([...given, ...Object.entries(typed.parameters ?? {})]));
  const { weights, scaledFrom: ofAll } = cases === null ? weightsOf(ruleset, typed.weights ?? {}) : { weights: {}, scaledFrom: null };
  const { caseWeights, scaledFrom } = cases === null ? { caseWeights: {}, scaledFrom: ofAll } : caseWeightsOf(ruleset, cases, typed.caseWeights ?? {});
  const caps = kept(typed.caps, (cap) => cap.trim() !== '');
  const benchmarks = kept(typed.benchmarks, (change) => ('value' in change ? change.value.trim() !== '' : change.times.trim() !== '' && Fraction.parse(change.times)?.eq(Fraction.ONE) !== true));
  const parameters = kept(typed.parameters, (value, name) => value.trim() !== '' && ruleset.parameters.find((one) => one.name === name)?.default !== value.trim());
  const missing = kept(typed.missing, (policy, name) => ruleset.indicators.find((one) => one.name === name)?.missing !== policy);
  const shares = kept(typed.shares, (share, grade) => share.trim() !== '' && shareText(ruleset, grade) !== share.trim());
  const ties = typed.ties === ruleset.grades.ties ? undefined : typed.ties;
  const parts = { weights, caseWeights, caps, benchmarks, parameters, missing, shares };
  const variation: Variation = { ...Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0)), ...(ties && { ties }) };
  return { variation, scaledFrom };
}

/** A grade's share, boundary or threshold as the ruleset writes it. */
export const shareText = ({ grades }: Ruleset, grade: string): string => (grades.by === 'quota' ? grades.shares : grades.atLeast).get(grade)?.text ?? '';

function weightsOf({ indicators, score }: Ruleset, typed: Readonly<Record<string, string>>): { weights: Readonly<Record<string, string>>; scaledFrom: Fraction | null } {
  const own = Object.fromEntries(Object.entries(typed).map(([name, weight]) => [name, weight.trim()]).filter(([, weight]) => weight !== ''));
  const wanted = indicators.map(({ name, weight }) => (own[name] === undefined ? weight : Fraction.parse(own[name])));
  // What is no weight goes to the loader, which says so.
  if (Object.keys(own).length === 0 || wanted.some((weight) => weight === null || weight.sign() <= 0)) return { weights: own, scaledFrom: null };
  const sum = Fraction.sum(wanted as Fraction[]);
  const scaled = scaledWeights(wanted as Fraction[], score.full);
  const changed = indicators.flatMap(({ name, weight }, at): [string, string][] => ((scaled[at] as Fraction).eq(weight) ? [] : [[name, (scaled[at] as Fraction).toString()]]));
  return { weights: Object.fromEntries(changed), scaledFrom: sum.eq(score.full) ? null : sum };
}

function caseWeightsOf({ indicators, score }: Ruleset, cases: readonly WeightCase[], typed: NonNullable<Variation['caseWeights']>): { caseWeights: NonNullable<Variation['caseWeights']>; scaledFrom: Fraction | null } {
  const changed: Record<string, Record<string, string>> = {};
  const put = (at: number, index: number, value: string): void => {
    const name = indicators[at]?.name ?? '';
    changed[name] = { ...changed[name], [index]: value };
  };
  let scaledFrom: Fraction | null = null;
  cases.forEach(({ weights }, index) => {
    const own = indicators.map(({ name }) => typed[name]?.[index]?.trim() ?? '');
    if (own.every((weight) => weight === '')) return;
    const wanted = weights.map((weight, at) => (own[at] === '' ? weight : Fraction.parse(own[at] as string)));
    // What is no weight goes to the loader, which says so.
    if (wanted.some((weight) => weight === null || weight.sign() < 0)) return own.forEach((weight, at) => { if (weight !== '') put(at, index, weight); });
    const sum = Fraction.sum(wanted as Fraction[]);
    if (!sum.eq(score.full)) scaledFrom = sum;
    scaledWeights(wanted as Fraction[], score.full).forEach((weight, at) => { if (!weight.eq(weights[at] as Fraction)) put(at, index, weight.toString()); });
  });
  return { caseWeights: changed, scaledFrom };
}

const kept = <T>(all: Readonly<Record<string, T>> | undefined, wanted: (value: T, name: string) => boolean): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all ?? {}).filter(([name, value]) => wanted(value, name)));

export const isNoChange = ({ variation }: Draft): boolean => isEmptyVariation(variation);

/** A tried ruleset as the workbook's own: under the id of the one it has already, or one that cannot be taken for the document's. */
export function adoptable(base: Ruleset, tried: Ruleset, chosen: string): RulesetDocument {
  const document = { ...tried.document, id: base.id };
  return chosen === WORKBOOK_RULESET ? document : asOwn(document);
}
