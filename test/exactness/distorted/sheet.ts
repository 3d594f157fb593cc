import type { Random } from '../../../examples/generate/random';
import { inventedCode } from '../../../examples/generate/creditCode';
import { Fraction } from '../../../src/engine';
import type { CellValue } from '../../../src/workbook/cell';

/** What one row must be read as. */
export interface Wanted {
  id: string;
  name: string;
  /** Exact decimals in the field's unit; null where the sheet holds none. */
  values: Record<string, string | null>;
}

export interface Column {
  readonly id: string;
  /** Header cells from top to bottom, the last with the unit in brackets where `unit` is set. */
  levels: string[];
  field?: string;
  /** The unit of the cells; null for words. */
  unit: string | null;
  /** Where the unit is written: in the header, in a row below it, or in a corner above. */
  unitIn: 'header' | 'row' | 'corner' | 'child';
  broken?: boolean;
  /** Below a section's title the numbers are in another unit. */
  mixed?: boolean;
}

export interface Line {
  kind: 'subject' | 'earlier' | 'other';
  cells: Record<string, CellValue>;
  wanted?: Wanted;
  /** Words across the table, in the first column. */
  across?: string;
  /** The cells merge over the columns, as a section's title does. */
  merge?: boolean;
  hidden?: boolean;
  /** Lines of one group stand under one merged name. */
  group?: number;
  headerAgain?: boolean;
  /** No word: the sums of the subjects, worked out when the sheet is laid out. */
  sums?: boolean;
}

/** A sheet on its way through the distortions: parts by what they mean, laid out at the very end. */
export interface Sheet {
  above: { cells: CellValue[]; across: boolean }[];
  columns: Column[];
  between: ('units' | 'keys' | 'names' | 'required' | 'numbers' | 'blank')[];
  lines: Line[];
  below: CellValue[][];
  merged: boolean;
  at: [row: number, column: number];
  /** Numbers of columns that an empty one stands before. */
  gaps: number[];
  object: boolean;
  /** The Excel table's last row is its totals row. */
  totals: boolean;
  /** Empty columns between the table and a summary beside it, and rows between it and one above; 0 for no summary. */
  beside: number;
  over: number;
  under: boolean;
  /** Where last year's table stands, under the same header and a title of its own. */
  before: 'none' | 'above' | 'below';
  /** The second half of the list is printed beside the first. */
  halves: boolean;
  /** Cells of a person's own outside the table, from its right end and its header row. */
  loose: [row: number, column: number, value: CellValue][];
  /** Columns whose equal cells, one below the other, are merged. */
  mergeEqual: string[];
  file: 'none' | 'xlsx' | 'csv';
}

export const FIELDS: readonly (readonly [field: string, unit: string, largest: number, places: number])[] = [
  ['用地面积', '亩', 900, 2], ['税收实际贡献', '万元', 90000, 4], ['工业增加值', '万元', 300000, 2], ['营业收入', '万元', 900000, 2], ['综合能耗', '吨标煤', 40000, 3],
  ['主要污染物排放量', '吨', 300, 4], ['年平均职工人数', '人', 3000, 0], ['研发经费支出', '万元', 9000, 2], ['用电量', '万千瓦时', 20000, 4], ['研发经费占比', '%', 100, 2],
];
const FIRST = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏'];
const SORTS = ['机械有限公司', '纺织厂', '电子股份有限公司', '塑业', '食品有限责任公司', '印刷', '五金制品厂', '新材料集团'];

/** A clean table: 3 to 12 firms with names, codes and two to seven columns of exact numbers. */
export function cleanSheet(random: Random): Sheet {
  const fields = FIELDS.filter((_, i) => i < 2 || random.oneIn(2));
  const size = random.whole(3, 12);
  const start = random.whole(0, 500);
  const lines = Array.from({ length: size }, (_, i): Line => {
    const name = `${FIRST[(start + i) % FIRST.length] ?? ''}${FIRST[(start + 3 * i + 1) % FIRST.length] ?? ''}${i}号${random.pick(SORTS)}`;
    const code = inventedCode('339999', 20000000 + start * 100 + i);
    const values = Object.fromEntries(fields.map(([field, , largest, places]) => [field, decimal(random, largest, places)]));
    return { kind: 'subject', cells: { name, code, ...Object.fromEntries(Object.entries(values).map(([field, value]) => [field, Number(value)])) }, wanted: { id: code, name, values: Object.fromEntries(fields.map(([field, unit]) => [field, unit === '%' ? Fraction.parse(values[field]!)!.div(Fraction.of(100n)).toString() : values[field]!])) } };
  });
  return {
    above: [], between: [], lines, below: [], merged: true, at: [0, 0], gaps: [], object: false, totals: false, beside: 0, over: 0, under: false, before: 'none', halves: false, loose: [], mergeEqual: [], file: 'none',
    columns: [
      { id: 'name', levels: ['企业名称'], unit: null, unitIn: 'header' }, { id: 'code', levels: ['统一社会信用代码'], unit: null, unitIn: 'header' },
      ...fields.map(([field, unit]): Column => ({ id: field, levels: [field], field, unit, unitIn: 'header' })),
    ],
  };
}

/** A decimal without trailing zeros, above zero. */
function decimal(random: Random, largest: number, places: number): string {
  const scale = 10 ** random.whole(0, places);
  return String(random.whole(1, random.oneIn(3) ? 99 : largest * scale) / scale);
}
