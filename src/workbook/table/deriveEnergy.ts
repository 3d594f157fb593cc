import { CALORIFIC, cellDecimal, coalFactor, ELECTRICITY, energies, Fraction, overallEnergy, type Column, type Energy, type Issue, type NumberColumn, type Ruleset } from '../../engine/index';
import type { ColumnMatch } from '../layout';

/** Fields that the sum of energies by kind may fill. */
const OVERALL = ['综合能耗', '总用能'];

/**
 * The field to be worked out of energies by kind: one a ruleset needs, of which the sheet has no column, while it has
 * electricity and at least one fuel. Electricity alone, or fuels alone, are not all of a firm's energy. Null for none.
 */
export function derivableEnergy(matches: readonly ColumnMatch[], needs: Ruleset['needs']): string | null {
  const fields = new Set(matches.map(({ field }) => field));
  if (OVERALL.some((field) => fields.has(field)) || !fields.has(ELECTRICITY)) return null;
  if (!energies.some(({ field }) => field !== ELECTRICITY && fields.has(field))) return null;
  return OVERALL.find((field) => needs.required.includes(field) || needs.optional.includes(field)) ?? null;
}

export const isEnergy = (field: string): boolean => energies.some((energy) => energy.field === field);

/** What the table must have where one field is worked out of energies: those instead of it. */
export function withEnergies(needs: Ruleset['needs'], derived: string): Ruleset['needs'] {
  return { required: needs.required.filter((field) => field !== derived), optional: [...new Set([...needs.optional, ...energies.map(({ field }) => field)])].filter((field) => field !== derived) };
}

/** The sheet's energies in tonnes of standard coal by calorific value, added up row by row, and what is said about it. */
export function deriveEnergy(name: string, columns: ReadonlyMap<string, Column>, size: number): { column: NumberColumn; issues: Issue[] } | null {
  const kinds = energies.flatMap((energy): [Energy, NumberColumn][] => {
    const column = columns.get(energy.field);
    return column?.kind === 'number' ? [[energy, column]] : [];
  });
  const electricity = columns.get(ELECTRICITY);
  if (electricity?.kind !== 'number' || kinds.length < 2) return null;
  const values = new Float64Array(size).fill(NaN);
  let blanks = 0;
  let rounded = 0;
  for (let row = 0; row < size; row++) {
    // Every firm uses electricity: without it the sum would be too small. A blank under a fuel says that none is used.
    if (Number.isNaN(electricity.values[row])) continue;
    const amounts = new Map(kinds.map(([{ field }, { values: cells, factor }]) => [field, Number.isNaN(cells[row]) ? null : cellDecimal(cells[row] as number).value.mul(factor)]));
    const { total, unknown } = overallEnergy(amounts, CALORIFIC);
    if (total === null) continue;
    blanks += unknown.length;
    values[row] = total.toNumber();
    if (!cellDecimal(values[row] as number).value.eq(total)) rounded++;
  }
  const formula = kinds.map(([energy]) => `${energy.names[0]!}×${coalFactor(energy, CALORIFIC).toString()}`).join(' + ');
  const issues: Issue[] = [{ severity: 'warning', code: 'column-energy-derived', field: name, params: { field: name, formula, blanks } }];
  // A sum of more than fifteen digits is kept as a cell keeps it.
  if (rounded > 0) issues.push({ severity: 'info', code: 'column-energy-digits', field: name, params: { field: name, count: rounded } });
  return { column: { kind: 'number', values, factor: Fraction.ONE }, issues };
}
