import type { Area, CellValue } from '../cell';
import { cellText, isBlank, type Grid } from './grid';
import { headerLevels } from './header';
import { lastFilledRows, runsAt } from './runs';
import { isCodeLike, isFirmLike, isHeaderWord, isKeyRow, isNameHeader, isTotalLabel, isUnitRow, isYear } from './rowWords';
import { looksNumeric } from './cellNumber';
import { declaredUnits, loneUnit } from './unitText';

/** A place where a table may stand, and how much speaks for it. */
export interface Candidate {
  readonly top: number;
  readonly rows: number;
  readonly columns: readonly number[];
  /** What the header's first row says, to know it by when it is printed again. */
  readonly header: string;
  readonly unitRow: number | null;
  readonly keyRows: readonly number[];
  /** First row after the header and the rows that belong to it. */
  readonly first: number;
  readonly last: number;
  readonly object: string | null;
  readonly totals: boolean;
  readonly score: number;
}

/** Three rows of names, and units that they are merged over. */
const MOST_ROWS = 4;
/** A header further down than this is not looked for. */
const DEEPEST = 60;
const SAMPLE = 30;

/**
 * Every header of one to four rows that the sheet may hold from a row on, Excel table objects first. Areas already
 * taken hold no other header, and end what stands above them.
 */
export function candidatesOf(grid: Grid, from: number, taken: readonly Area[]): Candidate[] {
  const bottoms = lastFilledRows(grid);
  const objects = grid.raw.tables.flatMap(({ name, area, totals }) => {
    const columns = grid.columns.filter((column) => column >= area.column && column < area.column + area.columns);
    if (area.row < from || taken.some((one) => meets(one, area.row, area.row, columns))) return [];
    const found = candidateAt(grid, area.row, 1, columns, area.row + area.rows - 1);
    // A person who made it a table has told us where the table is.
    return found === null ? [] : [{ ...found, object: name, totals, score: found.score + 15 }];
  });
  const free: Candidate[] = [];
  const deepest = Math.min(grid.lastRow, from + DEEPEST);
  for (let top = from; top <= deepest; top++) {
    for (const run of runsAt(grid, top, bottoms)) {
      const block = run.filter((column) => !taken.some((area) => meets(area, top, top, [column])) && !isBanner(grid, top, column));
      if (block.length < 2) continue;
      const below = taken.filter((area) => area.row > top && meets(area, area.row, area.row, block)).map((area) => area.row - 1);
      const last = Math.min(grid.lastRow, ...below);
      for (let rows = 1; rows <= MOST_ROWS && top + rows - 1 <= last; rows++) {
        const found = candidateAt(grid, top, rows, block, last);
        if (found !== null) free.push(found);
      }
    }
  }
  return [...objects, ...free];
}

/** Words down the side of a table, merged over more rows than a header has. */
function isBanner(grid: Grid, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== null && merge.row + merge.rows > row + MOST_ROWS;
}

/** Whether an area holds any of these columns in these rows. */
function meets(area: Area, top: number, bottom: number, columns: readonly number[]): boolean {
  return bottom >= area.row && top < area.row + area.rows && columns.some((column) => column >= area.column && column < area.column + area.columns);
}

function candidateAt(grid: Grid, top: number, rows: number, block: readonly number[], last: number): Candidate | null {
  const shape = headerScore(grid, top, rows, block);
  if (shape === null) return null;
  const { unitRow, keyRows, first } = afterHeader(grid, top, rows, block.filter((_, i) => (shape.levels[i] as string[]).length > 0), last);
  const columns = withinTable(grid, block, shape.levels, top, first, last);
  if (columns.length < 2) return null;
  const score = shape.score + bodyScore(grid, columns, first, last, textsOf(grid, top, rows, columns));
  return { top, rows, columns, header: [...new Set(shape.levels.flatMap(([first]) => first ?? []))].join('\n'), unitRow, keyRows, first, last, object: null, totals: false, score };
}

/** How much the rows read like a header; null when they cannot be one. */
function headerScore(grid: Grid, top: number, rows: number, block: readonly number[]): { score: number; levels: string[][] } | null {
  for (let row = top; row < top + rows; row++) if (!mayBeHeaderRow(grid, row, block, rows, top)) return null;
  if (cutsMerges(grid, top, rows, block) || (rows > 1 && !rowsBelongTogether(grid, top, rows, block))) return null;
  const levels = headerLevels(grid, top, rows, block);
  const texts = levels.filter((level) => level.length > 0).map((level) => level.join(' '));
  if (texts.length < 2 || beginsAgain(block, levels)) return null;
  const words = texts.filter(isHeaderWord).length;
  const distinct = new Set(texts).size;
  const isFigure = (text: string): boolean => looksNumeric(text) && !isYear(text);
  const strange = levels.filter((level) => level.some(isFigure) || [level.join(' ')].some((text) => isCodeLike(text) || isFirmLike(text) || isTotalLabel(text))).length;
  const labelled = texts.filter((text) => /[:：]./.test(text.replace(/[（(].*?[）)]/g, '')) || text.length > 60).length;
  // A program's keys head the columns only where nothing better does.
  const keys = isKeyRow(texts, texts.length) ? 20 : 0;
  // A table that says who its rows are is meant before a summary of it.
  const who = levels.some((level) => isNameHeader(level.at(-1) ?? '')) ? 6 : 0;
  return { score: who + 2 * Math.min(distinct, 30) + 4 * Math.min(words, 30) - 8 * strange - 3 * labelled - keys - rows, levels };
}

/** Behind an empty column the first header once more: another table stands there. */
const beginsAgain = (block: readonly number[], levels: readonly (readonly string[])[]): boolean =>
  block.some((column, i) => i > 1 && column > (block[i - 1] as number) + 1 && levels[i]?.at(-1) !== undefined && levels[i]?.at(-1) === levels[0]?.at(-1));

/** A header is taken whole: no merged cell of it reaches above or below, and no parent at its foot lacks children. */
function cutsMerges(grid: Grid, top: number, rows: number, block: readonly number[]): boolean {
  const bottom = top + rows - 1;
  let childless = 0;
  for (const column of block) {
    const over = grid.mergeAt(top, column);
    const under = grid.mergeAt(bottom, column);
    if ((over !== null && over.row < top) || (under !== null && under.row + under.rows - 1 > bottom)) return true;
    if (under !== null && under.columns > 1) childless++;
  }
  return childless > block.length / 3;
}

function mayBeHeaderRow(grid: Grid, row: number, block: readonly number[], rows: number, top: number): boolean {
  let filled = 0;
  let numbers = 0;
  let widest = 0;
  let lone = '';
  for (const column of block) {
    const value = grid.at(row, column);
    if (isBlank(value)) continue;
    filled++;
    lone = cellText(value);
    widest = Math.max(widest, grid.mergeAt(row, column)?.columns ?? 1);
    if (typeof value === 'object' || typeof value === 'boolean' || (looksNumeric(value) && !isYear(value))) numbers++;
  }
  // Names merged over a row leave nothing of their own in it.
  if (filled === 0) return row > top && block.some((column) => (grid.mergeAt(row, column)?.row ?? row) < row);
  if (numbers > filled * 0.2) return false;
  // A lone cell is a title, unless it is a parent over a few columns of a taller header.
  if (filled === 1) return rows > 1 && widest < block.length * 0.8 && declaredUnits(lone).length === 0;
  const texts = block.map((column) => cellText(grid.at(row, column)));
  if (rows > 1 && isKeyRow(texts, block.length)) return false;
  // Units are a row of their own below the header, unless names merged over all of it take them in or names stand below them.
  const takenIn = row > top && (row < top + rows - 1 || block.some((column) => (grid.mergeAt(row, column)?.row ?? row) < row));
  return takenIn || !isUnitRow(texts);
}

/** Rows of one header share merges or fill each other's gaps; a data row under a header does neither. */
function rowsBelongTogether(grid: Grid, top: number, rows: number, block: readonly number[]): boolean {
  for (let row = top; row < top + rows - 1; row++) {
    if (isAcross(grid, row, block)) return false;
    // A name over both rows holds them together, whatever stands in the other columns.
    if (block.some((column) => isNameOver(grid, row, column, top, rows))) continue;
    let stacked = 0;
    let linked = 0;
    let parent = false;
    for (const column of block) {
      const merge = grid.mergeAt(row, column);
      const upper = !isBlank(grid.at(row, column));
      const lower = !isBlank(grid.at(row + 1, column));
      if (merge !== null && (merge.columns > 1 || merge.row + merge.rows > row + 1)) {
        linked++;
        parent = upper ? merge.columns > 1 : parent;
      } else if (upper && lower) {
        // The first child stands right below an unmerged parent: its right neighbour has children and no parent.
        const next = block[block.indexOf(column) + 1];
        const below = Array.from({ length: top + rows - row - 1 }, (_, i) => row + 1 + i);
        const opensGroup = next !== undefined && isBlank(grid.at(row, next)) && below.some((under) => !isBlank(grid.at(under, next)));
        if (opensGroup || loneUnit(cellText(grid.at(row + 1, column))) !== null) linked++;
        else stacked++;
      } else if (upper !== lower) linked++;
    }
    if (!parent && linked === 0) return false;
    if (stacked > Math.max(1, (stacked + linked) * 0.34)) return false;
  }
  return true;
}

function isNameOver(grid: Grid, row: number, column: number, top: number, rows: number): boolean {
  const merge = grid.mergeAt(row, column);
  if (merge !== null) return merge.row >= top && merge.row + merge.rows > row + 1 && isHeaderWord(cellText(grid.at(merge.row, merge.column)));
  const at = (other: number): string => cellText(grid.at(other, column));
  // 企业 over 名称: one name in two rows.
  if (/^(?:序号|(?:企业|单位|公司)名称|(?:统一)?社会信用代码)$/.test(at(row) + at(row + 1)) && at(row) !== '' && at(row + 1) !== '') return true;
  // A name with nothing below it: a row of data would say who it is.
  return isNameHeader(at(top)) && !/[:：]/.test(at(top)) && Array.from({ length: rows - 1 }, (_, i) => top + 1 + i).every((other) => isBlank(grid.at(other, column)));
}

/** A title over the whole width is no parent, whether merged or, as in files without merges, alone at the left. */
function isAcross(grid: Grid, row: number, block: readonly number[]): boolean {
  if (block.length <= 2) return false;
  const [left] = block as readonly [number, ...number[]];
  const merge = grid.mergeAt(row, left);
  if (merge !== null) return merge.columns >= block.length * 0.8;
  if (isBlank(grid.at(row, left))) return false;
  const next = block.findIndex((column, i) => i > 0 && !isBlank(grid.at(row, column)));
  return (next < 0 ? block.length : next) >= block.length * 0.8;
}

/** Units, machine keys and the header once more may stand between header and data, in any order, with blank rows among them. */
function afterHeader(grid: Grid, top: number, rows: number, block: readonly number[], last: number): Pick<Candidate, 'unitRow' | 'keyRows' | 'first'> {
  let unitRow: number | null = null;
  const keyRows: number[] = [];
  const from = top + rows;
  let first = from;
  const printed = textsOf(grid, top, rows, block);
  for (let row = from; row <= Math.min(last, from + 2 * MOST_ROWS); row++) {
    const texts = block.map((column) => cellText(grid.at(row, column)));
    if (texts.every((text) => text === '')) continue;
    if (unitRow === null && isUnitRow(texts)) {
      unitRow = row;
      printed.push(texts.join('\n'));
    } else if (isKeyRow(texts, block.length) || printed.includes(texts.join('\n'))) keyRows.push(row);
    else break;
    first = row + 1;
  }
  while (first <= last && block.every((column) => isBlank(grid.at(first, column)))) first++;
  return { unitRow, keyRows, first };
}

/** Columns with a header of their own, and those without one that hold data between or beside them. */
function withinTable(grid: Grid, block: readonly number[], levels: readonly (readonly string[])[], top: number, first: number, last: number): number[] {
  return block.filter((column, i) => {
    const own = Array.from({ length: first - top }, (_, row) => top + row).some((row) => !isBlank(grid.at(row, column)));
    let filled = 0;
    for (let row = first; row <= Math.min(last, first + SAMPLE); row++) if (!isBlank(grid.at(row, column))) filled++;
    // A parent merged over an empty column gives it no header.
    return (levels[i] as readonly string[]).length > 0 ? own || filled > 0 : filled >= 2;
  });
}

/** What stands below speaks for a header: rows of data, and columns of numbers from the very first row on. */
function bodyScore(grid: Grid, columns: readonly number[], first: number, last: number, header: readonly string[]): number {
  let rows = 0;
  let numeric = 0;
  let leftOver = 0;
  const end = Math.min(last, first + SAMPLE - 1);
  // The header printed again is no sign that part of it was left out, nor is a row of words as full as the header's own.
  const full = (row: number): boolean => columns.filter((column) => !isBlank(grid.at(row, column))).length >= columns.length * 0.8;
  const opening = [first, first + 1, first + 2].filter((row) => row <= end && !header.includes(textsOf(grid, row, 1, columns)[0] as string) && !(header.length === 1 && full(first - 1) && full(row)));
  for (let row = first; row <= end; row++) if (columns.filter((column) => !isBlank(grid.at(row, column))).length >= 2) rows++;
  for (const column of columns) {
    let numbers = 0;
    let texts = 0;
    for (let row = first; row <= end; row++) {
      const value = grid.at(row, column);
      if (isBlank(value)) continue;
      if (looksNumeric(value)) numbers++;
      else texts++;
    }
    if (numbers === 0 || numbers < texts * 2) continue;
    numeric++;
    if (opening.some((row) => readsLikeHeader(grid.at(row, column)))) leftOver++;
  }
  return 2 * Math.min(numeric, 20) + Math.min(rows, 10) * 2 - 8 * leftOver - (rows === 0 ? 15 : 0);
}

/** Rows as one text each. */
const textsOf = (grid: Grid, top: number, rows: number, columns: readonly number[]): string[] =>
  Array.from({ length: rows }, (_, i) => columns.map((column) => cellText(grid.at(top + i, column))).join('\n'));

/** A name or a unit among the first figures of a column was left out of its header. */
const readsLikeHeader = (value: CellValue): boolean =>
  typeof value === 'string' && !looksNumeric(value) && (isHeaderWord(value) || loneUnit(value) !== null);
