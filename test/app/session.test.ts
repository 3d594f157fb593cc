import { memoryReceipts } from '../../src/app/receipts';
import { planSheets } from '../../src/app/planSheets';
import { createSession, sheetToEvaluate, type Session } from '../../src/app/session';
import { ApplyError, type Workbook } from '../../src/workbook/port';
import { bundledLibrary } from '../support/library';
import { sheetSpec } from '../hosts/plans';
import { memoryWorkbook } from '../support/memoryWorkbook';

const header = ['企业名称', '用地面积（亩）', '税收实际贡献（万元）', '工业增加值（万元）', '综合能耗（吨标煤）', '年平均职工人数（人）', '主要污染物排放量（吨）', '研发经费支出（万元）', '营业收入（万元）'];
const firm = (name: string, tax: number) => [name, 10, tax, 1000, 200, 50, 3, 60, 4000];
const clean = [header, firm('甲', 400), firm('乙', 300), firm('丙', 200), firm('丁', 100)];

async function started(book: Workbook): Promise<Session> {
  const session = createSession(book, bundledLibrary(), memoryReceipts(), 'zh');
  await session.start();
  return session;
}

test('starting reads the sheet in view, proposes a ruleset and tries it out without writing', async () => {
  const book = memoryWorkbook({ 企业: clean });
  const session = await started(book);
  const { prepared, choices, busy, failure } = session.state();
  expect({ busy, failure, ruleset: choices.ruleset }).toEqual({ busy: null, failure: null, ruleset: 'zhejiang-2022' });
  expect(prepared?.evaluation?.grades).toEqual(['A', 'B', 'B', 'C']);
  expect(book.counts.applies).toBe(0);
});

test('evaluating writes once, can be taken back, and the sheet is as before', async () => {
  const book = memoryWorkbook({ 企业: clean });
  const session = await started(book);
  await session.evaluate();
  expect(session.state()).toMatchObject({ written: true, failure: null, busy: null });
  expect(book.values('企业')[0]?.length).toBeGreaterThan(header.length);
  await session.undo();
  expect(session.state()).toMatchObject({ written: false, receipt: null, failure: null });
  expect(book.values('企业')).toEqual(clean);
});

test('a person’s edit marks the preview stale; reading again clears it', async () => {
  const book = memoryWorkbook({ 企业: clean });
  const session = await started(book);
  book.edit('企业', 1, 2, 50);
  expect(session.state().stale).toBe(true);
  await session.refresh();
  expect(session.state().stale).toBe(false);
  expect(session.state().prepared?.evaluation?.grades).toEqual(['C', 'A', 'B', 'B']);
});

test('undo refuses when a result was changed since, names the cell and keeps the receipt', async () => {
  const book = memoryWorkbook({ 企业: clean });
  const session = await started(book);
  await session.evaluate();
  book.edit('企业', 1, header.length, 1);
  await session.undo();
  const { failure, receipt } = session.state();
  expect(failure).toEqual({ kind: 'changed', cells: [{ sheet: expect.any(String), area: { row: 1, column: header.length, rows: 1, columns: 1 } }] });
  expect(receipt).not.toBeNull();
});

test('a missing column is an issue, and nothing can be written', async () => {
  const book = memoryWorkbook({ 企业: clean.map((row) => row.filter((_, column) => column !== 2)) });
  const session = await started(book);
  const { prepared } = session.state();
  expect(prepared?.plan).toBeNull();
  expect(prepared?.issues.map(({ severity, code, field }) => ({ severity, code, field }))).toContainEqual({ severity: 'error', code: 'column-missing', field: '税收实际贡献' });
  await session.evaluate();
  expect(book.counts.applies).toBe(0);
});

test('choosing another ruleset drops its parameters and prepares anew', async () => {
  const session = await started(memoryWorkbook({ 企业: clean }));
  await session.choose({ ruleset: 'xian-2022-enterprise' });
  await session.choose({ parameters: { C类占比: '5%' } });
  expect(session.state().choices.parameters).toEqual({ C类占比: '5%' });
  await session.choose({ ruleset: 'zhejiang-2022' });
  expect(session.state().choices).toMatchObject({ ruleset: 'zhejiang-2022', parameters: {} });
});

test.each([
  ['restored', { kind: 'restored', detail: 'disk full' }],
  ['not-restored', { kind: 'not-restored', detail: 'disk full' }],
] as const)('a write that fails (%s) says so and keeps the preview', async (outcome, failure) => {
  const book = memoryWorkbook({ 企业: clean });
  book.apply = () => Promise.reject(new ApplyError(outcome, { cause: new Error('disk full') }));
  const session = await started(book);
  await session.evaluate();
  expect(session.state()).toMatchObject({ failure, written: false, busy: null });
  expect(session.state().prepared?.plan).not.toBeNull();
});

test('a run whose receipt cannot be kept is still written, can be undone now, and says what is lost', async () => {
  const book = memoryWorkbook({ 企业: clean });
  const session = createSession(book, bundledLibrary(), { ...memoryReceipts(), save: () => Promise.reject(new Error('quota')) }, 'zh');
  await session.start();
  await session.evaluate();
  expect(session.state()).toMatchObject({ written: true, failure: { kind: 'unkept' } });
  await session.undo();
  expect(book.values('企业')).toEqual(clean);
});

test('cancelling tells the host to stop and is not called a failure', async () => {
  const book = memoryWorkbook({ 企业: clean });
  book.apply = (_plan, options) => new Promise((_resolve, reject) => {
    options?.signal?.addEventListener('abort', () => reject(new ApplyError('restored', { cause: options.signal?.reason })));
  });
  const session = await started(book);
  const run = session.evaluate();
  session.cancel();
  await run;
  expect(session.state()).toMatchObject({ failure: { kind: 'cancelled' }, written: false });
});

test('a workbook that cannot be read says so instead of hanging', async () => {
  const book = memoryWorkbook({ 企业: clean });
  book.read = () => Promise.reject(new Error('in edit mode'));
  expect((await started(book)).state()).toMatchObject({ busy: null, failure: { kind: 'read', detail: 'in edit mode' } });
});

const sheet = (id: string, visible = true, ours = false) => ({ id, name: id, visible, ours });

test.each([
  ['the sheet in view', [sheet('a'), sheet('b')], 'b', 'b'],
  ['not one of ours', [sheet('a'), sheet('b', true, true)], 'b', 'a'],
  ['not a hidden one', [sheet('a', false), sheet('b')], 'a', 'b'],
  ['what there is', [sheet('a', true, true)], 'a', 'a'],
])('the sheet to evaluate is %s', (_, sheets, active, expected) => {
  expect(sheetToEvaluate(sheets, active)).toBe(expected);
});

test('sheets written beside a run come into the list, stay when the table is evaluated, and are taken back', async () => {
  const book = memoryWorkbook({ 企业: clean });
  const session = await started(book);
  await session.write(() => planSheets(book, 'zh', ({ nameOf }) => ({ sheets: [sheetSpec('joined', nameOf('joined'), clean, 0)] })));
  const { sheets, placed, failure, receipt } = session.state();
  expect({ placed, failure, receipt: receipt?.id }).toEqual({ placed: ['合并表'], failure: null, receipt: 'r1' });
  const joined = sheets.find(({ name }) => name === '合并表');
  expect(joined).toMatchObject({ ours: true, purpose: 'joined' });
  expect(sheetToEvaluate(sheets, joined?.id ?? '')).toBe(joined?.id);

  await session.evaluate();
  expect(session.state().sheets.map(({ name }) => name)).toEqual(['企业', '合并表', '评价汇总', '评价说明', '数据问题']);
  await session.undo();
  await session.undo();
  expect(session.state()).toMatchObject({ receipt: null, failure: null });
  expect(session.state().sheets.map(({ name }) => name)).toEqual(['企业']);
});

test('a sheet put anew takes the result columns on it with it', async () => {
  const book = memoryWorkbook({ 企业: clean });
  const session = await started(book);
  const put = (): Promise<void> => session.write(() => planSheets(book, 'zh', ({ nameOf }) => ({ sheets: [sheetSpec('joined', nameOf('joined'), clean, 0)] })));
  await put();
  await session.choose({ sheet: session.state().sheets.find(({ name }) => name === '合并表')?.id ?? '' });
  await session.evaluate();
  expect((await book.record()).regions).toHaveLength(1);
  await put();
  expect((await book.record()).regions).toEqual([]);
  expect(book.values('合并表')).toEqual(clean);
});

test('last year’s table is remembered by its name; no sheet is last year’s of itself; an edit of it makes the preview stale', async () => {
  const book = memoryWorkbook({ 企业: clean, 去年: clean });
  const session = await started(book);
  await session.choose({ lastYear: { from: { sheet: 's2' }, grade: true } });
  expect(session.state().prepared?.carried?.matched).toBe(4);
  await session.evaluate();
  book.edit('去年', 1, 1, 11);
  expect(session.state().stale).toBe(true);
  const again = await started(book);
  expect(again.state().choices.lastYear).toEqual({ from: { sheet: 's2' }, grade: true });
  await again.choose({ sheet: 's2' });
  expect([again.state().choices.lastYear, again.state().prepared?.carried]).toEqual([null, null]);
});
