import type { Find, FoundNumber, Topic } from './citations';
import { itemsAt, mapAt, pathOf } from './reading';
import type { RulesetDocument, RulesetValue } from './types';

/** The numbers of a way of giving points: the share that is left to the last, the bands. */
export function pointsNumbers(points: RulesetDocument, path: string, above: RulesetValue | undefined, found: Find): FoundNumber[] {
  const cite = points['cite'] ?? above;
  return [
    ...found(`${path}.base`, points['base'], cite, 'points'),
    ...within(points, 'rows', path).flatMap(({ item, path: at }) => numbersAt(item, at, ['from', 'points'], cite, 'points', found)),
  ];
}

/** The numbers of what follows from the points: coefficients, bonus, policies, lists, standards, targets. */
export function outcomeNumbers(document: RulesetDocument, found: Find): FoundNumber[] {
  return [
    ...itemsAt(document, 'coefficient').flatMap(({ item, path }) => numbersAt(item, path, ['value'], undefined, 'coefficient', found)),
    ...bonusNumbers(mapAt(document, 'bonus'), found),
    ...itemsAt(document, 'policies').flatMap(({ item, path }) => numbersAt(item, path, ['rows', 'by'], undefined, 'policies', found)),
    ...itemsAt(document, 'lists').flatMap(({ item, path }) => [
      ...numbersAt(item, path, ['when', 'top', 'per', 'unique'], undefined, 'lists', found),
      ...within(item, 'order', path).flatMap((one) => numbersAt(one.item, one.path, ['by'], item['cite'], 'lists', found)),
    ]),
    ...itemsAt(document, 'standards').flatMap(({ item, path }) => [
      ...numbersAt(item, path, ['when'], undefined, 'standards', found),
      ...within(item, 'rows', path).flatMap((one) => numbersAt(one.item, one.path, ['value', 'than'], item['cite'], 'standards', found)),
    ]),
    ...itemsAt(document, 'targets').flatMap(({ item, path }) => numbersAt(item, path, ['value', 'by', 'values'], undefined, 'targets', found)),
    ...itemsAt(document, 'observed').flatMap(({ item, path }) => numbersAt(item, path, ['values'], undefined, 'policies', found)),
  ];
}

const limits = ['cap', 'floor'] as const;

function bonusNumbers(bonus: RulesetDocument, found: Find): FoundNumber[] {
  return [
    ...numbersAt(bonus, 'bonus', limits, undefined, 'bonus', found),
    ...within(bonus, 'lists', 'bonus').flatMap(({ item: list, path }) => [
      ...numbersAt(list, path, limits, bonus['cite'], 'bonus', found),
      ...within(list, 'items', path).flatMap(({ item, path: at }) =>
        numbersAt(item, at, ['when', 'points', ...limits], list['cite'] ?? bonus['cite'], 'bonus', found)),
    ]),
  ];
}

/** The numbers under some keys of an item, with its own clause or the one above it; the keys of a map each by itself. */
function numbersAt(
  item: RulesetDocument, path: string, keys: readonly string[], above: RulesetValue | undefined, topic: Topic, found: Find,
): FoundNumber[] {
  const cite = item['cite'] ?? above;
  return keys.flatMap((key) => {
    const inner = Object.entries(mapAt(item, key));
    if (inner.length === 0) return found(`${path}.${key}`, item[key], cite, topic);
    return inner.flatMap(([name, value]) => found(pathOf(`${path}.${key}`, name), value, cite, topic));
  });
}

const within = (item: RulesetDocument, key: string, path: string): { item: RulesetDocument; path: string }[] =>
  itemsAt(item, key).map((one) => ({ ...one, path: `${path}.${one.path}` }));
