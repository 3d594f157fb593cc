import { cellDecimal, unitDimension, UNKNOWN, type Field, type Fraction, type Issue, type IssueParams, type NumberColumn, type Severity } from '../../engine/index';
import { cellName } from '../address';
import { scaler, sumOf, type ExactNumbers } from './exact';
import { underMerge, type FirmRows } from './firmRows';
import { matchOf, type JoinSource } from './source';

/** What one sheet says of one field, firm by firm. */
export interface Gathered {
  /** The sheet's column. */
  readonly column: number;
  /** The row of the sheet's table where each firm's value begins; -1 where it has none. */
  readonly at: Int32Array;
  /** How many rows went into each firm's value; 0 where it has none. */
  readonly parts: Uint16Array;
  readonly numbers: ExactNumbers | null;
  readonly texts: readonly (string | null)[] | null;
  readonly flags: Uint8Array | null;
}

/** How several rows of a firm become one number: added, or one figure that each of them repeats. */
export type ManyRows = 'sum' | 'once';

const ADDITIVE = new Set(['money', 'area', 'electricity', 'coal', 'mass']);

/** Amounts and areas add up over plots, meters and months; heads, years and ratios do not. */
export const isAdditive = (field: Field): boolean => field.kind === 'number' && ADDITIVE.has(unitDimension(field.unit ?? '') ?? '');

interface Work {
  readonly source: JoinSource;
  readonly field: Field;
  readonly column: number;
  readonly rows: FirmRows;
  readonly names: readonly string[];
  readonly report: (issue: Issue) => void;
}

/**
 * Gathers a field of a sheet by firm. Several rows of a firm are added where the field is an amount; other fields must
 * say the same in each, the first is taken, and what differs is an issue.
 * @returns null where the sheet has no such column, or one whose unit cannot be brought to the field's
 */
export function gather(source: JoinSource, field: Field, rows: FirmRows, names: readonly string[], many: ManyRows | undefined, report: (issue: Issue) => void): Gathered | null {
  const match = matchOf(source, field.name);
  const column = source.table.columns.get(field.name);
  if (match === null || column === undefined) return null;
  const work: Work = { source, field, column: match.column, rows, names, report };
  const [at, parts] = [new Int32Array(rows.length).fill(-1), new Uint16Array(rows.length)];
  const empty = { column: match.column, at, parts, numbers: null, texts: null, flags: null };
  if (column.kind === 'text' && isPartNumber(field)) return { ...empty, texts: listed(work, at, parts, column.values) };
  if (column.kind === 'text') return { ...empty, texts: agreed(work, at, parts, (row) => column.values[row] ?? null, plain, null) };
  if (column.kind === 'flag') {
    const flags = agreed(work, at, parts, (row) => (column.values[row] === UNKNOWN ? null : (column.values[row] as number)), (flag) => flag, UNKNOWN);
    return { ...empty, flags: Uint8Array.from(flags, (flag) => flag ?? UNKNOWN) };
  }
  return { ...empty, numbers: gatherNumbers(work, column, at, parts, many) };
}

/** 宗地编号, 用电户号: each row of a firm has its own, and none of them is wrong. */
const isPartNumber = ({ name }: Field): boolean => /^(?:宗地编号|用电户号|不动产权证号)$/.test(name);

function listed({ source, field, column, rows, report }: Work, at: Int32Array, parts: Uint16Array, values: readonly (string | null)[]): (string | null)[] {
  let several = 0;
  let example = -1;
  const texts = rows.map((mine, firm) => {
    const having = (mine ?? []).filter((row) => values[row] !== null);
    const [first] = having;
    if (first === undefined) return null;
    at[firm] = first;
    parts[firm] = 1;
    const all = new Set(having.map((row) => values[row] as string));
    if (all.size > 1) {
      several++;
      example = example < 0 ? first : example;
    }
    return [...all].join('、');
  });
  const cell = { sheet: source.label, row: source.subjects.rows[example] as number, column };
  if (several > 0) report({ severity: 'info', code: 'join-listed', field: field.name, params: { field: field.name, count: several }, cell });
  return texts;
}

function gatherNumbers(work: Work, column: NumberColumn, at: Int32Array, parts: Uint16Array, many: ManyRows | undefined): ExactNumbers {
  const { rows } = work;
  const doubles = new Float64Array(rows.length).fill(NaN);
  const odd = new Map<number, Fraction>();
  const scale = scaler(column.factor);
  const way = many ?? wayOf(work, column);
  const bridged = underMerge(work.source, work.column);
  rows.forEach((mine, firm) => {
    if (mine === undefined) return;
    const having = mine.filter((row) => !Number.isNaN(column.values[row]));
    const [first] = having;
    if (first === undefined) return;
    at[firm] = first;
    const cells = having.map((row) => column.values[row] as number);
    const isSum = way === 'sum' && having.length > 1;
    parts[firm] = isSum ? having.length : 1;
    const value = isSum ? sumOf(cells, column.factor) : scale(cells[0] as number);
    if (typeof value === 'number') doubles[firm] = value;
    else odd.set(firm, value);
    if (way === 'sum') sayOfSum(work, firm, mine, having, cells, bridged);
    else if (cells.some((cell) => cell !== cells[0])) sayDiffering(work, firm, first, having[cells.findIndex((cell) => cell !== cells[0])] as number, 'warning');
  });
  return { doubles, odd };
}

/**
 * A sheet of plots that repeats the firm's tax on each of them would triple it. Where every firm of many rows shows one
 * figure all through, the figure is the firm's; where some differ, they are parts.
 */
function wayOf({ source, field, column, rows, report }: Work, { values }: NumberColumn): ManyRows {
  if (!isAdditive(field)) return 'once';
  let [repeated, varied] = [0, 0];
  let example = -1;
  for (const mine of rows) {
    if (mine === undefined || mine.length < 2) continue;
    const cells = mine.map((row) => values[row] as number).filter((cell) => !Number.isNaN(cell));
    if (cells.length < 2) continue;
    if (cells.some((cell) => cell !== cells[0])) varied++;
    else if (cells[0] !== 0) {
      repeated++;
      example = example < 0 ? (mine[0] as number) : example;
    }
  }
  if (repeated === 0 || varied > 0) return 'sum';
  const cell = { sheet: source.label, row: source.subjects.rows[example] as number, column };
  report({ severity: 'warning', code: 'join-once', field: field.name, params: { field: field.name, count: repeated }, cell });
  return 'once';
}

function sayOfSum(work: Work, firm: number, mine: readonly number[], having: readonly number[], cells: readonly number[], bridged: (row: number) => boolean): void {
  if (mine.length < 2) return;
  const { subjects } = work.source;
  const gaps = mine.filter((row) => !having.includes(row) && !bridged(subjects.rows[row] as number));
  // A sum over none but the first row under a merge has no gap, and neither has a figure written once for the firm.
  if (gaps.length > 0 && having.length > 1) say(work, firm, gaps[0] as number, 'warning', 'join-gap', { count: gaps.length, parts: having.length });
  if (cells.length > 1 && cells[0] !== 0 && cells.every((cell) => cell === cells[0])) {
    say(work, firm, having[0] as number, 'info', 'join-equal-parts', { parts: having.length, value: cellDecimal(cells[0] as number).value.toString() });
  }
}

/** The one value that all rows of a firm give; the first where they differ. */
function agreed<T extends string | number>(
  work: Work, at: Int32Array, parts: Uint16Array, valueOf: (row: number) => T | null, keyOf: (value: T) => string | number, none: T | null,
): (T | null)[] {
  return work.rows.map((mine, firm) => {
    if (mine === undefined) return none;
    const having = mine.length === 1 ? mine : mine.filter((row) => valueOf(row) !== null);
    const first = having[0] as number | undefined;
    const value = first === undefined ? null : valueOf(first);
    if (first === undefined || value === null) return none;
    at[firm] = first;
    parts[firm] = 1;
    const other = having.find((row) => keyOf(valueOf(row) as T) !== keyOf(value));
    if (other !== undefined) sayDiffering(work, firm, first, other, work.field.kind === 'flag' ? 'warning' : 'info');
    return value;
  });
}

/** Texts that differ in width or blanks only say the same. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

function sayDiffering(work: Work, firm: number, first: number, other: number, severity: Severity): void {
  const { source, column } = work;
  const cell = (row: number): string => cellName(source.subjects.rows[row] as number, column);
  const shown = (row: number): string => shownAt(source, row, column);
  say(work, firm, first, severity, 'join-rows-differ', { kept: shown(first), cell: cell(other), other: shown(other) });
}

/** A cell as it stands, for words about it. */
export function shownAt({ raw, subjects }: JoinSource, row: number, column: number): string {
  const value = raw.values[(subjects.rows[row] as number) - raw.used.row]?.[column - raw.used.column] ?? null;
  if (typeof value === 'number') return cellDecimal(value).value.toString();
  return typeof value === 'object' ? (value?.error ?? '') : String(value).slice(0, 40);
}

function say({ source, field, column, names, report }: Work, firm: number, row: number, severity: Severity, code: string, params: IssueParams): void {
  const cell = { sheet: source.label, row: source.subjects.rows[row] as number, column };
  report({ severity, code, row: firm, field: field.name, params: { field: field.name, name: names[firm] as string, ...params }, cell });
}
