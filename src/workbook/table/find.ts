import type { Area } from '../cell';
import type { Header, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { candidatesOf, type Candidate } from './candidates';
import { cellText, gridOf, isBlank, type Grid } from './grid';
import { headerLevels, headerOf } from './header';
import { sortRows, yearsIn } from './rows';
import { isHeaderWord, isNameHeader, isRemark, isSerialHeader } from './rowWords';
import { unlabelledTotals } from './unlabelledTotals';
import { declaredUnits } from './unitText';
import { CODE_HEADER, yearsOf } from './years';

/** More tables than this on one sheet are not told apart. */
const MOST_TABLES = 20;
/** So many rows below a table are looked at for remarks about its units. */
const NOTES = 8;

/**
 * Finds the table of subjects on a sheet: its header of one to three rows, the rows that hold subjects, and the units
 * declared for all of it. Titles, totals, remarks, blank rows, rows of an earlier year and what MUJUN wrote earlier are
 * told apart; other tables on the sheet are named.
 * @returns null when the sheet holds nothing like a table
 */
export function findTable(raw: RawSheet): TableLayout | null {
  const tables = tablesOn(gridOf(raw));
  // A table that names its subjects is meant before one that does not, however far down it stands.
  const first = tables.find(({ layout }) => nameColumnOf(layout.headers) >= 0) ?? tables[0];
  if (first === undefined) return null;
  const others = tables.filter((table) => table !== first);
  // Of two tables with one header the later year's is meant, wherever it stands.
  const main = others.reduce((best, next) => (sameHeader(best.layout, next.layout) && next.year > best.year ? next : best), first);
  const rest = tables.filter((table) => table !== main);
  return { ...main.layout, others: rest.map(({ layout }) => ({ area: layout.area, same: sameHeader(layout, main.layout) })) };
}

/** Every table on the sheet, the one that most looks like a table of subjects first. */
export const findTables = (raw: RawSheet): TableLayout[] => tablesOn(gridOf(raw)).map(({ layout }) => layout);

interface Found {
  readonly candidate: Candidate;
  readonly layout: TableLayout;
  /** The latest year its title names; 0 if none. */
  readonly year: number;
}

function tablesOn(grid: Grid): Found[] {
  const found: Found[] = [];
  const areas = (): Area[] => found.map(({ layout }) => layout.area);
  for (let from = grid.firstRow; from <= grid.lastRow && found.length < MOST_TABLES;) {
    const next = bestOf(grid, from, areas(), found[0]?.layout);
    if (next !== null) found.push(next);
    else {
      // Further down than a header is looked for, another table may begin where one ends.
      const end = Math.max(from, ...found.map(({ layout }) => layout.area.row + layout.area.rows));
      if (end === from) break;
      from = end;
    }
  }
  // What stands above a table beside or below others is known only now.
  return found.length < 2 ? found : found.map(({ candidate, layout }) => layoutOf(grid, candidate, areas().filter((area) => area !== layout.area)));
}

/** The likeliest table that stands clear of those found; the first may be anything like one, with rows if there are any. */
function bestOf(grid: Grid, from: number, taken: readonly Area[], main: TableLayout | undefined): Found | null {
  let empty: Found | null = null;
  const candidates = candidatesOf(grid, from, taken).sort((a, b) => b.score - a.score);
  for (const candidate of candidates) {
    const table = layoutOf(grid, firstPrint(candidate, candidates), taken);
    if (main === undefined ? table.layout.dataRows.length > 0 : isTable(table.layout, main)) return table;
    empty ??= table;
  }
  return taken.length === 0 ? empty : null;
}

/** Of one header printed several times, the topmost: what stands between belongs to the table. */
const firstPrint = (candidate: Candidate, candidates: readonly Candidate[]): Candidate =>
  candidates.reduce((top, next) => (next.top < top.top && next.header === top.header && next.columns[0] === top.columns[0] ? next : top), candidate);

/** A second table is one with rows and a header of its own or the first's again, not remarks or a few cells beside the first. */
function isTable(layout: TableLayout, main: TableLayout): boolean {
  const { headers, dataRows } = layout;
  if (dataRows.length > 0 && sameHeader(layout, main)) return true;
  const words = headers.filter(({ text }) => isHeaderWord(text) && !/[:：]/.test(text));
  return dataRows.length >= 2 && words.length >= 2 && words.length * 2 >= headers.length;
}

function layoutOf(grid: Grid, found: Candidate, others: readonly Area[]): Found {
  const { top, rows, unitRow, keyRows, first } = found;
  const levels = headerLevels(grid, top, rows, found.columns);
  const headers = found.columns.map((column, i) => headerOf(column, levels[i] as string[], unitRow === null ? '' : cellText(grid.at(unitRow, column))));
  const nameColumn = nameColumnOf(headers);
  const codeColumn = headers.find(({ bare }) => CODE_HEADER.test(bare))?.column ?? -1;
  const serialColumn = headers.find(({ bare }) => isSerialHeader(bare))?.column ?? -1;
  const titles = titlesOf(grid, found, others);
  const above = titles.flatMap(declaredUnits);
  const years = new Set(titles.flatMap(yearsIn));
  const body = sortRows(grid, {
    first, last: found.last, columns: found.columns, nameColumn, codeColumn, serialColumn, totals: found.totals, units: new Set(above), years,
    above: [...Array.from({ length: rows }, (_, i) => top + i), ...(unitRow === null ? [] : [unitRow]), ...keyRows],
  });
  const inYear = yearsOf(grid, headers, body.dataRows);
  const left = new Set(inYear?.left ?? []);
  // A total may be of the year evaluated alone.
  const kept = body.dataRows.filter((row) => !left.has(row));
  const totals = left.size === 0 ? [] : unlabelledTotals(grid, { columns: found.columns, nameColumn, codeColumn }, kept);
  const between = [...(unitRow === null ? [] : [{ row: unitRow, why: 'units' as const }]), ...keyRows.map((row) => ({ row, why: 'keys' as const }))];
  const blanks = Array.from({ length: first - top - rows }, (_, i) => top + rows + i)
    .filter((row) => between.every((entry) => entry.row !== row))
    .map((row) => ({ row, why: 'blank' as const }));
  const last = Math.max(body.last, top + rows - 1, ...between.map((entry) => entry.row));
  const sections = body.skippedRows.flatMap(({ row, why }) => {
    const said = why === 'remark' ? textsOf(grid, row).flatMap(declaredUnits) : [];
    return said.length === 0 ? [] : [{ row, units: said }];
  });
  // Where nothing above the table says a unit, its first section's title or the notes below it may.
  const leading = sections.filter((section) => section.row < (body.dataRows[0] ?? -1)).flatMap((section) => section.units);
  const units = [...new Set([above, leading, notesBelow(grid, last, others)].find((said) => said.length > 0))];
  const layout: TableLayout = {
    area: areaOf(found.columns, top, last),
    headerRow: top,
    headerRows: rows,
    dataRows: kept.filter((row) => !totals.includes(row)),
    skippedRows: [
      ...between, ...(body.dataRows.length > 0 ? blanks : []), ...body.skippedRows, ...[...left].map((row) => ({ row, why: 'year' as const })), ...totals.map((row) => ({ row, why: 'total' as const })),
    ].sort((a, b) => a.row - b.row),
    cornerUnit: units.length === 0 ? null : units.join('、'),
    sections: sections.filter((section) => section.row > (body.dataRows[0] as number)),
    headers,
    object: found.object,
    years: inYear,
    others: [],
  };
  return { candidate: found, layout, year: Math.max(0, ...[...years].map(Number)) };
}

const nameColumnOf = (headers: readonly Header[]): number =>
  (headers.find((header) => isNameHeader(header.bare)) ?? headers.find((header) => isNameHeader(header.bare.split(' / ').at(-1) ?? '')))?.column ?? -1;

function areaOf(columns: readonly number[], top: number, last: number): Area {
  const left = columns[0] as number;
  return { row: top, column: left, rows: last - top + 1, columns: (columns.at(-1) as number) - left + 1 };
}

/** The texts above a table that speak for it: down from the table above, without what stands over tables beside it. */
function titlesOf(grid: Grid, { top, columns }: Candidate, others: readonly Area[]): string[] {
  const [left, right] = [columns[0] as number, columns.at(-1) as number];
  const beside = others.filter((area) => area.column > right || area.column + area.columns <= left);
  const above = others.filter((area) => !beside.includes(area) && area.row + area.rows <= top).map((area) => area.row + area.rows);
  const texts: string[] = [];
  for (let row = Math.max(grid.firstRow, ...above); row < top; row++) {
    for (const column of grid.columns) {
      const value = grid.at(row, column);
      if (typeof value !== 'string' || isBlank(value)) continue;
      if (beside.some((area) => column >= area.column && column < area.column + area.columns)) continue;
      texts.push(cellText(value));
    }
  }
  return texts;
}

const textsOf = (grid: Grid, row: number): string[] => grid.columns.map((column) => cellText(grid.at(row, column))).filter((text) => text !== '');

/** Units that remarks below a table declare for it: 注：1.金额单位为元；2.…, down to what is no remark. */
function notesBelow(grid: Grid, last: number, others: readonly Area[]): string[] {
  const units: string[] = [];
  let within = false;
  for (let row = last + 1; row <= Math.min(grid.lastRow, last + NOTES); row++) {
    const [first] = textsOf(grid, row);
    if (first === undefined) continue;
    within = isRemark(first) || (within && /^[\d（(①-⑩]/.test(first));
    if (!within || others.some((area) => row >= area.row && row < area.row + area.rows)) break;
    if (/单位|\bunits?\b/i.test(first)) units.push(...declaredUnits(first));
  }
  return units;
}

/** The same words one after the other, whatever empty columns stand among them. */
function sameHeader(a: TableLayout, b: TableLayout): boolean {
  const [texts, others] = [a, b].map(({ headers }) => headers.map(({ text }) => text).filter((text) => text !== '')) as [string[], string[]];
  return texts.length > 0 && texts.join('\n') === others.join('\n');
}
