import { areaName, columnName } from '../../../src/workbook/address';
import type { Area, CellValue } from '../../../src/workbook/cell';
import type { Firm } from '../firms';
import { inFieldUnit, type ColumnSpec } from './columns';
import type { ExpectedColumn, ExpectedSubject, ExpectedTable } from './expected';

type Row = readonly CellValue[];

/** One line below the header. Only firms are subjects; each other kind says why it is passed over. */
export type Line =
  | { readonly kind: 'firm'; readonly firm: Firm; readonly hidden?: boolean; readonly cells?: Readonly<Record<number, CellValue>> }
  | { readonly kind: 'year'; readonly firm: Firm }
  | { readonly kind: 'total' | 'remark' | 'keys'; readonly cells: Row; readonly across?: boolean; readonly issue?: string }
  | { readonly kind: 'blank' };

/** A table as somebody put it on a sheet. */
export interface TableSpec {
  /** Rows above the header, from the block's first row on. A lone cell is merged across when `across` is set. */
  readonly above?: readonly Row[];
  readonly across?: boolean;
  readonly corner?: string;
  readonly columns: readonly ColumnSpec[];
  /** Rows between header and data: units, a program's keys, anything else that is passed over as the kind said. */
  readonly between?: readonly ('units' | 'keys' | 'blank' | { readonly keys: Row } | { readonly remark: Row })[];
  readonly lines: readonly Line[];
  readonly below?: readonly Row[];
  /** false: a file without merges, such as a CSV. */
  readonly merged?: boolean;
  /** Columns whose cells are merged over rows that follow each other with the same firm. */
  readonly mergeOver?: readonly number[];
  /** Columns, of the block, left empty before the column of this number. */
  readonly gapsBefore?: readonly number[];
  /** The block's table is an Excel table object. */
  readonly object?: string;
  /** Issues about the table as a whole, beside those of cells. */
  readonly issues?: readonly string[];
}

/** Cells of a block at their place on the sheet, and what must be read there. */
export interface Block {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly table: Area;
  readonly object: string | null;
  readonly expected: Omit<ExpectedTable, 'sheet' | 'others'>;
}

/** Lays a table out from a cell on and writes down how it must be read. */
export function blockAt(row: number, column: number, spec: TableSpec): Block {
  const { columns, lines, between = [], above = [], below = [], merged = true } = spec;
  const at = (i: number): number => column + i + (spec.gapsBefore ?? []).filter((gap) => gap <= i).length;
  const headerRows = Math.max(...columns.map(({ header }) => header.length));
  const top = row + above.length;
  const first = top + headerRows + between.length;
  const cells: Block['cells'][number][] = [];
  const put = (r: number, c: number, value: CellValue): void => void (value !== null && cells.push({ row: r, column: c, value }));
  const putRow = (r: number, values: Row): void => values.forEach((value, i) => put(r, at(i), value));
  const width = at(columns.length - 1) - column + 1;

  above.forEach((values, i) => putRow(row + i, values));
  columns.forEach(({ header }, i) => header.forEach((text, level) => {
    const repeated = level < header.length - 1 && columns[i - 1]?.header.slice(0, level + 1).join('\n') === header.slice(0, level + 1).join('\n');
    if (!repeated) put(top + level, at(i), text);
  }));
  const skipped: Record<string, string> = {};
  between.forEach((kind, i) => {
    const r = top + headerRows + i;
    if (kind === 'units') columns.forEach(({ unitCell }, c) => put(r, at(c), unitCell ?? null));
    else if (kind === 'keys') columns.forEach(({ key }, c) => put(r, at(c), key ?? null));
    else if (kind !== 'blank') putRow(r, 'keys' in kind ? kind.keys : kind.remark);
    skipped[r + 1] = typeof kind === 'string' ? kind : 'keys' in kind ? 'keys' : 'remark';
  });
  const subjects: ExpectedSubject[] = [];
  const issues: string[] = [...(spec.issues ?? [])];
  const hiddenRows: number[] = [];
  let number = 0;
  lines.forEach((line, i) => {
    const r = first + i;
    if (line.kind === 'firm' || line.kind === 'year') {
      const written = columns.map((one) => one.cell(line.firm, number));
      const overrides = line.kind === 'firm' ? (line.cells ?? {}) : {};
      written.forEach(({ cell }, c) => put(r, at(c), c in overrides ? (overrides[c] ?? null) : cell));
      number++;
      if (line.kind === 'year') return void (skipped[r + 1] = 'year');
      if (line.hidden) hiddenRows.push(r);
      const values = columns.flatMap(({ field, unit }, c): [string, string | null][] => {
        const decimal = written[c]?.number;
        return field === undefined || unit === undefined || decimal === undefined ? [] : [[field, decimal === null ? null : inFieldUnit(decimal, unit)]];
      });
      written.forEach(({ issue }, c) => issue !== undefined && issues.push(`${columnName(at(c))}${r + 1} ${issue}`));
      subjects.push({ row: r + 1, id: String(line.firm.id ?? line.firm.统一社会信用代码), name: String(line.firm.企业名称), values: Object.fromEntries(values) });
      return;
    }
    skipped[r + 1] = line.kind;
    if (line.kind === 'blank') return;
    putRow(r, line.cells);
    if (line.issue !== undefined) issues.push(`${columnName(column)}${r + 1} ${line.issue}`);
  });
  const end = first + lines.length;
  below.forEach((values, i) => putRow(end + i, values));

  const merges: Area[] = [];
  if (merged) {
    above.forEach((values, i) => spec.across && values.length === 1 && merges.push({ row: row + i, column, rows: 1, columns: width }));
    lines.forEach((line, i) => 'across' in line && line.across && merges.push({ row: first + i, column, rows: 1, columns: width }));
    merges.push(...headerMerges(columns, at, top, headerRows), ...mergesOver(spec, at, first));
  }
  return {
    cells, merges, hiddenRows, table: { row: top, column, rows: first + lastOf(lines) - top, columns: width }, object: spec.object ?? null,
    expected: {
      header: { row: top + 1, rows: headerRows }, corner: spec.corner ?? null,
      columns: Object.fromEntries(columns.map((one, i): [string, ExpectedColumn] => [columnName(at(i)), columnOf(one)])),
      skipped: trimmed(skipped, first + lastOf(lines)), subjects, issues,
    },
  };
}

/** Blank lines and remarks at the foot of a table are no longer part of it. */
function lastOf(lines: readonly Line[]): number {
  let last = lines.length;
  while (last > 0 && ['blank', 'remark', 'keys'].includes(lines[last - 1]?.kind ?? '')) last--;
  return last;
}

const trimmed = (skipped: Readonly<Record<string, string>>, last: number): Record<string, string> =>
  Object.fromEntries(Object.entries(skipped).filter(([row]) => Number(row) <= last));

function columnOf({ header, field, unit }: ColumnSpec): ExpectedColumn {
  const text = header.map((level) => level.replace(/\s*\n\s*/g, '')).filter((level, i, all) => level !== all[i - 1]).join(' / ');
  return { header: text, ...(field === undefined ? {} : { field }), ...(field === undefined || unit === undefined || unit === '' ? {} : { unit }) };
}

/** A parent over its children, and a name over the rows it has no children in. */
function headerMerges(columns: readonly ColumnSpec[], at: (i: number) => number, top: number, rows: number): Area[] {
  const merges: Area[] = [];
  columns.forEach(({ header }, i) => {
    if (header.length < rows) merges.push({ row: top + header.length - 1, column: at(i), rows: rows - header.length + 1, columns: 1 });
    for (let level = 0; level < header.length - 1; level++) {
      const same = (j: number): boolean => columns[j]?.header.slice(0, level + 1).join('\n') === header.slice(0, level + 1).join('\n') && (columns[j]?.header.length ?? 0) > level + 1;
      if (same(i - 1)) continue;
      let end = i;
      while (same(end + 1)) end++;
      if (end > i) merges.push({ row: top + level, column: at(i), rows: 1, columns: at(end) - at(i) + 1 });
    }
  });
  return merges;
}

/** Cells of a column merged over rows of one firm; only the first keeps its value, as Excel has it. */
function mergesOver({ mergeOver = [], lines }: TableSpec, at: (i: number) => number, first: number): Area[] {
  const firmOf = (i: number): unknown => (lines[i]?.kind === 'firm' ? (lines[i] as { firm: Firm }).firm.企业名称 : undefined);
  return mergeOver.flatMap((column) => lines.flatMap((_, i): Area[] => {
    if (firmOf(i) === undefined || firmOf(i) === firmOf(i - 1)) return [];
    let end = i;
    while (firmOf(end + 1) === firmOf(i)) end++;
    return end === i ? [] : [{ row: first + i, column: at(column), rows: end - i + 1, columns: 1 }];
  }));
}

/** A line for each firm. */
export const firmLines = (firms: readonly Firm[]): Line[] => firms.map((firm) => ({ kind: 'firm', firm }));

export const areaOf = (block: Block): string => areaName(block.table);
