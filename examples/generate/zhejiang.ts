import type { CellValue } from '../../src/workbook/cell';
import { generateFirms, type Firm } from './firms';
import { bureauSheet, sumOf, type SampleSheet } from './sample';

const LEAD = ['序号', '企业名称', '统一社会信用代码', '所属镇街', '所属行业'];
const FIGURES: readonly [header: string, field: string][] = [
  ['税收实际贡献', '税收实际贡献'], ['工业增加值', '工业增加值'], ['营业收入', '营业收入'], ['综合能耗\n（吨标煤）', '综合能耗'], ['主要污染物排放总量\n（吨）', '主要污染物排放量'],
  ['年平均职工人数\n（人）', '年平均职工人数'], ['研发经费支出', '研发经费支出'],
];
const MARKS: readonly [header: string, field: string][] = [
  ['水电气等公益性企业', '公益性企业'], ['新升规未满1年', '新升规未满1年'], ['应急医疗物资重点生产', '应急医疗物资重点生产企业'], ['农产品保供稳价', '农产品保供稳价企业'],
  ['有效期内高新技术企业', '高新技术企业'], ['新兴产业培育', '新兴产业培育企业'], ['产业链关键环节', '产业链关键环节企业'], ['残疾人集中就业', '残疾人集中就业企业'],
];
const LAND = LEAD.length;
const FIRST_FIGURE = LAND + 3;
const FIRST_MARK = FIRST_FIGURE + FIGURES.length;
const WIDTH = FIRST_MARK + MARKS.length;

/** A county's working sheet: title, units in a corner, a header of two rows, a total and remarks below. */
export function zhejiangSheet(): SampleSheet {
  const firms = generateFirms(240, 2022);
  const rows = firms.map(rowOf);
  const total: CellValue[] = Array.from({ length: WIDTH }, (_, column) =>
    column === 1 ? '合计' : column >= LAND && column < FIRST_MARK ? sumOf(rows.map((row) => row[column] ?? null)) : null);
  const values = [
    ['云川县2021年度规上工业企业亩均效益综合评价基础数据表'],
    ['填报单位：云川县亩均办（样例，企业均为虚构）', ...blank(WIDTH - 3), '单位：万元、亩'],
    [...LEAD, '用地面积', null, null, '主要指标', ...blank(FIGURES.length - 1), '企业情形（是/否）', ...blank(MARKS.length - 1)],
    [...blank(LEAD.length), '自有', '租用', '合计', ...FIGURES.map(([header]) => header), ...MARKS.map(([header]) => header)],
    ...rows,
    total,
    [],
    ['备注：1.用地面积为年末实际占用土地面积；2.税收为实际入库数；3.企业情形由主管部门认定。'],
    ['填表人：（样例）', null, null, '审核人：（样例）'],
  ];
  return bureauSheet({
    name: '规上工业企业', values, titleRows: 2, headerRows: 2, dataRows: rows.length + 1,
    widths: [6, 30, 22, 14, 26, ...Array.from({ length: 3 + FIGURES.length }, () => 12), ...MARKS.map(() => 11)],
    decimals: Array.from({ length: FIRST_MARK - LAND }, (_, i) => LAND + i).filter((column) => ![FIRST_FIGURE + 4, FIRST_FIGURE + 5].includes(column)),
    thousandths: [FIRST_FIGURE + 4], centred: [0, ...MARKS.map((_, i) => FIRST_MARK + i)],
    merges: [
      { row: 0, column: 0, rows: 1, columns: WIDTH },
      ...LEAD.map((_, column) => ({ row: 2, column, rows: 2, columns: 1 })),
      { row: 2, column: LAND, rows: 1, columns: 3 },
      { row: 2, column: FIRST_FIGURE, rows: 1, columns: FIGURES.length },
      { row: 2, column: FIRST_MARK, rows: 1, columns: MARKS.length },
      { row: 4 + rows.length + 2, column: 0, rows: 1, columns: WIDTH },
    ],
  });
}

function rowOf(firm: Firm, i: number): CellValue[] {
  const area = Math.round((firm.用地面积 as number) * 100);
  const rented = i % 4 === 3 ? Math.round(area / 5) : 0;
  return [
    i + 1, ...LEAD.slice(1).map((field) => firm[field] ?? null), (area - rented) / 100, rented / 100, area / 100,
    ...FIGURES.map(([, field]) => firm[field] ?? null), ...MARKS.map(([, field]) => firm[field] ?? null),
  ];
}

const blank = (count: number): null[] => Array.from({ length: count }, () => null);
