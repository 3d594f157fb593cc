import type { FieldCatalogue, Issue, Ruleset } from '../../engine';
import type { RawSheet } from '../../workbook/port';
import { locate } from '../locate';
import { readSheet, type SheetReadingOptions } from '../readSheet';
import { evaluateReading, type EvaluatingOptions, type Reading, type ReadWithLastYear } from '../readTable';
import { carriedIn, sheetOf } from './carriedIn';
import type { ReadLastYear } from './choice';

interface WithLastYear {
  readonly lastYear: ReadLastYear | null;
}

/** From raw cells to the evaluation, with last year's table carried in where there is one. */
export const readTableWithLastYear = (raw: RawSheet, catalogue: FieldCatalogue, ruleset: Ruleset, options: SheetReadingOptions & EvaluatingOptions & WithLastYear): Reading =>
  evaluateReading(readWithLastYear(raw, catalogue, ruleset, options), raw, ruleset, options);

/** From raw cells to the table with what the ruleset reads of last year; a column that last year's table stands in for is not missing. */
export function readWithLastYear(raw: RawSheet, catalogue: FieldCatalogue, ruleset: Ruleset, options: SheetReadingOptions & WithLastYear): ReadWithLastYear {
  const read = readSheet(raw, catalogue, ruleset, options);
  const { layout, matches, table, subjects, issues } = read;
  const { lastYear } = options;
  if (lastYear === null || layout === null || table === null) return { ...read, carried: null };
  if (lastYear.past === null) return { ...read, carried: null, issues: [...issues, { severity: 'error', code: 'last-year-no-table', params: { sheet: sheetOf(lastYear) } }] };
  const carried = carriedIn(table, subjects, { ...lastYear, past: lastYear.past }, ruleset);
  const isFilled = ({ code, field }: Issue): boolean => code === 'column-missing' && carried.fields.some((one) => one.field === field);
  return {
    ...read, carried, table: carried.table,
    issues: [...issues.filter((issue) => !isFilled(issue)), ...locate(carried.issues, { raw, layout, matches, subjects })],
  };
}
