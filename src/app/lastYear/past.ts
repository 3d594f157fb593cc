import { GIVEN_GRADE, isError, type Evaluation, type Issue, type Ruleset, type Table } from '../../engine';
import { GRADE_BEFORE, moved, pastRows, YEARS, type LastYear } from '../../engine/analyse/carry';
import { bareGrade } from '../../engine/analyse/differing';
import { gradesAlone, withGivenGrades } from '../../engine/analyse/given';
import { pairUp, type Identity } from '../../engine/analyse/pairs';
import type { CellRef } from '../../engine/issue';
import { nameKey } from '../../workbook/join/nameKey';
import type { ColumnMatch, DerivedChoices, SubjectColumns, TableLayout } from '../../workbook/layout';
import { applyLedger } from '../../workbook/ledger/apply';
import { inForce } from '../../workbook/ledger/entry';
import type { RawSheet, SheetInfo, Workbook } from '../../workbook/port';
import type { WorkbookRecord } from '../../workbook/record';
import { recordedSheet } from '../../workbook/recordedSheet';
import type { Library } from '../library';
import { readSheet } from '../readSheet';
import { settleAndEvaluate } from '../settleAndEvaluate';

/** What the file that another year's table is in remembers of it: the file's sheets, and the table's results where they are on a sheet of their own. */
export type PastRecord = Pick<WorkbookRecord, 'mappings' | 'ledger'> & { readonly infos: readonly Pick<SheetInfo, 'id' | 'name'>[]; readonly results: RawSheet | null };

/** @param sheet id of the sheet with the table */
export async function pastRecordOf(book: Workbook, sheet: string): Promise<PastRecord> {
  const [{ mappings, ledger = [], runs }, infos] = [await book.record(), await book.sheets()];
  const results = infos.find(({ purpose }) => purpose === 'results');
  return { mappings, ledger, infos, results: results !== undefined && isOfLastRun(runs, sheet, infos) ? await book.read(results.id) : null };
}

function isOfLastRun(runs: WorkbookRecord['runs'], sheet: string, infos: readonly SheetInfo[]): boolean {
  const last = runs.at(-1);
  return last !== undefined && recordedSheet(last, infos)?.id === sheet;
}

/** Another year's table: its subjects, its figures, and the grades it ended with. */
export interface Past {
  readonly raw: RawSheet;
  readonly layout: TableLayout;
  readonly matches: readonly ColumnMatch[];
  readonly table: Table;
  readonly subjects: SubjectColumns;
  /** Where a field's value stands for a row, by the name of the sheet; the subject's name where the field has no column. */
  cellOf(row: number, field: string): CellRef;
  /** The grades that the table has; null where it has none. */
  readonly published: readonly (string | null)[] | null;
  /** The table by the ruleset, worked out when first asked for; null where it cannot be. */
  evaluation(): Evaluation | null;
  /** What stands in the way of that. */
  faults(): readonly Issue[];
}

/**
 * Reads another year's table. Columns of our own results count, beside it or on their own sheet: they hold the grades; so
 * do corrections of figures.
 * @returns the faults where there is no table
 */
export function readPast(raw: RawSheet, library: Library, ruleset: Ruleset, parameters: Readonly<Record<string, string>>, derived: DerivedChoices | undefined, { mappings, ledger, infos, results }: PastRecord): Past | { readonly faults: readonly Issue[] } {
  const decisions = inForce(ledger, raw.sheet, infos);
  const { layout, matches, table: filed, subjects, issues } = readSheet({ ...raw, ours: null }, library.catalogue, ruleset, { derived, mappings });
  if (layout === null || filed === null) return { faults: issues.filter(isError) };
  const read = { raw, layout, matches, subjects, table: applyLedger(filed, subjects, decisions).table };
  const ended = results === null ? null : resultsBeside(read, results, library, ruleset);
  const table = ended?.table ?? read.table;
  const evaluated = once(() => (issues.some(isError) ? null : settleAndEvaluate(filed, subjects, ruleset, parameters, decisions).evaluation));
  const faults = once(() => [...issues, ...(evaluated()?.issues ?? [])].filter(isError));
  return {
    ...read, table, published: publishedGrades(table, ruleset), faults, evaluation: () => (faults().length > 0 ? null : evaluated()),
    cellOf: (row, field) => ended?.cellOf(row, field) ?? cellIn(read, row, field),
  };
}

type Read = Pick<Past, 'raw' | 'layout' | 'matches' | 'subjects' | 'table'>;

function cellIn({ raw, layout, matches, subjects }: Read, row: number, field: string): CellRef {
  const columnOf = (name: string): number | undefined => matches.find((match) => match.field === name)?.column;
  return { sheet: raw.sheet.name, row: subjects.rows[row] ?? 0, column: columnOf(field) ?? columnOf('企业名称') ?? columnOf('统一社会信用代码') ?? layout.area.column };
}

/** What the sheet of results has and the table has not: the grades, those of the year before it, and years in a row. */
function resultsBeside(of: Read, raw: RawSheet, { catalogue }: Library, ruleset: Ruleset): (Pick<Past, 'table'> & { cellOf(row: number, field: string): CellRef | null }) | null {
  const { layout, matches, table, subjects } = readSheet({ ...raw, ours: null }, catalogue, ruleset);
  if (layout === null || table === null) return null;
  const rows = pastRows(of.table.size, pairUp(identitiesOf(subjects, table), identitiesOf(of.subjects, of.table)).pairs);
  const ended = [...table.columns].filter(([field]) => (field === GIVEN_GRADE || field === GRADE_BEFORE || YEARS.test(field)) && !of.table.columns.has(field));
  const fields = new Set(ended.map(([field]) => field));
  return {
    table: { size: of.table.size, columns: new Map([...of.table.columns, ...ended.map(([field, column]) => [field, moved(column, rows)] as const)]) },
    cellOf: (row, field) => (fields.has(field) && (rows[row] as number) >= 0 ? cellIn({ raw, layout, matches, subjects, table }, rows[row] as number, field) : null),
  };
}

function publishedGrades({ columns }: Table, { grades: { order } }: Ruleset): readonly (string | null)[] | null {
  const column = columns.get(GIVEN_GRADE);
  if (column?.kind !== 'text') return null;
  const grades = column.values.map((words) => {
    const grade = bareGrade(words ?? '');
    // A ruleset that takes grades as given knows none itself.
    return (order.length === 0 ? /^[A-Z][+-]?$/.test(grade) : order.includes(grade)) ? grade : null;
  });
  return grades.some((grade) => grade !== null) ? grades : null;
}

/** The published grades with what the ruleset makes of the figures; the grades alone where it can make nothing of them. */
export function resultOf({ published, evaluation }: Past, ruleset: Ruleset): Evaluation | null {
  const own = evaluation();
  if (published === null) return own;
  return own === null ? gradesAlone(ruleset, published) : withGivenGrades(own, published);
}

/** Another year's table as the engine asks for it; without published grades those the ruleset gives, where they are wanted. */
export function lastYearOf(past: Past, ruleset: Ruleset, mayGrade: boolean): LastYear {
  const { table, published, evaluation } = past;
  return {
    table,
    grades: published ?? (mayGrade ? (evaluation()?.grades ?? null) : null),
    held(mark) {
      if (!ruleset.derive.some(({ name, kind }) => name === mark && kind === 'flag')) return null;
      const found = evaluation()?.derived.find(({ name }) => name === mark);
      if (found === undefined) return null;
      return (row) => {
        const value = found.at(row);
        return typeof value === 'boolean' ? value : null;
      };
    },
  };
}

/** Who stands in each row, names reduced so that two ways of writing one are equal. */
export function identitiesOf({ rows, ids, names }: SubjectColumns, { columns }: Table): readonly Identity[] {
  const parts = columns.get('宗地编号');
  return rows.map((sheetRow, row) => ({
    // A row without a code is told by its name, one without either by its place, which says nothing of another table.
    code: ids[row] === names[row] || ids[row] === String(sheetRow + 1) ? '' : (ids[row] ?? ''),
    get name() { return nameKey(names[row] ?? ''); },
    part: parts?.kind === 'text' ? (parts.values[row] ?? '') : '',
  }));
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => (done ??= { value: work() }).value;
}
