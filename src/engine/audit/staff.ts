import type { Issue } from '../issue';
import { differ, figure, found, mayDiffer, percentOf, type Check } from './auditData';
import { thresholds } from './thresholds';

/** Heads as statistics count them against heads as social insurance counts them. */
export const staff: Check = (data) => {
  const [counted, insured] = [data.numbers('年平均职工人数'), data.numbers('参保人数')];
  if (counted === null || insured === null) return [];
  const issues: Issue[] = [];
  for (let row = 0; row < data.size; row++) {
    if (!mayDiffer(counted.doubles[row] as number, insured.doubles[row] as number, thresholds.staffMiss)) continue;
    const [a, b] = [counted.exact(row), insured.exact(row)];
    if (a === null || b === null || !differ(a, b, thresholds.staffMiss, thresholds.staffFew)) continue;
    issues.push(found(data, { row, code: 'staff-differs', field: '年平均职工人数', restsOn: ['参保人数'], params: { insured: figure(data, '参保人数', row), limit: percentOf(thresholds.staffMiss) } }));
  }
  return issues;
};
