export type RoundingMode = 'half-up' | 'floor' | 'ceiling';

/**
 * Denominators between these two sizes are reduced when arithmetic makes them: smaller ones are cheaper left
 * alone, and beyond the second Euclid costs more than the digits it saves.
 */
const WORTH_REDUCING = 1n << 256n;
const TOO_LARGE_TO_REDUCE = 1n << 8192n;

/**
 * An exact rational number. Arithmetic multiplies through and reduces lazily, when somebody looks at
 * numerator or denominator; comparisons and rounding never need the reduced form.
 * @example Fraction.parse('2/37')?.mul(Fraction.of(37)).toString() // '2'
 */
export class Fraction {
  static readonly ZERO = new Fraction(0n, 1n, true);
  static readonly ONE = new Fraction(1n, 1n, true);

  private constructor(private n: bigint, private d: bigint, private reduced: boolean) {}

  /**
   * The quotient of two integers.
   * @throws RangeError for a zero denominator or a number that is not an integer
   */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
    const n = BigInt(numerator);
    const d = BigInt(denominator);
    if (d === 1n) return new Fraction(n, d, true);
    if (d === 0n) throw new RangeError('a fraction cannot have the denominator 0');
    return d > 0n ? new Fraction(n, d, false) : new Fraction(-n, -d, false);
  }

  /**
   * Reads `24.097`, `2/37`, `25%`, `-3`; null for anything else.
   * @example Fraction.parse('25%')?.toString() // '0.25'
   */
  static parse(text: string): Fraction | null {
    const match = /^\s*([+-]?)(\d+(?:\.\d+)?|\.\d+)(?:\s*\/\s*(\d+(?:\.\d+)?))?\s*([%％])?\s*$/.exec(text);
    if (!match) return null;
    const [, sign, above, below, percent] = match as unknown as [string, string, string, string | undefined, string | undefined];
    const top = decimal(above);
    const bottom = decimal(below ?? '1');
    if (bottom.n === 0n) return null;
    const n = top.n * bottom.d;
    const d = top.d * bottom.n * (percent ? 100n : 1n);
    return new Fraction(sign === '-' ? -n : n, d, d === 1n);
  }

  /** The sum of many, added in pairs so that the numbers grow slowly; not reduced. */
  static sum(terms: readonly Fraction[]): Fraction {
    const { n, d } = pairSum(terms.map((term) => ({ n: term.n, d: term.d })));
    return new Fraction(n, d, d === 1n);
  }

  /**
   * The sum, reduced on the way, as long as denominators stay within so many bits; null when one does not. Neighbours
   * are added first, so that thousands of unlike denominators are found out after the first few hundred.
   */
  static sumWithin(terms: readonly Fraction[], bits: number): Fraction | null {
    const limit = 1n << BigInt(bits);
    const add = (from: number, to: number): Fraction | null => {
      if (to - from === 1) return terms[from] as Fraction;
      const middle = (from + to) >>> 1;
      const left = add(from, middle);
      const right = left && add(middle, to);
      if (!left || !right) return null;
      const sum = left.d === right.d ? new Fraction(left.n + right.n, left.d, false) : new Fraction(left.n * right.d + right.n * left.d, left.d * right.d, false);
      return sum.denominator < limit ? sum : null;
    };
    return terms.length === 0 ? Fraction.ZERO : add(0, terms.length);
  }

  /** This number in units of 2^-places, cut off towards zero. */
  binary(places: bigint): bigint {
    return (this.n << places) / this.d;
  }

  /** In lowest terms. */
  get numerator(): bigint {
    this.reduce();
    return this.n;
  }

  /** In lowest terms, always positive. */
  get denominator(): bigint {
    this.reduce();
    return this.d;
  }

  add(other: Fraction): Fraction {
    if (this.d === other.d) return made(this.n + other.n, this.d);
    return made(this.n * other.d + other.n * this.d, this.d * other.d);
  }

  sub(other: Fraction): Fraction {
    return this.add(other.neg());
  }

  mul(other: Fraction): Fraction {
    return made(this.n * other.n, this.d * other.d);
  }

  /** @throws RangeError when `other` is zero: whoever divides by data looks first */
  div(other: Fraction): Fraction {
    if (other.n === 0n) throw new RangeError('division by zero');
    return other.n > 0n ? made(this.n * other.d, this.d * other.n) : made(-this.n * other.d, this.d * -other.n);
  }

  neg(): Fraction {
    return new Fraction(-this.n, this.d, this.reduced);
  }

  abs(): Fraction {
    return this.n < 0n ? this.neg() : this;
  }

  /** -1, 0 or 1. */
  cmp(other: Fraction): -1 | 0 | 1 {
    const left = this.d === other.d ? this.n : this.n * other.d;
    const right = this.d === other.d ? other.n : other.n * this.d;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  eq(other: Fraction): boolean {
    return this.cmp(other) === 0;
  }

  sign(): -1 | 0 | 1 {
    return this.n < 0n ? -1 : this.n > 0n ? 1 : 0;
  }

  get isZero(): boolean {
    return this.n === 0n;
  }

  /**
   * The nearest multiple of 10^-places; half-up takes a half away from zero.
   * @example Fraction.parse('5.19625')?.round(4).toString() // '5.1963'
   */
  round(places: number, mode: RoundingMode = 'half-up'): Fraction {
    return new Fraction(this.scaled(places, mode), powerOfTen(places), places === 0);
  }

  /**
   * The integer this number rounds to when counted in units of 10^-places.
   * @example Fraction.parse('8.9745')?.scaled(2) // 897n
   */
  scaled(places: number, mode: RoundingMode = 'half-up'): bigint {
    const n = this.n * powerOfTen(places);
    if (mode === 'half-up') return n < 0n ? -quotient(-2n * n + this.d, 2n * this.d) : quotient(2n * n + this.d, 2n * this.d);
    const down = n / this.d;
    if (down * this.d === n) return down;
    if (mode === 'floor') return n < 0n ? down - 1n : down;
    return n < 0n ? down : down + 1n;
  }

  /** Decimal with exactly `places` digits after the point, rounded half-up. */
  toFixed(places: number): string {
    return decimalText(this.scaled(places), places);
  }

  /** The double nearest to this number; among subnormal doubles, one of the two nearest. */
  toNumber(): number {
    const size = this.n < 0n ? -this.n : this.n;
    if (size <= SAFE && this.d <= SAFE) return Number(this.n) / Number(this.d);
    // 64 bits of the quotient and one more that says whether anything follows: enough to round as the whole would.
    const shift = Math.max(0, 64 + bitLength(this.d) - bitLength(size));
    const dividend = size << BigInt(shift);
    const leading = quotient(dividend, this.d);
    const scaled = Number((leading << 1n) | (leading * this.d === dividend ? 0n : 1n)) / 2;
    const value = shift > 1000 ? (scaled * 2 ** -1000) * 2 ** (1000 - shift) : scaled * 2 ** -shift;
    return this.n < 0n ? -value : value;
  }

  /** The decimal if it ends, else `n/d`; `Fraction.parse` reads both back. */
  toString(): string {
    this.reduce();
    if (this.d === 1n) return this.n.toString();
    let places = 0;
    let rest = this.d;
    let power = 1n;
    while (rest % 10n === 0n) [rest, places, power] = [rest / 10n, places + 1, power * 10n];
    const prime = rest % 2n === 0n ? 2n : 5n;
    while (rest % prime === 0n) [rest, places, power] = [rest / prime, places + 1, power * 10n];
    return rest === 1n ? decimalText((this.n * power) / this.d, places) : `${this.n}/${this.d}`;
  }

  /** JSON carries exact numbers as text. */
  toJSON(): string {
    return this.toString();
  }

  private reduce(): void {
    if (this.reduced) return;
    const common = gcd(this.n < 0n ? -this.n : this.n, this.d);
    if (common !== 1n) [this.n, this.d] = [this.n / common, this.d / common];
    this.reduced = true;
  }
}

const POWERS = Array.from({ length: 32 }, (_, power) => 10n ** BigInt(power));

/** 10^power; the usual ones stand ready. */
export const powerOfTen = (power: number): bigint => POWERS[power] ?? 10n ** BigInt(power);

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Divisors from here on are first tried by their leading bits. */
const LONG = 1n << 4096n;
const LEADING = 512;

/**
 * a ÷ b rounded down, for a ≥ 0 and b > 0. Means over thousands of firms have denominators of as many digits, and the
 * quotients wanted are short: the leading bits, taken once too low and once too high, nearly always agree on them.
 */
function quotient(a: bigint, b: bigint): bigint {
  if (b < LONG) return a / b;
  const cut = BigInt(bitLength(b) - LEADING);
  const [high, low] = [a >> cut, b >> cut];
  const least = high / (low + 1n);
  return least === (high + 1n) / low ? least : a / b;
}

function made(n: bigint, d: bigint): Fraction {
  const fraction = Fraction.of(n, d);
  if (d > WORTH_REDUCING && d < TOO_LARGE_TO_REDUCE) void fraction.denominator;
  return fraction;
}

interface Quotient {
  readonly n: bigint;
  readonly d: bigint;
}

function pairSum(terms: readonly Quotient[]): Quotient {
  let level = terms;
  while (level.length > 1) {
    const next: Quotient[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [a, b] = [level[index] as Quotient, level[index + 1]];
      if (!b) next.push(a);
      else if (a.d === b.d) next.push({ n: a.n + b.n, d: a.d });
      else next.push({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
    }
    level = next;
  }
  return level[0] ?? { n: 0n, d: 1n };
}

function decimal(text: string): { n: bigint; d: bigint } {
  const [whole = '', part = ''] = text.split('.');
  return { n: BigInt(whole + part), d: 10n ** BigInt(part.length) };
}

function decimalText(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

const bitLength = (n: bigint): number => n.toString(16).length * 4;
