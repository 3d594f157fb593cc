import type { CellValue } from '../../../src/workbook/cell';
import { generateFirms, type Firm } from '../firms';
import { blockAt, firmLines, type Block, type Line } from './block';
import { code, name, numbers, serial, text, town, type ColumnSpec } from './columns';
import { book, type RealFile } from './file';

/** Sheets made for paper: pages with sums of their own, a list in two halves, lines for who signs and where it ends. */
export function pageFiles(): RealFile[] {
  return [pageSums(), carriedForward(), endsHere(), halvesWithoutGap(), statistics(), signatures(), tallTitle(), legendBeside()];
}

const firms = generateFirms(14, 205, '梅山', '339995');
const basic: ColumnSpec[] = [serial, name, code, town, numbers('用地面积（亩）', '用地面积', '亩'), numbers('税收实际贡献（万元）', '税收实际贡献', '万元'), numbers('营业收入（万元）', '营业收入', '万元')];
const FIELDS = ['用地面积', '税收实际贡献', '营业收入'];
const sums = (some: readonly Firm[]): number[] => FIELDS.map((field) => Math.round(some.reduce((total, firm) => total + Number(firm[field]) * 1000, 0)) / 1000);
const sumLine = (label: string, some: readonly Firm[]): Line => ({ kind: 'total', cells: [label, null, null, null, ...sums(some)] });
const header: CellValue[] = basic.map((column) => column.header[0] ?? null);

/** 本页合计 and 累计 at the foot of each page, title and header at the head of the next. */
function pageSums(): RealFile {
  const head: Line[] = [{ kind: 'remark', cells: ['梅山县企业亩均效益评价基础数据表（续表）'], across: true }, { kind: 'keys', cells: header }];
  const lines = [...firmLines(firms.slice(0, 7)), sumLine('本页合计', firms.slice(0, 7)), ...head, ...firmLines(firms.slice(7)), sumLine('本页合计', firms.slice(7)), sumLine('累  计', firms)];
  return book('60-sums-of-each-page.xlsx', { name: '打印', blocks: [blockAt(0, 0, { above: [['梅山县企业亩均效益评价基础数据表']], across: true, columns: basic, lines })] });
}

/** As in an account book: 过次页 closes a page and 承前页 opens the next. */
function carriedForward(): RealFile {
  const lines = [...firmLines(firms.slice(0, 6)), sumLine('过次页', firms.slice(0, 6)), sumLine('承前页', firms.slice(0, 6)), ...firmLines(firms.slice(6)), sumLine('合计', firms)];
  return book('61-carried-forward.xlsx', { name: '台账', blocks: [blockAt(1, 0, { columns: basic, lines })], loose: [[0, 0, '企业用地税收台账']] });
}

/** 以下空白 right below the last firm, in the column of names. */
function endsHere(): RealFile {
  const columns = basic.slice(1);
  return book('62-nothing-below.xlsx', { name: '名单', blocks: [blockAt(0, 0, { columns, lines: firmLines(firms.slice(0, 9)), below: [['（以下空白）']] })] });
}

/** Two halves with no column between them: the right one is named. */
function halvesWithoutGap(): RealFile {
  const columns = [serial, name, numbers('用地面积（亩）', '用地面积', '亩')];
  const half = (column: number, some: readonly Firm[], issues: string[]): Block => blockAt(1, column, { columns, lines: firmLines(some.map((firm) => ({ ...firm, id: firm.企业名称 as string }))), issues });
  return book('63-halves-without-a-gap.xlsx', { name: '公示', blocks: [half(0, firms.slice(0, 7), ['D2 table-with-same-header']), half(3, firms.slice(7), [])], loose: [[0, 0, '企业用地面积公示']] });
}

/** What a clerk works out below the list: 最大值, 中位数, 户均, the number of firms. */
function statistics(): RealFile {
  const stat = (label: string): Line => ({ kind: 'total', cells: [null, label, null, null, 12.5, 300.25, 8000] });
  const lines: Line[] = [...firmLines(firms), { kind: 'total', cells: [null, '合计', null, null, ...sums(firms)] }, stat('户均'), stat('最大值'), stat('最小值'), stat('中位数'), { kind: 'total', cells: [null, '企业数', null, null, 14, 14, 14] }];
  return book('64-figures-below.xlsx', { name: '数据', blocks: [blockAt(0, 0, { columns: basic, lines })] });
}

/** Who made it and who checked it, with no row between. */
function signatures(): RealFile {
  const below: CellValue[][] = [['单位负责人：', null, '填表人：', null, '联系电话：', null, '报出日期：2022年4月8日'], ['说明：1.统计范围为规模以上工业企业；', null], ['2.税收口径见附件。']];
  return book('65-signed-below.xlsx', { name: '报表', blocks: [blockAt(0, 0, { above: [['梅山县规上工业企业基本情况'], ['综合机关名称：梅山县经济和信息化局', null, null, null, null, null, '2021年']], columns: basic, lines: firmLines(firms), below })] });
}

/** A title merged over two rows, the unit at the right of the date. */
function tallTitle(): RealFile {
  const columns = [serial, name, code, numbers('用地面积（亩）', '用地面积', '亩'), numbers('税收实际贡献', '税收实际贡献', '元'), numbers('工业增加值', '工业增加值', '元')];
  const block = blockAt(0, 0, { above: [['梅山县2021年度企业效益表'], [], ['2021年12月31日', null, null, null, null, '金额单位：元']], columns, corner: '元', lines: firmLines(firms) });
  return book('66-title-of-two-rows.xlsx', { name: '效益表', blocks: [{ ...block, merges: [...block.merges, { row: 0, column: 0, rows: 2, columns: 6 }, { row: 2, column: 0, rows: 1, columns: 3 }] }] });
}

/** What the grades mean, in a small list left of nobody's rows. */
function legendBeside(): RealFile {
  const columns = [name, code, numbers('用地面积（亩）', '用地面积', '亩'), numbers('税收实际贡献（万元）', '税收实际贡献', '万元'), text('评价等级', (_, i) => 'ABCD'[i % 4] ?? 'D')];
  const legend = [['等级说明', null], ['A类', '优先发展'], ['B类', '鼓励提升'], ['C类', '监管调控'], ['D类', '落后整治']].flatMap((row, r) => row.flatMap((value, c): [number, number, CellValue][] => (value === null ? [] : [[2 + r, 6 + c, value]])));
  return book('67-legend-beside.xlsx', { name: '结果', blocks: [blockAt(2, 0, { above: [], columns, lines: firmLines(firms) })], loose: [[0, 0, '梅山县2021年度评价结果'], ...legend] });
}
