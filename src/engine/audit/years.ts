import { LAST_YEAR } from '../field';
import type { Issue } from '../issue';
import type { Numbers } from '../number/column';
import { Fraction } from '../number/fraction';
import { figure, found, shownTimes, type AuditData, type Check } from './auditData';
import { slipOf } from './proportion';
import { thresholds } from './thresholds';

/** Rows of another year than most: last year's, left in. */
export const otherYears: Check = (data) => {
  const years = data.texts('数据年份')?.map((text) => /(?:19|20)\d{2}/.exec(text ?? '')?.[0] ?? null);
  if (years === undefined) return [];
  const counts = new Map<string, number>();
  for (const year of years) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || Number(b) - Number(a));
  if (most === undefined) return [];
  return years.flatMap((year, row) => (year === null || year === most[0] ? [] : [found(data, { row, code: 'year-other', field: '数据年份', params: { year, most: most[0], count: most[1] } })]));
};

interface Pair {
  readonly field: string;
  readonly before: string;
  readonly now: Numbers;
  readonly then: Numbers;
}

/** This year's figures against last year's: all of them the same, or one grown or fallen beyond the limit. */
export const againstLastYear: Check = (data) => {
  const pairs = data.numberFields.flatMap((field): Pair[] => {
    const before = LAST_YEAR + field;
    const [now, then] = [data.numbers(field), data.numbers(before)];
    return now === null || then === null ? [] : [{ field, before, now, then }];
  });
  const issues: Issue[] = [];
  const same: Issue[] = [];
  for (let row = 0; row < data.size; row++) {
    let both = 0;
    let alike = 0;
    for (const pair of pairs) {
      if (!isThere(pair, row)) continue;
      both++;
      if (isSame(pair, row)) alike++;
      else if (mayHaveGrown(pair, row)) issues.push(...grown(data, pair, row));
    }
    if (both >= 2 && both === alike) {
      const fields = pairs.filter((pair) => isThere(pair, row)).map(({ field }) => field);
      same.push(found(data, { row, code: 'same-as-last-year', field: null, restsOn: fields, params: { fields: fields.join('、') } }));
    }
  }
  const [first] = same;
  // Most firms do not stand still: then it is the table that was taken for last year's.
  if (first !== undefined && same.length >= thresholds.fewest && same.length * 2 > data.size) {
    return [...issues, found(data, { row: first.row ?? 0, code: 'same-as-last-year-most', field: null, params: { count: same.length, size: data.size } })];
  }
  return [...issues, ...same];
};

/** Growth is only told from one positive figure to another. */
const isThere = ({ now, then }: Pair, row: number): boolean => (now.doubles[row] as number) > 0 && (then.doubles[row] as number) > 0;

function isSame({ now, then }: Pair, row: number): boolean {
  const a = now.doubles[row] as number;
  const b = then.doubles[row] as number;
  return Math.abs(a - b) <= a * 1e-9 && now.exact(row)!.eq(then.exact(row)!);
}

/** A sieve: what has not grown this far by doubles has not grown beyond the limit. */
const SIEVE = thresholds.growth * (1 - 1e-9);

function mayHaveGrown({ now, then }: Pair, row: number): boolean {
  const a = now.doubles[row] as number;
  const b = then.doubles[row] as number;
  return a > b * SIEVE || b > a * SIEVE;
}

function grown(data: AuditData, { field, before, now, then }: Pair, row: number): Issue[] {
  const limit = Fraction.of(thresholds.growth);
  const ratio = now.exact(row)!.div(then.exact(row)!);
  if (ratio.cmp(limit) <= 0 && ratio.mul(limit).cmp(Fraction.ONE) >= 0) return [];
  const slip = slipOf(data, field, ratio);
  return [found(data, {
    row, code: slip === null ? 'growth' : 'growth-slip', field, restsOn: [before],
    params: { before: figure(data, before, row), times: shownTimes(ratio), limit: thresholds.growth, ...slip },
  })];
}
