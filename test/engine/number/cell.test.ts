import fc from 'fast-check';
import { cellDecimal, decimalFraction, decimalOf } from '../../../src/engine/number/cell';

describe('a cell stands for the decimal that was typed', () => {
  test.each<[number, string, boolean]>([
    [0, '0', true], [-0, '0', true], [4200, '4200', true], [0.1, '0.1', true], [24.097, '24.097', true], [-5, '-5', true], [300285.097, '300285.097', true],
    [0.1 + 0.2, '0.3', false], [1.1 * 3, '3.3', false], [1 / 3, '0.333333333333333', false], [999999999999999, '999999999999999', true],
    [1e15, '1000000000000000', true], [9007199254740993, '9007199254740990', false], [1e21, '1000000000000000000000', true],
    [1e-7, '0.0000001', true], [1.5e-9, '0.0000000015', true], [1e-300, `0.${'0'.repeat(299)}1`, true], [666.666666666667, '666.666666666667', true],
    [123456789.123456, '123456789.123456', true], [0.000123456789012345, '0.000123456789012345', true], [1.005, '1.005', true],
  ])('%d is %s', (x, value, typed) => {
    const read = cellDecimal(x);
    expect([read.value.toString(), read.typed]).toEqual([value, typed]);
  });

  test('every decimal of up to fifteen digits comes back as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 - 1e15, max: 1e15 - 1 }), fc.integer({ min: -6, max: 30 }), fc.integer({ min: 0, max: 22 }), (m, scale, likely) => {
        const read = decimalOf(Number(`${m}e${-scale}`), likely);
        expect(read.typed).toBe(true);
        expect(decimalFraction(read.mantissa, read.scale).eq(decimalFraction(m, scale))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('every other double is read as what fifteen digits show', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const read = cellDecimal(x);
        expect(Number(read.value.toString())).toBe(Number(x.toPrecision(15)));
        expect(read.typed).toBe(Number(x.toPrecision(15)) === x);
      }),
    );
  });

  test.each([NaN, Infinity, -Infinity])('%d is no cell value', (x) => expect(() => cellDecimal(x)).toThrow(RangeError));
});
