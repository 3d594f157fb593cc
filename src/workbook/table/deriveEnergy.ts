import { CALORIFIC, coalFactor, ELECTRICITY, energies, equivalentBasis, Fraction, overallEnergy, type CoalBasis, type Column, type Ruleset } from '../../engine/index';
import type { ColumnMatch, DerivedChoices } from '../layout';
import { numbersOf, sumRows, type Derivation } from './derivation';

/** Fields that the sum of energies by kind may fill. */
const OVERALL = ['综合能耗', '总用能'];

/**
 * The field to be worked out of energies by kind: one a ruleset needs, of which the sheet has no column, while it has
 * electricity and at least one fuel. Electricity alone, or fuels alone, are not all of a firm's energy. Null for none.
 */
export function energyDerivation(matches: readonly ColumnMatch[], needs: Ruleset['needs'], { coal }: DerivedChoices): Derivation | null {
  const fields = new Set(matches.map(({ field }) => field));
  if (OVERALL.some((field) => fields.has(field)) || !fields.has(ELECTRICITY)) return null;
  if (!energies.some(({ field }) => field !== ELECTRICITY && fields.has(field))) return null;
  const field = OVERALL.find((one) => needs.required.includes(one) || needs.optional.includes(one));
  const basis = (coal && equivalentBasis(coal.perKilowattHour)) ?? CALORIFIC;
  return field === undefined ? null : { field, from: energies.map((energy) => energy.field), derive: (columns, size) => deriveEnergy(field, basis, coal, columns, size) };
}

/** The sheet's energies in tonnes of standard coal, added up row by row, and what is said about it. */
function deriveEnergy(field: string, basis: CoalBasis, coal: DerivedChoices['coal'], columns: ReadonlyMap<string, Column>, size: number): ReturnType<Derivation['derive']> {
  const kinds = numbersOf(energies, columns);
  const electricity = kinds.find(([energy]) => energy.field === ELECTRICITY)?.[1];
  if (electricity === undefined || kinds.length < 2) return null;
  const summed = sumRows(kinds, size, Fraction.ONE, (amounts, row) => {
    // Every firm uses electricity: without it the sum would be too small. A blank under a fuel says that none is used.
    if (Number.isNaN(electricity.values[row])) return null;
    const { total, unknown } = overallEnergy(amounts, basis);
    return { total, blanks: unknown.length };
  });
  const isEntered = basis.kind === 'equivalent' && coal !== undefined;
  const told = {
    field, by: basis.kind, unit: '吨标煤', blanks: summed.blanks, absent: [],
    formula: kinds.map(([energy]) => `${energy.names[0]!}×${coalFactor(energy, basis).toString()}`).join(' + '),
    cite: 'GB/T 2589-2020 附录A', entered: isEntered ? { factor: coal.perKilowattHour, source: coal.source } : null,
  } as const;
  return { ...summed, told };
}
