import { auditOf, planIssues } from '../../src/app/audit';
import { decided, planDecisions } from '../../src/app/decisions';
import { commit, prepare, type Choices, type Prepared } from '../../src/app/evaluate';
import type { CellValue } from '../../src/workbook/cell';
import type { Finding } from '../../src/workbook/findings/finding';
import { bundledLibrary } from '../support/library';
import { codes, firm, firms } from '../support/firms';
import { memoryWorkbook, type MemoryWorkbook } from '../support/memoryWorkbook';

const library = bundledLibrary();
const choices: Choices = { sheet: 's1', ruleset: 'zhejiang-2022', parameters: {}, columns: {}, placement: 'beside', lang: 'zh' };
const TAX = 3;

/** Six firms, the third with its tax above its revenue. */
const matrix = () => firms().map((row, index) => (index === 3 ? firm('丙厂', codes[2], 4000.5) : row));
const prepared = (book: MemoryWorkbook, lang: 'zh' | 'en' = 'zh'): Promise<Prepared> => prepare(book, library, { ...choices, lang });
const theFinding = ({ findings }: { readonly findings: readonly Finding[] }): Finding => findings.find(({ issue }) => issue.code === 'more-than')!;
const run = async (book: MemoryWorkbook, lang: 'zh' | 'en' = 'zh'): Promise<void> => void await commit(book, await prepared(book, lang));

/** Row and columns of the finding on the sheet of issues. */
function onSheet(book: MemoryWorkbook, heads: readonly [string, string, string] = ['处理意见', '说明', '核对人']) {
  const values = book.values('数据问题');
  const row = values.findIndex((cells) => cells.some((cell) => typeof cell === 'string' && cell.includes('4000.5')));
  const head = values.find((cells) => cells.includes(heads[0]))!;
  const columns = heads.map((word) => head.indexOf(word)) as [number, number, number];
  return { row, columns, cells: columns.map((column) => values[row]?.[column] ?? null), done: values[row]?.[head.indexOf(heads[0]) - 1] };
}
function type(book: MemoryWorkbook, ...cells: readonly CellValue[]): void {
  const { row, columns } = onSheet(book);
  cells.forEach((cell, i) => book.edit('数据问题', row, columns[i]!, cell));
}

describe('what a clerk types on the sheet of issues', () => {
  test('is read back at the next run, kept in the record, and stands on the new sheet', async () => {
    const book = memoryWorkbook({ 企业: matrix() });
    await run(book);
    expect(onSheet(book).cells).toEqual([null, null, null]);
    type(book, '已核实无误', '已看完税证明', '张三');
    await run(book);
    expect(onSheet(book).cells).toEqual(['核实无误', '已看完税证明', '张三']);
    const { decisions, runs } = await book.record();
    expect(Object.entries(decisions!).map(([key, { verdict, note, by, basis }]) => [key.replace(/^\w{8}/, '签名'), verdict, note, by, basis])).toEqual([
      ['签名|11341700003244967K|more-than|税收实际贡献', 'sound', '已看完税证明', '张三', '税收实际贡献=4000.5 营业收入=4000'],
    ]);
    expect(runs.map(({ findings, decided: count }) => [findings, count])).toEqual([[9, 1]]);
  });

  test('is read back from a sheet of another language too', async () => {
    const book = memoryWorkbook({ 企业: matrix() });
    await run(book);
    type(book, '待核', '', '李四');
    expect(theFinding(await prepared(book, 'en')).decision).toMatchObject({ verdict: 'pending', by: '李四' });
    await run(book, 'en');
    expect(onSheet(book, ['Decision', 'Note', 'Checked by']).cells).toEqual(['Pending', null, '李四']);
  });

  test('that is no verdict is kept as the note of a pending one', async () => {
    const book = memoryWorkbook({ 企业: matrix() });
    await run(book);
    type(book, '已问税务局', '周五答复');
    await run(book);
    expect(onSheet(book).cells).toEqual(['待核', '已问税务局；周五答复', null]);
  });

  test('is taken back by emptying the cells', async () => {
    const book = memoryWorkbook({ 企业: matrix() });
    await run(book);
    type(book, '核实无误');
    await run(book);
    type(book, null);
    await run(book);
    expect(onSheet(book).cells).toEqual([null, null, null]);
    expect((await book.record()).decisions).toBeUndefined();
  });

  test('falls away when the figure changes, and says so; it holds again when the figure comes back', async () => {
    const book = memoryWorkbook({ 企业: matrix() });
    await run(book);
    type(book, '核实无误');
    book.edit('企业', 3, TAX, 5000);
    const changed = await prepared(book);
    expect(theFinding(changed)).toMatchObject({ decision: null, lapsed: { verdict: 'sound', basis: '税收实际贡献=4000.5 营业收入=4000' } });
    await commit(book, changed);
    expect(onSheet(book).done).toBe('照表中数据参评。原处理意见“核实无误”是对“税收实际贡献=4000.5 营业收入=4000”作的，数已改，请重新核对');
    expect((await book.record()).runs.at(-1)).toMatchObject({ findings: 9, decided: 0 });
    book.edit('企业', 3, TAX, 4000.5);
    expect(theFinding(await prepared(book))).toMatchObject({ decision: { verdict: 'sound' }, lapsed: null });
  });

  test('about one table outlives a run over another', async () => {
    const book = memoryWorkbook({ 企业: matrix(), 别的: firms().map((row) => [...row.slice(0, -1)]) });
    await run(book);
    type(book, '核实无误');
    await commit(book, await prepare(book, library, { ...choices, sheet: 's2' }));
    expect(theFinding(await prepared(book)).decision).toMatchObject({ verdict: 'sound' });
  });

  test('stays when the sheet is put anew by an audit alone', async () => {
    const book = memoryWorkbook({ 企业: matrix() });
    const put = async () => book.apply(await planIssues(book, await auditOf(book, library, choices), 'zh'));
    await put();
    type(book, '已更正', '', '王五');
    await put();
    expect(onSheet(book).cells).toEqual(['已更正', null, '王五']);
    expect((await book.record()).runs).toEqual([]);
  });
});

describe('what is decided in the pane', () => {
  const ruling = { verdict: 'sound', note: '已核', by: '赵六' } as const;
  const decide = async (book: MemoryWorkbook, what: typeof ruling | null): Promise<void> => {
    const now = await prepared(book);
    await book.apply(await planDecisions(book, decided(now.decisions, [theFinding(now)], what, '2026-05-01T00:00:00.000Z'), 'zh'));
  };

  test('changes no cell, and holds', async () => {
    const book = memoryWorkbook({ 企业: matrix() });
    await decide(book, ruling);
    expect(book.values('企业')).toEqual(matrix());
    expect(theFinding(await prepared(book)).decision).toEqual({ ...ruling, when: '2026-05-01T00:00:00.000Z', basis: '税收实际贡献=4000.5 营业收入=4000' });
  });

  test('goes before what the sheet still shows, decided or taken back', async () => {
    const book = memoryWorkbook({ 企业: matrix() });
    await run(book);
    await decide(book, ruling);
    expect(theFinding(await prepared(book)).decision).toMatchObject(ruling);
    await run(book);
    expect(onSheet(book).cells).toEqual(['核实无误', '已核', '赵六']);
    await decide(book, null);
    expect(theFinding(await prepared(book)).decision).toBeNull();
    await run(book);
    expect(onSheet(book).cells).toEqual([null, null, null]);
  });

  test('is taken back with 撤销', async () => {
    const book = memoryWorkbook({ 企业: matrix() });
    const now = await prepared(book);
    const receipt = await book.apply(await planDecisions(book, decided(now.decisions, [theFinding(now)], ruling, '2026-05-01T00:00:00.000Z'), 'zh'));
    await book.undo(receipt);
    expect(theFinding(await prepared(book)).decision).toBeNull();
  });
});

test('two firms of one code are told apart', async () => {
  const twice = [...matrix(), firm('丙厂', codes[2], 4000.5)];
  const { findings } = await prepared(memoryWorkbook({ 企业: twice }));
  const keys = findings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key.includes('more-than')).map((key) => key.split('|')[1])).toEqual(['11341700003244967K', '11341700003244967K#2']);
});

test('a record written before decisions were kept is read as one without any', async () => {
  const book = memoryWorkbook({ 企业: matrix() });
  await run(book);
  const { decisions: _, ...older } = await book.record();
  const { findings: __, decided: ___, ...lastRun } = older.runs[0]!;
  book.record = () => Promise.resolve({ ...older, runs: [lastRun] });
  expect(theFinding(await prepared(book)).decision).toBeNull();
});
