import type { Reason } from '../evaluation';
import type { ParameterValue } from '../expression/bind';
import type { Issue } from '../issue';
import type { Ruleset } from '../ruleset/types';
import type { Table } from '../table';
import { apportion } from './apportion';
import { derive } from './derive';
import { type Frame, plainFrame } from './frame';
import { mergeRows, partition, type Partition } from './merge';

/** What is evaluated: one row a subject, and how the table's rows belong to it. */
export interface Prepared {
  readonly frame: Frame;
  /** The table's rows with what is worked out on each, before merging. */
  readonly rows: Frame;
  /** null where every row is its own subject. */
  readonly partition: Partition | null;
  /** Why figures of a row were split, or the row merged. */
  readonly reasons: ReadonlyMap<number, readonly Reason[]>;
  readonly issues: readonly Issue[];
}

/**
 * Splits, derives and merges, so that what follows sees one row a subject: figures are split as soon as what they are
 * split by is known, amounts are derived row by row, rows are merged, ratios are derived of the sums.
 */
export function prepare(table: Table, ruleset: Ruleset, parameters: ReadonlyMap<string, ParameterValue>, merges = ruleset.merge): Prepared {
  const issues: Issue[] = [];
  const reasons = new Map<number, readonly Reason[]>();
  const remember = (more: ReadonlyMap<number, readonly Reason[]>): void =>
    more.forEach((added, row) => reasons.set(row, [...(reasons.get(row) ?? []), ...added]));
  let frame = plainFrame(table);
  const waiting = new Set(ruleset.apportion);
  const unknown = new Set(ruleset.derive.map(({ name }) => name));
  const split = (): void => {
    for (const rule of waiting) {
      if ([rule.field, ...rule.by.fields].some((field) => unknown.has(field))) continue;
      waiting.delete(rule);
      const outcome = apportion(rule, frame, parameters);
      frame = outcome.frame;
      issues.push(...outcome.issues);
      remember(new Map([...outcome.reasons].map(([row, reason]) => [row, [reason]])));
    }
  };
  const work = (per: 'row' | 'subject'): Issue[] =>
    ruleset.derive.filter((rule) => rule.per === per).flatMap((rule) => {
      if (per === 'row') split();
      const outcome = derive(rule, frame, parameters);
      frame = outcome.frame;
      unknown.delete(rule.name);
      return outcome.issues;
    });

  issues.push(...work('row'));
  split();
  const rows = frame;
  const found = merges.length === 0 ? null : partition(merges, frame, parameters);
  if (found) {
    issues.push(...found.issues);
    remember(found.reasons);
    if (found.leads.length < table.size) {
      const merged = mergeRows(frame, found, numbersOf(ruleset));
      frame = merged.frame;
      issues.push(...merged.issues);
    }
  }
  const isMerged = found !== null && found.leads.length < table.size;
  const late = work('subject');
  issues.push(...(isMerged ? late.map((issue) => onRow(issue, found)) : late));
  return { frame, rows, partition: isMerged ? found : null, reasons, issues };
}

/** Fields whose numbers the evaluation may ask for. */
const numbersOf = ({ needs, derive: lines }: Ruleset): ReadonlySet<string> =>
  new Set([...needs.required, ...needs.optional, ...lines.map(({ name }) => name)]);

/** An issue of a subject as one of the row that stands for it. */
export const onRow = (issue: Issue, { leads }: Partition): Issue => {
  const row = issue.row === undefined ? undefined : leads[issue.row];
  return row === undefined ? issue : { ...issue, row };
};
