import { cellDecimal, Fraction, type Column, type NumberColumn, type Ruleset } from '../../engine/index';
import type { DerivedColumn } from '../layout';

/** A column that the sheet lacks and that others of its columns make up. */
export interface Derivation {
  readonly field: string;
  /** The fields it may be made of. */
  readonly from: readonly string[];
  /** Null where the columns cannot be added up after all. */
  derive(columns: ReadonlyMap<string, Column>, size: number): { readonly column: NumberColumn; readonly told: DerivedColumn; readonly rounded: number } | null;
}

/** What a table must have where fields are worked out of others: those instead of them. */
export function withParts(needs: Ruleset['needs'], derivations: readonly Derivation[]): Ruleset['needs'] {
  const derived = new Set(derivations.map(({ field }) => field));
  const without = (fields: readonly string[]): string[] => [...new Set(fields)].filter((field) => !derived.has(field));
  return { required: without(needs.required), optional: without([...needs.optional, ...derivations.flatMap(({ from }) => from)]) };
}

/** Of these kinds, the ones that the table has numbers of. */
export function numbersOf<T extends { readonly field: string }>(kinds: readonly T[], columns: ReadonlyMap<string, Column>): readonly (readonly [T, NumberColumn])[] {
  return kinds.flatMap((kind) => {
    const column = columns.get(kind.field);
    return column?.kind === 'number' ? [[kind, column] as const] : [];
  });
}

/**
 * A column of sums, each exact: kept in parts of the unit, so many to one, where the sums are no finite decimals.
 * @param sum of one row's amounts in their fields' units (null for a blank cell); null where the row has none
 * @returns how many blanks were counted as none, and how many sums have more than the fifteen digits a cell keeps
 */
export function sumRows(
  kinds: readonly (readonly [{ readonly field: string }, NumberColumn])[], size: number, parts: Fraction,
  sum: (amounts: ReadonlyMap<string, Fraction | null>, row: number) => { readonly total: Fraction | null; readonly blanks: number } | null,
): { readonly column: NumberColumn; readonly blanks: number; readonly rounded: number } {
  const values = new Float64Array(size).fill(NaN);
  let blanks = 0;
  let rounded = 0;
  for (let row = 0; row < size; row++) {
    const amounts = new Map(kinds.map(([{ field }, { values: cells, factor }]) => [field, Number.isNaN(cells[row]) ? null : cellDecimal(cells[row] as number).value.mul(factor)]));
    const found = sum(amounts, row);
    if (found === null || found.total === null) continue;
    const counted = found.total.mul(parts);
    blanks += found.blanks;
    values[row] = counted.toNumber();
    if (!cellDecimal(values[row] as number).value.eq(counted)) rounded++;
  }
  return { column: { kind: 'number', values, factor: Fraction.ONE.div(parts) }, blanks, rounded };
}
