import { columnName } from '../address';
import { MAX_COLUMNS, MAX_ROWS } from './cellRef';

/** Text, quoted sheet names and brackets are passed over; then whole columns, whole rows and cells are moved. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.($])|(?<![\w.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.$:])|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;

/** A formula as it reads when copied so many rows down and columns to the right: what has no `$` moves along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(token, (whole: string, ...groups: (string | undefined)[]) => {
    const [d1, c1, d2, c2, d3, r1, d4, r2, d5, c, d6, r] = groups;
    if (c1 !== undefined) return pair(movedColumn(d1!, c1, columns), movedColumn(d2!, c2!, columns));
    if (r1 !== undefined) return pair(movedRow(d3!, r1, rows), movedRow(d4!, r2!, rows));
    if (c === undefined) return whole;
    const column = movedColumn(d5!, c, columns);
    const row = movedRow(d6!, r!, rows);
    return column === null || row === null ? '#REF!' : column + row;
  });
}

const pair = (from: string | null, to: string | null): string => (from === null || to === null ? '#REF!' : `${from}:${to}`);

function movedColumn(dollar: string, letters: string, by: number): string | null {
  const index = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 + (dollar === '' ? by : 0);
  return index < 0 || index >= MAX_COLUMNS ? null : dollar + (dollar === '' ? columnName(index) : letters);
}

function movedRow(dollar: string, digits: string, by: number): string | null {
  const row = Number(digits) + (dollar === '' ? by : 0);
  return row < 1 || row > MAX_ROWS ? null : dollar + row;
}
