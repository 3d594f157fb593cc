import type { BenchmarkResult, Evaluation, GroupResult, IndicatorResult, Reason } from '../evaluation';
import { Fraction } from '../number/fraction';
import type { Indicator } from '../ruleset/types';
import type { Cause, Comparison, Sides } from './comparison';
import type { Pair } from './pairs';
import { thresholdOf } from './thresholds';

/**
 * Why a subject stands elsewhere after than before, the decisive first: the rule of scope, the adjustment, the boundary
 * or the rank, and under a rank the indicators whose points differ, the greatest difference first. Nothing for one whose
 * place and reasons are the same.
 */
export function causesOf({ before, after, subjects }: Comparison, subject: number): readonly Cause[] {
  const { before: a, after: b } = subjects[subject] as Pair;
  if (a === null) return [{ kind: 'entered' }];
  if (b === null) return [{ kind: 'left' }];
  const rows: Sides<number> = { before: a, after: b };
  const sides: Sides<Evaluation> = { before, after };
  const scope = scopeCauses(sides, rows);
  if (before.status[a] !== 'graded' || after.status[b] !== 'graded') return scope;
  const names = { before: before.group[a] ?? '', after: after.group[b] ?? '' };
  const group: readonly Cause[] = names.before === names.after ? [] : [{ kind: 'group', names }];
  const adjusted = onOneSide(sides, rows, isAdjusting).map(([side, reason]): Cause => ({ kind: 'adjustment', side, reason }));
  const ranked = before.rankedGrades[a] === after.rankedGrades[b] ? [] : rankedCauses(sides, rows);
  return [...group, ...ranked, ...adjusted];
}

const adjusting: readonly Reason['kind'][] = ['set', 'raise', 'lower', 'at-most', 'keep-at-least', 'veto', 'places', 'manual'];
const isAdjusting = ({ kind, from, to }: Reason): boolean => adjusting.includes(kind) && from !== to;
/** Whether a reason takes a subject out, or moves its grade. */
export const isMoving = (reason: Reason): boolean => isScreening(reason) || adjusting.includes(reason.kind);
const isScreening = ({ kind }: Reason): boolean => kind === 'excluded' || kind === 'ungraded' || kind === 'missing';

const scopeCauses = (sides: Sides<Evaluation>, rows: Sides<number>): Cause[] =>
  onOneSide(sides, rows, isScreening).map(([side, reason]) => ({ kind: 'scope', side, reason }));

/** Reasons that one side gives and the other does not: of another kind, or in other words. */
function onOneSide(sides: Sides<Evaluation>, rows: Sides<number>, wanted: (reason: Reason) => boolean): [side: 'before' | 'after', reason: Reason][] {
  const of = (side: 'before' | 'after'): readonly Reason[] => (sides[side].reasons[rows[side]] ?? []).filter(wanted);
  const without = (side: 'before' | 'after', other: 'before' | 'after'): [typeof side, Reason][] => {
    const known = new Set(of(other).map(sameness));
    return of(side).filter((reason) => !known.has(sameness(reason))).map((reason) => [side, reason]);
  };
  return [...without('before', 'after'), ...without('after', 'before')];
}

const sameness = ({ kind, text }: Reason): string => `${kind} ${text.zh}`;

/** Another grade by quota or threshold: because the boundaries lie elsewhere, because the subject does, or both. */
function rankedCauses(sides: Sides<Evaluation>, rows: Sides<number>): Cause[] {
  const { before, after } = sides;
  const [was, is] = [before.rankedGrades[rows.before] ?? '', after.rankedGrades[rows.after] ?? ''];
  const causes: Cause[] = [];
  const grade = betterOf(was, is, after);
  const isByQuota = before.ruleset.grades.by === 'quota' && after.ruleset.grades.by === 'quota';
  const moved = pointCauses(sides, rows, betterOf(was, is, after) === is ? 1 : -1);
  if (isByQuota) {
    const groups = { before: rankGroupOf(before, rows.before), after: rankGroupOf(after, rows.after) };
    const ranks = { before: before.ranks[rows.before] ?? 0, after: after.ranks[rows.after] ?? 0 };
    const at = (boundaries: 'before' | 'after', rank: 'before' | 'after'): string | null => gradeAt(groups[boundaries], ranks[rank]);
    const byBoundary = at('before', 'before') !== at('after', 'before') || at('before', 'after') !== at('after', 'after');
    const byRank = at('before', 'before') !== at('before', 'after') || at('after', 'before') !== at('after', 'after');
    const lastRanks = { before: lastRank(groups.before, grade), after: lastRank(groups.after, grade) };
    if (byBoundary && lastRanks.before !== lastRanks.after) {
      const sizes = { before: groups.before?.size ?? 0, after: groups.after?.size ?? 0 };
      causes.push({ kind: 'boundary', grade, lastRanks, sizes, cite: after.ruleset.grades.cite });
    }
    causes.push(...onOneSide(sides, rows, ({ kind }) => kind === 'tie').map(([side, reason]): Cause => ({ kind: 'tie', side, reason })));
    if (byRank || (causes.length === 0 && ranks.before !== ranks.after)) causes.push({ kind: 'rank', ranks }, ...othersCause(sides, rows, ranks), ...moved);
    return causes;
  }
  const from = { before: thresholdOf(before, grade), after: thresholdOf(after, grade) };
  const isSame = from.before && from.after ? from.before.eq(from.after) : from.before === from.after;
  if (!isSame) causes.push({ kind: 'threshold', grade, from, cite: after.ruleset.grades.cite });
  return [...causes, ...moved];
}

/** The better of two grades: the boundary that was crossed is its last rank. */
function betterOf(a: string, b: string, { ruleset }: Evaluation): string {
  const { order } = ruleset.grades;
  const [x, y] = [order.indexOf(a), order.indexOf(b)];
  return x >= 0 && (y < 0 || x < y) ? a : b;
}

/** Whom a row is ranked among. */
export function rankGroupOf({ ruleset, groups, group }: Evaluation, row: number): GroupResult | null {
  const name = ruleset.grades.rankOver === 'all' ? '' : group[row];
  return groups.find((each) => each.name === name) ?? null;
}

const gradeAt = (group: GroupResult | null, rank: number): string | null =>
  group?.boundaries.find(({ lastRank }) => lastRank >= rank)?.grade ?? group?.boundaries.at(-1)?.grade ?? null;
const lastRank = (group: GroupResult | null, grade: string): number | null => group?.boundaries.find((one) => one.grade === grade)?.lastRank ?? null;

/** Who moves against their own score, or without a change of it, is moved by the others. */
function othersCause({ before, after }: Sides<Evaluation>, rows: Sides<number>, ranks: Sides<number>): Cause[] {
  const scores = { before: before.scores.at(rows.before), after: after.scores.at(rows.after) };
  const own = scores.after && scores.before ? scores.after.cmp(scores.before) : 0;
  return own === Math.sign(ranks.before - ranks.after) ? [] : [{ kind: 'others', scores }];
}

/**
 * Indicators whose points differ, bonus points and factors: first those that speak for the move, the greatest difference first.
 * @param direction 1 for a better grade, -1 for a worse one
 */
function pointCauses({ before, after }: Sides<Evaluation>, rows: Sides<number>, direction: 1 | -1): Cause[] {
  const names = [...new Set([...after.indicators, ...before.indicators].map(({ name }) => name))];
  const found = names.flatMap((name): { cause: Cause; size: Fraction }[] => {
    const sides = { before: indicatorAt(before, name, rows.before), after: indicatorAt(after, name, rows.after) };
    const points = bySide(sides, (one) => one?.points ?? null);
    const size = (points.after ?? Fraction.ZERO).sub(points.before ?? Fraction.ZERO);
    const told = sides.after ?? sides.before;
    if (size.isZero || !told) return [];
    const { rule } = told;
    const weightMoved = !bothEqual(bySide(sides, (one) => one?.weight ?? null));
    const cause: Cause = {
      kind: 'points', indicator: name, label: rule.label, points, values: bySide(sides, (one) => one?.value ?? null),
      weights: bySide(sides, (one) => one?.weight ?? null), benchmarks: bySide(sides, (one) => one?.benchmark ?? null),
      side: sides.after ? 'after' : 'before', cite: weightMoved ? rule.weightCite : rule.cite,
    };
    return [{ cause, size }];
  });
  return [...found.sort((a, b) => Number(b.size.sign() === direction) - Number(a.size.sign() === direction) || b.size.abs().cmp(a.size.abs())).map(({ cause }) => cause), ...factorCauses({ before, after }, rows), ...bonusCause({ before, after }, rows)];
}

interface IndicatorAt {
  readonly rule: Indicator;
  readonly points: Fraction | null;
  readonly value: Fraction | null;
  readonly weight: Fraction;
  readonly benchmark: Fraction | null;
}

function indicatorAt(evaluation: Evaluation, name: string, row: number): IndicatorAt | null {
  const result = evaluation.indicators.find((one) => one.name === name);
  const rule = evaluation.ruleset.indicators.find((one) => one.name === name);
  if (!result || !rule) return null;
  return { rule, points: result.points.at(row), value: result.values.at(row), weight: rule.weight, benchmark: benchmarkAt(evaluation, result, row) };
}

/** The benchmark of the row where it is its group's, or everybody's; null where it hangs on a key or a case. */
function benchmarkAt({ benchmarks, group }: Evaluation, { name }: IndicatorResult, row: number): Fraction | null {
  const own = benchmarks.filter(({ indicator }) => indicator === name);
  const found: BenchmarkResult | undefined = own.length === 1 ? own[0] : own.find((one) => one.group === group[row]);
  return found?.value ?? null;
}

function factorCauses({ before, after }: Sides<Evaluation>, rows: Sides<number>): Cause[] {
  const all = [...after.coefficients, ...before.coefficients.filter(({ name }) => !after.coefficients.some((one) => one.name === name))];
  return all.flatMap(({ name, label }): Cause[] => {
    const at = (evaluation: Evaluation, row: number): Fraction | null => evaluation.coefficients.find((one) => one.name === name)?.factors.at(row) ?? null;
    const factors = { before: at(before, rows.before), after: at(after, rows.after) };
    return bothEqual(factors) ? [] : [{ kind: 'coefficient', label, factors }];
  });
}

function bonusCause({ before, after }: Sides<Evaluation>, rows: Sides<number>): Cause[] {
  const points = { before: before.bonus?.totals.at(rows.before) ?? null, after: after.bonus?.totals.at(rows.after) ?? null };
  return bothEqual(points) ? [] : [{ kind: 'bonus', points }];
}

const bySide = <T, U>({ before, after }: Sides<T>, of: (one: T) => U): Sides<U> => ({ before: of(before), after: of(after) });
const bothEqual = ({ before, after }: Sides<Fraction | null>): boolean => (before && after ? before.eq(after) : before === after);
