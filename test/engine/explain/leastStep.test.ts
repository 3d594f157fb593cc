import fc from 'fast-check';
import { leastStep } from '../../../src/engine/explain/leastStep';

const search = { most: 100_000, guess: null, isSure: true, spread: 4 };

test('the least number of steps is found from any guess, or from none', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.option(fc.integer({ min: -5, max: 200_000 }), { nil: null }), (least, guess) => {
    expect(leastStep((steps) => steps >= least, { ...search, guess })).toEqual({ steps: least, turned: false });
  }));
});

test('a right guess costs two tries, and what nothing reaches costs one', () => {
  let tries = 0;
  const counted = (reaches: (steps: number) => boolean) => (steps: number): boolean => { tries++; return reaches(steps); };
  expect(leastStep(counted((steps) => steps >= 777), { ...search, guess: 777 }).steps).toBe(777);
  expect(tries).toBe(2);
  tries = 0;
  expect(leastStep(counted(() => false), search).steps).toBeNull();
  expect(tries).toBe(1);
});

test('what turns back is found on its near side, and said', () => {
  const pocket = (steps: number): boolean => steps >= 40 && steps <= 100;
  expect(leastStep(pocket, { ...search, isSure: false })).toEqual({ steps: 40, turned: true });
  expect(leastStep(pocket, { ...search, isSure: false, guess: 90 })).toEqual({ steps: 40, turned: false });
});
