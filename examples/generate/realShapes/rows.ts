import type { CellValue } from '../../../src/workbook/cell';
import { generateFirms, type Firm } from '../firms';
import { blockAt, firmLines, type Block, type Line, type TableSpec } from './block';
import { code, figure, inFieldUnit, name, numbers, plain, said, serial, text, town, under } from './columns';
import { book, type RealFile } from './file';

/** Rows that are no subjects, rows that are several of one, and tables beside and below each other. */
export function rowFiles(): RealFile[] {
  return [
    subtotals(), totalsWithoutWord(), sections(), remarks(), reprinted(), hiddenRows(), twoYears(), mixedYears(), mergedNames(), firmSubtotals(),
    sideBySide(), summaryBelow(), summaryAbove(), lastYearBelow(), otherUnitBelow(), printedInTwo(), tableObject(), objectWithTotals(),
  ];
}

const firms = generateFirms(15, 41, '桐湾', '339997');
const basic = [serial, name, code, town, numbers('用地面积（亩）', '用地面积', '亩'), numbers('税收实际贡献（万元）', '税收实际贡献', '万元'), numbers('工业增加值（万元）', '工业增加值', '万元')];
const FIELDS = ['用地面积', '税收实际贡献', '工业增加值'];

const sums = (some: readonly Firm[]): number[] => FIELDS.map((field) => Math.round(some.reduce((total, firm) => total + Number(firm[field]) * 1000, 0)) / 1000);
const total = (label: string, some: readonly Firm[], place: 0 | 1 = 0): Line => ({ kind: 'total', cells: [...(place === 0 ? [label, null] : [null, label]), null, null, ...sums(some)] });
const table = (file: string, spec: Partial<TableSpec> & Pick<TableSpec, 'lines'>): RealFile => book(file, { name: '数据', blocks: [blockAt(0, 0, { columns: basic, ...spec })] });
const towns = (): [string, Firm[]][] => [...new Set(firms.map((firm) => String(firm.所属镇街)))].map((place) => [place, firms.filter((firm) => firm.所属镇街 === place)]);

function subtotals(): RealFile {
  const groups = towns().flatMap(([place, some]): Line[] => [...firmLines(some), total(`${place}小计`, some, 1)]);
  return table('23-subtotals-and-totals.xlsx', { lines: [total('全县合计', firms), ...groups, { kind: 'blank' }, total('总 计：', firms), { kind: 'total', cells: ['平均值', null, null, null, 20.5, 100.25] }] });
}

/** A town's name over its sums and no firm's: told by what it adds up to. */
function totalsWithoutWord(): RealFile {
  const [a, b] = [firms.slice(0, 6), firms.slice(6, 12)];
  const heading = (place: string, some: readonly Firm[]): Line => ({ kind: 'total', cells: [place, null, null, null, ...sums(some)], issue: 'total-by-sum' });
  return table('24-totals-without-a-word.xlsx', { lines: [heading('云溪片', a), ...firmLines(a), heading('白鹭片', b), ...firmLines(b)] });
}

function sections(): RealFile {
  const lines = towns().flatMap(([place, some], i): Line[] => [{ kind: 'remark', cells: [`${'一二三四五六七'[i] ?? ''}、${place}（${some.length}家）`], across: true }, ...firmLines(some)]);
  return table('25-sections.xlsx', { lines });
}

function remarks(): RealFile {
  return table('26-remarks-below.xlsx', {
    lines: firmLines(firms.slice(0, 8)),
    below: [[], ['注：1.用地面积以不动产登记为准，1亩=666.67平方米。'], ['    2.税收实际贡献为2021年1—12月实际入库数；'], [null, '3.工业增加值由统计局提供。'], [], ['制表单位：桐湾县经信局', null, null, '负责人：（签章）', null, '日期：', 44651]],
  });
}

/** The header again at the head of each printed page, with its title and units. */
function reprinted(): RealFile {
  const head: CellValue[] = basic.map(({ header }) => header[0] ?? null);
  const page: Line[] = [{ kind: 'remark', cells: ['桐湾县2021年度企业数据表（续）'], across: true }, { kind: 'keys', cells: head }];
  return table('27-header-on-each-page.xlsx', { above: [['桐湾县2021年度企业数据表']], across: true, lines: [...firmLines(firms.slice(0, 5)), ...page, ...firmLines(firms.slice(5, 10)), ...page, ...firmLines(firms.slice(10))] });
}

function hiddenRows(): RealFile {
  const lines = firms.map((firm, i): Line => ({ kind: 'firm', firm, hidden: i % 4 === 1 }));
  return table('28-filtered-rows.xlsx', { lines: [...lines, total('合计', firms)], issues: ['A3 hidden-rows'] });
}

/** 2021's rows below 2022's under one header. */
function twoYears(): RealFile {
  const columns = [text('年份', (_, i) => (i < 8 ? 2022 : 2021)), ...basic.slice(1)];
  const lines: Line[] = [...firmLines(firms.slice(0, 8)), ...firms.slice(0, 7).map((firm): Line => ({ kind: 'year', firm }))];
  return table('29-last-years-rows-left-in.xlsx', { columns, lines, issues: ['A10 rows-of-earlier-year'] });
}

/** Each firm's two years stand together, the year written 2021年 and merged over nothing. */
function mixedYears(): RealFile {
  const columns = [serial, name, code, text('统计年度', (_, i) => `${2020 + (i % 2)}年`), ...basic.slice(4)];
  const lines = firms.slice(0, 6).flatMap((firm): Line[] => [{ kind: 'year', firm }, { kind: 'firm', firm }]);
  return table('30-two-years-firm-by-firm.xlsx', { columns, lines, issues: ['D2 rows-of-earlier-year'] });
}

/** Plots of one firm under its merged name; its tax is merged over them too and counts once. */
function mergedNames(): RealFile {
  const counts = [1, 2, 3, 1, 2];
  const lines = firms.slice(0, 5).flatMap((firm, i) => Array.from({ length: counts[i] as number }, (): Line => ({ kind: 'firm', firm })));
  const starts = counts.map((_, i) => counts.slice(0, i).reduce((a, b) => a + b, 0));
  const columns = [
    serial, name, code, text('宗地编号', (_, i) => `TW-${100 + i}`, '宗地编号'), { ...numbers('用地面积（亩）', '用地面积', '亩'), cell: (_: Firm, i: number) => plain((i + 3) * 2.5) },
    { ...numbers('税收实际贡献（万元）', '税收实际贡献', '万元'), cell: (firm: Firm, i: number) => (starts.includes(i) ? figure('税收实际贡献', '万元')(firm) : said(null, null, 'number-under-merge')) },
  ];
  const issues = starts.flatMap((start, i) => ((counts[i] as number) > 1 ? [`B${start + 2} rows-under-one-name`] : []));
  return table('31-merged-names-over-plots.xlsx', { columns, lines, mergeOver: [0, 1, 2, 5], issues });
}

/** A firm's plots one below the other, each with its name, and a 小计 for the firm. */
function firmSubtotals(): RealFile {
  const columns = [name, code, text('宗地编号', (_, i) => `A${i}`, '宗地编号'), { ...numbers('用地面积（亩）', '用地面积', '亩'), cell: (_: Firm, i: number) => plain(10 + i) }];
  const [a, b] = firms as [Firm, Firm];
  const lines: Line[] = [...firmLines([a, a, a]), { kind: 'total', cells: [a.企业名称 ?? null, null, '小计', 33] }, ...firmLines([b, b]), { kind: 'total', cells: [b.企业名称 ?? null, null, '小计', 27] }];
  return table('32-subtotal-of-each-firm.xlsx', { columns, lines, issues: ['B3 code-twice', 'B4 code-twice', 'B7 code-twice'] });
}

const townSummary = (row: number, column: number): Block => {
  const groups = towns();
  return blockAt(row, column, { columns: [text('镇街', (firm) => firm.所属镇街 ?? null), text('企业数', () => 3), text('税收合计（万元）', () => 900.5)], lines: firmLines(groups.map(([, some]) => some[0] as Firm)) });
};

function sideBySide(): RealFile {
  return book('33-summary-beside.xlsx', { name: '数据', blocks: [blockAt(1, 0, { columns: basic, lines: firmLines(firms) }), townSummary(1, 8)], loose: [[0, 0, '企业明细'], [0, 8, '分镇街汇总（单位：万元）']] });
}

function summaryBelow(): RealFile {
  const main = blockAt(0, 0, { columns: basic, lines: [...firmLines(firms), total('合计', firms)] });
  return book('34-summary-below.xlsx', { name: '数据', blocks: [main, townSummary(20, 1)], loose: [[18, 0, '附：分镇街汇总表'], [19, 3, '单位：亿元']] });
}

function summaryAbove(): RealFile {
  return book('35-summary-above.xlsx', { name: '数据', blocks: [blockAt(12, 0, { above: [['二、企业明细', null, null, null, null, '单位：万元']], columns: basic, corner: '万元', lines: firmLines(firms) }), townSummary(2, 0)], loose: [[0, 0, '一、分镇街情况'], [1, 2, '单位：亿元']] });
}

/** The same table of the year before stands below this year's, or above it: the title says which is which. */
function lastYearBelow(): RealFile {
  const part = (row: number, year: number, some: readonly Firm[]): Block => blockAt(row, 0, { above: [[`桐湾县${year}年度企业亩均效益数据表`]], across: true, columns: basic, lines: firmLines(some), issues: year === 2022 ? ['A3 table-with-same-header'] : [] });
  return book('36-last-years-table-above.xlsx', { name: '数据', blocks: [part(20, 2022, firms), part(1, 2021, firms.slice(0, 13))] });
}

/** Below, the same columns again in 元 and ㎡: another table, not more rows. */
function otherUnitBelow(): RealFile {
  const inYuan = [serial, name, code, town, numbers('用地面积（㎡）', '用地面积', '㎡'), numbers('税收实际贡献（元）', '税收实际贡献', '元'), numbers('工业增加值（元）', '工业增加值', '元')];
  const below = blockAt(18, 0, { above: [['规下企业']], columns: inYuan, lines: firmLines(generateFirms(5, 99, '桐湾', '339997')) });
  return book('37-other-units-below.xlsx', { name: '数据', blocks: [blockAt(0, 0, { columns: basic, lines: firmLines(firms) }), below] });
}

/** One list printed in two halves side by side: the right half is named, since only a person can put it below. */
function printedInTwo(): RealFile {
  const columns = [serial, name, code, numbers('用地面积（亩）', '用地面积', '亩')];
  const half = (column: number, some: readonly Firm[], issues: string[]): Block => blockAt(0, column, { columns, lines: firmLines(some), issues });
  return book('38-printed-in-two-halves.xlsx', { name: '数据', blocks: [half(0, firms.slice(0, 8), ['F1 table-with-same-header']), half(5, firms.slice(8), [])] });
}

function tableObject(): RealFile {
  return book('39-excel-table.xlsx', { name: '数据', blocks: [blockAt(3, 1, { columns: basic, lines: firmLines(firms), object: '企业数据' })], loose: [[0, 1, '桐湾县企业数据'], [1, 1, '说明：右侧为备查']] });
}

/** An Excel table, and figures of a person's own below and beside it. */
function objectWithTotals(): RealFile {
  const columns = [name, code, under(numbers('', '用地面积', '公顷'), '用地面积（公顷）'), numbers('税收实际贡献（万元）', '税收实际贡献', '万元')];
  const some = firms.slice(0, 6).map((firm, i) => ({ ...firm, 用地面积: Number(inFieldUnit(String(i + 1), '公顷')) }));
  return book('40-excel-table-and-notes.xlsx', { name: '数据', blocks: [blockAt(0, 0, { columns, lines: firmLines(some), object: '表1' })], loose: [[9, 0, '合计'], [9, 2, 21], [3, 6, '待核'], [4, 6, '已核']] });
}
