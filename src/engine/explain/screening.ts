import type { Reopened } from './reopen';
import type { ScreeningTrial, Trial } from './story';
import { tried } from './trials';

/** Who takes part, as the run settles it: scope, then what cannot be done without, then what leaves ungraded. */
export function screeningOf({ evaluation: { ruleset }, own, measures }: Reopened): ScreeningTrial[] {
  let settled: 'excluded' | 'ungraded' | null = null;
  const scope = ruleset.scope.map((rule): ScreeningTrial => {
    const trial = tried(rule, own, settled === null);
    if (trial.applies) settled = rule.as;
    return { ...trial, as: rule.as, by: 'scope' };
  });
  const indispensable = measures.filter(({ indicator }) => indicator.missing === 'exclude').map(({ indicator, present }): ScreeningTrial => {
    const isReached = settled !== 'excluded';
    const applies = isReached && present[0] !== 1;
    if (applies) settled = 'excluded';
    return { label: indicator.label, cite: indicator.cite, trace: null, isReached, applies, as: 'excluded', by: 'missing' };
  });
  const waivers = ruleset.adjust.filter(({ verb }) => verb === 'ungraded').map((rule): ScreeningTrial => {
    const trial = tried({ ...rule, label: rule.why }, own, settled === null);
    if (trial.applies) settled = 'ungraded';
    return { ...trial, as: 'ungraded', by: 'adjust' };
  });
  return [...scope, ...indispensable, ...waivers];
}

/** The cases that make the groups, up to the one that applies. */
export function groupCasesOf({ evaluation: { ruleset }, own }: Reopened): Trial[] {
  let isFound = false;
  return (ruleset.group?.cases ?? []).map(({ name, when, cite }) => {
    const trial = tried({ label: name, cite: cite ?? '', when }, own, !isFound);
    isFound ||= trial.applies;
    return trial;
  });
}
