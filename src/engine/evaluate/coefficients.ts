import type { CoefficientResult, Reason } from '../evaluation';
import type { Scope } from '../expression/bind';
import { Fraction } from '../number/fraction';
import type { Coefficient, Ruleset } from '../ruleset/types';
import { bindChoice } from './choice';
import type { Conditions } from './conditions';
import type { Factors } from './generalPoints';
import { exactColumn } from './measure';
import type { Subjects } from './subjects';

/** The coefficients of a run, sorted by what they are on. */
export interface Coefficients {
  /** null: the indicator has none. */
  on(indicator: string): Factors | null;
  /** Factor of the sum; null for one. */
  readonly onScore: ((row: number) => Fraction | null) | null;
  readonly results: readonly CoefficientResult[];
  reasonsAt(row: number): readonly Reason[];
}

interface Bound {
  readonly coefficient: Coefficient;
  /** null where no row of the choice applies. */
  factor(row: number): Fraction | null;
  cite(row: number): string;
}

/** Binds the coefficients; where no row of one applies, or what it needs is missing, it leaves the points as they are. */
export function coefficientsOver({ coefficients }: Ruleset, scope: Scope, conditions: Conditions, subjects: Subjects): Coefficients {
  const all = coefficients.map((coefficient): Bound => {
    const choice = bindChoice(coefficient.value, scope, conditions, coefficient.label);
    const known = new Map<number, Fraction | null>();
    const factor = (row: number): Fraction | null => {
      if ((subjects.groupOf[row] ?? -1) < 0) return null;
      const seen = known.get(row);
      if (seen !== undefined) return seen;
      const found = choice.number(row);
      known.set(row, found);
      return found;
    };
    return { coefficient, factor, cite: (row) => choice.hit(row)?.cite ?? coefficient.cite };
  });
  const among = (wanted: (one: Coefficient) => boolean) => product(all.filter(({ coefficient }) => wanted(coefficient)));
  return {
    on(indicator) {
      const [beforeCap, afterCap] = [false, true].map((isAfter) => among((one) => one.on === indicator && one.isAfterCap === isAfter));
      return beforeCap || afterCap ? { beforeCap: beforeCap ?? (() => null), afterCap: afterCap ?? (() => null) } : null;
    },
    onScore: among((one) => one.on === null),
    results: all.map(({ coefficient: { name, label, on }, factor }) => ({ name, label, on, factors: exactColumn(scope.size, factor) })),
    reasonsAt: (row) => all.flatMap(({ coefficient, factor, cite }): Reason[] => {
      const amount = factor(row);
      return amount && !amount.eq(Fraction.ONE) ? [{ kind: 'coefficient', text: coefficient.label, cite: cite(row), amount }] : [];
    }),
  };
}

function product(bound: readonly Bound[]): ((row: number) => Fraction | null) | null {
  if (bound.length === 0) return null;
  return (row) => bound.reduce<Fraction | null>((total, { factor }) => {
    const own = factor(row);
    return own && total ? total.mul(own) : (own ?? total);
  }, null);
}
