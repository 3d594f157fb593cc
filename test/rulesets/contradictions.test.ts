import { bundledLibrary } from '../support/library';

const library = bundledLibrary();

/** Where the source documents contradict themselves and a rule is touched: the ruleset that says so, and what its notes must name. */
const contradictions: readonly (readonly [id: string, ruleset: string, words: readonly string[]])[] = [
  ['I1 翻两番与8.35、21.02', 'lingcheng-2024', ['翻两番', '2.517']],
  ['I1 翻两番与8.35、21.02', 'published-2024', ['翻两番', '2.517']],
  ['I2 亩均营收、亩均英雄贷各两个数', 'yijiang-2023', ['873.7', '872.54', '70.3', '70.29']],
  ['I3 能耗全市最低而上升', 'yijiang-2023', ['16.17', '18.36', '13.5%']],
  ['I4 五倍与近两倍', 'dachuang-2023', ['5倍', '近两倍']],
  ['I5 年度和家数', 'dachuang-2023', ['85.81', '86', '2700', '3600']],
  ['I6 合计与3.13万家', 'yueqing-2024', ['31042', '3.13']],
  ['I7 绿色工厂两个数', 'yueqing-2024', ['16家', '21家']],
  ['I8 整治185家与546家', 'yuhuan-2022', ['185', '546']],
  ['I9 销售收入与增加值', 'linshu-2024-fertilizer', ['单位能耗销售收入', '单位能耗工业增加值']],
  ['I10 共用85%，C-好于C+', 'linshu-2024-fertilizer', ['85%', '60%-61%', 'C-（提醒类）比C+（警示类）好']],
  ['I10 C-比C差', 'suzhou-park-2024', ['C-比C差', '临沭']],
  ['I11 减肥25%应为30%', 'linshu-2024-fertilizer', ['减肥25%', '30%']],
  ['I12 取消奖励与限制奖励', 'zhenhai-2024', ['取消奖励', '限制奖励']],
  ['I12 取消奖励与限制奖励', 'zhenhai-2024-plot', ['取消奖励', '限制奖励']],
  ['I13 四大类与两套基准', 'zhenhai-2024', ['四大类', '25-28含医药']],
  ['I14 增加值与总产值', 'xian-2022-enterprise', ['增加值', '总产值']],
  ['I14 增加值与总产值', 'xian-2022-park', ['增加值', '总产值']],
  ['I15 3.4个百分点', 'zhejiang-2022', ['3.4个百分点']],
  ['I15 3.4个百分点', 'zhejiang-2022-targets', ['3.4个百分点']],
  ['I16 临沐', 'linshu-2024-fertilizer', ['临沐县']],
  ['I16 亩产与亩均', 'yichun-2024', ['亩产', '亩均']],
  ['I16 亩产与亩均', 'lingcheng-2024', ['亩产效益', '亩均效益']],
  ['I16 只有四是', 'huzhou-2023', ['四是']],
  ['I17 3195家的期间', 'huzhou-2023', ['3195', '2021年以来', '2021-2023年']],
  ['I18 规上与全部参评', 'tongling-2021', ['67.2%', '全部参评企业']],
  ['I18 规上与全部参评', 'published-2024', ['67.2%', '全部参评企业']],
];

test('I1 to I18 are all there', () => {
  const held = new Set(contradictions.map(([id]) => id.split(' ')[0]));
  expect([...held]).toEqual(Array.from({ length: 18 }, (_, index) => `I${index + 1}`));
});

test.each(contradictions)('%s is noted in %s, with its clause and in both languages', (_, id, words) => {
  const notes = library.get(id)!.notes.filter(({ text }) => words.some((word) => text.zh.includes(word)));
  const said = notes.map(({ text }) => text.zh).join('\n');
  expect(words.filter((word) => !said.includes(word))).toEqual([]);
  expect(notes.filter(({ text, cite }) => text.en === text.zh || !cite)).toEqual([]);
});
