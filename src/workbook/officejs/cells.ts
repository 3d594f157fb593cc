import type { CellValue } from '../cell';

/** A cell's content as it can be put back; plain JSON. null is an empty cell, a string is text. */
export type Stored = CellValue | { readonly formula: string };

/** What Excel answers for a cell. */
type Answer = string | number | boolean;

export const isErrorText = (value: unknown): value is string => typeof value === 'string' && /^#[A-Z0-9/_]+[!?]?$/.test(value);

/** A cell's value from what Excel answers; `type` is known where an answer looks like an error value. */
export function valueOf(answer: Answer, type?: string): CellValue {
  if (answer === '') return null;
  return isErrorText(answer) && type === 'Error' ? { error: answer } : answer;
}

/** A cell's content from its value and its formula. Text that merely begins with = has itself as formula. */
export function storedOf(value: Answer, formula: Answer, type?: string): Stored {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? { formula } : valueOf(value, type);
}

/** What to put into Excel so that the cell holds exactly this. */
export function entryOf(stored: Stored): Answer {
  if (stored === null) return '';
  if (typeof stored === 'string') return quoted(stored);
  if (typeof stored !== 'object') return stored;
  return 'formula' in stored ? stored.formula : stored.error;
}

/**
 * Excel takes text for a formula, number, date, truth or error when it looks like one, in ways that differ by
 * language. An apostrophe before it keeps it text; text of letters only, other than TRUE and FALSE, needs none.
 */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\s,.;、，。；（）“”《》]*$/u.test(text) && !/^(true|false)$/i.test(text) && !/[零〇一二三四五六七八九十].*[年月日时点]/.test(text) ? text : text === '' ? '' : `'${text}`;
}

export function sameStored(a: Stored, b: Stored): boolean {
  if (typeof a === 'object' || typeof b === 'object') return JSON.stringify(a) === JSON.stringify(b);
  // Excel keeps doubles but may answer with the 15 digits it shows.
  return a === b || (typeof a === 'number' && typeof b === 'number' && Number(a.toPrecision(15)) === Number(b.toPrecision(15)));
}

/** A value of the plan as Excel will answer for it: an empty text is an empty cell. */
export const expected = (value: CellValue): CellValue => (value === '' ? null : value);

/** A value in short, for a person to recognise. */
export function sampleOf(stored: Stored): string {
  if (stored === null) return '';
  if (typeof stored !== 'object') return String(stored).slice(0, 40);
  return 'formula' in stored ? stored.formula.slice(0, 40) : stored.error;
}
