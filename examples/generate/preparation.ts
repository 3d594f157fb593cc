import type { CellValue } from '../../src/workbook/cell';
import { generateFirms, type Firm } from './firms';
import { bureauSheet, type SampleSheet } from './sample';

/**
 * Bureaus' sheets of records before anything is evaluated: land by plot and by contract, electricity by meter, tax by item.
 * Each holds what comes back every year: leases stated differently, a shared plot, a shared meter, a sub-meter.
 */
const firms = generateFirms(10, 41);
const name = (index: number): string => String((firms[index] as Firm).企业名称);
const code = (index: number): string => String((firms[index] as Firm).统一社会信用代码);
const who = (index: number): [string, string] => [name(index), code(index)];

interface Records {
  readonly sheet: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly remark?: string;
}

function recordSheet({ sheet, title, head, rows, remark }: Records): SampleSheet {
  const widths = head.map((text) => (/企业|单位|名称|方$/.test(text) ? 30 : /代码|证号/.test(text) ? 24 : 15));
  return bureauSheet({
    name: sheet, titleRows: 1, headerRows: 1, dataRows: rows.length, decimals: [], widths,
    values: [[title], head, ...rows, ...(remark === undefined ? [] : [[remark]])],
    merges: [{ row: 0, column: 0, rows: 1, columns: head.length }],
  });
}

/** 自然资源: one row a plot in ㎡; the plot 339999-0007 belongs to two firms, each row giving the whole. */
const plots = (): SampleSheet => recordSheet({
  sheet: '自有土地', title: '企业自有土地情况表（自然资源部门）',
  head: ['企业名称', '统一社会信用代码', '不动产权证号', '土地面积（平方米）', '共有情况', '取得日期'],
  rows: [
    [...who(0), '云川不动产权0001号', 26000, '单独所有', '2012-05-18'], [...who(0), '云川不动产权0002号', 8000, '单独所有', '2022-09-01'],
    [...who(1), '云川不动产权0003号', 13340, '单独所有', '2009-03-02'], [...who(2), '云川不动产权0004号', 20000, '单独所有', '2015-11-30'],
    [...who(3), '云川不动产权0007号', 30000, '按份共有，40%', '2016-01-08'], [...who(4), '云川不动产权0007号', 30000, '按份共有，60%', '2016-01-08'],
    [...who(5), '云川不动产权0005号', 6667, '单独所有', '2019-07-15'], [...who(6), '云川不动产权0006号', 40000, '单独所有', '2010-10-10'],
  ],
});

/** 镇街: contracts in 亩, as the lessors report them. */
const contracts = (): SampleSheet => recordSheet({
  sheet: '出租台账', title: '工业用地出租台账（镇街填报，出租方口径）',
  head: ['序号', '出租方', '出租方统一社会信用代码', '承租方', '承租方统一社会信用代码', '出租面积（亩）'],
  rows: [[1, ...who(0), ...who(7), 6], [2, ...who(2), ...who(8), 10.5], [3, ...who(6), ...who(9), 12], [4, ...who(6), '民用房', '330371000000-2', 1.5]],
});

/** 企业: what the tenants report, one of them with another figure, and what may be left out. */
const tenants = (): SampleSheet => recordSheet({
  sheet: '企业填报', title: '企业租用和科研用地情况表（企业填报）',
  head: ['企业名称', '统一社会信用代码', '租用面积（亩）', '出租方', '科研用地面积（平方米）'],
  rows: [[...who(7), 6, name(0), null], [...who(8), 9.5, name(2), null], [...who(9), 12, name(6), null], [...who(1), null, null, 2000], [...who(5), 3, '石渡村股份经济合作社', null]],
  remark: '注：租用村集体、个人房屋的也应填报。',
});

/** 供电: amounts by meter, in 千瓦时. */
const supply = (): SampleSheet => recordSheet({
  sheet: '供电局', title: '企业用电情况表（供电部门）',
  head: ['户号', '户名', '网供用电量（千瓦时）', '总表户号'],
  rows: [
    ['3300100001', name(0), 1250000, null], ['3300100002', name(0), 480500, null], ['3300100003', name(1), 2204100, null], ['3300100004', '云川小微企业园', 900000, null],
    ['3300100005', name(4), 3105000, null], ['3300100006', name(5), 705000, '3300100005'], ['3300100007', name(6), 1680000, null],
  ],
});

/** 镇街: who uses which meter; one meter of three firms with sub-meters that miss 1.5 万千瓦时, one of two firms by share. */
const users = (): SampleSheet => recordSheet({
  sheet: '户号对应', title: '用电户号与企业对应表（镇街核实）',
  head: ['企业名称', '统一社会信用代码', '用电户号', '分摊比例', '分表电量（千瓦时）', '自发自用电量（千瓦时）'],
  rows: [
    [...who(0), '3300100001、3300100002', null, null, 36000], [...who(1), '3300100003', null, null, null],
    [...who(2), '3300100004', null, 410000, null], [...who(3), '3300100004', null, 275000, null], [...who(9), '3300100004', null, 200000, null],
    [...who(4), '3300100005', null, null, 120000], [...who(5), '3300100006', null, null, null],
    [...who(6), '3300100007', '2/3', null, null], [...who(8), '3300100007', '1/3', null, null],
  ],
});

/** 税务: paid in and what is restored, in 元. */
const taxes = (): SampleSheet => recordSheet({
  sheet: '税务局', title: '企业税收情况表（税务部门，单位：元）',
  head: ['纳税人名称', '纳税人识别号', '实缴税金', '留抵退税', '免抵调库', '减免税额', '企业所得税', '是否高新技术企业'],
  rows: firms.slice(0, 8).map((_, i) => [...who(i), 1830000.5 + i * 412000, i % 3 === 0 ? 260000 : null, i % 4 === 1 ? 155000.25 : null, i === 5 ? 88000 : null, 300000 + i * 15000, i % 2 === 0 ? '是' : '否']),
});

/** 海关: duties, in 万元. */
const customs = (): SampleSheet => recordSheet({
  sheet: '海关', title: '进出口关税及海关代征税情况表',
  head: ['企业名称', '统一社会信用代码', '关税（万元）', '海关代征税（万元）'],
  rows: [[...who(1), 12.35, 40.1], [...who(6), 3.2, null], [...who(9), 1.1, 2]],
});

export const preparationSamples: Readonly<Record<string, () => SampleSheet[]>> = {
  'land.xlsx': () => [plots(), contracts(), tenants()],
  'power.xlsx': () => [supply(), users()],
  'tax.xlsx': () => [taxes(), customs()],
};
