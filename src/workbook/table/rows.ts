import type { TableLayout } from '../layout';
import { looksNumeric } from './cellNumber';
import { cellText, isBlank, type Grid } from './grid';
import { isCodeLike, isExample, isFirmLike, isHeaderWord, isRemark, isTotalLabel } from './rowWords';
import type { CellValue } from '../cell';

export interface TableRows {
  readonly dataRows: readonly number[];
  readonly skippedRows: TableLayout['skippedRows'];
  /** Last row that belongs to the table. */
  readonly last: number;
}

type RowKind = 'data' | 'blank' | 'total' | 'remark' | 'keys' | 'end';

export interface Body {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly number[];
  /** Column that names the subject; -1 if no header says so. */
  readonly nameColumn: number;
  /** The header texts, to recognise a header printed again on a later page. */
  readonly headers: readonly string[];
  /** The last row is an Excel table's totals row. */
  readonly totals: boolean;
}

/** Sorts the rows below a header into subjects, totals, remarks and blanks. */
export function sortRows(grid: Grid, body: Body): TableRows {
  const kinds: { row: number; kind: RowKind }[] = [];
  const headerTexts = new Set(body.headers.filter((text) => text !== ''));
  let blanks = 0;
  let remarked = false;
  for (let row = body.first; row <= body.last; row++) {
    let kind = kindOf(grid, row, body, headerTexts, blanks, remarked);
    if (kind === 'data' && body.totals && row === body.last) kind = 'total';
    if (kind === 'end') break;
    blanks = kind === 'blank' ? blanks + 1 : 0;
    remarked = kind === 'remark' || (remarked && kind === 'blank');
    kinds.push({ row, kind });
  }
  markUnlabelledTotals(grid, body, kinds);
  while (kinds.length > 0 && ['blank', 'remark', 'keys'].includes(kinds.at(-1)?.kind ?? '')) kinds.pop();
  return {
    dataRows: kinds.filter(({ kind }) => kind === 'data').map(({ row }) => row),
    skippedRows: kinds.flatMap(({ row, kind }) => (kind === 'data' || kind === 'end' ? [] : [{ row, why: kind }])),
    last: kinds.at(-1)?.row ?? body.first - 1,
  };
}

function kindOf(grid: Grid, row: number, body: Body, headers: ReadonlySet<string>, blanks: number, remarked: boolean): RowKind {
  let filled = 0;
  let numbers = 0;
  let firstText = '';
  let firstColumn = -1;
  const labels: string[] = [];
  for (const column of body.columns) {
    const value = grid.at(row, column);
    if (isBlank(value)) continue;
    filled++;
    if (firstColumn < 0) {
      firstColumn = column;
      if (typeof value === 'string') firstText = value;
    }
    if (typeof value === 'string') {
      if (labels.length < 5) labels.push(value);
    } else numbers++;
  }
  if (filled === 0) return 'blank';
  if (firstText !== '' && ((isRemark(firstText) && numbers <= 1) || isExample(firstText))) return 'remark';
  const sums = (): boolean => numbers > 0 || filled <= 2 || body.columns.some((column) => looksNumeric(grid.at(row, column)));
  if (labels.some(isTotalLabel) && !labels.some((label) => isCodeLike(label) || isFirmLike(label)) && sums()) return 'total';
  if (numbers === 0 && filled <= 2 && isAside(grid, row, firstColumn, body, remarked || blanks > 0)) return 'remark';
  if (numbers === 0 && filled >= 2) return likeHeader(grid, row, body, headers, filled, blanks);
  return 'data';
}

/** A line of text across the table (一、规上企业, 2.本表由…): not a subject with everything missing. */
function isAside(grid: Grid, row: number, firstColumn: number, body: Body, apart: boolean): boolean {
  const merge = grid.mergeAt(row, firstColumn);
  if (merge !== null && merge.columns > 1) return true;
  const text = cellText(grid.at(row, firstColumn));
  if (isFirmLike(text) && text.length < 40 && !apart) return false;
  if (apart) return !(firstColumn === body.nameColumn && isFirmLike(text) && text.length < 40);
  return firstColumn !== body.nameColumn && isBlank(grid.at(row, body.nameColumn));
}

/** The header printed again is passed over; another header after a gap begins another table. */
function likeHeader(grid: Grid, row: number, body: Body, headers: ReadonlySet<string>, filled: number, blanks: number): RowKind {
  let same = 0;
  let words = 0;
  for (const column of body.columns) {
    const value = grid.at(row, column);
    if (typeof value !== 'string' || value === '') continue;
    const text = cellText(value);
    if (headers.has(text)) same++;
    if (isFirmLike(text) || isCodeLike(text)) return 'data';
    if (isHeaderWord(text)) words++;
  }
  if (same >= 2 && same >= filled * 0.6) return 'keys';
  return blanks > 0 && filled >= 3 && words >= filled * 0.6 ? 'end' : 'data';
}

/**
 * A row of numbers without any label is a total when at least two of its columns are the sums of the other rows. Only a
 * few such rows among labelled ones are looked at: where no row has a label, none is told by lacking one.
 */
function markUnlabelledTotals(grid: Grid, body: Body, kinds: { row: number; kind: RowKind }[]): void {
  const subjects = kinds.filter((entry) => entry.kind === 'data');
  const hasLabel = (row: number): boolean => body.columns.some((column) => {
    const value = grid.at(row, column);
    return typeof value === 'string' && !isBlank(value);
  });
  const unlabelled = subjects.filter((entry) => !hasLabel(entry.row));
  if (unlabelled.length > 5 || unlabelled.length * 2 > subjects.length || subjects.length < 3) return;
  for (const entry of unlabelled) {
    const others = subjects.filter((other) => other.kind === 'data' && other !== entry).map((other) => other.row);
    const sums = body.columns.filter((column) => {
      const value = grid.at(entry.row, column);
      return typeof value === 'number' && value !== 0 && isSum(value, others.map((row) => grid.at(row, column)));
    });
    if (sums.length >= 2) entry.kind = 'total';
  }
}

/** Sums of doubles differ in their last bits, so equal to twelve digits is equal. */
function isSum(value: number, cells: readonly CellValue[]): boolean {
  let sum = 0;
  for (const cell of cells) if (typeof cell === 'number') sum += cell;
  return Math.abs(sum - value) <= Math.abs(value) * 1e-12 || sum.toPrecision(12) === value.toPrecision(12);
}
