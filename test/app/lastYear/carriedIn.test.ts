import { comparedByRuleset, comparedWithLastYear } from '../../../src/app/analyse/compared';
import { auditOf } from '../../../src/app/audit';
import { consequencesBy } from '../../../src/app/consequences';
import { prepare, type Choices, type Prepared } from '../../../src/app/evaluate';
import { explainRow } from '../../../src/app/explain';
import type { OpenedSheet } from '../../../src/app/lastYear/choice';
import { pastRecordOf } from '../../../src/app/lastYear/past';
import { sayIssue } from '../../../src/app/say';
import type { Matrix } from '../../../src/workbook/layout';
import { emptyRecord } from '../../../src/workbook/record';
import { codes, firm, firms, header } from '../../support/firms';
import { bundledLibrary } from '../../support/library';
import { memoryWorkbook } from '../../support/memoryWorkbook';
import { asLastYear, elevenFirms, evaluatedYear, zhenhai, zhenhaiChoices } from '../../support/years';

const library = bundledLibrary();
const policyOf = ({ evaluation }: Prepared, name: string, row: number): string | null => evaluation?.policies.find((one) => one.name === name)?.numbers.at(row)?.toString() ?? null;
const said = ({ issues }: Pick<Prepared, 'issues'>, start = 'last-year'): string[] => issues.filter(({ code }) => code.startsWith(start)).map((issue) => sayIssue(issue, 'zh'));

test('three years run on by themselves: D for the first, second and third year costs 12, 36 and 60 万元', async () => {
  const first = await evaluatedYear(zhenhai(), '2022');
  const second = await evaluatedYear(zhenhai(), '2023', await asLastYear(first.book, '2022.xlsx'));
  const third = await evaluatedYear(zhenhai(), '2024', await asLastYear(second.book, '2023.xlsx'));
  expect([first, second, third].map(({ prepared }) => [prepared.evaluation?.grades[10], policyOf(prepared, '差别化电价', 10), policyOf(prepared, '应征差别化电费', 10)]))
    .toEqual([['D', '0.1', '12'], ['D', '0.3', '36'], ['D', '0.5', '60']]);
  expect(said(second.prepared, 'carried')).toEqual(['「2023」A12：上年已经算在内、上年的表里却没有“连续D档年数”的有1家，只能从上年一年算起，实际连续年数可能更多。请核对后在表里填“连续D档年数”列。']);
  expect(said(third.prepared, 'carried')).toEqual([]);
  expect(said(third.prepared)).toEqual(['上年数据取自“[2023.xlsx]2023”：11 行中有 11 行对上；带入：上年等级、连续D档年数。']);
  expect(third.book.values('2024').at(0)?.slice(12, 14)).toEqual(['上年等级', '连续D档年数']);
  expect(third.book.values('2024').at(-1)?.slice(12, 14)).toEqual(['D', 2]);
});

test('the story of a firm tells each value of last year with the cell it came from', async () => {
  const first = await evaluatedYear(zhenhai(), '2022');
  const { prepared } = await evaluatedYear(zhenhai([...elevenFirms.slice(1), '新来的厂']), '2023', await asLastYear(first.book, '2022.xlsx'));
  const lines = (row: number) => explainRow(prepared as Prepared & Parameters<typeof explainRow>[0], library.catalogue, row, 'zh').sections.find(({ name }) => name === 'lastYear')?.lines.map(({ what, words }) => `${what}：${words}`);
  const grade = first.book.values('2022')[0]!.indexOf('评价等级');
  const column = String.fromCharCode(65 + grade - 26);
  expect(lines(9)).toEqual([`上年等级：D（上年的表 [2022.xlsx]2022!A${column}12）`, `连续D档年数：1 年（上年的表 [2022.xlsx]2022!A${column}12）`]);
  expect(lines(10)).toEqual(['上年数据：上年的表里没有这家企业']);
});

test('who is new and who is gone is said, and where a new firm stands', async () => {
  const first = await evaluatedYear(zhenhai(), '2022');
  const { prepared } = await evaluatedYear(zhenhai([...elevenFirms.slice(2), '新来的厂', '另一新厂']), '2023', await asLastYear(first.book, '2022.xlsx'));
  expect(said(prepared)).toEqual([
    '上年数据取自“[2022.xlsx]2022”：11 行中有 9 行对上；带入：上年等级、连续D档年数。',
    '上年的表（[2022.xlsx]2022）里有 2 家本表没有：第一厂、第二厂。',
    '「2023」A11：上年的表（[2022.xlsx]2022）里没有这家企业。', '「2023」A12：上年的表（[2022.xlsx]2022）里没有这家企业。',
  ]);
});

test('a column of this year’s sheet counts; where last year’s table says otherwise the cell is named, and a blank once', async () => {
  const first = await evaluatedYear(zhenhai(), '2022');
  const rows = zhenhai().map((row, at): Matrix[number] => [...row, at === 0 ? '上年等级' : at === 11 ? 'B' : at === 5 ? null : 'A类']);
  const { prepared } = await evaluatedYear(rows, '2023', await asLastYear(first.book, '2022.xlsx'));
  const { evaluation } = first.prepared;
  const differing = evaluation!.grades.flatMap((grade, row) => (row === 4 || grade === 'A' ? [] : [row]));
  expect(said(prepared, 'last-year-differs')).toHaveLength(differing.length);
  expect(said(prepared, 'last-year-differs').at(-1)).toBe('「2023」M12：“上年等级”本表是“B”，上年的表（[2022.xlsx]2022!AD12）是“D”。照本表计算，请核对。');
  expect(said(prepared, 'last-year-blank')).toEqual([`「2023」M6：“上年等级”本表有 1 家空着，上年的表里有，例如 [2022.xlsx]2022!AD6 是“${evaluation!.grades[4]!}”。照本表计算；要用上年的表，请补上，或删去本表这一列。`]);
  expect(prepared.table?.columns.get('上年等级')).toMatchObject({ values: [...Array<string>(4).fill('A类'), null, ...Array<string>(5).fill('A类'), 'B'] });
});

test('grades are never worked out for last year unasked; asked for, they are, and it is said', async () => {
  const book = memoryWorkbook({ 今年: zhenhai(), 去年: zhenhai() });
  const run = (grade: boolean) => prepare(book, library, { ...zhenhaiChoices, lastYear: { from: { sheet: 's2' }, grade } });
  const without = await run(false);
  expect(without.carried?.fields).toEqual([]);
  expect(policyOf(without, '差别化电价', 10)).toBe('0.1');
  expect(said(without, 'last-year-ungraded')).toEqual(['上年数据“去年”没有评价等级，上年等级、连续D档年数没有带入，有关条款没有核对。请改选带评价结果的上年表，或选择按本办法算出上年等级。']);
  const graded = await run(true);
  expect(policyOf(graded, '差别化电价', 10)).toBe('0.3');
  expect(said(graded, 'last-year-graded-here')).toEqual(['上年数据“去年”没有评价等级，上年等级、连续D档年数用的是按本办法算出的上年等级，不是上年公布的。请以公布的为准核对。']);
});

test('firms are found by code though their names changed, and by name in any way of writing it where a code is missing', async () => {
  const last = [[...header, '评价等级'], [...firm('旧名厂', codes[0], 500), 'A'], [...firm('浙江省云川县恒达机械有限责任公司', null, 400), 'D']];
  const now = [[...header], firm('新名厂', codes[0], 500), firm('云川恒达机械有限公司', codes[1], 400)];
  const book = memoryWorkbook({ 今年: now, 去年: last });
  const { carried } = await prepare(book, library, { ...zhenhaiChoices, ruleset: 'zhejiang-2022', lastYear: { from: { sheet: 's2' }, grade: false } });
  expect([carried?.matched, carried?.fresh, carried?.gone]).toEqual([2, [], []]);
});

test('years below the standard run on by the ruleset’s own condition: the third year makes the list', async () => {
  const table = (tax: number, ...years: (string | number)[]): Matrix => [['企业名称', '用地面积（亩）', '税收实际贡献（万元）', ...(years.length > 0 ? ['连续低于标准年数'] : [])], ['甲厂', 10, tax, ...years], ['乙厂', 10, 100, ...years]];
  const listed = async (last: Matrix) => {
    const book = memoryWorkbook({ 今年: table(40), 去年: last });
    const { evaluation, table: read } = await prepare(book, library, { ...zhenhaiChoices, ruleset: 'jiashan-2023', lastYear: { from: { sheet: 's2' }, grade: false } });
    const years = read?.columns.get('连续低于标准年数');
    return [years?.kind === 'number' ? [...years.values] : null, evaluation?.lists[0]?.members.length];
  };
  expect(await listed(table(49.9, 1))).toEqual([[2, 0], 1]);
  expect(await listed(table(50, 1))).toEqual([[0, 0], 0]);
  expect(await listed(table(49.9, 0))).toEqual([[1, 0], 0]);
});

test('what a ruleset cannot do without of last year comes from last year’s table, exactly: growth of 1/3', async () => {
  const head = ['企业名称', '税收实际贡献（万元）', '研发经费支出（万元）', '营业收入（万元）', '用地面积（亩）', '工业增加值（万元）', '综合能耗（吨标煤）', '年平均职工人数（人）', '主要污染物排放量（吨）', '用水量（吨）'];
  const rows = (tax: number): Matrix => [head, ['甲厂', tax, 60, 4000, 10, 1000, 200, 50, 2, 9], ['乙厂', 2 * tax, 60, 4000, 10, 1000, 200, 50, 2, 9]];
  const book = memoryWorkbook({ 今年: rows(400), 去年: rows(300) });
  const choices: Choices = { ...zhenhaiChoices, ruleset: 'weihai-2024' };
  const without = await prepare(book, library, choices);
  expect(without.issues.filter(({ code }) => code === 'column-missing').map(({ field }) => field)).toEqual(expect.arrayContaining(['上年税收实际贡献', '上年研发经费支出', '上年营业收入']));
  const { evaluation } = await prepare(book, library, { ...choices, lastYear: { from: { sheet: 's2' }, grade: false } });
  expect(evaluation?.indicators.find(({ name }) => name === '税收增幅')?.values.at(0)?.toString()).toBe('1/3');
});

test('plots are matched plot by plot, so that each keeps its own years', async () => {
  const head = ['企业名称', '宗地编号', '用地面积（亩）', '税收实际贡献（万元）', '用电量（万千瓦时）'];
  const now = [head, ['甲厂', '一号', 10, 400, 100], ['甲厂', '二号', 10, 1, 100]];
  const last = [[...head, '评价等级', '连续D档年数'], ['甲厂', '二号', 10, 1, 100, 'D', 1], ['甲厂', '一号', 10, 300, 100, 'A', 0]];
  const book = memoryWorkbook({ 今年: now, 去年: last });
  const { table } = await prepare(book, library, { ...zhenhaiChoices, ruleset: 'zhenhai-2024-plot', lastYear: { from: { sheet: 's2' }, grade: false } });
  expect(table?.columns.get('上年等级')).toMatchObject({ values: ['A', 'D'] });
  expect(table?.columns.get('连续D档年数')).toMatchObject({ values: Float64Array.of(0, 2) });
});

test('the audit holds every figure against last year’s, at this year’s cell and with last year’s named', async () => {
  const taxes = [601, 502, 3500, 303, 204, 100];
  const now = firms().map((row, at): Matrix[number] => (at === 0 ? row : [...row.slice(0, 3), taxes[at - 1]!, ...row.slice(4)]));
  const book = memoryWorkbook({ 今年: now, 去年: firms() });
  const { issues } = await auditOf(book, library, { sheet: 's1', ruleset: 'zhejiang-2022', columns: {}, lastYear: { from: { sheet: 's2' }, grade: false } });
  expect(issues.filter(({ code }) => code === 'growth' || code === 'same-as-last-year').map((issue) => sayIssue(issue, 'zh'))).toEqual([
    '「今年」D4：“税收实际贡献”为 3500 万元，上年 400 (去年!D4)，是上年的 8.75 倍（界限 5 倍）。照原数计算。',
    '「今年」A7：用地面积、税收实际贡献、工业增加值、综合能耗、年平均职工人数、主要污染物排放量、研发经费支出、营业收入 (去年!A7)都和上年一样，像是把上年的数留在了本年。照原数计算。',
  ]);
});

test('a sheet without a table stops the run with the sheet’s name', async () => {
  const book = memoryWorkbook({ 今年: zhenhai(), 说明: [['只有一句话']] });
  const { plan, issues } = await prepare(book, library, { ...zhenhaiChoices, lastYear: { from: { sheet: 's2' }, grade: false } });
  expect(plan).toBeNull();
  expect(issues[0]).toMatchObject({ severity: 'error', code: 'last-year-no-table', params: { sheet: '说明' } });
});

test('results of ours on a sheet of their own belong to last year’s table, chosen by either of the two sheets', async () => {
  const first = await evaluatedYear(zhenhai(), '2022', null, { placement: 'sheet' });
  const results = (await first.book.sheets()).find(({ purpose }) => purpose === 'results')!;
  const run = async (from: OpenedSheet) => prepare(memoryWorkbook({ 今年: zhenhai() }), library, { ...zhenhaiChoices, lastYear: { from, grade: false } });
  const byTable = await run((await asLastYear(first.book, '2022.xlsx')).from);
  const byResults = await run({ file: '2022.xlsx', raw: await first.book.read(results.id), record: await pastRecordOf(first.book, results.id) });
  expect(byTable.carried?.from.raw.sheet.name).toBe('2022');
  for (const { table } of [byTable, byResults]) expect(table?.columns.get('上年等级')).toMatchObject({ values: first.prepared.evaluation?.grades });
  const cell = byTable.carried!.cellOf(10, '上年等级')!;
  expect(cell.sheet).toBe('[2022.xlsx]评价结果');
  expect(first.book.values('评价结果')[cell.row]![cell.column]).toBe('D');
});

test('another document that follows from the grades, and another ruleset compared, read last year’s table by their own words', async () => {
  const last = [[...header, '评价等级', '连续低于标准年数'], [...firm('甲厂', codes[0], 45), 'D', 1], [...firm('乙厂', codes[1], 400), 'A', 0]];
  const book = memoryWorkbook({ 今年: [[...header], firm('甲厂', codes[0], 40), firm('乙厂', codes[1], 400)], 去年: last });
  const prepared = await prepare(book, library, { ...zhenhaiChoices, ruleset: 'zhejiang-2022', lastYear: { from: { sheet: 's2' }, grade: false } });
  const listed = consequencesBy(prepared, library, library.get('jiashan-2023')!, {}, emptyRecord);
  if ('faults' in listed) throw new Error(JSON.stringify(listed.faults));
  expect(listed.evaluation.lists[0]?.members).toEqual([0]);
  const years = listed.table.columns.get('连续低于标准年数');
  expect(years).toMatchObject({ values: Float64Array.of(2, 0) });
  const compared = comparedByRuleset(prepared, library, library.get('zhenhai-2024')!, {}, emptyRecord);
  expect('faults' in compared && compared.faults.map(({ field }) => field)).toEqual(['行业代码']);
});

test('last year’s table is compared with the result as it stands, and figures alone by what the ruleset makes of them', async () => {
  const book = memoryWorkbook({ 今年: zhenhai(), 去年: zhenhai(elevenFirms, (at) => 480 - 40 * at) });
  const prepared = await prepare(book, library, { ...zhenhaiChoices, lastYear: { from: { sheet: 's2' }, grade: false } });
  const compared = comparedWithLastYear(prepared);
  if ('faults' in compared) throw new Error(JSON.stringify(compared.faults));
  expect([compared.isPublished, compared.comparison.after]).toEqual([false, prepared.evaluation]);
  const tax = compared.growth.find(({ indicator }) => indicator === '亩均税收')!;
  expect([0, 10].map((subject) => tax.at(subject).rate?.toString())).toEqual(['0.25', '0.25']);
  const alone = await prepare(book, library, zhenhaiChoices);
  expect(() => comparedWithLastYear(alone)).toThrow('no last year');
});
