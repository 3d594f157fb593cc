import { GIVEN_GRADE, LAST_YEAR } from '../field';
import type { Issue } from '../issue';
import { Fraction } from '../number/fraction';
import { type Column, type Table, UNKNOWN } from '../table';
import type { Pair } from './pairs';

/** The field of the catalogue that last year's grade fills. */
export const GRADE_BEFORE = '上年等级';
/** Fields that count the years something has gone on: 连续D档年数, 连续低于标准年数. */
export const YEARS = /^连续(.+)年数$/;
/** A grade as what is counted. */
const GRADED = /^(.+)档$/;

/** Last year's table, and what it ended with as far as that is known. */
export interface LastYear {
  readonly table: Table;
  /** Row by row; null for a subject without a grade. */
  readonly grades: readonly (string | null)[] | null;
  /** Whether a mark that the ruleset works out (低于标准) was true of a row; null where nobody can say, for one row or for all. */
  held(mark: string): ((row: number) => boolean | null) | null;
}

/** A field as last year's table gives it, in this year's rows. */
export interface CarriedField {
  readonly field: string;
  /** Field of last year's table that it comes from, where one column holds it. */
  readonly source: string | null;
  readonly column: Column;
  /** Rows for which the years are a lower bound. */
  readonly bounded: readonly number[];
}

export interface Carried {
  readonly table: Table;
  /** What was filled in, in the order it was. */
  readonly fields: readonly CarriedField[];
  readonly issues: readonly Issue[];
}

/** Row of last year's table for each row of this year's; -1 for none. */
export function pastRows(size: number, pairs: readonly Pair[]): Int32Array {
  const past = new Int32Array(size).fill(-1);
  for (const { before, after } of pairs) if (before !== null && after !== null) past[after] = before;
  return past;
}

/**
 * This year's table with what is wanted of the year before: 上年等级, years in a row up to last year, and last year's
 * figures (上年税收实际贡献). Columns that the table has itself stay as they are; a subject that last year's table lacks
 * stays blank.
 *
 * Years run on from last year's own count: one more where it went on last year, none where it did not. A table without
 * that count tells of one year only, which is a lower bound, and that is said (carried-years-at-least).
 */
export function carryIn(table: Table, last: LastYear, past: Int32Array, wanted: readonly string[]): Carried {
  const fields = wanted.flatMap((field) => (table.columns.has(field) ? [] : (fromLastYear(field, last, past) ?? [])));
  const issues = fields.flatMap(({ field, bounded }): Issue[] => {
    const [row] = bounded;
    return row === undefined ? [] : [{ severity: 'warning', code: 'carried-years-at-least', field, row, params: { field, count: bounded.length } }];
  });
  return { table: { size: table.size, columns: new Map([...table.columns, ...fields.map(({ field, column }) => [field, column] as const)]) }, fields, issues };
}

/** What last year's table says of one of this year's fields; null where it says nothing. */
export function fromLastYear(field: string, last: LastYear, past: Int32Array): CarriedField | null {
  const { grades, table } = last;
  if (field === GRADE_BEFORE) {
    return grades && { field, source: GIVEN_GRADE, column: { kind: 'text', values: Array.from(past, (row) => (row < 0 ? null : (grades[row] ?? null))) }, bounded: [] };
  }
  if (YEARS.test(field)) return yearsOf(field, last, past);
  const source = field.startsWith(LAST_YEAR) ? field.slice(LAST_YEAR.length) : null;
  const column = source === null ? undefined : table.columns.get(source);
  return column === undefined ? null : { field, source, column: moved(column, past), bounded: [] };
}

function yearsOf(field: string, last: LastYear, past: Int32Array): CarriedField | null {
  const counted = YEARS.exec(field)?.[1] ?? '';
  const grade = GRADED.exec(counted)?.[1] ?? null;
  const { grades, table } = last;
  const wentOn = grade === null ? last.held(counted) : grades && ((row: number): boolean | null => (grades[row] == null ? null : grades[row] === grade));
  if (wentOn === null) return null;
  const own = table.columns.get(field);
  const before = table.columns.get(GRADE_BEFORE);
  const bounded: number[] = [];
  const values = Float64Array.from(past, (row, at) => {
    const went = row < 0 ? null : wentOn(row);
    if (went === null) return NaN;
    if (!went) return 0;
    const years = own?.kind === 'number' ? (own.values[row] as number) : NaN;
    if (!Number.isNaN(years)) return years + 1;
    const earlier = grade !== null && before?.kind === 'text' ? (before.values[row] ?? null) : null;
    // Another grade the year before that makes last year the first.
    if (earlier !== null && earlier !== grade) return 1;
    bounded.push(at);
    return earlier === null ? 1 : 2;
  });
  return { field, source: own ? field : grade === null ? null : GIVEN_GRADE, column: { kind: 'number', values, factor: Fraction.ONE }, bounded };
}

/** A column in the rows of another table. */
export function moved(column: Column, past: Int32Array): Column {
  const { kind } = column;
  if (kind === 'number') return { kind, factor: column.factor, values: Float64Array.from(past, (row) => (row < 0 ? NaN : (column.values[row] as number))) };
  if (kind === 'flag') return { kind, values: Uint8Array.from(past, (row) => (row < 0 ? UNKNOWN : (column.values[row] as number))) };
  return { kind, values: Array.from(past, (row) => (row < 0 ? null : (column.values[row] ?? null))) };
}
