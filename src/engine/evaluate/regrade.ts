import type { Reason, Regrade } from '../evaluation';
import type { Issue } from '../issue';
import type { Ruleset } from '../ruleset/types';
import type { Adjusted } from './adjust';

/** Decisions of the authority on single subjects, by row. */
export type Regrades = ReadonlyMap<number, Regrade>;

export const NO_REGRADES: Regrades = new Map();

/**
 * Moves a subject to the grade the authority decided, after every rule of its ruleset: told apart from the rules by its
 * kind, with the reason and the clause the decision rests on. A grade the ruleset does not have is an issue and moves nobody.
 */
export function regrader({ grades: { order } }: Ruleset, regrades: Regrades, issues: Issue[]): (row: number, adjusted: Adjusted) => Adjusted {
  if (regrades.size === 0) return (_, adjusted) => adjusted;
  return (row, adjusted) => {
    const regrade = regrades.get(row);
    if (regrade === undefined) return adjusted;
    const { grade, text, cite } = regrade;
    if (!order.includes(grade)) {
      issues.push({ severity: 'warning', code: 'regrade-unknown', row, params: { grade, order: order.join('、') } });
      return adjusted;
    }
    const reason: Reason = { kind: 'manual', text, cite, from: adjusted.grade, to: grade };
    return { grade, reasons: [...adjusted.reasons, reason] };
  };
}

/** The decisions by subject, where rows are merged: a decision on any row of a subject is one on the subject; the last holds. */
export function bySubject(regrades: Regrades, subjectOf: Int32Array | null): Regrades {
  return subjectOf === null || regrades.size === 0 ? regrades : new Map([...regrades].map(([row, regrade]) => [subjectOf[row] as number, regrade]));
}
