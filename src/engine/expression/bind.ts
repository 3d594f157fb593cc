import { columnNumbers, computedNumbers, type Numbers } from '../number/column';
import { Fraction } from '../number/fraction';
import type { Expression } from '../ruleset/types';
import { NO, type Table, UNKNOWN, YES } from '../table';
import { compareExact, sureOrder } from './compare';
import { divisionOf } from './division';
import { type Kind, kindOf } from './kind';
import { type Node, treeOf } from './tree';

export type FlagValue = typeof YES | typeof NO | typeof UNKNOWN;
export type ParameterValue = Fraction | string;

/** What expressions are read over: a table's columns, the parameters, and columns computed on the way. */
export interface Scope {
  readonly size: number;
  readonly table: Table;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** Columns of numbers by name: computed ones such as an indicator's values, else the table's, read once. */
  numbers(name: string): Numbers | null;
  /** The table's fields that must not be blank for this one: itself, or what a derived field is made of. */
  leavesOf(name: string): readonly string[];
}

export function scopeOf(
  table: Table,
  parameters: ReadonlyMap<string, ParameterValue>,
  computed: ReadonlyMap<string, () => Numbers> = new Map(),
  leaves: ReadonlyMap<string, readonly string[]> = new Map(),
): Scope {
  const known = new Map<string, Numbers>();
  return {
    size: table.size,
    table,
    parameters,
    numbers(name) {
      const column = table.columns.get(name);
      const found = known.get(name) ?? computed.get(name)?.() ?? (column?.kind === 'number' ? columnNumbers(column) : null);
      if (found) known.set(name, found);
      return found;
    },
    leavesOf: (name) => leaves.get(name) ?? [name],
  };
}

/** The expression's number for every row; null where a field it needs is blank, or a divisor is zero. */
export function bindNumber(expression: Expression, scope: Scope): Numbers {
  const tree = treeOf(expression);
  const column = tree.type === 'field' ? scope.numbers(tree.name) : null;
  return column ?? computedNumbers(scope.size, exactReader(tree, scope));
}

/** The same one row at a time, for expressions that few rows ask for. */
export const bindExact = (expression: Expression, scope: Scope): ((row: number) => Fraction | null) => exactReader(treeOf(expression), scope);

/** The expression's text for a row; numbers and flags give theirs, so that groups and keys may be made of any field. */
export function bindText(expression: Expression, scope: Scope): (row: number) => string | null {
  const tree = treeOf(expression);
  switch (kindIn(tree, scope)) {
    case 'text':
      return textReader(tree, scope);
    case 'number': {
      const exact = exactReader(tree, scope);
      return (row) => exact(row)?.toString() ?? null;
    }
    case 'flag': {
      const flag = flagReader(tree, scope);
      return (row) => ['否', '是'][flag(row)] ?? null;
    }
    case null:
      return () => null;
  }
}

/** The condition for a row: yes, no, or not known because a field it hangs on is absent or blank. */
export function bindCondition(expression: Expression, scope: Scope): (row: number) => FlagValue {
  return flagReader(treeOf(expression), scope);
}

/** The number of an expression over parameters alone; null if it needs a field or divides by zero. */
export function constantNumber(expression: Expression, parameters: ReadonlyMap<string, ParameterValue>): Fraction | null {
  return exactReader(treeOf(expression), scopeOf({ size: 1, columns: new Map() }, parameters))(0);
}

function kindIn(tree: Node, scope: Scope): Kind | null {
  const result = kindOf(tree, (name) => {
    const parameter = scope.parameters.get(name);
    if (parameter !== undefined) return typeof parameter === 'string' ? 'text' : 'number';
    return scope.table.columns.get(name)?.kind ?? (scope.numbers(name) ? 'number' : null);
  });
  return 'kind' in result ? result.kind : null;
}

type Reader<T> = (row: number) => T;
const unknown = (): typeof UNKNOWN => UNKNOWN;
const nothing = (): null => null;

function exactReader(node: Node, scope: Scope): Reader<Fraction | null> {
  switch (node.type) {
    case 'number':
      return () => node.value;
    case 'field':
      return scope.numbers(node.name)?.exact ?? nothing;
    case 'parameter': {
      const value = scope.parameters.get(node.name);
      return value instanceof Fraction ? () => value : nothing;
    }
    case 'negate': {
      const of = exactReader(node.of, scope);
      return (row) => of(row)?.neg() ?? null;
    }
    case 'arithmetic': {
      const [left, right] = [exactReader(node.left, scope), exactReader(node.right, scope)];
      return (row) => {
        const [a, b] = [left(row), right(row)];
        if (a === null || b === null) return null;
        if (node.op === '/') return b.isZero ? null : a.div(b);
        return node.op === '+' ? a.add(b) : node.op === '-' ? a.sub(b) : a.mul(b);
      };
    }
    case 'extreme': {
      const readers = node.of.map((each) => exactReader(each, scope));
      const better = node.which === 'min' ? -1 : 1;
      return (row) => {
        const values = readers.map((reader) => reader(row));
        return values.reduce((best, value) => (best && value ? (value.cmp(best) === better ? value : best) : null));
      };
    }
    case 'division': {
      const code = textReader(node.of, scope);
      const known = new Map<string, Fraction | null>();
      return (row) => {
        const text = code(row);
        if (text === null) return null;
        const division = known.get(text);
        if (division !== undefined) return division;
        known.set(text, divisionOf(text));
        return known.get(text) ?? null;
      };
    }
    case 'if':
      return choice(node, scope, exactReader);
    default:
      return nothing;
  }
}

function textReader(node: Node, scope: Scope): Reader<string | null> {
  switch (node.type) {
    case 'text':
      return () => node.value;
    case 'field': {
      const column = scope.table.columns.get(node.name);
      return column?.kind === 'text' ? (row) => column.values[row] ?? null : nothing;
    }
    case 'parameter': {
      const value = scope.parameters.get(node.name);
      return typeof value === 'string' ? () => value : nothing;
    }
    case 'if':
      return choice(node, scope, textReader);
    default:
      return nothing;
  }
}

function choice<T>(node: Extract<Node, { type: 'if' }>, scope: Scope, reader: (node: Node, scope: Scope) => Reader<T | null>): Reader<T | null> {
  const when = flagReader(node.when, scope);
  const [then, otherwise] = [reader(node.then, scope), reader(node.otherwise, scope)];
  return (row) => {
    const flag = when(row);
    return flag === YES ? then(row) : flag === NO ? otherwise(row) : null;
  };
}

/** Three-valued: what is not known stays so unless the other side settles it. */
function flagReader(node: Node, scope: Scope): Reader<FlagValue> {
  switch (node.type) {
    case 'flag':
      return () => (node.value ? YES : NO);
    case 'field': {
      const column = scope.table.columns.get(node.name);
      return column?.kind === 'flag' ? (row) => column.values[row] as FlagValue : unknown;
    }
    case 'not': {
      const of = flagReader(node.of, scope);
      return (row) => [YES, NO, UNKNOWN][of(row)] as FlagValue;
    }
    case 'logic': {
      const [left, right] = [flagReader(node.left, scope), flagReader(node.right, scope)];
      const [settling, other] = node.op === 'and' ? [NO, YES] : [YES, NO];
      return (row) => {
        const a = left(row);
        if (a === settling) return settling;
        const b = right(row);
        return b === settling ? settling : a === other && b === other ? other : UNKNOWN;
      };
    }
    case 'known':
      return knownReader((node.of as Extract<Node, { type: 'field' }>).name, scope);
    case 'compare':
      return comparison(node, scope);
    case 'in': {
      const equal = node.among.map((each) => comparison({ type: 'compare', op: '=', left: node.of, right: each }, scope));
      return (row) => {
        let result: FlagValue = NO;
        for (const isEqual of equal) {
          const flag = isEqual(row);
          if (flag === YES) return YES;
          if (flag === UNKNOWN) result = UNKNOWN;
        }
        return result;
      };
    }
    case 'if': {
      const reader = choice<FlagValue>(node, scope, flagReader);
      return (row) => reader(row) ?? UNKNOWN;
    }
    default:
      return unknown;
  }
}

/** Never unknown itself: that is what it tells. */
function knownReader(name: string, scope: Scope): Reader<FlagValue> {
  const column = scope.table.columns.get(name);
  if (column?.kind === 'text') return (row) => ((column.values[row] ?? null) === null ? NO : YES);
  if (column?.kind === 'flag') return (row) => (column.values[row] === UNKNOWN ? NO : YES);
  const numbers = scope.numbers(name);
  return (row) => (Number.isNaN(numbers?.doubles[row] ?? NaN) ? NO : YES);
}

function comparison(node: Extract<Node, { type: 'compare' }>, scope: Scope): Reader<FlagValue> {
  const [a, b] = [kindIn(node.left, scope), kindIn(node.right, scope)];
  if (a === null || a !== b) return unknown;
  const meets = (order: number): FlagValue => {
    const met = { '=': order === 0, '!=': order !== 0, '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 };
    return met[node.op] ? YES : NO;
  };
  const outcome = [meets(-1), meets(0), meets(1)] as const;
  if (a === 'number') return numberComparison(node.left, node.right, scope, outcome);
  if (a === 'text') {
    const [left, right] = [textReader(node.left, scope), textReader(node.right, scope)];
    return (row) => {
      const [x, y] = [left(row), right(row)];
      return x === null || y === null ? UNKNOWN : x === y ? outcome[1] : outcome[2];
    };
  }
  const [left, right] = [flagReader(node.left, scope), flagReader(node.right, scope)];
  return (row) => {
    const [x, y] = [left(row), right(row)];
    return x === UNKNOWN || y === UNKNOWN ? UNKNOWN : x === y ? outcome[1] : outcome[2];
  };
}

/** A column against a number is settled by doubles nearly always; whatever else, or too close, exactly. */
function numberComparison(left: Node, right: Node, scope: Scope, outcome: readonly [FlagValue, FlagValue, FlagValue]): Reader<FlagValue> {
  const [exactLeft, exactRight] = [exactReader(left, scope), exactReader(right, scope)];
  const exactly = (row: number): FlagValue => {
    const order = compareExact(exactLeft(row), exactRight(row));
    return order === null ? UNKNOWN : outcome[order + 1] as FlagValue;
  };
  const column = left.type === 'field' ? scope.numbers(left.name) : null;
  const limit = right.type === 'number' || right.type === 'parameter' ? exactRight(0) : null;
  if (!column || !limit) return exactly;
  const { doubles, ulps } = column;
  const bound = limit.toNumber();
  return (row) => {
    const x = doubles[row] as number;
    if (Number.isNaN(x)) return UNKNOWN;
    const order = sureOrder(x, ulps, bound, 2);
    return order === 0 ? exactly(row) : (outcome[order + 1] as FlagValue);
  };
}
