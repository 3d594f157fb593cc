import type { FieldCatalogue } from '../field';
import type { Issue } from '../issue';
import type { Table } from '../table';
import { auditData, type Check } from './auditData';
import { contradictions, negatives } from './contradictions';
import { identity } from './identity';
import { industry } from './industry';
import { land, leases } from './land';
import { meters } from './meters';
import { proportion } from './proportion';
import { scale } from './scale';
import { shares } from './shares';
import { staff } from './staff';
import { thresholds } from './thresholds';
import { againstLastYear, otherYears } from './years';

const checks: readonly Check[] = [identity, proportion, contradictions, negatives, shares, land, leases, meters, staff, scale, otherYears, againstLastYear, industry];

/**
 * What a person should look at before anything is scored: units that slipped, figures that contradict one another, last
 * year's that were left in. Nothing is changed and nothing is left out: every figure is used as it stands.
 * Each finding has its row, field, figures as exact text, and the figures it rests on (`basis`).
 */
export function audit(table: Table, catalogue: FieldCatalogue): Issue[] {
  const data = auditData(table, catalogue);
  const issues = checks.flatMap((check) => check(data));
  // A slip told by the median needs no second word about growth or about how little land there is.
  const slipped = new Set(issues.filter(({ code }) => code.startsWith('unit-slip')).map(({ row, field }) => `${row} ${field}`));
  return tellingColumns(issues.filter(({ code, row, field }) => !/^(growth|land-tiny)/.test(code) || !slipped.has(`${row} ${field}`)), table.size);
}

/** Findings that speak of a column rather than of firms when most of the rows have them. */
const OF_COLUMNS = /^(more-than|share-|land-parts|staff-|scale-|growth)/;

/** Where most of the rows have the same finding it is the column that is odd: the first row stands for all of them. */
function tellingColumns(issues: readonly Issue[], size: number): Issue[] {
  const kindOf = ({ code, field, params }: Issue): string | null => (OF_COLUMNS.test(code) ? `${code} ${field} ${params?.other ?? ''}` : null);
  const counts = new Map<string, number>();
  for (const issue of issues) {
    const kind = kindOf(issue);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const told = new Set<string>();
  return issues.flatMap((issue) => {
    const kind = kindOf(issue);
    const count = kind === null ? 0 : (counts.get(kind) as number);
    if (kind === null || count < thresholds.fewest || count * 2 <= size) return [issue];
    if (told.has(kind)) return [];
    told.add(kind);
    const { field = '', row = 0 } = issue;
    return [issue, { severity: 'warning', code: 'most-rows', field, params: { field, count, size, otherRow: row, of: issue.code }, basis: `${issue.code} ${count}/${size}` }];
  });
}
