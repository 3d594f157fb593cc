import type { Workbook } from '../../workbook/port';

/**
 * Opens a further file, .xlsx, .xlsm or .csv, to join its sheets; it stays on the machine and unchanged. What reads files is
 * fetched when it is first needed.
 * @throws FileError that says what the file is and what to do
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<Workbook> {
  const { FileWorkbook } = await import(/* webpackChunkName: "files" */ '../../workbook/xlsx/fileWorkbook');
  return FileWorkbook.open(bytes, name);
}
