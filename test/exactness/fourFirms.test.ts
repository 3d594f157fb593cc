import type { CellValue } from '../../src/workbook/cell';
import { bundledLibrary } from '../support/library';
import { sheetOf } from '../workbook/table/sheets';
import { readBack } from './distorted/readBack';

/**
 * Four firms with their area and tax, and around them what people put on such sheets: whatever it is, the same four
 * firms and numbers are read.
 */
const { catalogue } = bundledLibrary();
type Row = readonly CellValue[];

const CODES = ['11370881004339597L', '12341700686863395A', '11341700003244967K', '11341622003178357Q'];
const N = ['甲机械有限公司', '乙纺织厂', '丙塑业', '丁食品'];
const A = [30, 12.5, 8, 21];
const T = [120.5, 60, 99.99, 7];
const [SA, ST] = [71.5, 287.49];
const H = ['序号', '企业名称', '统一社会信用代码', '用地面积（亩）', '税收实际贡献（万元）'];
const C = CODES;
const rows = (row: (i: number) => Row): Row[] => N.map((_, i) => row(i));
const basic = rows((i) => [i + 1, N[i]!, C[i]!, A[i]!, T[i]!]);

interface Case {
  readonly sheet: readonly Row[];
  readonly more?: Parameters<typeof sheetOf>[1];
  readonly names?: readonly string[];
  readonly areas?: readonly (string | null)[];
  readonly taxes?: readonly (string | null)[];
}

const cases: Readonly<Record<string, Case>> = {
  'no header over the serial numbers': { sheet: [[null, ...H.slice(1)], ...basic] },
  'lines of a form above': { sheet: [['企业数据采集表'], ['填报单位（盖章）：某局', null, '联系人：张三', null, '电话：000'], H, ...basic] },
  'a unit beyond the last header': { sheet: [[...H.slice(0, 3), '用地面积', '税收实际贡献', '单位：亩、万元'], ...basic] },
  'a total after a blank row': { sheet: [H, ...basic, [], ['合计', null, null, SA, ST]] },
  'a blank row after each': { sheet: [H, ...basic.flatMap((r) => [r, []])] },
  'first letters of the headers below them': { sheet: [H, ['xh', 'qymc', 'tyshxydm', 'ydmj', 'ssgx'], ...basic] },
  'first letters of the headers above them': { sheet: [['XH', 'QYMC', 'TYSHXYDM', 'YDMJ', 'SSGX'], H, ...basic] },
  'names merged over two columns': { sheet: [['序号', '企业名称', null, '统一社会信用代码', '用地面积（亩）', '税收实际贡献（万元）'], ...rows((i) => [i + 1, N[i]!, null, C[i]!, A[i]!, T[i]!])], more: { merges: ['B1:C1', 'B2:C2', 'B3:C3', 'B4:C4', 'B5:C5'] } },
  'a total’s label merged over three columns': { sheet: [H, ...basic, ['合 计', null, null, SA, ST]], more: { merges: ['A6:C6'] } },
  'a total’s label in the column of codes': { sheet: [H, ...basic, [null, null, '合计', SA, ST]] },
  'a total in traditional characters': { sheet: [H, ...basic, ['合計', null, null, SA, ST]] },
  '小计 in the column of numbers, the town in that of names': { sheet: [H, ...basic.slice(0, 2), ['小计', '白鹭镇', null, 42.5, 180.5], ...basic.slice(2), ['小计', '云溪镇', null, 29, 106.99]] },
  'sums of the whole area on top': { sheet: [H, ['全区', null, null, SA, ST], ...basic] },
  'a row of units with slashes': { sheet: [['序号', '企业名称', '统一社会信用代码', '用地面积', '税收实际贡献'], ['/', '/', '/', '亩', '万元'], ...basic] },
  'marks that point to remarks': { sheet: [['序号', '企业名称*', '统一社会信用代码*', '用地面积①（亩）', '税收实际贡献②（万元）'], ...basic, ['①以登记为准'], ['②实际入库']] },
  '元 in the cells of a column of 万元': { sheet: [H, ...rows((i) => [i + 1, N[i]!, C[i]!, A[i]!, `${T[i]! * 10000}元`])] },
  'words for totals among the remarks': { sheet: [[...H, '备注'], ...basic.map((r, i) => [...r, i === 1 ? '汇总' : i === 2 ? '平均' : null])] },
  'the months in a header': { sheet: [[...H.slice(0, 4), '2021年1-12月税收实际贡献（万元）'], ...basic] },
  'two years, the later first': { sheet: [[...H.slice(0, 3), '用地面积（亩）', '2022年税收实际贡献（万元）', '2021年税收实际贡献（万元）'], ...basic.map((r) => [...r, 1])] },
  'totals that are errors': { sheet: [H, ...basic, ['合计', null, null, { error: '#REF!' }, { error: '#REF!' }]] },
  'a firm said to be closed': { sheet: [H, ...rows((i) => [i + 1, i === 2 ? '丙塑业（已注销）' : N[i]!, C[i]!, A[i]!, T[i]!])], names: [N[0]!, N[1]!, '丙塑业（已注销）', N[3]!] },
  'a remark below the header': { sheet: [H, ['填写说明：用地面积保留两位小数'], ...basic] },
  'a merged remark below the header': { sheet: [H, ['填写说明：用地面积保留两位小数', null, null, null, null], ...basic], more: { merges: ['A2:E2'] } },
  'kinds of data below the header': { sheet: [H, ['数字', '文本', '文本', '数字', '数字'], ...basic] },
  'a database’s types below the header': { sheet: [H, ['int', 'varchar(100)', 'varchar(18)', 'decimal(18,2)', 'decimal(18,2)'], ...basic] },
  'whom to call below': { sheet: [H, ...basic, ['联系人：张三 联系电话：0571-8000000']] },
  'office and date below': { sheet: [H, ...basic, [], [null, null, null, '某县经济和信息化局'], [null, null, null, '2022年6月1日']] },
  'a date as a number below': { sheet: [H, ...basic, [], [null, null, null, null, 44713]] },
  'sums without a word below a blank row': { sheet: [H, ...basic, [], [null, null, null, SA, ST]] },
  'one header twice among others': { sheet: [[...H, '排名', '得分', '排名'], ...basic.map((r, i) => [...r, i + 1, 80 - i, i + 1])] },
  'a second header in English': { sheet: [H, ['No.', 'Company', 'Code', 'Area', 'Tax'], ...basic] },
  'a year for a header': { sheet: [['2022年', ...H.slice(1)], ...basic] },
  'a whole and its part under one parent': { sheet: [['序号', '企业名称', '统一社会信用代码', '用地面积（亩）', null, '税收实际贡献（万元）'], [null, null, null, '合计', '其中：租用', null], ...rows((i) => [i + 1, N[i]!, C[i]!, A[i]!, 1, T[i]!])], more: { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'] } },
  'parts beside their wholes': { sheet: [['序号', '企业名称', '统一社会信用代码', '用地面积（亩）', '其中：租用（亩）', '税收实际贡献（万元）', '其中：增值税（万元）'], ...rows((i) => [i + 1, N[i]!, C[i]!, A[i]!, 1, T[i]!, 2])] },
  'blanks behind the last column': { sheet: [[...H, '', ' '], ...basic.map((r) => [...r, '', ' '])] },
  'classes of firms in the column of names': { sheet: [H, [null, '规上企业', null, null, null], ...basic.slice(0, 2), [null, '规下企业', null, null, null], ...basic.slice(2)] },
  'classes of firms in the first column': { sheet: [H, ['规上企业（2家）'], ...basic.slice(0, 2), ['规下企业（2家）'], ...basic.slice(2)] },
  'no codes at all': { sheet: [H, ...rows((i) => [i + 1, N[i]!, null, A[i]!, T[i]!])] },
  'marks that are true or false': { sheet: [[...H, '高新技术企业'], ...basic.map((r, i) => [...r, i % 2 === 0])] },
  'a total with units in its label': { sheet: [H.slice(1), ...basic.map((r) => r.slice(1)), ['合计（万元、亩）', null, SA, ST]] },
  'a total and its classes': { sheet: [H, ...basic, [null, '合计', null, SA, ST], [null, '其中：规上', null, 50, 100], [null, '规下', null, 21.5, 187.49]] },
  'what the grades mean, below': { sheet: [H, ...basic, [], ['A档：前20%；B档：20%-80%；C档：后20%']] },
  'three columns': { sheet: [['企业名称', '用地面积（亩）', '税收实际贡献（万元）'], ...rows((i) => [N[i]!, A[i]!, T[i]!])] },
  'signs of money': { sheet: [H, ...rows((i) => [i + 1, N[i]!, C[i]!, A[i]!, `¥${T[i]}`])] },
  'about so much in one cell': { sheet: [H, ...rows((i) => [i + 1, N[i]!, C[i]!, i === 1 ? '≈12.5' : A[i]!, T[i]!])], areas: ['30', null, '8', '21'] },
  'plus signs': { sheet: [H, ...rows((i) => [i + 1, N[i]!, C[i]!, `+${A[i]}`, T[i]!])] },
  'words down the left side': { sheet: [['填报说明：请各单位据实填写', ...H], ...basic.map((r) => [null, ...r])], more: { merges: ['A1:A5'] } },
  'page numbers between the pages': { sheet: [H, ...basic.slice(0, 2), ['第 1 页，共 2 页'], H, ...basic.slice(2), ['第 2 页，共 2 页']] },
  'a column called 合计': { sheet: [[...H, '合计'], ...basic.map((r) => [...r, 1])] },
  'summary right above': { sheet: [['镇街', '企业数', '平均得分'], ['甲镇', 2, 80], ['乙镇', 2, 70], H, ...basic] },
  'industry summary above larger': { sheet: [['行业名称', '企业数', '用地面积（亩）', '税收（万元）'], ...Array.from({ length: 12 }, (_, i) => [`行业${i}`, i, i * 3, i * 7]), [], H, ...basic] },
  'deep below': { sheet: [['某县情况'], ['镇街', '企业数', '平均得分'], ...Array.from({ length: 70 }, (_, i) => [`镇${i}`, i + 1, 60 + i / 10]), [], ['企业明细'], H, ...basic] },
  'two objects': { sheet: [['镇街', '企业数', '得分', null, null], ['甲镇', 2, 80], ['乙镇', 2, 70], [], H, ...basic], more: { tables: [{ name: 't1', area: 'A1:C3' }, { name: 't2', area: 'A5:E9' }] } },
  'note right in header row': { sheet: [[...H, '注：请勿修改表头'], ...basic] },
  'note right apart': { sheet: [[...H, null, '注：请勿修改表头'], ...basic] },
  'colon headers': { sheet: [['序号', '企业名称：', '统一社会信用代码：', '用地面积（亩）：', '税收实际贡献（万元）：'], ...basic] },
  'bracketed numbers row': { sheet: [H, ['（1）', '（2）', '（3）', '（4）', '（5）'], ...basic] },
  'circled numbers row': { sheet: [H, ['①', '②', '③', '④', '⑤'], ...basic] },
  'footer header': { sheet: [H, ...basic, H] },
  'dashes only firm': { sheet: [H, ...rows((i) => (i === 1 ? [2, N[i]!, C[i]!, '-', '-'] : [i + 1, N[i]!, C[i]!, A[i]!, T[i]!]))], areas: ['30', null, '8', '21'], taxes: ['120.5', null, '99.99', '7'] },
  'total with dashes': { sheet: [H, ...basic, ['合计', '-', '-', SA, ST]] },
  'total as texts': { sheet: [H, ...basic, ['合计', null, null, '71.5亩', '287.49万元']] },
  'industry subtotals': { sheet: [H, ...basic.slice(0, 2), [null, 'C17纺织业小计', null, 42.5, 180.5], ...basic.slice(2), [null, '化学原料（26）小计', null, 29, 106.99]] },
  'benchmarks row': { sheet: [H, [null, '基准值', null, 1, 20], [null, '权重', null, 30, 40], ...basic] },
  'weights in first col': { sheet: [H, ['权重', null, null, 30, 40], ['满分', null, null, 100, 100], ...basic] },
  'prenumbered empty rows': { sheet: [H, ...basic, [5], [6], [7]] },
  'zero formulas': { sheet: [H, ...basic, [5, '', '', 0, 0], [6, '', '', 0, 0]] },
  'explanations row': { sheet: [H, ['自动', '填写营业执照全称', '18位代码', '按不动产证，保留两位小数', '按实际入库数'], ...basic] },
  'explanations row no serial': { sheet: [H.slice(1), ['营业执照名称', '三证合一', '不动产证面积', '税务口径'], ...basic.map((r) => r.slice(1))] },
  'source row': { sheet: [H, [null, '市场监管局', '市场监管局', '自然资源局', '税务局'], ...basic] },
  'source row above': { sheet: [[null, '市场监管局', '市场监管局', '自然资源局', '税务局'], H, ...basic] },
  'source parent merged': { sheet: [[null, '市场监管局', null, '自然资源局', '税务局'], H, ...basic], more: { merges: ['B1:C1'] } },
  'average label': { sheet: [H, ...basic, [null, '全县均值', null, 17, 70], [null, '行业平均', null, 17, 70], [null, '总体平均值', null, 17, 70]] },
  'standard rows': { sheet: [H, ...basic, [null, '标准差', null, 17, 70], [null, '最优值', null, 30, 120.5]] },
  'count row': { sheet: [H, ...basic, ['共4家']] },
  'count row2': { sheet: [H, ...basic, ['合计：4家企业', null, null, SA, ST]] },
  'parent 3 level unmerged csv': { sheet: [['序号', '企业名称', '统一社会信用代码', '资源', null], [null, null, null, '土地', '效益'], [null, null, null, '用地面积（亩）', '税收实际贡献（万元）'], ...basic] },
  'header over two rows split words': { sheet: [['序', '企业', '统一社会', '用地面积', '税收实际贡献'], ['号', '名称', '信用代码', '（亩）', '（万元）'], ...basic] },
  'header with empty line between title': { sheet: [['某县企业数据'], [], H, [], ...basic] },
  'title cell in middle unmerged': { sheet: [[null, null, '某县企业数据', null, null], H, ...basic] },
  'corner and date same row': { sheet: [['2022-03-01', null, null, null, '单位：亩、万元'], ['序号', '企业名称', '统一社会信用代码', '用地面积', '税收实际贡献'], ...basic] },
  'unit: sqm corner': { sheet: [['单位：平方米、元'], ['序号', '企业名称', '统一社会信用代码', '用地面积', '税收实际贡献'], ...rows((i) => [i + 1, N[i]!, C[i]!, A[i]! * 2000, Math.round(T[i]! * 10000)])], areas: A.map((a) => String(a * 3)) },
  'firm then plots indented': { sheet: [['企业名称/宗地', '统一社会信用代码', '用地面积（亩）', '税收实际贡献（万元）'], ...rows((i) => [N[i]!, C[i]!, A[i]!, T[i]!])] },
  'names with line breaks': { sheet: [H, ...rows((i) => [i + 1, i === 0 ? '甲机械\n有限公司' : N[i]!, C[i]!, A[i]!, T[i]!])] },
  'code with spaces merged': { sheet: [H, ...rows((i) => [i + 1, N[i]!, `${C[i]!.slice(0, 6)} ${C[i]!.slice(6)}`, A[i]!, T[i]!])] },
  'thousand sep chinese comma': { sheet: [H, ...rows((i) => [i + 1, N[i]!, C[i]!, A[i]!, i === 0 ? '1，200.5' : T[i]!])], taxes: ['1200.5', '60', '99.99', '7'] },
  'page break marks': { sheet: [H, ...basic.slice(0, 2), ['---------'], ...basic.slice(2)] },
  'stars rows': { sheet: [H, ...basic, ['***']] },
  'reversed order total first and last': { sheet: [H, ['总计', null, null, SA, ST], ['其中：', null, null, null, null], ...basic] },
  'hidden key col left': { sheet: [['id', ...H], ...basic.map((r, i) => [`a${i}`, ...r])] },
  'group by grade rows': { sheet: [H, ['A类（2家）'], ...basic.slice(0, 2), ['B类（2家）'], ...basic.slice(2)] },
  'town in first col repeated subtotal': { sheet: [['镇街', ...H.slice(1)], ...rows((i) => ['白鹭镇', N[i]!, C[i]!, A[i]!, T[i]!]), ['白鹭镇', '小计', null, SA, ST]] },
  'town subtotal text in first col': { sheet: [['镇街', ...H.slice(1)], ...rows((i) => ['白鹭镇', N[i]!, C[i]!, A[i]!, T[i]!]), ['白鹭镇 计', null, null, SA, ST]] },
  'town hj': { sheet: [['镇街', ...H.slice(1)], ...rows((i) => ['白鹭镇', N[i]!, C[i]!, A[i]!, T[i]!]), ['白鹭镇汇总', null, null, SA, ST], ['总计', null, null, SA, ST]] },
  'total first with merged label and count': { sheet: [H, ['合计（4家）', null, null, SA, ST], ...basic], more: { merges: ['A2:C2'] } },
  'town merged vertical banner style': { sheet: [['镇街', ...H], ...basic.map((r, i) => [i === 0 ? '白鹭镇' : null, ...r])], more: { merges: ['A2:A5'] } },
  'town merged 6 rows': { sheet: [['镇街', ...H], ...basic.map((r, i) => [i === 0 ? '白鹭镇' : null, ...r]), [null, null, '小计', null, SA, ST], [null, null, '平均', null, 17, 70]], more: { merges: ['A2:A7'] } },
  'header merged 2 rows + keys + units': { sheet: [H.map((h) => h.replace(/（.*/, '')), [null, null, null, null, null], [null, null, null, '亩', '万元'], ['W1', 'W2', 'W3', 'W4', 'W5'], ...basic], more: { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2'] } },
  'nothing but names with long text': { sheet: [[...H, '主要产品及经营范围说明'], ...basic.map((r) => [...r, '一般项目：机械设备制造；金属制品销售（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）'])] },
  'remark col with notes starting 注': { sheet: [[...H, '备注'], ...basic.map((r, i) => [...r, i === 0 ? '注：已核' : null])] },
  'firm named 说明': { sheet: [H, ...rows((i) => [i + 1, i === 0 ? '说明书印刷有限公司' : N[i]!, C[i]!, A[i]!, T[i]!])], names: ['说明书印刷有限公司', N[1]!, N[2]!, N[3]!] },
  'firm named 合计': { sheet: [H, ...rows((i) => [i + 1, i === 0 ? '合计精密科技有限公司' : N[i]!, C[i]!, A[i]!, T[i]!])], names: ['合计精密科技有限公司', N[1]!, N[2]!, N[3]!] },
  'short firm names': { sheet: [H, ...rows((i) => [i + 1, ['海天', '大地', '均胜', '汇总通'][i]!, C[i]!, A[i]!, T[i]!])], names: ['海天', '大地', '均胜', '汇总通'] },
  'town-like firm name with figures': { sheet: [H, ...rows((i) => [i + 1, i === 0 ? '白鹭镇' : N[i]!, C[i]!, A[i]!, T[i]!])], names: ['白鹭镇', N[1]!, N[2]!, N[3]!] },
  'firm named after class': { sheet: [H, ...rows((i) => [i + 1, i === 0 ? '甲类仓储' : N[i]!, C[i]!, A[i]!, T[i]!])], names: ['甲类仓储', N[1]!, N[2]!, N[3]!] },
  'firm ends 开发区 without code and figures': { sheet: [H, ...basic, [5, '城北开发区', null, 3, 4]], names: [...N, '城北开发区'], areas: [...A.map(String), '3'], taxes: [...T.map(String), '4'] },
  'one firm': { sheet: [H, basic[0]!], names: [N[0]!], areas: ['30'], taxes: ['120.5'] },
  'two firms': { sheet: [H, basic[0]!, basic[1]!], names: N.slice(0, 2), areas: ['30', '12.5'], taxes: ['120.5', '60'] },
  'all figures text': { sheet: [H, ...rows((i) => [String(i + 1), N[i]!, C[i]!, String(A[i]!), String(T[i]!)])] },
  'code as numbers lost': { sheet: [H, ...rows((i) => [i + 1, N[i]!, 913300000000123000 + i, A[i]!, T[i]!])] },
  'code col with 无': { sheet: [H, ...rows((i) => [i + 1, N[i]!, i === 2 ? '无' : C[i]!, A[i]!, T[i]!])] },
  'last firm all blank but name': { sheet: [H, ...basic.slice(0, 3), [4, N[3]!, null, null, null]], areas: ['30', '12.5', '8', null], taxes: ['120.5', '60', '99.99', null] },
  'firm without serial': { sheet: [H, ...basic.slice(0, 3), [null, N[3]!, C[3]!, 21, 7]] },
  'firm w/o code no figures': { sheet: [H, ...basic.slice(0, 3), [null, '丁食品有限公司', null, null, null]], names: [...N.slice(0, 3), '丁食品有限公司'], areas: ['30', '12.5', '8', null], taxes: ['120.5', '60', '99.99', null] },
  'figures zero real firm': { sheet: [H, ...basic.slice(0, 3), [4, N[3]!, C[3]!, 0, 0]], areas: ['30', '12.5', '8', '0'], taxes: ['120.5', '60', '99.99', '0'] },
  'first firm words in figures': { sheet: [H, [1, N[0]!, C[0]!, '见附件', '见附件'], ...basic.slice(1)], areas: [null, '12.5', '8', '21'], taxes: [null, '60', '99.99', '7'] },
  'first firm words in figures w/o code': { sheet: [['序号', '企业名称', '用地面积（亩）', '税收实际贡献（万元）'], [1, N[0]!, '见附件', '见附件'], ...rows((i) => [i + 1, N[i]!, A[i]!, T[i]!]).slice(1)], areas: [null, '12.5', '8', '21'], taxes: [null, '60', '99.99', '7'] },
  'parts side by side same header': { sheet: [[...H, null, ...H], ...[0, 1].map((k) => [...basic[k]!, null, ...basic[k + 2]!])], names: N.slice(0, 2), areas: ['30', '12.5'], taxes: ['120.5', '60'] },
  'contact rows merged': { sheet: [['序号', '企业名称', '统一社会信用代码', '法定代表人', null, '日常联系人', null, '用地面积（亩）', '税收实际贡献（万元）'], [null, null, null, '姓名', '联系电话', '姓名', '联系电话', null, null], ...rows((i) => [i + 1, N[i]!, C[i]!, '王', 13800000000 + i, '李', '0571-1', A[i]!, T[i]!])], more: { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1', 'H1:H2', 'I1:I2'] } },
  'three rows with units row': { sheet: [['序号', '企业名称', '统一社会信用代码', '评价指标', null], [null, null, null, '用地面积', '税收实际贡献'], [null, null, null, '亩', '万元'], [null, null, null, '(1)', '(2)'], ...basic], more: { merges: ['A1:A3', 'B1:B3', 'C1:C3', 'D1:E1'] } },
  'title across and subtitle with unit right': { sheet: [['某县2022年度亩均效益评价表', null, null, null, null], ['（2021年数据）', null, null, null, '单位：亩、万元'], ['序号', '企业名称', '统一社会信用代码', '用地面积', '税收实际贡献'], ...basic], more: { merges: ['A1:E1', 'A2:D2'] } },
  'unit in brackets lone above': { sheet: [['（万元、亩）'], ['序号', '企业名称', '统一社会信用代码', '用地面积', '税收实际贡献'], ...basic] },
  'english sheet': { sheet: [['No.', 'Company name', 'Credit code', 'Land area (mu)', 'Tax paid (10,000 yuan)'], ...basic, ['Total', null, null, SA, ST]] },
  'english total in name': { sheet: [['No.', 'Company name', 'Credit code', 'Land area (mu)', 'Tax paid (10,000 yuan)'], ...basic, [null, 'Grand Total', null, SA, ST], ['Source: county statistics bureau']] },
  'last year table right': { sheet: [[...H, null, '企业名称', '2020年税收（万元）'], ...basic.map((r, i) => [...r, null, N[i]!, 5])] },
  'lookup list right longer': { sheet: [[...H, null, '镇街名单'], ...Array.from({ length: 10 }, (_, i) => [...(basic[i] ?? [null, null, null, null, null]), null, `镇${i}`])] },
  'lookup two cols right longer': { sheet: [[...H, null, '代码', '行业'], ...Array.from({ length: 10 }, (_, i) => [...(basic[i] ?? [null, null, null, null, null]), null, 13 + i, `行业${i}`])] },
  'pivot right no header': { sheet: [[...H], ...basic.map((r, i) => [...r, null, null, i === 1 ? '合计' : null, i === 1 ? SA : null])] },
  'calc right of total': { sheet: [[...H], ...basic, ['合计', null, null, SA, ST, null, '亩均', 4.02]] },
  'calc column adjacent no header': { sheet: [[...H], ...basic.map((r, i) => [...r, Math.round((T[i]! / A[i]!) * 100) / 100])] },
  'checks right': { sheet: [[...H], ...basic.map((r, i) => [...r, null, i % 2 ? '√' : null])] },
  'row of checks below': { sheet: [H, ...basic, [null, null, null, 'OK', 'OK']] },
  'difference row': { sheet: [H, ...basic, ['合计', null, null, SA, ST], ['上年', null, null, 70, 280], ['增幅%', null, null, 2.1, 2.7]] },
  'growth rows in name': { sheet: [H, ...basic, [null, '合计', null, SA, ST], [null, '上年同期', null, 70, 280], [null, '同比增长', null, '2.1%', '2.7%']] },
  'check sum row': { sheet: [H, ...basic, [null, '校验', null, SA, ST], [null, '差额', null, 0, 0]] },
  'filter header text': { sheet: [['序号▼', '企业名称▼', '统一社会信用代码▼', '用地面积（亩）▼', '税收实际贡献（万元）▼'], ...basic] },
  'spaces rows': { sheet: [H, ...basic.flatMap((r) => [r, ['　', ' ', null, null, null]])] },
  'grouping: 其中 header': { sheet: [['序号', '企业名称', '统一社会信用代码', '用地面积（亩）', '其中', null, '税收实际贡献（万元）'], [null, null, null, null, '自有', '租用', null], ...rows((i) => [i + 1, N[i]!, C[i]!, A[i]!, 1, 2, T[i]!])], more: { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:G2'] } },
  '其中 unmerged': { sheet: [['序号', '企业名称', '统一社会信用代码', '用地面积（亩）', '其中', null, '税收实际贡献（万元）'], [null, null, null, null, '自有', '租用', null], ...rows((i) => [i + 1, N[i]!, C[i]!, A[i]!, 1, 2, T[i]!])] },
  'title beside header': { sheet: [['某县表', '序号', '企业名称', '统一社会信用代码', '用地面积（亩）', '税收实际贡献（万元）'], ...basic.map((r) => [null, ...r])] },
  'empty first column and rows': { sheet: [[], [], [null, ...H], ...basic.map((r) => [null, ...r])] },
};

test.each(Object.entries(cases))('four firms are read through %s', (_, { sheet, more, names = N, areas = A.map(String), taxes = T.map(String) }) => {
  const { subjects } = readBack(sheetOf(sheet, more), ['用地面积', '税收实际贡献'], catalogue);
  expect(subjects.map(({ name, values }) => [name, values.用地面积, values.税收实际贡献])).toEqual(names.map((name, i) => [name, areas[i], taxes[i]]));
});
