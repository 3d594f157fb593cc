import type { Reason } from '../evaluation';
import type { ParameterValue } from '../expression/bind';
import type { Adjustment, Ruleset } from '../ruleset/types';
import type { Conditions } from './conditions';

export interface Adjusted {
  readonly grade: string;
  readonly reasons: readonly Reason[];
}

const UNMOVED: readonly Reason[] = [];

/**
 * Moves a grade after the quota by the ruleset's adjustments, in their order, each from where the one before left it.
 * A veto holds against whatever follows. Nobody refills the place.
 */
export function adjuster(
  ruleset: Ruleset, parameters: ReadonlyMap<string, ParameterValue>, conditions: Conditions,
): (row: number, grade: string) => Adjusted {
  const { order } = ruleset.grades;
  const rules = inOrder(ruleset)
    .map((rule) => ({ rule, isMet: conditions.bind(rule.when, rule.why), target: order.indexOf(targetOf(rule, parameters)) }));
  return (row, ranked) => {
    let place = order.indexOf(ranked);
    let reasons: Reason[] | null = null;
    for (const { rule, isMet, target } of rules) {
      if (!isMet(row)) continue;
      const next = moved(rule, place, target, order.length);
      const isVeto = rule.verb === 'veto';
      if (next !== place || isVeto) {
        const [from, to] = [order[place] as string, order[next] as string];
        reasons ??= [];
        reasons.push({ kind: rule.verb, text: rule.why, cite: rule.cite, from, to });
      }
      place = next;
      if (isVeto) break;
    }
    return { grade: order[place] as string, reasons: reasons ?? UNMOVED };
  };
}

/** As the list has them, or by verb where the ruleset puts the verbs in order; 只评价不分类 is settled before the quota. */
export function inOrder({ adjust, grades }: Ruleset): readonly Adjustment[] {
  const rules = adjust.filter(({ verb }) => verb !== 'ungraded');
  const { precedence } = grades;
  const place = (verb: Adjustment['verb']): number => (precedence.includes(verb) ? precedence.indexOf(verb) : precedence.length);
  return precedence.length === 0 ? rules : [...rules].sort((a, b) => place(a.verb) - place(b.verb));
}

export function targetOf({ to, toParameter }: Adjustment, parameters: ReadonlyMap<string, ParameterValue>): string {
  return to ?? String(parameters.get(toParameter ?? '') ?? '');
}

/** Places count from 0, the best; a larger place is a worse grade. A target that is no grade moves nothing. */
export function moved({ verb, steps }: Adjustment, place: number, target: number, count: number): number {
  if (verb === 'raise') return Math.max(0, place - steps);
  if (verb === 'lower') return Math.min(count - 1, place + steps);
  if (target < 0) return place;
  switch (verb) {
    case 'set':
      return target;
    case 'keep-at-least':
      return Math.min(place, target);
    // 一票否决 sends down to its grade and never lifts anybody up to it.
    case 'veto':
    case 'at-most':
      return Math.max(place, target);
    case 'ungraded':
      return place;
  }
}
