import { Fraction } from '../number/fraction';
import type { Band, PointsRule } from './outcomes';
import { child, citeOf, expectMap, fault, isMap, listOf, numberOf, textOf, wordOf, wordOr } from './reading';
import type { Node } from './reading';
import type { Indicator } from './types';

/** How an indicator's value becomes points: a word, or a map where it takes numbers. */
export function pointsRuleOf(node: Node, better: Node, sources: ReadonlySet<string>): Pick<Indicator, 'points' | 'better'> {
  const rule = ruleOf(node, sources);
  const direction = wordOr(better, ['higher', 'lower'] as const, 'higher');
  if (rule === 'ratio' && direction === 'lower') fault(better, 'lower-needs-inverse');
  if (rule === 'inverse' && direction === 'higher') fault(node, 'inverse-needs-lower');
  return { points: rule, better: direction };
}

function ruleOf(node: Node, sources: ReadonlySet<string>): PointsRule {
  if (!isMap(node.value)) {
    const word = wordOr(node, ['ratio', 'inverse', 'rank', 'min-max'] as const, 'ratio');
    return word === 'min-max' ? { as: word, base: Fraction.ZERO } : word;
  }
  const as = wordOf(child(node, 'as'), ['min-max', 'bands'] as const);
  if (as === 'bands') {
    expectMap(node, ['as', 'rows'], ['of', 'cite']);
    citeOf(child(node, 'cite'), sources);
    return { as, of: wordOr(child(node, 'of'), ['value', 'ratio'], 'value'), rows: bandsOf(child(node, 'rows'), sources) };
  }
  expectMap(node, ['as'], ['base', 'cite']);
  citeOf(child(node, 'cite'), sources);
  return { as: 'min-max', base: baseOf(child(node, 'base')) };
}

function baseOf(node: Node): Fraction {
  const base = node.value === undefined ? Fraction.ZERO : (numberOf(node) ?? Fraction.ZERO);
  if (base.sign() < 0 || base.cmp(Fraction.ONE) > 0) fault(node, 'base-out-of-range', { base: textOf(node) });
  return base;
}

function bandsOf(node: Node, sources: ReadonlySet<string>): readonly Band[] {
  const nodes = listOf(node);
  if (nodes.length === 0 && node.value !== undefined) fault(node, 'bands-empty');
  const written: string[] = [];
  const bands = nodes.flatMap((item): Band[] => {
    if (!expectMap(item, ['from', 'points'], ['cite'])) return [];
    const [from, points] = [numberOf(child(item, 'from')), numberOf(child(item, 'points'))];
    const cite = citeOf(child(item, 'cite'), sources);
    if (!from || !points) return [];
    written.push(textOf(child(item, 'from')));
    return [{ from, points, isShare: textOf(child(item, 'points')).endsWith('%'), cite }];
  });
  bands.forEach(({ from }, index) => {
    const before = bands[index - 1];
    if (before && from.cmp(before.from) <= 0) fault(node, 'bands-not-ascending', { from: written[index] as string, before: written[index - 1] as string });
  });
  return bands;
}
