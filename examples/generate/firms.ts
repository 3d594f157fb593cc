import { inventedCode } from './creditCode';
import { randomFrom, type Random } from './random';

/** An invented firm: its cells by field name of the catalogue, numbers in the catalogue's units. */
export type Firm = Readonly<Record<string, string | number>>;

const TOWNS = ['云溪镇', '石渡镇', '桐湾镇', '白鹭街道', '青屿街道', '经济开发区'];
const INDUSTRIES: readonly [code: string, name: string, word: string][] = [
  ['13', '农副食品加工业', '食品'], ['17', '纺织业', '纺织'], ['26', '化学原料和化学制品制造业', '新材料'], ['29', '橡胶和塑料制品业', '塑业'],
  ['33', '金属制品业', '五金'], ['34', '通用设备制造业', '机械'], ['35', '专用设备制造业', '装备'], ['36', '汽车制造业', '汽配'],
  ['38', '电气机械和器材制造业', '电气'], ['39', '计算机、通信和其他电子设备制造业', '电子'],
];
/** Characters of the Thousand Character Classic, each once: pairs of them are names nobody would register. */
const CLASSIC = [...new Set('天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔')];
const MARKS = ['新升规未满1年', '应急医疗物资重点生产企业', '农产品保供稳价企业', '新兴产业培育企业', '产业链关键环节企业', '残疾人集中就业企业', '新进规模以上企业', '新设立企业', '重大项目建设期', '重大环境或安全事故', '军工企业', '公益性企业'];

/** Area of a plot in hundredths of a 亩 and output per 亩 in 万元: many small, few large. */
const AREAS = [520, 800, 1050, 1400, 1830, 2250, 3000, 4120, 5600, 8050, 12800, 21500, 38000];
const OUTPUTS = [60, 110, 170, 230, 290, 340, 400, 480, 570, 690, 860, 1120, 1600];

/**
 * Invented firms for samples, tests and measurements: plausible in every ratio, the same for the same seed.
 * One in seventeen yields exactly what the firm before it does, on twice the land, so that scores tie.
 * @param region six digits of the credit codes, of no real place
 */
export function generateFirms(n: number, seed: number, place = '云川', region = '339999'): Firm[] {
  const random = randomFrom(seed);
  const firms: Firm[] = [];
  for (let i = 0; i < n; i++) {
    const before = firms[i - 1];
    const figures = before !== undefined && i % 17 === 0 ? doubled(before) : inventFigures(random);
    const [code, industry, word] = random.pick(INDUSTRIES);
    firms.push({
      企业名称: nameOf(i, place, word), 统一社会信用代码: inventedCode(region, 10000000 + i * 7 + (seed % 1000) * 1000),
      所属镇街: random.pick(TOWNS), 所属行业: industry, 行业代码: code, ...figures, ...marksOf(random),
    });
  }
  return firms;
}

function nameOf(i: number, place: string, word: string): string {
  const size = CLASSIC.length;
  const first = CLASSIC[i % size] as string;
  const second = CLASSIC[(i + 1 + Math.floor(i / size)) % size] as string;
  const round = Math.floor(i / (size * size));
  return `${place}${first}${second}${round === 0 ? '' : CLASSIC[round]}${word}有限公司`;
}

function inventFigures(random: Random): Record<string, number> {
  const area = between(random, AREAS);
  const output = Math.round((area * between(random, OUTPUTS)) / 100);
  const valueAdded = share(output, random.whole(150, 350), 1000);
  const tax = share(output, random.whole(8, 90), 1000);
  const revenue = share(output, random.whole(850, 1150), 1000);
  const energy = share(output, random.whole(15, 300), 1000);
  return {
    用地面积: area / 100, 工业总产值: output, 工业增加值: valueAdded, 税收实际贡献: tax, 营业收入: revenue,
    主营业务收入: share(revenue, random.whole(900, 1000), 1000), 综合能耗: energy, 总用能: energy, 用电量: share(energy, random.whole(150, 320), 1000),
    主要污染物排放量: Math.max(1, Math.round((output * random.whole(2, 60)) / 100)) / 1000, 二氧化碳当量: share(energy, random.whole(2400, 2900), 1000),
    年平均职工人数: Math.max(8, Math.round(output / random.whole(60, 220))), ...research(revenue, random), 固定资产投资额: share(output, random.whole(0, 180), 1000),
  };
}

function research(revenue: number, random: Random): Record<string, number> {
  const spent = random.oneIn(9) ? 0 : share(revenue, random.whole(3, 62), 1000);
  return { 研发经费支出: spent, 研发经费内部支出: share(spent, random.whole(880, 1000), 1000) };
}

/** Twice everything yields the same ratios to the last digit. */
function doubled(firm: Firm): Record<string, number> {
  const numbers = Object.entries(firm).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return Object.fromEntries(numbers.map(([field, value]) => [field, Math.round(value * 2000) / 1000]));
}

function marksOf(random: Random): Record<string, string | number> {
  const rare = Object.fromEntries(MARKS.map((mark) => [mark, random.oneIn(mark === '公益性企业' || mark === '重大环境或安全事故' ? 80 : 25) ? '是' : '否']));
  const inTransition = ['新进规模以上企业', '新设立企业', '重大项目建设期'].some((mark) => rare[mark] === '是');
  return { 高新技术企业: random.oneIn(4) ? '是' : '否', ...rare, 过渡期年数: inTransition ? random.whole(1, 4) : 0 };
}

/** A value between two neighbours of a list that rises, each pair equally likely. */
function between(random: Random, rising: readonly number[]): number {
  const i = random.whole(0, rising.length - 2);
  return random.whole(rising[i] as number, rising[i + 1] as number);
}

/** `value × of/whole` to two decimals, by whole numbers. */
function share(value: number, of: number, whole: number): number {
  return Math.round((Math.round(value * 100) * of) / whole) / 100;
}
