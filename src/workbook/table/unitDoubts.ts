import { cellDecimal, unitDimension, unitFactor, type Field, type Fraction, type Issue, type NumberColumn } from '../../engine/index';
import type { ColumnMatch, TableLayout } from '../layout';
import type { RawSheet } from '../port';

/**
 * By dimension: a median above this, in this unit, is more than a table of firms holds, and the unit that the numbers
 * are most likely in. 元 read as 万元 and 千瓦时 as 万千瓦时 are 10,000 times too large, ㎡ as 亩 667 times.
 */
const CEILINGS: Readonly<Record<string, { readonly above: number; readonly in: string; readonly likelier: string }>> = {
  area: { above: 4000, in: '亩', likelier: '㎡' },
  money: { above: 1_000_000, in: '万元', likelier: '元' },
  electricity: { above: 50_000, in: '万千瓦时', likelier: '千瓦时' },
  coal: { above: 1_000_000, in: '吨标煤', likelier: '千克标煤' },
};
const FEWEST = 5;

/** A warning when half of a column's numbers are too large for its unit; the numbers are used as they stand. */
export function unitDoubts(raw: RawSheet, layout: TableLayout, match: ColumnMatch, field: Field, column: NumberColumn): Issue[] {
  const ceiling = CEILINGS[unitDimension(field.unit ?? '') ?? ''];
  if (ceiling === undefined || match.unit === ceiling.likelier) return [];
  const size = column.factor.mul(unitFactor(field.unit ?? '', ceiling.in) as Fraction).toNumber();
  const middle = largeMedian(column.values, ceiling.above / size);
  if (middle === null) return [];
  const params = { field: field.name, header: match.header, unit: match.unit ?? '', median: cellDecimal(middle).value.toString(), likelier: ceiling.likelier };
  return [{ severity: 'warning', code: 'unit-doubtful', field: field.name, params, cell: { sheet: raw.sheet.name, row: layout.headerRow + layout.headerRows - 1, column: match.column } }];
}

/** The lower middle of the numbers that are there, if it is above `limit`; null for too few to tell. */
function largeMedian(values: Float64Array, limit: number): number | null {
  let there = 0;
  let above = 0;
  for (const value of values) {
    if (value > limit) above++;
    if (!Number.isNaN(value)) there++;
  }
  if (there < FEWEST || above * 2 <= there) return null;
  return values.filter((value) => !Number.isNaN(value)).sort()[(there - 1) >> 1] ?? null;
}
