import { Fraction } from '../number/fraction';

/** One kind of energy and what one unit of it is in tonnes of standard coal. */
export interface Energy {
  /** Its field in the catalogue. */
  readonly field: string;
  /** What people call it, for formulas; the first is shown. */
  readonly names: readonly string[];
  readonly unit: string;
  /** Tonnes of standard coal in one unit, by calorific value (当量值). */
  readonly tce: Fraction;
  /** Where the standard gives a range, its ends: the calorific value measured goes before. */
  readonly range?: readonly [Fraction, Fraction];
  readonly cite: string;
}

/**
 * Where the factors stand. The text of GB/T 2589-2020 was not opened: the figures are those that an older published table
 * (http://www.huatuo6.cn/wenku/rdvvd/4gNGBm3BKO) gives alike and that statistics use, and are to be held against annex A
 * of the standard before they decide anything that is disputed. A measured calorific value goes before them.
 */
const ANNEX = 'GB/T 2589-2020《综合能耗计算通则》附录A（折标准煤参考系数；标准原文未核对，系数与公开折标系数表一致）';
const GAS = 'GB/T 2589-2020《综合能耗计算通则》附录A给出1.1000—1.3300千克标煤/立方米；统计报表取12.143吨标煤/万立方米（标准原文未核对）';

const rows: readonly (readonly [field: string, names: string, unit: string, tce: string, cite?: string, range?: readonly [string, string]])[] = [
  ['原煤消费量', '原煤 煤炭 coal rawcoal', '吨', '0.7143'],
  ['洗精煤消费量', '洗精煤 cleanedcoal', '吨', '0.9000'],
  ['焦炭消费量', '焦炭 coke', '吨', '0.9714'],
  ['原油消费量', '原油 crudeoil', '吨', '1.4286'],
  ['燃料油消费量', '燃料油 重油 fueloil', '吨', '1.4286'],
  ['汽油消费量', '汽油 petrol gasoline', '吨', '1.4714'],
  ['煤油消费量', '煤油 kerosene', '吨', '1.4714'],
  ['柴油消费量', '柴油 diesel', '吨', '1.4571'],
  ['液化石油气消费量', '液化石油气 lpg', '吨', '1.7143'],
  ['天然气消费量', '天然气 gas naturalgas', '万立方米', '12.143', GAS, ['11', '13.3']],
  ['热力消费量', '热力 蒸汽热量 heat', '吉焦', '0.03412'],
  ['用电量', '电力 电 用电量 electricity power', '万千瓦时', '1.229'],
];

/** Field of electricity: the one energy whose 等价值 differs, since power stations burn more than the current holds. */
export const ELECTRICITY = '用电量';

const parsed = (text: string): Fraction => Fraction.parse(text) as Fraction;

export const energies: readonly Energy[] = rows.map(([field, names, unit, tce, cite = ANNEX, range]) => ({
  field, names: names.split(' '), unit, tce: parsed(tce), cite, ...(range && { range: [parsed(range[0]), parsed(range[1])] as const }),
}));

/**
 * The kind of energy that a word means, by field or by a name people use; null for none.
 * @example energyCalled('天然气')?.unit // '万立方米'
 */
export function energyCalled(word: string): Energy | null {
  const plain = word.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return energies.find(({ field, names }) => field.toLowerCase() === plain || names.includes(plain)) ?? null;
}
