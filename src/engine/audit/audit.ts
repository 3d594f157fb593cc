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
  return issues.filter(({ code, row, field }) => !/^(growth|land-tiny)/.test(code) || !slipped.has(`${row} ${field}`));
}
