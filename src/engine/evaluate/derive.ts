import type { DerivedResult } from '../evaluation';
import { bindCondition, bindNumber, bindText, type ParameterValue, type Scope } from '../expression/bind';
import type { Issue } from '../issue';
import type { Numbers } from '../number/column';
import { Fraction } from '../number/fraction';
import type { Derived } from '../ruleset/preparation';
import { type Column, UNKNOWN, YES } from '../table';
import { type Frame, frameScope, withNumbers } from './frame';

/** Works out one derived field over a frame, and says where a blank counted 0. */
export function derive(rule: Derived, frame: Frame, parameters: ReadonlyMap<string, ParameterValue>): { frame: Frame; issues: Issue[] } {
  const scope = frameScope(frame, parameters);
  const { filled, issues } = zeroFilled(rule, scope, frame, parameters);
  const leaves = new Map(frame.leaves).set(rule.name, leavesOf(rule, scope));
  const next: Frame = { ...frame, leaves };
  if (rule.kind === 'number') return { frame: withNumbers(next, rule.name, bindNumber(rule.value, filled)), issues };
  const columns = new Map(frame.table.columns).set(rule.name, columnOf(rule, filled));
  return { frame: { ...next, table: { size: frame.table.size, columns } }, issues };
}

function leavesOf({ value, absentAsZero }: Derived, scope: Scope): string[] {
  return [...new Set(value.fields.filter((field) => !absentAsZero.includes(field)).flatMap((field) => scope.leavesOf(field)))];
}

function columnOf({ kind, value }: Derived, scope: Scope): Column {
  if (kind === 'flag') {
    const flag = bindCondition(value, scope);
    return { kind: 'flag', values: Uint8Array.from({ length: scope.size }, (_, row) => flag(row)) };
  }
  const text = bindText(value, scope);
  return { kind: 'text', values: Array.from({ length: scope.size }, (_, row) => text(row)) };
}

function zeroFilled(rule: Derived, scope: Scope, frame: Frame, parameters: ReadonlyMap<string, ParameterValue>): { filled: Scope; issues: Issue[] } {
  const zeros = new Map<string, () => Numbers>();
  const issues: Issue[] = [];
  for (const field of rule.absentAsZero) {
    const numbers = scope.numbers(field);
    if (!numbers) issues.push({ severity: 'info', code: 'zero-where-absent', field, params: { field, name: rule.name } });
    else {
      const blanks = numbers.doubles.reduce((count, x) => count + (Number.isNaN(x) ? 1 : 0), 0);
      if (blanks > 0) {
        const firstRow = numbers.doubles.findIndex(Number.isNaN);
        issues.push({ severity: 'info', code: 'zero-where-blank', field, row: firstRow, params: { field, name: rule.name, count: blanks } });
      }
    }
    const filling = withoutBlanks(numbers, scope.size);
    zeros.set(field, () => filling);
  }
  return { filled: zeros.size === 0 ? scope : frameScope(frame, parameters, zeros), issues };
}

/** The numbers with 0 where there is none. */
function withoutBlanks(numbers: Numbers | null, size: number): Numbers {
  if (!numbers) {
    return { doubles: new Float64Array(size), ulps: 0, exact: () => Fraction.ZERO, sums: (_, parts) => Array.from({ length: parts }, () => Fraction.ZERO) };
  }
  const { doubles } = numbers;
  return {
    doubles: doubles.map((x) => (Number.isNaN(x) ? 0 : x)),
    ulps: numbers.ulps,
    exact: (row) => numbers.exact(row) ?? Fraction.ZERO,
    sums: (partOf, parts) => numbers.sums(partOf.map((part, row) => (Number.isNaN(doubles[row]) ? -1 : part)), parts),
  };
}

/** A derived field as the result shows it: a number, a text, or yes and no. */
export function derivedColumn({ name, label, unit, kind, value, cite }: Derived, frame: Frame, scope: Scope): DerivedResult {
  const numbers = kind === 'number' ? scope.numbers(name) : null;
  const column = frame.table.columns.get(name);
  return {
    name, label, unit, formula: value.text, cite,
    at(row) {
      if (numbers) return numbers.exact(row);
      if (column?.kind === 'text') return column.values[row] ?? null;
      if (column?.kind === 'flag') return column.values[row] === UNKNOWN ? null : column.values[row] === YES;
      return null;
    },
  };
}
