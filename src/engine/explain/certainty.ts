import { LAST_YEAR } from '../field';
import { Fraction } from '../number/fraction';
import type { Choice, Expression, Indicator, Ruleset } from '../ruleset/types';
import type { Direction } from './filedUnit';
import type { Lever } from './levers';
import type { peersOf } from './peers';
import type { Reopened } from './reopen';

/**
 * Whether more of the same change can never cost the subject its grade, so that the step where the grade first
 * changes is the least there is. It is so when the figure works through indicators alone, all of them the same way:
 *
 * - the own value rises with each step, and a benchmark that the value is part of rises more slowly than the value:
 *   of a ratio of sums n / (N + n) · (D + d) / d rises with n and falls with d while the others' N and D are not
 *   negative, and the same holds of a mean; a median, percentile or best value is the own value at most in part;
 * - the benchmark, rising, lowers everybody else's points or leaves them;
 * - points rise with the value by every rule but bands that do not ascend; cap, floor, positive factors, sum and
 *   rounding keep the order; a better score has no worse rank, a better rank no worse grade by quota, and every
 *   adjustment keeps the order of grades as long as its conditions stay as they are.
 *
 * Where a condition reads what the figure changes, or anything above is in doubt, the answer is no.
 */
export function neverTurns(opened: Reopened, lever: Lever, direction: Direction, peersFor: ReturnType<typeof peersOf>): boolean {
  const { evaluation: { ruleset, coefficients, group, size }, lead } = opened;
  if (ruleset.grades.isAdjustFirst || ruleset.dual || ruleset.grades.by === 'benchmark') return false;
  if (lever.indicators.some(({ helps }) => helps !== direction)) return false;
  const changed = namesChanged(lever, ruleset);
  if (readings(ruleset).some((fields) => fields.some((field) => changed.has(field)))) return false;
  if (ruleset.bonus?.lists.some(({ items }) => items.some(({ isPercent }) => isPercent))) return false;
  for (const { factors } of coefficients) for (let row = 0; row < size; row++) if ((factors.at(row)?.sign() ?? 1) < 0) return false;
  return lever.indicators.every(({ indicator }) => {
    const peers = peersFor(indicator, indicator.benchmark.over === 'all' ? null : (group[lead] ?? ''));
    const isSound = peers !== null && peers.isNonNegative();
    const isFilled = indicator.missing !== 'group-mean-points' || peers?.count === evaluatedIn(opened, indicator.benchmark.over === 'all');
    return isSound && isFilled && ascends(indicator);
  });
}

function evaluatedIn({ evaluation: { status, group }, lead, size, leadOf }: Reopened, isAll: boolean): number {
  let count = 0;
  for (let subject = 0; subject < size; subject++) {
    const other = leadOf(subject);
    if (status[other] !== 'excluded' && (isAll || group[other] === group[lead])) count++;
  }
  return count;
}

/** Every name that may have another value once the figure has. */
export function namesChanged({ effects }: Lever, { indicators }: Pick<Ruleset, 'indicators'>): ReadonlySet<string> {
  const names = new Set(['总分', '排名', '初评等级', '加减分', '主体等级', '宗地等级', '等级']);
  for (const [name, effect] of effects) {
    if (effect === 0) continue;
    names.add(name);
    // A mean of last year stands in for nothing that changes, but where it lacks it is this year's.
    if (indicators.some((one) => one.name === name)) for (const more of [`${name}基准值`, `${name}得分`]) names.add(more);
  }
  return names;
}

/** Fields that anything but the indicators themselves reads on the way to the grade. */
function readings(ruleset: Ruleset): (readonly string[])[] {
  const of = (...expressions: readonly (Expression | null)[]): (readonly string[])[] => expressions.map((one) => one?.fields ?? []);
  const choice = (one: Choice | null): (readonly string[])[] => (one?.rows ?? []).flatMap(({ when, value }) => of(when, value));
  return [
    ...ruleset.scope.flatMap(({ when }) => of(when)),
    ...ruleset.merge.flatMap(({ by, when, leaveOut }) => of(by, when, leaveOut)),
    ...ruleset.apportion.flatMap(({ by, over }) => of(by, over)),
    ...of(ruleset.group?.by ?? null),
    ...(ruleset.group?.cases ?? []).flatMap(({ when }) => of(when)),
    ...ruleset.indicators.flatMap(({ weights, benchmark }) => [...choice(weights), ...choice(benchmark.choice), ...of(benchmark.key)]),
    ...ruleset.indicators.flatMap(({ benchmark, numerator, denominator }) =>
      (benchmark.as === 'last-year-mean-times' ? [...numerator.fields, ...(denominator?.fields ?? [])].map((name) => [LAST_YEAR + name]) : [])),
    ...ruleset.coefficients.flatMap(({ value }) => choice(value)),
    ...(ruleset.bonus?.lists ?? []).flatMap(({ items }) => items.flatMap(({ when, points }) => [...of(when), ...choice(points)])),
    ...ruleset.adjust.flatMap(({ when }) => of(when)),
  ];
}

/** Whether points never fall as the value gets better. */
function ascends({ points, better, weight }: Indicator): boolean {
  if (typeof points === 'string' || points.as !== 'bands') return true;
  // Below the first band there are no points.
  const given = [Fraction.ZERO, ...points.rows.map((band) => (band.isShare ? band.points.mul(weight) : band.points))];
  return given.every((one, index) => index === 0 || one.cmp(given[index - 1] as Fraction) * (better === 'higher' ? 1 : -1) >= 0);
}

/** Whether an adjustment, or what leaves ungraded, reads what the figure changes: then a change may move a grade past its place. */
export function isReadByAdjustments(lever: Lever, ruleset: Ruleset): boolean {
  const changed = namesChanged(lever, ruleset);
  return [...ruleset.adjust, ...ruleset.scope].some(({ when }) => when.fields.some((field) => changed.has(field)));
}
