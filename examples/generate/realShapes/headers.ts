import { generateFirms } from '../firms';
import { blockAt, firmLines, type Line } from './block';
import { code, contact, name, numbers, serial, text, town, under, type ColumnSpec } from './columns';
import { book, type RealFile } from './file';

/** Headers of one to three rows, and what may stand between them and the first firm. */
export function headerFiles(): RealFile[] {
  return [countySheet(), threeRows(), unitRow(), unitRowPartly(), keysAbove(), columnNumbers(), formWithExample(), brokenLines(), headerAtFoot(), farFromCorner(), emptyColumns(), hiddenColumns()];
}

const firms = generateFirms(12, 77, '石渡', '339998');
const figures = [numbers('税收实际贡献', '税收实际贡献', '万元'), numbers('工业增加值', '工业增加值', '万元'), numbers('营业收入', '营业收入', '万元')];
const basic = [name, code, numbers('用地面积（亩）', '用地面积', '亩'), numbers('税收实际贡献（万元）', '税收实际贡献', '万元')];
const sum = (field: string): number => Math.round(firms.reduce((total, firm) => total + Number(firm[field]) * 1000, 0)) / 1000;

/** Title, unit in a corner, merged parents, contacts twice, a total above and below. */
function countySheet(): RealFile {
  const columns = [serial, name, code, town, ...contact('法定代表人', '赵'), ...contact('日常联系人', '钱'), ...figures.map((column) => under(column, '主要指标', ...column.header))];
  const total: Line = { kind: 'total', cells: ['合计', null, null, null, null, null, null, null, sum('税收实际贡献'), sum('工业增加值'), sum('营业收入')] };
  const corner = [...Array.from({ length: 9 }, () => null), '单位：万元'];
  return book('11-county-sheet.xlsx', { name: '基础数据', blocks: [blockAt(0, 0, { above: [['石渡县2022年度工业企业亩均效益评价基础数据表'], corner], across: true, corner: '万元', columns, lines: [total, ...firmLines(firms)], below: [['说明：本表由县亩均办汇总。']] })] });
}

function threeRows(): RealFile {
  const columns = [
    serial, name, code, under(numbers('', '用地面积', '亩'), '资源占用', '土地', '用地面积（亩）'), text(['资源占用', '土地', '其中：租用（亩）'], () => 0), under(numbers('', '综合能耗', '吨标煤'), '资源占用', '能源', '综合能耗（吨标煤）'),
    under(numbers('', '税收实际贡献', '万元'), '产出', '税收实际贡献（万元）'), under(numbers('', '工业增加值', '万元'), '产出', '工业增加值（万元）'),
  ];
  return book('12-header-of-three-rows.xlsx', { name: '三行表头', blocks: [blockAt(0, 0, { above: [['石渡县企业亩均效益数据']], across: true, columns, lines: firmLines(firms) })] });
}

const withUnit = (column: ColumnSpec, unitCell: string): ColumnSpec => ({ ...column, unitCell });

function unitRow(): RealFile {
  const columns = [withUnit(serial, '—'), withUnit(name, '—'), withUnit(code, '—'), withUnit(numbers('用地面积', '用地面积', '㎡'), '平方米'), withUnit(numbers('税收实际贡献', '税收实际贡献', '元'), '元'), withUnit(numbers('用电量', '用电量', '千瓦时'), '千瓦时'), withUnit(numbers('年平均职工人数', '年平均职工人数', '人'), '人'), withUnit(text('高新技术企业', (firm) => firm.高新技术企业 ?? null, '高新技术企业'), '是/否')];
  return book('13-row-of-units.xlsx', { name: '单位行', blocks: [blockAt(0, 0, { above: [['各部门数据汇总']], across: true, columns, between: ['units'], lines: firmLines(firms) })] });
}

/** Units under some columns only, one of them none we know. */
function unitRowPartly(): RealFile {
  const columns = [name, code, withUnit(numbers('用地面积', '用地面积', '公顷'), '公顷'), withUnit(numbers('税收实际贡献', '税收实际贡献', '千元'), '（千元）'), withUnit(text('生产设备', (_, i) => 10 + i), '台套'), withUnit(numbers('综合能耗', '综合能耗', '吨标煤'), '吨标准煤'), text('备注', () => null)];
  const inHectares = generateFirms(9, 5, '石渡', '339998').map((firm, i) => ({ ...firm, 用地面积: 15 * (i + 1) }));
  return book('14-row-of-units-partly.xlsx', { name: '数据', blocks: [blockAt(0, 0, { columns, between: ['units'], lines: firmLines(inHectares) })] });
}

/** Keys in row 4 above the words, data from row 7. */
function keysAbove(): RealFile {
  const columns = [serial, ...basic];
  return book('15-keys-above-the-header.xlsx', { name: '导入模板', blocks: [blockAt(0, 0, { above: [['附件2'], ['企业数据导入表'], [], ['', 'W1', 'W2', 'W3', 'W4']], columns, between: [], lines: firmLines(firms) })] });
}

function columnNumbers(): RealFile {
  const columns = [name, code, numbers('用地面积（亩）', '用地面积', '亩'), numbers('税收实际贡献（万元）', '税收实际贡献', '万元'), numbers('工业增加值（万元）', '工业增加值', '万元'), numbers('年平均职工人数（人）', '年平均职工人数', '人')];
  return book('16-column-numbers.xlsx', { name: '统计表', blocks: [blockAt(0, 0, { above: [['工业企业统计表'], ['表号：TJ101', null, null, null, null, '计量单位：万元']], columns, corner: '万元', between: [{ keys: ['甲', '乙', 1, 2, 3, 4] }], lines: firmLines(firms) })] });
}

function formWithExample(): RealFile {
  return book('17-form-with-example.xlsx', { name: '填报', blocks: [blockAt(0, 0, { columns: [serial, ...basic], between: [{ keys: ['自动生成', '必填', '必填', '必填', '选填'] }, { remark: ['示例', '某某有限公司', null, 30, 120.5] }], lines: firmLines(firms) })] });
}

/** Line breaks in headers, units on the second line, stars and numbers before the words. */
function brokenLines(): RealFile {
  const columns = [under(name, '企业\n名称'), under(code, '统一社会\n信用代码'), under(numbers('', '用地面积', '亩'), '1.用地面积\n（亩）'), under(numbers('', '税收实际贡献', '万元'), '*税收实际贡献\r\n(万元)'), under(numbers('', '年平均职工人数', '人'), '年平均\n职工人数\n（人）')];
  return book('18-line-breaks-in-headers.xlsx', { name: '数据', blocks: [blockAt(0, 0, { columns, lines: firmLines(firms) })] });
}

/** Parents above some columns only, nothing merged. */
function headerAtFoot(): RealFile {
  const columns = [serial, name, code, numbers('用地面积（亩）', '用地面积', '亩'), ...contact('法定代表人', '孙'), ...contact('日常联系人', '周'), numbers('税收实际贡献（万元）', '税收实际贡献', '万元')];
  return book('19-parents-not-merged.xlsx', { name: '数据', blocks: [blockAt(0, 0, { columns, lines: firmLines(firms), merged: false })] });
}

function farFromCorner(): RealFile {
  return book('20-table-at-D7.xlsx', { name: '数据', blocks: [blockAt(6, 3, { columns: [serial, ...basic], lines: firmLines(firms) })], loose: [[1, 8, '内部资料 注意保存']] });
}

function emptyColumns(): RealFile {
  return book('21-empty-columns-between.xlsx', { name: '数据', blocks: [blockAt(0, 1, { above: [['石渡县企业数据']], columns: [serial, ...basic, ...figures.slice(1).map((column) => under(column, `${column.header[0] ?? ''}（万元）`))], gapsBefore: [3, 5, 5], lines: [...firmLines(firms), { kind: 'total', cells: ['合计', null, null, sum('用地面积'), sum('税收实际贡献')] }] })] });
}

function hiddenColumns(): RealFile {
  const years = [2015, 2016, 2017, 2018, 2019].map((year) => text(`${year}年产值（万元）`, (firm) => Math.round(Number(firm.工业总产值) * (0.8 + (year - 2015) / 20))));
  return book('22-hidden-columns.xlsx', { name: '数据', blocks: [blockAt(0, 0, { columns: [serial, name, code, ...years, ...basic.slice(2)], lines: firmLines(firms) })], hiddenColumns: [3, 4, 5, 6, 7] });
}
