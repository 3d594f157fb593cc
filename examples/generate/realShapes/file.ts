import type { CellValue } from '../../../src/workbook/cell';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import type { SampleSheet } from '../sample';
import { areaOf, type Block } from './block';
import type { Expected } from './expected';

/** A file to be written with what it must be read as. */
export interface RealFile {
  readonly file: string;
  readonly bytes: () => Uint8Array;
  readonly expected: Expected;
}

/** A sheet made of blocks; the first is the table that must be read. */
export interface SheetSpec {
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Cells outside any table: [row, column, value], from 0. */
  readonly loose?: readonly (readonly [number, number, CellValue])[];
  readonly hiddenColumns?: readonly number[];
}

/** A book whose table stands on the first sheet given, wherever `order` puts that sheet. */
export function book(file: string, sheet: SheetSpec, others: readonly SampleSheet[] = [], last = false): RealFile {
  const [main, ...rest] = sheet.blocks as readonly [Block, ...Block[]];
  const sheets = last ? [...others, sampleOf(sheet)] : [sampleOf(sheet), ...others];
  return {
    file, bytes: () => FileWorkbook.create(sheets).bytes(),
    expected: { sheet: sheet.name, ...main.expected, others: rest.map(areaOf) },
  };
}

/** A file that must be refused, and with which code. */
export const refused = (file: string, code: string, bytes: () => Uint8Array): RealFile => ({ file, bytes, expected: { refused: code } });

/** Rows of a sheet of blocks. */
export function valuesOf({ blocks, loose = [] }: Pick<SheetSpec, 'blocks' | 'loose'>): CellValue[][] {
  const cells = [...blocks.flatMap((block) => block.cells), ...loose.map(([row, column, value]) => ({ row, column, value }))];
  // Under a merge only the first cell keeps its value.
  const covered = (row: number, column: number): boolean => blocks.some((block) => block.merges.some((merge) =>
    row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns && (row > merge.row || column > merge.column)));
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const values = Array.from({ length: rows }, () => Array.from({ length: columns }, (): CellValue => null));
  for (const { row, column, value } of cells) if (!covered(row, column)) (values[row] as CellValue[])[column] = value;
  return values;
}

function sampleOf(sheet: SheetSpec): SampleSheet {
  const values = valuesOf(sheet);
  const width = Math.max(...values.map((row) => row.length));
  return {
    name: sheet.name, values, merges: sheet.blocks.flatMap((block) => block.merges), hiddenRows: sheet.blocks.flatMap((block) => block.hiddenRows),
    hiddenColumns: sheet.hiddenColumns ?? [], widths: Array.from({ length: width }, () => 14),
    tables: sheet.blocks.flatMap((block) => (block.object === null ? [] : [{ name: block.object, area: block.table }])),
  };
}
