import { commit, prepare, type Choices } from '../../src/app/evaluate';
import { verify } from '../../src/app/verify';
import { firms, firmsByKind, header } from '../support/firms';
import { bundledLibrary } from '../support/library';
import { memoryWorkbook, type MemoryWorkbook } from '../support/memoryWorkbook';

const library = bundledLibrary();
const choices: Choices = { sheet: 's1', ruleset: 'zhejiang-2022', parameters: {}, columns: {}, placement: 'beside', lang: 'zh' };

async function evaluated(other: Partial<Choices> = {}): Promise<MemoryWorkbook> {
  const book = memoryWorkbook({ 企业: firms() });
  await commit(book, await prepare(book, library, { ...choices, ...other }));
  return book;
}

test.each([['beside', 'zh'], ['beside', 'en'], ['sheet', 'zh']] as const)('a run with its results %s, in %s, comes out the same', async (placement, lang) => {
  const [one] = await verify(await evaluated({ placement, lang }), library);
  expect(one).toMatchObject({ verdict: 'same', dataSame: true, ruleSame: true, cells: [] });
  expect(one?.compared).toBeGreaterThan(50);
  expect(one?.run.certainty).toEqual({ byBound: 6, exactly: 0, tied: 0 });
});

test('a changed figure is told by the data, and every result it bears on by its cell', async () => {
  const book = await evaluated();
  book.edit('企业', 6, 3, 650);
  const [one] = await verify(book, library);
  expect(one).toMatchObject({ verdict: 'differs', dataSame: false, ruleSame: true });
  expect(one?.cells).toContainEqual({ cell: '企业!AA7', stands: 'C', now: 'A' });
});

test('a changed result is told by its cell though the data are the same', async () => {
  const book = await evaluated();
  const column = book.values('企业')[0]?.indexOf('评价等级') ?? 0;
  expect(column).toBeGreaterThan(header.length);
  book.edit('企业', 6, column, 'A');
  const [one] = await verify(book, library);
  expect(one).toMatchObject({ verdict: 'differs', dataSame: true, ruleSame: true });
  expect(one?.cells.map(({ stands, now }) => [stands, now])).toEqual([['A', 'C']]);
});

test('a run of another program, which gave the sheet another id, is found by the sheet’s name', async () => {
  const book = await evaluated();
  const record = await book.record();
  const elsewhere = { ...book, record: () => Promise.resolve({ ...record, runs: record.runs.map((run) => ({ ...run, sheet: '{00000000-0001}' })) }) };
  expect(await verify(elsewhere, library)).toEqual([expect.objectContaining({ verdict: 'same', sheet: '企业', cells: [] })]);
});

test('a workbook nobody evaluated has nothing to verify', async () => {
  expect(await verify(memoryWorkbook({ 企业: firms() }), library)).toEqual([]);
});

test('what a place said of worked-out columns is kept with the run and goes into the next and into its check', async () => {
  const book = memoryWorkbook({ 企业: firmsByKind() });
  const derived = { coal: { perKilowattHour: '0.300', source: '省统计局 2023 年' }, emissions: 'equivalents' } as const;
  const prepared = await prepare(book, library, { ...choices, derived });
  expect(prepared.evaluation?.indicators.find(({ name }) => name === '单位能耗增加值')?.values.at(0)?.toString()).toBe('100000/37143');
  await commit(book, prepared);
  const [one] = await verify(book, library);
  expect(one).toMatchObject({ verdict: 'same', dataSame: true, cells: [], run: { derived } });
  const basis = book.values('评价说明').map((row) => row.filter((cell) => cell !== null && cell !== '').join(' | '));
  expect(basis).toContain('综合能耗 | 按等价值折算：原煤×0.7143 + 电力×3；电力按填入的 0.300 千克标煤/千瓦时 | 吨标煤 | GB/T 2589-2020 附录A；省统计局 2023 年');
  expect(basis).toContain('主要污染物排放量 | 污染当量数（千克 ÷ 污染当量值）：COD÷1 + 二氧化硫÷0.95 | 当量 | 《环境保护税法》附表二');
});
