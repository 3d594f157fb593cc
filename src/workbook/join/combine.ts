import { NO, unitFactor, UNKNOWN, YES, type Field, type Fraction, type Issue } from '../../engine/index';
import { cellName } from '../address';
import { exactDouble, hasNumber, numberAt, type ExactNumbers } from './exact';
import type { FirmRows } from './firmRows';
import { gather, plain, shownAt, type Gathered, type ManyRows } from './gather';
import { matchOf, type JoinSource } from './source';

/** Where a joined column comes from, one sheet. */
export interface ColumnOrigin {
  readonly source: number;
  readonly column: number;
  /** How many firms took their value from it. */
  readonly filled: number;
  /** How many of those are sums over several rows. */
  readonly summed: number;
}

/** One field of the joined table. */
export interface JoinedColumn {
  readonly field: Field;
  /** Unit of the numbers; null for texts and marks. */
  readonly unit: string | null;
  readonly numbers: ExactNumbers | null;
  readonly texts: readonly (string | null)[] | null;
  readonly flags: Uint8Array | null;
  /** The source each firm's value was taken from; -1 for none. */
  readonly from: Int16Array;
  /** In the order of priority. */
  readonly origins: readonly ColumnOrigin[];
}

export interface CombineInput {
  readonly sources: readonly JoinSource[];
  /** For each source, its rows by firm. */
  readonly rows: readonly FirmRows[];
  readonly names: readonly string[];
  readonly prefer: Readonly<Record<string, number>>;
  readonly many: Readonly<Record<string, ManyRows>>;
  readonly report: (issue: Issue) => void;
}

/**
 * One field over all sheets that have it: each firm's value from the first sheet, by priority, that gives one; every other
 * sheet's value that differs is an issue with both cells.
 * @returns null where no sheet has it
 */
export function combine(field: Field, input: CombineInput): JoinedColumn | null {
  const { sources, rows, names, prefer, many, report } = input;
  const order = sources.map((_, s) => s).sort((a, b) => Number(b === prefer[field.name]) - Number(a === prefer[field.name]) || a - b);
  const given = order.flatMap((s) => {
    const gathered = gather(sources[s] as JoinSource, field, rows[s] as FirmRows, names, many[field.name], report);
    return gathered === null ? [] : [{ s, gathered }];
  });
  if (given.length === 0) return null;
  const from = new Int16Array(names.length).fill(-1);
  const counts = given.map(() => ({ filled: 0, summed: 0 }));
  for (let firm = 0; firm < names.length; firm++) {
    let kept: Given | null = null;
    for (const [place, one] of given.entries()) {
      if ((one.gathered.at[firm] as number) < 0) continue;
      if (kept === null) {
        kept = one;
        from[firm] = one.s;
        const count = counts[place] as { filled: number; summed: number };
        count.filled++;
        if ((one.gathered.parts[firm] as number) > 1) count.summed++;
      } else if (!isSame(kept.gathered, one.gathered, firm)) report(difference(field, input, firm, kept, one));
    }
  }
  const origins = given.map(({ s, gathered }, place) => ({ source: s, column: gathered.column, ...(counts[place] as { filled: number; summed: number }) }));
  return { field, ...valuesOf(field, given, from, input), from, origins };
}

interface Given { readonly s: number; readonly gathered: Gathered }

function isSame(a: Gathered, b: Gathered, firm: number): boolean {
  if (a.texts && b.texts) return plain(a.texts[firm] ?? '') === plain(b.texts[firm] ?? '');
  if (a.flags && b.flags) return a.flags[firm] === b.flags[firm];
  if (!a.numbers || !b.numbers) return true;
  const [one, other] = [a.numbers.doubles[firm] as number, b.numbers.doubles[firm] as number];
  // Two doubles that stand for decimals of fifteen digits are equal exactly when the decimals are.
  if (!Number.isNaN(one) || !Number.isNaN(other)) return one === other;
  return (numberAt(a.numbers, firm) as Fraction).eq(numberAt(b.numbers, firm) as Fraction);
}

function difference(field: Field, { sources, names }: CombineInput, firm: number, kept: Given, other: Given): Issue {
  const place = ({ s, gathered }: Given): { sheet: string; row: number; column: number } => {
    const source = sources[s] as JoinSource;
    return { sheet: source.label, row: source.subjects.rows[gathered.at[firm] as number] as number, column: gathered.column };
  };
  const there = place(other);
  const params = {
    field: field.name, name: names[firm] as string, kept: valueWords(field, sources, firm, kept),
    source: there.sheet, cell: cellName(there.row, there.column), other: valueWords(field, sources, firm, other),
  };
  return { severity: field.kind === 'text' ? 'info' : 'warning', code: 'join-differs', row: firm, field: field.name, params, cell: place(kept) };
}

/** A value as words give it: numbers in the field's unit, with how many cells they add up. */
function valueWords(field: Field, sources: readonly JoinSource[], firm: number, { s, gathered }: Given): string {
  if (gathered.numbers === null) return shownAt(sources[s] as JoinSource, gathered.at[firm] as number, gathered.column);
  return `${numberAt(gathered.numbers, firm)?.toString() ?? ''} ${field.unit ?? ''}`.trim();
}

function valuesOf(field: Field, given: readonly Given[], from: Int16Array, input: CombineInput): Pick<JoinedColumn, 'unit' | 'numbers' | 'texts' | 'flags'> {
  const bySource = new Map(given.map(({ s, gathered }) => [s, gathered]));
  const taken = (firm: number): Gathered | undefined => bySource.get(from[firm] as number);
  const none = { unit: null, numbers: null, texts: null, flags: null };
  if (field.kind === 'text') return { ...none, texts: Array.from(from, (_, firm) => taken(firm)?.texts?.[firm] ?? null) };
  if (field.kind === 'flag') return { ...none, flags: Uint8Array.from(from, (_, firm) => taken(firm)?.flags?.[firm] ?? UNKNOWN) };
  const doubles = new Float64Array(from.length).fill(NaN);
  const odd = new Map<number, Fraction>();
  for (let firm = 0; firm < from.length; firm++) {
    const numbers = taken(firm)?.numbers;
    if (!numbers) continue;
    doubles[firm] = numbers.doubles[firm] as number;
    const value = numbers.odd.get(firm);
    if (value !== undefined) odd.set(firm, value);
  }
  return { ...none, ...written(field, { doubles, odd }, input, given) };
}

/**
 * The unit in which every number of the column is a decimal that a cell holds: the field's, else one that a sheet used (seven
 * months are no finite decimal of a year). Where none fits, what is left is rounded to fifteen digits and said.
 */
function written(field: Field, numbers: ExactNumbers, { sources, names, report }: CombineInput, given: readonly Given[]): Pick<JoinedColumn, 'unit' | 'numbers'> {
  const unit = field.unit ?? '';
  if (numbers.odd.size === 0) return { unit, numbers };
  const others = given.flatMap(({ s }) => matchOf(sources[s] as JoinSource, field.name)?.unit ?? []).filter((other) => other !== unit);
  for (const other of new Set(others)) {
    const factor = unitFactor(unit, other);
    const converted = factor && convertedBy(numbers, factor);
    if (converted) return { unit: other, numbers: converted };
  }
  const doubles = numbers.doubles.slice();
  for (const [firm, exact] of numbers.odd) {
    // Fifteen digits, as Excel itself would keep.
    const rounded = Number(exact.toNumber().toPrecision(15));
    doubles[firm] = rounded;
    report({ severity: 'warning', code: 'join-inexact', row: firm, field: field.name, params: { field: field.name, name: names[firm] as string, exact: exact.toString().slice(0, 60), written: String(rounded), unit } });
  }
  return { unit, numbers: { doubles, odd: new Map() } };
}

function convertedBy(numbers: ExactNumbers, factor: Fraction): ExactNumbers | null {
  const doubles = new Float64Array(numbers.doubles.length).fill(NaN);
  for (let firm = 0; firm < doubles.length; firm++) {
    if (!hasNumber(numbers, firm)) continue;
    const double = exactDouble((numberAt(numbers, firm) as Fraction).mul(factor));
    if (double === null) return null;
    doubles[firm] = double;
  }
  return { doubles, odd: new Map() };
}

/** The value of a firm as JSON and words give it; null for none. Marks are true and false. */
export function valueAt({ numbers, texts, flags }: JoinedColumn, firm: number): string | boolean | null {
  if (texts) return texts[firm] ?? null;
  if (flags) return flags[firm] === YES ? true : flags[firm] === NO ? false : null;
  return (numbers && numberAt(numbers, firm)?.toString()) ?? null;
}
