import fc from 'fast-check';
import { Fraction } from '../../../src/engine/number/fraction';
import { areApart, clearOr, isClear, meanOf } from '../../../src/engine/number/mean';

const f = (text: string): Fraction => Fraction.parse(text)!;
/** Ratios as a county's sheet gives them: hundreds of unlike denominators. */
const unlike = (count: number): Fraction[] => Array.from({ length: count }, (_, index) => Fraction.of(100 + ((index * 7919) % 997), 30_011 + 2 * index));

test('a mean of few or like terms is the mean itself', () => {
  const few = meanOf([f('1/3'), f('2/3'), f('1/2')]);
  expect([few.near.toString(), few.exact]).toEqual(['0.5', null]);
  const like = Array.from({ length: 5000 }, (_, index) => Fraction.of(index, 300));
  expect(meanOf(like).exact).toBeNull();
  expect(meanOf(like).near.eq(f('4999/600'))).toBe(true);
});

test('a mean of many unlike terms is near, within 2^-152 of itself, and exact when asked', () => {
  const terms = unlike(400);
  const { near, exact } = meanOf(terms);
  const whole = Fraction.sum(terms).div(Fraction.of(400));
  expect(exact!().eq(whole)).toBe(true);
  expect(near.eq(whole)).toBe(false);
  expect(near.sub(whole).abs().mul(Fraction.of(1n << 152n)).cmp(whole)).toBe(-1);
});

test.each([['0.25', false], ['1/3', true], ['0.00000000000005', false], ['0.000000000000001', true], ['2000000/3', true], ['4000000/3', false], ['0', false]])('%s is clear: %s', (text, clear) => {
  expect(isClear(f(text))).toBe(clear);
});

test('what is clear rounds as everything near to it does', () => {
  fc.assert(fc.property(fc.bigInt(1n, 10n ** 20n), fc.bigInt(1n, 10n ** 15n), fc.integer({ min: 0, max: 14 }), (n, d, places) => {
    const value = Fraction.of(n, d * 10n ** 4n);
    const [less, more] = [value.sub(Fraction.of(1, 10n ** 36n)), value.add(Fraction.of(1, 10n ** 36n))];
    return !isClear(value) || (less.toFixed(places) === value.toFixed(places) && more.toFixed(places) === value.toFixed(places));
  }));
});

test('what is not clear is settled, and a whole that is a short decimal travels as one', () => {
  const terms = unlike(400);
  const whole = Fraction.sum(terms).div(Fraction.sum(terms)).mul(f('30'));
  expect(clearOr(f('30'), () => whole).toString()).toBe('30');
  expect(clearOr(f('1/3'), () => { throw new Error('asked'); }).toString()).toBe('1/3');
});

test('near numbers stand in an order for certain only when they are apart', () => {
  expect([areApart(f('1'), f('2')), areApart(f('1'), f('1'))]).toEqual([true, false]);
});
