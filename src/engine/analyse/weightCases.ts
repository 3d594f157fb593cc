import { treeOf } from '../expression/tree';
import { Fraction } from '../number/fraction';
import { casesOf, constantOf } from '../ruleset/totals';
import type { Ruleset } from '../ruleset/types';

/** One case of weights that go by case. */
export interface WeightCase {
  /** Its condition as the ruleset writes it; '' for everybody no case before took. */
  readonly when: string;
  /** What each indicator weighs in it, in the order of the indicators. */
  readonly weights: readonly Fraction[];
}

/**
 * The cases a ruleset's weights go by, with the weights of each as parameters are set.
 * @param parameters the rest have their defaults
 * @returns null where no weight goes by case, and where the indicators go by different cases
 */
export function weightCases({ indicators, parameters: all }: Ruleset, parameters: ReadonlyMap<string, string>): readonly WeightCase[] | null {
  const conditions = casesOf(indicators);
  if (conditions === null) return null;
  const values = new Map(all.flatMap(({ name, default: usual }) => {
    const value = Fraction.parse(parameters.get(name) ?? usual);
    return value ? [[name, value] as const] : [];
  }));
  return conditions.map((when, index) => ({
    when,
    weights: indicators.map(({ weight, weights }) => {
      const row = weights?.rows[index];
      return row ? (constantOf(treeOf(row.value), values) ?? Fraction.ZERO) : weight;
    }),
  }));
}
