/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { TextDecoder, TextEncoder } from 'node:util';

// Fluent's first render and axe take seconds on a busy machine.
jest.setTimeout(120_000);

Object.assign(globalThis, { TextDecoder, TextEncoder });

import { memoryReceipts } from '../../../../src/app/receipts';
import { AuditSection } from '../../../../src/taskpane/sections/audit/AuditSection';
import { useSession } from '../../../../src/taskpane/useSession';
import { LangContext } from '../../../../src/taskpane/words';
import type { Matrix } from '../../../../src/workbook/layout';
import type { Workbook } from '../../../../src/workbook/port';
import { bundledLibrary } from '../../../support/library';
import { firm, firms } from '../../../support/firms';
import { memoryWorkbook, type MemoryWorkbook } from '../../../support/memoryWorkbook';

const library = bundledLibrary();
const receipts = memoryReceipts();

function Section({ workbook }: { readonly workbook: Workbook }) {
  const [session, state] = useSession(workbook, library, receipts, 'zh');
  return state.prepared === null ? null : <AuditSection prepared={state.prepared} session={session} workbook={workbook} />;
}

const settled = () => act(async () => { await new Promise((resolve) => setTimeout(resolve, 50)); });

async function open(workbook: Workbook) {
  const user = userEvent.setup();
  const view = render(<FluentProvider theme={webLightTheme}><LangContext.Provider value="zh"><Section workbook={workbook} /></LangContext.Provider></FluentProvider>);
  await settled();
  await user.click(screen.getByText('数据问题'));
  return { user, view };
}

/** `count` firms whose tax is above their revenue, after six sound ones. */
const odd = (count: number): Matrix => [...firms(), ...Array.from({ length: count }, (_, i) => firm(`子${i}厂`, null, 4001 + i))];
const decisionsOf = async (book: MemoryWorkbook) => Object.values((await book.record()).decisions ?? {}).map(({ verdict, note, by, basis }) => [verdict, note, by, basis]);
const kind = (label: string): HTMLElement => screen.getByText(label).closest('details')!;

test('findings stand by kind with their counts, each with a way to its cell', async () => {
  const book = memoryWorkbook({ 企业: odd(2) });
  const shown: unknown[] = [];
  book.reveal = (_, area) => { shown.push(area); return Promise.resolve(); };
  const { user } = await open(book);
  const contradictions = within(kind('数据矛盾'));
  expect(contradictions.getByText('2')).toBeTruthy();
  await user.click(contradictions.getByRole('button', { name: '定位到 D9' }));
  expect(shown).toEqual([{ row: 8, column: 3, rows: 1, columns: 1 }]);
});

test('a clerk decides with the keyboard alone, signs, and adds a note; the workbook has it, and no cell has changed', async () => {
  const book = memoryWorkbook({ 企业: odd(1) });
  const { user } = await open(book);
  await user.type(screen.getByLabelText('核对人'), '张三');
  screen.getByLabelText('D8 的处理意见').focus();
  await user.selectOptions(screen.getByLabelText('D8 的处理意见'), '核实无误');
  await settled();
  await user.type(screen.getByLabelText('D8 的说明'), '看过台账{Enter}');
  await settled();
  expect(await decisionsOf(book)).toEqual([['sound', '看过台账', '张三', '税收实际贡献=4001 营业收入=4000']]);
  expect(book.values('企业')).toEqual(odd(1));
  expect(screen.getByText('核对人：张三')).toBeTruthy();
});

test('several decided at once are all written', async () => {
  const book = memoryWorkbook({ 企业: odd(3) });
  const { user } = await open(book);
  for (const cell of ['D8', 'D9', 'D10']) await user.selectOptions(screen.getByLabelText(`${cell} 的处理意见`), '待核');
  await settled();
  expect((await decisionsOf(book)).map(([verdict]) => verdict)).toEqual(['pending', 'pending', 'pending']);
});

test('all of a kind are marked as verified, after it is asked', async () => {
  const book = memoryWorkbook({ 企业: odd(3) });
  const { user } = await open(book);
  await user.click(screen.getByRole('button', { name: '“数据矛盾”3 条全部核实无误' }));
  expect(await decisionsOf(book)).toEqual([]);
  await user.click(screen.getByRole('button', { name: '全部记为核实无误' }));
  await settled();
  expect((await decisionsOf(book)).map(([verdict]) => verdict)).toEqual(['sound', 'sound', 'sound']);
  expect(screen.getByText(/已有处理意见 3 条/)).toBeTruthy();
});

test('what has been decided goes out of view with 只看未处理的, and a severity shows alone', async () => {
  const book = memoryWorkbook({ 企业: odd(2) });
  const { user } = await open(book);
  await user.selectOptions(screen.getByLabelText('D8 的处理意见'), '核实无误');
  await settled();
  await user.click(screen.getByLabelText('只看未处理的'));
  expect([screen.queryByLabelText('D8 的处理意见'), screen.queryByLabelText('D9 的处理意见') === null]).toEqual([null, false]);
  await user.selectOptions(screen.getByLabelText('程度'), '错误');
  expect(screen.getByText('没有符合条件的问题。')).toBeTruthy();
});

test('a decision that fell away with its figure says so', async () => {
  const book = memoryWorkbook({ 企业: odd(1) });
  const first = await open(book);
  await first.user.selectOptions(screen.getByLabelText('D8 的处理意见'), '核实无误');
  await settled();
  first.view.unmount();
  book.edit('企业', 7, 3, 5000);
  await open(book);
  expect(screen.getByText('原处理意见“核实无误”是对“税收实际贡献=4001 营业收入=4000”作的，数已改，意见失效，请重新核对。')).toBeTruthy();
});

test('an error is to be mended, not decided on', async () => {
  await open(memoryWorkbook({ 企业: firms().map((row) => row.filter((_, column) => column !== 3)) }));
  expect(screen.queryAllByLabelText(/的处理意见$/)).toEqual([]);
});

test('5,000 findings are a page of ten at a time, and the next page comes with the keyboard', async () => {
  const { user, view } = await open(memoryWorkbook({ 企业: [...firms(), ...Array.from({ length: 5000 }, (_, i) => firm(`子${i}厂`, null, i % 2 === 0 ? 4001 + i : 100))] }));
  const contradictions = within(kind('数据矛盾'));
  expect(contradictions.getByText('2500')).toBeTruthy();
  expect(within(kind('企业标识')).getByText('5000')).toBeTruthy();
  expect(contradictions.getAllByRole('listitem').length).toBe(10);
  expect(view.container.querySelectorAll('li').length).toBeLessThan(100);
  const next = contradictions.getByRole('button', { name: '数据矛盾：下一页' });
  next.focus();
  await user.keyboard('{Enter}');
  expect(contradictions.getByText('第 2 页，共 250 页')).toBeTruthy();
});

test('the section has no accessibility fault that axe can find', async () => {
  const { view } = await open(memoryWorkbook({ 企业: odd(12) }));
  const { violations } = await axe.run(view.container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'heading-order': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
