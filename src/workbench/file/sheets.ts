import type { FileWorkbook } from '../../workbook/xlsx/fileWorkbook';
import type { GridBook } from '../grid/book';

/**
 * Takes over which sheets there are and what they are called.
 * @returns the file's id of a sheet of the grid
 */
export function carrySheets(_book: GridBook, _file: FileWorkbook, _there: ReadonlySet<string>): (gridId: string) => string {
  return (id) => id;
}
