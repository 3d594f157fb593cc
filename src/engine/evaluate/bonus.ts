import type { BonusResult, Reason } from '../evaluation';
import type { Scope } from '../expression/bind';
import { Fraction } from '../number/fraction';
import type { Bonus, BonusItem, Limits } from '../ruleset/types';
import { bindChoice } from './choice';
import type { Conditions } from './conditions';
import { exactColumn } from './measure';
import type { Subjects } from './subjects';

/** What a share of points is taken of. */
export interface PointsBase {
  /** The sum of the indicators, coefficients included. */
  sum(row: number): Fraction;
  /** One indicator's points; null for a row that has none. */
  indicator(name: string, row: number): Fraction | null;
}

export interface BonusPoints {
  readonly result: BonusResult;
  total(row: number): Fraction;
  reasonsAt(row: number): readonly Reason[];
}

interface RowBonus {
  readonly total: Fraction;
  readonly lists: readonly Fraction[];
  readonly reasons: readonly Reason[];
}

const NOTHING: RowBonus = { total: Fraction.ZERO, lists: [], reasons: [] };

/** Bonus points and deductions of every row: each item within its limits, each list within its own, then all together. */
export function bonusOver(bonus: Bonus, scope: Scope, conditions: Conditions, subjects: Subjects, base: PointsBase): BonusPoints {
  const lists = bonus.lists.map((list) => ({ list, items: list.items.map((item) => boundItem(item, scope, conditions, base)) }));
  const rows = Array.from(subjects.groupOf, (group, row): RowBonus => {
    if (group < 0) return NOTHING;
    const reasons: Reason[] = [];
    const sums = lists.map(({ list, items }) => {
      const given = items.map((item) => item(row)).filter((each) => each !== null);
      reasons.push(...given);
      return limited(Fraction.sum(given.map(({ amount }) => amount)), list, { text: list.label, cite: list.cite }, reasons);
    });
    const all = Fraction.sum(sums);
    const total = limited(all, bonus, { text: EVERYTHING, cite: bonus.cite }, reasons);
    return reasons.length === 0 ? { ...NOTHING, lists: sums } : { total, lists: sums, reasons };
  });
  const at = (row: number): RowBonus => rows[row] ?? NOTHING;
  const column = (of: (one: RowBonus) => Fraction) => exactColumn(rows.length, (row) => ((subjects.groupOf[row] ?? -1) < 0 ? null : of(at(row))));
  return {
    result: {
      totals: column(({ total }) => total),
      lists: bonus.lists.map(({ name, label }, index) => ({ name, label, points: column((one) => one.lists[index] ?? Fraction.ZERO) })),
    },
    total: (row) => at(row).total,
    reasonsAt: (row) => at(row).reasons,
  };
}

/** The limit over all lists has no name of its own; the words for it are the reader's. */
const EVERYTHING = { zh: '', en: '' };

type Given = Reason & { readonly amount: Fraction };

function boundItem(item: BonusItem, scope: Scope, conditions: Conditions, base: PointsBase): (row: number) => Given | null {
  const isMet = conditions.bind(item.when, item.label);
  const choice = bindChoice(item.points, scope, conditions, item.label);
  return (row) => {
    if (!isMet(row)) return null;
    const own = choice.number(row);
    if (!own) return null;
    const of = item.of === null ? base.sum(row) : (base.indicator(item.of, row) ?? Fraction.ZERO);
    const amount = between(item, item.isPercent ? own.mul(of) : own);
    if (amount.isZero) return null;
    return { kind: amount.sign() < 0 ? 'deduction' : 'bonus', text: item.label, cite: choice.hit(row)?.cite ?? item.cite, amount };
  };
}

function between({ cap, floor }: Limits, points: Fraction): Fraction {
  if (cap && points.cmp(cap) > 0) return cap;
  return floor && points.cmp(floor) < 0 ? floor : points;
}

/** The points within the limits; a limit that took effect is a reason of its own. */
function limited(points: Fraction, limits: Limits, of: Pick<Reason, 'text' | 'cite'>, reasons: Reason[]): Fraction {
  const within = between(limits, points);
  // A floor above zero gives to those who have nothing, too; that is said as well.
  if (!within.eq(points)) reasons.push({ kind: 'limit', ...of, amount: within });
  return within;
}
