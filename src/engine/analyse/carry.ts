import { LAST_YEAR } from '../field';
import type { Issue } from '../issue';
import { Fraction } from '../number/fraction';
import type { Ruleset } from '../ruleset/types';
import type { Column, Table } from '../table';
import type { Pair } from './pairs';

/** Names of the catalogue that last year's result fills. */
const GRADE = '上年等级';
const YEARS = '连续D档年数';
/** The grade that the years count. */
const WORST = 'D';

/** Last year's table, and the grades it ended with where they are known. */
export interface LastYear {
  readonly table: Table;
  /** Row by row; null for a subject without a grade. */
  readonly grades: readonly (string | null)[] | null;
}

export interface Carried {
  readonly table: Table;
  /** Fields that were filled in, in the order they were. */
  readonly fields: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * This year's table with what the ruleset reads of the year before: 上年等级, 连续D档年数 up to last year, and last year's
 * figures (上年税收实际贡献). Columns that the table has itself stay as they are; a subject that last year's table lacks
 * stays blank.
 *
 * Years of D run on from last year's own count: one more where last year was D, none where it was another grade. A table
 * without that count tells of one year only, which is a lower bound, and that is said (carried-years-at-least).
 */
export function carryIn(table: Table, last: LastYear, pairs: readonly Pair[], { needs }: Ruleset): Carried {
  const past = new Int32Array(table.size).fill(-1);
  for (const { before, after } of pairs) if (before !== null && after !== null) past[after] = before;
  const wanted = [...needs.required, ...needs.optional].filter((field) => !table.columns.has(field));
  const columns = new Map(table.columns);
  const fields: string[] = [];
  const issues: Issue[] = [];
  const add = (field: string, column: Column): void => {
    columns.set(field, column);
    fields.push(field);
  };
  for (const field of wanted) {
    if (field === GRADE && last.grades) add(field, { kind: 'text', values: Array.from(past, (row) => (row < 0 ? null : (last.grades?.[row] ?? null))) });
    else if (field === YEARS && last.grades) {
      const { column, bounded } = yearsOf(last, last.grades, past);
      add(field, column);
      const [first] = bounded;
      if (first !== undefined) issues.push({ severity: 'warning', code: 'carried-years-at-least', field, row: first, params: { field, count: bounded.length } });
    } else if (field.startsWith(LAST_YEAR)) {
      const column = last.table.columns.get(field.slice(LAST_YEAR.length));
      if (column) add(field, moved(column, past));
    }
  }
  return { table: { size: table.size, columns }, fields, issues };
}

function yearsOf({ table }: LastYear, grades: readonly (string | null)[], past: Int32Array): { column: Column; bounded: readonly number[] } {
  const counted = table.columns.get(YEARS);
  const before = table.columns.get(GRADE);
  const bounded: number[] = [];
  const values = Float64Array.from(past, (row, at) => {
    const grade = row < 0 ? null : (grades[row] ?? null);
    if (grade === null) return NaN;
    if (grade !== WORST) return 0;
    const years = counted?.kind === 'number' ? (counted.values[row] as number) : NaN;
    if (!Number.isNaN(years)) return years + 1;
    const earlier = before?.kind === 'text' ? (before.values[row] ?? null) : null;
    // Another grade the year before that makes last year the first.
    if (earlier !== null && earlier !== WORST) return 1;
    bounded.push(at);
    return earlier === WORST ? 2 : 1;
  });
  return { column: { kind: 'number', values, factor: Fraction.ONE }, bounded };
}

/** Last year's column in this year's rows. */
function moved(column: Column, past: Int32Array): Column {
  const { kind } = column;
  if (kind === 'number') return { kind, factor: column.factor, values: Float64Array.from(past, (row) => (row < 0 ? NaN : (column.values[row] as number))) };
  if (kind === 'flag') return { kind, values: Uint8Array.from(past, (row) => (row < 0 ? 2 : (column.values[row] as number))) };
  return { kind, values: Array.from(past, (row) => (row < 0 ? null : (column.values[row] ?? null))) };
}
