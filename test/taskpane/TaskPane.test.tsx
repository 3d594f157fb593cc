/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder, TextEncoder } from 'node:util';

// Fluent's first render takes seconds on a busy machine.
jest.setTimeout(180_000);

Object.assign(globalThis, { TextDecoder, TextEncoder });
Element.prototype.scrollTo = () => undefined;

import type { MadeFile } from '../../src/app/handOver';
import { memoryReceipts } from '../../src/app/receipts';
import { TaskPane } from '../../src/taskpane/TaskPane';
import type { Workbook } from '../../src/workbook/port';
import { bundledLibrary } from '../support/library';
import { memoryWorkbook } from '../support/memoryWorkbook';

const header = ['企业名称', '用地面积（亩）', '税收实际贡献（万元）', '工业增加值（万元）', '综合能耗（吨标煤）', '年平均职工人数（人）', '主要污染物排放量（吨）', '研发经费支出（万元）', '营业收入（万元）'];
const firm = (name: string, tax: number | string) => [name, 10, tax, 1000, 200, 50, 3, 60, 4000];
const clean = [header, firm('甲厂', 400), firm('乙厂', 300), firm('丙厂', 200), firm('丁厂', 100)];

const handed: MadeFile[] = [];
beforeEach(() => { handed.length = 0; });

async function open(workbook: Workbook, lang: 'zh' | 'en' = 'zh') {
  const user = userEvent.setup();
  const view = render(<TaskPane workbook={workbook} library={bundledLibrary()} lang={lang} theme="light" receipts={memoryReceipts()} handOver={async (file) => { handed.push(file); }} />);
  await act(async () => { await new Promise((resolve) => setTimeout(resolve, 50)); });
  return { user, view };
}

test('a clerk evaluates the sheet and takes it back with the keyboard alone', async () => {
  const book = memoryWorkbook({ 企业: clean });
  const { user } = await open(book);
  const evaluate = screen.getByRole('button', { name: '评价本表' });
  evaluate.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/评价完成：4 家已分档/)).toBeTruthy();
  expect(book.counts.applies).toBe(1);
  screen.getByRole('button', { name: '撤销' }).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('button', { name: '评价本表' })).toBeTruthy();
  expect(book.values('企业')).toEqual(clean);
});

test('the preview shows the first rows with score, rank and grade before anything is written', async () => {
  const book = memoryWorkbook({ 企业: clean });
  await open(book);
  const rows = within(screen.getByRole('table')).getAllByRole('row').map((row) => within(row).queryAllByRole('cell').map((cell) => cell.textContent));
  expect(rows[1]).toEqual(['甲厂', '118.0000', '1', 'A']);
  expect(rows[4]).toEqual(['丁厂', '82.0000', '4', 'C']);
  expect(book.counts.applies).toBe(0);
});

test('a missing column opens the columns, and choosing one by hand mends it', async () => {
  const odd = clean.map((row, index) => row.map((cell, column) => (index === 0 && column === 2 ? '甲类数' : cell)));
  const { user } = await open(memoryWorkbook({ 企业: odd }));
  expect((screen.getByRole('button', { name: '评价本表' }) as HTMLButtonElement).disabled).toBe(true);
  await user.selectOptions(screen.getByLabelText('列“甲类数”作为哪个指标数据'), '税收实际贡献');
  await act(async () => { await new Promise((resolve) => setTimeout(resolve, 50)); });
  expect((screen.getByRole('button', { name: '评价本表' }) as HTMLButtonElement).disabled).toBe(false);
});

test('a text in a number cell is a located message with a way to the cell', async () => {
  const book = memoryWorkbook({ 企业: [header, firm('甲厂', '四百'), ...clean.slice(2)] });
  const shown: unknown[] = [];
  book.reveal = async (sheet, area) => { shown.push(area); };
  const { user } = await open(book);
  await user.click(screen.getByText('数据问题'));
  const go = screen.getAllByRole('button', { name: '定位到 C2' })[0] as HTMLElement;
  await user.click(go);
  expect(shown).toEqual([{ row: 1, column: 2, rows: 1, columns: 1 }]);
});

test('Xi’an leaves two numbers to the place; a value that cannot be is refused at the field', async () => {
  const { user } = await open(memoryWorkbook({ 企业: clean }));
  await user.selectOptions(screen.getByLabelText('评价办法'), 'xian-2022-enterprise');
  const share = await screen.findByLabelText('C类企业占比');
  await user.clear(share);
  await user.type(share, '12%{Enter}');
  expect(await screen.findByText(/“12%”不是可用的值/)).toBeTruthy();
});

test('every word has its English', async () => {
  const { view } = await open(memoryWorkbook({ 企业: clean }), 'en');
  const own = [...view.container.querySelectorAll('h1, h2, button, label')].map((element) => element.textContent ?? '');
  expect(own.filter((words) => /[一-鿿]/.test(words))).toEqual([]);
  expect(screen.getByRole('button', { name: 'Evaluate this table' })).toBeTruthy();
});

test('check-ups of one grade are drawn up in three clicks from the result and taken back; the notice is a file of its own', async () => {
  const book = memoryWorkbook({ 企业: clean });
  const { user } = await open(book);
  await user.click(screen.getByRole('tab', { name: '成果' }));
  await user.selectOptions(screen.getByLabelText('范围'), 'grade:C');
  await user.click(screen.getByRole('button', { name: '生成企业体检表' }));
  expect(await screen.findByText(/已写入工作簿/)).toBeTruthy();
  expect(book.values('企业体检表')[1]?.[1]).toBe('丁厂');
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await act(async () => { await new Promise((resolve) => setTimeout(resolve, 50)); });
  expect((await book.sheets()).map(({ name }) => name)).toEqual(['企业']);

  await user.click(screen.getByRole('button', { name: '生成公示稿' }));
  expect(await screen.findByText(/公示稿已生成：4 家/)).toBeTruthy();
  expect(handed.map(({ name }) => name)).toEqual(['浙江省规上工业企业亩均效益综合评价（2022）结果公示.xlsx']);
});

test('an objection: what it changes for everybody is seen first, kept with its evidence, and taken back', async () => {
  const book = memoryWorkbook({ 企业: clean });
  const { user } = await open(book);
  await user.click(screen.getByRole('tab', { name: '成果' }));
  await user.click(screen.getByText('异议更正、人工调档'));
  await user.click(screen.getByLabelText('企业名称或代码'));
  await user.click(await screen.findByRole('option', { name: '丁厂' }));
  await user.selectOptions(screen.getByLabelText('数据项'), '税收实际贡献');
  await user.click(screen.getByLabelText('更正为'));
  await user.paste('500');
  await user.click(screen.getByRole('button', { name: '先看影响' }));
  expect(await screen.findByText('请写明更正依据（证明材料、核实经过）。')).toBeTruthy();
  await user.click(screen.getByLabelText('更正依据（证明材料、核实经过）'));
  await user.paste('完税证明');
  await user.click(screen.getByRole('button', { name: '先看影响' }));
  expect(await screen.findByText('C → A')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '记入台账并重出结果' }));
  expect(await screen.findByText('丁厂：税收实际贡献由 100 更正为 500 万元（完税证明）')).toBeTruthy();
  const graded = (): unknown[] => book.values('企业').slice(1).map((row) => row[book.values('企业')[0]!.indexOf('评价等级')]);
  expect(book.values('企业').map((row) => row.slice(0, clean[0]!.length))).toEqual(clean);
  expect(graded()).toEqual(['B', 'B', 'C', 'A']);
  await user.click(screen.getByRole('button', { name: '撤回' }));
  await act(async () => { await new Promise((resolve) => setTimeout(resolve, 100)); });
  expect(screen.queryByText('有效的更正和调档')).toBeNull();
  expect(graded()).toEqual(['A', 'B', 'B', 'C']);
});

test('the result is added up by town, with charts, in three clicks', async () => {
  const book = memoryWorkbook({ 企业: clean.map((row, index) => [...row, index === 0 ? '所属镇街' : index < 3 ? '城东街道' : '临江镇']) });
  const { user } = await open(book);
  await user.click(screen.getByRole('tab', { name: '成果' }));
  await user.click(screen.getByText('分组汇总'));
  await user.click(screen.getByRole('button', { name: '生成分组汇总' }));
  expect(await screen.findByText(/已写入工作簿/)).toBeTruthy();
  expect(book.values('分组汇总').slice(4, 8).map((row) => row.slice(0, 8))).toEqual([
    ['所属镇街', '参评企业', '参评分档', 'A', 'B', 'C', 'D', 'A、B 占比'],
    ['临江镇', 2, 2, 0, 1, 1, 0, 0.5], ['城东街道', 2, 2, 1, 1, 0, 0, 1], ['合计', 4, 4, 1, 2, 1, 0, 0.75],
  ]);
});
