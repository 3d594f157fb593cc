import fc from 'fast-check';
import { cellDecimal } from '../../../src/engine/number/cell';
import { columnNumbers, computedNumbers, type Numbers } from '../../../src/engine/number/column';
import { Fraction } from '../../../src/engine/number/fraction';

const column = (values: readonly number[], factor = Fraction.ONE): Numbers => columnNumbers({ kind: 'number', values: Float64Array.from(values), factor });
const exactSum = (values: readonly number[]): Fraction => values.reduce((sum, x) => sum.add(cellDecimal(x).value), Fraction.ZERO);

const cell = fc.oneof(
  fc.tuple(fc.integer({ min: 1 - 1e15, max: 1e15 - 1 }), fc.integer({ min: 0, max: 12 })).map(([m, places]) => Number(`${m}e-${places}`)),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }),
);
const factor = fc.constantFrom(Fraction.ONE, Fraction.of(3, 2000), Fraction.of(1, 10_000), Fraction.of(15));

test('a blank has no number', () => {
  const numbers = column([NaN, 1.5]);
  expect([numbers.exact(0), numbers.doubles[0], numbers.exact(1)?.toString()]).toEqual([null, NaN, '1.5']);
});

test('sums of cells are exact, part by part, however long and mixed', () => {
  expect(column([0.1, 0.2, NaN, 100, 1e-30]).sums(Int32Array.of(0, 0, -1, 1, 1), 3).map(String)).toEqual(['0.3', `100.${'0'.repeat(29)}1`, '0']);
  expect(column(new Array<number>(40).fill(999999999999999)).sums(new Int32Array(40), 1)[0]?.toString()).toBe('39999999999999960');
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), factor, (values, by) => {
      const [even, odd] = column(values, by).sums(Int32Array.from(values, (_, row) => row % 2), 2);
      expect(even?.eq(exactSum(values.filter((_, row) => row % 2 === 0)).mul(by))).toBe(true);
      expect(odd?.eq(exactSum(values.filter((_, row) => row % 2 === 1)).mul(by))).toBe(true);
    }),
  );
});

/** |double − exact| ≤ ulps · 2^-53 · |exact|, in exact arithmetic. */
function isWithinBound(numbers: Numbers, row: number): boolean {
  const exact = numbers.exact(row) as Fraction;
  if (!Number.isFinite(numbers.ulps)) return true;
  const distance = binaryOf(numbers.doubles[row] as number).sub(exact).abs();
  return distance.cmp(exact.abs().mul(Fraction.of(numbers.ulps, 2n ** 53n))) <= 0;
}

/** The exact value of a double: mantissa times a power of two. */
function binaryOf(x: number): Fraction {
  let [mantissa, exponent] = [x, 0];
  while (!Number.isInteger(mantissa)) [mantissa, exponent] = [mantissa * 2, exponent + 1];
  return Fraction.of(BigInt(mantissa), 2n ** BigInt(exponent));
}

test('the doubles keep their promise: within the stated bound of the exact value', () => {
  fc.assert(
    fc.property(cell, factor, (x, by) => {
      expect(isWithinBound(column([x], by), 0)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }), (n, d) => {
      expect(isWithinBound(computedNumbers(1, () => Fraction.of(n, d)), 0)).toBe(true);
    }),
  );
});

test('numbers near the ends of the range promise nothing', () => {
  expect(column([1, 1e-200]).ulps).toBe(Infinity);
  expect(column([1, 1e200]).ulps).toBe(Infinity);
  expect(column([1, 0, NaN]).ulps).toBe(46);
});
