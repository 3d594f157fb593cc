import { inOrder, moved, targetOf } from '../evaluate/adjust';
import { cumulativeShares } from '../evaluate/quota';
import { bindExact, constantNumber } from '../expression/bind';
import type { Reason } from '../evaluation';
import { Fraction } from '../number/fraction';
import type { Reopened } from './reopen';
import type { AdjustmentTrial, RankingStory } from './story';
import { tried } from './trials';

/** The place in the group, the boundaries of the grades, and the grade they give. */
export function rankingOf({ evaluation, parameters, lead, size, leadOf, own }: Reopened): RankingStory | null {
  const { ruleset, status, ranks, group, groups, rankedGrades, reasons } = evaluation;
  if (status[lead] !== 'graded' || (ruleset.grades.order.length === 0 && ranks[lead] === 0)) return null;
  const { grades } = ruleset;
  const name = grades.rankOver === 'all' ? '' : (group[lead] ?? '');
  const result = groups.find((one) => one.name === name);
  const { shares } = cumulativeShares(grades, parameters);
  const count = result?.size ?? 0;
  let tied = -1;
  for (let subject = 0; subject < size; subject++) {
    const other = leadOf(subject);
    if (status[other] === 'graded' && ranks[other] === ranks[lead] && (grades.rankOver === 'all' || group[other] === group[lead])) tied++;
  }
  return {
    group: name, size: count, rank: ranks[lead] as number, tied: ranks[lead] === 0 ? 0 : tied, by: grades.by, rounding: grades.rounding, ties: grades.ties,
    steps: grades.order.map((grade, index) => {
      const atLeast = grades.atLeast.get(grade);
      const share = shares[index] ?? null;
      return {
        grade, share, places: share && share.mul(Fraction.of(count)), lastRank: result?.boundaries.find((one) => one.grade === grade)?.lastRank ?? null,
        atLeast: atLeast ? constantNumber(atLeast, parameters) : null,
      };
    }),
    tieMoved: (reasons[lead] ?? []).find(({ kind }) => kind === 'tie') ?? null,
    grade: rankedGrades[lead] ?? null,
    compared: grades.by === 'benchmark' && grades.of ? { text: grades.of.text, value: bindExact(grades.of, own)(0) } : null,
    isAdjustFirst: grades.isAdjustFirst,
    cite: grades.cite,
  };
}

/**
 * The adjustments in the order they take effect, each from where the one before left the grade.
 * @param start a grade to begin from in the place of the subject's own
 */
export function adjustmentsOf({ evaluation: { ruleset, rankedGrades, reasons, status }, parameters, lead, own }: Reopened, start: string | null = null): AdjustmentTrial[] {
  const { order } = ruleset.grades;
  // Where adjusted subjects hold places, what the others have left is where the adjustments begin.
  const displaced = (reasons[lead] ?? []).find(({ kind }) => kind === 'places');
  let place = order.indexOf(start ?? displaced?.to ?? rankedGrades[lead] ?? '');
  let isVetoed = status[lead] !== 'graded' || place < 0;
  return inOrder(ruleset).map((rule): AdjustmentTrial => {
    const trial = tried({ ...rule, label: rule.why }, own, !isVetoed);
    const target = rule.verb === 'raise' || rule.verb === 'lower' ? null : targetOf(rule, parameters);
    const from = isVetoed ? null : (order[place] ?? null);
    if (trial.applies) place = moved(rule, place, target === null ? -1 : order.indexOf(target), order.length);
    if (trial.applies && rule.verb === 'veto') isVetoed = true;
    return { ...trial, verb: rule.verb, target, steps: rule.steps, from, to: from === null ? null : (order[place] ?? null) };
  });
}

/** What the authority decided for the subject alone; it holds whatever the rules give. */
export const decisionOn = ({ evaluation: { reasons }, lead }: Reopened): Reason | null => (reasons[lead] ?? []).find(({ kind }) => kind === 'manual') ?? null;
