import { text, type Lang } from '../text/text';
import { ExcelError, ReadBackError } from '../workbook/officejs/excelError';
import { FileError } from '../workbook/xlsx/fileError';

/**
 * What to tell a person about an error of a host: its own words where it has some, else its message.
 * Of several errors (restoring failed, too) the first one speaks.
 */
export function sayTrouble(error: unknown, lang: Lang): string {
  if (error instanceof AggregateError) return sayTrouble(error.errors[0], lang);
  if (error instanceof FileError) return text(lang, `file.${error.code}`, error.params);
  if (error instanceof ExcelError || error instanceof ReadBackError) return text(lang, `excel.${error.kind}`, error.params);
  return error instanceof Error ? error.message : String(error);
}
