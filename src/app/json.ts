import type { Evaluation, ExactColumn, Fraction, ListResult, PolicyResult } from '../engine';
import { sayIssue } from './say';
import { cellName } from '../workbook/address';
import { citation } from '../workbook/planning/citation';
import { reasonText } from '../workbook/planning/reasonsInWords';
import type { Prepared } from './evaluate';

/** Places of decimals that have no end of their own: indicator values and points, and benchmarks. */
const places = 6;
const benchmarkPlaces = 10;

/**
 * A run as plain JSON, every decimal a string, rounded half-up: indicator values and points to 6 places,
 * benchmarks to 10, the score with the ruleset's places. `row` is the sheet's row, from 1; what is missing is null;
 * the one group of an ungrouped ruleset is called ''.
 * @throws RangeError when nothing was evaluated
 */
export function evaluationJson({ evaluation, subjects, issues, choices }: Prepared): EvaluationJson {
  if (evaluation === null) throw new RangeError('nothing was evaluated');
  const { ruleset, parameters } = evaluation;
  return {
    ruleset: { id: ruleset.id, edition: ruleset.edition, sha256: ruleset.sha256, parameters: Object.fromEntries(parameters) },
    rows: subjects.rows.map((sheetRow, row) => rowJson(evaluation, row, sheetRow + 1, subjects.ids[row] ?? '', subjects.names[row] ?? '', choices.lang)),
    benchmarks: nested(evaluation.benchmarks.map(({ group, indicator, value }) => [group, indicator, decimal(value, benchmarkPlaces)])),
    grades: nested(evaluation.groups.flatMap((group) => [...group.counts].map(([grade, count]) => [group.name, grade, count] as const))),
    ...(ruleset.lists.length > 0 && { lists: listsJson(evaluation, (row) => subjects.names[row] || String((subjects.rows[row] ?? row) + 1)) }),
    ...(ruleset.targets.length > 0 && { targets: targetsJson(evaluation) }),
    certainty: evaluation.certainty,
    issues: issues.map((issue) => ({
      severity: issue.severity,
      code: issue.code,
      sheet: issue.cell?.sheet ?? null,
      cell: issue.cell === undefined ? null : cellName(issue.cell.row, issue.cell.column),
      message: sayIssue(issue, choices.lang),
    })),
  };
}

function listsJson({ lists }: Evaluation, nameOf: (row: number) => string): NonNullable<EvaluationJson['lists']> {
  return Object.fromEntries(lists.map(({ name, members, repeated }) => [name, { members: members.map(nameOf), repeated: repeated.map(nameOf) }]));
}

function targetsJson({ targets }: Evaluation): NonNullable<EvaluationJson['targets']> {
  return Object.fromEntries(targets.map(({ name, unit, rows }) => [
    name, rows.map(({ key, target, actual, isMet }) => ({ key, unit, target: target.toString(), actual: decimal(actual, benchmarkPlaces), isMet })),
  ]));
}

export interface EvaluationJson {
  readonly ruleset: { readonly id: string; readonly edition: Evaluation['ruleset']['edition']; readonly sha256: string; readonly parameters: Readonly<Record<string, string>> };
  readonly rows: readonly RowJson[];
  readonly benchmarks: Nested<string | null>;
  readonly grades: Nested<number>;
  /** Who is on each list, in its order, and who is left out as repeated; where the ruleset has lists. */
  readonly lists?: Readonly<Record<string, { readonly members: readonly string[]; readonly repeated: readonly string[] }>>;
  /** Where the ruleset has targets. */
  readonly targets?: Readonly<Record<string, readonly { readonly key: string; readonly unit: string; readonly target: string; readonly actual: string | null; readonly isMet: boolean | null }[]>>;
  /** How the scores were decided; none is left undecided. */
  readonly certainty: Evaluation['certainty'];
  readonly issues: readonly { readonly severity: string; readonly code: string; readonly sheet: string | null; readonly cell: string | null; readonly message: string }[];
}

export interface RowJson {
  readonly row: number;
  /** The credit code, else the name, else the row. */
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly status: 'graded' | 'ungraded' | 'excluded';
  readonly indicators: Decimals;
  readonly points: Decimals;
  readonly score: string | null;
  readonly rank: number | null;
  readonly rankedGrade: string | null;
  readonly grade: string | null;
  /** The firm's grade where plots are graded one by one; null where there is one grade only. */
  readonly entityGrade: string | null;
  /** Fields worked out from others: numbers rounded to 6 places, texts, 是 and 否. */
  readonly derived: Decimals;
  readonly reasons: readonly { readonly text: string; readonly cite: string }[];
  /** Factors by the coefficient's name, where the ruleset has any; null where none concerns the row. */
  readonly coefficients?: Decimals;
  /** Points beyond the indicators, with the lists by name, where the ruleset has any. */
  readonly bonus?: { readonly total: string | null; readonly lists: Decimals };
  /** What each policy comes to: a number rounded to 6 places, or words. */
  readonly policies: Readonly<Record<string, { readonly value: string; readonly unit: string; readonly cite: string } | null>>;
  /** Names of the lists the subject is on. */
  readonly lists: readonly string[];
  /** Where the ruleset has any; null: the standard does not concern the subject. */
  readonly standards?: Readonly<Record<string, { readonly status: string; readonly failing: readonly string[]; readonly missing: readonly string[] } | null>>;
}

type Decimals = Readonly<Record<string, string | null>>;
type Nested<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

function rowJson(evaluation: Evaluation, row: number, sheetRow: number, id: string, name: string, lang: 'zh' | 'en'): RowJson {
  const { ruleset, indicators } = evaluation;
  const column = (of: (indicator: Evaluation['indicators'][number]) => ExactColumn): Decimals =>
    Object.fromEntries(indicators.map((indicator) => [indicator.name, decimal(of(indicator).at(row), places)]));
  return {
    row: sheetRow,
    id: id || name || String(sheetRow),
    name,
    group: evaluation.group[row] ?? '',
    status: evaluation.status[row] ?? 'excluded',
    indicators: column((indicator) => indicator.values),
    points: column((indicator) => indicator.points),
    score: decimal(evaluation.scores.at(row), evaluation.places),
    rank: evaluation.ranks[row] || null,
    rankedGrade: evaluation.rankedGrades[row] ?? null,
    grade: evaluation.grades[row] ?? null,
    entityGrade: evaluation.entity?.grades[row] ?? null,
    derived: Object.fromEntries(evaluation.derived.map((one) => [one.name, derivedText(one.at(row))])),
    reasons: (evaluation.reasons[row] ?? []).map((reason) => ({ text: reasonText(reason, evaluation, lang), cite: citation(reason.cite, ruleset) })),
    policies: Object.fromEntries(evaluation.policies.map((one) => [one.name, policyJson(evaluation, one, row, lang)])),
    lists: evaluation.lists.filter((list) => membersOf(list).has(row)).map((one) => one.name),
    ...whereAny(evaluation, row),
  };
}

/** Members as a set, made once for a list: thousands of rows ask. */
const known = new WeakMap<ListResult, ReadonlySet<number>>();
function membersOf(list: ListResult): ReadonlySet<number> {
  const members = known.get(list) ?? new Set(list.members);
  known.set(list, members);
  return members;
}

/** What only some rulesets have. */
function whereAny({ coefficients, bonus, standards }: Evaluation, row: number): Pick<RowJson, 'coefficients' | 'bonus' | 'standards'> {
  return {
    ...(coefficients.length > 0 && { coefficients: Object.fromEntries(coefficients.map((one) => [one.name, decimal(one.factors.at(row), places)])) }),
    ...(bonus && { bonus: { total: decimal(bonus.totals.at(row), places), lists: Object.fromEntries(bonus.lists.map((list) => [list.name, decimal(list.points.at(row), places)])) } }),
    ...(standards.length > 0 && {
      standards: Object.fromEntries(standards.map(({ name, status, failing, missing }) =>
        [name, status[row] ? { status: status[row], failing: failing[row] ?? [], missing: missing[row] ?? [] } : null])),
    }),
  };
}

function policyJson({ ruleset }: Evaluation, policy: PolicyResult, row: number, lang: 'zh' | 'en'): RowJson['policies'][string] {
  const value = policy.isText ? (policy.words(row)?.[lang] ?? null) : decimal(policy.numbers.at(row), places);
  return value === null ? null : { value, unit: policy.unit, cite: citation(policy.cite(row) ?? '', ruleset) };
}

function derivedText(value: Fraction | string | boolean | null): string | null {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? decimal(value, places) : value;
}

const decimal = (value: Fraction | null, to: number): string | null => (value === null ? null : value.toFixed(to));

function nested<T>(entries: readonly (readonly [string, string, T])[]): Nested<T> {
  const outer = new Map<string, [string, T][]>();
  for (const [first, second, value] of entries) outer.set(first, [...(outer.get(first) ?? []), [second, value]]);
  return Object.fromEntries([...outer].map(([first, inner]) => [first, Object.fromEntries(inner)]));
}
