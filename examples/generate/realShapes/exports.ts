import type { CellValue } from '../../../src/workbook/cell';
import { csvText } from '../csvFile';
import { generateFirms, type Firm } from '../firms';
import { blockAt, firmLines, type Line, type TableSpec } from './block';
import { code, name, numbers, plain, said, serial, text, type ColumnSpec } from './columns';
import { book, valuesOf, type RealFile } from './file';

/** What systems write out: lines before and after the list, merges lost, codes kept as text by a formula. */
export function exportFiles(): RealFile[] {
  return [linesAround(), mergesLost(), twoRowsWithoutMerges(), everyCellText()];
}

const firms = generateFirms(9, 33, '澄江', '339992');
const land = numbers('用地面积（亩）', '用地面积', '亩');
const tax = numbers('税收实际贡献（万元）', '税收实际贡献', '万元');

function csv(file: string, spec: TableSpec, loose: readonly (readonly [number, number, CellValue])[] = []): RealFile {
  const sheet = { name: file.replace(/\.\w+$/, ''), blocks: [blockAt(spec.above === undefined ? loose.length : 0, 0, { ...spec, merged: false })], loose };
  return { file, bytes: () => new TextEncoder().encode(`\ufeff${csvText(valuesOf(sheet))}`), expected: book(file, sheet).expected };
}

/** 导出时间 and 查询条件 above, 共9条 below. */
function linesAround(): RealFile {
  return csv('91-lines-around-an-export.csv', { above: [['企业数据查询结果'], ['查询条件：', '年度=2021', '区域=澄江区'], ['导出时间：2022-03-01 10:20:30', null, '操作员：admin'], []], columns: [serial, name, code, land, tax], lines: firmLines(firms), below: [['共9条记录，第1页/共1页']] });
}

/** Name and code stand in the first of a firm's rows alone. */
function mergesLost(): RealFile {
  const counts = [1, 3, 1, 2, 2];
  const starts = counts.map((_, i) => counts.slice(0, i).reduce((a, b) => a + b, 0));
  const lines = firms.slice(0, 5).flatMap((firm, i) => Array.from({ length: counts[i] as number }, (): Line => ({ kind: 'firm', firm })));
  const first = (column: ColumnSpec): ColumnSpec => ({ ...column, cell: (firm, i) => (starts.includes(i) ? column.cell(firm, i) : said(null)) });
  const columns = [{ ...serial, cell: (_: Firm, i: number) => said(starts.includes(i) ? starts.indexOf(i) + 1 : null) }, first(name), first(code), text('不动产权证号', (_, i) => `澄（2019）第${1000 + i}号`), { ...land, cell: (_: Firm, i: number) => plain(4 + i * 1.5) }];
  const issues = counts.flatMap((count, i) => (count > 1 ? [`B${(starts[i] as number) + 3} rows-named-above`] : []));
  return csv('92-merges-lost.csv', { columns, lines, issues });
}

/** A header of two rows whose parents stand over their first child alone. */
function twoRowsWithoutMerges(): RealFile {
  const columns = [serial, name, code, { ...land, header: ['资源要素', '用地面积（亩）'] }, numbers(['资源要素', '用电量（万千瓦时）'], '用电量', '万千瓦时'), { ...tax, header: ['效益', '税收实际贡献（万元）'] }, numbers(['效益', '工业增加值（万元）'], '工业增加值', '万元')];
  return csv('93-parents-in-a-csv.csv', { columns, lines: firmLines(firms) });
}

/** Every number as text with separators, dates and codes too. */
function everyCellText(): RealFile {
  const written = (column: ColumnSpec): ColumnSpec => ({ ...column, cell: (firm, i) => {
    const { number } = column.cell(firm, i);
    const plainText = String(number);
    const cell = `${plainText.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','))}${plainText.includes('.') ? '' : '.00'}`;
    return said(cell, number ?? null, ...(cell.includes(',') ? ['text-read-as-number'] : []));
  } });
  return csv('94-all-text.csv', { columns: [text('企业ID', (_, i) => `QY${1000 + i}`), name, code, written(land), written(numbers('税收实际贡献（元）', '税收实际贡献', '元')), text('登记日期', () => '2012/3/4')], lines: firmLines(firms) });
}
