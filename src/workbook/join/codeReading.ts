import { isCellError, type CellValue } from '../cell';
import { checkCreditCode } from '../table/creditCode';

/**
 * A credit code as a sheet gives it.
 * sound: it passes its check, look-alike letters put right (O for 0, I for 1) · organisation: a sound nine-character code of
 * GB 11714, part of the longer one · lost: Excel has eaten its last digits, `code` holds the fifteen that are left ·
 * faulty: anything else that stands there · none: nothing.
 */
export interface CodeReading {
  readonly kind: 'sound' | 'organisation' | 'lost' | 'faulty' | 'none';
  readonly code: string;
}

const NONE: CodeReading = { kind: 'none', code: '' };
const DIGITS_LOST_FROM = 1e15;
const LOST_TEXT = /^\d(?:\.\d+)?E\+?1[4-9]$/i;
const NOTHING = /^(?:[-–—―_/\\.…*?]+|无|没有|暂无|不详|缺|待补|N\/?A|NULL|NONE)$/i;

/** @example readCode('1137O881004339597l') //=> { kind: 'sound', code: '11370881004339597L' } */
export function readCode(cell: CellValue): CodeReading {
  if (cell === null || typeof cell === 'boolean' || isCellError(cell)) return NONE;
  if (typeof cell === 'number') return cell >= DIGITS_LOST_FROM ? { kind: 'lost', code: leadingDigits(cell) } : readText(String(cell));
  return readText(cell);
}

function readText(text: string): CodeReading {
  const check = checkCreditCode(text);
  if (check.fault === null) return { kind: 'sound', code: check.code };
  if (check.suggestion !== null) return { kind: 'sound', code: check.suggestion };
  if (check.fault === 'empty' || NOTHING.test(check.code)) return NONE;
  if (LOST_TEXT.test(check.code)) return { kind: 'lost', code: leadingDigits(Number(check.code)) };
  const organisation = check.code.replace(/-/g, '');
  if (isOrganisationCode(organisation)) return { kind: 'organisation', code: organisation };
  return { kind: 'faulty', code: check.code };
}

/** Fifteen digits are what Excel keeps; trailing zeros may be digits lost. */
const leadingDigits = (value: number): string => value.toExponential(14).replace('.', '').slice(0, 15).replace(/0+$/, '');

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11714: the ninth character is 11 − Σ cᵢwᵢ mod 11, where 10 is X and 11 is 0. */
function isOrganisationCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const sum = [...code.slice(0, 8)].reduce((total, letter, i) => total + parseInt(letter, 36) * (ORGANISATION_WEIGHTS[i] as number), 0);
  const check = 11 - (sum % 11);
  return code[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** The organisation code inside a credit code: its characters 9 to 17. */
export const organisationOf = (code: string): string => code.slice(8, 17);

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * The sound codes that a faulty one may have been: one character of it put right, or two neighbours exchanged. For each
 * place at most one character makes the check fit, since 31 is prime, so they are few.
 */
export function corrections(code: string): readonly string[] {
  if (code.length !== 18) return [];
  const found: string[] = [];
  const tryOne = (other: string): void => {
    if (other !== code && checkCreditCode(other).fault === null) found.push(other);
  };
  for (let place = 0; place < 18; place++) {
    for (const letter of ALPHABET) tryOne(code.slice(0, place) + letter + code.slice(place + 1));
    if (place < 17) tryOne(code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2));
  }
  return found;
}
