import { Fraction, NO, UNKNOWN, YES } from '../../engine';
import type { Column, Field, FieldCatalogue, Table } from '../../engine';
import { CaseFault } from './caseFault';

export interface TextTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table written as lines of words; `-` is an empty cell. @throws CaseFault for a line with more or fewer words than headers */
export function textTable(text: string): TextTable {
  const [headers = [], ...rows] = text.trim().split('\n').map((line) => line.trim().split(/\s+/));
  for (const row of rows) {
    if (row.length !== headers.length) throw new CaseFault('ragged', { row: row.join(' '), cells: row.length, headers: headers.length });
  }
  return { headers, rows };
}

/** The table with more columns, the same in every row. */
export function filled({ headers, rows }: TextTable, fill: Readonly<Record<string, string>>): TextTable {
  const added = Object.keys(fill).filter((header) => !headers.includes(header));
  return { headers: [...headers, ...added], rows: rows.map((row) => [...row, ...added.map((header) => fill[header]!)]) };
}

/** n firms alike but for one field, which falls from n to 1, with some rows (from 1) changed. */
export function ladder(
  firms: number,
  fields: readonly string[],
  falling: string,
  changes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): TextTable {
  const extra = [...new Set(Object.values(changes).flatMap((change) => Object.keys(change)))];
  const headers = ['企业名称', ...fields, ...extra];
  const rows = Array.from({ length: firms }, (_, index) =>
    headers.map((header) => {
      const changed = changes[String(index + 1)]?.[header];
      if (changed !== undefined) return changed;
      if (header === '企业名称') return `企业${index + 1}`;
      if (header === falling) return String(firms - index);
      return fields.includes(header) ? '10' : '-';
    }),
  );
  return { headers, rows };
}

/** The engine's table of a text table. @throws CaseFault for a field nobody knows, or a word where a number belongs */
export function engineTable({ headers, rows }: TextTable, catalogue: FieldCatalogue): Table {
  const columns = new Map(
    headers.map((header, index): [string, Column] => {
      const field = catalogue.byName.get(header);
      if (!field) throw new CaseFault('no-field', { name: header });
      return [header, columnOf(field, rows.map((row) => row[index]!))];
    }),
  );
  return { size: rows.length, columns };
}

function columnOf(field: Field, cells: readonly string[]): Column {
  if (field.kind === 'text') return { kind: 'text', values: cells.map((cell) => (cell === '-' ? null : cell)) };
  if (field.kind === 'flag') return { kind: 'flag', values: Uint8Array.from(cells, (cell) => (cell === '是' ? YES : cell === '否' ? NO : UNKNOWN)) };
  const word = cells.find((cell) => cell !== '-' && Number.isNaN(Number(cell)));
  if (word !== undefined) throw new CaseFault('not-a-number', { name: field.name, word });
  return { kind: 'number', values: Float64Array.from(cells, (cell) => (cell === '-' ? Number.NaN : Number(cell))), factor: Fraction.ONE };
}
