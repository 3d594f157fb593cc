import type { Issue } from '../issue';
import { found, type Check } from './auditData';
import { thresholds } from './thresholds';

/** A bare 是 or 否 stands under 是否规上. A bare 1 or 0 says one thing in one county and the other in the next, so it says nothing here. */
const ABOVE = /规上|规模以上|^是$/;
const BELOW = /规下|规模以下|^否$/;
/** Doubles this far on the right side of the limit need no second look. */
const LIMIT = thresholds.aboveScale.toNumber() + 1;

/** The mark 规上 or 规下 against main business revenue of 2000 万元. */
export const scale: Check = (data) => {
  const marks = data.texts('企业规模');
  const revenue = ['主营业务收入', '营业收入'].find((field) => data.column(field) !== null);
  const incomes = revenue === undefined ? null : data.numbers(revenue);
  if (marks === null || revenue === undefined || incomes === null) return [];
  const issues: Issue[] = [];
  const sides = new Map<string, ReturnType<typeof sideOf>>();
  for (let row = 0; row < data.size; row++) {
    const mark = marks[row];
    if (mark == null) continue;
    let side = sides.get(mark);
    if (side === undefined) sides.set(mark, side = sideOf(mark));
    if (side === null) continue;
    const isAbove = side === 'above';
    const rough = incomes.doubles[row] as number;
    if (isAbove ? rough > LIMIT : rough < LIMIT - 2) continue;
    const income = incomes.exact(row);
    if (income === null || isAbove === income.cmp(thresholds.aboveScale) >= 0) continue;
    issues.push(found(data, { row, code: isAbove ? 'scale-below' : 'scale-above', field: revenue, restsOn: ['企业规模'], params: { mark, limit: thresholds.aboveScale.toString() } }));
  }
  return issues;
};

function sideOf(mark: string): 'above' | 'below' | null {
  const [isAbove, isBelow] = [ABOVE.test(mark), BELOW.test(mark)];
  return isAbove === isBelow ? null : isAbove ? 'above' : 'below';
}
