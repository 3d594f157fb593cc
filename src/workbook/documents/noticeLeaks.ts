import { cellName } from '../address';
import { isCellError, type CellValue } from '../cell';
import { readContent, type SheetContent } from '../xlsx/content';
import { openFile } from '../xlsx/openFile';
import { partText, type Parts } from '../xlsx/parts';
import { stateOf } from '../xlsx/state';

/** What a public notice gives away, or may. */
export type LeakKind =
  | 'hidden-sheet' | 'hidden-row' | 'hidden-column' | 'comment' | 'author' | 'custom-data' | 'defined-name' | 'link' | 'object' | 'formula' | 'number' | 'figure' | 'order';

export interface Leak {
  readonly kind: LeakKind;
  /** Sheet and cell, sheet, or part of the file. */
  readonly place: string;
  /** What was found there, in short. */
  readonly found: string;
}

/** What is known of those named, for telling figures and an order that follows the score. */
export interface KnownRun {
  /** Every figure that must not be published, as it may stand in a cell. */
  readonly figures: ReadonlySet<number>;
  /** Score and grade of a name; undefined for whom the run does not know. */
  standingOf(name: string): { readonly score: number; readonly grade: string } | undefined;
}

/** Fewer than these in an order by score may be chance: eight follow one by chance once in forty thousand. */
const TELLING = 8;

/**
 * Looks through a whole workbook file for what a public notice must not hold: hidden sheets, rows and columns, comments,
 * authors, data of programs, names, links, formulas, numbers other than the running number, figures of the run, and names
 * that stand in the order of their scores. An empty list means that none was found.
 * @throws FileError for what is no workbook
 */
export function noticeLeaks(bytes: Uint8Array, name: string, run: KnownRun | null): readonly Leak[] {
  const { parts } = openFile(bytes, name);
  const { book, strings } = stateOf(parts, null);
  return [
    ...partLeaks(parts),
    ...book.definedNames.filter((one) => !one.name.startsWith('_xlnm.Print_')).map((one): Leak => ({ kind: 'defined-name', place: one.name, found: one.text })),
    ...book.sheets.flatMap((sheet) => {
      if (!sheet.visible) return [{ kind: 'hidden-sheet', place: sheet.name, found: sheet.name } as const];
      if (sheet.part === '') return [{ kind: 'object', place: sheet.name, found: sheet.name } as const];
      return sheetLeaks(sheet.name, readContent(book, sheet, strings()), run);
    }),
  ];
}

const PARTS: readonly (readonly [LeakKind, RegExp])[] = [
  ['comment', /^xl\/(?:comments|threadedcomments|persons)/],
  ['custom-data', /^customxml\/|^docprops\/custom\.xml$/],
  ['link', /^xl\/(?:externallinks|connections|querytables|model)/],
  ['object', /^xl\/(?:embeddings|media|drawings|pivot|activex|vbaproject)/],
];

function partLeaks(parts: Parts): Leak[] {
  return [...parts].flatMap(([key, entry]): Leak[] => {
    const kind = PARTS.find(([, pattern]) => pattern.test(key))?.[0];
    if (kind !== undefined) return [{ kind, place: entry.name, found: entry.name }];
    if (!/^docprops\/(?:core|app)\.xml$/.test(key)) return [];
    const people = [...partText(entry).matchAll(/<(?:dc:creator|cp:lastModifiedBy|Manager|Company)>([^<]+)</g)].map((match) => match[1] as string);
    return people.map((found) => ({ kind: 'author', place: entry.name, found }));
  });
}

function sheetLeaks(sheet: string, content: SheetContent, run: KnownRun | null): Leak[] {
  const { cells, rows, columns } = content;
  const at = (kind: LeakKind, row: number, column: number, value: CellValue | string): Leak =>
    ({ kind, place: `${sheet}!${cellName(row, column)}`, found: value === null ? '' : typeof value === 'object' ? value.error : String(value) });
  const filled = new Set(cells.filter(({ value }) => value !== null).map(({ row }) => row));
  const widest = cells.reduce((most, { column, value }) => (value === null ? most : Math.max(most, column)), -1);
  const serial = serialColumn(cells);
  return [
    ...rows.filter(({ row, hidden }) => hidden && filled.has(row)).map(({ row }) => at('hidden-row', row, 0, '')),
    ...columns.filter(({ hidden, from }) => hidden && from <= widest).map(({ from }) => at('hidden-column', 0, from, '')),
    ...cells.flatMap(({ row, column, value, formula }): Leak[] => {
      if (formula !== null) return [at('formula', row, column, formula)];
      const number = typeof value === 'number' ? value : typeof value === 'string' && /^[-+]?[\d,]*\.\d+%?$/.test(value.trim()) ? Number.parseFloat(value.replaceAll(',', '')) : null;
      if (number === null || (column === serial && Number.isInteger(number))) return [];
      return [at(run?.figures.has(number) === true ? 'figure' : 'number', row, column, value)];
    }),
    ...(run === null ? [] : orderLeaks(sheet, cells, run)),
  ];
}

/** The column of running numbers: whole numbers that go up by one. */
function serialColumn(cells: SheetContent['cells']): number | null {
  const byColumn = new Map<number, number[]>();
  for (const { column, value } of cells) if (typeof value === 'number') byColumn.set(column, [...(byColumn.get(column) ?? []), value]);
  for (const [column, values] of byColumn) if (values[0] === 1 && values.every((value, index) => value === index + 1)) return column;
  return null;
}

/** Names of one grade that stand in the order of their scores, either way, tell who is ahead of whom. */
function orderLeaks(sheet: string, cells: SheetContent['cells'], run: KnownRun): Leak[] {
  const byGrade = new Map<string, { score: number; row: number; column: number }[]>();
  for (const { row, column, value } of cells) {
    const standing = typeof value === 'string' && !isCellError(value) ? run.standingOf(value) : undefined;
    if (standing !== undefined) byGrade.set(standing.grade, [...(byGrade.get(standing.grade) ?? []), { score: standing.score, row, column }]);
  }
  return [...byGrade].flatMap(([grade, named]): Leak[] => {
    const distinct = new Set(named.map(({ score }) => score)).size;
    const goes = (sign: number): boolean => named.every((one, index) => index === 0 || sign * (one.score - (named[index - 1]?.score ?? 0)) >= 0);
    if (distinct < TELLING || !(goes(1) || goes(-1))) return [];
    const [first] = named;
    return first === undefined ? [] : [{ kind: 'order', place: `${sheet}!${cellName(first.row, first.column)}`, found: grade }];
  });
}
