import type { FieldCatalogue, Issue, IssueParams, Severity } from '../../engine/index';
import type { CellValue } from '../cell';
import type { ColumnMatch, SubjectColumns, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { checkCreditCode, type CreditCodeCheck } from './creditCode';
import { cellText, isBlank } from './grid';
import { namesAbove } from './namesAbove';

/** Excel keeps fifteen digits of a number: an eighteen-digit code typed as a number has lost its last three. */
const DIGITS_LOST_FROM = 1e15;

/**
 * Says who each row is: by credit code, else by name, else by row number. Codes are checked; the same code or name
 * twice is said and both rows stay, since only a person can tell which one is right.
 */
export function identify(
  raw: RawSheet, layout: TableLayout, matches: readonly ColumnMatch[], catalogue: FieldCatalogue,
): { subjects: SubjectColumns; issues: Issue[] } {
  const columnOf = (role: 'name' | 'code'): number | null =>
    matches.find((match) => match.field !== null && catalogue.byName.get(match.field)?.role === role)?.column ?? null;
  const nameColumn = columnOf('name');
  const codeColumn = columnOf('code');
  const issues: Issue[] = [];
  if (nameColumn === null) issues.push({ severity: codeColumn === null ? 'warning' : 'info', code: codeColumn === null ? 'no-name-or-code' : 'no-name-column' });
  const say = (i: number, column: number, severity: Severity, code: string, params: IssueParams): void => {
    issues.push({ severity, code, row: i, params, cell: { sheet: raw.sheet.name, row: layout.dataRows[i] as number, column } });
  };
  const above = namesAbove(raw, layout, nameColumn, codeColumn);
  const names = namesOf(raw, layout, nameColumn, above, say);
  const codes = codesOf(raw, layout, codeColumn, above, say);
  const under = new Set([...sayMerged(raw, layout, nameColumn ?? codeColumn, say), ...sayAbove(layout, names, nameColumn ?? codeColumn, above, say)]);
  sayRepeats(layout, codes, names, codeColumn, nameColumn, (i, ...rest) => void (under.has(i) || say(i, ...rest)));
  const ids = layout.dataRows.map((row, i) => codes[i] || names[i] || String(row + 1));
  return { subjects: { rows: layout.dataRows, ids, names }, issues };
}

type Say = (i: number, column: number, severity: Severity, code: string, params: IssueParams) => void;

const valueAt = (raw: RawSheet, row: number, column: number): CellValue =>
  raw.values[row - raw.used.row]?.[column - raw.used.column] ?? null;

function namesOf(raw: RawSheet, layout: TableLayout, column: number | null, above: ReadonlyMap<number, number>, say: Say): string[] {
  if (column === null) return layout.dataRows.map(() => '');
  const read = mergedValues(raw, column);
  return layout.dataRows.map((row, i) => {
    const value = read(above.get(row) ?? row);
    if (isBlank(value) || (typeof value === 'object' && value !== null)) {
      say(i, column, 'warning', 'name-blank', { row: row + 1 });
      return '';
    }
    return cellText(value);
  });
}

/** A column's cell by row; a blank one under a merge reads the merge's first cell. */
export function mergedValues(raw: RawSheet, column: number): (row: number) => CellValue {
  const covered = mergedBelow(raw, column);
  return (row) => {
    const cell = valueAt(raw, row, column);
    const merged = covered.get(row);
    return isBlank(cell) && merged !== undefined ? valueAt(raw, merged, column) : cell;
  };
}

function mergedBelow(raw: RawSheet, column: number): Map<number, number> {
  const rows = new Map<number, number>();
  for (const merge of raw.merges) {
    if (merge.column !== column) continue;
    for (let row = merge.row + 1; row < merge.row + merge.rows; row++) rows.set(row, merge.row);
  }
  return rows;
}

/** Credit codes as identities; '' where the cell's text cannot serve as one. */
function codesOf(raw: RawSheet, layout: TableLayout, column: number | null, above: ReadonlyMap<number, number>, say: Say): string[] {
  if (column === null) return layout.dataRows.map(() => '');
  const read = mergedValues(raw, column);
  return layout.dataRows.map((row, i) => {
    const value = read(above.get(row) ?? row);
    if (typeof value === 'number' && value >= DIGITS_LOST_FROM) {
      say(i, column, 'warning', 'code-digits-lost', { text: value.toPrecision(15).replace(/0+e/, 'e') });
      return '';
    }
    if (isBlank(value) || typeof value === 'object') {
      say(i, column, 'warning', 'code-blank', {});
      return '';
    }
    const text = cellText(value);
    const check = checkCreditCode(text);
    if (lostDigits(check)) {
      say(i, column, 'warning', 'code-digits-lost', { text });
      return '';
    }
    if (check.fault === null) {
      if (check.tidied) say(i, column, 'info', 'code-tidied', { text, code: check.code });
    } else if (check.fault === 'check') say(i, column, 'warning', 'code-check', { code: check.code, expected: check.expected ?? '' });
    else if (check.fault === 'character' && check.suggestion !== null) say(i, column, 'warning', 'code-look-alike', { code: check.code, suggestion: check.suggestion });
    else if (check.fault === 'character') say(i, column, 'warning', 'code-character', { code: check.code });
    else say(i, column, 'warning', 'code-length', { code: check.code, length: check.code.length });
    return check.code;
  });
}

/** A name merged over several rows, as over a firm's plots, is said once at its top. @returns the subjects below the tops */
function sayMerged(raw: RawSheet, layout: TableLayout, column: number | null, say: Say): Set<number> {
  const under = new Set<number>();
  const merges = raw.merges.filter((merge) => merge.rows > 1 && column !== null && merge.column <= column && column < merge.column + merge.columns);
  if (merges.length === 0) return under;
  const indexOf = new Map(layout.dataRows.map((row, i) => [row, i]));
  for (const merge of merges) {
    const rows = Array.from({ length: merge.rows }, (_, i) => indexOf.get(merge.row + i)).filter((i) => i !== undefined);
    const [top, ...rest] = rows;
    if (top === undefined || rest.length === 0) continue;
    say(top, column as number, 'warning', 'rows-under-one-name', { name: cellText(valueAt(raw, merge.row, merge.column)), rows: rows.length });
    for (const i of rest) under.add(i);
  }
  return under;
}

/** Rows that were given the name above them, said once for each name at its first row below. @returns the rows below the named ones */
function sayAbove(layout: TableLayout, names: readonly string[], column: number | null, above: ReadonlyMap<number, number>, say: Say): Set<number> {
  const under = new Set<number>();
  if (above.size === 0) return under;
  layout.dataRows.forEach((row, i) => {
    const top = above.get(row);
    if (top === undefined) return;
    under.add(i);
    const rows = [...above].filter(([, other]) => other === top).length;
    if (row === top + 1) say(i, column as number, 'warning', 'rows-named-above', { name: names[i] as string, first: top + 1, rows });
  });
  return under;
}

/** 9.135E+17, or what a CSV makes of it: eighteen digits, the last three zeros, that do not check. */
const lostDigits = ({ code, fault }: CreditCodeCheck): boolean =>
  /^\d(?:\.\d+)?E\+1\d$/.test(code) || (fault === 'check' && /^\d{15}000$/.test(code));

function sayRepeats(
  layout: TableLayout, codes: readonly string[], names: readonly string[], codeColumn: number | null, nameColumn: number | null, say: Say,
): void {
  const firstCode = new Map<string, number>();
  const firstName = new Map<string, number>();
  for (let i = 0; i < names.length; i++) {
    const code = codes[i] as string;
    const name = (names[i] as string).normalize('NFKC').replace(/\s/g, '');
    const sameCode = code === '' ? undefined : firstCode.get(code);
    const sameName = name === '' ? undefined : firstName.get(name);
    if (sameCode !== undefined && codeColumn !== null) {
      say(i, codeColumn, 'warning', 'code-twice', { code, first: (layout.dataRows[sameCode] as number) + 1 });
    } else if (code !== '') firstCode.set(code, i);
    if (sameName !== undefined && nameColumn !== null) {
      // One firm entered twice is said once, at its code.
      if (sameCode === undefined) say(i, nameColumn, 'warning', 'name-twice', { name: names[i] as string, first: (layout.dataRows[sameName] as number) + 1 });
    } else if (name !== '') firstName.set(name, i);
  }
}
