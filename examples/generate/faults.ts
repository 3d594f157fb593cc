import type { CellValue } from '../../src/workbook/cell';
import { generateFirms } from './firms';
import { bureauSheet, type SampleSheet } from './sample';

/** 营业收入 is missing on purpose. */
const COLUMNS: readonly [header: string, field: string][] = [
  ['企业名称', '企业名称'], ['统一社会信用代码', '统一社会信用代码'], ['用地面积（亩）', '用地面积'], ['税收实际贡献（万元）', '税收实际贡献'], ['工业增加值（万元）', '工业增加值'],
  ['综合能耗（吨标煤）', '综合能耗'], ['主要污染物排放量（吨）', '主要污染物排放量'], ['年平均职工人数（人）', '年平均职工人数'], ['研发经费支出（万元）', '研发经费支出'], ['高新技术企业', '高新技术企业'],
];
const column = (field: string): number => COLUMNS.findIndex(([, name]) => name === field);

/** A small sheet with the mistakes that come back every year, to see how each is reported. */
export function faultySheet(): SampleSheet {
  const rows = generateFirms(24, 7).map((firm) => COLUMNS.map(([, field]): CellValue => firm[field] ?? null));
  const put = (row: number, field: string, value: CellValue): void => void ((rows[row] as CellValue[])[column(field)] = value);
  const get = (row: number, field: string): CellValue => (rows[row] as CellValue[])[column(field)] ?? null;
  put(2, '税收实际贡献', '约120');
  put(4, '用地面积', 0);
  put(6, '统一社会信用代码', get(1, '统一社会信用代码'));
  put(8, '综合能耗', '—');
  put(9, '工业增加值', null);
  put(11, '工业增加值', '1,234.50');
  put(13, '统一社会信用代码', String(get(13, '统一社会信用代码')).slice(0, 17) + (String(get(13, '统一社会信用代码')).endsWith('A') ? 'B' : 'A'));
  put(15, '用地面积', '20000㎡');
  put(17, '高新技术企业', '待定');
  put(19, '企业名称', get(18, '企业名称'));
  put(21, '年平均职工人数', { error: '#N/A' });
  return bureauSheet({
    name: '有错的样表', values: [['云川县2021年度规上工业企业数据表（有错的样例）'], COLUMNS.map(([header]) => header.replace('（', '\n（')), ...rows],
    titleRows: 1, headerRows: 1, dataRows: rows.length, merges: [{ row: 0, column: 0, rows: 1, columns: COLUMNS.length }],
    widths: [30, 22, ...COLUMNS.slice(2).map(() => 14)], decimals: [2, 3, 4, 5, 8], thousandths: [6], centred: [9],
  });
}
