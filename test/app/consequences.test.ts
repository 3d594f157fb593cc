import { consequencesBy, followingRulesets } from '../../src/app/consequences';
import { prepare, type Choices } from '../../src/app/evaluate';
import { emptyRecord } from '../../src/workbook/record';
import { listsSheet } from '../../src/workbook/documents/listsSheet';
import { policiesSheet } from '../../src/workbook/documents/policiesSheet';
import type { Matrix } from '../../src/workbook/layout';
import { firms } from '../support/firms';
import { bundledLibrary } from '../support/library';
import { memoryWorkbook } from '../support/memoryWorkbook';

const library = bundledLibrary();
const choices: Choices = { sheet: 's1', ruleset: 'zhejiang-2022', parameters: {}, columns: {}, placement: 'beside', lang: 'zh' };

/** Six firms, A A B B B C, each with an investment and the subsidy due on it; the table brings grades of its own that are not meant. */
const withSubsidies = (): Matrix => firms().map((row, index) => (index === 0
  ? [...row, '技改项目固定资产投资额（万元）', '应得技改补贴（万元）', '上年等级', '缓兑技改补贴（万元）', '评价等级']
  : [...row, index === 2 ? 499.99 : 500, 10.1 * index, index === 3 ? 'D' : 'B', index === 3 ? 7.25 : 0, 'D']));

const followed = async (matrix: Matrix, id: string, kept: Partial<Choices> = {}) =>
  consequencesBy(await prepare(memoryWorkbook({ 企业: matrix }), library, { ...choices, ...kept }), library, library.get(id)!, {}, emptyRecord);

test('another document’s policies follow from the grades of the run, not from those the table brings', async () => {
  const found = await followed(withSubsidies(), 'yichun-2024');
  if ('faults' in found) throw new RangeError(JSON.stringify(found.faults));
  expect(found.grades).toEqual({ order: ['A', 'B', 'C', 'D'], of: ['A', 'A', 'B', 'B', 'B', 'C'] });
  const rows = policiesSheet('政策兑现', found).values.filter((row) => row.some((cell) => typeof cell === 'number'));
  expect(rows).toEqual([
    ['A', 2, null, null, 10.1, 0, null], ['B', 3, null, null, 121.2, 7.25, null], ['C', 1, null, null, 0, 0, null], ['合计', 6, null, null, 131.3, 7.25, null],
    [1, '甲厂', '11370881004339597L', 'A', 10.1, 0, '全额兑付'],
    [2, '乙厂', '12341700686863395A', 'A', null, 0, '固投不足500万元，不适用'],
    [3, '丙厂', '11341700003244967K', 'B', 30.3, 7.25, '升为A、B类，上年缓兑的补发，本期全额兑付'],
    [4, '丁厂', '11341622003178357Q', 'B', 40.4, 0, '全额兑付'],
    [5, '戊厂', '11330683002584812B', 'B', 50.5, 0, '全额兑付'],
    [6, '己厂', '91350100M000100Y43', 'C', 0, 0, '本期不兑付，次年升为A、B类后再兑付'],
  ]);
});

test('a table without grades is enough where the run gives them; what else is missing is told with its place', async () => {
  expect(await followed(firms(), 'zhangzhou-2024')).toMatchObject({ grades: { of: ['A', 'A', 'B', 'B', 'B', 'C'] } });
  expect(await followed(firms(), 'zhejiang-2021-leaders-industry')).toEqual({
    faults: [expect.objectContaining({ severity: 'error', code: 'column-missing', field: '评价行业', cell: expect.objectContaining({ sheet: '企业' }) })],
  });
});

test('columns that policies and lists rest on and the table lacks are named on their sheets', async () => {
  const found = await followed(firms(), 'huzhou-2023-low');
  if ('faults' in found) throw new RangeError(JSON.stringify(found.faults));
  expect(listsSheet('名单', found).values[1]?.[0]).toBe('表里没有这些列：企业规模。用到它们的政策和名单因此可能不全，请补上后再生成。');
});

test('a ruleset with grades of its own does not follow from others’', async () => {
  await expect(followed(firms(), 'zhenhai-2024')).rejects.toThrow(RangeError);
});

test('offered are rulesets that only say what follows from grades, those of the place first', () => {
  const offered = followingRulesets(library.get('zhejiang-2022')!, library);
  expect(offered[0]?.id).toMatch(/^zhejiang-/);
  expect(offered.map(({ id }) => id)).toEqual(expect.arrayContaining(['yichun-2024', 'zhejiang-2022-policies', 'huzhou-2023-low']));
  expect(offered.filter(({ id }) => library.get(id)!.grades.order.length > 0)).toEqual([]);
});
