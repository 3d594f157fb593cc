import type { CellValue } from '../cell';
import type { SkippedWhy, TableLayout } from '../layout';
import { looksNumeric, readNumber } from './cellNumber';
import { cellText, isBlank, type Grid } from './grid';
import { isClass, isCodeLike, isExample, isFirmLike, isHeaderWord, isKeyRow, isPlace, isPlainTotal, isRemark, isSection, isTotalInPieces, isTotalLabel, isYardstick, isYear, leadsTable } from './rowWords';
import { unlabelledTotals } from './unlabelledTotals';
import { declaredUnits } from './unitText';

/** Rows looked at below a header printed again. */
const COMPARED = 20;
/** So many rows below the header may say how to fill in the form. */
const HINTS = 3;

export interface TableRows {
  readonly dataRows: readonly number[];
  readonly skippedRows: TableLayout['skippedRows'];
  /** Last row that belongs to the table. */
  readonly last: number;
}

export type RowKind = 'data' | Exclude<SkippedWhy, 'year' | 'units'> | 'end';

export interface Body {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly number[];
  /** Column that names the subject; -1 if no header says so. */
  readonly nameColumn: number;
  /** Column of credit codes; -1 if no header says so. */
  readonly codeColumn: number;
  /** Column of the rows' numbers; -1 if no header says so. */
  readonly serialColumn: number;
  /** Rows of the header, its units and its keys: what may be printed again on a later page. */
  readonly above: readonly number[];
  /** Units and years declared above the table; other ones below begin another table. */
  readonly units: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  /** The last row is an Excel table's totals row. */
  readonly totals: boolean;
}

/** What stands in a row, counted once. */
interface RowContent {
  readonly filled: number;
  /** Cells that hold a number, be it as text; and those of them that are no year. */
  readonly numbers: number;
  readonly figures: number;
  readonly firstText: string;
  readonly firstColumn: number;
  readonly labels: readonly string[];
}

/** What has passed since the last subject. */
interface Since {
  blanks: number;
  remarks: string[];
  /** The name it stands under; null before the first subject. */
  name: string | null;
  /** The header has come again with more firms below it: what follows is printed in pages. */
  pages: boolean;
}

/** Sorts the rows below a header into subjects, totals, remarks and blanks. */
export function sortRows(grid: Grid, body: Body): TableRows {
  const kinds: { row: number; kind: RowKind }[] = [];
  const printed = body.above.map((row) => body.columns.map((column) => squeezed(cellText(grid.at(row, column)))));
  const since: Since = { blanks: 0, remarks: [], name: null, pages: false };
  for (let row = body.first; row <= body.last; row++) {
    let kind = kindOf(grid, row, body, printed, since);
    if (kind === 'data' && body.totals && row === body.last) kind = 'total';
    if (kind === 'end') break;
    since.blanks = kind === 'blank' ? since.blanks + 1 : 0;
    if (kind === 'data') since.name = nameAt(grid, row, body.nameColumn) || (since.name ?? '');
    if (kind === 'remark') since.remarks.push(...body.columns.map((column) => cellText(grid.at(row, column))));
    else if (kind !== 'blank' && kind !== 'keys') since.remarks = [];
    kinds.push({ row, kind });
  }
  const totals = new Set(unlabelledTotals(grid, body, kinds.filter(({ kind }) => kind === 'data').map(({ row }) => row)));
  for (const entry of kinds) if (totals.has(entry.row)) entry.kind = 'total';
  while (kinds.length > 0 && (['blank', 'remark', 'keys'].includes(kinds.at(-1)?.kind ?? '') || isLoneNumber(grid, kinds, body))) kinds.pop();
  return {
    dataRows: kinds.filter(({ kind }) => kind === 'data').map(({ row }) => row),
    skippedRows: kinds.flatMap(({ row, kind }) => (kind === 'data' || kind === 'end' ? [] : [{ row, why: kind }])),
    last: kinds.at(-1)?.row ?? body.first - 1,
  };
}

/** At the end, below a gap, a number by itself: a date, a clerk's sum. */
function isLoneNumber(grid: Grid, kinds: readonly { row: number; kind: RowKind }[], body: Body): boolean {
  const [before, last] = kinds.slice(-2);
  if (before?.kind !== 'blank' || last?.kind !== 'data') return false;
  const { filled, numbers } = contentOf(grid, last.row, body);
  return filled === 1 && numbers === 1 && nameAt(grid, last.row, body.nameColumn) === '';
}

function kindOf(grid: Grid, row: number, body: Body, printed: readonly (readonly string[])[], since: Since): RowKind {
  const content = contentOf(grid, row, body);
  if (content.filled === 0 || isPrepared(grid, row, body, content)) return 'blank';
  if (content.firstText !== '' && (isNote(content, body) || isExample(content.firstText))) return 'remark';
  if (isTotal(grid, row, body, content, since)) return 'total';
  if (isPrintedAgain(grid, row, body, printed) && content.filled >= 2) {
    const apart = since.remarks.length > 0 || since.blanks > 0;
    const another = since.name !== null && (since.remarks.some((text) => saysOtherwise(text, body)) || (apart && !since.pages && firmsComeAgain(grid, row, body)));
    since.pages ||= since.name !== null;
    return another ? 'end' : 'keys';
  }
  if (row < body.first + HINTS && isHint(grid, row, body, content)) return 'remark';
  if (content.figures > 0) return 'data';
  const kind = likeHeader(grid, row, body, since);
  if (kind !== 'data') return kind;
  return content.numbers === 0 && content.filled <= 2 && isAside(grid, row, content, body, since) ? 'remark' : 'data';
}

function contentOf(grid: Grid, row: number, body: Body): RowContent {
  let filled = 0;
  let numbers = 0;
  let figures = 0;
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
    if (typeof value === 'string' && labels.length < 5) labels.push(value);
    if (typeof value === 'string') continue;
    numbers++;
    if (!isYear(value)) figures++;
  }
  // Numbers as text are looked for where there are hardly any others: past the first few nothing depends on how many.
  for (let i = 0; figures < 2 && i < body.columns.length; i++) {
    const value = grid.at(row, body.columns[i] as number);
    if (typeof value !== 'string' || !looksNumeric(value)) continue;
    numbers++;
    if (!isYear(value)) figures++;
  }
  return { filled, numbers, figures, firstText, firstColumn, labels };
}

/** A row made ready for a firm: a number and nothing else, or formulas that come to nothing. */
function isPrepared(grid: Grid, row: number, { columns, nameColumn, codeColumn, serialColumn }: Body, { filled, firstColumn, labels }: RowContent): boolean {
  if (filled === 1) return firstColumn === serialColumn && labels.length === 0;
  if (nameColumn < 0 || labels.length > 0 || nameAt(grid, row, nameColumn) !== '' || nameAt(grid, row, codeColumn) !== '') return false;
  return columns.every((column) => column === serialColumn || isBlank(grid.at(row, column)) || grid.at(row, column) === 0);
}

/** Below the header, words over the columns of numbers and no firm: how to fill the form in, or who sends the column. */
function isHint(grid: Grid, row: number, { columns, last, nameColumn }: Body, { filled, numbers, labels }: RowContent): boolean {
  if (numbers > 0 || filled < columns.length * 0.6 || labels.some((label) => isCodeLike(label) || isFirmLike(label)) || nameAt(grid, row, nameColumn) === '') return false;
  const below = Array.from({ length: Math.min(COMPARED, last - row) }, (_, i) => row + 1 + i);
  const overNumbers = columns.filter((column) => {
    if (isBlank(grid.at(row, column))) return false;
    const cells = below.map((other) => grid.at(other, column)).filter((value) => !isBlank(value));
    return cells.length > 0 && cells.filter(looksNumeric).length * 4 >= cells.length * 3;
  });
  return overNumbers.length >= 2 && overNumbers.every((column) => saysSomething(grid.at(row, column)));
}

/** Words, and not such as stand for a missing number. */
const saysSomething = (value: CellValue): boolean => readNumber(value, '').kind === 'text';

/** 备注：…, 填表人：…; not a firm whose name begins so (说明书印刷有限公司). */
function isNote({ firstText, firstColumn, filled, numbers }: RowContent, body: Body): boolean {
  if (!isRemark(firstText) || numbers > 1) return false;
  return !(filled > 2 && firstColumn === body.nameColumn && isFirmLike(firstText) && !/[:：]/.test(firstText));
}

function isTotal(grid: Grid, row: number, body: Body, { labels, filled, numbers }: RowContent, since: Since): boolean {
  const [label = ''] = labels;
  const firm = labels.some((text) => isCodeLike(text) || isFirmLike(text));
  if (numbers > 0 && !firm && (isTotalInPieces(labels) || isClass(label) || isYardstick(label))) return true;
  if (!labels.some(isTotalLabel) || (numbers === 0 && (filled > 2 || !isTotalLabel(label)))) return false;
  const name = nameAt(grid, row, body.nameColumn);
  // A word for a total among the remarks of a firm is no label.
  if (!firm) return name === '' || [label, name, nameAt(grid, row, body.codeColumn)].some(isTotalLabel) || (labels.some(isPlainTotal) && name === since.name);
  // 甲公司 | 小计 below the plots of 甲公司 sums them up.
  return labels.some(isPlainTotal) && name !== '' && name === since.name;
}

function nameAt(grid: Grid, row: number, column: number): string {
  if (column < 0) return '';
  const own = grid.at(row, column);
  const merge = isBlank(own) ? grid.mergeAt(row, column) : null;
  return cellText(merge === null ? own : grid.at(merge.row, merge.column));
}

/** A line of text across the table (一、规上企业, 2.本表由…): not a subject with everything missing. */
function isAside(grid: Grid, row: number, { firstColumn, filled, labels }: RowContent, body: Body, since: Since): boolean {
  const merge = grid.mergeAt(row, firstColumn);
  if (merge !== null && merge.columns > 1) return true;
  if (labels.some(isCodeLike)) return false;
  const text = cellText(grid.at(row, firstColumn));
  if (filled === 1 && (isSection(text) || isClass(text) || isPlace(text) || declaredUnits(text).length > 0)) return true;
  const apart = since.blanks > 0 || since.remarks.length > 0;
  if (isFirmLike(text) && text.length < 40 && !apart) return false;
  if (apart) return !(firstColumn === body.nameColumn && isFirmLike(text) && text.length < 40);
  return firstColumn !== body.nameColumn && isBlank(grid.at(row, body.nameColumn));
}

/** The header, its units or its keys once more, as at the head of a later page. */
const isPrintedAgain = (grid: Grid, row: number, { columns }: Body, printed: readonly (readonly string[])[]): boolean =>
  printed.some((line) => columns.every((column, i) => isBlank(grid.at(row, column)) || squeezed(cellText(grid.at(row, column))) === line[i]));

/** A program's keys are passed over; another header begins another table. */
function likeHeader(grid: Grid, row: number, body: Body, since: Since): RowKind {
  // Another table fills the columns that this one leaves empty.
  const texts = spanOf(grid, body).map((column) => cellText(grid.at(row, column))).filter((text) => text !== '' && !isYear(text));
  const words = texts.map(squeezed);
  if (words.length < 2 || words.some((text) => isFirmLike(text) || isCodeLike(text) || looksNumeric(text))) return 'data';
  if (words.length >= 3 && isKeyRow(words, words.length)) return 'keys';
  // English words need the blanks between them.
  const known = texts.filter(isHeaderWord).length;
  const apart = since.blanks > 0 || since.remarks.length > 0;
  const begins = words.length >= 3 && (apart ? known >= words.length * 0.6 : known >= words.length * 0.8 && leadsTable(words[0] as string));
  return begins ? 'end' : 'data';
}

const spanOf = (grid: Grid, { columns }: Body): number[] => grid.columns.filter((column) => column >= (columns[0] as number) && column <= (columns.at(-1) as number));

/** Below a title and the header once more most firms are those above it: other figures of theirs, not more firms. */
function firmsComeAgain(grid: Grid, row: number, body: Body): boolean {
  if (body.nameColumn < 0) return false;
  // A firm's other year is another row of one table.
  const keyOf = (at: number): string => {
    const name = nameAt(grid, at, body.nameColumn);
    return name === '' ? '' : [name, ...body.columns.map((column) => grid.at(at, column)).filter(isYear)].join(' ');
  };
  const above = new Set(Array.from({ length: row - body.first }, (_, i) => keyOf(body.first + i)));
  const below = Array.from({ length: Math.min(COMPARED, body.last - row) }, (_, i) => keyOf(row + 1 + i)).filter((key) => key !== '');
  return below.filter((key) => above.has(key)).length * 2 > below.length;
}

/** A title between two prints of one header that names another unit or year: the same columns, of another table. */
function saysOtherwise(text: string, { units, years }: Body): boolean {
  const others = declaredUnits(text);
  if (others.length > 0 && others.some((unit) => !units.has(unit))) return true;
  const said = yearsIn(text);
  return years.size > 0 && said.length > 0 && said.every((year) => !years.has(year));
}

/** Years that a title names. */
export const yearsIn = (text: string): string[] => [...text.matchAll(/(?<!\d)(20\d\d)\s*年/g)].map((match) => match[1] as string);

const squeezed = (text: string): string => text.replace(/\s/g, '');
