import { prepare, type Choices, type Prepared } from '../../src/app/evaluate';
import { planDecision, tryCorrection, tryWithdrawal, tryRegrade, type Tried } from '../../src/app/ledger';
import { inForce, type LedgerEntry } from '../../src/workbook/ledger/entry';
import { effectsOf } from '../../src/workbook/ledger/effects';
import { codes, firms, header } from '../support/firms';
import { bundledLibrary } from '../support/library';
import { memoryWorkbook, type MemoryWorkbook } from '../support/memoryWorkbook';

const library = bundledLibrary();
const choices: Choices = { sheet: 's1', ruleset: 'zhejiang-2022', parameters: {}, columns: {}, placement: 'beside', lang: 'zh' };
const prepared = (book: MemoryWorkbook): Promise<Prepared> => prepare(book, library, choices);

async function entered(book: MemoryWorkbook, make: (run: Prepared) => Tried | string): Promise<Tried> {
  const run = await prepared(book);
  const tried = make(run);
  if (typeof tried === 'string') throw new RangeError(tried);
  await book.apply(await planDecision(book, library, run, tried, 'zh'));
  return tried;
}

test('a corrected figure changes the run for everybody and no cell of the table', async () => {
  const book = memoryWorkbook({ 企业: firms() });
  // 己 had 100; with 700 the sum of taxes is 2700 on 60 mu: 45 in place of 35 for all.
  const { comparison } = await entered(book, (run) => tryCorrection(run, library, { row: 5, field: '税收实际贡献', to: '700', note: '完税证明' }));
  expect(effectsOf(comparison).counts).toEqual({ grades: 3, ranks: 6, scores: 6 });
  const after = await prepared(book);
  expect(after.evaluation?.grades).toEqual(['A', 'B', 'B', 'B', 'C', 'A']);
  expect(after.evaluation?.reasons[5]).toEqual([{ kind: 'corrected', cite: '完税证明', text: { zh: '数据更正：税收实际贡献由 100 改为 700 万元', en: 'Corrected: 税收实际贡献 from 100 to 700 万元' } }]);
  expect(after.issues).toContainEqual(expect.objectContaining({ severity: 'info', code: 'corrected', cell: { sheet: '企业', row: 6, column: 3 } }));
  expect(book.values('企业').map((row) => row.slice(0, header.length))).toEqual(firms());
});

test('the sheets say what was decided and what it changed, those whose grade moves first', async () => {
  const book = memoryWorkbook({ 企业: firms() });
  await entered(book, (run) => tryCorrection(run, library, { row: 5, field: '税收实际贡献', to: '700', note: '完税证明' }));
  expect(book.values('更正调档台账')[3]?.slice(2, 9)).toEqual(['己厂', '异议更正', '税收实际贡献（万元）', '100', '700', '完税证明', '有效']);
  const rows = book.values('更正影响').slice(4);
  expect(rows.map((row) => [row[1], row[5], row[6], row[7], row[8]])).toEqual([
    ['己厂', 6, 1, 'C', 'A'], ['乙厂', 2, 3, 'A', 'B'], ['戊厂', 5, 6, 'B', 'C'],
    ['甲厂', 1, 2, 'A', 'A'], ['丙厂', 3, 4, 'B', 'B'], ['丁厂', 4, 5, 'B', 'B'],
  ]);
  expect(rows[0]?.slice(2, 5)).toEqual([78.5714, 116.6667, 38.0953]);
});

test('a decision leaves the results of the run anew in the same step, and one undo takes all of it back', async () => {
  const book = memoryWorkbook({ 企业: firms() });
  await book.apply((await prepared(book)).plan!);
  const before = book.values('企业');
  const graded = (): unknown[] => book.values('企业').slice(1).map((row) => row[book.values('企业')[0]!.indexOf('评价等级')]);
  expect(graded()).toEqual(['A', 'A', 'B', 'B', 'B', 'C']);
  const run = await prepared(book);
  const tried = tryCorrection(run, library, { row: 5, field: '税收实际贡献', to: '700', note: '完税证明' }) as Tried;
  const receipt = await book.apply(await planDecision(book, library, run, tried, 'zh'));
  expect(graded()).toEqual(['A', 'B', 'B', 'B', 'C', 'A']);
  expect((await book.sheets()).map(({ name }) => name)).toEqual(['企业', '更正影响', '更正调档台账', '评价汇总', '评价说明', '数据问题']);
  expect((await book.record()).runs).toHaveLength(2);
  await book.undo(receipt);
  expect(book.values('企业')).toEqual(before);
  expect((await book.record()).ledger).toBeUndefined();
});

test('a sheet that another program numbered anew keeps its decisions by its name; without the name the number tells', () => {
  const entry: LedgerEntry = { kind: 'regrade', key: 'k', sheet: '1', sheetName: '企业', id: '', name: '己厂', when: '', grade: 'B', reason: 'r', cite: 'c' };
  const sheets = [{ id: '1', name: '封面' }, { id: '2', name: '企业' }];
  expect(sheets.map((sheet) => inForce([entry], sheet, sheets).length)).toEqual([0, 1]);
  const renamed = [{ id: '1', name: '企业2023' }, { id: '2', name: '封面' }];
  expect(renamed.map((sheet) => inForce([entry], sheet, renamed).length)).toEqual([1, 0]);
  const { sheetName: _, ...older } = entry;
  expect(sheets.map((sheet) => inForce([older], sheet, sheets).length)).toEqual([1, 0]);
});

test('a correction lapses when the cell is changed, and that is said at the cell', async () => {
  const book = memoryWorkbook({ 企业: firms() });
  await entered(book, (run) => tryCorrection(run, library, { row: 5, field: '税收实际贡献', to: '700', note: '完税证明' }));
  book.edit('企业', 6, 3, 120);
  const after = await prepared(book);
  expect(after.evaluation?.grades[5]).toBe('C');
  expect(after.issues).toContainEqual(expect.objectContaining({ code: 'correction-lapsed', cell: { sheet: '企业', row: 6, column: 3 } }));
});

test('a decided grade needs a reason and a clause, and stands apart from the rules', async () => {
  const book = memoryWorkbook({ 企业: firms() });
  const run = await prepared(book);
  expect(tryRegrade(run, { row: 5, grade: 'B', reason: '', cite: '纪要' })).toBe('no-reason');
  expect(tryRegrade(run, { row: 5, grade: 'B', reason: '重大项目', cite: ' ' })).toBe('no-clause');
  expect(tryRegrade(run, { row: 5, grade: 'C', reason: '重大项目', cite: '纪要' })).toBe('same');
  await entered(book, (now) => tryRegrade(now, { row: 5, grade: 'B', reason: '重大项目', cite: '领导小组纪要〔2023〕3号' }));
  const { evaluation } = await prepared(book);
  expect([evaluation?.rankedGrades[5], evaluation?.grades[5], evaluation?.reasons[5]?.[0]?.kind]).toEqual(['C', 'B', 'manual']);
});

test('taken back, a decision stays in the ledger and no longer holds', async () => {
  const book = memoryWorkbook({ 企业: firms() });
  const { entry } = await entered(book, (run) => tryRegrade(run, { row: 5, grade: 'B', reason: '重大项目', cite: '纪要' }));
  const standing = await prepared(book);
  const back = tryWithdrawal(standing, entry);
  expect(effectsOf(back.comparison).changed.map(({ row, grades }) => [row, grades])).toEqual([[5, { before: 'B', after: 'C' }]]);
  await book.apply(await planDecision(book, library, standing, back, 'zh'));
  expect(book.values('更正影响')[1]?.[0]).toBe('撤回——己厂：等级定为 B，重大项目（纪要）');
  expect((await prepared(book)).evaluation?.grades[5]).toBe('C');
  expect((await book.record()).ledger).toHaveLength(1);
  expect(String(book.values('更正调档台账')[3]?.[8])).toMatch(/^\d{4}-\d\d-\d\d 撤回$/);
});

test.each([
  [{ to: '七百' }, 'no-figure'], [{ to: '1234567890123456' }, 'no-figure'], [{ to: '100' }, 'same'], [{ note: ' ' }, 'no-evidence'], [{ field: '所属镇街' }, 'no-field'],
])('a correction with %j is refused: %s', async (wish, why) => {
  const run = await prepared(memoryWorkbook({ 企业: firms() }));
  expect(tryCorrection(run, library, { row: 5, field: '税收实际贡献', to: '700', note: '完税证明', ...wish })).toBe(why);
});

test('a mark can be corrected too, and a decision on who has left the table is said', async () => {
  const book = memoryWorkbook({ 企业: firms() });
  await entered(book, (run) => tryCorrection(run, library, { row: 5, field: '公益性企业', to: '是', note: '核实' }));
  expect((await prepared(book)).evaluation?.status[5]).toBe('excluded');
  book.edit('企业', 6, 1, codes[0] ?? null);
  book.edit('企业', 6, 0, '新厂');
  expect((await prepared(book)).issues.map(({ code }) => code)).toContain('ledger-nobody');
});
