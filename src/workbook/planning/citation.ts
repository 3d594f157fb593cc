import type { Ruleset } from '../../engine';

/**
 * A clause as a reader knows it: the source key of the ruleset becomes the document's number
 * (its title where it has none).
 * @example citation('work-points 二(二)6', ruleset) //=> '浙亩均办〔2022〕2号 二(二)6'
 */
export function citation(cite: string | null, ruleset: Pick<Ruleset, 'sources'>): string {
  if (cite === null) return '';
  const [key = '', ...rest] = cite.trim().split(/\s+/);
  const source = ruleset.sources.get(key);
  if (source === undefined) return cite;
  return [source.number ?? source.document, ...rest].join(' ');
}
