import { decimalFraction, decimalOf } from '../number/cell';
import { Fraction } from '../number/fraction';
import type { NumberColumn } from '../table';

/** Decimals that at least one figure in so many is written with are the column's own. */
const ONE_IN = 100;

/**
 * The step a figure is filed in: one of the last decimal its column is written to, in the sheet's unit. A cell does not keep
 * its trailing noughts, so the column tells: 12.5 among hundredths is 12.50. A few computed cells with more digits than that do not
 * count for the others; a figure typed with more digits has its own last decimal.
 */
export function filedPlaces({ values }: NumberColumn): (row: number) => number | null {
  const places = Int8Array.from(values, (value) => {
    if (Number.isNaN(value)) return -1;
    const { scale, typed } = decimalOf(value);
    return typed ? Math.max(0, scale) : -1;
  });
  const counts: number[] = [];
  let typed = 0;
  for (const each of places) {
    if (each < 0) continue;
    counts[each] = (counts[each] ?? 0) + 1;
    typed += 1;
  }
  let [common, finer] = [0, 0];
  for (let each = counts.length - 1; each > 0; each--) {
    finer += counts[each] ?? 0;
    if (finer * ONE_IN < typed || finer === 0) continue;
    common = each;
    break;
  }
  return (row) => (Number.isNaN(values[row]) ? null : Math.max(common, places[row] as number));
}

/** A figure moved by whole units of so many decimal places, exactly, as a cell holds it; null where a figure that is not negative would become so. */
export function movedFigure(value: number, places: number, steps: number): number | null {
  const { mantissa, scale } = decimalOf(value);
  const moved = decimalFraction(mantissa, scale).add(Fraction.of(steps, 10n ** BigInt(places)));
  return moved.sign() < 0 && value >= 0 ? null : moved.toNumber();
}
