/** Why a file cannot be opened or changed. Words: `file.<code>` in src/text. */
export type FileErrorCode =
  | 'empty'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'html'
  | 'xml-table'
  | 'encrypted'
  | 'not-workbook'
  | 'other-office'
  | 'truncated'
  | 'corrupt'
  | 'dtd'
  | 'zip-bomb'
  | 'too-large'
  | 'far-cell'
  | 'unsafe-name'
  | 'missing-part'
  | 'text-encoding'
  | 'csv'
  | 'no-sheet'
  | 'array-formula'
  | 'strict'
  | 'sheet-name'
  | 'sheet-name-taken'
  | 'last-sheet'
  | 'protected';

/** A file that cannot be opened or changed; `params` fills the words. */
export class FileError extends Error {
  override readonly name = 'FileError';
  constructor(
    readonly code: FileErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: { readonly cause: unknown },
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}
