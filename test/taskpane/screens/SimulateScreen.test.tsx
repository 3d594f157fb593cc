/** @jest-environment jsdom */
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder, TextEncoder } from 'node:util';

// Fluent's first render takes seconds on a busy machine.
jest.setTimeout(240_000);

Object.assign(globalThis, { TextDecoder, TextEncoder });
Element.prototype.scrollTo = () => undefined;

import { memoryReceipts } from '../../../src/app/receipts';
import { TaskPane } from '../../../src/taskpane/TaskPane';
import { bundledLibrary } from '../../support/library';
import { memoryWorkbook } from '../../support/memoryWorkbook';

const header = ['企业名称', '用地面积（亩）', '税收实际贡献（万元）', '工业增加值（万元）', '综合能耗（吨标煤）', '年平均职工人数（人）', '主要污染物排放量（吨）', '研发经费支出（万元）', '营业收入（万元）'];
/** Strong in tax or strong in value added, so that weights decide. */
const firm = (name: string, tax: number, added: number) => [name, 10, tax, added, 200, 50, 3, 60, 4000];
const firms = [header, firm('甲厂', 400, 800), firm('乙厂', 300, 1100), firm('丙厂', 200, 1000), firm('丁厂', 101, 1099)];
const lastYear = [[...header, '评价等级'], [...firm('甲厂', 380, 800), 'B'], [...firm('乙厂', 300, 1000), 'A'], [...firm('戊厂', 100, 900), 'D']];

const pause = async (milliseconds: number): Promise<void> => { await act(async () => { await new Promise((resolve) => setTimeout(resolve, milliseconds)); }); };

async function open(lang: 'zh' | 'en' = 'zh', book = memoryWorkbook({ 今年: firms, 去年: lastYear })) {
  const user = userEvent.setup({ delay: null });
  const view = render(<TaskPane workbook={book} library={bundledLibrary()} lang={lang} theme="light" receipts={memoryReceipts()} handOver={async () => undefined} />);
  await pause(50);
  await user.click(screen.getByRole('tab', { name: lang === 'zh' ? '测算' : 'Simulate' }));
  return { user, view, book };
}

const type = async (label: string, value: string): Promise<void> => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await pause(400);
};

test('other weights show at once who changes grade and why, and nothing is written', async () => {
  const { user, book } = await open();
  expect(screen.getByText('还没有改动。')).toBeTruthy();
  await type('亩均税收的权重', '10');
  expect(screen.getByText('各项权重合计80，已按比例折算为100。')).toBeTruthy();
  expect(screen.getByText(/共4家：等级不变/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'B → C：1家' }));
  const list = screen.getByRole('list', { name: 'B → C：1家' });
  expect(within(list).getByRole('button', { name: '甲厂' })).toBeTruthy();
  expect(list.textContent).toMatch(/名次由第2名变为第4名；亩均税收得分.*权重30→12.5/);
  expect(book.counts.applies).toBe(0);
});

test('what cannot be is said in the loader’s words', async () => {
  await open();
  await type('亩均税收的权重', '三十');
  expect(screen.getAllByRole('status').map((one) => one.textContent).join()).toMatch(/三十/);
});

test('a scenario is kept by name in the workbook and comes back', async () => {
  const { user, book } = await open();
  await type('亩均税收的权重', '10');
  await type('方案名称', '减税重');
  await user.click(screen.getByRole('button', { name: '保存方案' }));
  await waitFor(async () => expect((await book.record()).scenarios).toEqual([{ name: '减税重', ruleset: 'zhejiang-2022', variation: { weights: { 亩均税收: '10' } } }]));
  await user.click(screen.getByRole('button', { name: '全部恢复' }));
  await pause(400);
  expect((screen.getByLabelText('亩均税收的权重') as HTMLInputElement).value).toBe('30');
  fireEvent.change(await screen.findByLabelText('已存的方案'), { target: { value: '减税重' } });
  await pause(400);
  expect((screen.getByLabelText('亩均税收的权重') as HTMLInputElement).value).toBe('10');
});

test('a trial becomes the workbook’s own ruleset', async () => {
  const { user, book } = await open();
  await type('亩均税收的权重', '50');
  await user.click(screen.getByRole('button', { name: '设为本工作簿的评价规则' }));
  await waitFor(async () => expect((await book.record()).rule).toBeTruthy());
  const { rule } = await book.record();
  expect(rule).toMatchObject({ id: 'zhejiang-2022-own' });
  expect((rule as { indicators: { weight: string }[] }).indicators.map(({ weight }) => weight)).toEqual(['125/3', '50/3', '50/3', '25/3', '25/3', '25/3']);
});

test('last year’s sheet: published grades, who came and went, and why; two clicks and a choice', async () => {
  const { user } = await open();
  await user.click(screen.getByText('比较：另一办法，或上年'));
  fireEvent.change(screen.getByLabelText('与什么比较'), { target: { value: [...screen.getByLabelText('与什么比较').querySelectorAll('option')].find((one) => one.textContent === '去年')!.value } });
  await user.click(screen.getByRole('button', { name: '比较' }));
  expect(await screen.findByText('前一年的等级取自该表的“评价等级”列。')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'A → A：1家' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'D → 表中没有：1家' })).toBeTruthy();
});

test('stability and docket run with a button each, and the docket leads to the cell', async () => {
  const { user, book } = await open();
  const shown: unknown[] = [];
  book.reveal = async (_, area) => { shown.push(area); };
  await user.click(screen.getByText('稳定性：权重变动时等级稳不稳'));
  await user.click(screen.getByRole('button', { name: '开始抽样' }));
  expect(await screen.findByText(/家（[\d.]+%）在所有抽样中等级不变/, {}, { timeout: 30_000 })).toBeTruthy();
  await user.click(screen.getByText('临界名单：公示前先核这些数'));
  await user.click(screen.getByRole('button', { name: '查找临界企业' }));
  await screen.findByText('写成“临界名单”表', {}, { timeout: 30_000 });
  const go = screen.queryAllByRole('button', { name: /^定位到/ })[0];
  if (go !== undefined) await user.click(go);
  expect(shown.length).toBe(go === undefined ? 0 : 1);
  expect(book.counts.applies).toBe(0);
});

/** Opens every part of the screen that folds away. */
async function unfold(view: Awaited<ReturnType<typeof open>>['view']): Promise<HTMLElement> {
  const whole = view.container.querySelector<HTMLElement>('#screen-simulate')!;
  for (let folded = [...whole.querySelectorAll<HTMLDetailsElement>('details:not([open])')]; folded.length > 0; folded = [...whole.querySelectorAll<HTMLDetailsElement>('details:not([open])')]) {
    for (const details of folded) details.open = true;
    await pause(50);
  }
  return whole;
}

test('every word has its English', async () => {
  const { view } = await open('en');
  const whole = await unfold(view);
  await type('Weight of Tax per mu', '10');
  const own = [...whole.querySelectorAll('summary, button, label, [role=status]')].map((element) => element.textContent ?? '');
  expect(own.filter((words) => /[一-鿿]/.test(words))).toEqual([]);
});
