import type { Area, CellValue } from '../../src/workbook/cell';
import { generateFirms, type Firm } from './firms';
import { randomFrom, type Random } from './random';
import { bureauSheet, sumOf, type SampleSheet } from './sample';

/**
 * Six bureaus' sheets about the same 240 firms, each in its own words, units and order, with the slips that real ones have.
 * Joined and evaluated by zhejiang-2022 they give what one clean table would, once the doubtful names are decided.
 */
export function bureauBooks(): readonly [file: string, sheets: readonly SampleSheet[]][] {
  const firms = generateFirms(240, 2023);
  return [
    ['评价名单.xlsx', [listSheet(firms)]],
    ['税务.xlsx', [taxSheet(firms)]],
    ['自然资源.xlsx', [landSheet(firms)]],
    ['统计.xlsx', [statisticsSheet(firms)]],
    ['生态环境.xlsx', [emissionSheet(firms)]],
    ['科技和供电.xlsx', [researchSheet(firms), powerSheet(firms)]],
  ];
}

const number = (firm: Firm, field: string): number => firm[field] as number;
const nameOf = (firm: Firm): string => firm.企业名称 as string;
const codeOf = (firm: Firm): string => firm.统一社会信用代码 as string;
/** Whole steps of a unit, so that the sheet's number is exact. */
const times = (value: number, factor: number): number => Math.round(value * 1000 * factor) / 1000;

/** The list that the county's office keeps: names, codes, towns, marks. */
function listSheet(firms: readonly Firm[]): SampleSheet {
  const marks = ['公益性企业', '新升规未满1年', '应急医疗物资重点生产企业', '农产品保供稳价企业', '新兴产业培育企业', '产业链关键环节企业', '残疾人集中就业企业'];
  const head = ['序号', '企业名称', '统一社会信用代码', '所属镇街', '所属行业', ...marks];
  const rows = firms.map((firm, i): CellValue[] => [i + 1, ...head.slice(1).map((field) => firm[field] ?? null)]);
  return sheetOf('评价名单', ['云川县2022年度亩均效益综合评价企业名单（样例，企业均为虚构）'], [head], rows, [6, 30, 22, 14, 26, ...marks.map(() => 12)]);
}

/** 元, two header rows, text numbers, firms beside the list, two firms renamed since, lower-case and full-width codes. */
function taxSheet(firms: readonly Firm[]): SampleSheet {
  const random = randomFrom(71);
  const others = generateFirms(12, 99, '石渡').map((firm) => [nameOf(firm), codeOf(firm), number(firm, '税收实际贡献'), number(firm, '营业收入')] as const);
  const rows = shuffled(firms, random).map((firm, i): CellValue[] => {
    const tax = times(number(firm, '税收实际贡献'), 10000);
    const name = i === 30 || i === 150 ? nameOf(firm).replace('云川', '云川新') : i % 9 === 0 ? nameOf(firm).replace('有限公司', '有限责任公司') : nameOf(firm);
    const code = i % 37 === 0 ? codeOf(firm).toLowerCase() : i % 53 === 0 ? fullWidth(codeOf(firm)) : codeOf(firm);
    return [0, code, name, i % 41 === 0 ? tax.toLocaleString('en-US') : tax, times(number(firm, '营业收入'), 10000), '张三', '0570-8000000'];
  });
  for (const [name, code, tax, revenue] of others) rows.splice(random.whole(0, rows.length), 0, [0, code, name, times(tax, 10000), times(revenue, 10000), '李四', '0570-8000001']);
  rows.forEach((row, i) => { row[0] = i + 1; });
  const head = [['序号', '社会信用代码', '纳税人名称', '2021年度', null, '日常联系人', null], [null, null, null, '实缴税金（元）', '营业收入（元）', '姓名', '联系电话']];
  const total: CellValue[] = [null, null, '合计', null, sumOf(rows.map((row) => row[4] ?? null)), null, null];
  return sheetOf('取数表', ['企业税收情况取数表', '填报单位：县税务局'], head, [...rows, total], [6, 22, 32, 16, 18, 10, 14], [
    { row: 2, column: 3, rows: 1, columns: 2 }, { row: 2, column: 5, rows: 1, columns: 2 }, ...[0, 1, 2].map((column) => ({ row: 2, column, rows: 2, columns: 1 })),
  ]);
}

/** ㎡, one row a plot, the name merged over its plots; three names with a slip and without a code. */
function landSheet(firms: readonly Firm[]): SampleSheet {
  const random = randomFrom(72);
  const rows: CellValue[][] = [];
  const merges: Area[] = [];
  shuffled(firms, random).forEach((firm, i) => {
    const area = Math.round((number(firm, '用地面积') * 20000) / 3);
    const plots = i % 6 === 0 ? 3 : i % 4 === 0 ? 2 : 1;
    const slip = i === 11 || i === 57 || i === 121;
    const name = slip ? nameOf(firm).replace('云川', '云州') : i % 13 === 0 ? `浙江省云川县${nameOf(firm).slice(2)}` : nameOf(firm);
    if (plots > 1) merges.push(...[0, 1].map((column) => ({ row: 3 + rows.length, column, rows: plots, columns: 1 })));
    let left = area;
    for (let plot = 1; plot <= plots; plot++) {
      const part = plot === plots ? left : Math.floor(area / plots) - plot * 7;
      left -= part;
      rows.push([plot === 1 ? name : null, plot === 1 && !slip && i % 5 !== 0 ? codeOf(firm) : null, `云川不动产权第${10000 + rows.length}号`, part / 10, '工业用地']);
    }
  });
  return sheetOf('自有土地', ['企业自有土地情况取数表', '单位：平方米'], [['企业名称', '统一社会信用代码', '不动产权证号', '面积', '用途']], rows, [34, 22, 24, 14, 12], merges, 3);
}

/** 千元 and persons, codes damaged by Excel. */
function statisticsSheet(firms: readonly Firm[]): SampleSheet {
  const random = randomFrom(73);
  const rows = shuffled(firms, random).map((firm, i): CellValue[] => [
    i % 3 === 0 ? Number(codeOf(firm).replace(/\D/g, '0')) : codeOf(firm), nameOf(firm).replace('公司', i % 8 === 0 ? '公司 ' : '公司'),
    times(number(firm, '工业增加值'), 10), times(number(firm, '工业总产值'), 10), number(firm, '综合能耗'), number(firm, '年平均职工人数'),
  ]);
  return sheetOf('B204', ['规模以上工业企业主要指标', '计量单位：千元'], [['法人单位代码', '法人单位名称', '工业增加值', '工业总产值', '综合能源消费量（吨标准煤）', '从业人员平均人数（人）']], rows, [22, 32, 14, 14, 16, 14]);
}

/** 千克, only firms in the environmental statistics, names in brackets of both widths. */
function emissionSheet(firms: readonly Firm[]): SampleSheet {
  const random = randomFrom(74);
  const rows = shuffled(firms, random).filter((_, i) => i % 20 !== 0).map((firm, i): CellValue[] => [
    i + 1, i % 10 === 0 ? `${nameOf(firm)}（停产）` : nameOf(firm), i % 10 === 0 ? codeOf(firm) : null, times(number(firm, '主要污染物排放量'), 1000), i % 2 === 0 ? '是' : '否',
  ]);
  return sheetOf('污染物排放', ['企业污染物排放取数表'], [['序号', '单位详细名称', '统一社会信用代码', '主要污染物排放总量（千克）', '是否纳入环统范围']], rows, [6, 36, 22, 16, 12]);
}

/** 高企 and R&D of those that have any; an O for a 0 here and there. */
function researchSheet(firms: readonly Firm[]): SampleSheet {
  const random = randomFrom(75);
  const rows = shuffled(firms, random).map((firm, i): CellValue[] => [
    nameOf(firm), i % 15 === 0 ? codeOf(firm).replace('0', 'O') : codeOf(firm), firm.高新技术企业 === '是' ? '√' : null, number(firm, '研发经费支出'),
  ]);
  return sheetOf('研发', ['企业研发经费情况（科技局）'], [['企业名称', '信用代码', '是否属于高新技术企业', '研发经费支出（万元）']], rows, [32, 22, 14, 14]);
}

/** One row a meter, 千瓦时, by name only. */
function powerSheet(firms: readonly Firm[]): SampleSheet {
  const random = randomFrom(76);
  const rows = shuffled(firms, random).flatMap((firm, i): CellValue[][] => {
    const energy = Math.round(number(firm, '用电量') * 10000);
    const first = i % 5 === 0 ? Math.floor(energy / 3) : energy;
    const row = (meter: number, used: number): CellValue[] => [`33${String(1000000 + i * 10 + meter)}`, nameOf(firm), used];
    return first === energy ? [row(1, energy)] : [row(1, first), row(2, energy - first)];
  });
  return sheetOf('用电', ['企业用电情况取数表（供电公司）'], [['用电户号', '用电户名', '网供用电量（千瓦时）']], rows, [16, 34, 18]);
}

function sheetOf(
  name: string, titles: readonly string[], head: readonly (readonly CellValue[])[], rows: readonly (readonly CellValue[])[], widths: readonly number[], merges: readonly Area[] = [], decimals?: number,
): SampleSheet {
  const values = [...titles.map((title) => [title]), ...head, ...rows];
  return bureauSheet({
    name, values, merges: [{ row: 0, column: 0, rows: 1, columns: widths.length }, ...merges], titleRows: titles.length, headerRows: head.length, dataRows: rows.length, widths,
    decimals: decimals === undefined ? [] : [decimals],
  });
}

function shuffled(firms: readonly Firm[], random: Random): Firm[] {
  const left = [...firms];
  return firms.map(() => left.splice(random.whole(0, left.length - 1), 1)[0] as Firm);
}

const fullWidth = (text: string): string => [...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');
