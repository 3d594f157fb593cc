import { type Column, Fraction, type Table } from '../src/engine';

/** A small generator with a seed, so that every machine measures the same table. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const NUMBERS: Readonly<Record<string, readonly [low: number, high: number, places: number]>> = {
  用地面积: [5, 400, 2], 税收实际贡献: [10, 9000, 2], 工业增加值: [100, 30000, 2], 工业总产值: [500, 90000, 2], 营业收入: [400, 95000, 2],
  主营业务收入: [400, 95000, 2], 综合能耗: [20, 9000, 3], 总用能: [20, 9000, 3], 主要污染物排放量: [1, 60, 4], 二氧化碳当量: [50, 20000, 2],
  年平均职工人数: [10, 1500, 0], 研发经费支出: [0, 2000, 2], 研发经费内部支出: [0, 2000, 2],
};

const FLAGS = [
  '公益性企业', '军工企业', '新升规未满1年', '应急医疗物资重点生产企业', '农产品保供稳价企业', '高新技术企业', '新兴产业培育企业', '产业链关键环节企业',
  '残疾人集中就业企业', '新进规模以上企业', '新设立企业', '重大项目建设期', '重大环境或安全事故',
];

/** Firms as a county's sheet has them: decimals of two to four places, some blanks, one flag in forty. */
export function firms(size: number, seed: number): Table {
  const random = randomFrom(seed);
  const columns = new Map<string, Column>();
  for (const [name, [low, high, places]] of Object.entries(NUMBERS)) {
    const power = 10 ** places;
    const values = Float64Array.from({ length: size }, () =>
      random() < 0.001 ? NaN : Math.round((low + (high - low) * random() ** 3) * power) / power);
    columns.set(name, { kind: 'number', values, factor: Fraction.ONE });
  }
  for (const name of FLAGS) columns.set(name, { kind: 'flag', values: Uint8Array.from({ length: size }, () => (random() < 0.025 ? 1 : 0)) });
  columns.set('过渡期年数', { kind: 'number', values: Float64Array.from({ length: size }, () => Math.floor(random() * 5)), factor: Fraction.ONE });
  return { size, columns };
}
