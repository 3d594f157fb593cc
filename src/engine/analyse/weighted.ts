import { type Node, treeOf } from '../expression/tree';
import { Fraction } from '../number/fraction';
import type { ChoiceRow, Expression, Indicator, Ruleset } from '../ruleset/types';
import { followsWeight } from './linear';

/** What all weights of a subject come to: full marks where they go by case, whichever case it is. */
export const allWeights = ({ indicators, score }: Ruleset): Fraction =>
  (indicators.some(({ weights }) => weights) ? score.full : Fraction.sum(indicators.map(({ weight }) => weight)));

/**
 * The ruleset with other weights: what each weight is of all of them stands as M · weight to the others, in each case
 * apart. Limits that are percentages of a weight go with it, limits in points stay.
 * @param drawn a whole number for each indicator: its M
 */
export function weighted(ruleset: Ruleset, drawn: Float64Array): Ruleset {
  if (ruleset.indicators.some(({ weights }) => weights)) return weightedByCase(ruleset, drawn);
  const moved = ruleset.indicators.map(({ weight }, index) => weight.mul(Fraction.of(drawn[index] as number)));
  const scale = allWeights(ruleset).div(Fraction.sum(moved));
  const indicators = ruleset.indicators.map((indicator, index) => {
    const weight = (moved[index] as Fraction).mul(scale);
    const share = weight.div(indicator.weight);
    const limit = (of: 'cap' | 'floor'): Fraction | null => (followsWeight(ruleset, indicator, of) ? (indicator[of]?.mul(share) ?? null) : indicator[of]);
    return { ...indicator, weight, cap: limit('cap'), floor: limit('floor') };
  });
  return { ...ruleset, indicators };
}

/** Whether the weights can be moved: with weights by case every limit follows its weight, as none that is written beside cases does otherwise. */
export const canMoveWeights = (ruleset: Ruleset): boolean =>
  ruleset.indicators.every(({ weights }) => weights === null)
  || ruleset.indicators.every((indicator) => indicator.weights !== null || (followsWeight(ruleset, indicator, 'cap') && followsWeight(ruleset, indicator, 'floor')));

/**
 * Each indicator weighs by the cases of all of them together, in each case its own M · w × full ÷ Σ M · w. The first
 * combination of cases that holds, in the order of the lists, is made of the first case that holds of each list: so each
 * subject has the combination of the cases it had. `weight` stays what the limits were written against.
 */
function weightedByCase(ruleset: Ruleset, drawn: Float64Array): Ruleset {
  const factor = (index: number): Node => numberNode(Fraction.of(drawn[index] as number));
  const combinations = casesTogether(ruleset.indicators).map(({ when, rowOf }) => {
    const moved = ruleset.indicators.map((indicator, index) => product('*', factor(index), rowOf(indicator) ?? numberNode(indicator.weight)));
    return { when, moved, sum: moved.reduce((left, right) => product('+', left, right)) };
  });
  const indicators = ruleset.indicators.map((indicator, index): Indicator => ({
    ...indicator,
    weights: {
      rows: combinations.map(({ when, moved, sum }): ChoiceRow => ({
        when, words: null, cite: null, value: constant(product('/', product('*', moved[index] as Node, numberNode(ruleset.score.full)), sum), ruleset),
      })),
    },
  }));
  return { ...ruleset, indicators };
}

interface Combination {
  /** null: whatever no combination before took. */
  readonly when: Expression | null;
  /** What an indicator weighs in it; null where it weighs the same for everybody. */
  rowOf(indicator: Indicator): Node | null;
}

/** Every combination of the cases of lists that differ; lists of the same conditions go together. */
function casesTogether(indicators: readonly Indicator[]): readonly Combination[] {
  const lists = new Map<string, readonly ChoiceRow[]>();
  for (const { weights } of indicators) if (weights) lists.set(keyOf(weights.rows), weights.rows);
  let all: readonly { readonly when: Expression | null; readonly at: ReadonlyMap<string, number> }[] = [{ when: null, at: new Map() }];
  for (const [key, rows] of lists) all = all.flatMap(({ when, at }) => rows.map((row, index) => ({ when: both(when, row.when), at: new Map(at).set(key, index) })));
  return all.map(({ when, at }) => ({
    when,
    rowOf: ({ weights }) => (weights ? treeOf((weights.rows[at.get(keyOf(weights.rows)) as number] as ChoiceRow).value) : null),
  }));
}

const keyOf = (rows: readonly ChoiceRow[]): string => rows.map(({ when }) => when?.text ?? '').join('\n');

function both(a: Expression | null, b: Expression | null): Expression | null {
  if (a === null || b === null) return a ?? b;
  const joined = (one: readonly string[], other: readonly string[]): readonly string[] => [...new Set([...one, ...other])];
  const tree: Node = { type: 'logic', op: 'and', left: treeOf(a), right: treeOf(b) };
  return { text: `(${a.text}) and (${b.text})`, fields: joined(a.fields, b.fields), parameters: joined(a.parameters, b.parameters), tree };
}

const numberNode = (value: Fraction): Node => ({ type: 'number', value });
const product = (op: '+' | '*' | '/', left: Node, right: Node): Node => ({ type: 'arithmetic', op, left, right });
/** Weights read numbers and parameters only (ruleset/weight.ts). */
const constant = (tree: Node, { parameters }: Ruleset): Expression => ({ text: '', fields: [], parameters: parameters.map(({ name }) => name), tree });
