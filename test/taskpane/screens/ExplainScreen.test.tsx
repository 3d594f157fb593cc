/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { TextDecoder, TextEncoder } from 'node:util';

// Fluent's first render and axe take seconds on a busy machine.
jest.setTimeout(180_000);

Object.assign(globalThis, { TextDecoder, TextEncoder });
Element.prototype.scrollTo = () => undefined;

import { memoryReceipts } from '../../../src/app/receipts';
import { TaskPane } from '../../../src/taskpane/TaskPane';
import { firms } from '../../support/firms';
import { bundledLibrary } from '../../support/library';
import { memoryWorkbook } from '../../support/memoryWorkbook';

const settled = (milliseconds = 60): Promise<void> => act(async () => { await new Promise((resolve) => setTimeout(resolve, milliseconds)); });

async function open(lang: 'zh' | 'en' = 'zh') {
  const book = memoryWorkbook({ 企业: firms() });
  const user = userEvent.setup();
  const view = render(<TaskPane workbook={book} library={bundledLibrary()} lang={lang} theme="light" receipts={memoryReceipts()} handOver={async () => undefined} />);
  await settled();
  screen.getByRole('tab', { name: lang === 'zh' ? '说明' : 'Explain' }).focus();
  await user.keyboard('{Enter}');
  await settled();
  return { book, user, view };
}

test('the firm of the selected row is explained, grade first, and another as another row is selected', async () => {
  const { book } = await open();
  expect(screen.getByText(/还没有选企业/)).toBeTruthy();
  await act(async () => book.select('企业', 3));
  expect(screen.getByRole('heading', { name: '丙厂' })).toBeTruthy();
  expect(screen.getByText('B，总分 104.2857 分，第 3 名（共 6 家）')).toBeTruthy();
  await act(async () => book.select('企业', 1));
  expect(screen.getByText('A，总分 121.4286 分，第 1 名（共 6 家）')).toBeTruthy();
  // The header is nobody's row: the firm that was stays.
  await act(async () => book.select('企业', 0));
  expect(screen.getByRole('heading', { name: '甲厂' })).toBeTruthy();
});

test('indicators show value, benchmark, points and light; what did not apply is folded away with why', async () => {
  const { book } = await open();
  await act(async () => book.select('企业', 3));
  const [, tax] = within(screen.getByRole('table', { name: /各项指标/ })).getAllByRole('row');
  expect(within(tax!).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['亩均税收万元/亩', '4035', '34.29／30', '蓝']);
  const folded = screen.getByText(/不适用：不是“高新技术企业”/).closest('details')!;
  expect(folded.open).toBe(false);
  expect(folded.querySelector('summary')!.textContent).toBe('不适用的 7 条');
});

test('what would lift it comes by itself, for the next grade or the one that is chosen', async () => {
  const { book, user } = await open();
  await act(async () => book.select('企业', 6));
  await settled(200);
  expect(await screen.findByText(/由 100 提高到 200 万元，即增加 100 万元（\+100%）：.*B；少 1 万元，则为 C/)).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('想要达到的等级'), 'A');
  await settled(200);
  expect(await screen.findByText(/由 100 提高到 500 万元/)).toBeTruthy();
});

test('a firm is found by typing its name, and its check-up is drawn up', async () => {
  const { book, user } = await open();
  await user.type(screen.getByRole('combobox', { name: '企业名称或代码' }), '乙');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByText('A，总分 112.8571 分，第 2 名（共 6 家）')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '生成体检表' }));
  await settled(200);
  expect(book.values('企业体检表')[1]?.[1]).toBe('乙厂');
});

test('the explanation has no accessibility fault that axe can find', async () => {
  const { book } = await open();
  await act(async () => book.select('企业', 3));
  await settled(200);
  // What is folded away is looked at in the browser, where axe is quick.
  const panel = document.getElementById('screen-explain') as HTMLElement;
  for (const each of panel.querySelectorAll('details details')) each.remove();
  const { violations } = await axe.run(panel, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))).toEqual([]);
});

test('every word has its English', async () => {
  const { book } = await open('en');
  await act(async () => book.select('企业', 3));
  const own = [...(document.getElementById('screen-explain') as HTMLElement).querySelectorAll('h3, button, label, summary, th')].map((element) => element.textContent ?? '');
  expect(own.filter((words) => /[一-鿿]/.test(words))).toEqual([]);
});
