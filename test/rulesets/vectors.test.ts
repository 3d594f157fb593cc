import { casesOf, type Case } from '../../src/cli/cases/case';
import { runCase } from '../../src/cli/cases/runCase';
import { textTable } from '../../src/cli/cases/tables';
import { rulesetsFolder } from '../../src/cli/folder';
import { Fraction } from '../../src/engine';
import { bundledLibrary } from '../support/library';

const library = bundledLibrary();

/**
 * Figures of the source documents, the case that holds each, and what that case must promise.
 * A promise of a table is its name, the row, the column and the cell; of anything else its name and what is written.
 */
const vectors: readonly (readonly [id: string, ruleset: string, caseName: string, promises: readonly string[]])[] = [
  ['V1 铜陵亩均税收12.08到20.2', 'published-2024', '铜陵：12.08到20.2为67.2%，535.1到644.3为20.4%', ['policies 铜陵亩均税收 增速 203/302', 'policies 铜陵亩均税收 公布增速 67.2%']],
  ['V2 铜陵亩均销售535.1到644.3', 'published-2024', '铜陵：12.08到20.2为67.2%，535.1到644.3为20.4%', ['policies 铜陵亩均销售收入 增速 1092/5351', 'policies 铜陵亩均销售收入 公布增速 20.4%']],
  ['V3 嘉善三组', 'published-2024', '嘉善：公布129%、294%、290.3%，精确为128.5322%、293.9394%、290.3010%', [
    'policies 嘉善工业增加值 增速 2338/1819', 'policies 嘉善亩均税收 增速 97/33', 'policies 嘉善亩均增加值 增速 868/299',
    'policies 嘉善工业增加值 公布增速 129%', 'policies 嘉善亩均税收 公布增速 294%', 'policies 嘉善亩均增加值 公布增速 290.3%',
  ]],
  ['V4 湖州翻番', 'published-2024', '湖州：13.5到36.9为2.733倍，71.6到204.7为2.859倍，翻番', [
    'policies 湖州亩均税收 倍数 41/15', 'policies 湖州亩均增加值 倍数 2047/716', 'policies 湖州亩均税收 翻番 翻番', 'policies 湖州亩均增加值 翻番 翻番',
  ]],
  ['V5 玉环39.8反推上年', 'published-2024', '玉环39.8增长21.7%，上年32.7034；弋江27.7增长72.8%，上年16.0301', ['policies 玉环亩均税收 反推基期数 39800/1217']],
  ['V6 弋江27.7反推上年', 'published-2024', '玉环39.8增长21.7%，上年32.7034；弋江27.7增长72.8%，上年16.0301', ['policies 弋江亩均税收 反推基期数 3462.5/216']],
  ['V7 大创81家占202家', 'dachuang-2023', '202家规上企业中A类81家，占比81/202，即40.1%', ['targets {"A类企业占比":{"大创小镇":"81/202 达到"}}']],
  ['V8 浙江30/20/20/10/10/10', 'zhejiang-2022', '四家企业，合计值之比作基准值，手算可核', ['expect 乙 得分 100.0000']],
  ['V8 西安企业25/25/10/15/15/10', 'xian-2022-enterprise', '四家企业，合计值之比作基准值，手算可核', ['expect 乙 得分 100.0000']],
  ['V8 西安园区20/20/20/10/10/10/10', 'xian-2022-park', '权重20、20、20、10、10、10、10合计100，各项等于基准值的园区得100分', ['expect 甲 得分 100.0000']],
  ['V8 湖州30/20/15/10/10/10/5', 'huzhou-2023', '七项权重30、20、15、10、10、10、5，合计100', ['expect 甲 得分 100.0000', 'points 甲 碳效 15', 'points 甲 单位排放增加值 5']],
  ['V9 镇海D档第1年', 'zhenhai-2024', 'D档第1年：用电120万千瓦时，加价0.1元，应征12万元', ['policies 企业11 应征差别化电费 12']],
  ['V9 镇海D档第2年', 'zhenhai-2024', 'D档连续2年：用电120万千瓦时，加价0.3元，应征36万元', ['policies 企业11 应征差别化电费 36']],
  ['V9 镇海D档第3年', 'zhenhai-2024', 'D档连续3年：用电120万千瓦时，加价0.5元，应征60万元', ['policies 企业11 应征差别化电费 60']],
  ['V10 临沭研发系数八个边界', 'linshu-2024-fertilizer', '研发支出99.99、100、499.99、500、999.99、1000、1999.99、2000万元的修正系数', [
    ['甲', '1'], ['乙', '1.05'], ['丙', '1.05'], ['丁', '1.1'], ['戊', '1.1'], ['己', '1.15'], ['庚', '1.15'], ['辛', '1.2'],
  ].map(([row, factor]) => `coefficients ${row} 研发修正 ${factor}`)],
  ['V11 临沭200家', 'linshu-2024-fertilizer', '规上200家，A 10、B 110、C- 50、C+ 14、D 16', ['ranked {"A":"10","B":"110","C-":"50","C+":"14","D":"16"}']],
  ['V12 西安200家', 'xian-2022-enterprise', '200家，C类取7%、D类3%，名额30、150、14、6', ['counts {"A":"30","B":"150","C":"14","D":"6"}']],
  ['V13 浙江37家', 'zhejiang-2022', '37家的名额按累计比例四舍五入为9、19、7、2，一家不丢', ['counts {"A":"9","B":"19","C":"7","D":"2"}']],
  ['V14 铜陵奖补100万元', 'tongling-2022', '应得100万元，A、B、C、D类兑现100、80、50、0万元；获得星级评定的按100%', [
    'policies 企业1 奖补兑现金额 100', 'policies 企业6 奖补兑现金额 80', 'policies 企业16 奖补兑现金额 50', 'policies 企业20 奖补兑现金额 0',
  ]],
  ['V15 乐清A且M、B且A、C', 'yueqing-2024', '亩均信用贷：A类纳税M无不良1000，B类纳税A为500，A类纳税C为0，C类为0；没有不良记录这一列的不能算无', [
    'policies 甲 亩均信用贷 1000', 'policies 乙 亩均信用贷 500', 'policies 丁 亩均信用贷 0', 'table 甲 纳税信用等级 M', 'expect 甲 最终档 A', 'expect 乙 最终档 B', 'expect 丁 最终档 C',
  ]],
  ['V15 乐清A且纳税C', 'yueqing-2024', '纳税信用为C、有不良记录、没有记录可查的都是0', ['table 甲 纳税信用等级 C', 'policies 甲 亩均信用贷 0']],
  ['V16 湖州三低', 'huzhou-2023-low', '规上5.99列入规上低贡献，6.0不列；规下2.9列入规下低效益；规下12亩、亩均税收8列入用地低产出', ['lists {"规上低贡献":["甲"],"规下低效益":["丙"],"用地低产出":["丁"]}']],
  ['V17 湖州2345产出499', 'huzhou-2023-projects', '容积率2.0、亩均税收30、投资400、产值499，只有产值不达标', ['standards 甲 2345准入标准 不达标:亩均产值']],
  ['V18 镇海两组基准', 'zhenhai-2024', '同一组数，石油化工126.9983，非石油化工81.1699：两项基准不同', [
    'expect 石化 得分 126.9983', 'expect 非石化 得分 81.1699',
    ...(['石化', '非石化'] as const).flatMap((row) => [`points ${row} 亩均税收 19.2`, `points ${row} 亩均增加值 19`, `points ${row} 全员劳动生产率 475/96`, `points ${row} 研发经费支出占营业收入之比 425/38`]),
    'points 石化 单位能耗增加值 4750/93', 'points 非石化 单位能耗增加值 475/31', 'points 石化 单位排放增加值 237.5/11', 'points 非石化 单位排放增加值 380/33',
  ]],
];

test('V1 to V18 are all there', () => {
  const held = new Set(vectors.map(([id]) => id.split(' ')[0]));
  expect([...held]).toEqual(Array.from({ length: 18 }, (_, index) => `V${index + 1}`));
});

test.each(vectors)('%s is a case of %s that passes', (_, ruleset, caseName, promises) => {
  const found = casesOf(rulesetsFolder, ruleset).find(({ name }) => name === caseName);
  expect(found).toBeDefined();
  expect(promises.filter((promise) => !promisesOf(found!).has(promise))).toEqual([]);
  expect(runCase(library, ruleset, found!)).toEqual([]);
});

/** Exact figures of those cases as the documents and the research round them; a figure per weight is a ratio to its benchmark. */
test.each([
  ['203/302', '100', 4, '67.2185'], ['1092/5351', '100', 4, '20.4074'],
  ['2338/1819', '100', 4, '128.5322'], ['97/33', '100', 4, '293.9394'], ['868/299', '100', 4, '290.3010'],
  ['2338/1819', '100', 0, '129'], ['97/33', '100', 0, '294'], ['868/299', '100', 1, '290.3'],
  ['41/15', '1', 3, '2.733'], ['2047/716', '1', 3, '2.859'], ['39800/1217', '1', 4, '32.7034'], ['3462.5/216', '1', 4, '16.0301'], ['81/202', '100', 1, '40.1'],
  ['19.2', '1/30', 2, '0.64'], ['19', '1/20', 2, '0.95'], ['475/96', '1/10', 4, '0.4948'], ['425/38', '1/10', 4, '1.1184'],
  ['4750/93', '1/20', 4, '2.5538'], ['475/31', '1/20', 4, '0.7661'], ['237.5/11', '1/10', 4, '2.1591'], ['380/33', '1/10', 4, '1.1515'],
])('%s times %s to %i places is %s', (exact, times, places, shown) => {
  expect(Fraction.parse(exact)!.mul(Fraction.parse(times)!).toFixed(places)).toBe(shown);
});

test.each([
  ['zhejiang-2022', { 亩均税收: 30, 亩均增加值: 20, 单位能耗增加值: 20, 全员劳动生产率: 10, 单位排放增加值: 10, 研发经费支出占营业收入之比: 10 }],
  ['xian-2022-enterprise', { 亩均工业总产值: 25, 亩均税收: 25, 全员劳动生产率: 10, 单位能耗总产值: 15, 单位碳排放总产值: 15, 研发经费投入强度: 10 }],
  ['xian-2022-park', { 亩均增加值: 20, 亩均税收: 20, 亩均固定资产投资: 20, 全员劳动生产率: 10, 单位能耗增加值: 10, 单位碳排放增加值: 10, 研发经费投入强度: 10 }],
  ['huzhou-2023', { 亩均税收: 30, 亩均增加值: 20, 碳效: 15, 研发经费支出占营业收入之比: 10, 全员劳动生产率: 10, 人才密度: 10, 单位排放增加值: 5 }],
])('the weights of %s are those of its document and add up to 100', (id, weights) => {
  const written = Object.fromEntries(library.get(id)!.indicators.map(({ name, weight }) => [name, Number(weight.toString())]));
  expect(written).toEqual(weights);
  expect(Object.values(written).reduce((sum, weight) => sum + weight, 0)).toBe(100);
});

function promisesOf(each: Case): ReadonlySet<string> {
  return new Set(Object.entries(each).flatMap(([key, value]: [string, unknown]) => (typeof value === 'string' && value.includes('\n') ? cellsOf(key, value) : [`${key} ${JSON.stringify(value)}`])));
}

function cellsOf(key: string, text: string): string[] {
  const { headers, rows } = textTable(text);
  return rows.flatMap((cells) => headers.slice(1).map((header, index) => `${key} ${cells[0]} ${header} ${cells[index + 1]}`));
}
