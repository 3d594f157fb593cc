import type { Reason, Status } from '../evaluation';
import type { Scope } from '../expression/bind';
import type { Issue } from '../issue';
import type { Ruleset } from '../ruleset/types';
import type { Conditions } from './conditions';
import { grouped } from './group';
import type { Measure } from './measure';

/** Who is evaluated, in which group, and why not. */
export interface Subjects {
  readonly status: readonly Status[];
  /** Group names in order of appearance. */
  readonly groups: readonly string[];
  /** Index in `groups` of a row that is evaluated (graded or not), -1 for one that is excluded. */
  readonly groupOf: Int32Array;
  readonly reasons: (readonly Reason[])[];
  readonly issues: readonly Issue[];
}

/**
 * Screens the rows: the first scope rule that applies wins, then `missing: exclude`, then the adjustments that
 * leave a subject ungraded, so that all of them are settled before benchmarks and quota.
 */
export function screen(ruleset: Ruleset, measures: readonly Measure[], scope: Scope, conditions: Conditions): Subjects {
  const rules = ruleset.scope.map((rule) => ({ ...rule, isMet: conditions.bind(rule.when, rule.label) }));
  const indispensable = measures.filter(({ indicator }) => indicator.missing === 'exclude');
  const ungrading = ruleset.adjust
    .filter(({ verb }) => verb === 'ungraded')
    .map((rule) => ({ ...rule, isMet: conditions.bind(rule.when, rule.why) }));

  const reasons = new Array<readonly Reason[]>(scope.size).fill(NONE);
  const status = reasons.map((_, row): Status => {
    const rule = rules.find(({ isMet }) => isMet(row));
    if (rule) addReason(reasons, row, { kind: rule.as, text: rule.label, cite: rule.cite });
    if (rule?.as === 'excluded') return 'excluded';
    const lacking = indispensable.find(({ present }) => present[row] !== 1);
    if (lacking) {
      addReason(reasons, row, { kind: 'missing', text: lacking.indicator.label, cite: lacking.indicator.cite });
      return 'excluded';
    }
    if (rule) return 'ungraded';
    const waiver = ungrading.find(({ isMet }) => isMet(row));
    if (!waiver) return 'graded';
    addReason(reasons, row, { kind: 'ungraded', text: waiver.why, cite: waiver.cite });
    return 'ungraded';
  });
  return { status, reasons, ...grouped(ruleset.group, status, scope, conditions) };
}

/** Most rows have no reasons and share this. */
const NONE: readonly Reason[] = [];

export function addReason(reasons: (readonly Reason[])[], row: number, ...added: readonly Reason[]): void {
  reasons[row] = [...(reasons[row] ?? NONE), ...added];
}
