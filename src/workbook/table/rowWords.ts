import type { CellValue } from '../cell';
import { loneUnit } from './unitText';

/** Words by which a row or a header gives itself away. */

const TOTAL = /^(?:其中|[\p{L}\p{N}]{0,10}?)?(?:合计|总计|小计|共计|总和|汇总|平均|平均值|均值|平均数|户均|人均|亩均|合计数|总计数|累计|过次页|承前页|转下页|承上页)$/u;
const TOTAL_EN = /^(?:grand|sub)?-?(?:total|totals|sum|average|mean)$/i;
/** What the rows are held against, and how the sums have changed. */
const YARDSTICK = /^(?:.{0,4}(?:基准值?|标准值|参考值|目标值|最优值)|权重|满分|分值|[上去]年(?:同期)?数?|(?:同比|环比)?(?:增[长减幅]|增速|变化)?(?:率|额|数|幅度)?%?|差[额异]|校验|核对)$/;
/** Asked of every label first: most hold none of these. */
const TOTAL_HINT = /[计和总均汇数最页]|其\s*中|中位|标准差|total|sum|average|mean|Ｔ|ｔ/i;
const FIRM = /公司|集团|工厂|[^工]厂$|合作社|经营部|事务所|研究院|有限|\b(?:co|ltd|inc|llc|gmbh)\b/i;
const REMARK = /^[（(【[]?(?:备注|附注|注释|注意|注\s*[:：\d一二三.、]|说明|填表|填报|制表|制单|审核|复核|审批|经办|单位负责人|统计负责人|负责人|报出日期|填写|数据来源|数据说明|指标解释|联系人\s*[:：]|联系电话\s*[:：]|[※*＊]|[-—－~]*(?:以下(?:空白|无)|[此本]页无正文))|^(?:notes?|remarks?|source|prepared by|checked by)\b/i;
const HEADER =
  /企业|单位|名称|全称|户名|纳税人|主体|代码|编码|面积|用地|占地|土地|税|增加值|产值|收入|销售|能耗|用能|能源|用电|电量|排放|排污|碳|职工|人数|从业|员工|用工|研发|科研|R&D|利润|资产|投资|行业|镇街|街道|乡镇|属地|园区|规模|高新|序号|编号|是否|得分|评分|等级|档|年份|地址|电话|姓名|备注|类型|\b(?:area|land|tax|revenue|sales|name|code|employees?|staff|headcount|energy|electricity|output|value added|emissions?|pollutants?|carbon|r&d|high-tech|investment|industry|town|firm|company|enterprise|no)\b/i;
/** W1, tax_paid, landArea: names that a program gives columns. */
const KEY = /^(?:[A-Za-z]{1,3}\d{1,3}|[a-z]+\d*(?:_[a-z0-9]+)+|[a-z]+(?:[A-Z][a-z0-9]*)+|[a-z]{2,})$/;
/** W1, H15, AB3: keys counted on. */
const SERIAL_KEY = /^[A-Z]{1,3}\d{1,3}$/;
/** What stands in a row of units over columns without one, and in a row that says what must be filled in. */
const NEUTRAL = /^(?:[-—－/]+|[（(]?(?:是\s*[/、或]\s*否|文本|文字|字符|数字|数值|代码|18位)[）)]?)$/;
const FILLING = /^[（(]?(?:必填|选填|非必填|可选|自动生成|自动计算|文本|文字|字符|数字|数值|是\s*[/、或]\s*否|(?:int|bigint|n?varchar2?|char|decimal|numeric|number|float|double|date|datetime|text|string)(?:\(\d+(?:,\s*\d+)?\))?)[）)]?$/i;
const STEM = /^(?:[甲乙丙丁戊己]|栏次|行次|序号)$/;
const CODE_LIKE = /^[0-9A-HJ-NP-RTUWXY]{8}[0-9A-HJ-NP-RTUWXY-]{9,10}$/i;

const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s:：、,，.。*]/g, '');

/** 合计, XX镇小计, 总计（120家）, 其中：规上, 平均税收, 参评企业数, Total: the label of a row that sums up others. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 40 || !TOTAL_HINT.test(text)) return false;
  const label = squeezed(text).replace(/[(（][^)）]*[)）]/g, '').replace(/\d+[家户个]$/, '');
  if (label === '' || label.length > 14 || FIRM.test(label)) return false;
  return TOTAL.test(label) || TOTAL_EN.test(label) || /^(?:其中|平均|最[高低大小]值?$|中位数?$|标准差$)/.test(label) || /^.{0,6}(?:企业|参评|户|家)(?:数|家数|户数|个数|总数)$/.test(label);
}

/** 基准值, 权重, 上年同期, 同比增长: the label of a row that the others or their sum are held against. */
export function isYardstick(text: string): boolean {
  const label = squeezed(text);
  return label.length > 1 && YARDSTICK.test(label);
}

/** 合计, 小计 and nothing else. */
export const isPlainTotal = (text: string): boolean => /^(?:合计|小计|总计|共计)$/.test(squeezed(text));

/** 合 in one cell and 计 in the next. */
export const isTotalInPieces = (texts: readonly string[]): boolean => texts.length === 2 && texts.every((text) => text.trim().length <= 2) && isPlainTotal(texts.join(''));

/** 2021, 2021年 in a row of words: a header's or a title's, not a figure. */
export function isYear(value: CellValue): boolean {
  const year = Number(typeof value === 'string' ? value.replace(/年度?$/, '') : value);
  return year >= 1990 && year <= 2100;
}

/** What the first column of a table is called. */
export const leadsTable = (text: string): boolean => /^(?:序号|编号|项目|指标|镇街|街道|乡镇|行业|区县|地区|类别|等级|档次|.{0,6}名称)/.test(text);

/** 备注：…, 注1：…, 填表人：…: the beginning of what stands below a table. */
export const isRemark = (text: string): boolean => REMARK.test(text.trim());

/** 一、规上企业, （二）经济开发区: a line that parts a table into sections. */
export const isSection = (text: string): boolean => /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}部分)/.test(text.trim());

/** 规上企业, 规下（12家）, A类: a class of firms, no firm. */
export const isClass = (text: string): boolean => /^(?:其中)?(?:规上|规下|规模以[上下]|限[上下]|[A-D甲乙丙丁]类)(?:工业|服务业)?(?:企业|单位)?(?:[（(]?\d+[家户个]?[)）]?)?$/.test(text.replace(/\s/g, ''));

/** 白鹭镇, 城东街道（5家）: a place, no firm. */
export const isPlace = (text: string): boolean => /^[\u4e00-\u9fff]{1,8}(?:镇|乡|街道|园区|开发区|工业区|集聚区)(?:[（(]\d+[家户个]?[)）])?$/.test(text.replace(/\s/g, ''));

/** 示例, 例：某公司: the row that shows how to fill in the form. */
export const isExample = (text: string): boolean => /^(?:填写)?(?:示例|样例)(?:行|数据)?$|^例\s*[:：]/.test(text.trim());

/** A dash or 是/否 in a row of units: no unit. */
export const isNeutral = (text: string): boolean => NEUTRAL.test(text);

/** Reads like the name of a firm. */
export const isFirmLike = (text: string): boolean => FIRM.test(text);

/** Has the shape of a unified social credit code. */
export const isCodeLike = (text: string): boolean => CODE_LIKE.test(text.trim());

/** Reads like the header of a column. */
export const isHeaderWord = (text: string): boolean => HEADER.test(text.replaceAll('_', ' '));

/** The header of the rows' numbers. */
export const isSerialHeader = (text: string): boolean => /^(?:序号|编号|no\.?)$/i.test(text.replace(/\s/g, ''));

/** The header of the column that names the subject. */
export const isNameHeader = (text: string): boolean =>
  /(?:企业|单位|公司|纳税人|法人|用户)(?:详细|全)?名称|^名称|^企业$|\b(?:name|company|firm|enterprise)\b/i.test(text.replace(/\s/g, ''));

/**
 * A row of units under the header: every cell is a unit, a dash, or says how a mark is filled in (是/否). Beside units we
 * know, a short one we do not know (户, 标台, 吨（当量）) is one too.
 */
export function isUnitRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '' && !NEUTRAL.test(text) && !/^(?:计量)?单位$/.test(text));
  const known = filled.filter((text) => loneUnit(text) !== null).length;
  if (known === 0) return false;
  return known === filled.length || (known >= filled.length * 0.6 && filled.every((text) => text.length <= 8 && !/\d{2}/.test(text) && (loneUnit(text) !== null || !isHeaderWord(text))));
}

/**
 * A row of column keys or numbers under the header: W1 W2 W3, 甲 乙 1 2 3 4, tax_paid. Four numbers in a row from 1 on
 * make it one; fewer may be a firm called 甲 with small figures.
 */
export function isKeyRow(texts: readonly string[], width: number): boolean {
  const filled = texts.filter((text) => text !== '' && !/^[-—－/]+$/.test(text)).map((text) => (/^[①-⑳]$/.test(text) ? text.normalize('NFKC') : text.replace(/^[（(](.*)[)）]$/, '$1')));
  // W1 W2 W3 over a few columns only, as where a program takes some of them, or twice over two halves.
  if (filled.length >= 2 && filled.every((text) => SERIAL_KEY.test(text))) return new Set(filled).size * 2 >= filled.length;
  // (1) (2), ① ② over some of the columns.
  if (filled.length >= 2 && texts.every((text) => text === '' || /^(?:[（(]\d+[)）]|[①-⑳])$/.test(text)) && filled.every((text, i) => text === String(i + 1))) return true;
  if (filled.length < Math.max(2, width * 0.5)) return false;
  if (filled.every((text) => FILLING.test(text))) return true;
  // qymc, tyshxydm: the first letters of what the words sound like.
  if (filled.length >= 3 && filled.every((text) => /^[a-z]{2,12}$/.test(text) && !isHeaderWord(text))) return true;
  if (filled.every((text) => KEY.test(text) || STEM.test(text)) && filled.filter((text) => KEY.test(text)).length >= 2) return filled.some((text) => KEY.test(text) && /[\d_A-Z]/.test(text));
  if (filled.every((text, i) => filled.length >= 4 && text === String.fromCharCode(65 + i))) return true;
  const numbers = filled.filter((text) => /^\d+(?:\s*=.+)?$/.test(text)).map((text) => parseInt(text, 10));
  return numbers.length >= 4 && (numbers[0] as number) <= 1 && filled.every((text) => STEM.test(text) || /^\d+(?:\s*=.+)?$/.test(text)) &&
    numbers.every((number, i) => i === 0 || number === (numbers[i - 1] as number) + 1);
}
