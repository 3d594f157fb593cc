import type { CellValue } from '../../../src/workbook/cell';
import { csvText, gbkBytes } from '../csvFile';
import { generateFirms } from '../firms';
import type { SampleSheet } from '../sample';
import { blockAt, firmLines } from './block';
import { code, grouped, name, numbers, rewritten, serial, text, under } from './columns';
import { compoundFile } from './compoundFile';
import { book, refused, valuesOf, type RealFile } from './file';

/** Books of several kinds of sheet, text files in every encoding, and files that are not what their name says. */
export function fileFiles(): RealFile[] {
  return [coverAndNotes(), ...textFiles(), ...impostors()];
}

const firms = generateFirms(10, 64, '沣川', '619998');
const columns = [serial, name, code, numbers('用地面积（亩）', '用地面积', '亩'), numbers('税收实际贡献（万元）', '税收实际贡献', '万元'), numbers('工业增加值（万元）', '工业增加值', '万元')];

function coverAndNotes(): RealFile {
  const cover: SampleSheet = { name: '封面', values: [[], [], [null, '沣川县工业企业亩均效益综合评价'], [null, '基础数据报送表'], [], [null, '报送单位：', '沣川县工业和信息化局'], [null, '联系人：', '（略）'], [null, '报送日期：', 44682]] };
  const notes: SampleSheet = {
    name: '填报说明', values: [['填报说明'], ['序号', '指标名称', '计量单位', '填报口径', '数据来源'], [1, '用地面积', '亩', '企业年末实际占用的土地面积', '自然资源局'], [2, '税收实际贡献', '万元', '当年实际入库税收', '税务局'], [3, '工业增加值', '万元', '按生产法计算', '统计局']],
  };
  return book('50-cover-and-notes.xlsx', { name: '数据', blocks: [blockAt(0, 0, { above: [['沣川县工业企业基础数据']], across: true, columns, lines: firmLines(firms) })] }, [cover, notes], true);
}

/** A table as text: no merges, and the sheet is called after the file. */
function textFile(file: string, encode: (rows: CellValue[][]) => Uint8Array, spec: Parameters<typeof blockAt>[2]): RealFile {
  const blocks = [blockAt(0, 0, { ...spec, merged: false })];
  const sheet = { name: file.replace(/\.\w+$/, ''), blocks };
  return { file, bytes: () => encode(valuesOf(sheet)), expected: book(file, sheet).expected };
}

const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);
const utf16 = (content: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...[...content].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8])]);
const tabbed = (rows: CellValue[][]): string => rows.map((row) => `${row.map((value) => (value === null ? '' : String(value))).join('\t')}\r\n`).join('');

function textFiles(): RealFile[] {
  const title: CellValue[][] = [['沣川县2021年度企业数据，万元、亩'], ['填报单位：县亩均办']];
  const twoRows = [serial, name, code, text(['联系人', '姓名'], (_, i) => `吴${i}`), text(['联系人', '电话'], (_, i) => `0000-${2000000 + i}`), under(numbers('', '用地面积', '亩'), '指标', '用地面积（亩）'), under(numbers('', '税收实际贡献', '万元'), '指标', '税收实际贡献（万元）')];
  const read = 'text-read-as-number';
  const separated = [...columns.slice(0, 4), rewritten(numbers('税收实际贡献（元）', '税收实际贡献', '元'), grouped, read)].map((column, i) => (i === 4 ? { ...column, cell: (firm: (typeof firms)[number]) => {
    const whole = String(1000000 + Math.round(Number(firm.税收实际贡献) * 100));
    return { cell: grouped(whole), number: whole, issue: read };
  } } : column));
  const lines = firmLines(firms);
  return [
    textFile('51-gbk.csv', (rows) => gbkBytes(csvText(rows)), { above: title, columns: twoRows, lines: [...lines, { kind: 'total', cells: ['合计', null, null, null, null, 1, 2] }] }),
    textFile('52-utf8-with-mark.csv', (rows) => utf8(`\ufeff${csvText(rows)}`), { columns: separated, lines }),
    textFile('53-tabs-below-a-title.txt', (rows) => utf8(tabbed(rows)), { above: title, columns: separated, lines }),
    textFile('54-unicode-text-called-xls.xls', (rows) => utf16(tabbed(rows)), { columns, lines, below: [['备注：本表由系统导出，共10家。']] }),
  ];
}

function impostors(): RealFile[] {
  const rows = valuesOf({ blocks: [blockAt(0, 0, { columns, lines: firmLines(firms) })] });
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table border="1">${rows.map((row) => `<tr>${row.map((value) => `<td>${String(value ?? '')}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
  const xml = `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="数据" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Table>${rows.map((row) => `<Row>${row.map((value) => `<Cell><Data ss:Type="String">${String(value ?? '')}</Data></Cell>`).join('')}</Row>`).join('')}</Table></Worksheet></Workbook>`;
  return [
    refused('55-excel-97.xls', 'xls', () => compoundFile('Workbook')),
    refused('56-excel-97-called-xlsx.xlsx', 'xls', () => compoundFile('Workbook')),
    refused('57-web-page-called-xls.xls', 'html', () => utf8(html)),
    refused('58-xml-table-called-xls.xls', 'xml-table', () => utf8(xml)),
    refused('59-with-a-password.xlsx', 'encrypted', () => compoundFile('EncryptedPackage')),
  ];
}
