import type { Fraction } from '../number/fraction';

/** Half the distance from 1 to the next double: the relative error of one rounding. */
export const UNIT = 2 ** -53;
/** Room for the products of errors that first-order bounds leave out. */
export const SLACK = 1.001;

/** -1 or 1 where doubles with these relative errors (in units of 2^-53) certainly differ so; 0 where they do not tell. */
export function sureOrder(a: number, ulpsOfA: number, b: number, ulpsOfB: number): -1 | 0 | 1 {
  const distance = a - b;
  const doubt = (ulpsOfA * Math.abs(a) + ulpsOfB * Math.abs(b)) * UNIT * SLACK;
  // Written so that an infinite or undefined doubt decides nothing.
  if (!(Math.abs(distance) > doubt)) return 0;
  return distance < 0 ? -1 : 1;
}

/** The order of two exact numbers; null where one is missing. */
export function compareExact(a: Fraction | null, b: Fraction | null): -1 | 0 | 1 | null {
  return a === null || b === null ? null : a.cmp(b);
}
