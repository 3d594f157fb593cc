import type { Evaluation } from '../evaluation';
import { measureAll, type Measure } from '../evaluate/measure';
import { runAgain, type Run } from '../explain/reopen';
import { LAST_YEAR } from '../field';
import { Fraction } from '../number/fraction';
import type { Table } from '../table';

/** The subjects of one town, industry or other key together. */
export interface Aggregated {
  /** '' where the table says nothing. */
  readonly name: string;
  /** Evaluated, with a grade or without; merged rows are one. */
  readonly subjects: number;
  readonly graded: number;
  /** Final grades in declared order. */
  readonly grades: ReadonlyMap<string, number>;
  /** Sums of the numbers the indicators read; `count`: how many have it. */
  readonly totals: readonly { readonly field: string; readonly sum: Fraction; readonly count: number }[];
  readonly ratios: readonly AggregatedRatio[];
}

/** Σ numerator ÷ Σ denominator over those who have both: never the mean of ratios. */
export interface AggregatedRatio {
  readonly indicator: string;
  readonly value: Fraction | null;
  /** The same of the year before; null where the table lacks any of its figures. */
  readonly lastYear: Fraction | null;
  /** value ÷ last year − 1. */
  readonly growth: Fraction | null;
}

export interface Aggregate {
  readonly by: string;
  /** By size, largest first. */
  readonly groups: readonly Aggregated[];
  readonly whole: Aggregated;
}

/**
 * Adds the subjects of a run up by a text field of the table; by 行业代码 they are added up by division, its first two digits.
 * @throws RangeError for a field that is no text column of the table
 * @example aggregate(evaluation, table, '所属镇街').groups[0]?.grades.get('A') //=> 12
 */
export function aggregate(evaluation: Evaluation, table: Table, by: string): Aggregate {
  const column = table.columns.get(by);
  if (column?.kind !== 'text') throw new RangeError(`no text column ${by}`);
  const run = runAgain(evaluation, table);
  const nameOf = (row: number): string => (by === '行业代码' ? division(column.values[row] ?? '') : (column.values[row] ?? '').trim());
  const names = new Map<string, number>();
  const partOf = new Int32Array(run.size).fill(-1);
  for (let subject = 0; subject < run.size; subject++) {
    const lead = run.leadOf(subject);
    if (evaluation.status[lead] === 'excluded') continue;
    const name = nameOf(lead);
    if (!names.has(name)) names.set(name, names.size);
    partOf[subject] = names.get(name) as number;
  }
  const groups = addUp(run, [...names.keys()], partOf);
  const whole = addUp(run, [''], partOf.map((part) => Math.min(part, 0)))[0] as Aggregated;
  return { by, whole, groups: groups.sort((a, b) => b.subjects - a.subjects || (a.name < b.name ? -1 : 1)) };
}

/** 26 of C2614, 2614 and 26 化学原料; the whole text where it has no two digits. */
function division(code: string): string {
  return /\d{2}/.exec(code.normalize('NFKC'))?.[0] ?? code.trim();
}

function addUp(run: Run, names: readonly string[], partOf: Int32Array): Aggregated[] {
  const { evaluation, all } = run;
  const { ruleset } = evaluation;
  const fields = [...new Set(ruleset.indicators.flatMap((one) => [...one.numerator.fields, ...(one.denominator?.fields ?? [])]))];
  const totals = fields.flatMap((field) => {
    const numbers = all.numbers(field);
    if (!numbers) return [];
    const present = partOf.map((part, subject) => (Number.isNaN(numbers.doubles[subject]) ? -1 : part));
    return [{ field, sums: numbers.sums(present, names.length), counts: countsOf(present, names.length) }];
  });
  const now = measureAll(ruleset.indicators, all).map((measure) => ratiosOf(measure, partOf, names.length));
  const before = lastYear(run, partOf, names.length);
  return names.map((name, part): Aggregated => ({
    name,
    subjects: partOf.reduce((sum, each) => sum + (each === part ? 1 : 0), 0),
    ...gradesOf(run, partOf, part),
    totals: totals.map(({ field, sums, counts }) => ({ field, sum: sums[part] as Fraction, count: counts[part] as number })),
    ratios: ruleset.indicators.map(({ name: indicator }, index) => {
      const [value, last] = [now[index]?.[part] ?? null, before[index]?.[part] ?? null];
      return { indicator, value, lastYear: last, growth: value && last && last.sign() > 0 ? value.div(last).sub(Fraction.ONE) : null };
    }),
  }));
}

function gradesOf({ evaluation, leadOf }: Run, partOf: Int32Array, part: number): Pick<Aggregated, 'graded' | 'grades'> {
  const grades = new Map(evaluation.ruleset.grades.order.map((grade) => [grade, 0]));
  let graded = 0;
  partOf.forEach((each, subject) => {
    const grade = each === part ? evaluation.grades[leadOf(subject)] : null;
    if (grade == null) return;
    graded += 1;
    grades.set(grade, (grades.get(grade) ?? 0) + 1);
  });
  return { graded, grades };
}

function countsOf(partOf: Int32Array, parts: number): Int32Array {
  const counts = new Int32Array(parts);
  for (const part of partOf) if (part >= 0) counts[part] = (counts[part] as number) + 1;
  return counts;
}

/** Of an indicator without a denominator, the sum. */
function ratiosOf({ numerator, denominator, present }: Measure, partOf: Int32Array, parts: number): (Fraction | null)[] {
  const counted = partOf.map((part, subject) => (present[subject] === 1 ? part : -1));
  const counts = countsOf(counted, parts);
  const above = numerator.sums(counted, parts);
  const below = denominator?.sums(counted, parts);
  return above.map((sum, part) => (counts[part] === 0 ? null : below ? sum.div(below[part] as Fraction) : sum));
}

/** The same indicators over the figures of the year before, where the table has every one of them. */
function lastYear(run: Run, partOf: Int32Array, parts: number): readonly ((Fraction | null)[] | null)[] {
  const { evaluation, table } = run;
  const earlier = new Map([...table.columns].flatMap(([name]) => {
    const before = table.columns.get(LAST_YEAR + name);
    return before === undefined ? [] : [[name, before] as const];
  }));
  const known = new Set(earlier.keys());
  const { indicators, derive } = evaluation.ruleset;
  const leaves = (name: string): readonly string[] => derive.find((one) => one.name === name)?.value.fields.flatMap(leaves) ?? [name];
  const has = indicators.map(({ numerator, denominator }) => [...numerator.fields, ...(denominator?.fields ?? [])].flatMap(leaves).every((field) => known.has(field)));
  if (!has.includes(true)) return indicators.map(() => null);
  // Whatever is not a figure (codes, towns, marks) is this year's, so that rows merge as they do now.
  const again = runAgain(evaluation, { ...table, columns: new Map([...table.columns, ...earlier]) });
  return measureAll(indicators, again.all).map((measure, index) => (has[index] ? ratiosOf(measure, partOf, parts) : null));
}
