import type { Matrix } from '../../../src/workbook/layout';
import { bundledLibrary } from '../../support/library';
import { findTable } from '../../../src/workbook/table/find';
import { headerSignature, matchColumns, rememberChoices } from '../../../src/workbook/table/match';
import { sheetOf } from './sheets';

const { catalogue, get } = bundledLibrary();
const zhejiang = get('zhejiang-2022')!.needs;
const xian = get('xian-2022-enterprise')!.needs;

function matches(values: Matrix, needs = zhejiang, choices = {}, remembered = {}) {
  const raw = sheetOf(values);
  return matchColumns(findTable(raw)!, raw, catalogue, needs, choices, remembered);
}

/** What a header of its own is taken for, with `cell` below it in a table that has a name column. */
function one(header: string, cell: string | number = 12.5) {
  const values = [['企业名称', header], ['甲机械有限公司', cell], ['乙纺织有限公司', cell]];
  return matches(values)[1]!;
}

describe('a header is taken for a field', () => {
  test.each([
    ['单位详细名称', '企业名称', '甲公司'], ['纳税人名称', '企业名称', '甲公司'], ['企业名称（盖章）', '企业名称', '甲公司'],
    ['社会统一信用代码', '统一社会信用代码', '11370881004339597L'], ['统一社会信用代码\n（18位）', '统一社会信用代码', '11370881004339597L'],
    ['组织机构代码', '统一社会信用代码', '11370881004339597L'], ['所在街道（园区）', '所属镇街', '甲镇'], ['国民经济行业', '所属行业', '纺织业'],
    ['占地面积（亩）', '用地面积', 30], ['实际占用土地面积(平方米)', '用地面积', 20000], ['2021年末实际用地面积（亩）', '用地面积', 30],
    ['评价用地面积（㎡）', '用地面积', 20000], ['用地面积合计(亩)', '用地面积', 30], ['1.用地面积（亩）', '用地面积', 30],
    ['实缴税金（元）', '税收实际贡献', 1e6], ['2021年入库税收（万元）', '税收实际贡献', 100], ['税收 万元', '税收实际贡献', 100], ['税收（万元，不含海关代征）', '税收实际贡献', 100],
    ['工业增加值（现价）/万元', '工业增加值', 100], ['规上工业增加值(千元)', '工业增加值', 100], ['工业总产值（当年价格）（千元）', '工业总产值', 100],
    ['营业收入，万元', '营业收入', 100], ['开票销售（万元）', '营业收入', 100], ['综合能源消费量（吨标准煤）', '综合能耗', 100],
    ['年综合能耗（吨标煤，等价值）', '综合能耗', 100], ['能耗(tce)', '综合能耗', 100], ['年度用电量（万度）', '用电量', 100], ['用电量万千瓦时', '用电量', 100],
    ['全社会用电量（kWh）', '用电量', 100], ['主要污染物排放总量（吨）', '主要污染物排放量', 1], ['四项主要污染物排放总量（千克）', '主要污染物排放量', 1],
    ['CO₂排放量（吨）', '二氧化碳当量', 1], ['碳排放量(tCO2)', '二氧化碳当量', 1], ['从业人员平均人数（人）', '年平均职工人数', 50], ['月均参保人数', '年平均职工人数', 50],
    ['研究与试验发展（R&D）经费支出（万元）', '研发经费支出', 10], ['R＆D经费支出(万元)', '研发经费支出', 10], ['研发费用（元）', '研发经费支出', 10],
    ['水、电、燃气等公益性企业', '公益性企业', '否'], ['是否公益性企业（是/否）', '公益性企业', '否'], ['是否高新', '高新技术企业', '是'], ['高企', '高新技术企业', '√'],
    ['是否为有效期内的高新技术企业', '高新技术企业', 'Y'], ['高新技术企业（是/否）', '高新技术企业', '是'], ['高新技术企业(1是0否)', '高新技术企业', 1],
    ['是否新升规企业（未满1年）', '新升规未满1年', '否'], ['新升规', '新升规未满1年', '否'], ['新升规未满一年的企业', '新升规未满1年', '否'],
    ['是否属于应急医疗物资重点生产企业', '应急医疗物资重点生产企业', '否'], ['残疾人集中就业', '残疾人集中就业企业', '否'],
    ['是否发生重大环境或安全事故', '重大环境或安全事故', '否'], ['Land area (mu)', '用地面积', 30], ['Tax paid (10k)', '税收实际贡献', 30], ['R&D expenditure', '研发经费支出', 3],
    ['Company Name ', '企业名称', '甲公司'], ['High-tech enterprise (Y/N)', '高新技术企业', 'Y'],
  ])('%s → %s', (header, field, cell) => {
    const values = ['企业名称', '统一社会信用代码'].includes(field)
      ? [['序号', header], [1, cell], [2, cell]]
      : [['企业名称', header], ['甲机械有限公司', cell], ['乙纺织有限公司', cell]];
    expect(matches(values)[1]).toMatchObject({ field });
  });

  test.each([
    '亩均税收（万元/亩）', '亩均工业增加值', '单位能耗增加值', '税收同比增长（%）', '闲置面积（㎡）',
    '税收增幅', '免抵增速', '高新技术企业证书编号', '高新技术企业认定时间', '综合得分', '等级', '序号', '联系电话', '法定代表人', '利润总额（万元）', '行业代码年份备注',
    '税收目标（万元）', '能耗强度（吨标煤/万元）', '全员劳动生产率（万元/人）',
  ])('%s is taken for nothing', (header) => {
    expect(one(header)).toMatchObject({ field: null, how: 'none' });
  });

  test('and says how sure it is', () => {
    expect([one('用地面积（亩）'), one('占地面积（亩）'), one('占地面积')].map(({ how, confidence, unit, unitFrom }) => ({ how, confidence, unit, unitFrom }))).toEqual([
      { how: 'exact', confidence: 1, unit: '亩', unitFrom: 'header' },
      { how: 'synonym', confidence: 0.97, unit: '亩', unitFrom: 'header' },
      { how: 'synonym', confidence: 0.75, unit: '亩', unitFrom: 'assumed' },
    ]);
  });

  test('by likeness only when it is clear', () => {
    expect(one('企业生产用地面积数（亩）')).toMatchObject({ field: '用地面积', how: 'similar' });
    expect(one('用地方式')).toMatchObject({ field: null });
  });

  test('by its parent where the child alone says nothing', () => {
    const raw = sheetOf([
      ['企业名称', '用地面积（亩）', null, '实缴税收（万元）', '联系人', null], [null, '合计', '其中：租用', '2021年', '名称', '电话'],
      ['甲机械有限公司', 30, 10, 120, '张三', '1'], ['乙纺织有限公司', 12, 0, 60, '李四', '2'],
    ], { merges: ['A1:A2', 'B1:C1', 'E1:F1'] });
    expect(matchColumns(findTable(raw)!, raw, catalogue, zhejiang).map(({ field }) => field)).toEqual(['企业名称', '用地面积', '租赁用地面积', '税收实际贡献', null, null]);
  });

  test('in the year evaluated rather than the year before', () => {
    const found = matches([['企业名称', '2020年税收（万元）', '2021年税收（万元）', '上年用电量', '用电量'], ['甲公司', 1, 2, 3, 4], ['乙公司', 1, 2, 3, 4]]);
    expect(found.map(({ field }) => field)).toEqual(['企业名称', '上年税收实际贡献', '税收实际贡献', '上年用电量', '用电量']);
  });

  test('grades of two years as this year’s and last year’s', () => {
    const found = matches([['企业名称', '2022年评价等级', '2023年评价等级'], ['甲公司', 'A', 'B'], ['乙公司', 'C', 'C']]);
    expect(found.map(({ field }) => field)).toEqual(['企业名称', '上年等级', '评价等级']);
  });

  test.each(['上年税收实际贡献（万元）', '税收（上年）（万元）', '去年税收', '上一年度实缴税金（万元）', '前一年税收（万元）', 'Last year tax paid', '上年度税收'])('%s is last year’s alone, however lonely', (header) => {
    expect(one(header)).toMatchObject({ field: '上年税收实际贡献' });
  });

  test.each(['前年税收', '以前年度税收'])('%s is neither this year’s nor last year’s', (header) => expect(one(header).field).toBeNull());

  test('in the year evaluated where only the year before has a column: not at all, and the column is shown as a candidate', () => {
    expect(one('上年用地面积（亩）')).toMatchObject({ field: '上年用地面积', candidates: expect.arrayContaining(['用地面积']) as string[] });
  });

  test('once, the first of two equal columns, and the other stays a candidate', () => {
    const [, first, second] = matches([['企业名称', '税收（万元）', '实缴税金（万元）'], ['甲公司', 1, 2], ['乙公司', 1, 2]]);
    expect([first, second]).toMatchObject([{ field: '税收实际贡献' }, { field: null, candidates: ['税收实际贡献'], confidence: 0.97 }]);
  });

  test('by what the cells hold where no header helps', () => {
    expect(matches([['序号', '甲方', '证照'], [1, '甲机械有限公司', '11370881004339597L'], [2, '乙纺织有限公司', '12341700686863395A']]).map(({ field }) => field)).toEqual([null, '企业名称', '统一社会信用代码']);
  });
});

describe('units', () => {
  test.each([
    ['用地面积（㎡）', '㎡'], ['用地面积(平方米)', '㎡'], ['用地面积/亩', '亩'], ['用地面积：公顷', '公顷'], ['用地面积[亩]', '亩'], ['用地面积（单位：亩）', '亩'], ['用地面积_亩', '亩'], ['用地面积亩', '亩'],
  ])('%s is in %s', (header, unit) => expect(one(header)).toMatchObject({ field: '用地面积', unit, unitFrom: 'header' }));

  test('are read by the year as by the amount', () => expect(one('综合能耗（吨标煤/年）')).toMatchObject({ field: '综合能耗', unit: '吨标煤' }));

  test('come from the corner where the header has none and the corner has one that fits', () => {
    const found = matches([['单位：千元、平方米'], ['企业名称', '用地面积', '税收', '职工人数'], ['甲公司', 1, 2, 3], ['乙公司', 1, 2, 3]]);
    expect(found.map(({ unit, unitFrom }) => [unit, unitFrom])).toEqual([[null, null], ['㎡', 'corner'], ['千元', 'corner'], ['人', 'assumed']]);
  });

  test('that are unknown are kept as written', () => expect(one('税收（万美元）')).toMatchObject({ field: '税收实际贡献', unit: '万美元', unitFrom: 'header' }));
});

describe('a near-equal field', () => {
  const values: Matrix = [['企业名称', '营业收入（万元）', '综合能耗（吨标煤）'], ['甲公司', 1, 2], ['乙公司', 1, 2]];

  test('stands in for a needed one', () => {
    expect(matches(values, xian)).toMatchObject([{}, { field: '主营业务收入', how: 'stand-in', confidence: 0.7, unit: '万元' }, { field: '总用能', how: 'stand-in' }]);
  });

  test('is itself where it is needed', () => {
    expect(matches(values, zhejiang)).toMatchObject([{}, { field: '营业收入', how: 'exact' }, { field: '综合能耗', how: 'exact' }]);
  });
});

describe('a person’s word', () => {
  const values: Matrix = [['企业名称', '指标甲', '税收（万元）'], ['甲公司', 1, 2], ['乙公司', 1, 2]];

  test('goes before everything', () => {
    expect(matches(values, zhejiang, { 1: { field: '税收实际贡献', unit: '元' }, 2: null })).toMatchObject([
      {}, { field: '税收实际贡献', unit: '元', unitFrom: 'chosen', how: 'chosen', confidence: 1 }, { field: null, how: 'chosen', candidates: [] },
    ]);
  });

  test('is remembered by header', () => {
    const layout = findTable(sheetOf(values))!;
    const remembered = rememberChoices(layout, { 1: { field: '用电量', unit: '千瓦时' }, 2: null });
    expect(remembered).toEqual({ 指标甲: { field: '用电量', unit: '千瓦时' }, '税收（万元）': { field: null, unit: null } });
    expect(matches(values, zhejiang, {}, remembered)).toMatchObject([{}, { field: '用电量', how: 'remembered' }, { field: null }]);
  });

  test('on a unit is remembered too, wherever the column stands and however its blanks and brackets are written', () => {
    const before: Matrix = [['企业名称', '用电量', '税收（万元）', '研发经费占比'], ['甲公司', 1, 2, 3], ['乙公司', 1, 2, 3]];
    const layout = findTable(sheetOf(before))!;
    const remembered = rememberChoices(layout, { 1: { field: '用电量', unit: '千瓦时' }, 3: { field: '研发经费占比', unit: '' } });
    const after: Matrix = [['研发 经费占比', '税收(万元)', '企业名称', ' 用电量'], [3, 2, '甲公司', 1], [3, 2, '乙公司', 1]];
    expect(headerSignature(findTable(sheetOf(after))!)).toBe(headerSignature(layout));
    expect(matches(after, zhejiang, {}, remembered).map(({ field, unit, unitFrom, how }) => [field, unit, unitFrom, how])).toEqual([
      ['研发经费占比', '', 'chosen', 'remembered'], ['税收实际贡献', '万元', 'header', 'synonym'], ['企业名称', null, null, 'exact'], ['用电量', '千瓦时', 'chosen', 'remembered'],
    ]);
  });

  test('is found again under the same headers in another order, and not under others', () => {
    const signature = (headers: string[]): string => headerSignature(findTable(sheetOf([headers, ['甲公司', 1, 2], ['乙公司', 3, 4]]))!);
    expect(signature(['企业名称', '税收（万元）', '用电量'])).toBe(signature(['企业名称', '用电量', '税收 (万元)']));
    expect(signature(['企业名称', '税收（万元）', '用电量'])).not.toBe(signature(['企业名称', '税收（元）', '用电量']));
  });
});
