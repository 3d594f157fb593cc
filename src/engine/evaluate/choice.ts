import type { Label } from '../evaluation';
import { bindExact, bindText, type Scope } from '../expression/bind';
import type { Fraction } from '../number/fraction';
import type { Choice, ChoiceRow } from '../ruleset/types';
import type { Conditions } from './conditions';

/** A choice over the rows of a table. */
export interface BoundChoice {
  /** The number that is the same for every row; null where it depends on the row. */
  readonly constant: Fraction | null;
  /** The row of the choice that applies; null where none does. */
  hit(row: number): ChoiceRow | null;
  /** null where no row applies, or what the one that does gives cannot be worked out. */
  number(row: number): Fraction | null;
  text(row: number): string | null;
}

/**
 * Binds a choice: the first row whose condition is met. A condition that hangs on a blank field counts as not met
 * and is remembered under `label`.
 */
export function bindChoice(choice: Choice, scope: Scope, conditions: Conditions, label: Label): BoundChoice {
  const rows = choice.rows.map((row) => ({
    row,
    isMet: row.when && conditions.bind(row.when, label),
    exact: bindExact(row.value, scope),
    text: bindText(row.value, scope),
  }));
  const [first] = rows;
  const isConstant = first !== undefined && first.isMet === null && first.row.value.fields.length === 0;
  const hit = (row: number) => rows.find(({ isMet }) => isMet === null || isMet(row)) ?? null;
  return {
    constant: isConstant ? first.exact(0) : null,
    hit: (row) => hit(row)?.row ?? null,
    number: (row) => hit(row)?.exact(row) ?? null,
    text: (row) => hit(row)?.text(row) ?? null,
  };
}
