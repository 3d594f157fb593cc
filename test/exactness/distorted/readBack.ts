import { cellDecimal, type FieldCatalogue, type Issue } from '../../../src/engine';
import type { RawSheet } from '../../../src/workbook/port';
import { buildTable } from '../../../src/workbook/table/build';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import type { Place } from './render';
import type { Wanted } from './sheet';

/** What the reader makes of a sheet: subjects with the fields asked for, each at its place, and everything said. */
export interface Read {
  readonly subjects: readonly (Wanted & Place)[];
  readonly issues: readonly Issue[];
}

export function readBack(raw: RawSheet, fields: readonly string[], catalogue: FieldCatalogue): Read {
  const needs = { required: fields, optional: [] };
  const layout = findTable(raw);
  if (layout === null) return { subjects: [], issues: [] };
  const { table, subjects, issues } = buildTable(raw, layout, matchColumns(layout, raw, catalogue, needs), catalogue, needs);
  const valueOf = (field: string, i: number): string | null => {
    const column = table.columns.get(field);
    const value = column?.kind === 'number' ? (column.values[i] as number) : NaN;
    return column?.kind !== 'number' || Number.isNaN(value) ? null : cellDecimal(value).value.mul(column.factor).toString();
  };
  return {
    subjects: subjects.ids.map((id, i) => ({ id, name: subjects.names[i] as string, values: Object.fromEntries(fields.map((field) => [field, valueOf(field, i)])), row: subjects.rows[i] as number, column: layout.area.column })),
    issues,
  };
}
