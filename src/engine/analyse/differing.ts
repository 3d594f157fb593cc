import type { Issue } from '../issue';
import { columnNumbers } from '../number/column';
import type { Column, Table } from '../table';
import type { CarriedField } from './carry';

/** Cells named one by one for a field; where more differ the first is named and the others are counted. */
const NAMED = 50;

/**
 * Where this year's sheet says another thing of the year before than last year's table does, cell by cell. The sheet's own
 * word counts; a blank that last year's table could fill is said once for the column.
 * @param given what last year's table says of fields that the sheet has itself
 */
export function differences(table: Table, given: readonly CarriedField[], past: Int32Array): Issue[] {
  return given.flatMap(({ field, column }) => {
    const own = table.columns.get(field);
    if (own === undefined) return [];
    const compared = comparison(own, column);
    const differing: number[] = [];
    const blank: number[] = [];
    for (let row = 0; row < table.size; row++) {
      const outcome = (past[row] as number) < 0 ? 'same' : compared.at(row);
      if (outcome === 'blank') blank.push(row);
      else if (outcome === 'differs') differing.push(row);
    }
    const about = (row: number) => ({ field, row, lastRow: past[row] as number, value: compared.own(row), before: compared.given(row) });
    const located = (code: string, row: number, more: Readonly<Record<string, number>> = {}): Issue => {
      const { value, before, lastRow } = about(row);
      return { severity: 'warning', code, field, row, params: { field, value, before, lastRow, ...more }, basis: `${field}=${value} ${before}` };
    };
    const [firstBlank] = blank;
    return [
      ...(differing.length > NAMED ? [located('last-year-differs-often', differing[0] as number, { count: differing.length })] : differing.map((row) => located('last-year-differs', row))),
      ...(firstBlank === undefined ? [] : [located('last-year-blank', firstBlank, { count: blank.length })]),
    ];
  });
}

interface Comparison {
  at(row: number): 'same' | 'differs' | 'blank';
  own(row: number): string;
  given(row: number): string;
}

function comparison(own: Column, given: Column): Comparison {
  if (own.kind === 'number' && given.kind === 'number') {
    const [a, b] = [columnNumbers(own), columnNumbers(given)];
    const isOneUnit = own.factor.eq(given.factor);
    return {
      at(row) {
        const [x, y] = [a.doubles[row] as number, b.doubles[row] as number];
        if (Number.isNaN(y)) return 'same';
        if (Number.isNaN(x)) return 'blank';
        // In one unit equal doubles stand for one decimal; else both are within 1e-12 of their numbers.
        if (isOneUnit && x === y) return 'same';
        return Math.abs(x - y) > Math.abs(x) * 1e-9 || !a.exact(row)!.eq(b.exact(row)!) ? 'differs' : 'same';
      },
      own: (row) => a.exact(row)?.toString() ?? '',
      given: (row) => b.exact(row)?.toString() ?? '',
    };
  }
  if (own.kind === 'text' && given.kind === 'text') {
    const word = (column: typeof own, row: number): string => column.values[row] ?? '';
    return {
      at(row) {
        const [x, y] = [word(own, row), word(given, row)];
        return y === '' ? 'same' : x === '' ? 'blank' : bareGrade(x) === bareGrade(y) ? 'same' : 'differs';
      },
      own: (row) => word(own, row), given: (row) => word(given, row),
    };
  }
  return { at: () => 'same', own: () => '', given: () => '' };
}

/** A grade without what is said around it: A, Ａ, A类, A级 and A档 are one. */
export const bareGrade = (words: string): string => words.normalize('NFKC').trim().replace(/(?<=^[A-Za-z0-9+-]+)[类档级]$/, '');
