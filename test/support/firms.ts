import type { CellValue } from '../../src/workbook/cell';
import type { Matrix } from '../../src/workbook/layout';

/** Columns the Zhejiang ruleset cannot do without, with their units. */
export const header = [
  '企业名称', '统一社会信用代码', '用地面积（亩）', '税收实际贡献（万元）', '工业增加值（万元）', '综合能耗（吨标煤）',
  '年平均职工人数（人）', '主要污染物排放量（吨）', '研发经费支出（万元）', '营业收入（万元）', '高新技术企业', '公益性企业',
] as const;

/** Sound credit codes (GB 32100-2015). */
export const codes = [
  '11370881004339597L', '12341700686863395A', '11341700003244967K', '11341622003178357Q', '11330683002584812B', '91350100M000100Y43',
] as const;

/** One firm of 10 亩; all else but the tax is the same for all, so the tax decides the order. */
export function firm(name: string, code: string | null, tax: CellValue, other: Partial<Record<(typeof header)[number], CellValue>> = {}): CellValue[] {
  const cells: CellValue[] = [name, code, 10, tax, 1000, 200, 50, 2, 60, 4000, '否', '否'];
  for (const [column, value] of Object.entries(other)) cells[header.indexOf(column as (typeof header)[number])] = value;
  return cells;
}

/** Six firms with falling tax. */
export function firms(): Matrix {
  const names = ['甲', '乙', '丙', '丁', '戊', '己'];
  return [[...header], ...names.map((name, i) => firm(`${name}厂`, codes[i] ?? null, 600 - 100 * i))];
}

/** The same firms with energies and pollutants by kind in the place of their sums: 1,000,000 kWh and 100 t of coal, COD and SO₂. */
export function firmsByKind(): Matrix {
  const [energy, emissions] = [header.indexOf('综合能耗（吨标煤）'), header.indexOf('主要污染物排放量（吨）')];
  return firms().map((row, i) => [
    ...row.filter((_, column) => column !== energy && column !== emissions),
    ...(i === 0 ? ['用电量（千瓦时）', '原煤（吨）', 'COD（吨）', '二氧化硫（吨）'] : [1_000_000, 100, 1.2, 0.6]),
  ]);
}
