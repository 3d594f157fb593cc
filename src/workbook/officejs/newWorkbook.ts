import { toBase64 } from '../xlsx/base64';

/** Opens a file as a new, unsaved workbook beside the one at hand (ExcelApi 1.8). */
export const openNewWorkbook = (bytes: Uint8Array): Promise<void> => Excel.createWorkbook(toBase64(bytes));
