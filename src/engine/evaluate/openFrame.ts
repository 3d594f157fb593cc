import type { Issue } from '../issue';
import type { Ruleset } from '../ruleset/types';
import { type Benchmarks, benchmarksOf } from './benchmarks';
import { certifiedPoints } from './certified';
import { type Coefficients, coefficientsOver } from './coefficients';
import { type Conditions, conditionsOver } from './conditions';
import type { Frame } from './frame';
import { type Measure, measureAll, valueNumbers } from './measure';
import { reportMissing } from './missing';
import { type Outcomes, outcomesOver } from './outcomes';
import type { Settled } from './parameters';
import type { IndicatorPoints } from './points';
import { screen, type Subjects } from './subjects';
import { weigh } from './weights';

/** A run up to its points: who takes part, and what each indicator gives. */
export interface OpenFrame {
  /** What the run works out, open by name to what stands after it, as 亩均税收 >= 10. */
  readonly outcomes: Outcomes;
  readonly conditions: Conditions;
  readonly subjects: Subjects;
  readonly measures: readonly Measure[];
  readonly benchmarks: readonly Benchmarks[];
  readonly coefficients: Coefficients;
  readonly points: readonly IndicatorPoints[];
  readonly weightIssues: readonly Issue[];
  readonly missing: readonly Issue[];
}

/** @param entityGrades the second grade of each subject, where the ruleset has one and this is the first pass */
export function openFrame(frame: Frame, ruleset: Ruleset, settled: Pick<Settled, 'values'>, entityGrades: readonly (string | null)[] | null): OpenFrame {
  const outcomes = outcomesOver(frame, settled.values);
  if (entityGrades) outcomes.text('主体等级', entityGrades);
  const { scope } = outcomes;
  const conditions = conditionsOver(scope, outcomes);
  const unweighed = measureAll(ruleset.indicators, scope);
  for (const measure of unweighed) outcomes.numbers(measure.indicator.name, () => valueNumbers(measure));

  const subjects = screen(ruleset, unweighed, scope, conditions);
  const { measures, issues: weightIssues } = weigh(unweighed, ruleset.score.full, subjects, scope, conditions);
  const missing = reportMissing(measures, subjects, scope);
  const benchmarks = measures.map((measure) => benchmarksOf(measure, subjects, scope, conditions));
  measures.forEach(({ indicator }, index) => {
    const { slotOf, values, exact } = benchmarks[index]!;
    outcomes.number(`${indicator.name}基准值`, (row) => (exact?.() ?? values)[slotOf[row] as number] ?? null);
  });
  const coefficients = coefficientsOver(ruleset, scope, conditions, subjects);
  const points = measures.map((measure, index) => certifiedPoints(measure, benchmarks[index]!, subjects, coefficients.on(measure.indicator.name)));
  return { outcomes, conditions, subjects, measures, benchmarks, coefficients, points, weightIssues, missing };
}
