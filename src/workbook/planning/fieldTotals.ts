import { cellDecimal, Fraction, type Evaluation, type FieldCatalogue, type NumberColumn, type Table } from '../../engine';

export interface FieldTotal {
  readonly field: string;
  readonly unit: string;
  readonly total: Fraction;
  /** Subjects that have the number. */
  readonly count: number;
}

/** Sums over the subjects evaluated of every number field that an indicator reads, in order of first use. */
export function fieldTotals(evaluation: Evaluation, table: Table, catalogue: FieldCatalogue): readonly FieldTotal[] {
  const fields = new Set(evaluation.ruleset.indicators.flatMap((one) => [...one.numerator.fields, ...(one.denominator?.fields ?? [])]));
  return [...fields].flatMap((field): FieldTotal[] => {
    const column = table.columns.get(field);
    if (column === undefined || column.kind !== 'number') return [];
    const { sum, count } = exactSum(column, (row) => evaluation.status[row] !== 'excluded');
    return [{ field, unit: catalogue.byName.get(field)?.unit ?? '', total: sum.mul(column.factor), count }];
  });
}

const scale = 1e6;

/**
 * Most cells hold at most six decimals: x is then the decimal s/10⁶ with s = round(x·10⁶), the only one of
 * at most 15 digits with that double, and whole numbers add up without fractions. The rest go the long way.
 */
function exactSum({ values }: NumberColumn, counts: (row: number) => boolean): { sum: Fraction; count: number } {
  let whole = 0n;
  let rest = Fraction.ZERO;
  let count = 0;
  values.forEach((value, row) => {
    if (Number.isNaN(value) || !counts(row)) return;
    count++;
    const scaled = Math.round(value * scale);
    if (Math.abs(scaled) < 1e15 && scaled / scale === value) whole += BigInt(scaled);
    else rest = rest.add(cellDecimal(value).value);
  });
  return { sum: Fraction.of(whole, BigInt(scale)).add(rest), count };
}
