import { movedFigure } from '../../../src/engine/analyse/movedFigure';

test.each([
  [0.2, 1, 1, '0.3'], [8.29, 2, 1, '8.3'], [1200, 0, -1, '1199'], [-3, 0, -1, '-4'], [0.01, 2, -1, '0'], [0, 0, -1, null], [0.004, 2, -1, '0'],
] as const)('%d filed to %i places moves by %i to %s', (value, places, step, expected) => {
  expect(movedFigure(value, places, step)?.toString() ?? null).toBe(expected);
});
