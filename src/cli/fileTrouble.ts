import { text, type Lang, type TextKey } from '../text/text';

const codes = ['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOSPC'] as const;

/**
 * What the file system said, in the reader's words; what it seldom says keeps the system's own.
 * @example fileTrouble(error, 'a.csv', 'zh') //=> '没有这个文件或文件夹（a.csv）。请检查路径和文件名。'
 */
export function fileTrouble(error: unknown, file: string, lang: Lang): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known = codes.find((one) => one === code);
  return known === undefined ? message : text(lang, `cli.reason.${known}` satisfies TextKey, { file });
}
