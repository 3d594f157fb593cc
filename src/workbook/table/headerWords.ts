/** Words of headers by what they do to the rest: leave it as it is, make it a part, a ratio, a word about it, or somebody else's. */

const EARLIER = /上一?年度?|去年度?|上期|同期|以前年度|前一?年度?|基期|(?:last|prior|previous|preceding)[- ]?year(?:'s)?/i;
/** 前年 and 以前年度 are further back. */
const LAST_YEAR = /上一?年|去年|上期|同期|前一年|基期|(?:last|prior|previous|preceding)[- ]?year/i;

/** Turn a quantity into a part of it or into something else. */
const PARTIAL = /自有|租[用赁入]|承租|出租|承诺|约定|协议|合同|达产|设计|抵押|收回|腾退|盘活|宿舍|办公|配套|道路|地下|仓储|研发用地|个人|代扣|查补|滞纳|罚款|返还|奖励|补贴|补助|扶持|缺口|库存|购进|加工转换|投入量|交易|绿电|上网电|自备|需量|负荷|线损|已登记|未登记|建筑|绿化|厂房|基底|新增|新减|核减|扣除|保护期|集体|国有|目标|计划|规划|预计|预算|任务|同比|环比|增速|增长|增幅|增减|下降|占比|比重|比例|之比|排名|名次|得分|评分|权重|基准|标准|单价|金额占|历史|留抵|免抵|退税|减免|缓缴|欠缴|欠税|应缴|应纳|应交|亏损|外购|自发|余热|光伏|峰|谷|煤炭|原煤|天然气|柴油|汽油|燃料油|蒸汽|热力|投诉|许可|减排|产生|cod|氨氮|二氧化硫|氮氧化物|化学需氧量|so2|nox|vocs?|颗粒物|粉尘|烟尘|总磷|总氮|废水|废气|固废|附加|关税|房产税|所得税|使用税|增值税|消费税|社保费|新产品|高新技术产[品业]|残疾|出口|进口|海关|女职工|大专|本科|硕士|博士|派遣|临时|离职|研发人员|科技人员|技术人员|管理人员|闲置|空置|剩余|可用|未供|未用|未利用|待建|在建|拟|[一二三四]期|[上下]半年|[一二三四1-4]季度|(?:\d|1[012])月|地方级|留存|折旧|原值|净值|成本/gi;

/** Ratios, and things about a thing, which a look-alike header must not hide. */
const DERIVED = /亩均|地均|人均|每亩|每人|单位(?!名称|详细|全称|统一|社会|信用|代码)|万元产值|强度|密度|率|指数|编号|证书|证明|材料|时间|日期|期限|有效期|到期|截止|名称|地址|电话|联系|类别|种类|类型|备注|原因|级别|等级|来源|变化|变动|差额|差异|差值|调整|校核|核对|异议|意见|核实人|经办|减少|说明|附件|依据|预测|预估|测算|估算|限额|上限|下限|定额|配额|户均|平均值|基数|分值|分数|档次/g;

/** Whoever it is of, it is not the subject of the row: 出租方 / 企业名称. */
const OTHERS = /出租[方人]|承租[方人]|租户|母公司|总公司|控股|集团|股东|供应商|客户|担保|关联|合作|协会|竞争|主管|代[理办]|项目|产品|行业平均/g;

/** 亩均评价用地面积: the name of the evaluation, not an amount per mu. */
export const EVALUATION = /亩均(?:效益)?(?:综合)?(?=评价|计算|论英雄)/g;

/** （含租赁）, （COD+氨氮）: what a quantity comprises, not a part of it. */
const COMPRISES = /[（(]\s*(?:(?:已|均)?(?:含|包含|包括)|不含|不包括|不计|[已未]?(?:剔除|扣除|扣减)|[^）)]*[+＋]|[^）)]*(?:cod|氨氮|so2)[^）)]*[、,，])[^）)]*[)）]/gi;

const WHOLE_YEAR = /(?<!\d)1月?\s*[-—~－至]\s*12月份?|12月(?:[末底]|31日)/g;

/** A bureau in brackets or as a parent: whoever sent the column. */
const SENDER = /(?<=^|[（(【[/\s])[^（()）【】[\]/\s]{0,12}(?:局|供电公司|管委会|委员会|经信委|发改委)(?:提供|填报)?(?=$|[)）】\]/\s])|亩均办(?:用|提供)?|亩均论英雄/g;

/** A header without what only says how much it comprises, of things and of months, what it is for and who sent it. */
export const whole = (header: string): string => header.replace(COMPRISES, '').replace(WHOLE_YEAR, '').replace(SENDER, '').replace(EVALUATION, '');

/** Whether words speak of a period before the table's own. */
export const speaksOfEarlier = (text: string): boolean => EARLIER.test(text);

/** Whether that period is the year before. */
export const speaksOfLastYear = (text: string): boolean => LAST_YEAR.test(text);

/** A header without the words for an earlier period. */
export const withoutEarlier = (text: string): string => text.replace(new RegExp(EARLIER, 'gi'), '');

/** 主营行业名称 is the line of business, as a word; 规上企业名称 is the firm's name. */
const names = (header: string): boolean => /名称/.test(header) && !/(?:企业|单位|公司|主体|机构)名称/.test(header);

/** Whether words of `header` make it say less or something else than `known` does. */
export function qualifies(header: string, known: string, kind: Kind): boolean {
  return [PARTIAL, DERIVED, OTHERS].some((words) => [...header.matchAll(words)].some(([word]) => !known.includes(word.toLowerCase()) && !(kind === 'text' && word === '名称' && names(header))));
}

/** 高新技术企业数, 研发机构数量: how many there are, since or until when (认定年度, 有效期至), is no mark. */
export const countsThings = (header: string): boolean => /(?:数|数量|个数|户数|家数|人数|金额|家|个|[至到止]期?|(?<!20\d\d)年[度份月]|年限|有效期|[时期]间|日期|类型|类别|级别|等级|文号|编号|证号|批次|荣誉|奖励|得分|分值)$/.test(header);

export type Kind = 'number' | 'people' | 'text' | 'flag';

const BUREAU = '(?:税务|统计|自然资源|自规|资规|国土|规划|供电|电力|生态环境|环保|科技|经信|工信|发改|人社|社保|市场监管|财政|镇街|乡镇|街道|园区|管委会)(?:局|部门|公司|所|中心|办)?';
const GIVEN = '(?:提供|填报|填写|上报|申报|统计|采集|核定|核实|确认|认定|审核|核算)';
const PERIODS = '(?:20\\d\\d)?(?:全年|年度|年末|期末|年底|当年|本年度?|本期|报告期|截至|截止|累计|年)|20\\d\\d';

const QUANTITY = {
  before: [PERIODS, '(?:该|本)?企业', '公司', '本?单位(?=.)', '工业', '规上', '规模以上', '全市', '全部', '各项', '[四两三]项', '各', '实际', '实有', '已', '总', '合计', '(?:核实|核定|核减|调整|还原|确认|折算|修正|审核|更正|剔除)后', '不?含税', '测绘', '实测', '全口径', '纳入评价', '评价', '参评', '亩均论英雄', '其中', '主要指标', '指标', '基础数据', '最终', '实缴', '缴纳', '上缴', '入库', '的', '(?:税务|统计|财务)?口径', GIVEN, BUREAU],
  after: [PERIODS, '合计', '总计', '小计', '总额', '总量', '总数', '面积', '亩数', '数', '数额', '数值', '数据', '值', '额', '量', '金额', '数量', '实绩', '实际数', '完成(?:数|额|情况)?', '实缴', '缴纳', '入库', '(?:税务|统计|财务)?口径', `${GIVEN}(?:数|值|量|额)`, `${BUREAU}${GIVEN}?`],
};

/** What may stand before and after a name and leave it what it is, by kind; everything else is a word to be asked about. */
const AROUND: Readonly<Record<Kind, { readonly before: RegExp; readonly after: RegExp }>> = {
  number: { before: whollyOf(QUANTITY.before), after: whollyOf(QUANTITY.after) },
  people: { before: whollyOf([...QUANTITY.before, '[年月]?平均', '[年月]均', '参加', '在职', '在岗']), after: whollyOf(QUANTITY.after) },
  text: {
    before: whollyOf([BUREAU, '(?:该|本)?企业', '公司', '单位', '最终', '最新', '综合', '亩均(?:效益)?', '所属', '所在', '归属', '责任', '属地', '(?:生产)?经营地', '国民经济', '参评', '评价', '申报', '填报', '基本信息', '基本情况', PERIODS]),
    after: whollyOf(['名', '名称', '全称', '号', '号码', '信息', '必填', '结果', `${BUREAU}${GIVEN}?`]),
  },
  flag: {
    before: whollyOf(['是否', '为', '属于', '处于', '有', '有效', '企业', '国家', '当年', PERIODS]),
    after: whollyOf(['企业', '单位', '用人单位', '类', '型', '资格', '称号', '名单', '认定', '标识', '标记', '情况', '是否', '内', `${BUREAU}${GIVEN}?`]),
  },
};

/** Names of two characters that say what they are in any company; 面积 and 收入 do not. */
const SPEAKING = /^(?:镇街|行业|税收|税金|税费|完税|纳税|缴税|产值|能耗|用电|售电|用能|用水|取水|用气|用地|占地|排污|营收|固投|高企)$/;

/**
 * Whether a header says nothing but a known name and words that change nothing about it.
 * @example sameBut('企业全年税收总额', '税收', 'number') //=> true
 * @example sameBut('税收目标', '税收', 'number') //=> false
 */
export function sameBut(header: string, known: string, kind: Kind): boolean {
  const { before, after } = AROUND[kind];
  if (known.length < 3 && !SPEAKING.test(known)) return false;
  for (let at = header.indexOf(known); at >= 0; at = header.indexOf(known, at + 1)) {
    if (before.test(header.slice(0, at)) && after.test(header.slice(at + known.length))) return true;
  }
  // 报告期 says nothing of 报告期数, nor 加计扣除 of what is so called in its 口径.
  const within = header.length < 3 || before.test(header) || /口径/.test(known) ? -1 : known.indexOf(header);
  return within >= 0 && before.test(known.slice(0, within)) && after.test(known.slice(within + header.length));
}

const INSIDE = /20\d\d|12个月|报告期|本期|年度|全年|本年|当年|年末|年底|年(?![限数金])|规上|规模以上|(?:综合)?评价|参评|厂区|网[上供]|核定|实缴|缴纳|上缴|入库|已缴|总计|合计|小计|总(?!部|公司)|实际|各项|累计|的/g;
const PEOPLE = /平均|月?均|人数|人员(?=平均|数|$)/g;
/** 研究与试验发展（R&D）经费, R&D支出, 研究开发投入: what one thing costs, under any of these words. */
const RESEARCH = /^(?:研究与?试验发展|研究与?开发|研究与发展|科技研发|研发|rd)+(?:经费|费用?|资金|支出|投入|开支|[总的])+/;
const ENDING = /(?:亩数|面积|数额|数值|金额|数量|额|量|数|值)+$/;

/**
 * What is left of a name without the words for year, sum and mean wherever they stand: two names with one core are one
 * name said twice. '' for what is too short to speak for itself.
 * @example coreOf('污染物年排放总量', 'number') //=> '污染物排放'
 */
export function coreOf(key: string, kind: Kind): string {
  const core = (kind === 'people' ? key.replace(/年(?=平?均)/g, '').replace(PEOPLE, '') : key).replace(INSIDE, '').replace(/^(?:该|本)?(?:企业(?!所得税)|公司)/, '').replace(RESEARCH, '研发支出').replace(ENDING, '');
  return core.length >= (kind === 'people' ? 2 : 3) || SPEAKING.test(core) ? core : '';
}

function whollyOf(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})*$`);
}
