import { evaluate } from '../../../src/engine';
import { explainSubject } from '../../../src/engine/explain/explainSubject';
import { storySections } from '../../../src/workbook/story/storySections';
import { shownNumber, wordsOf } from '../../../src/workbook/story/words';
import type { Lang } from '../../../src/text/text';
import { casesOf } from '../../../src/cli/cases/case';
import { inputOf } from '../../../src/cli/cases/runCase';
import { engineTable, textTable } from '../../../src/cli/cases/tables';
import { rulesetsFolder } from '../../../src/cli/folder';
import { written } from '../../engine/evaluate/written';
import { f } from '../../engine/evaluate/small';
import { bundledLibrary } from '../../support/library';

const library = bundledLibrary();

function told(body: string, table: string, row: number, lang: Lang = 'zh'): string[] {
  const of = engineTable(textTable(table), library.catalogue);
  const evaluation = evaluate(of, written(body));
  const sections = storySections(explainSubject(evaluation, of, row), wordsOf(evaluation, library.catalogue, lang));
  return sections.flatMap(({ title, lines }) => lines.map(({ what, words, cite, mark }) => `${title}｜${{ yes: '✓', no: '·', plain: ' ' }[mark]}${what}｜${words}｜${cite}`));
}

const base = `
indicators:
  - { name: 亩均税收, value: 税收实际贡献 / 用地面积, unit: 万元/亩, weight: 60, cap: 90, benchmark: { as: given, value: 10, cite: 办法 一 }, cite: 办法 一 }
  - { name: 单位能耗, value: 综合能耗 / 税收实际贡献, unit: 吨标煤/万元, better: lower, points: inverse, weight: 40, benchmark: { as: mean }, missing: group-mean-points, cite: 办法 二 }
bonus: { cite: 办法 三, lists: [{ name: 加分, items: [{ name: 高新, when: 高新技术企业, points: 5, cite: 办法 三(一) }] }] }
grades: { order: [A, B], by: quota, shares: { A: 50%, B: 50% }, cite: 办法 四 }
scope:
  - { when: 用地面积 < 1, as: excluded, label: 用地不足1亩, cite: 办法 五 }
adjust:
  - { when: '企业规模 in ("规下", "微型")', at-most: B, why: 有事故或规模不够, cite: 办法 六 }
`;
const table = `
企业名称 用地面积 税收实际贡献 综合能耗 高新技术企业 企业规模
甲 10 200 100 是 规上
乙 10 80 - 否 规下
丙 0.5 80 10 否 规上
`;

test('each step is told with its numbers, its clause, and why it did or did not apply', () => {
  const lines = told(base, table, 0);
  expect(lines).toContain('各项指标｜ 亩均税收｜税收实际贡献 200 万元 ÷ 用地面积 10 亩 = 20 万元/亩；基准值 10 万元/亩（办法给定）；60 × 20 ÷ 10 = 120 分；超过上限，按 90 分计；计 90 分（权重 60 分）｜某县办法 一');
  expect(lines).toContain('总分｜✓高新｜+5 分：是“高新技术企业”｜某县办法 三(一)');
  expect(lines).toContain('是否参评｜·用地不足1亩｜不适用：用地面积是 10 亩，不符合“小于 1 亩”｜某县办法 五');
  expect(lines).toContain('等级调整｜·有事故或规模不够｜不适用：企业规模是“规上”，不在“规下、微型”之内｜某县办法 六');
  expect(lines).toContain('排名与分档｜✓A 的范围｜累计 50%：2 家 × 50% = 1，四舍五入到第 1 名｜某县办法 四');
});

test('what is missing is said to be, with what the ruleset makes of it', () => {
  const lines = told(base, table, 1);
  expect(lines.find((line) => line.includes('单位能耗') && line.startsWith('各项指标'))).toContain('算不出来（综合能耗 没有数据 ÷ 税收实际贡献 80 万元）；缺数据，取本组平均 40 分');
  expect(lines).toContain('等级调整｜✓有事故或规模不够｜适用，不高于 B 类，等级已是 B，不变：企业规模是“规下”，在“规下、微型”之内｜某县办法 六');
});

test('who is not evaluated is told why, first thing', () => {
  const lines = told(base, table, 2);
  expect(lines.slice(0, 2)).toEqual(['结果｜ 评价等级｜不参评｜', '结果｜✓用地不足1亩｜适用：不参评；用地面积是 0.5 亩，符合“小于 1 亩”｜某县办法 五']);
  expect(told(base, table, 2, 'en')[1]).toBe('Result｜✓用地不足1亩｜Applies: not evaluated; Land area is 0.5 亩, which meets “less than 1 亩”｜某县办法 五');
});

test.each(library.rulesets.map(({ id }) => id))('there are words for every row of every case of %s, in both languages', (id) => {
  const ruleset = library.get(id)!;
  for (const each of casesOf(rulesetsFolder, id)) {
    const of = engineTable(inputOf(each, ruleset.needs.required), library.catalogue);
    const evaluation = evaluate(of, ruleset, each.parameters);
    for (let row = 0; row < Math.min(of.size, 3); row++) {
      const story = explainSubject(evaluation, of, row);
      for (const lang of ['zh', 'en'] as const) {
        const sections = storySections(story, wordsOf(evaluation, library.catalogue, lang));
        expect(sections[0]?.name).toBe('result');
        for (const { lines } of sections) for (const { what, words } of lines) expect([what === '', /undefined|NaN|\{/.test(words), words.trim() === '']).toEqual([false, false, false]);
      }
    }
  }
});

test.each([['24.09700', '24.097'], ['1234.56789', '1234.5679'], ['0.000123456', '0.0001235'], ['0', '0'], ['-2/3', '-0.6667'], ['300', '300']])('%s reads %s', (value, shown) => {
  expect(shownNumber(f(value))).toBe(shown);
});
