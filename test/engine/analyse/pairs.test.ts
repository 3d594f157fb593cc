import { type Identity, pairUp } from '../../../src/engine/analyse/pairs';

/** `code/name/part`, each of which may be blank. */
const who = (words: string): Identity => {
  const [code = '', name = '', part = ''] = words.split('/');
  return { code, name, part };
};
const paired = (before: readonly string[], after: readonly string[]): string[] =>
  pairUp(before.map(who), after.map(who)).pairs.flatMap((pair) => (pair.before !== null && pair.after !== null ? [`${before[pair.before]}=${after[pair.after]}`] : []));

test.each([
  ['a code pairs whatever the names', ['X/old'], ['X/new'], ['X/old=X/new']],
  ['a name pairs where a code is missing on either side', ['/a', 'Y/b'], ['X/a', '/b'], ['/a=X/a', 'Y/b=/b']],
  ['a name does not pair two different codes', ['X/a'], ['Y/a'], []],
  ['a name that stands twice pairs nobody', ['/a', '/a'], ['/a'], []],
  ['but pairs once one of the two has found its own by code', ['X/a', '/a'], ['X/b', '/a'], ['X/a=X/b', '/a=/a']],
  ['plots of one firm pair plot by plot, in any order', ['X/a/2', 'X/a/1'], ['X/a/1', 'X/a/2'], ['X/a/1=X/a/1', 'X/a/2=X/a/2']],
  ['the last plots of a firm are not one because they are left', ['X/a/1', 'X/a/3'], ['X/a/1', 'X/a/2'], ['X/a/1=X/a/1']],
  ['a table without plots pairs by code as before', ['X/a'], ['X/a/1'], ['X/a=X/a/1']],
  ['nobody is paired by blanks', ['//'], ['//'], []],
] as const)('%s', (_, before, after, expected) => {
  expect(paired(before, after)).toEqual(expected);
});

test('rows that cannot be told apart are named on the side that has them, where the other side has the word too', () => {
  expect(pairUp(['X/a', 'X/b', '/c'].map(who), ['X/d', '/e', '/e'].map(who)).ambiguous).toEqual({ before: [0, 1], after: [] });
});
