import type { Reason } from '../evaluation';
import { bindText, type ParameterValue } from '../expression/bind';
import type { Issue } from '../issue';
import { computedNumbers } from '../number/column';
import { Fraction } from '../number/fraction';
import type { Merge } from '../ruleset/preparation';
import { type Column, NO, UNKNOWN, YES } from '../table';
import { rowsByText } from './apportion';
import { conditionsOver } from './conditions';
import { type Frame, frameScope } from './frame';

/** Which rows are one subject. */
export interface Partition {
  /** Subject of each row, in order of first appearance. */
  readonly subjectOf: Int32Array;
  /** The row that stands for each subject: the first whose numbers count. */
  readonly leads: readonly number[];
  /** 1 where the row's numbers count in its subject's. */
  readonly counts: Uint8Array;
  /** For each row why it is merged or left out. */
  readonly reasons: ReadonlyMap<number, readonly Reason[]>;
  readonly issues: readonly Issue[];
}

/** Rows that any rule puts together are one subject, over however many steps; null where every row is its own. */
export function partition(rules: readonly Merge[], frame: Frame, parameters: ReadonlyMap<string, ParameterValue>): Partition | null {
  const { size } = frame.table;
  const scope = frameScope(frame, parameters);
  const conditions = conditionsOver(scope);
  const roots = Int32Array.from({ length: size }, (_, row) => row);
  const counts = new Uint8Array(size).fill(1);
  const joined: { rule: Merge; rows: readonly number[] }[] = [];
  const issues: Issue[] = [];
  for (const rule of rules) {
    const absent = rule.by.fields.find((field) => !frame.table.columns.has(field));
    if (absent !== undefined) {
      issues.push({ severity: 'info', code: 'merge-absent', field: absent, params: { field: absent, label: rule.label.zh, labelEn: rule.label.en } });
      continue;
    }
    const textAt = bindText(rule.by, scope);
    const concerns = rule.when ? conditions.bind(rule.when, rule.label) : () => true;
    const isLeftOut = rule.leaveOut ? conditions.bind(rule.leaveOut, rule.label) : () => false;
    for (const rows of rowsByText((row) => (concerns(row) ? textAt(row) : null), size)) {
      joined.push({ rule, rows });
      for (const row of rows) join(roots, rows[0] as number, row);
      // Somebody's numbers must count.
      if (!rows.every(isLeftOut)) for (const row of rows) if (isLeftOut(row)) counts[row] = 0;
    }
  }
  issues.push(...conditions.unchecked());
  if (joined.length === 0) return issues.length === 0 ? null : { ...alone(size), issues };
  return { ...numbered(roots, counts), counts, reasons: reasonsOf(joined, counts, frame), issues };
}

const alone = (size: number): Omit<Partition, 'issues'> => ({
  subjectOf: Int32Array.from({ length: size }, (_, row) => row), leads: [...Array(size).keys()], counts: new Uint8Array(size).fill(1), reasons: new Map(),
});

function rootOf(roots: Int32Array, row: number): number {
  let root = row;
  while (roots[root] !== root) root = roots[root] as number;
  while (roots[row] !== root) [roots[row], row] = [root, roots[row] as number];
  return root;
}

function join(roots: Int32Array, a: number, b: number): void {
  const [x, y] = [rootOf(roots, a), rootOf(roots, b)];
  roots[Math.max(x, y)] = Math.min(x, y);
}

function numbered(roots: Int32Array, counts: Uint8Array): Pick<Partition, 'subjectOf' | 'leads'> {
  const indexes = new Map<number, number>();
  const leads: number[] = [];
  const subjectOf = roots.map((_, row) => {
    const root = rootOf(roots, row);
    const subject = indexes.get(root) ?? indexes.size;
    indexes.set(root, subject);
    const lead = leads[subject];
    if (lead === undefined || (counts[lead] === 0 && counts[row] === 1)) leads[subject] = row;
    return subject;
  });
  return { subjectOf, leads };
}

function reasonsOf(joined: readonly { rule: Merge; rows: readonly number[] }[], counts: Uint8Array, frame: Frame): ReadonlyMap<number, readonly Reason[]> {
  const reasons = new Map<number, Reason[]>();
  for (const { rule, rows } of joined) {
    for (const row of rows) {
      const others = rows.filter((other) => other !== row).map((other) => nameOf(frame, other));
      const kind = counts[row] === 1 ? 'merged' : 'left-out';
      reasons.set(row, [...(reasons.get(row) ?? []), { kind, text: rule.label, cite: rule.cite, with: others }]);
    }
  }
  return reasons;
}

/** Who stands in a row: the name, else the code, else the row's number among the subjects. */
function nameOf({ table }: Frame, row: number): string {
  for (const field of ['企业名称', '统一社会信用代码']) {
    const column = table.columns.get(field);
    const text = column?.kind === 'text' ? column.values[row] : null;
    if (text) return text;
  }
  return `#${row + 1}`;
}

/** The frame with one row a subject: numbers added up, marks yes where any is, texts of the first row that has one. */
export function mergeRows(frame: Frame, { subjectOf, leads, counts }: Partition, fields: ReadonlySet<string>): { frame: Frame; issues: Issue[] } {
  const scope = frameScope(frame, new Map());
  const size = leads.length;
  const columns = new Map<string, Column>();
  const computed = new Map(frame.computed);
  const issues: Issue[] = [];
  const part = subjectOf.map((subject, row) => (counts[row] === 1 ? subject : -1));
  const members = new Int32Array(size);
  for (const subject of part) if (subject >= 0) members[subject] = (members[subject] as number) + 1;
  for (const name of new Set([...frame.table.columns.keys(), ...frame.computed.keys()])) {
    const column = frame.table.columns.get(name);
    const isNumber = frame.computed.has(name) || column?.kind === 'number';
    if (!isNumber) columns.set(name, mergedColumn(column as Column, part, size));
    else if (fields.has(name)) {
      const { sums, blank, present } = summed(scope.numbers(name)?.doubles ?? new Float64Array(), part, size, members);
      const exact = (scope.numbers(name) as NonNullable<ReturnType<typeof scope.numbers>>).sums(sums, size);
      const merged = computedNumbers(size, (subject) => (present[subject] === 0 ? null : (exact[subject] as Fraction)));
      computed.set(name, () => merged);
      if (column) columns.set(name, { kind: 'number', values: merged.doubles, factor: Fraction.ONE });
      if (blank.count > 0) issues.push({ severity: 'warning', code: 'merge-blank', field: name, row: blank.row, params: { field: name, count: blank.count } });
    }
  }
  return { frame: { ...frame, table: { size, columns }, computed }, issues };
}

/** The rows that have the number, by subject, and the blanks beside numbers of the same subject. */
function summed(doubles: Float64Array, part: Int32Array, size: number, members: Int32Array): {
  sums: Int32Array; present: Int32Array; blank: { count: number; row: number };
} {
  const sums = part.map((subject, row) => (Number.isNaN(doubles[row]) ? -1 : subject));
  const present = new Int32Array(size);
  for (const subject of sums) if (subject >= 0) present[subject] = (present[subject] as number) + 1;
  const blank = { count: 0, row: -1 };
  part.forEach((subject, row) => {
    if (subject < 0 || sums[row] !== -1 || (members[subject] as number) < 2 || present[subject] === 0) return;
    blank.count += 1;
    if (blank.row < 0) blank.row = row;
  });
  return { sums, present, blank };
}

function mergedColumn(column: Column, part: Int32Array, size: number): Column {
  if (column.kind === 'text') {
    const values = new Array<string | null>(size).fill(null);
    part.forEach((subject, row) => {
      if (subject >= 0) values[subject] ??= column.values[row] ?? null;
    });
    return { kind: 'text', values };
  }
  const values = new Uint8Array(size).fill(NO);
  const given = column.values as Uint8Array;
  part.forEach((subject, row) => {
    if (subject < 0) return;
    const [flag, before] = [given[row], values[subject]];
    values[subject] = flag === YES || before === YES ? YES : flag === UNKNOWN || before === UNKNOWN ? UNKNOWN : NO;
  });
  return { kind: 'flag', values };
}
