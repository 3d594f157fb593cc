import { type ParameterValue, type Scope, scopeOf } from '../expression/bind';
import { computedNumbers, type Numbers } from '../number/column';
import type { Fraction } from '../number/fraction';
import type { Column, FlagColumn } from '../table';
import type { Frame } from './frame';

/** Names that a run opens as it works them out: 总分, 等级, a list. What stands after may read them like fields. */
export interface Outcomes {
  readonly scope: Scope;
  number(name: string, at: (row: number) => Fraction | null): void;
  /** The same with the numbers made when somebody first asks. */
  numbers(name: string, made: () => Numbers): void;
  /** The array may still fill up until somebody reads it. */
  text(name: string, values: readonly (string | null)[]): void;
  flag(name: string, values: FlagColumn['values']): void;
  /** The table's field under another name: 等级 is the column 评价等级 where the ruleset gives no grades. */
  alias(name: string, field: string): void;
  /** Whether the run opened the name, so that a blank under it is no gap of the table. */
  isOwn(name: string): boolean;
}

/** A scope over the frame and the names opened, which grow as the run goes on. */
export function outcomesOver(frame: Frame, parameters: ReadonlyMap<string, ParameterValue>): Outcomes {
  const { size } = frame.table;
  const columns = new Map<string, Column>(frame.table.columns);
  const computed = new Map(frame.computed);
  const own = new Set<string>();
  return {
    scope: scopeOf({ size, columns }, parameters, computed, frame.leaves),
    number(name, at) {
      own.add(name);
      computed.set(name, () => computedNumbers(size, at));
    },
    numbers: (name, made) => void computed.set(name, made),
    text(name, values) {
      own.add(name);
      columns.set(name, { kind: 'text', values });
    },
    flag(name, values) {
      own.add(name);
      columns.set(name, { kind: 'flag', values });
    },
    isOwn: (name) => own.has(name),
    alias(name, field) {
      const column = frame.table.columns.get(field);
      if (column) columns.set(name, column);
    },
  };
}
