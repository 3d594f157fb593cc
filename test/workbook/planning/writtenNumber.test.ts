import fc from 'fast-check';
import { Fraction } from '../../../src/engine';
import { writtenNumber } from '../../../src/workbook/planning/writtenNumber';

test.each([
  ['2/3', 4, 0.6667],
  ['-2/3', 4, -0.6667],
  ['1/8', 2, 0.13],
  ['-1/8', 2, -0.13],
  ['-1/1000000', 2, 0],
  ['123456789012345678', 4, 123456789012345680],
  ['8.9745', 3, 8.975],
  ['0', 6, 0],
])('%s to %i places is written as %d', (text, places, written) => {
  expect(Object.is(writtenNumber(Fraction.parse(text), places), written)).toBe(true);
});

test('a blank stays blank', () => expect(writtenNumber(null, 4)).toBeNull());

test('what is written is the double of the rounded decimal', () => {
  fc.assert(fc.property(fc.bigInt(-(10n ** 24n), 10n ** 24n), fc.bigInt(1n, 10n ** 12n), fc.integer({ min: 0, max: 9 }), (n, d, places) => {
    const value = Fraction.of(n, d);
    const exact = Number(value.toFixed(places));
    expect(writtenNumber(value, places)).toBe(exact === 0 ? 0 : exact);
  }));
});
