import { adjuster } from '../evaluate/adjust';
import { benchmarksOf } from '../evaluate/benchmarks';
import { bonusOver } from '../evaluate/bonus';
import { certifiedPoints } from '../evaluate/certified';
import { rounded } from '../evaluate/grade';
import { measureAll } from '../evaluate/measure';
import { openFrame } from '../evaluate/openFrame';
import { outcomesOver } from '../evaluate/outcomes';
import { prepare } from '../evaluate/prepare';
import { type Scores, scoresOf } from '../evaluate/score';
import { constantNumber } from '../expression/bind';
import { LAST_YEAR } from '../field';
import type { Fraction } from '../number/fraction';
import { isScored } from '../ruleset/scored';
import type { Indicator } from '../ruleset/types';
import { namesFrom, sharedNames, whatReads } from '../ruleset/whatReads';
import type { Figures } from './estimate';
import { withFigures } from './filedUnit';
import type { Reopened } from './reopen';

/** Where a subject stands with figures changed. */
export interface Standing {
  readonly grade: string | null;
  readonly score: Fraction | null;
  readonly rank: number;
  /** The points of an indicator, held between floor and cap. */
  pointsOf(indicator: string): Fraction | null;
}

/**
 * Tries figures of one subject on the run it stands in, exactly as an evaluation of the whole table would, without doing
 * again what they do not reach: whoever takes part, the groups, the other indicators and their points stay, and so do the
 * places of the quota. Benchmarks and points of the indicators that read the figures, everybody's scores and the subject's
 * rank are worked out anew by the very code of a run; nobody else's grade is.
 * @returns null for a ruleset that decides by more than that (places left over, two passes, a benchmark in place of a
 * score); null of the function for figures that a rule reads, or that give or take an indicator: those need a whole run
 */
export function ownTrials(opened: Reopened): ((figures: Figures) => Standing | null) | null {
  const { evaluation, table, parameters, prepared, subject, leadOf } = opened;
  const { ruleset } = evaluation;
  const { grades, bonus } = ruleset;
  const reads = whatReads(ruleset);
  const all = [...reads.conditions, ...reads.others];
  const shared = sharedNames(ruleset);
  if (!isScored(ruleset) || grades.by === 'benchmark' || grades.isAdjustFirst || ruleset.dual !== null || all.some(({ fields }) => fields.some((name) => shared.has(name)))) return null;

  const base = openFrame(prepared.frame, ruleset, { values: parameters }, null);
  const { subjects, conditions, coefficients } = base;
  const own = evaluation.group[leadOf(subject)] ?? '';
  const members = Int32Array.from([...subjects.status.keys()].filter((each) => subjects.status[each] === 'graded' && (grades.rankOver === 'all' || subjects.groups[subjects.groupOf[each] as number] === own)));
  const rankedGrade = rankedGradeOf(opened, grades.rankOver === 'all' ? '' : own);
  const adjust = adjuster(ruleset, parameters, conditions);

  return (figures) => {
    const names = new Set(figures.flatMap(({ field }) => [...namesFrom(field, ruleset)]));
    if (all.some(({ fields }) => fields.some((name) => names.has(name)))) return null;
    const { frame } = prepare(withFigures(table, figures), ruleset, parameters, prepared.partition ? ruleset.merge : []);
    const { scope } = outcomesOver(frame, parameters);
    const measures = base.measures.map((measure) => {
      const { indicator, weights } = measure;
      return isReached(indicator, names) ? { ...measureAll([indicator], scope)[0]!, weights } : measure;
    });
    if (measures.some(({ present }, index) => present !== base.measures[index]?.present && present.some((each, row) => each !== base.measures[index]?.present[row]))) return null;
    const points = measures.map((measure, index) => {
      if (measure === base.measures[index]) return base.points[index]!;
      return certifiedPoints(measure, benchmarksOf(measure, subjects, scope, conditions), subjects, coefficients.on(measure.indicator.name));
    });
    const scores = scoresOf(ruleset, points, subjects, { factor: coefficients.onScore, bonus: bonus && ((of) => bonusOver(bonus, base.outcomes.scope, conditions, subjects, of)) });
    const { rank, count } = placeAmong(members, subject, scores, ruleset.score.exactRank);
    const score = rounded(scores, subject, ruleset.score.places);
    return {
      rank, score, grade: adjust(subject, rankedGrade(rank, count, score)).grade,
      pointsOf: (name) => scores.points(measures.findIndex(({ indicator }) => indicator.name === name), subject),
    };
  };
}

/** Whether an indicator, or what it is measured by, reads one of the names. */
function isReached({ numerator, denominator, benchmark }: Indicator, names: ReadonlySet<string>): boolean {
  const fields = [...numerator.fields, ...(denominator?.fields ?? [])];
  return fields.some((name) => names.has(name) || (benchmark.as === 'last-year-mean-times' && names.has(LAST_YEAR + name)));
}

/** How many of the members are ahead, and how many are level, the subject itself among them. */
function placeAmong(members: Int32Array, subject: number, { keys, compareExactly }: Scores, isExact: boolean): { rank: number; count: number } {
  const own = keys[subject] as number | bigint;
  let [ahead, level] = [0, 0];
  for (const other of members) {
    const key = keys[other] as number | bigint;
    const order = other === subject ? 0 : isExact ? compareExactly(other, subject) : key > own ? -1 : key < own ? 1 : 0;
    if (order < 0) ahead += 1;
    else if (order === 0) level += 1;
  }
  return { rank: ahead + 1, count: level };
}

/** The grade before adjustment: by the places of the quota, which nobody's figures move, or by thresholds. */
function rankedGradeOf({ evaluation: { ruleset: { grades }, groups }, parameters }: Reopened, group: string): (rank: number, count: number, score: Fraction) => string {
  const last = grades.order.at(-1) ?? '';
  if (grades.by === 'score') {
    const steps = grades.order.flatMap((grade) => {
      const expression = grades.atLeast.get(grade);
      const from = expression ? constantNumber(expression, parameters) : null;
      return from ? [{ grade, from }] : [];
    });
    return (_, __, score) => steps.find(({ from }) => score.cmp(from) >= 0)?.grade ?? last;
  }
  const boundaries = groups.find(({ name }) => name === group)?.boundaries ?? [];
  const gradeOfPlace = (place: number): string => boundaries.find(({ lastRank }) => lastRank >= place)?.grade ?? last;
  return (rank, count) => gradeOfPlace(grades.ties === 'better' ? rank : rank + count - 1);
}
