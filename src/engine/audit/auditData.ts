import type { FieldCatalogue } from '../field';
import type { Issue, IssueParams, Severity } from '../issue';
import { columnNumbers, type Numbers } from '../number/column';
import { Fraction } from '../number/fraction';
import type { NumberColumn, Table } from '../table';

/** A table as the checks look at it. */
export interface AuditData {
  readonly size: number;
  readonly catalogue: FieldCatalogue;
  /** A column's numbers in the field's unit, made once; null where the table has no such column of numbers. */
  numbers(field: string): Numbers | null;
  /** The column itself, in the sheet's unit. */
  column(field: string): NumberColumn | null;
  texts(field: string): readonly (string | null)[] | null;
  /** Names of the number columns, in the sheet's order. */
  readonly numberFields: readonly string[];
}

/** One check: what it finds, row by row. */
export type Check = (data: AuditData) => readonly Issue[];

export function auditData(table: Table, catalogue: FieldCatalogue): AuditData {
  const made = new Map<string, Numbers>();
  const column = (field: string): NumberColumn | null => {
    const found = table.columns.get(field);
    return found?.kind === 'number' ? found : null;
  };
  return {
    size: table.size,
    catalogue,
    column,
    numbers(field) {
      const found = column(field);
      if (found === null) return null;
      const numbers = made.get(field) ?? columnNumbers(found);
      made.set(field, numbers);
      return numbers;
    },
    texts(field) {
      const found = table.columns.get(field);
      return found?.kind === 'text' ? found.values : null;
    },
    numberFields: [...table.columns].flatMap(([field, { kind }]) => (kind === 'number' ? [field] : [])),
  };
}

/** A row's figure as exact text, `-` where there is none. */
export const figure = (data: AuditData, field: string, row: number): string => data.numbers(field)?.exact(row)?.toString() ?? '-';

export interface Found {
  readonly row: number;
  readonly code: string;
  /** The field whose cell is shown; null for the subject's name. */
  readonly field: string | null;
  readonly severity?: Severity;
  /** What the words need beside the field's name, its figure and its unit. */
  readonly params?: IssueParams;
  /** Figures of the row that the finding rests on, beside the field's own: a decision holds as long as they stay. */
  readonly restsOn?: readonly string[];
  /** What else it rests on, such as the other row's figure. */
  readonly also?: string;
  /** Another row it is about, which params then hold as `otherRow`, counted as the engine counts. */
  readonly otherRow?: number;
}

/** A finding as an issue: located by row and field, with its figures as exact text and what it rests on. */
export function found(data: AuditData, { row, code, field, severity = 'warning', params = {}, restsOn = [], also, otherRow }: Found): Issue {
  const own = field === null ? [] : [field];
  const basis = [...[...own, ...restsOn].map((one) => `${one}=${stated(data, one, row)}`), ...(also === undefined ? [] : [also])].join(' ');
  const about: IssueParams = field === null ? {} : { field, value: stated(data, field, row), unit: unitOf(data, field) };
  return { severity, code, row, ...(field !== null && { field }), params: { ...about, ...params, ...(otherRow !== undefined && { otherRow }) }, basis };
}

const stated = (data: AuditData, field: string, row: number): string => data.texts(field)?.[row] ?? figure(data, field, row);

/** The field's unit as it follows a number; '' for pure numbers. */
export const unitOf = (data: AuditData, field: string): string => data.catalogue.byName.get(field)?.unit ?? '';

const TENTH = Fraction.of(1, 10);

/** A ratio as a person reads it: `10288`, `0.35`, `1/111`. For the words only, nothing is decided by it. */
export function shownTimes(ratio: Fraction): string {
  if (ratio.cmp(TENTH) < 0) return `1/${Fraction.ONE.div(ratio).toFixed(0)}`;
  return ratio.round(ratio.cmp(Fraction.of(100)) < 0 ? 2 : 0).toString();
}

/** A limit as the words show it: `1%`. */
export const percentOf = (share: Fraction): string => `${share.mul(Fraction.of(100)).toString()}%`;

/** a > b, by doubles where they are far apart and exactly where they are not. */
export function exceeds(a: Numbers, b: Numbers, row: number): boolean {
  const left = a.doubles[row] as number;
  const right = b.doubles[row] as number;
  // Both doubles are within 1e-13 of their numbers, far less than this margin; NaN, a blank, is above nothing.
  if (!(left > right - Math.abs(right) * 1e-9)) return false;
  const [x, y] = [a.exact(row), b.exact(row)];
  return x !== null && y !== null && x.cmp(y) > 0;
}

/**
 * Whether two doubles, each within 1e-12 of its number, may stand for numbers that differ by more than the share of the
 * larger: a sieve before `differ`, which decides. Not a number differs from nothing.
 */
export const mayDiffer = (a: number, b: number, share: Fraction): boolean =>
  Math.abs(a - b) > Math.max(Math.abs(a), Math.abs(b)) * (share.toNumber() - 1e-9);

/** Whether two amounts differ by more than a share of the larger one, exactly. */
export function differ(a: Fraction, b: Fraction, share: Fraction, atLeast = Fraction.ZERO): boolean {
  const gap = a.sub(b).abs();
  const larger = a.abs().cmp(b.abs()) > 0 ? a.abs() : b.abs();
  return gap.cmp(larger.mul(share)) > 0 && gap.cmp(atLeast) > 0;
}
