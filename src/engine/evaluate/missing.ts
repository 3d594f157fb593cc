import type { Scope } from '../expression/bind';
import type { Issue } from '../issue';
import { decimalFraction, decimalOf } from '../number/cell';
import type { Expression, Indicator } from '../ruleset/types';
import { blankIn } from './conditions';
import type { Measure } from './measure';
import { addReason, type Subjects } from './subjects';

/**
 * What is missing, cell by cell, and what the ruleset makes of it. A field that several indicators read is
 * reported once for a row, with all of them.
 */
export function reportMissing(measures: readonly Measure[], subjects: Subjects, scope: Scope): Issue[] {
  const absent = absentColumns(measures, scope);
  const missingColumns = new Set(absent.map(({ field }) => field));
  const reported = new Set<string>();
  const issues: Issue[] = [...absent];
  const concerns = (row: number): boolean =>
    subjects.status[row] !== 'excluded' || subjects.reasons[row]?.at(-1)?.kind === 'missing';

  for (const measure of measures) {
    let count = 0;
    for (let row = 0; row < scope.size; row++) {
      if (measure.present[row] === 1 || !concerns(row)) continue;
      count += 1;
      if (subjects.status[row] !== 'excluded') {
        addReason(subjects.reasons, row, { kind: 'missing', text: measure.indicator.label, cite: measure.indicator.cite });
      }
      for (const issue of faultsAt(measure, row, measures, scope)) {
        const key = `${issue.code}|${issue.field ?? ''}|${row}`;
        if (missingColumns.has(issue.field) || reported.has(key)) continue;
        reported.add(key);
        issues.push(issue);
      }
    }
    if (count > 0) issues.push(consequence(measure.indicator, count));
  }
  return issues;
}

/** Fields of the table that the indicator hangs on, through derived ones. */
const fieldsOf = ({ numerator, denominator }: Indicator, scope: Scope): string[] =>
  [...new Set([...numerator.fields, ...(denominator?.fields ?? [])].flatMap((field) => scope.leavesOf(field)))];

const named = (measures: readonly Measure[], uses: (indicator: Indicator) => boolean): string =>
  measures.filter(({ indicator }) => uses(indicator)).map(({ indicator }) => indicator.name).join('、');

const readers = (measures: readonly Measure[], field: string, scope: Scope): string => named(measures, (indicator) => fieldsOf(indicator, scope).includes(field));

function absentColumns(measures: readonly Measure[], scope: Scope): Issue[] {
  const fields = new Set(measures.flatMap(({ indicator }) => fieldsOf(indicator, scope)));
  return [...fields]
    .filter((field) => !scope.table.columns.has(field))
    .map((field) => ({ severity: 'error', code: 'column-absent', field, params: { field, indicators: readers(measures, field, scope) } }));
}

/** Why the indicator has no value in the row, each cause at its cell. */
function faultsAt({ indicator, denominator }: Measure, row: number, measures: readonly Measure[], scope: Scope): Issue[] {
  const blanks = fieldsOf(indicator, scope).filter((field) => blankIn(scope, field)(row));
  if (blanks.length > 0) {
    return blanks.map((field) => ({
      severity: 'warning', code: 'value-missing', row, field, params: { field, indicators: readers(measures, field, scope) },
    }));
  }
  const below = denominator?.doubles[row];
  if (indicator.denominator && below !== undefined && below <= 0) {
    const { text } = indicator.denominator;
    const sharing = named(measures, (other) => other.denominator?.text === text);
    return [denominatorIssue(indicator.denominator, below, row, sharing, scope)];
  }
  return [{ severity: 'warning', code: 'value-not-computable', row, field: fieldsOf(indicator, scope)[0], params: { indicator: indicator.name } }];
}

function denominatorIssue(denominator: Expression, below: number, row: number, indicators: string, scope: Scope): Issue {
  const field = denominator.fields.flatMap((name) => scope.leavesOf(name))[0];
  const column = scope.table.columns.get(denominator.text);
  // The number as the cell shows it, in the sheet's unit; for a computed denominator, the computed number.
  const shown = decimalOf(column?.kind === 'number' ? (column.values[row] as number) : below);
  const params = { field: denominator.text, indicators, value: decimalFraction(shown.mantissa, shown.scale).toString() };
  return { severity: 'warning', code: below === 0 ? 'zero-denominator' : 'negative-denominator', row, field, params };
}

function consequence({ name, missing, cite }: Indicator, count: number): Issue {
  return { severity: 'warning', code: `missing-${missing}`, params: { indicator: name, count }, ...(cite ? { cite } : {}) };
}
