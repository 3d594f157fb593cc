import type { Area, CellValue } from '../../src/workbook/cell';
import type { Style } from '../../src/workbook/plan';
import type { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';

/** A sheet to be written, in the form a new workbook takes. */
export type SampleSheet = Parameters<typeof FileWorkbook.create>[0][number];

export interface Shape {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
  /** Title rows, then header rows. */
  readonly titleRows: number;
  readonly headerRows: number;
  readonly dataRows: number;
  readonly widths: readonly number[];
  /** Columns shown with two decimals, with three, and in the middle. */
  readonly decimals: readonly number[];
  readonly thousandths?: readonly number[];
  readonly centred?: readonly number[];
}

const BORDER: Style = { border: true };

/** A sheet that looks like a bureau's: large title, bold header with borders, frozen, landscape. */
export function bureauSheet(shape: Shape): SampleSheet {
  const columns = shape.widths.length;
  const top = shape.titleRows;
  const body = top + shape.headerRows;
  const area = (row: number, column: number, rows: number, width: number): Area => ({ row, column, rows, columns: width });
  const looks = (list: readonly number[], style: Style): { area: Area; style: Style }[] =>
    list.map((column) => ({ area: area(body, column, shape.dataRows, 1), style: { ...BORDER, ...style } }));
  return {
    name: shape.name,
    values: shape.values,
    merges: shape.merges,
    widths: shape.widths,
    freeze: { rows: body, columns: 2 },
    page: { landscape: true, repeatRows: body },
    heights: heightsOf(shape),
    styles: [
      ...(top > 0 ? [{ area: area(0, 0, 1, columns), style: { bold: true, size: 16, align: 'center' } satisfies Style }] : []),
      { area: area(top, 0, shape.headerRows, columns), style: { ...BORDER, bold: true, align: 'center', wrap: true, fill: 'E8EEF7' } },
      { area: area(body, 0, shape.dataRows, columns), style: BORDER },
      ...looks(shape.decimals, { numberFormat: '#,##0.00' }),
      ...looks(shape.thousandths ?? [], { numberFormat: '#,##0.000' }),
      ...looks(shape.centred ?? [], { align: 'center' }),
    ],
  };
}

function heightsOf({ titleRows, headerRows }: Shape): Record<number, number> {
  const heights: Record<number, number> = {};
  for (let row = titleRows; row < titleRows + headerRows; row++) heights[row] = row === titleRows + headerRows - 1 ? 46 : 22;
  if (titleRows > 0) heights[0] = 30;
  return heights;
}

/** Sum of decimals of up to three places, by whole numbers. */
export function sumOf(values: readonly CellValue[]): number {
  return values.reduce<number>((sum, value) => sum + Math.round((typeof value === 'number' ? value : 0) * 1000), 0) / 1000;
}
