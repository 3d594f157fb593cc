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
  /** 自有, 租用, 建筑, 新增 …: only a part of what the rest of the words name. */
  readonly partial: boolean;
}

const YEAR = /(20\d{2})\s*(?:年度?|[-—~至]20\d{2}年?|\.|$)|^(20\d{2})/;
const PERIOD = /20\d{2}\s*年?度?|\d{1,2}\s*[-—~至]\s*\d{1,2}\s*月份?|(?:全|当|本|报告)年度?|本期|报告期|累计数?|年末|期末|年度/g;
const EARLIER = /上一?年度?|去年度?|上期|同期|以前年度|前一?年度?|基期|(?:last|prior|previous|preceding)[- ]?year(?:'s)?/i;
/** 前年 and 以前年度 are further back. */
const LAST_YEAR = /上一?年|去年|上期|同期|前一年|基期|(?:last|prior|previous|preceding)[- ]?year/i;
/** Words that turn a quantity into a part of it or into something else. */
const PARTIAL = /自有|租[用赁入]|承租|出租|已登记|未登记|其中|建筑|绿化|厂房|新增|新减|核减|扣除|保护期|集体|国有|目标|计划|预计|同比|增速|增长|增幅|占比|比重|比例|排名|名次|得分|评分|权重|基准|标准|单价|金额占|历史|留抵|免抵|退税|减免|缓缴|欠缴|应缴|应纳|亏损|外购|自发|余热|峰|谷|煤炭|天然气|投诉|许可|核定|cod|氨氮|二氧化硫|氮氧化物|化学需氧量|so2|nox|vocs?|颗粒物|烟尘|总磷|总氮|废水|废气|固废|附加|关税|房产税|所得税|使用税|社保费|新产品|高新技术产[品业]|残疾|出口|进口|海关|女职工|大专|本科|硕士|博士|派遣|临时|研发人员|科技人员|技术人员|管理人员/gi;
/** （含租赁）, （COD+氨氮）: what a quantity comprises, not a part of it. */
const COMPRISES = /[（(]\s*(?:(?:已|均)?(?:含|包含|包括)|不含|不包括|[^）)]*[+＋])[^）)]*[)）]/g;
/** Children that say nothing without their parent. */
const GENERIC = /^(?:合计|小计|总计|总额|总量|总数|数量|数值|金额|面积|本年|本年度|当年|全年|年度|实际|实际数|数据|情况|人数|\d{0,4}年?)$/;
const LEADING_NUMBER = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]\s*|[①-⑳*★▲△●]\s*)+/;
const PREFIX = /^(?:该?企业|本企业|公司|单位|评价年度?|评价|实际|年|本年|其中|主要指标|指标)(?=.{2,})/;

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
    add(levels.join(''), 1);
    add((parents.at(-1) as string) + child, 1);
    if (vague) parents.forEach((parent, i) => add(parent, 0.95 - 0.02 * (parents.length - 1 - i)));
    // A bare 名称 or 面积 under a parent may be anybody's; it does not speak for itself.
    else add(child, childKey.length <= 2 && !/^(?:税收|税金|产值|企业)$/.test(childKey) ? 0.6 : 0.97);
  }
  return {
    keys: [...keys].map(([key, trust]) => ({ key, trust })).sort((a, b) => b.trust - a.trust),
    year: year ? Number(year[1] ?? year[2]) : null,
    earlier: EARLIER.test(bare),
    lastYear: LAST_YEAR.test(bare),
    partial: whole(bare).search(PARTIAL) >= 0,
  };
}

/** Whether words of `header` make it say less or something else than `known` does. */
export function qualifies(header: string, known: string): boolean {
  return [PARTIAL, DERIVED].some((words) => [...header.matchAll(words)].some(([word]) => !known.includes(word.toLowerCase())));
}

/** Whether words speak of a period before the table's own. */
export const speaksOfEarlier = (text: string): boolean => EARLIER.test(text);

/** A header without what only says how much it comprises. */
export const whole = (header: string): string => header.replace(COMPRISES, '');

/** Words for ratios and for things about a thing, which a look-alike header must not hide. */
const DERIVED = /亩均|地均|人均|每亩|每人|单位(?!名称|详细|全称)|万元产值|强度|密度|率|指数|编号|证书|时间|日期|期限|名称|地址|电话|联系|类别|类型|备注|原因|级别|等级|来源|变化|变动|差额|差异|差值|调整|校核|核对|减少|说明|附件|依据|预测|预估|测算|估算|限额|上限|下限|定额|配额|户均|分值|分数|档次/g;

function variants(text: string): [key: string, loss: number][] {
  const numbered = text.replace(LEADING_NUMBER, '');
  const plain = numbered.replace(/[（([【〔「][^）)\]】〕」]*[)）\]】〕」]/g, '');
  const dated = (one: string): string => one.replace(EARLIER, '').replace(PERIOD, '').replace(/^[的]/, '');
  const found: [string, number][] = [
    [headerKey(numbered), 0], [headerKey(plain), 0.01], [headerKey(dated(numbered)), 0.01], [headerKey(dated(plain)), 0.02],
  ];
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
