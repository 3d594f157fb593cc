/** What a person typed for a unified social credit code, and what is wrong with it. */
export interface CreditCodeCheck {
  /** Half width, upper case, without blanks: the code as GB 32100-2015 writes it. */
  readonly code: string;
  readonly fault: CreditCodeFault | null;
  /** The text needed tidying (lower case, full width, blanks) to become `code`. */
  readonly tidied: boolean;
  /** The check character the first 17 characters ask for; null unless the fault is `check`. */
  readonly expected: string | null;
  /** A valid code one look-alike letter away (O for 0, I for 1 …); null if there is none. */
  readonly suggestion: string | null;
}

/** empty · length: not 18 characters · character: one the standard does not use · check: the last character does not fit. */
export type CreditCodeFault = 'empty' | 'length' | 'character' | 'check';

/** GB 32100-2015: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));
/** 3^(i−1) mod 31 for the i-th character. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', V: 'U', Z: '2' };

/**
 * Checks a unified social credit code by GB 32100-2015, check character included.
 * @example checkCreditCode('11370881004339597l').fault //=> null (and tidied)
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = tidy(text);
  const fault = faultOf(code);
  return {
    code,
    fault,
    tidied: code !== text,
    expected: fault === 'check' ? checkCharacter(code) : null,
    suggestion: fault === 'character' ? lookAlike(code) : null,
  };
}

function tidy(text: string): string {
  if (/^[0-9A-Z]*$/.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff'‘’]/g, '').toUpperCase();
}

function faultOf(code: string): CreditCodeFault | null {
  if (code === '') return 'empty';
  if (code.length !== 18) return 'length';
  for (const character of code) if (!VALUES.has(character)) return 'character';
  return checkCharacter(code) === code[17] ? null : 'check';
}

/** 31 − (Σ Cᵢ·Wᵢ mod 31), where 31 stands for 0. */
function checkCharacter(code: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (VALUES.get(code[i] as string) ?? 0) * (WEIGHTS[i] as number);
  return ALPHABET[(31 - (sum % 31)) % 31] as string;
}

function lookAlike(code: string): string | null {
  const other = code.replace(/[OISVZ]/g, (letter) => LOOK_ALIKE[letter] as string);
  return faultOf(other) === null ? other : null;
}
