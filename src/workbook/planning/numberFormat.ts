import type { CellValue } from '../cell';

/** Digits after the point that may be left out: `.##`, `.######`. A whole number shows its point all the same. */
const optionalDigits = /\.#+/;

/** The format for one cell: without the optional digits, and so without their point, where the number is whole. @example formatFor('0.##', 30) === '0' */
export const formatFor = (format: string, value: CellValue): string => (typeof value === 'number' && Number.isInteger(value) ? format.replace(optionalDigits, '') : format);

/**
 * The format that shows each number of a column in full and all to the same place.
 * @param places the most digits after the point that a number has
 * @example columnFormat([1, 0.95], 6) === '0.00'; columnFormat([0.125], 6, '%') === '0.0%'
 */
export function columnFormat(values: Iterable<CellValue>, places: number, unit: '' | '%' = ''): string {
  let most = 0;
  for (const value of values) {
    if (typeof value === 'number') most = Math.max(most, value.toFixed(places).replace(/\.?0+$/, '').split('.')[1]?.length ?? 0);
  }
  const shown = unit === '%' ? Math.max(0, most - 2) : most;
  return `0${shown === 0 ? '' : `.${'0'.repeat(shown)}`}${unit}`;
}
