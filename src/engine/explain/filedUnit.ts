import { decimalOf } from '../number/cell';
import { Fraction, powerOfTen } from '../number/fraction';
import type { NumberColumn, Table } from '../table';

/** Figures with more places than this are computed, not filed: nobody reports a hundred-thousandth of a hundredth. */
const MOST_PLACES = 6;

/**
 * Decimal places a column is filed with: the most that any of its cells has, computed cells left aside.
 * @example cells 12.5, 8.25, 3.3333333333 //=> 2
 */
export function filedPlaces({ values }: NumberColumn): number {
  let places = 0;
  for (const x of values) {
    // A number that ends within the places known so far adds nothing; most do.
    if (Number.isNaN(x) || fits(x, places)) continue;
    const { scale, typed } = decimalOf(x);
    if (typed && scale > places && scale <= MOST_PLACES) places = scale;
  }
  return places;
}

const fits = (x: number, places: number): boolean => Math.round(x * 10 ** places) / 10 ** places === x;

/** Cells keep fifteen digits. */
const MOST_UNITS = 10n ** 15n - 1n;

/** Figures a person could file in a cell's place: the grid of the column's unit, from the figure that stands there. */
export interface Filed {
  readonly field: string;
  readonly places: number;
  /** What stands there, in the sheet's own unit. */
  readonly own: Fraction;
  /** The most steps to one side: up to what a cell holds, down to 0, or to one unit above it. */
  most(direction: Direction, isAboveZero: boolean): number;
  /** The figure so many units to one side; 0 steps is what stands there. */
  figure(direction: Direction, steps: number): Fraction;
  /** What stands there, so many thousandths more, in whole units. */
  raised(thousandths: number): Fraction;
}

export type Direction = 'more' | 'less';

export function filedAt(field: string, column: NumberColumn, row: number): Filed | null {
  const x = column.values[row] as number;
  if (Number.isNaN(x)) return null;
  const { mantissa, scale } = decimalOf(x);
  const own = scale <= 0 ? Fraction.of(BigInt(mantissa) * powerOfTen(-scale)) : Fraction.of(BigInt(mantissa), powerOfTen(scale));
  const places = filedPlaces(column);
  const base = (direction: Direction): bigint => own.scaled(places, direction === 'more' ? 'floor' : 'ceiling');
  const of = (units: bigint): Fraction => Fraction.of(units, powerOfTen(places));
  return {
    field, places, own,
    most(direction, isAboveZero) {
      const room = direction === 'more' ? MOST_UNITS - base('more') : base('less') - (isAboveZero ? 1n : 0n);
      return Number(room < 0n ? 0n : room);
    },
    figure: (direction, steps) => (steps === 0 ? own : of(base(direction) + BigInt(direction === 'more' ? steps : -steps))),
    raised: (thousandths) => own.mul(Fraction.of(1000 + thousandths, 1000)).round(places),
  };
}

/** The table with other figures in some cells, the rest shared. */
export function withFigures(table: Table, figures: readonly { readonly field: string; readonly rows: readonly number[]; readonly figure: Fraction }[]): Table {
  const columns = new Map(table.columns);
  for (const { field, rows, figure } of figures) {
    const column = columns.get(field) as NumberColumn;
    const values = column.values.slice();
    for (const row of rows) values[row] = cellOf(figure);
    columns.set(field, { ...column, values });
  }
  return { size: table.size, columns };
}

/** The double that a cell with this decimal holds. */
const cellOf = (figure: Fraction): number => Number(figure.toString());
