import type { CellValue } from '../../src/workbook/cell';
import { generateFirms } from './firms';
import { bureauSheet, type SampleSheet } from './sample';

const COLUMNS: readonly [header: string, field: string, width: number][] = [
  ['企业名称', '企业名称', 30], ['统一社会信用代码', '统一社会信用代码', 22], ['所属区县（开发区）', '所属镇街', 16], ['行业代码', '行业代码', 10],
  ['工业总产值（万元）', '工业总产值', 12], ['用地面积（亩）', '用地面积', 12], ['税收实际贡献（万元）', '税收实际贡献', 12], ['年平均职工人数（人）', '年平均职工人数', 12],
  ['总用能（吨标煤）', '总用能', 12], ['企业排放二氧化碳当量（吨）', '二氧化碳当量', 14], ['R&D经费内部支出（万元）', '研发经费内部支出', 13], ['主营业务收入（万元）', '主营业务收入', 13],
  ['是否公益性企业', '公益性企业', 10], ['是否军工企业', '军工企业', 10], ['是否新进规企业', '新进规模以上企业', 10], ['是否新设立企业', '新设立企业', 10], ['是否处于重大项目建设期', '重大项目建设期', 12],
  ['过渡期年数（年）', '过渡期年数', 10], ['上一年度是否发生重大以上环境事件、安全生产事故', '重大环境或安全事故', 16],
];

/** A header of one row with the units in it, nothing around it. */
export function xianSheet(): SampleSheet {
  const firms = generateFirms(160, 611, '沣川', '619999');
  const rows = firms.map((firm, i): CellValue[] => [i + 1, ...COLUMNS.map(([, field]) => firm[field] ?? null)]);
  return bureauSheet({
    name: '企业评价', values: [['序号', ...COLUMNS.map(([header]) => header.replace('（', '\n（'))], ...rows], titleRows: 0, headerRows: 1, dataRows: rows.length,
    merges: [], widths: [6, ...COLUMNS.map(([, , width]) => width)], decimals: [5, 6, 7, 9, 10, 11, 12],
    centred: [0, 4, ...COLUMNS.map((_, i) => i + 1).filter((column) => column > 12)],
  });
}
