/** An exact rational number. */
export class Fraction {
  constructor(readonly numerator: bigint, readonly denominator: bigint) {}
}
