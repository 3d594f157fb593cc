/** An error value in a cell, such as #N/A or #DIV/0!. */
export interface CellError { readonly error: string }

export type CellValue = number | string | boolean | null | CellError;

/** A rectangle of cells; everything counts from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const isCellError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;
