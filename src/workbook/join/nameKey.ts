/** Provinces as names begin with them; 市 and 自治区 follow where a name writes them out. */
const PROVINCE = /^(北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)(?=.{4})/;
/** 云川县, 余杭区: not 城市, 园区, 市场, 区块链, whose 市 and 区 name no place. */
const PLACE = /^([\u4e00-\u9fff]{2,3}?)(?:自治县|自治州|(?<![城都超夜])市(?![场政民值])|县|(?<![小园社地山矿库景发新校厂片城郊港商街])区(?![块域间]))(?=.{4})/;
const LEGAL_FORM = /(?:股份)?有限(?:责任)?公司|股份公司/;

/**
 * A firm's name reduced so that the ways of writing one name look equal: width, case, blanks, brackets, marks before
 * and after it, 有限责任公司 for 有限公司, 股份公司 for 股份有限公司, the 省市县 of the place it begins with.
 * Names that are equal then are one name; 股份有限公司 and 有限公司 may be two firms and stay apart.
 * @example nameKey('浙江省云川县恒达机械（集团）有限责任公司 ') //=> '云川恒达机械(集团)有限公司'
 */
export function nameKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  // One name comes once in each of many sheets; a table of them is small beside the sheets.
  if (keys.size > 200_000) keys.clear();
  const key = reduced(text);
  keys.set(text, key);
  return key;
}

const keys = new Map<string, string>();

function reduced(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\u200b\ufeff·•‧・∙'‘’"“”]/g, '').toUpperCase()
    .replace(/[[【〔〖「『{〈《]/g, '(').replace(/[\]】〕〗」』}〉》]/g, ')')
    .replace(/^\d{1,4}[、.)](?=.{4})/, '').replace(/^[*※▲△★☆#]+|[*※▲△★☆#。.,;]+$/g, '');
  return withoutPlaceWords(plain.replace('有限责任公司', '有限公司').replace(/股份公司/, '股份有限公司'));
}

/** 浙江省云川县X → 云川X, 浙江省X → 浙江X, 杭州市余杭区X → 杭州余杭X. */
function withoutPlaceWords(name: string): string {
  const province = PROVINCE.exec(name);
  let rest = province === null ? name : name.slice(province[0].length);
  let place = '';
  for (let found = PLACE.exec(rest), levels = 0; found !== null && levels < 3; found = PLACE.exec(rest), levels++) {
    place += found[1];
    rest = rest.slice(found[0].length);
  }
  // A province in front of a place inside it adds nothing; alone it is part of the name.
  return (place === '' ? (province?.[1] ?? '') : place) + rest;
}

/**
 * What a key says beside its legal form, its brackets and its province: what near names are compared by.
 * @example nameCore('浙江恒达(云川)机械股份有限公司') //=> '恒达云川机械'
 */
export function nameCore(key: string): string {
  const core = key.replace(LEGAL_FORM, '').replace(/(?:集团)?公司$|(?:集团|总厂|分厂|厂)$/, '').replace(/[()]/g, '');
  const local = core.replace(/^(?:浙江|江苏|安徽|福建|江西|山东|河南|河北|湖北|湖南|广东|广西|四川|贵州|云南|陕西|甘肃|辽宁|吉林|黑龙江|山西|内蒙古|青海|宁夏|新疆|西藏|海南|中国)(?=.{3})/, '');
  return local === '' ? key : local;
}

/** The core without what stands in brackets, such as (停产), (原恒大机械), (二期). */
export const coreWithoutRemarks = (key: string): string => nameCore(key.replace(/\([^()]*\)/g, ''));
