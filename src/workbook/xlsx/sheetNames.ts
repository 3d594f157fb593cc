const LONGEST = 31;

/** A sheet's name made from a file's: `2021年企业.csv` → `2021年企业`. */
export function sheetNameFrom(file: string): string {
  const bare = file.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z]{1,5}$/, '').replace(/[[\]:*?/\\]/g, ' ').trim().slice(0, LONGEST).replace(/^'+|'+$/g, '').trim();
  return bare === '' ? 'Sheet1' : bare;
}

/** Whether Excel takes the name: 1 to 31 characters, none of []:*?/\, no apostrophe at either end. */
export const isSheetName = (name: string): boolean => name.trim() !== '' && name.length <= LONGEST && !/[[\]:*?/\\\p{Cc}]/u.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== 'history';

/** Excel does not tell case apart in sheet names. */
export const sameSheetName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
