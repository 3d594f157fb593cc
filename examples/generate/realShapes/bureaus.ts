import { generateFirms } from '../firms';
import { blockAt, firmLines, type Line, type TableSpec } from './block';
import { code, contact, figure, name, numbers, plain, serial, text, town, under, type ColumnSpec } from './columns';
import { book, type RealFile } from './file';

/**
 * The sheets one county's bureaus send each year: 元 and 万元, ㎡ and 亩, 立方米 and 万立方米 in one set; two-row headers
 * with 姓名 and 联系电话 twice; a program's keys in row 4.
 */
export function bureauFiles(): RealFile[] {
  return [tax(), land(), certificates(), electricity(), water(), emissions(), research(), staff(), wenzhou(), liandu()];
}

const firms = generateFirms(14, 310, '南屿', '449999');
const year = text('年份', () => 2018);
const lead: ColumnSpec[] = [serial, name, year, town, code, text('登记注册类型', () => '有限责任公司'), text('住所', (_, i) => `南屿区工业路${i + 1}号`), ...contact('法定代表人', '王'), ...contact('日常联系人', '李')];
/** W1, W2 … over every column but the first, as an import program wants them. */
const keyed = (columns: readonly ColumnSpec[], letter: string): ColumnSpec[] => columns.map((column, i) => (i === 0 ? column : { ...column, key: `${letter}${i}` }));

const standard = (title: string, columns: readonly ColumnSpec[], more: Partial<TableSpec> = {}): TableSpec => ({ above: [[title]], across: true, columns, lines: firmLines(firms), ...more });

function tax(): RealFile {
  const plainYuan = (header: string): ColumnSpec => text(`${header}（元）`, (firm) => Math.round(Number(firm.营业收入) * 830));
  const columns = keyed([
    ...lead, numbers('企业实缴税金（元）', '税收实际贡献', '元'), plainYuan('职工薪酬'), plainYuan('固定资产折旧'), numbers('主营业务收入（元）', '主营业务收入', '元'),
    numbers('允许扣除的研发费用（元）', '研发经费支出', '元'), plainYuan('所有者权益'), text('备注', (_, i) => (i === 3 ? '2018年新注册' : null)),
  ], 'W');
  const block = blockAt(0, 0, standard('南屿区2019年主营业务收入2000万元及以上或年纳税额100万元及以上工业企业2018年度有关数据情况表', columns, {
    between: ['keys', 'blank'], corner: '元', below: [[], ['备注：1.本表金额单位为元；2.税金为当年实际入库数，含代扣代缴。'], ['填表人：', null, null, '审核人：', null, '填报日期：2019年3月20日']],
  }));
  return book('01-tax-in-yuan.xlsx', { name: 'Sheet1', blocks: [block] });
}

/** 自有 / 评价保护期 / 新减 / 事实用地 / 租用 / 出租, all in ㎡. */
function land(): RealFile {
  const parent = '用地情况（平方米）';
  const part = (kind: string, share: number): ColumnSpec => text([parent, kind], (firm) => Math.round(Number(firm.用地面积) * share) * 200);
  const settled = (field: string, share: number): ColumnSpec => ({ header: [parent, field], field, unit: '㎡', cell: (firm) => plain(Math.round(Number(firm.用地面积) * share) * 200) });
  const columns = [...lead.slice(0, 5), settled('自有用地面积', 2.4), part('评价保护期用地', 0), part('新减用地', 0.2), part('事实用地', 0.4), settled('租赁用地面积', 0.6), settled('出租用地面积', 0.1), text('备注', () => null)];
  return book('02-six-kinds-of-land.xlsx', { name: '六类土地', blocks: [blockAt(0, 0, standard('企业土地使用情况取数表格式（六类土地）', columns, { below: [['注：面积以平方米为单位，保留整数；没有的填0。']] }))] });
}

/** One firm, many certificates: number, name and code are merged over its rows and hold for each. */
function certificates(): RealFile {
  const counts = [1, 3, 1, 2, 4, 1, 2];
  const lines: Line[] = firms.slice(0, 7).flatMap((firm, i) => Array.from({ length: counts[i] as number }, (): Line => ({ kind: 'firm', firm })));
  const columns = [
    serial, name, code, { ...text('不动产权证号', (_, i) => `南（2017）不动产权第${String(12345 + i * 11).padStart(7, '0')}号`) }, { ...numbers('面积（平方米）', '用地面积', '㎡'), cell: (_, i: number) => plain(200 * (i + 7)) } satisfies ColumnSpec,
    text('共有情况', () => '单独所有'), text('权利类型', () => '国有建设用地使用权'), text('用途', () => '工业用地'), text('使用期限', () => '2007-05-01至2057-04-30'),
  ];
  let row = 3;
  const issues = counts.flatMap((count) => {
    const first = row;
    row += count;
    return count > 1 ? [`B${first} rows-under-one-name`] : [];
  });
  return book('03-many-certificates.xlsx', { name: '自有土地', blocks: [blockAt(0, 0, { above: [['企业自有土地情况取数表格式']], across: true, columns, lines, mergeOver: [0, 1, 2], issues })] });
}

/** Not a word about kWh or 万 kWh. */
function electricity(): RealFile {
  const columns = keyed([serial, name, year, town, code, text('用电户号', (_, i) => `0312${String(3000 + i * 7)}`), numbers('网供用电量', '用电量', '万千瓦时'), text('企业自发自用的用电量', (firm) => Math.round(Number(firm.用电量) * 3) / 100)], 'H');
  const spec = standard('企业用电情况取数表格式', columns, { above: [['企业用电情况取数表格式'], ['填报单位：南屿供电局'], []], between: ['keys', 'blank', 'blank'] });
  return book('04-electricity-without-a-unit.xlsx', { name: '用电', blocks: [blockAt(0, 0, spec)] });
}

function water(): RealFile {
  const columns = [serial, name, town, code, { ...numbers('用水量（吨）', '用水量', '吨'), cell: (_: unknown, i: number) => plain(1200 + i * 35) }, text('是否存在自取水', (_, i) => (i % 5 === 0 ? '是' : '否')), text('天然气（立方米）', (_, i) => 10000 + i * 77)];
  return book('05-water-and-gas.xlsx', { name: '水气', blocks: [blockAt(0, 0, standard('企业用水、用气情况取数表', columns))] });
}

/** 当量（吨） for four pollutants, gas in 万立方米. */
function emissions(): RealFile {
  const pollutant = (kind: string, share: number): ColumnSpec => text(['污染物排放当量（吨）', kind], (firm) => Math.round(Number(firm.主要污染物排放量) * share) / 100);
  const columns = [serial, name, code, text('是否纳入环统范围', (_, i) => (i % 4 ? '是' : '否')), pollutant('COD', 40), pollutant('氨氮', 10), pollutant('SO₂', 20), pollutant('NOₓ', 30), numbers('主要污染物排放量（吨）', '主要污染物排放量', '吨'),
    text('煤炭（吨）', () => 0), text('天然气（万立方米）', (_, i) => i / 10), text('薪柴', () => null)];
  return book('06-emissions.xlsx', { name: '污染物', blocks: [blockAt(0, 0, standard('企业污染物排放取数表格式', columns))] });
}

function research(): RealFile {
  const columns = [serial, name, code, text('是否属于高新技术企业', (firm) => firm.高新技术企业 ?? null, '高新技术企业'), numbers('研发经费支出（万元）', '研发经费支出', '万元')];
  return book('07-research.xlsx', { name: '研发', blocks: [blockAt(1, 0, standard('研发经费（科技局）', columns, { above: [['研发经费（科技局）'], ['单位：万元']], corner: '万元', across: false }))] });
}

function staff(): RealFile {
  const columns = [serial, under(name, '单位名称'), code, text('月均参保人数', (firm) => Number(firm.年平均职工人数) - 3), numbers('年平均职工人数', '年平均职工人数', '人')];
  return book('08-staff.xlsx', { name: '用工', blocks: [blockAt(0, 0, standard('用工与参保情况', columns, { between: [] }))] });
}

/** 规上 is 1 and 规下 is 0; several meters in one cell, parted by commas. */
function wenzhou(): RealFile {
  const columns = [
    name, code, text('所属街道', (firm) => firm.所属镇街 ?? null), text('规上/规下', (_, i) => (i % 3 === 0 ? 0 : 1)), numbers('用地面积(平方米)', '用地面积', '㎡'), numbers('实缴税收(元)', '税收实际贡献', '元'),
    text('用电户号', (_, i) => (i % 2 === 0 ? `6600${1000 + i},6600${2000 + i}` : `6600${1000 + i}`)), numbers('用电量(千瓦时)', '用电量', '千瓦时'),
  ];
  return book('09-meters-in-one-cell.xlsx', { name: '企业数据', blocks: [blockAt(0, 0, { columns, lines: firmLines(firms) })] });
}

/** Results of last time stand beside the data; 规上 is 0 here. */
function liandu(): RealFile {
  const columns = [
    serial, name, code, text('机构规模', (_, i) => (i % 3 === 0 ? 1 : 0)), numbers('用地面积（亩）', '用地面积', '亩'), numbers('税收实际贡献（万元）', '税收实际贡献', '万元'), numbers('工业增加值（万元）', '工业增加值', '万元'),
    text('亩均税收（万元/亩）', (firm) => Math.round((Number(firm.税收实际贡献) / Number(firm.用地面积)) * 100) / 100), text('综合评分', (_, i) => 90.25 - i), text('初评等级', (_, i) => 'ABCD'[i % 4] ?? 'D'), text('调档后等级', (_, i) => 'AABC'[i % 4] ?? 'C'), text('备注', (_, i) => (i === 2 ? '提档' : null)),
  ];
  const total: Line = { kind: 'total', cells: [null, '合计', null, null, ...['用地面积', '税收实际贡献'].map((field) => Math.round(firms.reduce((sum, firm) => sum + Number(figure(field, '亩')(firm).number) * 1000, 0)) / 1000)] };
  return book('10-results-beside.xlsx', { name: '评价结果', blocks: [blockAt(0, 0, standard('莲湖区2018年度企业亩均效益评价结果', columns, { lines: [...firmLines(firms), total] }))] });
}

