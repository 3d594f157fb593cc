import type { Evaluation } from '../evaluation';
import type { Fraction } from '../number/fraction';
import type { Indicator, Ruleset } from '../ruleset/types';

/** The ruleset with every benchmark that comes of the subjects' figures held at what it was in a run. */
export function heldBenchmarks({ ruleset, benchmarks }: Evaluation): Ruleset {
  const { group } = ruleset;
  const indicators = ruleset.indicators.map((indicator): Indicator => {
    const { benchmark } = indicator;
    if (benchmark.as === 'given' || benchmark.as === 'keyed') return indicator;
    const own = benchmarks.filter((one) => one.indicator === indicator.name).flatMap(({ group: name, value }): [string, Fraction][] => (value ? [[name, value]] : []));
    const [first] = own;
    const none = { ...benchmark, times: null, at: null, value: null, choice: null, key: null, values: new Map<string, Fraction>() };
    if (own.length === 1 && first && (benchmark.over === 'all' || group === null)) return { ...indicator, benchmark: { ...none, as: 'given', value: first[1] } };
    return group?.by ? { ...indicator, benchmark: { ...none, as: 'keyed', key: group.by, values: new Map(own) } } : indicator;
  });
  return { ...ruleset, indicators };
}
