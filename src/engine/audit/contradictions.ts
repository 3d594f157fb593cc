import type { Issue } from '../issue';
import { exceeds, figure, found, unitOf, type AuditData, type Check } from './auditData';

/** A part and what it is a part of: by their definitions the first cannot be more than the second. */
const NOT_MORE_THAN: readonly (readonly [part: string, whole: readonly string[]])[] = [
  ['工业增加值', ['工业总产值']],
  ['税收实际贡献', ['营业收入', '主营业务收入']],
  ['研发经费支出', ['营业收入', '主营业务收入']],
  ['研发经费内部支出', ['研发经费支出']],
  ['主营业务收入', ['营业收入']],
];

/** Figures that contradict one another: value added above output, tax above revenue, R&D above revenue. */
export const contradictions: Check = (data) => NOT_MORE_THAN.flatMap(([part, wholes]) => {
  const whole = wholes.find((field) => data.column(field) !== null);
  return whole === undefined ? [] : partAbove(data, part, whole);
});

function partAbove(data: AuditData, part: string, whole: string): Issue[] {
  const [parts, wholes] = [data.numbers(part), data.numbers(whole)];
  if (parts === null || wholes === null) return [];
  const issues: Issue[] = [];
  for (let row = 0; row < data.size; row++) {
    if (!exceeds(parts, wholes, row)) continue;
    issues.push(found(data, { row, code: 'more-than', field: part, restsOn: [whole], params: { other: whole, otherValue: figure(data, whole, row), otherUnit: unitOf(data, whole) } }));
  }
  return issues;
}

/** Sums of money that are below zero only for a reason somebody can name. */
const NOT_BELOW_ZERO = ['税收实际贡献', '工业增加值', '工业总产值', '营业收入', '主营业务收入', '研发经费支出', '研发经费内部支出', '固定资产投资额'];

/** Negative amounts; areas, energy and heads below zero are told where the cells are read. */
export const negatives: Check = (data) => NOT_BELOW_ZERO.flatMap((field) => {
  const doubles = data.numbers(field)?.doubles;
  if (doubles === undefined) return [];
  const issues: Issue[] = [];
  for (let row = 0; row < data.size; row++) if ((doubles[row] as number) < 0) issues.push(found(data, { row, code: 'amount-negative', field }));
  return issues;
});
