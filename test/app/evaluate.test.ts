import { commit, prepare, takeBack, type Choices, type Prepared } from '../../src/app/evaluate';
import { sayIssue } from '../../src/app/say';
import type { Matrix } from '../../src/workbook/layout';
import { bundledLibrary } from '../support/library';
import { codes, firm, firms, header } from '../support/firms';
import { memoryWorkbook, type MemoryWorkbook } from '../support/memoryWorkbook';

const choices: Choices = { sheet: 's1', ruleset: 'zhejiang-2022', parameters: {}, columns: {}, placement: 'beside', lang: 'zh' };
const prepared = (book: MemoryWorkbook, other: Partial<Choices> = {}): Promise<Prepared> => prepare(book, bundledLibrary(), { ...choices, ...other });

/** Warnings and errors in words; the notes on columns a small table does not have are left out. */
const said = ({ issues }: Prepared): string[] => issues.filter((issue) => issue.severity !== 'info').map((issue) => sayIssue(issue, 'zh'));
const changed = (row: number, column: (typeof header)[number], value: string | number | null): Matrix =>
  firms().map((cells, index) => (index === row ? cells.map((cell, at) => (at === header.indexOf(column) ? value : cell)) : cells));

describe('preparing', () => {
  test('evaluates and plans without writing', async () => {
    const book = memoryWorkbook({ 企业: firms() });
    const { evaluation, plan, conflicts, issues } = await prepared(book);
    expect(evaluation?.grades).toEqual(['A', 'A', 'B', 'B', 'B', 'C']);
    expect(plan?.region?.area).toEqual({ row: 0, column: header.length, rows: 7, columns: 17 });
    expect(plan?.sheets.map((sheet) => sheet.name)).toEqual(['评价汇总', '评价说明', '数据问题']);
    expect({ conflicts, errors: issues.filter((issue) => issue.severity === 'error'), applies: book.counts.applies }).toEqual({ conflicts: [], errors: [], applies: 0 });
    expect(book.values('企业')).toEqual(firms());
  });

  test('a missing column stops with its name and the header it is missing from', async () => {
    const without = firms().map((row) => row.filter((_, column) => column !== header.indexOf('用地面积（亩）')));
    const result = await prepared(memoryWorkbook({ 企业: without }));
    expect(result).toMatchObject({ plan: null, evaluation: null });
    expect(said(result)).toEqual([expect.stringMatching(/^「企业」A1：.*用地面积/)]);
  });

  test('a sheet without a table stops and says what a table is', async () => {
    const result = await prepared(memoryWorkbook({ 企业: [['请见附件'], ['谢谢']] }));
    expect(result).toMatchObject({ plan: null, layout: null, table: null });
    expect(said(result)).toHaveLength(1);
  });

  test.each([
    ['text in a number cell', changed(2, '税收实际贡献（万元）', '待核实'), /^「企业」D3：.*待核实/],
    ['an empty cell', changed(4, '工业增加值（万元）', null), /^「企业」E5：.*工业增加值/],
    ['a zero area', changed(1, '用地面积（亩）', 0), /^「企业」C2：.*用地面积/],
    ['a zero denominator', changed(3, '综合能耗（吨标煤）', 0), /^「企业」F4：.*综合能耗/],
    ['a code twice', changed(2, '统一社会信用代码', codes[0] as string), /^「企业」B3：.*第 2 行/],
  ])('%s is named with its cell, once', async (_, matrix, words) => {
    const cells = said(await prepared(memoryWorkbook({ 企业: matrix }))).filter((sentence) => sentence.startsWith('「'));
    expect(cells).toEqual([expect.stringMatching(words)]);
  });

  test('a firm without data has its indicator blank, its reason in words, and never a silent number', async () => {
    const { plan, evaluation } = await prepared(memoryWorkbook({ 企业: changed(1, '税收实际贡献（万元）', null) }));
    const row = plan?.region?.values[1];
    expect([row?.[0], row?.[1], row?.at(-1)]).toEqual([null, 0, '缺数据按 0 分计：亩均税收']);
    expect(evaluation?.indicators[0]?.values.at(0)).toBeNull();
  });

  test('an excluded firm has its reason with the clause and nothing else', async () => {
    const { plan } = await prepared(memoryWorkbook({ 企业: changed(6, '公益性企业', '是') }));
    const row = plan?.region?.values[6] ?? [];
    expect(row.slice(0, -1)).toEqual(row.slice(0, -1).map(() => null));
    expect(row.at(-1)).toBe('水、电、燃气等公益性企业，不参与评价分类（浙亩均办〔2022〕2号 二(一)6）');
  });

  test('an adjustment shows the step it made', async () => {
    const many = [[...header], ...Array.from({ length: 20 }, (_, i) => firm(`企业${i}`, null, 1000 - 10 * i, i === 19 ? { 高新技术企业: '是' } : {}))];
    const { plan } = await prepared(memoryWorkbook({ 企业: many }));
    expect(plan?.region?.values[20]?.slice(-3)).toEqual(['D', 'C', 'D→C 有效期内的高新技术企业，原则上不评为D类（浙亩均办〔2022〕2号 二(一)6）']);
  });

  test('totals below the table stay blank beside it', async () => {
    const { plan } = await prepared(memoryWorkbook({ 企业: [...firms(), ['合计', null, 60, 2100, 6000, 1200, 300, 12, 360, 24000, null, null]] }));
    expect(plan?.region?.area.rows).toBe(8);
    expect(plan?.region?.values[7]).toEqual(plan?.region?.values[7]?.map(() => null));
  });

  test('a choice of column is remembered for the next run', async () => {
    const book = memoryWorkbook({ 企业: firms().map((row, index) => (index === 0 ? row.map((cell) => (cell === '用地面积（亩）' ? '地（亩）' : cell)) : row)) });
    const first = await prepared(book, { columns: { 2: { field: '用地面积', unit: '亩' } } });
    await commit(book, first);
    const again = await prepared(book);
    expect(again.matches[2]).toMatchObject({ field: '用地面积', how: 'remembered' });
    expect(again.evaluation?.grades).toEqual(first.evaluation?.grades);
  });

  test('a ruleset nobody knows is a programmer’s mistake', async () => {
    await expect(prepared(memoryWorkbook({ 企业: firms() }), { ruleset: 'nowhere' })).rejects.toThrow(RangeError);
  });
});

describe('committing', () => {
  test('writes what was planned, beside the table and on sheets of ours', async () => {
    const book = memoryWorkbook({ 企业: firms() });
    await commit(book, await prepared(book));
    expect((await book.sheets()).map((sheet) => [sheet.name, sheet.ours])).toEqual([['企业', false], ['评价汇总', true], ['评价说明', true], ['数据问题', true]]);
    expect(book.values('企业').map((row) => row.at(-2))).toEqual(['评价等级', 'A', 'A', 'B', 'B', 'B', 'C']);
  });

  test('a second run over the same data and rule plans the very same, down to its time', async () => {
    const book = memoryWorkbook({ 企业: firms() });
    const first = await prepared(book);
    await commit(book, first);
    const second = await prepared(book);
    expect({ ...second.plan, record: null }).toEqual({ ...first.plan, record: null });
    expect(second.plan?.record).toEqual(await book.record());
  });

  test('another rule, another number or another parameter is another run', async () => {
    const book = memoryWorkbook({ 企业: firms() });
    await commit(book, await prepared(book));
    const inputs = new Set<string | undefined>([(await book.record()).runs[0]?.input]);
    book.edit('企业', 1, 3, 600.01);
    const { plan } = await prepared(book);
    inputs.add(plan?.record.runs.at(-1)?.input);
    expect([inputs.size, plan?.record.runs.length]).toEqual([2, 2]);
  });

  test('results moved to a sheet of their own leave the columns beside the table', async () => {
    const book = memoryWorkbook({ 企业: firms() });
    await commit(book, await prepared(book));
    await commit(book, await prepared(book, { placement: 'sheet' }));
    expect(book.values('企业').map((row) => row.slice(0, header.length))).toEqual(firms());
    expect(book.values('企业').every((row) => row.slice(header.length).every((cell) => cell === null))).toBe(true);
    expect(book.values('评价结果')[2]?.slice(0, 3)).toEqual([2, '甲厂', codes[0]]);
  });

  test('a user’s sheet of the same name is left alone and ours is numbered', async () => {
    const book = memoryWorkbook({ 企业: firms(), 评价汇总: [['我自己的汇总']] });
    await commit(book, await prepared(book));
    expect(book.values('评价汇总')).toEqual([['我自己的汇总']]);
    expect((await book.sheets()).map((sheet) => sheet.name)).toContain('评价汇总 (2)');
  });

  test('taking back leaves the workbook as it was, unless a result was changed since', async () => {
    const book = memoryWorkbook({ 企业: firms() });
    const receipt = await commit(book, await prepared(book));
    book.edit('企业', 1, header.length, 1);
    expect(await takeBack(book, receipt)).toMatchObject({ done: false, changed: [{ sheet: 's1' }] });
    const again = await commit(book, await prepared(book));
    expect(await takeBack(book, again)).toEqual({ done: true });
  });

  test('without a plan there is nothing to commit', async () => {
    const book = memoryWorkbook({ 企业: [['无表']] });
    const nothing = await prepared(book);
    expect(() => commit(book, nothing)).toThrow(RangeError);
  });
});
