import { Fraction } from '../number/fraction';
import { unitFactor } from '../units';
import { ELECTRICITY, energies, type Energy } from './factors';

/**
 * calorific (当量值): by the heat the energy holds · equivalent (等价值): electricity by what was burnt to make it, at a factor
 * in kilograms of standard coal a kilowatt-hour that the place gives for the year; every other energy as by calorific value.
 */
export type CoalBasis = { readonly kind: 'calorific' } | { readonly kind: 'equivalent'; readonly perKilowattHour: Fraction };

export const CALORIFIC: CoalBasis = { kind: 'calorific' };

/** Heat of a kilowatt-hour, and a kilogram for one: no station burns less, and none burns that much. */
const [LEAST, MOST] = [Fraction.of(1229, 10000), Fraction.ONE];

/**
 * The basis of a place that counts electricity by what was burnt for it; null for a figure that cannot be one, as when it
 * is given in tonnes a 10,000 kilowatt-hours.
 * @example equivalentBasis('0.300') // { kind: 'equivalent', perKilowattHour: 3/10 }
 * @example equivalentBasis('3.0') // null
 */
export function equivalentBasis(perKilowattHour: string): CoalBasis | null {
  const factor = Fraction.parse(perKilowattHour);
  return factor === null || factor.cmp(LEAST) < 0 || factor.cmp(MOST) > 0 ? null : { kind: 'equivalent', perKilowattHour: factor };
}

/** Tonnes in 10,000 kilowatt-hours for each kilogram a kilowatt-hour: at 0.3 kg they are 3 tonnes. */
const TONNES_PER_10_000 = Fraction.of(10);

/**
 * An amount of one energy in tonnes of standard coal, exactly; null for a unit that does not measure this energy.
 * @param unit unit of the amount; the energy's own if left out
 * @example standardCoal(Fraction.of(100), energyCalled('电力')!, CALORIFIC)?.toString() // '122.9', of 100 万千瓦时
 */
export function standardCoal(amount: Fraction, energy: Energy, basis: CoalBasis, unit = energy.unit): Fraction | null {
  const factor = unitFactor(unit, energy.unit);
  return factor === null ? null : amount.mul(factor).mul(coalFactor(energy, basis));
}

/** Tonnes of standard coal in one unit of an energy. */
export function coalFactor(energy: Energy, basis: CoalBasis): Fraction {
  return energy.field === ELECTRICITY && basis.kind === 'equivalent' ? basis.perKilowattHour.mul(TONNES_PER_10_000) : energy.tce;
}

export interface OverallEnergy {
  /** Tonnes of standard coal; null where nothing is known. */
  readonly total: Fraction | null;
  readonly parts: readonly { readonly energy: Energy; readonly amount: Fraction; readonly tce: Fraction }[];
  /** Energies whose amount was given as not known: they are in no sum, and whoever shows the total says so. */
  readonly unknown: readonly Energy[];
}

/**
 * 综合能耗 of one firm from its energies by kind, in the units of `energies`.
 * @param amounts by field; null where the cell is blank, absent where the table has no such column
 */
export function overallEnergy(amounts: ReadonlyMap<string, Fraction | null>, basis: CoalBasis): OverallEnergy {
  const parts: OverallEnergy['parts'][number][] = [];
  const unknown: Energy[] = [];
  for (const energy of energies) {
    const amount = amounts.get(energy.field);
    if (amount === null) unknown.push(energy);
    else if (amount !== undefined) parts.push({ energy, amount, tce: amount.mul(coalFactor(energy, basis)) });
  }
  return { total: parts.length === 0 ? null : Fraction.sum(parts.map(({ tce }) => tce)), parts, unknown };
}
