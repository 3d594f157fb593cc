import { GIVEN_GRADE, isError, type Evaluation, type Issue, type Ruleset, type Table } from '../../engine';
import { gradesAlone, withGivenGrades } from '../../engine/analyse/given';
import type { Identity } from '../../engine/analyse/pairs';
import type { SubjectColumns } from '../../workbook/layout';
import type { RawSheet } from '../../workbook/port';
import type { WorkbookRecord } from '../../workbook/record';
import type { Library } from '../library';
import { readTable } from '../readTable';

/** Another year's table: its subjects, its figures, and the grades it ended with. */
export interface Past {
  readonly table: Table;
  readonly subjects: SubjectColumns;
  /** The published grades where the table has them, else those the ruleset gives. */
  readonly evaluation: Evaluation;
  /** Whether the grades are those the table has. */
  readonly isPublished: boolean;
}

/**
 * Reads another year's table. Columns of our own results on it count: they hold the grades. Where the ruleset cannot
 * evaluate its figures the grades alone are taken.
 * @returns the faults where there are neither figures nor grades
 */
export function readPast(raw: RawSheet, library: Library, ruleset: Ruleset, parameters: Readonly<Record<string, string>>, { mappings }: Pick<WorkbookRecord, 'mappings'>): Past | { readonly faults: readonly Issue[] } {
  const { table, subjects, evaluation, issues } = readTable({ ...raw, ours: null }, library.catalogue, ruleset, { parameters, mappings });
  if (table === null) return { faults: issues.filter(isError) };
  const column = table.columns.get(GIVEN_GRADE);
  const grades = column?.kind === 'text' ? column.values.map((words) => gradeIn(words, ruleset)) : [];
  if (grades.some((grade) => grade !== null)) {
    const own = evaluation === null ? gradesAlone(ruleset, grades) : withGivenGrades(evaluation, grades);
    return { table, subjects, evaluation: own, isPublished: true };
  }
  return evaluation === null ? { faults: issues.filter(isError) } : { table, subjects, evaluation, isPublished: false };
}

/** The grade that a cell means: A, Ａ, A类 and A档 are one; null for what is none of the ruleset's. */
function gradeIn(words: string | null, { grades: { order } }: Ruleset): string | null {
  const bare = words?.normalize('NFKC').trim() ?? '';
  return order.find((grade) => grade === bare || ['类', '档', '级'].some((suffix) => bare === grade + suffix)) ?? null;
}

/** Who stands in each row. */
export const identitiesOf = ({ rows, ids, names }: SubjectColumns): readonly Identity[] =>
  rows.map((_, row) => ({ code: ids[row] === names[row] ? '' : (ids[row] ?? ''), name: names[row] ?? '' }));
