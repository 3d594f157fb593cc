import type { Issue } from '../issue';
import { Fraction } from '../number/fraction';
import { differ, figure, found, percentOf, type AuditData, type Check } from './auditData';
import { listed, parties } from './parties';
import { thresholds } from './thresholds';

const [ACCOUNT, USED, TOTAL] = ['用电户号', '用电量', '总表用电量'] as const;

/** Firms on one electricity account: their parts against the meter's total, and readings copied from one to the other. */
export const meters: Check = (data) => {
  const accounts = data.texts(ACCOUNT);
  if (accounts === null || data.column(USED) === null) return [];
  const shared = parties(data.size);
  const first = new Map<string, number>();
  accounts.forEach((cell, row) => {
    for (const account of listed(cell ?? '')) {
      const before = first.get(account);
      if (before === undefined) first.set(account, row);
      else if (before !== row) shared.join(before, row);
    }
  });
  return shared.sets().flatMap((rows) => (data.column(TOTAL) === null ? copied(data, accounts, rows) : unmade(data, accounts, rows)));
};

function unmade(data: AuditData, accounts: readonly (string | null)[], rows: readonly number[]): Issue[] {
  const parts = rows.map((row) => data.numbers(USED)!.exact(row));
  // A firm with several accounts has a total for each; which of them stands in the cell is not said.
  if (parts.includes(null) || rows.some((row) => listed(accounts[row] ?? '').length > 1)) return [];
  const totals = rows.flatMap((row) => { const total = data.numbers(TOTAL)!.exact(row); return total === null ? [] : [{ row, total }]; });
  const [stated] = totals;
  if (stated === undefined) return [];
  const common = { account: accounts[stated.row] ?? '', count: rows.length };
  const other = totals.find(({ total }) => !total.eq(stated.total));
  if (other !== undefined) {
    return [found(data, { row: other.row, code: 'meter-totals', field: TOTAL, otherRow: stated.row, params: { ...common, other: stated.total.toString() }, also: stated.total.toString() })];
  }
  const sum = Fraction.sum(parts as Fraction[]);
  if (!differ(sum, stated.total, thresholds.partsMiss)) return [];
  return [found(data, {
    row: stated.row, code: 'meter-parts', field: TOTAL, also: `${USED}=${rows.map((row) => figure(data, USED, row)).join('+')}`,
    params: { ...common, sum: sum.toString(), gap: sum.sub(stated.total).abs().toString(), limit: percentOf(thresholds.partsMiss) },
  })];
}

/** The same reading for two firms on one account is most likely the whole meter, counted twice. */
function copied(data: AuditData, accounts: readonly (string | null)[], rows: readonly number[]): Issue[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const used = data.numbers(USED)!.exact(row);
    if (used === null || used.sign() <= 0) return [];
    const key = `${accounts[row] ?? ''} ${used.toString()}`;
    const before = seen.get(key);
    seen.set(key, before ?? row);
    return before === undefined ? [] : [found(data, { row, code: 'meter-copied', field: USED, restsOn: [ACCOUNT], otherRow: before, params: { account: accounts[row] ?? '' } })];
  });
}
