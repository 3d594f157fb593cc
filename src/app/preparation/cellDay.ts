import type { CellValue } from '../../workbook/cell';

const DAY = 86_400_000;
/** Excel counts days from here, once past its February 29th of 1900. */
const FIRST = Date.UTC(1899, 11, 30);

/**
 * The day in a cell as 2021-06-30, the first of several; a month or year alone is its first day. null for no day.
 * @example dayOf('2021年6月') //=> '2021-06-01'
 */
export function dayOf(cell: CellValue): string | null {
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && cell >= 1980 && cell <= 2100) return `${cell}-01-01`;
    // Serial numbers of 1980 to 2100.
    return cell >= 29221 && cell < 73416 ? new Date(FIRST + Math.floor(cell) * DAY).toISOString().slice(0, 10) : null;
  }
  if (typeof cell !== 'string') return null;
  const match = /(?<!\d)((?:19|20)\d{2})(?:\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2}))?|(\d{2})(\d{2}))?(?!\d)/.exec(cell.normalize('NFKC'));
  if (match === null) return null;
  const [, year, month, day, packedMonth, packedDay] = match;
  const two = (part: string | undefined): string => (part ?? '1').padStart(2, '0');
  const text = `${year}-${two(month ?? packedMonth)}-${two(day ?? packedDay)}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) ? null : text;
}
