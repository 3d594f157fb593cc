import { declaredUnits, knownUnit, loneUnit, splitUnit, unitFor } from '../../../src/workbook/table/unitText';

describe('the unit in a header', () => {
  test.each([
    ['用地面积（亩）', '用地面积', '亩'], ['用地面积(㎡)', '用地面积', '㎡'], ['税收/万元', '税收', '万元'], ['税收，万元', '税收', '万元'], ['税收 万元', '税收', '万元'], ['税收:万元', '税收', '万元'], ['税收_万元', '税收', '万元'],
    ['税收（单位：万元）', '税收', '万元'], ['税收【万元】', '税收', '万元'], ['税收[万元]', '税收', '万元'], ['税收（万元，不含海关代征）', '税收', '万元'], ['综合能耗（吨标煤、等价值）', '综合能耗', '吨标煤'], ['税收（万元）（2021年）', '税收（2021年）', '万元'],
    ['用电量万千瓦时', '用电量', '万千瓦时'], ['用地面积亩', '用地面积', '亩'], ['综合能耗（吨标煤/年）', '综合能耗', '吨标煤'], ['亩均税收（万元/亩）', '亩均税收', '万元/亩'],
    ['Tax (10,000 yuan)', 'Tax', '万元'], ['Tax (RMB 10k)', 'Tax', '万元'], ['Tax, million yuan', 'Tax', '百万元'], ["Tax (RMB'000)", 'Tax', '千元'], ['Tax (¥10,000)', 'Tax', '万元'], ['Tax (in million yuan)', 'Tax', '百万元'], ['Tax (10,000 CNY)', 'Tax', '万元'], ['Tax (10,000 USD)', 'Tax', '10,000 USD'], ['Land (sq m)', 'Land', '㎡'], ['Land (hectares)', 'Land', '公顷'], ['Land (acres)', 'Land', 'acres'],
    ['Emissions (tonnes)', 'Emissions', '吨'], ['Energy (tons of standard coal)', 'Energy', '吨标煤'], ['Staff (persons)', 'Staff', '人'], ['Electricity (10,000 kWh)', 'Electricity', '万千瓦时'], ['tax_paid_wan', 'tax_paid', '万'], ['税收（万）', '税收', '万'], ['税收2021 万元', '税收2021', '万元'],
    ['税收（万美元）', '税收', '万美元'],
  ])('%s is %s in %s', (header, bare, unit) => expect(splitUnit(header)).toEqual({ bare, unit }));

  test.each(['企业名称', '高新技术企业（是/否）', '工业总产值（现价）', '职工人数', '税收（2021年）', '法人', 'Tax 100 yuan', '产品（台套数量）', '企业规模（规上/规下）', '税收（含 100 元以下）'])('%s has none', (header) => {
    expect(splitUnit(header)).toEqual({ bare: header, unit: null });
  });
});

test.each([['万元', '万元'], ['（亩）', '亩'], ['单位：吨', '吨'], ['平方米', '㎡'], ['度', '千瓦时'], ['甲镇', null], ['', null], ['-', null]])('%p alone is %p', (text, unit) => expect(loneUnit(text)).toBe(unit));

test.each([
  ['单位：万元', ['万元']], ['金额单位：万元  面积单位：亩', ['万元', '亩']], ['（单位：万元、亩、吨标煤）', ['万元', '亩', '吨标煤']], ['计量单位:千元', ['千元']], ['2021年度汇总表（单位：万元）', ['万元']], ['（万元）', ['万元']], ['Unit: mu', ['亩']],
  ['填报单位：某县经信局', []], ['填报单位：某局 单位：万元', ['万元']], ['编制单位', []], ['说明', []],
])('%s declares %p', (text, units) => expect(declaredUnits(text)).toEqual(units));

test.each([['万', '万元', '万元'], ['亿', '万元', '亿元'], ['万', '万千瓦时', '万千瓦时'], ['千', '万元', '千元'], ['元', '万元', '元'], ['万', '亩', '万']])('%s over a field in %s is %s', (written, wanted, unit) => {
  expect(unitFor(written, wanted)).toBe(unit);
});

test('a bare dash or 比例 is no unit', () => expect(['-', '/', '无', '比例', ''].map(knownUnit)).toEqual([null, null, null, null, null]));
