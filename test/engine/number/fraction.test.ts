import fc from 'fast-check';
import { Fraction, type RoundingMode } from '../../../src/engine/number/fraction';

const f = (text: string): Fraction => {
  const fraction = Fraction.parse(text);
  if (!fraction) throw new Error(`not a number: ${text}`);
  return fraction;
};
const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([n, d]) => Fraction.of(n, d));

describe('reading', () => {
  test.each([
    ['24.097', '24.097'], ['2/37', '2/37'], ['25%', '0.25'], ['25％', '0.25'], ['-3', '-3'], ['+3', '3'], ['007', '7'], ['.5', '0.5'],
    ['1.5/2', '0.75'], ['4/2', '2'], [' 12 ', '12'], ['0', '0'], ['-0', '0'], ['0.0', '0'], ['33 1/3', null], ['1/0', null], ['', null],
    ['1e3', null], ['abc', null], ['1,234', null], ['--1', null], ['1/-2', null], ['NaN', null], ['1.', null],
  ])('%j is %j', (text, expected) => expect(Fraction.parse(text)?.toString() ?? null).toBe(expected));
});

describe('arithmetic', () => {
  test.each([
    ['1/3', '+', '1/6', '0.5'], ['0.1', '+', '0.2', '0.3'], ['1', '-', '2/3', '1/3'], ['2/3', '*', '3/2', '1'], ['1', '/', '3', '1/3'],
    ['1', '/', '-3', '-1/3'], ['-1', '/', '-3', '1/3'], ['5', '-', '5', '0'],
  ])('%s %s %s = %s', (a, op, b, expected) => {
    const [x, y] = [f(a), f(b)];
    const result = op === '+' ? x.add(y) : op === '-' ? x.sub(y) : op === '*' ? x.mul(y) : x.div(y);
    expect(result.toString()).toBe(expected);
  });

  test('division by zero is a programmer’s mistake', () => {
    expect(() => Fraction.ONE.div(Fraction.ZERO)).toThrow(RangeError);
    expect(() => Fraction.of(1, 0)).toThrow(RangeError);
    expect(() => Fraction.of(1.5)).toThrow(RangeError);
  });

  test('adding and multiplying are what school says they are', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(a.add(b).mul(c).eq(a.mul(c).add(b.mul(c)))).toBe(true);
        expect(a.add(b).sub(b).eq(a)).toBe(true);
        expect(c.isZero || a.mul(c).div(c).eq(a)).toBe(true);
        expect(a.cmp(b)).toBe(a.sub(b).sign());
      }),
    );
  });

  test('a long sum stays in lowest terms when looked at', () => {
    let sum = Fraction.ZERO;
    for (let k = 1; k <= 200; k++) sum = sum.add(Fraction.of(1, k * (k + 1)));
    expect(sum.toString()).toBe('200/201');
  });
});

describe('rounding', () => {
  test.each<[string, number, RoundingMode, string]>([
    ['5.19625', 4, 'half-up', '5.1963'], ['5.19624999', 4, 'half-up', '5.1962'], ['-2.5', 0, 'half-up', '-3'], ['2.5', 0, 'half-up', '3'],
    ['-2.4', 0, 'half-up', '-2'], ['2/3', 3, 'half-up', '0.667'], ['9.25', 0, 'half-up', '9'], ['-0.4', 0, 'half-up', '0'],
    ['2.9', 0, 'floor', '2'], ['-2.1', 0, 'floor', '-3'], ['3', 0, 'floor', '3'], ['2.1', 0, 'ceiling', '3'], ['-2.9', 0, 'ceiling', '-2'],
    ['-3', 0, 'ceiling', '-3'], ['1/3', 2, 'ceiling', '0.34'],
  ])('%s to %i places, %s: %s', (text, places, mode, expected) => expect(f(text).round(places, mode).toString()).toBe(expected));

  test.each([
    ['1/3', 4, '0.3333'], ['-0.00005', 4, '-0.0001'], ['-0.00004', 4, '0.0000'], ['12', 2, '12.00'], ['12.5', 0, '13'], ['0.005', 2, '0.01'],
  ])('%s shown with %i places is %s', (text, places, expected) => expect(f(text).toFixed(places)).toBe(expected));

  test('half-up never moves a number by more than half a unit', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 0, max: 8 }), (x, places) => {
        const distance = x.sub(x.round(places)).abs();
        expect(distance.cmp(Fraction.of(1n, 2n * 10n ** BigInt(places)))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('numbers of thousands of digits', () => {
  const long = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 40n }), fc.integer({ min: 1400, max: 4000 })).map(([n, power]) => n * 3n ** BigInt(power));

  test('round like short ones: at a half, and a hair to either side of it', () => {
    fc.assert(
      fc.property(long, fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }), (size, units, places) => {
        const half = (hair: bigint): string => Fraction.of((2n * units + 1n) * size + hair, 2n * size * 10n ** BigInt(places)).scaled(places).toString();
        const away = units < 0n ? units : units + 1n;
        expect([half(-1n), half(0n), half(1n)]).toEqual([units, away, units + 1n].map(String));
      }),
    );
  });

  test('have the double of the short fraction they equal', () => {
    fc.assert(
      fc.property(long, fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (size, n, d) => {
        expect(Fraction.of(BigInt(n) * size, BigInt(d) * size).toNumber()).toBe(n / d + 0);
      }),
    );
  });
});

describe('as text and as a double', () => {
  test('what is written is read back', () => {
    fc.assert(fc.property(anyFraction, (x) => expect(Fraction.parse(x.toString())?.eq(x)).toBe(true)));
  });

  test.each([
    ['1/3', 1 / 3], ['0.1', 0.1], ['-2.5', -2.5], ['123456789012345678901234567890', 123456789012345678901234567890],
    ['1/1000000000000000000000000000000', 1e-30], ['0', 0],
  ])('%s is near %d', (text, expected) => expect(f(text).toNumber()).toBe(expected));

  test('fractions of thousands of digits still have a double', () => {
    expect(Fraction.of(10n ** 2000n, 3n * 10n ** 2000n).toNumber()).toBe(1 / 3);
    expect(Fraction.of(1n, 10n ** 320n).toNumber()).toBe(1e-320);
    expect(Fraction.of(7n, 10n ** 400n).toNumber()).toBe(0);
  });

  test('a double is its own nearest double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 }), fc.integer({ min: 1, max: 1e9 }), (x, k) => {
        const whole = Math.trunc(x);
        expect(Fraction.of(BigInt(whole) * BigInt(k), BigInt(k) * 10n ** 30n).mul(Fraction.of(10n ** 30n)).toNumber()).toBe(whole + 0);
      }),
    );
  });

  test('JSON carries it as text', () => expect(JSON.stringify({ x: f('2/37') })).toBe('{"x":"2/37"}'));
});
