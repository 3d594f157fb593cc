import { fieldFactor, Fraction, LAST_YEAR, type Column, type FieldCatalogue, type Issue } from '../../engine/index';
import type { ColumnMatch, SubjectColumns, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { identify } from './identify';
import { readNumbers } from './readColumn';
import { unitsBelow } from './sectionUnits';

/**
 * Last year's rows left in a table hold what 上年 columns would: each needed one without a column of its own is filled
 * from the row of the same firm, by code or else by name, where the firm has one row in each year.
 * @returns one issue that says what was filled, and for how many firms
 */
export function fillLastYear(
  raw: RawSheet, layout: TableLayout, matches: readonly ColumnMatch[], catalogue: FieldCatalogue, needed: ReadonlySet<string>,
  subjects: SubjectColumns, columns: Map<string, Column>,
): Issue[] {
  const { years } = layout;
  const rows = years?.before ?? [];
  if (years === null || rows.length === 0) return [];
  const wanted = matches.flatMap((match) => {
    const field = match.field === null ? undefined : catalogue.byName.get(LAST_YEAR + match.field);
    const factor = field === undefined || match.unit === null ? Fraction.ONE : fieldFactor(match.unit, field);
    return field !== undefined && factor !== null && needed.has(field.name) && !columns.has(field.name) ? [{ match, field, factor }] : [];
  });
  if (wanted.length === 0) return [];
  const before = identify(raw, { ...layout, dataRows: rows }, matches, catalogue).subjects.ids;
  const indexOf = onlyOnes(before);
  const current = onlyOnes(subjects.ids);
  const pairs = [...current].flatMap(([id, i]) => (indexOf.get(id) === undefined ? [] : [[i, indexOf.get(id) as number] as const]));
  for (const { match, field, factor } of wanted) {
    const read = readNumbers({ raw, rows, column: match.column, field, interest: 'none', report: () => undefined, unitsBelow: unitsBelow(layout, match, field) }, match.unit ?? field.unit ?? '');
    const values = new Float64Array(layout.dataRows.length).fill(NaN);
    for (const [i, j] of pairs) values[i] = read[j] as number;
    columns.set(field.name, { kind: 'number', values, factor });
  }
  const params = { year: years.year - 1, fields: wanted.map(({ field }) => field.name).join('、'), firms: pairs.length, of: layout.dataRows.length };
  return [{ severity: 'info', code: 'last-year-filled', params, cell: { sheet: raw.sheet.name, row: rows[0] as number, column: years.column } }];
}

/** Identities that occur once, with their places. */
function onlyOnes(ids: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  ids.forEach((id, i) => {
    if (places.has(id)) twice.add(id);
    places.set(id, i);
  });
  for (const id of twice) places.delete(id);
  return places;
}
