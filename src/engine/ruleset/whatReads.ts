import type { Choice, Expression, Ruleset } from './types';

/** What a ruleset reads of a subject on the way to its grade, besides its indicators. */
export interface Reads {
  /** Conditions: met or not. */
  readonly conditions: readonly Expression[];
  /** Whatever is read for more than whether it is met: groups, keys, amounts. */
  readonly others: readonly Expression[];
}

export function whatReads(ruleset: Ruleset): Reads {
  const { scope, group, indicators, coefficients, bonus, adjust, grades, merge, apportion } = ruleset;
  const choices: readonly (Choice | null)[] = [
    ...indicators.flatMap(({ weights, benchmark }) => [weights, benchmark.choice]), ...coefficients.map(({ value }) => value),
    ...(bonus?.lists ?? []).flatMap(({ items }) => items.map(({ points }) => points)),
  ];
  const rows = choices.flatMap((choice) => choice?.rows ?? []);
  const given = (all: readonly (Expression | null)[]): readonly Expression[] => all.filter((one) => one !== null);
  return {
    conditions: given([
      ...scope.map(({ when }) => when), ...adjust.map(({ when }) => when), ...(group?.cases ?? []).map(({ when }) => when), ...rows.map(({ when }) => when),
      ...(bonus?.lists ?? []).flatMap(({ items }) => items.map(({ when }) => when)),
    ]),
    others: given([
      group?.by ?? null, ...rows.map(({ value }) => value), ...indicators.map(({ benchmark }) => benchmark.key), grades.of,
      ...merge.flatMap(({ by, when, leaveOut }) => [by, when, leaveOut]), ...apportion.flatMap(({ by, over }) => [by, over]),
    ]),
  };
}

/** Names a run opens that hang on the figures of others too. */
export function sharedNames({ indicators }: Ruleset): ReadonlySet<string> {
  return new Set(['总分', '加减分', '排名', '初评等级', '等级', '主体等级', '宗地等级', ...indicators.flatMap(({ name }) => [`${name}基准值`, `${name}得分`])]);
}

/** A field and every name that is worked out of it: derived fields, and indicators that read one of them. */
export function namesFrom(field: string, { derive, indicators }: Ruleset): ReadonlySet<string> {
  const names = new Set([field]);
  const reads = (one: Expression | null): boolean => one?.fields.some((name) => names.has(name)) === true;
  for (let size = 0; size < names.size; ) {
    size = names.size;
    for (const { name, value } of derive) if (reads(value)) names.add(name);
    for (const { name, numerator, denominator } of indicators) if (reads(numerator) || reads(denominator)) names.add(name);
  }
  return names;
}
