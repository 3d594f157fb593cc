import { EQUIVALENT_PARTS, Fraction, pollutants, pollutionTotal, unitDimension, type Column, type FieldCatalogue, type Ruleset } from '../../engine/index';
import type { ColumnMatch, DerivedChoices } from '../layout';
import { numbersOf, sumRows, type Derivation } from './derivation';

export const EMISSIONS = '主要污染物排放量';
const EQUIVALENTS = '当量';

/** The catalogue by which a table is read: main pollutants in 污染当量 where a place counts them so. */
export function catalogueFor(catalogue: FieldCatalogue, { emissions }: DerivedChoices): FieldCatalogue {
  if (emissions === undefined) return catalogue;
  const fields = catalogue.fields.map((field) => (field.name === EMISSIONS || field.lastYearOf === EMISSIONS ? { ...field, unit: EQUIVALENTS } : field));
  return { fields, byName: new Map(fields.map((field) => [field.name, field])) };
}

/**
 * 主要污染物排放量 out of the pollutants by kind, where a ruleset needs it and the sheet has no column of it but of two
 * pollutants at least; one alone would pass for all.
 */
export function emissionsDerivation(matches: readonly ColumnMatch[], needs: Ruleset['needs'], catalogue: FieldCatalogue): Derivation | null {
  const fields = new Set(matches.map(({ field }) => field));
  if (fields.has(EMISSIONS) || ![...needs.required, ...needs.optional].includes(EMISSIONS)) return null;
  if (pollutants.filter(({ field }) => fields.has(field)).length < 2) return null;
  const isEquivalents = unitDimension(catalogue.byName.get(EMISSIONS)?.unit ?? '') === 'equivalents';
  return { field: EMISSIONS, from: pollutants.map(({ field }) => field), derive: (columns, size) => deriveEmissions(isEquivalents, columns, size) };
}

function deriveEmissions(isEquivalents: boolean, columns: ReadonlyMap<string, Column>, size: number): ReturnType<Derivation['derive']> {
  const kinds = numbersOf(pollutants, columns);
  if (kinds.length < 2) return null;
  const summed = sumRows(kinds, size, isEquivalents ? EQUIVALENT_PARTS : Fraction.ONE, (amounts) => {
    const total = pollutionTotal(amounts);
    return total === null ? null : { total: isEquivalents ? total.equivalents : total.tonnes, blanks: total.unknown.length };
  });
  const words = kinds.map(([{ field, kilograms }]) => field.replace(/排放量$/, '') + (isEquivalents ? `÷${kilograms.toString()}` : '')).join(' + ');
  const told = {
    field: EMISSIONS, by: isEquivalents ? 'equivalents' : 'tonnes', unit: isEquivalents ? EQUIVALENTS : '吨', blanks: summed.blanks,
    formula: words, cite: isEquivalents ? '《环境保护税法》附表二' : '', entered: null,
    absent: pollutants.map(({ field }) => field).filter((field) => !kinds.some(([kind]) => kind.field === field)),
  } as const;
  return { ...summed, told };
}
