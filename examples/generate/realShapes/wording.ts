import type { CellValue } from '../../../src/workbook/cell';
import { generateFirms } from '../firms';
import { blockAt, firmLines, type TableSpec } from './block';
import { code, figure, name, numbers, plain, said, serial, text, under, type ColumnSpec } from './columns';
import { book, type RealFile } from './file';

/** The same header in other hands: letters apart, one below the other, in two languages, by year, by quarter, with numbers before it. */
export function wordingFiles(): RealFile[] {
  return [lettersApart(), letterBelowLetter(), twoLanguages(), yearsUnderParent(), yearsOverChildren(), quarters(), taxesAndTheirSum(), numberedParents(), countedColumns(), wholeCounty(), longBrackets(), unitEveryCell(), unitsAbove(), codesFirst()];
}

const firms = generateFirms(11, 57, '衢北', '339993');
const land = numbers('用地面积（亩）', '用地面积', '亩');
const tax = numbers('税收实际贡献（万元）', '税收实际贡献', '万元');
const added = numbers('工业增加值（万元）', '工业增加值', '万元');
const lines = firmLines(firms);
const sheet = (file: string, columns: readonly ColumnSpec[], more: Partial<TableSpec> = {}): RealFile => book(file, { name: '数据', blocks: [blockAt(0, 0, { columns, lines, ...more })] });

function lettersApart(): RealFile {
  return sheet('77-letters-apart.xlsx', [under(serial, '序 号'), under(name, '企 业 名 称'), under(code, '统 一 社 会 信 用 代 码'), under(land, '用 地 面 积（亩）'), under(tax, '税收 实际贡献 （万元）')]);
}

function letterBelowLetter(): RealFile {
  return sheet('78-letter-below-letter.xlsx', [under(serial, '序\n号'), under(name, '企\n业\n名\n称'), under(code, '信\n用\n代\n码'), under(land, '用\n地\n面\n积\n︵\n亩\n︶'), under(tax, '税收\n实际\n贡献\n（万元）')].map((column, i) => (i === 3 ? under(land, '用\n地\n面\n积\n(亩)') : column)));
}

function twoLanguages(): RealFile {
  return sheet('79-two-languages.xlsx', [under(name, '企业名称 Company'), under(code, '统一社会信用代码 Credit code'), under(land, '用地面积 Land area（亩）'), under(tax, '税收实际贡献 Tax paid（万元）')]);
}

/** 2021年 and 2022年 under one parent: the later is meant. */
function yearsUnderParent(): RealFile {
  const before = (field: string, share: number): ColumnSpec['cell'] => (firm) => ({ cell: Math.round(Number(firm[field]) * share) });
  const pair = (parent: string, field: string): ColumnSpec[] => [{ header: [parent, '2021年'], cell: before(field, 0.8) }, { ...numbers([parent, '2022年'], field, '万元') }];
  return sheet('80-years-under-a-parent.xlsx', [serial, name, code, land, ...pair('税收实际贡献（万元）', '税收实际贡献'), ...pair('工业增加值（万元）', '工业增加值')]);
}

/** The other way round: each year over its quantities. */
function yearsOverChildren(): RealFile {
  const of = (year: string, mine: boolean): ColumnSpec[] => ['税收实际贡献', '工业增加值'].map((field) => (mine ? numbers([year, `${field}（万元）`], field, '万元') : text([year, `${field}（万元）`], (firm) => Math.round(Number(firm[field]) / 2))));
  return sheet('81-years-over-quantities.xlsx', [serial, name, code, land, ...of('2021年', false), ...of('2022年', true)], { above: [['衢北县企业两年数据']], across: true });
}

function quarters(): RealFile {
  const quarter = (words: string, share: number): ColumnSpec => text(['税收（万元）', words], (firm) => Math.round(Number(firm.税收实际贡献) * share));
  return sheet('82-quarters-and-the-year.xlsx', [name, code, land, ...['一季度', '二季度', '三季度', '四季度'].map((words, i) => quarter(words, 0.2 + i / 30)), numbers(['税收（万元）', '全年合计'], '税收实际贡献', '万元')]);
}

/** 增值税, 所得税, 其他 and their 合计 under 税收. */
function taxesAndTheirSum(): RealFile {
  const kind = (words: string): ColumnSpec => text(['税收实际贡献', words], (firm) => Math.round(Number(firm.税收实际贡献) / 3));
  return sheet('83-taxes-and-their-sum.xlsx', [serial, name, code, { ...land, header: ['用地面积（亩）'] }, kind('增值税'), kind('企业所得税'), kind('其他税收'), numbers(['税收实际贡献', '合计'], '税收实际贡献', '万元')], { above: [['', '', '', '', '', '', '', '单位：万元']], corner: '万元' });
}

function numberedParents(): RealFile {
  return sheet('84-numbered-parents.xlsx', [under(serial, '序号'), under(name, '一、基本情况', '企业名称'), under(code, '一、基本情况', '统一社会信用代码'), under(land, '二、资源占用', '1.用地面积（亩）'), under(numbers('', '用电量', '万千瓦时'), '二、资源占用', '2.用电量（万千瓦时）'), under(tax, '三、产出', '3.税收实际贡献（万元）'), under(added, '三、产出', '4.工业增加值（万元）')]);
}

/** 1, 2, 3=1+2 below the header, as statistics forms count their columns. */
function countedColumns(): RealFile {
  const keys: CellValue[] = ['甲', '乙', '1', '2', '3=2/1', '4'];
  return sheet('85-counted-columns.xlsx', [name, code, land, tax, text('亩均税收（万元/亩）', (firm) => Math.round((Number(firm.税收实际贡献) / Number(firm.用地面积)) * 100) / 100), added], { between: [{ keys }] });
}

/** Units in words of the title, all of them. */
function wholeCounty(): RealFile {
  return sheet('86-units-in-the-title.xlsx', [serial, name, code, numbers('用地面积', '用地面积', '亩'), numbers('税收实际贡献', '税收实际贡献', '万元'), numbers('综合能耗', '综合能耗', '吨标煤'), numbers('年平均职工人数', '年平均职工人数', '人')], { above: [['衢北县2022年企业数据汇总表（单位：亩、万元、吨标煤、人）']], across: true, corner: '亩、万元、吨标煤、人' });
}

function longBrackets(): RealFile {
  return sheet('87-remarks-in-headers.xlsx', [name, code, under(land, '用地面积（亩，以不动产权证登记面积为准，含租入、不含租出）'), under(tax, '税收实际贡献（万元，税务局提供，2022年1—12月入库数）'), under(added, '工业增加值（万元，统计局提供）')]);
}

/** Each cell with its unit, the header with none. */
function unitEveryCell(): RealFile {
  const withUnit = (header: string, field: string, unit: string, in_: string): ColumnSpec => ({ header: [header], field, unit, cell: (firm) => {
    const { number } = figure(field, unit)(firm);
    return said(`${number ?? ''}${in_}`, number ?? null, 'text-read-as-number');
  } });
  return sheet('88-a-unit-in-each-cell.xlsx', [serial, name, code, withUnit('用地面积', '用地面积', '亩', '亩'), withUnit('税收实际贡献', '税收实际贡献', '万元', '万元'), withUnit('用电量', '用电量', '万千瓦时', '万kWh')]);
}

/** Units stand above the names, in small print. */
function unitsAbove(): RealFile {
  return sheet('89-units-above-the-names.xlsx', [serial, name, code, numbers('用地面积', '用地面积', '㎡'), numbers('税收实际贡献', '税收实际贡献', '元'), numbers('工业增加值', '工业增加值', '千元')].map((column, i) => under(column, ...(i < 3 ? [column.header[0] ?? ''] : [`（${column.unit ?? ''}）`, column.header[0] ?? '']))));
}

/** The code leads, the name follows far behind. */
function codesFirst(): RealFile {
  return sheet('90-code-first.xlsx', [code, text('登记机关', () => '衢北县市场监督管理局'), text('成立日期', (_, i) => `20${String(i).padStart(2, '0')}-0${(i % 9) + 1}-15`), text('行业代码', (_, i) => `C${13 + i}`), land, tax, under(name, '纳税人名称'), { ...text('研发经费占比', () => null, '研发经费占比'), unit: '', cell: (_, i) => (i % 2 === 0 ? plain(0.034) : said('3.4%', '0.034', 'text-read-as-number')) } satisfies ColumnSpec]);
}
