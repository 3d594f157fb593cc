import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundledLibrary } from '../support/library';

const root = path.resolve(__dirname, '../..');
const library = bundledLibrary();

/** Every system the source documents tell of and the one of the tutorial, with the rulesets that hold it. */
const systems: readonly (readonly [system: string, ids: readonly string[]])[] = [
  ['苏州工业园区', ['suzhou-park-2024']],
  ['余杭', ['yuhang-2024', 'yuhang-2024-landowner']],
  ['镇海', ['zhenhai-2024', 'zhenhai-2024-plot', 'zhenhai-2024-projects']],
  ['乐清', ['yueqing-2024', 'yueqing-2024-small', 'yueqing-2024-service']],
  ['湖州', ['huzhou-2023', 'huzhou-2023-low', 'huzhou-2023-projects']],
  ['玉环', ['yuhuan-2022', 'yuhuan-2022-small']],
  ['铜陵', ['tongling-2021', 'tongling-2022', 'tongling-2023']],
  ['宜春、上高', ['yichun-2024', 'shanggao-2024']],
  ['陵城', ['lingcheng-2024']],
  ['重庆、江津、垫江、巴南', ['chongqing-2023', 'jiangjin-2021', 'dianjiang-2022', 'banan-2024']],
  ['江北', ['jiangbei-2024', 'jiangbei-2024-plot', 'jiangbei-2024-renewal']],
  ['嘉善', ['jiashan-2023']],
  ['弋江、鸠江', ['yijiang-2023', 'jiujiang-2024']],
  ['临沭肥料', ['linshu-2024-fertilizer', 'linshu-2024-fertilizer-admission']],
  ['大创小镇', ['dachuang-2023']],
  ['威海', ['weihai-2024']],
  ['吴江', ['wujiang-2024']],
  ['嘉兴', ['jiaxing-2024']],
  ['潍坊', ['weifang-2024']],
  ['南浔', ['nanxun-2024']],
  ['淄博', ['zibo-2024']],
  ['漳州', ['zhangzhou-2024']],
  ['枣庄', ['zaozhuang-2024']],
  ['蚌埠禹会', ['yuhui-2024']],
  ['安福、吉安县', ['anfu-2024', 'jian-2024']],
  ['济宁高新区', ['jining-hightech-2024']],
  ['徽州经开区', ['huizhou-edz-2024']],
  ['当涂', ['dangtu-2024']],
  ['滨州', ['binzhou-2024']],
  ['北仑', ['beilun-2024']],
  ['没有等级和数的各地', ['practices-2024']],
  ['公布的增速', ['published-2024']],
  ['黄岩，教程里写的', ['huangyan-2022', 'huangyan-2022-small']],
  ['浙江2022', ['zhejiang-2022', 'zhejiang-2022-carbon', 'zhejiang-2022-small', 'zhejiang-2022-service', 'zhejiang-2022-targets', 'zhejiang-2022-policies']],
  ['浙江2021领跑者', ['county', 'town', 'devzone', 'hightech', 'park', 'industry', 'service'].map((track) => `zhejiang-2021-leaders-${track}`)],
  ['西安2022', ['xian-2022-enterprise', 'xian-2022-park']],
];

interface Listed {
  readonly id: string;
  readonly subject: string;
  readonly completeness: 'full' | 'part';
  readonly gaps: readonly { readonly missing: string; readonly assumed: string | null }[];
  readonly numbers: { readonly cited: number; readonly assumed: number };
  readonly cases: { readonly passed: number; readonly total: number };
}

const list = (...args: readonly string[]): readonly Listed[] => {
  const { stdout } = spawnSync(process.execPath, [path.join(root, 'bin/mujun.cjs'), 'rulesets', '--json', ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as readonly Listed[];
};
const listed = new Map<string, Listed>();
beforeAll(() => list().forEach((one) => listed.set(one.id, one)), 120_000);

test('mujun rulesets --json lists every system of the documents and that of the tutorial, and nothing else', () => {
  expect([...listed.keys()].sort()).toEqual(systems.flatMap(([, ids]) => ids).sort());
});

test.each(systems)('%s is listed with its subject, completeness, numbers and cases, all of them passing', (_, ids) => {
  for (const id of ids) {
    const one = listed.get(id)!;
    expect(one).toMatchObject({ subject: expect.stringMatching(/\p{Script=Han}/u), completeness: expect.stringMatching(/^(full|part)$/) });
    expect([one.numbers.cited, one.numbers.assumed].every(Number.isInteger)).toBe(true);
    expect(one.cases.total).toBeGreaterThan(0);
    expect(one.cases).toEqual({ passed: one.cases.total, total: one.cases.total });
  }
});

test('what is full names no gap and assumes no number; what is part says what is missing', () => {
  for (const { id, completeness, gaps, numbers } of listed.values()) {
    expect([id, completeness, gaps.every(({ missing }) => missing !== '')]).toEqual([id, gaps.length > 0 ? 'part' : 'full', true]);
    if (completeness === 'full') expect([id, numbers.assumed]).toEqual([id, 0]);
  }
});

test('nothing full scores by a formula, benchmark, weight or share of its own making', () => {
  const made = ['weight', 'formula', 'benchmark', 'points', 'shares', 'cap'];
  const full = library.rulesets.filter(({ completeness }) => completeness === 'full');
  expect(full.map(({ id }) => id).sort()).toEqual(['beilun-2024', 'huzhou-2023-low', 'published-2024', 'zhejiang-2022-targets']);
  expect(full.flatMap(({ id, assumptions }) => assumptions.filter(({ about }) => made.includes(about)).map(({ about }) => [id, about]))).toEqual([]);
});

test.each(['寿光市', '德清县', '绍兴市', '东阳市', '萧县', '共青城市', '龙南市', '西安航天基地', '雅安市', '界首市', '南京市江宁区', '合肥经开区'])('%s, told of in words only, is in practices-2024', (place) => {
  expect(JSON.stringify(library.get('practices-2024')!.document['policies'])).toContain(`所属区域 = \\"${place}\\"`);
});
