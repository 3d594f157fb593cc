import { cellDecimal, NO, UNKNOWN, unitDimension, YES, type Field, type Issue, type IssueParams, type Severity } from '../../engine/index';
import { isCellError, type CellValue } from '../cell';
import type { RawSheet } from '../port';
import { readFlag } from './cellFlag';
import { inUnit, readNumber } from './cellNumber';
import { cellText, isBlank } from './grid';
import { legendOf, legendWords } from './legend';
import type { UnitFrom } from './sectionUnits';

/** One column on its way from cells to values. */
export interface ColumnWork {
  readonly raw: RawSheet;
  readonly rows: readonly number[];
  readonly column: number;
  readonly field: Field;
  /** required: indicators need it · optional: only conditions do · none: read along, without a word about its cells. */
  readonly interest: 'required' | 'optional' | 'none';
  /** Where the header's last row stands: what is said of the whole column is said there. */
  readonly headerRow?: number;
  readonly report: (issue: Issue) => void;
  /** Other units of the numbers from some rows on. */
  readonly unitsBelow?: readonly UnitFrom[];
}

/** What every indicator per mu is divided by; a part of it, leased or let, may well be 0. */
const LAND = '用地面积';

/** A number below this that has at most four decimals is one of at most fifteen digits, as m / 10⁴ with m < 10¹⁵ proves. */
const SHORT = 1e11;

/** The cells as doubles in the sheet's unit; NaN where there is none. */
export function readNumbers(work: ColumnWork, unit: string): Float64Array {
  const values = new Float64Array(work.rows.length).fill(NaN);
  const area = unitDimension(unit) === 'area';
  const signed = unitDimension(unit) === 'money';
  const covered = coveringRows(work);
  for (let i = 0; i < values.length; i++) {
    const cell = cellOf(work, i);
    const other = unitBelow(work, i);
    const reading = other !== undefined ? inUnit(readNumber(cell, other), other, unit) : typeof cell === 'number' ? null : readNumber(cell, unit);
    if (reading?.kind === 'blank' && covered.has(work.rows[i] as number)) {
      if (work.interest !== 'none') say(work, i, 'warning', 'number-under-merge', { first: (covered.get(work.rows[i] as number) as number) + 1 });
      continue;
    }
    if (reading !== null && reading.kind !== 'number' && reading.kind !== 'tidied') {
      sayUnread(work, i, cell, reading.kind, unit);
      continue;
    }
    const value = reading === null ? (cell as number) : reading.value;
    if (area && value < 0) {
      say(work, i, 'warning', 'area-negative', { text: shown(cell) });
      continue;
    }
    values[i] = value;
    if (work.interest === 'none') continue;
    if (reading?.kind === 'tidied') say(work, i, 'info', 'text-read-as-number', { text: shown(cell), value: String(value), unit });
    if (work.field.name === LAND && value === 0) say(work, i, 'warning', 'area-zero', {});
    if (!signed && value < 0) say(work, i, 'warning', 'number-negative', { value: String(value) });
    if (!isTyped(value)) say(work, i, 'info', 'fifteen-digits', { text: shown(cell), value: cellDecimal(value).value.toString() });
  }
  return values;
}

const unitBelow = ({ unitsBelow, rows }: ColumnWork, i: number): string | undefined =>
  unitsBelow === undefined || unitsBelow.length === 0 ? undefined : unitsBelow.findLast(({ row }) => row < (rows[i] as number))?.unit;

function isTyped(value: number): boolean {
  if (Math.abs(value) < SHORT && Math.round(value * 1e4) / 1e4 === value) return true;
  return cellDecimal(value).typed;
}

function sayUnread(work: ColumnWork, i: number, cell: CellValue, kind: 'blank' | 'none' | 'text' | 'inexact' | 'long', unit: string): void {
  if (work.interest === 'none') return;
  const severity = work.interest === 'required' ? 'warning' : 'info';
  if (kind === 'blank') say(work, i, severity, 'number-blank', {});
  else if (kind === 'none') say(work, i, severity, 'number-none', { text: shown(cell) });
  else if (kind === 'long') say(work, i, 'warning', 'number-long', { text: shown(cell) });
  else say(work, i, 'warning', kind === 'text' ? 'text-in-number-cell' : 'unit-in-cell', { text: shown(cell), unit });
}

/**
 * Yes, no, not known; a merged mark holds for every row it covers. Where a column only ever says yes, a blank means no, as
 * people fill such columns. Codes mean what the header says they do: 1 and 2 that nobody explains mean nothing.
 */
export function readFlags(work: ColumnWork, header: string): Uint8Array {
  const values = new Uint8Array(work.rows.length).fill(UNKNOWN);
  const legend = legendOf(header);
  const blanks: number[] = [];
  const unreadable: number[] = [];
  const codes = new Set<string>();
  const seen = new Map<CellValue, ReturnType<typeof readFlag>>();
  const covered = coveringRows(work);
  let yes = 0;
  let no = 0;
  for (let i = 0; i < values.length; i++) {
    const cell = cellOrCovering(work, i, covered);
    let reading = seen.get(cell);
    if (reading === undefined) seen.set(cell, reading = readFlag(legend?.get(codeIn(cell)) ?? cell, work.field.name));
    const code = codeIn(cell);
    if (code !== '') codes.add(code);
    if (reading === 'blank') blanks.push(i);
    else if (reading !== 'unreadable') {
      values[i] = reading;
      if (reading === YES) yes++;
      else no++;
    } else if (typeof cell === 'string' && header.includes(cell.trim()) && cell.trim() !== '') {
      values[i] = YES;
      yes++;
    } else unreadable.push(i);
  }
  const told = (severity: Severity, code: string, params: IssueParams): void => void (work.interest !== 'none' && sayOfColumn(work, severity, code, { header, ...params }));
  if (legend !== null && codes.size > 0) told('info', 'column-codes-header', { legend: legendWords(legend) });
  else if (codes.has('2') && [...codes].every((code) => /^[012]$/.test(code)) && unreadable.every((i) => codeIn(cellOrCovering(work, i, covered)) === '2')) {
    told('warning', 'flag-codes-unknown', { codes: [...codes].sort().join('、') });
    return new Uint8Array(work.rows.length).fill(UNKNOWN);
  } else if (codes.has('1') && codes.has('0')) told('info', 'flag-codes-assumed', {});
  if (work.interest !== 'none') for (const i of unreadable) say(work, i, 'warning', 'flag-unreadable', { text: shown(cellOrCovering(work, i, covered)) });
  if (no > 0 || blanks.length === 0) {
    if (work.interest !== 'none') for (const i of blanks) say(work, i, 'info', 'flag-blank', {});
    return values;
  }
  for (const i of blanks) values[i] = NO;
  if (work.interest !== 'none') say(work, blanks[0] as number, 'info', 'flag-blanks-mean-no', { yes, blanks: blanks.length });
  return values;
}

/** A code of one digit, typed as number or text; '' for anything else. */
const codeIn = (cell: CellValue): string => (typeof cell === 'number' || typeof cell === 'string' ? (/^\s*(\d)\s*$/.exec(String(cell).normalize('NFKC'))?.[1] ?? '') : '');

/** Words of the cells, trimmed; a merged cell speaks for every row it covers, and a code that the header explains is its word. */
export function readTexts(work: ColumnWork, header = ''): (string | null)[] {
  const covered = coveringRows(work);
  const legend = legendOf(header);
  return work.rows.map((_, i) => {
    const cell = cellOrCovering(work, i, covered);
    if (isCellError(cell)) {
      if (work.interest !== 'none') say(work, i, 'warning', 'text-error', { text: cell.error });
      return null;
    }
    if (!isBlank(cell)) return legend?.get(codeIn(cell)) ?? cellText(cell);
    if (work.interest !== 'none') say(work, i, 'info', 'text-blank', {});
    return null;
  });
}

/** Rows of the column that stand under a merged cell, with the row that holds its text. */
function coveringRows(work: ColumnWork): Map<number, number> {
  const covered = new Map<number, number>();
  for (const merge of work.raw.merges) {
    if (merge.rows < 2 || merge.column !== work.column) continue;
    for (let row = merge.row + 1; row < merge.row + merge.rows; row++) covered.set(row, merge.row);
  }
  return covered;
}

const cellOf = (work: ColumnWork, i: number): CellValue => cellIn(work, work.rows[i] as number);

const cellIn = ({ raw, column }: ColumnWork, row: number): CellValue => raw.values[row - raw.used.row]?.[column - raw.used.column] ?? null;

function cellOrCovering(work: ColumnWork, i: number, covered: ReadonlyMap<number, number>): CellValue {
  const own = cellOf(work, i);
  const top = covered.size > 0 && isBlank(own) ? covered.get(work.rows[i] as number) : undefined;
  return top === undefined ? own : cellIn(work, top);
}

const shown = (cell: CellValue): string => cellText(cell).slice(0, 40);

function say(work: ColumnWork, i: number, severity: Severity, code: string, params: IssueParams): void {
  work.report({
    severity, code, row: i, field: work.field.name, params: { field: work.field.name, ...params },
    cell: { sheet: work.raw.sheet.name, row: work.rows[i] as number, column: work.column },
  });
}

/** Said once of the whole column, where its header stands. */
function sayOfColumn(work: ColumnWork, severity: Severity, code: string, params: IssueParams): void {
  work.report({
    severity, code, field: work.field.name, params: { field: work.field.name, ...params },
    cell: { sheet: work.raw.sheet.name, row: work.headerRow ?? work.raw.used.row, column: work.column },
  });
}
