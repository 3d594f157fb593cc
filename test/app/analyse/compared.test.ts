import { prepare, type Choices, type Prepared } from '../../../src/app/evaluate';
import { comparedByRuleset, comparedWithPast, comparedWithTrial } from '../../../src/app/analyse/compared';
import { comparisonJson } from '../../../src/app/analyse/json';
import { planDecision, tryCorrection, tryRegrade, type Refused, type Tried } from '../../../src/app/ledger';
import { tryVariation } from '../../../src/app/analyse/trial';
import type { Analysed } from '../../../src/workbook/planning/analyse/analysed';
import type { Matrix } from '../../../src/workbook/layout';
import { emptyRecord } from '../../../src/workbook/record';
import { bundledLibrary } from '../../support/library';
import { memoryWorkbook } from '../../support/memoryWorkbook';

const library = bundledLibrary();
const header = ['企业名称', '统一社会信用代码', '用地面积（亩）', '税收实际贡献（万元）', '工业增加值（万元）', '综合能耗（吨标煤）', '年平均职工人数（人）', '主要污染物排放量（吨）', '研发经费支出（万元）', '营业收入（万元）'];
const firm = (name: string, tax: number, ...more: (string | number)[]) => [name, null, 10, tax, 1000, 200, 50, 3, 60, 4000, ...more];
const now = [header, firm('甲厂', 400), firm('乙厂', 300), firm('丙厂', 200), firm('丁厂', 100)];

async function ready(sheets: Readonly<Record<string, Matrix>>, ruleset = 'zhejiang-2022', parameters: Choices['parameters'] = {}): Promise<{ prepared: Prepared; read: (name: string) => ReturnType<ReturnType<typeof memoryWorkbook>['read']> }> {
  const book = memoryWorkbook(sheets);
  const infos = await book.sheets();
  const id = (name: string): string => infos.find((one) => one.name === name)!.id;
  const prepared = await prepare(book, library, { sheet: id('今年'), ruleset, parameters, columns: {}, placement: 'beside', lang: 'zh' });
  return { prepared, read: (name) => book.read(id(name)) };
}

interface Told { matrix: { rows: string[]; columns: string[]; counts: number[][] }; moves: { name: string; from: string; to: string; why: string }[]; carried: string[]; growth: { indicator: string; subjects: { name: string; rate: string | null }[] }[]; issues: string[]; after: { title: string } }
const told = (found: ReturnType<typeof comparedWithPast>): Told => {
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  return comparisonJson(found, 'zh') as unknown as Told;
};

test('a trial beside the run: shares moved, the boundary is the cause, with its clause', async () => {
  const { prepared } = await ready({ 今年: now });
  const trial = tryVariation(prepared, library, { shares: { A: '50%', B: '25%' } });
  const { matrix, moves, after } = told(comparedWithTrial(prepared, trial.evaluation!, { zh: '多给A', en: 'More A' }));
  // Of four: 25/75/95/100 % end at ranks 1, 3, 4, 4; 50/75/95/100 % at 2, 3, 4, 4.
  expect(matrix).toEqual({ rows: ['A', 'B', 'C', 'D'], columns: ['A', 'B', 'C', 'D'], counts: [[1, 0, 0, 0], [1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]] });
  expect(moves.map(({ name, from, to, why }) => [name, from, to, why])).toEqual([['乙厂', 'B', 'A', 'A档最后名次由第1名变为第2名（分档企业4→4家）']]);
  expect(after.title).toBe('多给A');
});

test('the same ruleset under another setting says which; a ruleset the table is too narrow for says what is missing', async () => {
  const { prepared } = await ready({ 今年: now });
  const xian = library.get('xian-2022-enterprise')!;
  const faults = comparedByRuleset(prepared, library, xian, {}, emptyRecord);
  expect('faults' in faults && faults.faults.every(({ code }) => code === 'column-missing')).toBe(true);
  const same = told(comparedByRuleset(prepared, library, prepared.ruleset, {}, emptyRecord));
  expect(same.moves).toEqual([]);
});

test('corrections and decided grades hold on both sides; one that the other ruleset cannot take is said', async () => {
  const book = memoryWorkbook({ 今年: now });
  const choices = { sheet: 's1', ruleset: 'zhejiang-2022', parameters: {}, columns: {}, placement: 'beside', lang: 'zh' } as const;
  const decide = async (make: (run: Prepared) => Tried | Refused): Promise<void> => {
    const run = await prepare(book, library, choices);
    await book.apply(await planDecision(book, library, run, make(run) as Tried, 'zh'));
  };
  await decide((run) => tryCorrection(run, library, { row: 3, field: '税收实际贡献', to: '900', note: '完税证明' }));
  await decide((run) => tryRegrade(run, { row: 2, grade: 'D', reason: '重大事故', cite: '纪要' }));
  const run = await prepare(book, library, choices);
  expect(run.evaluation?.grades).toEqual(['B', 'B', 'D', 'A']);
  expect(told(comparedByRuleset(run, library, run.ruleset, {}, emptyRecord)).moves).toEqual([]);
  // A ruleset of three grades, A to C, has no D to give.
  const { order, shares } = run.ruleset.grades;
  const narrow = { ...run.ruleset, grades: { ...run.ruleset.grades, order: order.slice(0, 3), shares: new Map([...shares].slice(0, 3).map(([grade, share], at) => [grade, shares.get(at === 2 ? 'A' : grade) ?? share])) } };
  expect(told(comparedByRuleset(run, library, narrow, {}, emptyRecord)).issues).toEqual(['「今年」A4：人工定的等级“D”不是这个办法的等级（A、B、C），没有采用。']);
});

test('last year joins by name: its published grades, growth, last year’s grade and years of D carried in', async () => {
  const before = [[...header, '评价等级', '连续D档年数'], firm('甲厂', 200, 'A', 0), firm('丁厂', 80, 'D', 1), firm('戊厂', 50, 'D', 0)];
  const { prepared, read } = await ready({ 今年: now, 去年: before });
  const found = comparedWithPast(prepared, library, await read('去年'), prepared.ruleset, { ...emptyRecord, infos: [], results: null }) as Analysed;
  const { matrix, growth, moves } = told(found);
  expect(found.isPublished).toBe(true);
  expect(matrix.columns).toEqual(['A', 'B', 'C', 'D', 'absent']);
  expect(matrix.counts).toEqual([[1, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 1, 0, 1], [0, 2, 0, 0, 0]]);
  expect(growth[0]?.subjects.map(({ name, rate }) => [name, rate])).toEqual([['甲厂', '1'], ['乙厂', null], ['丙厂', null], ['丁厂', '0.25'], ['戊厂', null]]);
  expect(moves.find(({ name }) => name === '戊厂')?.why).toBe('后一张表里没有');
});

test('a rule on consecutive years finds last year’s result without a figure typed by hand', async () => {
  const plots = [['企业名称', '统一社会信用代码', '宗地编号', '用地面积（亩）', '税收实际贡献（万元）', '用电量（万千瓦时）']];
  const plot = (name: string, tax: number, ...more: (string | number)[]) => [name, null, `宗地${name}`, 10, tax, 100, ...more];
  const { prepared, read } = await ready({
    今年: [...plots, plot('甲厂', 400), plot('乙厂', 1)],
    去年: [[...plots[0]!, '评价等级', '连续D档年数'], plot('甲厂', 300, 'A', 0), plot('乙厂', 2, 'D', 1)],
  }, 'zhenhai-2024-plot');
  const found = comparedWithPast(prepared, library, await read('去年'), prepared.ruleset, { ...emptyRecord, infos: [], results: null }) as Analysed;
  expect(found.carried).toEqual(expect.arrayContaining(['上年等级', '连续D档年数']));
  expect(found.issues).toEqual([]);
});

test('a sheet of names and grades alone is compared by its grades', async () => {
  const { prepared, read } = await ready({ 今年: now, 去年: [['企业名称', '评价等级'], ['甲厂', 'B'], ['乙厂', 'B'], ['丙厂', '–'], ['丁厂', 'Ｃ档']] });
  const found = comparedWithPast(prepared, library, await read('去年'), prepared.ruleset, { ...emptyRecord, infos: [], results: null });
  const { matrix, growth } = told(found);
  expect(matrix.counts.map((line) => line.join(' '))).toEqual(['0 0 0 0', '1 1 0 0', '0 0 1 0', '0 0 0 0', '0 1 0 0']);
  expect(growth).toEqual([]);
});

test('a table with neither figures nor grades says what it lacks', async () => {
  const { prepared, read } = await ready({ 今年: now, 去年: [['企业名称', '备注'], ['甲厂', 'x']] });
  const found = comparedWithPast(prepared, library, await read('去年'), prepared.ruleset, { ...emptyRecord, infos: [], results: null });
  expect('faults' in found && found.faults.length).toBeGreaterThan(0);
});
