import { bindCondition, bindExact, type Scope } from '../expression/bind';
import type { Label } from '../evaluation';
import type { Fraction } from '../number/fraction';
import type { Choice, ChoiceRow, Expression } from '../ruleset/types';
import { YES } from '../table';
import type { Trial } from './story';
import { traceOf } from './trace';

export const isMet = (when: Expression | null, own: Scope): boolean => when === null || bindCondition(when, own)(0) === YES;

/** A rule tried on the subject; `isReached` false: it was not its turn. */
export function tried(rule: { readonly label: Label; readonly cite: string; readonly when: Expression | null }, own: Scope, isReached = true): Trial {
  return {
    label: rule.label, cite: rule.cite, trace: rule.when && traceOf(rule.when, own), isReached, applies: isReached && isMet(rule.when, own),
  };
}

/** The row of a choice that applies to the subject and what it gives. */
export function chosen(choice: Choice, own: Scope): { readonly row: ChoiceRow | null; readonly number: Fraction | null } {
  const row = choice.rows.find(({ when }) => isMet(when, own)) ?? null;
  return { row, number: row && bindExact(row.value, own)(0) };
}
