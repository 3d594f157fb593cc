import { policiesSheet } from '../../../src/workbook/documents/policiesSheet';
import { listsSheet } from '../../../src/workbook/documents/listsSheet';
import { loadUserRuleset, withRuleset } from '../../../src/app/library';
import { firms } from '../../support/firms';
import { runOver } from '../../support/documented';
import { bundledLibrary } from '../../support/library';

/** Zhejiang's rule with a money policy and a list of its own. */
function withMoney() {
  const library = bundledLibrary();
  const { ruleset, issues } = loadUserRuleset(library, {
    ...library.get('zhejiang-2022')!.document,
    id: 'money',
    policies: [{ name: '奖补', label: '奖补', unit: '万元', cite: 'work-points 三', rows: [
      { when: '等级 = "A"', value: '税收实际贡献 / 3', cite: 'work-points 三' }, { when: '等级 = "B"', value: '10', cite: 'work-points 四' },
    ] }],
    lists: [{ name: '领跑者', label: '领跑者', when: '等级 in ("A", "B")', order: [{ by: '总分', dir: 'desc' }], top: '3', cite: 'work-points 五' }],
  });
  if (ruleset === null) throw new RangeError(JSON.stringify(issues));
  return withRuleset(library, ruleset);
}

test('what policies come to, firm by firm; sums are of exact amounts and rounded once', async () => {
  const sheet = policiesSheet('政策兑现', await runOver(firms(), { ruleset: 'money' }, withMoney()));
  const rows = sheet.values.filter((row) => row.some((cell) => typeof cell === 'number'));
  // 600/3 and 500/3 to A, 10 each to three of B: 366.666667 and 30.
  expect(rows).toEqual([
    ['A', 2, null, null, 366.666667], ['B', 3, null, null, 30], ['合计', 5, null, null, 396.666667],
    [1, '甲厂', '11370881004339597L', 'A', 200], [2, '乙厂', '12341700686863395A', 'A', 166.666667],
    [3, '丙厂', '11341700003244967K', 'B', 10], [4, '丁厂', '11341622003178357Q', 'B', 10], [5, '戊厂', '11330683002584812B', 'B', 10],
  ]);
  expect(sheet.values.at(-1)?.[0]).toBe('奖补依据：浙亩均办〔2022〕2号 三、浙亩均办〔2022〕2号 四');
});

test('a list has its members in its order with code, grade and rank, and its clause', async () => {
  const sheet = listsSheet('名单', await runOver(firms(), { ruleset: 'money' }, withMoney()));
  expect(sheet.values.map((row) => row.filter((cell) => cell !== null)).filter((row) => row.length > 0)).toEqual([
    ['浙江省规上工业企业亩均效益综合评价（2022）：名单'],
    ['领跑者（3 家）'], ['依据：浙亩均办〔2022〕2号 五'],
    ['序号', '企业名称', '统一社会信用代码', '所属镇街', '评价等级', '排名'],
    [1, '甲厂', '11370881004339597L', 'A', 1], [2, '乙厂', '12341700686863395A', 'A', 2], [3, '丙厂', '11341700003244967K', 'B', 3],
  ]);
});

test('a policy nobody meets is named and has no column', async () => {
  const library = bundledLibrary();
  const { ruleset } = loadUserRuleset(library, {
    ...library.get('zhejiang-2022')!.document, id: 'money',
    policies: [
      { name: '奖补', label: '奖补', unit: '万元', rows: [{ when: '等级 = "A"', value: '10' }], cite: 'work-points 三' },
      { name: '空', label: '空政策', unit: '万元', rows: [{ when: '用地面积 > 1000', value: '1' }], cite: 'work-points 三' },
    ],
  });
  const { values } = policiesSheet('政策兑现', await runOver(firms(), { ruleset: 'money' }, withRuleset(library, ruleset!)));
  expect(values[2]?.[0]).toBe('没有企业符合条件的：空政策。');
  expect(values.find(([first]) => first === '序号')).toEqual(['序号', '企业名称', '统一社会信用代码', '评价等级', '奖补（万元）']);
});
