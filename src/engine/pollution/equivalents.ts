import { Fraction } from '../number/fraction';
import { unitFactor } from '../units';

export interface Pollutant {
  /** Its field in the catalogue. */
  readonly field: string;
  /** Kilograms in one 污染当量. */
  readonly kilograms: Fraction;
  readonly cite: string;
}

/** Values as published copies of the table give them; the Act itself was not opened. */
const TABLE = '《环境保护税法》附表二《应税污染物和当量值表》（法律原文未核对，数值与公开转载一致）';

const rows: readonly (readonly [string, string])[] = [['COD排放量', '1'], ['氨氮排放量', '0.8'], ['二氧化硫排放量', '0.95'], ['氮氧化物排放量', '0.95']];

/** The four pollutants that evaluations count. */
export const pollutants: readonly Pollutant[] = rows.map(([field, kilograms]) => ({ field, kilograms: Fraction.parse(kilograms) as Fraction, cite: TABLE }));

/** What equivalents are counted in so that any sum of them is a finite decimal: 1 ÷ 0.95 is 20/19, 1 ÷ 0.8 is 1.25. */
export const EQUIVALENT_PARTS = Fraction.of(19);

/**
 * 污染当量数: kilograms over the pollutant's value, exactly; null for a unit that is no mass.
 * @example pollutionEquivalents(Fraction.of(1), pollutants[1]!, '吨')?.toString() // '1250', of one tonne of ammonia nitrogen
 */
export function pollutionEquivalents(amount: Fraction, pollutant: Pollutant, unit = '吨'): Fraction | null {
  const factor = unitFactor(unit, '千克');
  return factor === null ? null : amount.mul(factor).div(pollutant.kilograms);
}

/**
 * All of a firm's equivalents, and the same in tonnes: the two are told apart, since benchmarks are given in either.
 * @param amounts tonnes by field; null where the cell is blank
 */
export function pollutionTotal(amounts: ReadonlyMap<string, Fraction | null>): { readonly tonnes: Fraction; readonly equivalents: Fraction; readonly unknown: readonly Pollutant[] } | null {
  const known = pollutants.flatMap((pollutant) => {
    const amount = amounts.get(pollutant.field);
    return amount === undefined || amount === null ? [] : [{ pollutant, amount }];
  });
  if (known.length === 0) return null;
  return {
    tonnes: Fraction.sum(known.map(({ amount }) => amount)),
    equivalents: Fraction.sum(known.map(({ amount, pollutant }) => pollutionEquivalents(amount, pollutant) as Fraction)),
    unknown: pollutants.filter(({ field }) => amounts.get(field) === null),
  };
}
