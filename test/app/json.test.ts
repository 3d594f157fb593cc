import { prepare } from '../../src/app/evaluate';
import { evaluationJson } from '../../src/app/json';
import { bundledLibrary } from '../support/library';
import { codes, firm, header } from '../support/firms';
import { memoryWorkbook } from '../support/memoryWorkbook';

const json = async (matrix: Parameters<typeof memoryWorkbook>[0][string]) =>
  evaluationJson(await prepare(memoryWorkbook({ 企业: matrix }), bundledLibrary(), { sheet: 's1', ruleset: 'zhejiang-2022', parameters: {}, columns: {}, placement: 'beside', lang: 'zh' }));

test('the contract: keys, decimals as strings, what is missing as null', async () => {
  const result = await json([[...header], firm('甲', codes[0] as string, 100), firm('乙', null, null), firm('电厂', null, 50, { 公益性企业: '是' })]);
  expect(Object.keys(result)).toEqual(['ruleset', 'rows', 'benchmarks', 'grades', 'certainty', 'issues']);
  expect(result.ruleset).toEqual({ id: 'zhejiang-2022', edition: { from: '2022-03-17', to: '2022-12-31' }, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), parameters: { 新升规评价方式: '按规上' } });
  // 甲 has tax alone, so its benchmark is its own 100 ÷ 10; on all else the two are equal.
  expect(result.rows[0]).toEqual({
    row: 2, id: codes[0], name: '甲', group: '', status: 'graded',
    indicators: { 亩均税收: '10.000000', 亩均增加值: '100.000000', 单位能耗增加值: '5.000000', 全员劳动生产率: '20.000000', 单位排放增加值: '500.000000', 研发经费支出占营业收入之比: '0.015000' },
    points: { 亩均税收: '30.000000', 亩均增加值: '20.000000', 单位能耗增加值: '20.000000', 全员劳动生产率: '10.000000', 单位排放增加值: '10.000000', 研发经费支出占营业收入之比: '10.000000' },
    score: '100.0000', rank: 1, rankedGrade: expect.any(String), grade: expect.any(String), reasons: [], entityGrade: null, derived: {}, policies: {}, lists: [],
  });
  expect(result.rows[1]).toMatchObject({ id: '乙', score: '70.0000', rank: 2, indicators: { 亩均税收: null }, points: { 亩均税收: '0.000000' } });
  expect(result.rows[1]?.reasons).toEqual([{ text: '缺数据按 0 分计：亩均税收', cite: '浙亩均办〔2022〕2号 二(一)3' }]);
  expect(result.rows[2]).toMatchObject({ row: 4, id: '电厂', status: 'excluded', score: null, rank: null, rankedGrade: null, grade: null });
  expect(result.benchmarks).toEqual({ '': expect.objectContaining({ 亩均税收: '10.0000000000', 研发经费支出占营业收入之比: '0.0150000000' }) });
  expect(Object.values(result.grades['']!).reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(result.issues.find((issue) => issue.cell === 'D3')).toEqual({ severity: 'warning', code: 'number-blank', sheet: '企业', cell: 'D3', message: expect.stringMatching(/^「企业」D3：/) });
});

test('a firm goes by its code, else its name, else its row', async () => {
  const nameless = [['用地面积（亩）', ...header.slice(3, 10)], [10, 100, 1000, 200, 50, 2, 60, 4000], [10, 90, 1000, 200, 50, 2, 60, 4000]];
  expect((await json(nameless)).rows.map((row) => row.id)).toEqual(['2', '3']);
});
