import type { BenchmarkResult, Evaluation } from '../evaluation';
import { type Frame, frameScope } from '../evaluate/frame';
import { type Measure, measureAll, valueNumbers } from '../evaluate/measure';
import { outcomesOver } from '../evaluate/outcomes';
import { settleParameters } from '../evaluate/parameters';
import { prepare, type Prepared } from '../evaluate/prepare';
import { bindCondition, bindText, type ParameterValue, type Scope } from '../expression/bind';
import { GIVEN_GRADE } from '../field';
import { computedNumbers } from '../number/column';
import { Fraction } from '../number/fraction';
import type { Indicator } from '../ruleset/types';
import { type Column, NO, type Table, UNKNOWN, YES } from '../table';

/** A run opened again: what stood before it decided anything, worked out anew. */
export interface Run {
  readonly evaluation: Evaluation;
  readonly table: Table;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  readonly prepared: Prepared;
  /** How many subjects there are, and the row that counts for each. */
  readonly size: number;
  leadOf(subject: number): number;
  /** All subjects. */
  readonly all: Scope;
}

/** One row of a run: its subject stands alone as row 0, with every name that the run opened. */
export interface Reopened extends Run {
  /** Row of the table, row that counts for its subject, and the subject's place among the subjects. */
  readonly row: number;
  readonly lead: number;
  readonly subject: number;
  /** The subject alone. */
  readonly own: Scope;
  /** The subject's indicators, each at row 0. */
  readonly measures: readonly Measure[];
  /** The benchmark the subject is measured by; null where it is not evaluated. */
  benchmarkOf(indicator: Indicator): BenchmarkResult | null;
}

/** @param table the table that was evaluated */
export function runAgain(evaluation: Evaluation, table: Table): Run {
  const { ruleset } = evaluation;
  const { values: parameters } = settleParameters(ruleset.parameters, Object.fromEntries(evaluation.parameters));
  const prepared = prepare(table, ruleset, parameters);
  const { partition, frame } = prepared;
  return {
    evaluation, table, parameters, prepared, size: frame.table.size, all: frameScope(frame, parameters),
    leadOf: (subject) => (partition ? (partition.leads[subject] as number) : subject),
  };
}

/**
 * Opens one row of a run, on the exact path: what the run decided comes from its evaluation, what it decided by is
 * worked out anew.
 * @throws RangeError for a row the table does not have
 */
export function reopen(run: Run, row: number): Reopened {
  const { evaluation, table, parameters, prepared: { partition, frame }, all, leadOf } = run;
  if (!(row >= 0 && row < table.size)) throw new RangeError(`no row ${row}`);
  const { ruleset } = evaluation;
  const subject = partition ? (partition.subjectOf[row] as number) : row;
  const alone = aloneIn(frame, all, subject);
  const outcomes = outcomesOver(alone, parameters);
  const own = outcomes.scope;
  const measures = measureAll(ruleset.indicators, own);
  for (const measure of measures) outcomes.numbers(measure.indicator.name, () => valueNumbers(measure));
  const lead = leadOf(subject);
  const benchmarkOf = (indicator: Indicator): BenchmarkResult | null => {
    if (evaluation.status[lead] === 'excluded') return null;
    const slot = slotName(indicator, evaluation.group[lead] ?? '', own);
    return evaluation.benchmarks.find((one) => one.indicator === indicator.name && one.group === slot) ?? null;
  };

  const number = (name: string, value: Fraction | null): void => outcomes.number(name, () => value);
  for (const [index, { name, points }] of evaluation.indicators.entries()) {
    number(`${name}基准值`, benchmarkOf(ruleset.indicators[index]!)?.value ?? null);
    number(`${name}得分`, points.at(lead));
  }
  if (ruleset.indicators.length > 0) number('总分', evaluation.scores.at(lead));
  number('加减分', evaluation.bonus?.totals.at(lead) ?? null);
  number('排名', evaluation.ranks[lead] ? Fraction.of(evaluation.ranks[lead]) : null);
  const text = (name: string, value: string | null | undefined): void => outcomes.text(name, [value ?? null]);
  const isGraded = ruleset.grades.order.length > 0;
  if (isGraded) text('初评等级', evaluation.rankedGrades[lead]);
  if (isGraded) text('等级', evaluation.grades[lead]);
  else outcomes.alias('等级', GIVEN_GRADE);
  if (evaluation.entity) {
    text('主体等级', evaluation.entity.grades[lead]);
    text('宗地等级', evaluation.grades[lead]);
  }
  for (const { name, status } of evaluation.standards) {
    const met = status[lead];
    outcomes.flag(name, Uint8Array.of(met === 'pass' ? YES : met === 'unknown' ? UNKNOWN : NO));
  }
  for (const { name, members } of evaluation.lists) outcomes.flag(name, Uint8Array.of(members.includes(lead) ? YES : NO));
  for (const { name, isText, numbers, words } of evaluation.policies) {
    if (isText) text(name, words(lead)?.zh);
    else number(name, numbers.at(lead));
  }
  return { ...run, row, lead, subject, own, measures, benchmarkOf };
}

/** A frame with one subject of another. */
function aloneIn(frame: Frame, scope: Scope, subject: number): Frame {
  const columns = new Map([...frame.table.columns].map(([name, column]): [string, Column] => [name, cellOf(column, subject)]));
  const computed = new Map([...frame.computed.keys()].map((name) => {
    const value = scope.numbers(name)?.exact(subject) ?? null;
    return [name, () => computedNumbers(1, () => value)] as const;
  }));
  return { table: { size: 1, columns }, computed, leaves: frame.leaves };
}

function cellOf(column: Column, row: number): Column {
  switch (column.kind) {
    case 'number':
      return { ...column, values: column.values.slice(row, row + 1) };
    case 'text':
      return { kind: 'text', values: [column.values[row] ?? null] };
    case 'flag':
      return { kind: 'flag', values: column.values.slice(row, row + 1) };
  }
}

/** What the evaluation calls the benchmark of the subject: its key, the condition of its case, its group, or everybody. */
function slotName({ benchmark }: Indicator, group: string, own: Scope): string {
  if (benchmark.as === 'keyed') return (benchmark.key ? bindText(benchmark.key, own)(0) : null) ?? '';
  if (benchmark.choice) return benchmark.choice.rows.find(({ when }) => when === null || bindCondition(when, own)(0) === YES)?.when?.text ?? '';
  return benchmark.over === 'all' ? '' : group;
}
