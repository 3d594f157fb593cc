import { type NumberColumn, Fraction } from '../../../src/engine';
import { filedAt, filedPlaces, withFigures } from '../../../src/engine/explain/filedUnit';

const column = (...values: number[]): NumberColumn => ({ kind: 'number', values: Float64Array.from(values), factor: Fraction.ONE });

test.each<[string, number[], number]>([
  ['whole numbers', [1, 20, 300], 0],
  ['the most places that any cell has', [12.5, 8.25, 3], 2],
  ['a computed cell is not filed', [12.5, 10 / 3, 0.1 + 0.2], 1],
  ['blanks say nothing', [Number.NaN, 0.001], 3],
  ['an empty column', [], 0],
])('places of %s', (_, values, places) => expect(filedPlaces(column(...values))).toBe(places));

test('a figure between two that can be filed goes to the next one first', () => {
  const filed = filedAt('x', column(0.3333333, 1.25), 0)!;
  expect([filed.figure('more', 0), filed.figure('more', 1), filed.figure('less', 1)].map(String)).toEqual(['0.3333333', '0.34', '0.33']);
  expect([filed.most('less', false), filed.most('less', true)]).toEqual([34, 33]);
});

test('a changed table shares the rest with the old one, and cells hold the decimal', () => {
  const old = { size: 2, columns: new Map([['x', column(1, 2)], ['y', column(3, 4)]]) };
  const changed = withFigures(old, [{ field: 'x', rows: [1], figure: Fraction.parse('0.07')! }]);
  expect([...(changed.columns.get('x') as NumberColumn).values]).toEqual([1, 0.07]);
  expect(changed.columns.get('y')).toBe(old.columns.get('y'));
});
