import { child, expectMap, fault, isList, isMap, labelOf, listOf, wordOf, wordOr } from './reading';
import type { Node } from './reading';
import type { Ruleset } from './types';

const kinds = ['evaluation', 'policy', 'list', 'standard', 'targets'] as const;
/** The part without which a ruleset of the kind would say nothing. */
const partOf = { policy: 'policies', list: 'lists', standard: 'standards', targets: 'targets' } as const;

/** What the ruleset is, where it holds, and how much of it the sources give. */
export function kindOf(root: Node): Pick<Ruleset, 'kind' | 'place' | 'completeness' | 'gaps'> {
  const kind = wordOr(child(root, 'kind'), kinds, 'evaluation');
  if (isMap(root.value)) {
    const needed = kind === 'evaluation' ? ['indicators'] : [partOf[kind]];
    for (const key of needed) if (child(root, key).value === undefined) fault(root, 'missing-key', { key });
    const list = kind === 'evaluation' ? null : child(root, partOf[kind]);
    if (list && isList(list.value) && list.value.length === 0) fault(list, 'kind-empty', { kind });
  }
  const place = child(root, 'place');
  const gaps = gapsOf(child(root, 'gaps'));
  const at = child(root, 'completeness');
  const completeness = at.value === undefined ? null : wordOf(at, ['full', 'part'] as const);
  if (completeness === 'full' && gaps.length > 0) fault(at, 'full-with-gaps');
  if (completeness === 'part' && gaps.length === 0) fault(at, 'part-without-gaps');
  return { kind, place: place.value === undefined ? null : labelOf(place), completeness, gaps };
}

function gapsOf(node: Node): Ruleset['gaps'] {
  return listOf(node).map((item) => {
    expectMap(item, ['text'], ['assumed']);
    const assumed = child(item, 'assumed');
    return { text: labelOf(child(item, 'text')), assumed: assumed.value === undefined ? null : labelOf(assumed) };
  });
}
