import { text, textOf, type Lang } from '../text/text';
import { ApplyError, ConflictError } from '../workbook/port';
import { FileError } from '../workbook/xlsx/fileError';

/** What to tell a person whose file could not be opened or saved. */
export function troubleWords(error: unknown, lang: Lang): string {
  const cause = error instanceof ApplyError ? error.cause : error;
  if (cause instanceof FileError) return textOf(lang, `file.${cause.code}`, cause.params);
  if (cause instanceof ConflictError) return text(lang, 'workbench.save-conflict', { what: cause.conflicts[0]?.sample ?? '' });
  return text(lang, 'workbench.failed', { detail: cause instanceof Error ? cause.message : String(cause) });
}
