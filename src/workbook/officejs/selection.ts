import { columnIndex, parseArea } from '../address';
import type { Area } from '../cell';
import type { Selection } from '../port';
import { ExcelError } from './excelError';
import { inExcel, subscribe } from './session';

/** Excel's own size: a whole row or column is as long. */
const [lastRow, lastColumn] = [1_048_576, 16_384];

/** The selected cells; null where something else is selected, or several areas are. */
export async function selected(): Promise<Selection | null> {
  try {
    return await inExcel(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex, columnIndex, rowCount, columnCount');
      const { worksheet } = range;
      worksheet.load('id');
      await context.sync();
      return { sheet: worksheet.id, area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount } };
    });
  } catch (error) {
    // A chart or a shape is selected, or areas apart from one another.
    if (error instanceof ExcelError && error.code === 'InvalidSelection') return null;
    throw error;
  }
}

export function listenToSelection(listener: (selection: Selection) => void): () => void {
  return subscribe<Excel.WorksheetSelectionChangedEventArgs>((context) => context.workbook.worksheets.onSelectionChanged, ({ worksheetId, address }) => {
    const area = selectedArea(address);
    if (area !== null) listener({ sheet: worksheetId, area });
  });
}

/**
 * The first area of an address that Excel reports, whole rows and columns among them.
 * @example selectedArea('5:6') //=> { row: 4, column: 0, rows: 2, columns: 16384 }
 */
export function selectedArea(address: string): Area | null {
  const [first = ''] = address.split(',');
  const cells = parseArea(first);
  if (cells !== null) return cells;
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(first);
  if (rows !== null) return { row: Number(rows[1]) - 1, column: 0, rows: Number(rows[2]) - Number(rows[1]) + 1, columns: lastColumn };
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(first);
  if (columns === null) return null;
  const [from, to] = [columnIndex(columns[1] as string), columnIndex(columns[2] as string)];
  return { row: 0, column: from, rows: lastRow, columns: to - from + 1 };
}
