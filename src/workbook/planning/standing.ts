import type { Evaluation, GroupResult } from '../../engine';

/** How many stand where, over the whole run. */
export interface Standing {
  readonly all: number;
  readonly graded: number;
  readonly ungraded: number;
  readonly excluded: number;
  /** Graded subjects by grade, in declared order: by quota alone and after adjustment. */
  readonly ranked: ReadonlyMap<string, number>;
  readonly final: ReadonlyMap<string, number>;
}

export function standingOf(evaluation: Evaluation): Standing {
  const { leads } = evaluation;
  // Merged rows are one subject.
  const count = (status: string): number => evaluation.status.reduce((sum, one, row) => sum + (one === status && leads[row] === row ? 1 : 0), 0);
  const sum = (of: (group: GroupResult) => ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
    new Map(evaluation.ruleset.grades.order.map((grade) => [grade, evaluation.groups.reduce((total, group) => total + (of(group).get(grade) ?? 0), 0)]));
  return {
    all: leads.reduce((sum, lead, row) => sum + (lead === row ? 1 : 0), 0),
    graded: count('graded'),
    ungraded: count('ungraded'),
    excluded: count('excluded'),
    ranked: sum((group) => group.rankedCounts),
    final: sum((group) => group.counts),
  };
}

/** How many subjects each adjustment and scope rule touched, by the rule's words and clause. */
export function touchedBy(evaluation: Evaluation): (words: { readonly zh: string }, cite: string) => number {
  const counts = new Map<string, number>();
  for (const [row, reasons] of evaluation.reasons.entries()) {
    if (evaluation.leads[row] !== row) continue;
    for (const key of new Set(reasons.map((reason) => keyOf(reason.text, reason.cite)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (words, cite) => counts.get(keyOf(words, cite)) ?? 0;
}

const keyOf = (words: { readonly zh: string }, cite: string): string => `${cite}\n${words.zh}`;

