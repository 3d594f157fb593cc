import type { ExactColumn } from '../evaluation';
import { bindNumber, type Scope } from '../expression/bind';
import { computedNumbers, type Numbers } from '../number/column';
import { Fraction } from '../number/fraction';
import type { Indicator } from '../ruleset/types';
import type { Weights } from './weights';

/** An indicator's numerators and denominators, and the rows that have both. */
export interface Measure {
  readonly indicator: Indicator;
  readonly numerator: Numbers;
  /** null: the value is the numerator itself. */
  readonly denominator: Numbers | null;
  /** 1 where the indicator has a value: both parts are there and the denominator is above zero. */
  readonly present: Uint8Array;
  /** Weights by case; null where everybody's is the indicator's. */
  readonly weights: Weights | null;
}

/** Works out every indicator for every row. A zero or negative denominator leaves the indicator missing, never infinite. */
export function measureAll(indicators: readonly Indicator[], scope: Scope): Measure[] {
  return indicators.map((indicator) => {
    const numerator = bindNumber(indicator.numerator, scope);
    const denominator = indicator.denominator && bindNumber(indicator.denominator, scope);
    return measureOf(indicator, numerator, denominator);
  });
}

export const measureOf = (indicator: Indicator, numerator: Numbers, denominator: Numbers | null): Measure =>
  ({ indicator, numerator, denominator, present: presence(numerator.doubles, denominator?.doubles ?? null), weights: null });

function presence(above: Float64Array, below: Float64Array | null): Uint8Array {
  const present = new Uint8Array(above.length);
  for (let row = 0; row < above.length; row++) {
    // NaN > 0 is false, so a blank denominator counts as missing too.
    if (!Number.isNaN(above[row]) && (!below || (below[row] as number) > 0)) present[row] = 1;
  }
  return present;
}

/** The indicator's value for a row; null where it is missing. */
export function valueAt({ numerator, denominator, present }: Measure, row: number): Fraction | null {
  if (present[row] !== 1) return null;
  const above = numerator.exact(row);
  const below = denominator?.exact(row);
  return above && below ? above.div(below) : above;
}

/** What the indicator is worth for a row. */
export const weightAt = ({ indicator, weights }: Measure, row: number): Fraction =>
  weights ? (weights.values[weights.caseOf[row] as number] ?? Fraction.ZERO) : indicator.weight;

/** The values as a column that conditions may compare. */
export const valueNumbers = (measure: Measure): Numbers =>
  computedNumbers(measure.present.length, (row) => valueAt(measure, row));

/** Exact numbers made when somebody asks. */
export const exactColumn = (length: number, at: (row: number) => Fraction | null): ExactColumn => ({ length, at });
