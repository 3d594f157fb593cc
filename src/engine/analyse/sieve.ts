import { bindCondition } from '../expression/bind';
import { evaluate } from '../evaluate/run';
import type { Evaluation } from '../evaluation';
import { type Measure, measureAll, valueNumbers } from '../evaluate/measure';
import { outcomesOver } from '../evaluate/outcomes';
import { type Run, runAgain } from '../explain/reopen';
import type { Scope } from '../expression/bind';
import type { Ruleset } from '../ruleset/types';
import type { Table } from '../table';
import { rankGroupOf } from './causes';
import { heldBenchmarks } from './held';
import { largestFactor, roomOf } from './room';
import { thresholdOf } from './thresholds';
import { namesFrom, sharedNames, whatReads } from '../ruleset/whatReads';

/** Leaves out, of rows with one figure moved, those whose grade certainly stays. */
export interface Sieve {
  /**
   * @param field the figure that moves
   * @param moved the table with that figure of everybody moved
   * @returns whether a row's grade may be another when its figure alone moves
   */
  look(field: string, moved: Table): (row: number) => boolean;
}

/**
 * A sieve for a run; null where the ruleset decides by what the bound below does not reach: rules that read points, scores
 * or benchmarks, grades by a benchmark or by places left over, two passes, figures split over rows, bonus points as a share
 * of points, benchmarks by cases of a group. Then everybody is tried.
 *
 * Everybody's figure is moved at once with benchmarks held. A subject's own points then are what its own move makes of
 * them, but for the benchmark; and nobody else's figures count in them. What its move does to the benchmark moves its own
 * score and everybody else's by no more than its room (room.ts), added up over the indicators, times the largest factor of
 * the sum. Rounding adds at most one unit to each. A grade by quota goes by the score of the one who would hold the last
 * place without the subject: one in an order of scores that each move by at most so much moves by no more. So a subject
 * whose held score is further from that one than twice its room and two units stands where it stood, and so does one that
 * is further from a threshold than its room and a unit. Who meets other conditions, counts in another group, has an
 * indicator it lacked or lacks one it had, or is merged of several rows, is tried in any case.
 */
export function sieveOf(table: Table, evaluation: Evaluation): Sieve | null {
  const { ruleset, parameters } = evaluation;
  const { grades, dual, bonus, apportion } = ruleset;
  const reads = whatReads(ruleset);
  const shared = sharedNames(ruleset);
  const held = heldBenchmarks(evaluation);
  const isHeld = held.indicators.every(({ benchmark: { as } }) => as === 'given' || as === 'keyed');
  const isShared = [...reads.conditions, ...reads.others].some(({ fields }) => fields.some((name) => shared.has(name)));
  const isPercent = bonus?.lists.some(({ items }) => items.some((item) => item.isPercent)) === true;
  if (!isHeld || isShared || isPercent || grades.by === 'benchmark' || grades.isAdjustFirst || dual !== null || apportion.length > 0) return null;

  const given = Object.fromEntries(parameters);
  const base = openedOf(evaluation, table);
  const scale = largestFactor(evaluation, null) * leftScale(base, ruleset);
  if (!Number.isFinite(scale)) return null;
  const isLone = loneRows(base.run, table.size);
  const lines = linesOf(evaluation);
  const unit = 10 ** -evaluation.places;

  return {
    look(field, moved) {
      const names = namesFrom(field, ruleset);
      const touches = ({ fields }: { readonly fields: readonly string[] }): boolean => fields.some((name) => names.has(name));
      if (reads.others.some(touches)) return () => true;
      const after = evaluate(moved, held, given, evaluation.regrades);
      const other = openedOf(evaluation, moved);
      const flags = reads.conditions.filter(touches).map((condition) => [bindCondition(condition, base.scope), bindCondition(condition, other.scope)] as const);
      const subjectOf = (row: number): number => base.run.prepared.partition?.subjectOf[row] ?? row;
      const isStill = (row: number): boolean => {
        const subject = subjectOf(row);
        return isLone[row] === 1 && evaluation.status[row] === after.status[row] && evaluation.group[row] === after.group[row]
          && flags.every(([was, is]) => was(subject) === is(subject)) && base.measures.every(({ present }, index) => present[subject] === other.measures[index]?.present[subject]);
      };
      const rooms = roomsOf(evaluation, base, other, isStill, scale);
      return (row) => {
        if (!isStill(row)) return true;
        if (evaluation.status[row] !== 'graded') return false;
        const room = rooms(row);
        const now = after.scores.at(row)?.toNumber() ?? NaN;
        // Doubles of scores of a few places are told apart well within a unit.
        return !(room < Infinity) || lines(row).some(({ score, isMoving, isAbove }) => {
          const width = isMoving ? 2 * room + 3 * unit : room + 2 * unit;
          return isAbove !== (now >= score) || Math.abs(now - score) <= width;
        });
      };
    },
  };
}

interface Opened {
  readonly run: Run;
  readonly measures: readonly Measure[];
  /** With the indicators' values open by name, as rules read them. */
  readonly scope: Scope;
}

function openedOf(evaluation: Evaluation, table: Table): Opened {
  const run = runAgain(evaluation, table);
  const outcomes = outcomesOver(run.prepared.frame, run.parameters);
  const measures = measureAll(evaluation.ruleset.indicators, outcomes.scope);
  for (const measure of measures) outcomes.numbers(measure.indicator.name, () => valueNumbers(measure));
  return { run, measures, scope: outcomes.scope };
}

/** 1 for rows that are a subject by themselves. */
function loneRows({ prepared: { partition } }: Run, size: number): Uint8Array {
  if (!partition) return new Uint8Array(size).fill(1);
  const rows = new Int32Array(partition.leads.length);
  for (const subject of partition.subjectOf) rows[subject] = (rows[subject] as number) + 1;
  return Uint8Array.from(partition.subjectOf, (subject) => (rows[subject] === 1 ? 1 : 0));
}

/** All weights ÷ the least that is left to anybody where what is missing falls away; Infinity where nothing is, or weights go by case. */
function leftScale({ measures }: Opened, { indicators }: Ruleset): number {
  if (indicators.every(({ missing }) => missing !== 'reweigh')) return 1;
  if (indicators.some(({ weights }) => weights)) return Infinity;
  const weights = indicators.map(({ weight }) => weight.toNumber());
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let least = all;
  measures[0]?.present.forEach((_, subject) => {
    const left = measures.reduce((sum, { indicator, present }, index) => (indicator.missing === 'reweigh' && present[subject] !== 1 ? sum - (weights[index] as number) : sum), all);
    // Who lacks all of it has no points to scale.
    if (left > all * 1e-9) least = Math.min(least, left);
  });
  return all / least;
}

/** How far the scores may be off, for the row that moves and for all others, by row. */
function roomsOf(evaluation: Evaluation, { run, measures }: Opened, other: Opened, isStill: (row: number) => boolean, scale: number): (row: number) => number {
  const { status, group, benchmarks: all, indicators } = evaluation;
  const isBound = Uint8Array.from({ length: run.size }, (_, subject) => (isStill(run.leadOf(subject)) ? 1 : 0));
  const each = measures.map((before, index) => {
    const { indicator } = before;
    const own = all.filter((one) => one.indicator === indicator.name);
    const names = new Map(own.map((one, slot) => [one.group, slot]));
    const isOne = indicator.benchmark.over === 'all';
    const slotOf = Int32Array.from({ length: run.size }, (_, subject) => {
      const lead = run.leadOf(subject);
      return status[lead] === 'excluded' ? -1 : (isOne || own.length === 1 ? 0 : (names.get(group[lead] ?? '') ?? 0));
    });
    const weight = largestWeight(evaluation, index);
    const beside = weight / (indicator.weight.toNumber() || 1);
    const rooms = roomOf({
      before, after: other.measures[index] as Measure, slotOf, isBound, weight, factor: largestFactor(evaluation, indicator.name),
      benchmarks: Float64Array.from(own, ({ value }) => value?.toNumber() ?? NaN),
      cap: (indicator.cap?.toNumber() ?? Infinity) * beside, floor: indicator.floor && indicator.floor.toNumber() * beside,
    });
    // The mean points of a group are everybody's who lacks the indicator.
    const isShared = indicator.missing === 'group-mean-points' && slotOf.some((slot, subject) => slot >= 0 && before.present[subject] !== 1);
    if (isShared && rooms.some((room) => room > 0)) rooms.fill(Infinity);
    return { slotOf, rooms };
  });
  const subjectOf = (row: number): number => run.prepared.partition?.subjectOf[row] ?? row;
  return (row) => scale * indicators.reduce((sum, _, index) => {
    const { slotOf, rooms } = each[index]!;
    return sum + (rooms[slotOf[subjectOf(row)] as number] ?? 0);
  }, 0);
}

function largestWeight({ indicators, size }: Evaluation, index: number): number {
  const { weight, weights } = indicators[index]!;
  let most = weights ? 0 : weight.toNumber();
  for (let row = 0; weights && row < size; row++) most = Math.max(most, weights.at(row)?.toNumber() ?? 0);
  return most;
}

interface Line {
  readonly score: number;
  /** It is another subject's score, and moves with it. */
  readonly isMoving: boolean;
  /** Whether the row has the grade above it, or a better one. */
  readonly isAbove: boolean;
}

/** The scores at which a row's grade turns: thresholds, or the scores that hold the last places without it. */
function linesOf(evaluation: Evaluation): (row: number) => readonly Line[] {
  const { ruleset: { grades }, groups, status, leads, scores, rankedGrades } = evaluation;
  const isAbove = (row: number, grade: string): boolean => grades.order.indexOf(rankedGrades[row] ?? '') <= grades.order.indexOf(grade);
  if (grades.by === 'score') {
    const fixed = grades.order.flatMap((grade) => {
      const from = thresholdOf(evaluation, grade);
      return from ? [{ grade, score: from.toNumber(), isMoving: false }] : [];
    });
    return (row) => fixed.map(({ grade, ...line }) => ({ ...line, isAbove: isAbove(row, grade) }));
  }
  const members = new Map(groups.map(({ name }) => [name, [] as number[]]));
  status.forEach((each, row) => {
    const group = each === 'graded' && leads[row] === row ? rankGroupOf(evaluation, row) : null;
    if (group) members.get(group.name)?.push(scores.at(row)?.toNumber() ?? NaN);
  });
  const falling = new Map([...members].map(([name, all]) => [name, Float64Array.from(all).sort().reverse()]));
  return (row) => {
    const group = rankGroupOf(evaluation, row);
    const all = falling.get(group?.name ?? '') ?? new Float64Array();
    const own = scores.at(row)?.toNumber() ?? NaN;
    return (group?.boundaries ?? []).flatMap(({ grade, lastRank }): Line[] => {
      if (lastRank < 1 || lastRank >= all.length) return [];
      // Without the row itself, whoever comes after it is one place further up; of equal scores it does not matter which is left out.
      const last = all[lastRank - 1] as number;
      return [{ score: own >= last ? (all[lastRank] as number) : last, isMoving: true, isAbove: isAbove(row, grade) }];
    });
  };
}
