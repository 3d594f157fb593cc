import type { Evaluation } from '../evaluation';
import type { Comparison, Direction, Move, Place } from './comparison';
import { isSubject, type Pair, sameRows } from './pairs';

/**
 * Compares two evaluations subject by subject: who stood where, who stands where now. Two rulesets, two editions or two
 * settings are evaluations of one table; two years are two tables whose rows `pairs` joins (pairs.ts).
 * @throws RangeError for two tables of different sizes without pairs
 */
export function compare(before: Evaluation, after: Evaluation, pairs: readonly Pair[] | null = null): Comparison {
  if (pairs === null && before.size !== after.size) throw new RangeError('two tables are compared by pairs');
  const subjects = (pairs ?? sameRows(before.size)).filter((pair) => isSubject(pair, before, after));
  const places = subjects.map((pair) => ({ from: placeOf(before, pair.before), to: placeOf(after, pair.after) }));
  const rows = placesOf(before, places.map(({ from }) => from));
  const columns = placesOf(after, places.map(({ to }) => to));
  const [rowOf, columnOf] = [indexOf(rows), indexOf(columns)];
  const cells = rows.map(() => columns.map((): number[] => []));
  const scale = commonScale(before, after);
  const moves: Move[] = [];
  places.forEach(({ from, to }, subject) => {
    cells[rowOf(from)]?.[columnOf(to)]?.push(subject);
    if (isSame(from, to)) return;
    const pair = subjects[subject] as Pair;
    moves.push({
      subject, from, to, direction: directionOf(from, to, scale),
      scores: { before: scoreAt(before, pair.before), after: scoreAt(after, pair.after) },
      ranks: { before: rankAt(before, pair.before), after: rankAt(after, pair.after) },
    });
  });
  return { before, after, subjects, rows, columns, cells, moves, stayed: subjects.length - moves.length };
}

/** Where a row of an evaluation stands; absent for no row. */
export function placeOf(evaluation: Evaluation, row: number | null): Place {
  if (row === null) return { grade: null, status: 'absent' };
  return { grade: evaluation.grades[row] ?? null, status: evaluation.status[row] ?? 'excluded' };
}

const scoreAt = (evaluation: Evaluation, row: number | null) => (row === null ? null : evaluation.scores.at(row));
const rankAt = ({ ranks }: Evaluation, row: number | null): number => (row === null ? 0 : (ranks[row] ?? 0));

const isSame = (a: Place, b: Place): boolean => a.grade === b.grade && (a.grade !== null || a.status === b.status);
const keyOf = ({ grade, status }: Place): string => (grade === null ? `:${status}` : `=${grade}`);

const others = ['graded', 'ungraded', 'excluded', 'absent'] as const;

/** The declared grades, whether anybody has them or not, then what else occurs. */
function placesOf({ ruleset }: Evaluation, found: readonly Place[]): readonly Place[] {
  const without = new Set(found.filter(({ grade }) => grade === null).map(({ status }) => status));
  return [
    ...ruleset.grades.order.map((grade): Place => ({ grade, status: 'graded' })),
    ...others.filter((status) => without.has(status)).map((status): Place => ({ grade: null, status })),
  ];
}

function indexOf(places: readonly Place[]): (place: Place) => number {
  const index = new Map(places.map((place, at) => [keyOf(place), at]));
  return (place) => index.get(keyOf(place)) as number;
}

/** The grades in order where both sides have the same ones in the same order; null where they cannot be told better from worse. */
function commonScale(before: Evaluation, after: Evaluation): readonly string[] | null {
  const [a, b] = [before.ruleset.grades.order, after.ruleset.grades.order];
  return a.length === b.length && a.every((grade, index) => grade === b[index]) ? a : null;
}

function directionOf(from: Place, to: Place, scale: readonly string[] | null): Direction {
  if (from.status === 'absent') return 'entered';
  if (to.status === 'absent') return 'left';
  if (from.grade === null) return to.grade === null ? 'other' : 'in';
  if (to.grade === null) return 'out';
  if (!scale) return 'other';
  return scale.indexOf(to.grade) < scale.indexOf(from.grade) ? 'up' : 'down';
}
