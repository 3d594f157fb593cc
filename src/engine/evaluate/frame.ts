import type { ParameterValue, Scope } from '../expression/bind';
import { scopeOf } from '../expression/bind';
import type { Numbers } from '../number/column';
import type { Table } from '../table';

/** A table with the numbers worked out on it, which go before its own columns. */
export interface Frame {
  readonly table: Table;
  readonly computed: ReadonlyMap<string, () => Numbers>;
  /** For each derived field the table's fields that must not be blank for it to have a value. */
  readonly leaves: ReadonlyMap<string, readonly string[]>;
}

export const plainFrame = (table: Table): Frame => ({ table, computed: new Map(), leaves: new Map() });

export const frameScope = (
  { table, computed, leaves }: Frame, parameters: ReadonlyMap<string, ParameterValue>, more: ReadonlyMap<string, () => Numbers> = new Map(),
): Scope => scopeOf(table, parameters, more.size === 0 ? computed : new Map([...computed, ...more]), leaves);

/** The frame with one more column of numbers. */
export const withNumbers = (frame: Frame, name: string, numbers: Numbers): Frame =>
  ({ ...frame, computed: new Map(frame.computed).set(name, () => numbers) });
