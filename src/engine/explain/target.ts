import type { Evaluation, Reason } from '../evaluation';
import { adjuster } from '../evaluate/adjust';
import { conditionsOver } from '../evaluate/conditions';
import { evaluate } from '../evaluate/run';
import { constantNumber } from '../expression/bind';
import type { Fraction } from '../number/fraction';
import type { Table } from '../table';
import { isReadByAdjustments, neverTurns } from './certainty';
import { estimateOf, type Estimate, type Figures, type Goal } from './estimate';
import { type Direction, withFigures } from './filedUnit';
import { leastStep } from './leastStep';
import { type Lever, leversOf } from './levers';
import { ownTrials, type Standing } from './ownTrials';
import { peersOf } from './peers';
import { adjustmentsOf, decisionOn } from './ranking';
import { reopen, type Reopened, runAgain } from './reopen';
import type { AdjustmentTrial } from './story';

/** reachable: see the levers · best: no better grade than this one · already: the subject has the grade asked for, or a better one · not-graded: the subject has no grade to change */
export type TargetStatus = 'open' | 'best' | 'already' | 'not-graded';

/** What would lift a subject to a grade: the least change of one figure at a time, and of all that help together. */
export interface TargetResult {
  readonly status: TargetStatus;
  readonly grade: string | null;
  /** The grade to reach; null where there is none. */
  readonly target: string | null;
  /** Adjustments that keep every grade by quota from coming to the target, as things stand. */
  readonly blocked: readonly AdjustmentTrial[];
  /** What the authority decided for the subject alone, which no figure changes; null for nothing. */
  readonly decision: Reason | null;
  readonly levers: readonly LeverResult[];
  /** All figures that help by growing, raised by the same share; null where there are fewer than two. */
  readonly together: TogetherResult | null;
  /** How often figures were tried on the whole table to find and confirm the answers. */
  readonly runs: number;
}

/** Where a change leads. */
export interface Reached {
  readonly grade: string | null;
  readonly score: Fraction | null;
  readonly rank: number;
}

/** reached: with the change the subject has the grade, with one unit less it has not · out-of-reach: not even the most it could be · blocked: an adjustment stands in the way · blank: the cell holds no figure */
export type LeverOutcome = 'reached' | 'out-of-reach' | 'blocked' | 'blank';

export interface LeverResult {
  readonly field: string;
  readonly rows: readonly number[];
  /** Names of the indicators that the figure enters, and on which side. */
  readonly indicators: readonly { readonly name: string; readonly side: 'numerator' | 'denominator' | 'both'; readonly isCapped: boolean }[];
  readonly direction: Direction;
  readonly outcome: LeverOutcome;
  /** Places after the point that the column is filed with: the unit is the last of them. */
  readonly places: number;
  /** In the sheet's own unit; null where the cell is blank. */
  readonly from: Fraction | null;
  readonly to: Fraction | null;
  readonly change: Fraction | null;
  readonly after: Reached | null;
  /** With one unit less. */
  readonly before: Reached | null;
  /** No smaller change of this figure reaches; false: none was found to, but it is not ruled out. */
  readonly isLeast: boolean;
  /** A larger change was seen to lose the grade again. */
  readonly turns: boolean;
}

export interface TogetherResult {
  readonly outcome: 'reached' | 'out-of-reach';
  /** The rise in thousandths. */
  readonly thousandths: number;
  readonly figures: readonly { readonly field: string; readonly from: Fraction; readonly to: Fraction }[];
  readonly after: Reached | null;
  readonly before: Reached | null;
}

/** A rise of all figures is looked for up to elevenfold. */
const MOST_THOUSANDTHS = 10_000;
/** Tables from here on are tried in wider strides where nothing guides the search. */
const LARGE = 3_000;

/**
 * The least change of each figure of a subject that lifts it to a grade, its next better one unless another is given.
 * Every answer is confirmed on the whole table with the changed figure, and with one unit less.
 * @param table the table that was evaluated
 * @throws RangeError for a row the table does not have or a grade the ruleset does not have
 */
export function targetOf(evaluation: Evaluation, table: Table, row: number, wanted: string | null = null): TargetResult {
  const { ruleset } = evaluation;
  const { order } = ruleset.grades;
  if (wanted !== null && !order.includes(wanted)) throw new RangeError(`no grade ${wanted}`);
  const run = runAgain(evaluation, table);
  const opened = reopen(run, row);
  const grade = evaluation.grades[opened.lead] ?? null;
  const decision = decisionOn(opened);
  const none = { grade, blocked: [], decision, levers: [], together: null, runs: 0 };
  if (evaluation.status[opened.lead] !== 'graded' || grade === null) return { ...none, status: 'not-graded', target: wanted };
  const target = wanted ?? order[order.indexOf(grade) - 1] ?? null;
  if (target === null) return { ...none, status: 'best', target };
  if (order.indexOf(grade) <= order.indexOf(target)) return { ...none, status: 'already', target };

  const place = order.indexOf(target);
  const trial = trialsOf(opened, place);
  const { ranked, blocked } = wayBy(opened, place);
  const goal = ranked === null ? null : goalOf(opened, ranked);
  const estimate = goal && estimateOf(opened, goal);
  const peersFor = peersOf(run);
  const levers = leversOf(opened);
  if (decision) return { ...none, status: 'open', target, levers: levers.flatMap((lever) => lever.directions.map((direction) => unmoved(lever, direction, 'blocked'))) };
  const results = levers.flatMap((lever) => lever.directions.map((direction): LeverResult => {
    if (!lever.filed) return unmoved(lever, direction, 'blank');
    // Conditions that nothing changes give the same answer whatever the figure is.
    if (blocked.length > 0 && !isReadByAdjustments(lever, ruleset)) return unmoved(lever, direction, 'blocked');
    return leverResult(lever, direction, trial, estimate, { isSure: blocked.length === 0 && neverTurns(opened, lever, direction, peersFor), size: table.size });
  }));
  const together = blocked.length > 0 ? null : togetherOf(levers, trial, estimate, table.size);
  return { status: 'open', grade, target, blocked, decision, levers: results, together, runs: trial.runs() };
}

interface Trials {
  /** Where the subject stands in the table with some figures changed. */
  stand(figures: Figures): Standing;
  isReached(standing: Standing): boolean;
  runs(): number;
}

function trialsOf(opened: Reopened, place: number): Trials {
  const { evaluation: { ruleset, parameters, regrades }, table, lead } = opened;
  const given = Object.fromEntries(parameters);
  const own = ownTrials(opened);
  const wholly = (figures: Figures): Standing => {
    const { grades, scores, ranks, indicators } = evaluate(withFigures(table, figures), ruleset, given, regrades);
    return { grade: grades[lead] ?? null, score: scores.at(lead), rank: ranks[lead] ?? 0, pointsOf: (name) => indicators.find((one) => one.name === name)?.points.at(lead) ?? null };
  };
  let runs = 0;
  return {
    stand(figures) {
      runs += 1;
      return own?.(figures) ?? wholly(figures);
    },
    isReached({ grade }) {
      const at = ruleset.grades.order.indexOf(grade ?? '');
      return at >= 0 && at <= place;
    },
    runs: () => runs,
  };
}

const reachedBy = ({ grade, score, rank }: Standing): Reached => ({ grade, score, rank });

/** The worst grade before adjustment that the adjustments, as their conditions stand, bring to the target; without one, what stands in the way. */
function wayBy(opened: Reopened, place: number): { ranked: string | null; blocked: readonly AdjustmentTrial[] } {
  const { evaluation: { ruleset }, parameters, own } = opened;
  const { order } = ruleset.grades;
  const adjust = adjuster(ruleset, parameters, conditionsOver(own));
  const ranked = [...order].reverse().find((from) => order.indexOf(adjust(0, from).grade) <= place) ?? null;
  if (ranked !== null) return { ranked, blocked: [] };
  const best = order[0] as string;
  const lowered = adjustmentsOf(opened, best).filter(({ applies, from, to }) => applies && from !== null && to !== null && order.indexOf(to) > order.indexOf(from));
  return { ranked, blocked: lowered };
}

function goalOf({ evaluation: { ruleset, groups, group }, parameters, lead }: Reopened, ranked: string): Goal | null {
  const { grades } = ruleset;
  if (grades.by === 'quota') {
    const name = grades.rankOver === 'all' ? '' : (group[lead] ?? '');
    const last = groups.find((one) => one.name === name)?.boundaries.find((one) => one.grade === ranked)?.lastRank;
    return last === undefined ? null : { by: 'rank', last, ties: grades.ties };
  }
  const least = grades.atLeast.get(ranked);
  const from = grades.by === 'score' && least ? constantNumber(least, parameters) : null;
  return from && { by: 'score', least: from };
}

const unmoved = (lever: Lever, direction: Direction, outcome: LeverOutcome): LeverResult => ({
  field: lever.field, rows: lever.rows, direction, outcome, places: lever.filed?.places ?? 0, from: lever.filed?.own ?? null,
  indicators: lever.indicators.map(({ indicator, side }) => ({ name: indicator.name, side, isCapped: false })),
  to: null, change: null, after: null, before: null, isLeast: false, turns: false,
});

function leverResult(
  lever: Lever, direction: Direction, trial: Trials, estimate: Estimate | null, { isSure, size }: { isSure: boolean; size: number },
): LeverResult {
  const filed = lever.filed!;
  const { field, rows } = lever;
  const most = filed.most(direction, lever.indicators.some(({ side }) => side !== 'numerator'));
  const figuresAt = (steps: number): Figures => (steps === 0 ? [] : [{ field, rows, figure: filed.figure(direction, steps) }]);
  const seen = new Map<number, Reached>();
  let last: Standing | null = null;
  const reaches = (steps: number): boolean => {
    last = trial.stand(figuresAt(steps));
    seen.set(steps, reachedBy(last));
    return trial.isReached(last);
  };
  const guess = estimate?.least(figuresAt, most) ?? null;
  const { steps, turned } = leastStep(reaches, { most, guess, isSure, spread: size > LARGE ? 256 : 4 });
  const base = unmoved(lever, direction, 'out-of-reach');
  if (steps === null) return { ...base, isLeast: isSure, indicators: base.indicators.map((one, index) => ({ ...one, isCapped: isCapped(lever, index, last) })) };
  const to = filed.figure(direction, steps);
  return {
    ...base, outcome: 'reached', to, change: to.sub(filed.own), after: seen.get(steps) ?? null,
    before: seen.get(steps - 1) ?? null, isLeast: isSure || steps === 1, turns: turned,
  };
}

/** Whether, at the furthest that was tried, the indicator's points stood at their cap. */
function isCapped({ indicators }: Lever, index: number, furthest: Standing | null): boolean {
  const { indicator } = indicators[index]!;
  return indicator.cap !== null && furthest?.pointsOf(indicator.name)?.eq(indicator.cap) === true;
}

function togetherOf(levers: readonly Lever[], trial: Trials, estimate: Estimate | null, size: number): TogetherResult | null {
  const growing = levers.filter(({ filed, directions }) => filed && filed.own.sign() > 0 && directions.length === 1 && directions[0] === 'more');
  if (growing.length < 2) return null;
  const figuresAt = (thousandths: number): Figures =>
    (thousandths === 0 ? [] : growing.map(({ field, rows, filed }) => ({ field, rows, figure: filed!.raised(thousandths) })));
  const seen = new Map<number, Reached>();
  const reaches = (thousandths: number): boolean => {
    const standing = trial.stand(figuresAt(thousandths));
    seen.set(thousandths, reachedBy(standing));
    return trial.isReached(standing);
  };
  const guess = estimate?.least(figuresAt, MOST_THOUSANDTHS) ?? null;
  const { steps } = leastStep(reaches, { most: MOST_THOUSANDTHS, guess, isSure: true, spread: size > LARGE ? 256 : 4 });
  return {
    outcome: steps === null ? 'out-of-reach' : 'reached', thousandths: steps ?? 0, after: steps === null ? null : (seen.get(steps) ?? null), before: steps === null ? null : (seen.get(steps - 1) ?? null),
    figures: growing.map(({ field, filed }) => ({ field, from: filed!.own, to: filed!.raised(steps ?? 0) })),
  };
}
