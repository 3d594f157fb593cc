import { bindNumber, bindText, type ParameterValue } from '../expression/bind';
import type { Reason } from '../evaluation';
import type { Issue } from '../issue';
import { computedNumbers, type Numbers } from '../number/column';
import type { Fraction } from '../number/fraction';
import { inProportion } from '../number/split';
import type { Apportion } from '../ruleset/preparation';
import { type Frame, frameScope, withNumbers } from './frame';

export interface Apportioned {
  readonly frame: Frame;
  readonly issues: readonly Issue[];
  /** Rows whose figure was split. */
  readonly reasons: ReadonlyMap<number, Reason>;
}

/**
 * Splits a figure given once for several rows over them in proportion, exactly: the parts add up to the whole.
 * Repeated on every row it is taken once; different figures are each row's own, and that is said.
 */
export function apportion(rule: Apportion, frame: Frame, parameters: ReadonlyMap<string, ParameterValue>): Apportioned {
  const scope = frameScope(frame, parameters);
  const numbers = scope.numbers(rule.field);
  const keyed = rule.over.fields.every((field) => frame.table.columns.has(field));
  if (!numbers || !keyed) {
    const field = numbers ? (rule.over.fields[0] ?? '') : rule.field;
    return { frame, reasons: new Map(), issues: [{ severity: 'info', code: 'apportion-absent', field, params: { field, what: rule.field } }] };
  }
  const shares = bindNumber(rule.by, scope);
  const split = new Map<number, Fraction | null>();
  const reasons = new Map<number, Reason>();
  const issues: Issue[] = [];
  for (const rows of rowsByText(bindText(rule.over, scope), frame.table.size)) {
    const outcome = splitOver(rows, numbers, shares);
    if (outcome === null) continue;
    const params = { field: rule.field, by: rule.by.text, count: rows.length };
    if ('rowDiffering' in outcome) issues.push({ severity: 'warning', code: 'apportion-differs', field: rule.field, row: outcome.rowDiffering, params });
    else {
      if ('rowLacking' in outcome) issues.push({ severity: 'warning', code: 'apportion-without-share', field: rule.by.fields[0], row: outcome.rowLacking, params });
      rows.forEach((row, index) => {
        split.set(row, 'parts' in outcome ? (outcome.parts[index] as Fraction) : null);
        reasons.set(row, { kind: 'apportioned', text: rule.label, cite: rule.cite });
      });
    }
  }
  const parts = computedNumbers(frame.table.size, (row) => (split.has(row) ? (split.get(row) as Fraction | null) : numbers.exact(row)));
  return { frame: split.size === 0 ? frame : withNumbers(frame, rule.field, parts), issues, reasons };
}

type Outcome = { readonly parts: readonly Fraction[] } | { readonly rowDiffering: number } | { readonly rowLacking: number };

function splitOver(rows: readonly number[], numbers: Numbers, shares: Numbers): Outcome | null {
  const given = rows.filter((row) => !Number.isNaN(numbers.doubles[row]));
  const [first] = given;
  if (first === undefined) return null;
  const whole = numbers.exact(first) as Fraction;
  const differing = given.find((row) => !(numbers.exact(row) as Fraction).eq(whole));
  if (differing !== undefined) return { rowDiffering: differing };
  const split = inProportion(whole, rows.map((row) => shares.exact(row)));
  return 'parts' in split ? split : { rowLacking: rows[split.lacking] as number };
}

/** Rows that share a text, two or more; a blank is shared with nobody. */
export function rowsByText(textAt: (row: number) => string | null, size: number): number[][] {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < size; row++) {
    const text = textAt(row)?.trim() ?? '';
    if (text === '') continue;
    const rows = groups.get(text);
    if (rows) rows.push(row);
    else groups.set(text, [row]);
  }
  return [...groups.values()].filter((rows) => rows.length > 1);
}
