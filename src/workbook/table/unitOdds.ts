import { unitFactor } from '../../engine/index';

/** About how large something is in a table of firms, and by how many e-fold tables differ in it: a fifth lie beyond. */
interface Usual {
  readonly about: number;
  readonly spread: number;
}

/** The middle of a column by itself, in its field's unit. */
const MIDDLES: Readonly<Record<string, Usual>> = {
  用地面积: { about: 20, spread: 1.3 }, 税收实际贡献: { about: 150, spread: 1.9 }, 营业收入: { about: 4000, spread: 1.9 }, 主营业务收入: { about: 4000, spread: 1.9 },
  工业总产值: { about: 4000, spread: 1.9 }, 工业增加值: { about: 900, spread: 1.9 }, 研发经费支出: { about: 120, spread: 1.9 },
  用电量: { about: 100, spread: 2 }, 综合能耗: { about: 250, spread: 2.2 }, 主要污染物排放量: { about: 1, spread: 2.4 },
};

/** The middle of the ratios of two columns firm by firm, in their fields' units. */
const RATIOS: readonly (readonly [above: string, below: readonly string[], usual: Usual])[] = [
  ['税收实际贡献', ['用地面积'], { about: 12, spread: 1.2 }],
  ['营业收入', ['用地面积'], { about: 280, spread: 1.1 }], ['工业总产值', ['用地面积'], { about: 280, spread: 1.1 }], ['主营业务收入', ['用地面积'], { about: 280, spread: 1.1 }],
  ['税收实际贡献', ['营业收入', '主营业务收入', '工业总产值'], { about: 0.045, spread: 0.8 }],
  ['工业增加值', ['营业收入', '工业总产值', '主营业务收入'], { about: 0.22, spread: 0.5 }],
  ['研发经费支出', ['营业收入', '主营业务收入', '工业总产值'], { about: 0.03, spread: 0.8 }],
  ['工业总产值', ['营业收入', '主营业务收入'], { about: 1, spread: 0.4 }],
  ['营业收入', ['年平均职工人数'], { about: 90, spread: 0.8 }], ['工业总产值', ['年平均职工人数'], { about: 90, spread: 0.8 }],
  ['税收实际贡献', ['年平均职工人数'], { about: 4, spread: 1 }],
  ['用地面积', ['年平均职工人数'], { about: 0.35, spread: 0.9 }],
  ['用电量', ['营业收入', '工业总产值', '主营业务收入'], { about: 0.025, spread: 1.2 }],
  ['综合能耗', ['营业收入', '工业总产值', '主营业务收入'], { about: 0.06, spread: 1.4 }],
  ['综合能耗', ['用电量'], { about: 1.9, spread: 0.8 }],
];

/** The units a column without one may be in, and what each other than the field's own has against it from the start. */
const UNITS: Readonly<Record<string, readonly (readonly [unit: string, against: number])[]>> = {
  亩: [['亩', 0], ['㎡', 1], ['公顷', 3]],
  万元: [['万元', 0], ['元', 1], ['千元', 4], ['亿元', 3]],
  万千瓦时: [['万千瓦时', 0], ['千瓦时', 0.5]],
  吨标煤: [['吨标煤', 0], ['千克标煤', 2], ['万吨标煤', 3]],
  吨: [['吨', 0], ['千克', 1]],
};

/** Beyond this a number is a firm of another kind, or a slip; it weighs no more however far it lies. */
const MOST = 9;

const odds = (value: number, { about, spread }: Usual): number => Math.min(MOST, (Math.log(value / about) / spread) ** 2 / 2);

/** What speaks against the middle of a column, in its field's unit; 0 where nothing is known of such columns. */
export const againstMiddle = (field: string, value: number): number => (MIDDLES[field] === undefined ? 0 : odds(value, MIDDLES[field]));

/** What two columns together are held to; null for two that are held to nothing. */
export function ratioUsual(above: string, below: string): ((ratio: number) => number) | null {
  const found = RATIOS.find(([field, others]) => field === above && others.includes(below));
  return found === undefined ? null : (ratio) => odds(ratio, found[2]);
}

/** The columns that firms' numbers of a field go with, those they go with most nearly first. */
export const goesWith = (field: string): readonly string[] =>
  RATIOS.flatMap(([above, below, { spread }]) => (above === field ? below : below.includes(field) ? [above] : []).map((other) => ({ other, spread })))
    .sort((a, b) => a.spread - b.spread).map(({ other }) => other);

/** The units of a field's columns with what each has against it, and how many of the field's unit one is; [] for fields held to nothing. */
export function unitChoices(field: string, unit: string): readonly { readonly unit: string; readonly against: number; readonly size: number }[] {
  if (MIDDLES[field] === undefined) return [];
  return (UNITS[unit] ?? []).map(([other, against]) => ({ unit: other, against, size: unitFactor(other, unit)?.toNumber() ?? NaN }));
}
