import type { Issue } from '../issue';
import { Fraction } from '../number/fraction';
import { differ, found, type AuditData, type Check } from './auditData';
import { thresholds } from './thresholds';

const STATED = '研发经费占比';
const HUNDRED = Fraction.of(100);
/** A ratio is off by 100 when it lies between half and twice that. */
const [LEAST, MOST] = [Fraction.of(50), Fraction.of(200)];

/** R&D to revenue as the sheet states it, against the figures it comes from: 0.032 for 3.2 % and the other way round. */
export const shares: Check = (data) => {
  const stated = data.numbers(STATED);
  const revenue = ['营业收入', '主营业务收入'].find((field) => data.column(field) !== null);
  const spent = ['研发经费支出', '研发经费内部支出'].find((field) => data.column(field) !== null);
  if (stated === null) return [];
  const issues: Issue[] = [];
  for (let row = 0; row < data.size; row++) {
    const share = stated.exact(row);
    if (share === null || share.sign() <= 0) continue;
    const worked = revenue === undefined || spent === undefined ? null : quotient(data, spent, revenue, row);
    if (worked === null) {
      if (share.cmp(Fraction.ONE) > 0) issues.push(found(data, { row, code: 'share-above-one', field: STATED, params: { percent: percent(share) } }));
      continue;
    }
    const code = faultOf(share, worked);
    if (code === null) continue;
    issues.push(found(data, {
      row, code, field: STATED, restsOn: [spent as string, revenue as string],
      params: { percent: percent(share), worked: percent(worked), spent: spent as string, revenue: revenue as string },
    }));
  }
  return issues;
};

function quotient(data: AuditData, above: string, below: string, row: number): Fraction | null {
  const [x, y] = [data.numbers(above)?.exact(row) ?? null, data.numbers(below)?.exact(row) ?? null];
  return x === null || y === null || x.sign() <= 0 || y.sign() <= 0 ? null : x.div(y);
}

function faultOf(stated: Fraction, worked: Fraction): string | null {
  const within = (times: Fraction): boolean => times.cmp(LEAST) >= 0 && times.cmp(MOST) <= 0;
  if (within(stated.div(worked))) return 'share-hundredfold';
  if (within(worked.div(stated))) return 'share-hundredth';
  return differ(stated, worked, thresholds.ratioMiss, thresholds.ratioFew) ? 'share-differs' : null;
}

const percent = (share: Fraction): string => share.mul(HUNDRED).round(4).toString();
