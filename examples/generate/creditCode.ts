import { checkCreditCode } from '../../src/workbook/table/creditCode';

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A sound credit code of a region that does not exist, so that no sample can be a real firm's.
 * @param region six digits; @param number up to eight digits
 */
export function inventedCode(region: string, number: number): string {
  const body = String(number).padStart(8, '0');
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (ORGANISATION_WEIGHTS[i] as number), 0);
  const check = 11 - (sum % 11);
  const organisation = body + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
  const open = `91${region}${organisation}`;
  return open + (checkCreditCode(`${open}0`).expected ?? '0');
}
