import { EVALUATION, speaksOfEarlier, speaksOfLastYear, withoutEarlier } from './headerWords';

/** What a header says, reduced so that equal meanings look equal, with what qualifies it set apart. */
export interface HeaderSense {
  /** Keys to look up, best first, each with how sure it makes one. */
  readonly keys: readonly { readonly key: string; readonly trust: number }[];
  /** Year written in the header; null if none. */
  readonly year: number | null;
  /** 上年, 去年, 前年, 同期: an earlier period than the table's own. */
  readonly earlier: boolean;
  /** The earlier period is the year before. */
  readonly lastYear: boolean;
}

const YEAR = /(20\d{2})\s*(?:年度?|[-—~至]20\d{2}年?|\.|$)|^(20\d{2})/;
const PERIOD = /(?<!\d)\d{2}年(?!以|内)|20\d{2}\s*年?度?|1月?\s*[-—~－至]\s*12\s*月份?|12月[末底]|(?:全|当|本|报告)年度?|本期|报告期|累计数?|年末|期末|年度/g;
/** Children that say nothing without their parent. */
const GENERIC = /^(?:合计|小计|总计|总额|总量|总数|数量|数值|金额|面积|本年|本年度|当年|全年|年度|实际|实际数|数据|情况|人数|\d{0,4}年?)$/;
const ANYBODYS = /^(?:名称|单位|代码|编码|面积|规模|收入|等级|行业|区域|地区|集团|土地|用地|电量|产业|园区|街道|排放|投资额|投资总额|注册号|过渡期|建设期)$/;
const LEADING_NUMBER = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]\s*|[A-Z]?\d{1,3}(?:-\d)?(?=[\s\u4e00-\u9fff])(?!\d*\s*[年月万千亿%个类项档])\s*|[A-Z]\s*[.、．]\s*|[【\[(（](?:必填|选填)[】\])）]\s*|[①-⑳*★▲△●]\s*)+/;
const PREFIX = /^(?:该?企业|本企业|公司|评价年度?|评价|实际|年|本年|其中|主要指标|指标)[:：]?(?=.{2,})/;

/**
 * The text as a key: half width, lower case, letters and digits only.
 * @example headerKey('统一社会信用代码 ') //=> '统一社会信用代码'
 */
export function headerKey(text: string): string {
  return text.replace(/[①-⑳⑴-⒇*★▲△]/g, '').normalize('NFKC').toLowerCase().replace(/r\s*&\s*d/g, 'rd').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Reads a header (parents and child joined by ` / `, units already gone). */
export function senseOf(bare: string): HeaderSense {
  const levels = bare.split(' / ').filter((level) => level !== '');
  const child = levels.at(-1) ?? '';
  const parents = levels.slice(0, -1);
  const year = YEAR.exec(bare);
  const keys = new Map<string, number>();
  const add = (text: string, trust: number): void => variants(text).forEach(([key, loss]) => {
    if (key !== '' && (keys.get(key) ?? 0) < trust - loss) keys.set(key, trust - loss);
  });
  const childKey = headerKey(child.replace(PERIOD, ''));
  const vague = childKey === '' || GENERIC.test(child.replace(/\s/g, '')) || GENERIC.test(childKey);
  if (parents.length === 0) add(child, 1);
  else {
    const parent = parents.at(-1) as string;
    add(levels.join(''), 1);
    add(parent + child, 1);
    // 用地面积 / 租用 is 租用用地面积, and so is 用地情况 / 租用.
    for (const one of new Set([parent, parent.replace(/(?:情况|数据|信息)$/, '')])) add(child + one, 0.98);
    if (vague) parents.forEach((parent, i) => add(parent, 0.95 - 0.02 * (parents.length - 1 - i)));
    // A bare 名称 or 面积 under a parent may be anybody's; it does not speak for itself.
    else add(child, childKey.length < 2 || ANYBODYS.test(childKey) ? 0.6 : 0.97);
  }
  return {
    keys: [...keys].map(([key, trust]) => ({ key, trust })).sort((a, b) => b.trust - a.trust),
    year: year ? Number(year[1] ?? year[2]) : null,
    earlier: speaksOfEarlier(bare),
    lastYear: speaksOfLastYear(bare),
  };
}

/** A header without the number or star in front: （三）税收, 301 营业收入, ★用地面积. */
export const withoutNumber = (text: string): string => text.replace(LEADING_NUMBER, '');

function variants(text: string): [key: string, loss: number][] {
  const numbered = withoutNumber(text);
  const plain = numbered.replace(/[（([【〔「][^）)\]】〕」]*[)）\]】〕」]/g, '');
  const dated = (one: string): string => withoutEarlier(one).replace(PERIOD, '').replace(EVALUATION, '').replace(/^[的]/, '');
  const found: [string, number][] = [
    [headerKey(numbered), 0], [headerKey(plain), 0.01], [headerKey(dated(numbered)), 0.01], [headerKey(dated(plain)), 0.02],
  ];
  // 用地面积 Land area: the same in two languages; an acronym (税收 VAT) may be a part.
  const chinese = /^(.*[\u4e00-\u9fff）)])\s*[A-Z]?[a-z]{2,}(?:[ '-][A-Za-z]+)*$/.exec(plain.trim());
  if (chinese) found.push([headerKey(chinese[1] as string), 0.02]);
  const unprefixed = dated(plain).trim().replace(PREFIX, '');
  found.push([headerKey(unprefixed), 0.04], [headerKey(unprefixed.replace(/(?:合计|总计|总额|数值|情况|数据)$/, '')), 0.05]);
  return found;
}

/**
 * A mark's words without what every mark has: 是否为高新技术企业（是/否） → 高新技术.
 */
export function flagKey(key: string): string {
  return key.replace(/^(?:企业)?(?:是否)?(?:为|属于|属|是|系|列入|纳入|获评|认定为|is(?=[a-z]{4}))?/, '').replace(/(?:标识|标志|标记|认定情况|情况|认定)$/, '').replace(/(?:是否|是或否|yn|[01]否?|1是0否|是1否0)$/, '').replace(/(?:类|类型|型)?(?:企业|单位)?$/, '') || key;
}
