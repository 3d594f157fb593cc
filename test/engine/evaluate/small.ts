import { type Adjustment, type Column, Fraction, type Grades, type Indicator, parseExpression, type Expression, type Ruleset, type Table } from '../../../src/engine';

/** Number, or fraction in the rulesets' own spelling. */
export const f = (text: string | number): Fraction => {
  const fraction = Fraction.parse(String(text));
  if (!fraction) throw new Error(`not a number: ${text}`);
  return fraction;
};

export function expression(text: string, parameters: readonly string[] = []): Expression {
  const parsed = parseExpression(text, parameters);
  if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault.code}`);
  return parsed.expression;
}

type Cell = number | string | boolean | null;

/** A table from rows of cells: numbers (null blank), texts, flags (null unknown). The kind is that of the first cell that is not blank. */
export function table(names: readonly string[], rows: readonly (readonly Cell[])[], factors: Readonly<Record<string, string>> = {}): Table {
  const columns = names.map((name, at): [string, Column] => {
    const cells = rows.map((row) => row[at] ?? null);
    const kind = typeof cells.find((cell) => cell !== null);
    if (kind === 'string') return [name, { kind: 'text', values: cells as (string | null)[] }];
    if (kind === 'boolean') return [name, { kind: 'flag', values: Uint8Array.from(cells, (cell) => (cell === null ? 2 : cell ? 1 : 0)) }];
    const values = Float64Array.from(cells, (cell) => (cell === null ? NaN : (cell as number)));
    return [name, { kind: 'number', values, factor: f(factors[name] ?? '1') }];
  });
  return { size: rows.length, columns: new Map(columns) };
}

export const label = (words: string) => ({ zh: words, en: words });

export interface IndicatorSketch extends Partial<Omit<Indicator, 'weight' | 'cap' | 'floor' | 'benchmark'>> {
  readonly value: string;
  readonly weight?: string;
  readonly cap?: string;
  readonly floor?: string | null;
  readonly benchmark?: Partial<Indicator['benchmark']>;
}

export function indicator({ value, weight, cap, floor, benchmark, ...rest }: IndicatorSketch): Indicator {
  const [above, below] = value.split(' / ');
  return {
    name: value, label: label(value), unit: '', better: 'higher', weight: f(weight ?? '100'), weights: null, weightCite: 'w', points: 'ratio', missing: 'zero', cite: 'i',
    numerator: expression(above as string), denominator: below === undefined ? null : expression(below),
    benchmark: { as: 'sum-ratio', value: null, choice: null, key: null, values: new Map(), times: null, at: null, of: 'values', over: 'group', cite: null, ...benchmark },
    cap: cap === undefined ? null : f(cap), floor: floor === null ? null : f(floor ?? '0'), ...rest,
  };
}

/** `['keep-at-least C', 'condition']`; `@P` takes the grade from parameter P. */
export function adjustment([what, when]: readonly [string, string], index: number): Adjustment {
  const [verb, word] = what.split(' ') as [Adjustment['verb'], string | undefined];
  const isParameter = word?.startsWith('@') ?? false;
  const steps = Number(word);
  return {
    verb, when: expression(when), why: label(`${verb} ${when}`), cite: `c${index + 1}`, steps: Number.isNaN(steps) ? 0 : steps,
    to: Number.isNaN(steps) && !isParameter ? (word ?? null) : null, toParameter: isParameter ? (word as string).slice(1) : null,
  };
}

export interface RulesetSketch extends Partial<Omit<Ruleset, 'indicators' | 'adjust' | 'scope' | 'group' | 'grades'>> {
  readonly indicators?: readonly IndicatorSketch[];
  readonly adjust?: readonly (readonly [string, string])[];
  readonly scope?: readonly (readonly ['excluded' | 'ungraded', string])[];
  readonly group?: string;
  readonly shares?: Readonly<Record<string, string>>;
  readonly grades?: Partial<Grades>;
}

/** A ruleset with one indicator x at benchmark 100 and weight 100, so that a firm's x is its score, and 25/50/20/5 grades. */
export function ruleset({ indicators, adjust, scope, group, shares, grades, ...rest }: RulesetSketch = {}): Ruleset {
  const names = (rest.parameters ?? []).map(({ name }) => name);
  const given = Object.entries(shares ?? { A: '25%', B: '50%', C: '20%', D: '5%' });
  return {
    id: 'small', title: label('small'), edition: { from: '2022-01-01', to: null }, sha256: '', subject: label('firm'), sources: new Map(), parameters: [],
    scope: (scope ?? []).map(([as, when], index) => ({ as, when: expression(when, names), label: label(when), cite: `s${index + 1}` })),
    group: group === undefined ? null : { by: expression(group, names), cases: null }, derive: [], apportion: [], merge: [], dual: null,
    indicators: (indicators ?? [{ name: 'x', value: 'x', benchmark: { as: 'given', value: f(100) } }]).map(indicator),
    score: { places: 4, full: f(100), exactRank: false, cite: 'sc' },
    grades: {
      order: given.map(([name]) => name), by: 'quota', shares: new Map(given.map(([name, share]) => [name, expression(share, names)])),
      rounding: 'half-up', ties: 'better', labels: new Map(), cite: 'g',
      isCumulative: false, atLeast: new Map(), of: null, rankOver: 'group', isAdjustFirst: false, precedence: [], ...grades,
    },
    adjust: (adjust ?? []).map(adjustment), assumptions: [], notes: [], kind: 'evaluation', place: null, completeness: null, gaps: [],
    coefficients: [], bonus: null, policies: [], lists: [], standards: [], targets: [], observed: [], needs: { required: [], optional: [] }, document: {}, ...rest,
  };
}

/** A column of an evaluation as text. */
export const shown = (column: { readonly length: number; at(row: number): Fraction | null }): (string | null)[] =>
  Array.from({ length: column.length }, (_, row) => column.at(row)?.toString() ?? null);
