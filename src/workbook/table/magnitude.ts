import { unitDimension, unitFactor, type Field } from '../../engine/index';

/** What the middle of a column of firms may be, in one unit, and the other units such columns come in. */
interface Span {
  readonly in: string;
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly units: readonly string[];
}

/**
 * By dimension. The ends are far apart, so that only a slip of the unit (元 for 万元 and 千瓦时 for 万千瓦时 10,000 times,
 * ㎡ for 亩 667 times) leads past them; `usual` decides between units that would both do.
 */
const SPANS: Readonly<Record<string, Span>> = {
  area: { in: '亩', least: 0.3, most: 4000, usual: 25, units: ['亩', '㎡', '公顷'] },
  money: { in: '万元', least: 0.05, most: 1_000_000, usual: 800, units: ['万元', '元', '千元'] },
  electricity: { in: '万千瓦时', least: 0.02, most: 50_000, usual: 100, units: ['万千瓦时', '千瓦时'] },
  coal: { in: '吨标煤', least: 0.02, most: 1_000_000, usual: 300, units: ['吨标煤', '千克标煤', '万吨标煤'] },
};

/** Ratios of two columns in their fields' units: what the middle of a table of firms may be. Ten thousand times lies far outside. */
const RATIOS: Readonly<Record<string, { readonly to: readonly string[]; readonly least: number; readonly most: number }>> = {
  税收实际贡献: { to: ['营业收入', '主营业务收入', '工业总产值'], least: 0.0003, most: 1.5 },
  工业增加值: { to: ['工业总产值', '营业收入', '主营业务收入'], least: 0.01, most: 3 },
  研发经费支出: { to: ['营业收入', '主营业务收入', '工业总产值'], least: 0.0003, most: 1.5 },
  // 万千瓦时 a 万元 is kilowatt-hours a yuan.
  用电量: { to: ['工业总产值', '营业收入', '主营业务收入'], least: 0.0003, most: 20 },
  综合能耗: { to: ['工业总产值', '营业收入', '主营业务收入'], least: 0.0003, most: 30 },
};

/** Shares of a whole, which are written as 0.034 or as 3.4 %. */
const SHARE = /占比$|密度$/;

/** Whether a column of firms may have this middle in this unit; null where nothing is known of such columns. */
export function plausible(median: number, unit: string, field: Field): boolean | null {
  const wanted = field.unit ?? '';
  if (wanted === '') return SHARE.test(field.name) ? (unit === '%' ? median >= 0.3 && median <= 100 : median <= 1) : null;
  const span = SPANS[unitDimension(wanted) ?? ''];
  if (span === undefined) return null;
  const size = sizeIn(unit, span.in);
  return size === null ? null : median * size >= span.least && median * size <= span.most;
}

/** The unit such numbers are likelier in; null where no other does better. */
export function likelierUnit(median: number, unit: string, field: Field): string | null {
  if ((field.unit ?? '') === '') return [unit === '%' ? '' : '%'].find((other) => plausible(median, other, field) === true) ?? null;
  const span = SPANS[unitDimension(field.unit ?? '') ?? ''];
  if (span === undefined) return null;
  const distance = (other: string): number => Math.abs(Math.log((median * (sizeIn(other, span.in) as number)) / span.usual));
  return span.units.filter((other) => other !== unit && plausible(median, other, field) === true).sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The units columns of this field come in, its own first. */
export const unitsOf = (field: Field): readonly string[] => SPANS[unitDimension(field.unit ?? '') ?? '']?.units ?? [];

/** The columns a field's amounts are held against, and how far apart the two may be. */
export const ratioOf = (field: string): (typeof RATIOS)[string] | undefined => RATIOS[field];

function sizeIn(unit: string, base: string): number | null {
  return unitFactor(unit, base)?.toNumber() ?? null;
}
