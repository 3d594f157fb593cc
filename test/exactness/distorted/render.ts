import { Fraction } from '../../../src/engine';
import { areaName } from '../../../src/workbook/address';
import type { Area, CellValue } from '../../../src/workbook/cell';
import type { RawSheet } from '../../../src/workbook/port';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import type { Column, Line, Sheet } from './sheet';

/** A column's header cells with the unit where it is written. */
export function headerOf(column: Column): string[] {
  const last = column.levels.at(-1) ?? '';
  const broken = column.broken ? `${last.slice(0, 2)}\n${last.slice(2)}` : last;
  const unit = column.unit !== null && column.unit !== '' && column.unitIn === 'header' ? `${column.broken ? '\n' : ''}（${column.unit}）` : '';
  return [...column.levels.slice(0, -1), broken + unit, ...(column.unitIn === 'child' && column.unit !== null ? [column.unit] : [])];
}

/** The sheet as cells, what a host reads, and the first cell of each subject in the order of the lines. */
export async function render(sheet: Sheet): Promise<{ readonly raw: RawSheet; readonly places: readonly Place[] }> {
  const laid = arrange(sheet);
  if (sheet.file === 'none') return { raw: rawOf(laid), places: laid.places };
  const book = sheet.file === 'csv' ? FileWorkbook.open(new TextEncoder().encode(`\ufeff${csv(laid.values)}`), '数据.csv') : FileWorkbook.open(xlsx(laid).bytes(), '数据.xlsx');
  return { raw: await book.read((await book.sheets())[0]!.id), places: laid.places };
}

/** Where a subject's row begins. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

type Cell = readonly [row: number, column: number, value: CellValue];

/** One table at its place. */
interface Block {
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly places: readonly Place[];
  readonly top: number;
  /** The first row below it, and the first column right of it. */
  readonly end: number;
  readonly right: number;
}

interface Laid extends Pick<Block, 'merges' | 'hiddenRows' | 'places'> {
  readonly values: CellValue[][];
  readonly object: RawSheet['tables'][number] | null;
}

/** The table with what stands around it. */
function arrange(sheet: Sheet): Laid {
  const [first, left] = sheet.at;
  const cells: Cell[] = [];
  const put = (row: number, column: number, values: readonly (readonly CellValue[])[]): void => values.forEach((line, i) => line.forEach((value, c) => cells.push([row + i, column + c, value])));
  if (sheet.over > 0) put(first, left, summary);
  const start = sheet.over > 0 ? first + summary.length + sheet.over : first;
  const past: Sheet = { ...sheet, above: [{ cells: ['云川县2020年度工业企业数据表'], across: false }], lines: sheet.lines.filter(({ kind }) => kind === 'subject'), below: [] };
  const older = sheet.before === 'above' ? [blockAt(past, past.lines, start, left)] : [];
  const half = sheet.halves ? middleOf(sheet.lines) : sheet.lines.length;
  const main = blockAt(sheet, sheet.lines.slice(0, half), older[0] === undefined ? start : older[0].end + 2, left);
  const beside = sheet.halves ? [blockAt({ ...sheet, above: [] }, sheet.lines.slice(half), main.top, main.right + 1)] : [];
  const end = Math.max(main.end, ...beside.map((block) => block.end));
  put(end, left, sheet.below);
  if (sheet.before === 'below') older.push(blockAt(past, past.lines, end + sheet.below.length + 1, left));
  for (const [row, column, value] of sheet.loose) cells.push([main.top + row, main.right + column, value]);
  if (sheet.beside > 0) put(main.top, main.right + sheet.beside, summary);
  if (sheet.under) put(Math.max(end + sheet.below.length, ...older.map((block) => block.end)) + 2, left, summary);
  const blocks = [main, ...beside, ...older];
  const merges = blocks.flatMap((block) => block.merges);
  return {
    values: gridOf([...cells, ...blocks.flatMap((block) => block.cells)], merges), merges, hiddenRows: blocks.flatMap((block) => block.hiddenRows),
    places: [main, ...beside].flatMap((block) => block.places), object: sheet.object ? { name: '表', area: { row: main.top, column: left, rows: main.end - main.top, columns: main.right - left }, totals: sheet.totals } : null,
  };
}

/** About half of the lines, without parting those of one name. */
function middleOf(lines: readonly Line[]): number {
  const after = lines.findIndex((line, i) => i >= lines.length / 2 && (line.group === undefined || line.group !== lines[i - 1]?.group));
  return after < 0 ? lines.length : after;
}

function blockAt(sheet: Sheet, lines: readonly Line[], row: number, left: number): Block {
  const { columns } = sheet;
  const at = (i: number): number => left + i + sheet.gaps.filter((gap) => gap <= i).length;
  const cells: Cell[] = [];
  const merges: Area[] = [];
  const right = at(columns.length - 1) + 1;
  const across = (r: number): void => void (sheet.merged && right - left > 1 && merges.push({ row: r, column: left, rows: 1, columns: right - left }));
  sheet.above.forEach((title, i) => {
    title.cells.forEach((value, c) => cells.push([row + i, left + c, value]));
    if (title.across) across(row + i);
  });
  const headers = columns.map(headerOf);
  const rows = Math.max(...headers.map((levels) => levels.length));
  const top = row + sheet.above.length;
  headerCells(sheet, headers, rows).forEach(([level, i, text]) => cells.push([top + level, at(i), text]));
  if (sheet.merged) merges.push(...headerMerges(headers, rows, top, at));
  sheet.between.forEach((kind, i) => columns.forEach((column, c) => cells.push([top + rows + i, at(c), betweenCell(kind, column, c)])));
  const first = top + rows + sheet.between.length;
  const laid = lines.flatMap((line) => (line.headerAgain ? Array.from({ length: rows }, (_, level): Line => ({ kind: 'other', cells: Object.fromEntries(headerCells(sheet, headers, rows).filter(([l]) => l === level).map(([, i, text]) => [columns[i]!.id, text])) })) : [line]));
  for (const line of laid) if (line.sums) Object.assign(line.cells, sumsOf(sheet));
  for (const id of sheet.mergeEqual) merges.push(...equalMerges(laid, id, first, at(columns.findIndex((column) => column.id === id))));
  laid.forEach((line, i) => {
    if (line.across !== undefined) cells.push([first + i, left, line.across]);
    if (line.merge) across(first + i);
    columns.forEach((column, c) => cells.push([first + i, at(c), line.cells[column.id] ?? null]));
    const before = laid[i - 1]?.group;
    if (line.group === undefined || line.group === before || !sheet.merged) return;
    const count = laid.slice(i).findIndex((other) => other.group !== line.group);
    const height = count < 0 ? laid.length - i : count;
    if (height > 1) for (const id of ['name', 'code']) merges.push({ row: first + i, column: at(columns.findIndex((column) => column.id === id)), rows: height, columns: 1 });
  });
  const rowsOf = (test: (line: Line) => unknown): number[] => laid.flatMap((line, i) => (test(line) ? [first + i] : []));
  return { cells, merges, hiddenRows: rowsOf((line) => line.hidden), places: rowsOf((line) => line.kind === 'subject').map((subject) => ({ row: subject, column: left })), top, end: first + laid.length, right };
}

const KEYS = ['name', 'credit_code', 'land_area', 'tax_paid', 'valueAdded', 'revenue', 'energy_use', 'emissions', 'staff', 'rd_cost', 'power', 'town', 'note'];

function betweenCell(kind: Sheet['between'][number], column: Column, c: number): CellValue {
  if (kind === 'units') return column.unitIn === 'row' ? column.unit : null;
  if (kind === 'keys') return c === 0 ? null : `W${c}`;
  if (kind === 'names') return KEYS[c] ?? `column_${c}`;
  if (kind === 'required') return c < 3 ? '必填' : '选填';
  return kind === 'numbers' ? (c === 0 ? '甲' : c) : null;
}

/** Sums of the columns that hold nothing but numbers. */
function sumsOf({ columns, lines }: Sheet): Record<string, CellValue> {
  const subjects = lines.filter((line) => line.kind === 'subject');
  const sums = columns.flatMap(({ id, field }): [string, CellValue][] => {
    const values = subjects.map((line) => line.cells[id] ?? 0);
    if (field === undefined || !values.every((value) => typeof value === 'number')) return [];
    return [[id, values.reduce((total, value) => total.add(Fraction.parse(String(value))!), Fraction.ZERO).toNumber()]];
  });
  // One column that adds up may be chance.
  return sums.length < 2 ? {} : Object.fromEntries(sums);
}

function equalMerges(lines: readonly Line[], id: string, first: number, column: number): Area[] {
  const merges: Area[] = [];
  for (let i = 0; i < lines.length;) {
    let end = i + 1;
    while (end < lines.length && lines[i]!.kind === 'subject' && lines[end]!.kind === 'subject' && lines[i]!.cells[id] === lines[end]!.cells[id]) end++;
    if (end - i > 1) merges.push({ row: first + i, column, rows: end - i, columns: 1 });
    i = end;
  }
  return merges;
}

const summary: CellValue[][] = [['镇街', '企业数', '平均得分'], ['云溪镇', 3, 80.5], ['石渡镇', 4, 70.25]];

/** Each parent once, over the first of its children. */
function headerCells({ columns }: Sheet, headers: readonly string[][], rows: number): [level: number, column: number, text: string][] {
  return columns.flatMap((_, i) => headers[i]!.flatMap((text, level): [number, number, string][] => {
    const isParent = level < headers[i]!.length - 1;
    const repeated = isParent && headers[i - 1]?.slice(0, level + 1).join('|') === headers[i]!.slice(0, level + 1).join('|') && headers[i - 1]!.length > level + 1;
    return repeated || level >= rows ? [] : [[level, i, text]];
  }));
}

function headerMerges(headers: readonly string[][], rows: number, top: number, at: (i: number) => number): Area[] {
  const merges: Area[] = [];
  headers.forEach((levels, i) => {
    if (levels.length < rows) merges.push({ row: top + levels.length - 1, column: at(i), rows: rows - levels.length + 1, columns: 1 });
    for (let level = 0; level < levels.length - 1; level++) {
      const same = (j: number): boolean => headers[j] !== undefined && headers[j]!.length > level + 1 && headers[j]!.slice(0, level + 1).join('|') === levels.slice(0, level + 1).join('|');
      if (same(i - 1)) continue;
      let end = i;
      while (same(end + 1)) end++;
      if (end > i) merges.push({ row: top + level, column: at(i), rows: 1, columns: at(end) - at(i) + 1 });
    }
  });
  return merges;
}

function gridOf(cells: readonly Cell[], merges: readonly Area[]): CellValue[][] {
  const rows = Math.max(...cells.map(([row]) => row)) + 1;
  const columns = Math.max(...cells.map(([, column]) => column)) + 1;
  const values = Array.from({ length: rows }, () => Array.from({ length: columns }, (): CellValue => null));
  for (const [row, column, value] of cells) if (value !== null) values[row]![column] = value;
  for (const area of merges) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) if (row > area.row || column > area.column) values[row]![column] = null;
    }
  }
  return values;
}

/** The used range as a host gives it: from the first cell that holds anything to the last. */
function rawOf({ values, merges, hiddenRows, object }: Laid): RawSheet {
  const top = values.findIndex((row) => row.some((value) => value !== null));
  const left = Math.min(...values.map((row) => row.findIndex((value) => value !== null)).filter((column) => column >= 0));
  const used = { row: top, column: left, rows: values.length - top, columns: values[0]!.length - left };
  return { sheet: { id: 's', name: '数据', visible: true, ours: false }, used, values: values.slice(top).map((row) => row.slice(left)), merges, hiddenRows, tables: object ? [object] : [], ours: null };
}

const xlsx = ({ values, merges, hiddenRows, object }: Laid): FileWorkbook =>
  FileWorkbook.create([{ name: '数据', values, merges, hiddenRows, tables: object ? [object] : [] }]);

const csv = (values: readonly (readonly CellValue[])[]): string =>
  values.map((row) => row.map((value) => `"${(value === null ? '' : typeof value === 'object' ? value.error : String(value)).replaceAll('"', '""')}"`).join(',')).join('\r\n');

/** For a failing case: the sheet as a person would see it. */
export const shown = (raw: RawSheet): string =>
  `${raw.values.map((row, i) => `${raw.used.row + i + 1}\t${row.map((value) => (value === null ? '' : typeof value === 'object' ? value.error : JSON.stringify(value))).join('\t')}`).join('\n')}\nmerges ${raw.merges.map(areaName).join(' ')}`;
