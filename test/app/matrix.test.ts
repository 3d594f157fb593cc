import { evaluateMatrix } from '../../src/app/matrix';
import { matrixKey } from '../../src/app/matrixKey';
import { bundledLibrary } from '../support/library';
import { firms } from '../support/firms';

test('a matrix with its header is evaluated as a sheet would be', () => {
  const { evaluation, subjects } = evaluateMatrix(firms(), bundledLibrary(), 'zhejiang-2022');
  expect(evaluation?.grades).toEqual(['A', 'A', 'B', 'B', 'B', 'C']);
  expect(subjects.names[0]).toBe('甲厂');
});

test('the same content is evaluated once, however often it is asked for', () => {
  const first = evaluateMatrix(firms(), bundledLibrary(), 'zhejiang-2022');
  expect(evaluateMatrix(firms(), bundledLibrary(), 'zhejiang-2022')).toBe(first);
});

test('what has not been asked for in a while is forgotten', () => {
  const first = evaluateMatrix(firms(), bundledLibrary(), 'zhejiang-2022');
  for (let tax = 1; tax <= 8; tax++) {
    evaluateMatrix(firms().map((row, index) => (index === 1 ? row.map((cell, at) => (at === 3 ? tax : cell)) : row)), bundledLibrary(), 'zhejiang-2022');
  }
  expect(evaluateMatrix(firms(), bundledLibrary(), 'zhejiang-2022')).not.toBe(first);
});

test('a ruleset nobody knows is a programmer’s mistake', () => {
  expect(() => evaluateMatrix(firms(), bundledLibrary(), 'nowhere')).toThrow(RangeError);
});

test.each([
  ['a number and its text', [[1]], [['1']]],
  ['blank and empty text', [[null]], [['']]],
  ['true and 1', [[true]], [[1]]],
  ['true and false', [[true]], [[false]]],
  ['an error and its text', [[{ error: '#N/A' }]], [['#N/A']]],
  ['one row and two', [[1, 2]], [[1], [2]]],
  ['texts split elsewhere', [['ab', 'c']], [['a', 'bc']]],
  ['neighbouring doubles', [[0.1]], [[0.1 + 2 ** -56]]],
  ['cells exchanged', [[1, 2]], [[2, 1]]],
])('the key tells %s apart', (_, a, b) => {
  expect(matrixKey(a, 'r', {})).not.toBe(matrixKey(b, 'r', {}));
});

test('the key tells rulesets and parameters apart', () => {
  const keys = [matrixKey([[1]], 'r', {}), matrixKey([[1]], 's', {}), matrixKey([[1]], 'r', { x: '1' }), matrixKey([[1]], 'r', { x: '2' })];
  expect(new Set(keys).size).toBe(4);
});
