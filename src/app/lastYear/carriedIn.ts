import { LAST_YEAR, type FieldCatalogue, type Issue, type Ruleset, type Table } from '../../engine';
import type { CellRef } from '../../engine/issue';
import { carryIn, fromLastYear, pastRows, type Carried } from '../../engine/analyse/carry';
import { differences } from '../../engine/analyse/differing';
import { pairUp, type Paired } from '../../engine/analyse/pairs';
import { cellName } from '../../workbook/address';
import { sourceLabel } from '../../workbook/join/source';
import type { SubjectColumns } from '../../workbook/layout';
import type { LastYearSaid } from '../../workbook/planning/lastYear';
import type { ReadLastYear } from './choice';
import { identitiesOf, lastYearOf, type Past } from './past';

/** What last year's table gives this year's: the table that is evaluated, and where each value came from. */
export interface CarriedIn {
  readonly from: ReadLastYear & { readonly past: Past };
  readonly paired: Paired;
  /** This year's table with what the ruleset reads of last year. */
  readonly table: Table;
  readonly fields: Carried['fields'];
  /** Firms of this year's table that last year's has. */
  readonly matched: number;
  /** Rows of this year's table that last year's lacks, and the other way round. */
  readonly fresh: readonly number[];
  readonly gone: readonly number[];
  /** Whether last year's grades are the ruleset's, worked out now. */
  readonly isGradedHere: boolean;
  /** Where last year's value of a field stands for a row; the firm's name where the field has no cell of its own; null for a firm not there last year. */
  cellOf(row: number, field: string): CellRef | null;
  /** The table with every figure of last year's, for checks that compare years. */
  forAudit(table: Table): Table;
  /** By row, field or both; not located yet. */
  readonly issues: readonly Issue[];
}

/** Firms named one by one that only one of the two years has; more are counted. */
const NAMED = 200;
const SHOWN = 20;

/** Carries last year's table into this year's: what the ruleset reads of it, with what is to be said. */
export function carriedIn(table: Table, subjects: SubjectColumns, from: ReadLastYear & { readonly past: Past }, ruleset: Ruleset): CarriedIn {
  const { past } = from;
  const paired = pairUp(identitiesOf(past.subjects, past.table), identitiesOf(subjects, table));
  const rows = pastRows(table.size, paired.pairs);
  const last = lastYearOf(past, ruleset, from.mayGrade);
  const wanted = [...ruleset.needs.required, ...ruleset.needs.optional];
  const carried = carryIn(table, last, rows, wanted);
  const own = [...table.columns.keys()].flatMap((field) => fromLastYear(field, last, rows) ?? []);
  const sources = new Map([...own, ...carried.fields].map(({ field, source }) => [field, source]));
  const cellOf = (row: number, field: string): CellRef | null => {
    const before = rows[row] ?? -1;
    if (before < 0) return null;
    const cell = past.cellOf(before, sources.get(field) ?? (field.startsWith(LAST_YEAR) ? field.slice(LAST_YEAR.length) : field));
    return { ...cell, sheet: sourceLabel({ file: from.file, sheet: cell.sheet }) };
  };
  const fresh = paired.pairs.filter(({ before }) => before === null).map(({ after }) => after as number);
  const gone = paired.pairs.filter(({ after }) => after === null).map(({ before }) => before as number);
  const matched = table.size - fresh.length;
  const isGradedHere = past.published === null && last.grades !== null;
  const located = [...carried.issues, ...differences(table, own, rows)].map((issue) => withLastCell(issue, cellOf));
  return {
    from, paired, table: carried.table, fields: carried.fields, matched, fresh, gone, isGradedHere, cellOf,
    forAudit: (current) => carryIn(current, last, rows, figuresOf(current, past.table)).table,
    issues: [
      { severity: 'info', code: 'last-year-carried', params: { sheet: sheetOf(from), matched, of: table.size, fields: carried.fields.map(({ field }) => field).join('、') || '—' } },
      ...gradeIssues(from, ruleset, table, isGradedHere),
      ...located, ...unpairedIssues(paired, fresh, gone, past, sheetOf(from)),
    ],
  };
}

/** What a plan says of last year's table: where it stands, how many firms it has, and the columns it gave. */
export const saidOf = ({ from, matched, fields, isGradedHere }: CarriedIn, { byName }: FieldCatalogue): LastYearSaid => ({
  sheet: sheetOf(from), matched, isGradedHere,
  fields: fields.map((one) => ({ ...one, label: { zh: one.field, en: byName.get(one.field)?.en ?? one.field } })),
});

/** How a sheet is called from this workbook, as Excel writes it: [去年.xlsx]规上. */
export const sheetOf = ({ file, raw }: Pick<ReadLastYear, 'file' | 'raw'>): string => sourceLabel({ file, sheet: raw.sheet.name });

/** A cell as Excel writes it: 去年!D5. */
export const cellWords = ({ sheet, row, column }: CellRef): string => `${sheet}!${cellName(row, column)}`;

/** Last year's value of every figure that both tables have. */
const figuresOf = (table: Table, past: Table): string[] =>
  [...table.columns].flatMap(([field, { kind }]) => (kind === 'number' && !field.startsWith(LAST_YEAR) && past.columns.get(field)?.kind === 'number' ? [LAST_YEAR + field] : []));

/** Names the cell of last year's table that an issue speaks of. */
function withLastCell(issue: Issue, cellOf: CarriedIn['cellOf']): Issue {
  if (issue.params?.lastRow === undefined || issue.row === undefined || issue.field === undefined) return issue;
  const cell = cellOf(issue.row, issue.field);
  return { ...issue, params: { ...issue.params, cell: cell === null ? '' : cellWords(cell) } };
}

/** Grades that the ruleset reads and last year's table has not: worked out where that was asked for, never unasked. */
function gradeIssues(from: ReadLastYear & { readonly past: Past }, { needs, grades: { order } }: Ruleset, { columns }: Table, isGradedHere: boolean): Issue[] {
  if (from.past.published !== null) return [];
  const reads = [...needs.required, ...needs.optional].filter((field) => !columns.has(field) && /^上年等级$|^连续.档年数$/.test(field)).join('、');
  if (reads === '') return [];
  const code = isGradedHere ? 'last-year-graded-here' : order.length > 0 && !from.mayGrade ? 'last-year-ungraded' : 'last-year-no-grades';
  return [{ severity: 'warning', code, params: { sheet: sheetOf(from), fields: reads } }];
}

function unpairedIssues({ ambiguous }: Paired, fresh: readonly number[], gone: readonly number[], { subjects }: Past, sheet: string): Issue[] {
  const twice = new Set(ambiguous.after);
  const alone = fresh.filter((row) => !twice.has(row));
  const [first] = alone;
  const names = (rows: readonly number[]): string => rows.slice(0, SHOWN).map((row) => subjects.names[row] || subjects.ids[row] || '').join('、') + (rows.length > SHOWN ? '…' : '');
  return [
    ...ambiguous.after.map((row): Issue => ({ severity: 'warning', code: 'last-year-twice', row, params: { sheet } })),
    ...(alone.length > NAMED && first !== undefined
      ? [{ severity: 'info', code: 'last-year-new-many', row: first, params: { sheet, count: alone.length } } as const]
      : alone.map((row): Issue => ({ severity: 'info', code: 'last-year-new', row, params: { sheet } }))),
    ...(gone.length === 0 ? [] : [{ severity: 'info', code: 'last-year-gone', params: { sheet, count: gone.length, names: names(gone) } } as const]),
  ];
}
