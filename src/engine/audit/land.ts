import type { Issue } from '../issue';
import { Fraction } from '../number/fraction';
import { differ, figure, found, mayDiffer, percentOf, type AuditData, type Check } from './auditData';
import { listed, nameKey, parties } from './parties';
import { thresholds } from './thresholds';

const [USED, OWNED, LEASED, LET] = ['用地面积', '自有用地面积', '租赁用地面积', '出租用地面积'] as const;
/** Land that a 办法 may leave out of what is evaluated. */
const LEFT_OUT = ['科研用地面积', '新增土地面积', '配套设施用地面积'];

/** Land too small for a factory, more let than there is, and parts that do not make up the whole. */
export const land: Check = (data) => {
  const issues: Issue[] = [];
  const used = data.numbers(USED)?.doubles;
  const [owned, leased, out] = [OWNED, LEASED, LET].map((field) => data.numbers(field)?.doubles);
  const held = (row: number): number => (owned?.[row] || 0) + (leased?.[row] || 0);
  const mayBeOverlet = (row: number): boolean => (out?.[row] || 0) > held(row) * (1 - 1e-9);
  // Whatever a 办法 leaves out only makes less of it, so that land equal to its parts is settled here.
  const mayBeUnmade = (row: number): boolean => used !== undefined && mayDiffer(used[row] as number, held(row) - (out?.[row] || 0), thresholds.landMiss);
  for (let row = 0; row < data.size; row++) {
    const area = used?.[row] as number;
    if (area > 0 && area < 1 && exact(data, USED, row)!.cmp(thresholds.leastLand) < 0) {
      issues.push(found(data, { row, code: 'land-tiny', field: USED, params: { limit: thresholds.leastLand.toString() } }));
    }
    if (mayBeOverlet(row)) issues.push(...overlet(data, row));
    if (mayBeUnmade(row)) issues.push(...unmade(data, row));
  }
  return issues;
};

const exact = (data: AuditData, field: string, row: number): Fraction | null => data.numbers(field)?.exact(row) ?? null;
const orNone = (data: AuditData, field: string, row: number): Fraction => exact(data, field, row) ?? Fraction.ZERO;

/** Own and leased land together; null where neither is said. */
function held(data: AuditData, row: number): Fraction | null {
  const [own, leased] = [exact(data, OWNED, row), exact(data, LEASED, row)];
  return own === null && leased === null ? null : (own ?? Fraction.ZERO).add(leased ?? Fraction.ZERO);
}

function overlet(data: AuditData, row: number): Issue[] {
  const [out, all] = [exact(data, LET, row), held(data, row)];
  if (out === null || all === null || out.cmp(all) <= 0) return [];
  return [found(data, { row, code: 'let-more-than-held', field: LET, restsOn: [OWNED, LEASED], params: { own: figure(data, OWNED, row), leased: figure(data, LEASED, row), held: all.toString() } })];
}

function unmade(data: AuditData, row: number): Issue[] {
  const [used, all] = [exact(data, USED, row), held(data, row)];
  // Without both parts the whole cannot be told from them.
  if (used === null || all === null || exact(data, OWNED, row) === null || data.column(LEASED) === null) return [];
  const made = all.sub(orNone(data, LET, row));
  const left = LEFT_OUT.reduce((rest, field) => rest.sub(orNone(data, field, row)), made);
  if ([made, left].some((sum) => !differ(used, sum, thresholds.landMiss, thresholds.leastLand))) return [];
  return [found(data, {
    row, code: 'land-parts', field: USED, restsOn: [OWNED, LEASED, LET, ...LEFT_OUT.filter((field) => data.column(field) !== null)],
    params: { made: made.toString(), own: figure(data, OWNED, row), leased: figure(data, LEASED, row), let: figure(data, LET, row), limit: percentOf(thresholds.landMiss) },
  })];
}

/**
 * What firms say they let against what the firms they name say they lease, as far as all of them are in the table.
 * Firms that lease from one another in a chain of several are held against each other as a whole.
 */
export const leases: Check = (data) => {
  const [names, tenants, owners] = [data.texts('企业名称'), data.texts('承租企业'), data.texts('出租企业')];
  if (names === null || (tenants === null && owners === null) || data.column(LET) === null || data.column(LEASED) === null) return [];
  const rowOf = new Map(names.map((name, row) => [nameKey(name ?? ''), row] as const));
  // Each firm stands twice: as who lets (its row) and as who leases (its row after all rows).
  const sides = parties(2 * data.size);
  const strangers = new Set<number>();
  const pair = (owner: number | undefined, tenant: number | undefined, teller: number): void => {
    if (owner === undefined || tenant === undefined) strangers.add(teller);
    else sides.join(owner, data.size + tenant);
  };
  for (let row = 0; row < data.size; row++) {
    for (const name of listed(tenants?.[row] ?? '')) pair(row, rowOf.get(nameKey(name)), row);
    for (const name of listed(owners?.[row] ?? '')) pair(rowOf.get(nameKey(name)), row, data.size + row);
  }
  return sides.sets().flatMap((set) => (set.some((side) => strangers.has(side)) ? [] : unlike(data, names, set)));
};

function unlike(data: AuditData, names: readonly (string | null)[], set: readonly number[]): Issue[] {
  const letters = set.filter((side) => side < data.size);
  const tenants = set.filter((side) => side >= data.size).map((side) => side - data.size);
  const amounts = [...letters.map((row) => exact(data, LET, row)), ...tenants.map((row) => exact(data, LEASED, row))];
  if (amounts.includes(null)) return [];
  const out = Fraction.sum(letters.map((row) => orNone(data, LET, row)));
  const taken = Fraction.sum(tenants.map((row) => orNone(data, LEASED, row)));
  if (!differ(out, taken, thresholds.landMiss)) return [];
  const list = (rows: readonly number[]): string => rows.map((row) => names[row] ?? '').join('、');
  return [found(data, {
    row: letters[0] as number, code: 'lease-pair', field: LET, also: `${LEASED}=${tenants.map((row) => figure(data, LEASED, row)).join('+')}`,
    params: { owners: list(letters), out: out.toString(), tenants: list(tenants), taken: taken.toString(), gap: out.sub(taken).abs().toString(), limit: percentOf(thresholds.landMiss) },
  })];
}
