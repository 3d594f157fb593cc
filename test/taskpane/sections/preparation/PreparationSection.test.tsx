/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { TextDecoder, TextEncoder } from 'node:util';

// Fluent's first render and axe take seconds on a busy machine.
jest.setTimeout(180_000);

Object.assign(globalThis, { TextDecoder, TextEncoder });
Element.prototype.scrollTo = () => undefined;

import { memoryReceipts } from '../../../../src/app/receipts';
import { TaskPane } from '../../../../src/taskpane/TaskPane';
import { bundledLibrary } from '../../../support/library';
import { memoryWorkbook, type MemoryWorkbook } from '../../../support/memoryWorkbook';

const book = (): MemoryWorkbook => memoryWorkbook({
  用地台账: [['企业名称', '自有面积（亩）', '出租面积（亩）', '承租方', '科研用地（亩）'], ['甲公司', 30, 6, '乙公司', 2], ['乙公司', 10, null, null, null], ['丙公司', 8, null, null, null]],
  承租填报: [['企业名称', '租用面积（亩）', '出租方'], ['乙公司', 5, '甲公司'], ['丙公司', 1, '民用房']],
  税收: [['企业名称', '实缴税金（万元）', '留抵退税（万元）'], ['甲公司', 100, 5], ['乙公司', 50, null]],
});

const settled = () => act(async () => { await new Promise((resolve) => setTimeout(resolve, 80)); });

async function open(workbook: MemoryWorkbook, lang: 'zh' | 'en' = 'zh') {
  const user = userEvent.setup();
  const view = render(<TaskPane workbook={workbook} library={bundledLibrary()} lang={lang} theme="light" receipts={memoryReceipts()} handOver={async () => undefined} />);
  await settled();
  await user.click(screen.getByRole('tab', { name: lang === 'zh' ? '数据' : 'Data' }));
  await user.click(screen.getByText(lang === 'zh' ? '台账核算' : 'Put records together'));
  await settled();
  return { user, view };
}

const rowsOf = (name: RegExp): (string | null)[][] =>
  within(screen.getByRole('table', { name })).getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').map((cell) => cell.textContent));

test('a clerk sees what was understood and what does not come out even, writes the sheet, and takes it back', async () => {
  const workbook = book();
  const { user } = await open(workbook);
  expect(['用地台账', '承租填报', '税收'].map((name) => (screen.getByLabelText(name) as HTMLInputElement).checked)).toEqual([true, true, false]);
  expect(rowsOf(/前 3 家企业/)).toEqual([['甲公司', '24', '30', '–', '6'], ['乙公司', '15', '10', '5', '–'], ['丙公司', '9', '8', '1', '–']]);
  expect(rowsOf(/租赁对照/)[0]).toEqual(['甲公司', '乙公司', '6', '5', '1', '不一致']);
  expect(screen.getByText(/出租方填 6 亩，承租方填 5 亩，相差 1 亩/)).toBeTruthy();
  expect(workbook.counts.applies).toBe(0);
  await user.click(screen.getByRole('button', { name: '写入工作表“用地核算”' }));
  await settled();
  expect(workbook.values('用地核算').some((row) => row.includes('甲公司') && row.includes(24))).toBe(true);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await settled();
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['用地台账', '承租填报', '税收']);
});

test('what is chosen changes the preview: whose figure counts, what is left out, which sheets', async () => {
  const { user } = await open(book());
  await user.selectOptions(screen.getByLabelText('租赁双方不一致时'), 'lessor');
  await settled();
  expect(rowsOf(/前 3 家企业/)[1]).toEqual(['乙公司', '16', '10', '6', '–']);
  await user.click(screen.getByLabelText('科研用地面积'));
  await settled();
  expect(rowsOf(/前 3 家企业/)[0]).toEqual(['甲公司', '22', '30', '–', '6', '24', '2']);
  await user.click(screen.getByLabelText('承租填报'));
  await settled();
  expect(rowsOf(/前 3 家企业/)[2]).toEqual(['丙公司', '8', '8', '–', '–', '8', '–']);
});

test('a column is what a person says it is, and that is remembered when the sheet is written', async () => {
  const workbook = book();
  const { user } = await open(workbook);
  await user.click(screen.getByText(/“承租填报”的列/));
  await user.selectOptions(screen.getByLabelText('列“租用面积（亩）”作为哪个指标数据'), '');
  await settled();
  expect(rowsOf(/前 3 家企业/)[1]).toEqual(['乙公司', '10', '10', '–', '–']);
  await user.click(screen.getByRole('button', { name: '写入工作表“用地核算”' }));
  await settled();
  const { mappings } = await workbook.record();
  expect(Object.entries(mappings).map(([key, columns]) => [key.split('/')[1], columns])).toEqual([['land', { '租用面积（亩）': { field: null, unit: null } }]]);
});

test('tax: each item with a column is offered, ticked, and can be left', async () => {
  const { user } = await open(book());
  await user.selectOptions(screen.getByLabelText('核算什么'), 'tax');
  await settled();
  expect(rowsOf(/前 2 家企业/)).toEqual([['甲公司', '105', '100', '5'], ['乙公司', '50', '50', '–']]);
  await user.click(screen.getByLabelText('增值税留抵退税'));
  await settled();
  expect(rowsOf(/前 2 家企业/)).toEqual([['甲公司', '100'], ['乙公司', '50']]);
});

test('the section has no accessibility fault that axe can find', async () => {
  const { view } = await open(book(), 'en');
  // jsdom lays nothing out, so contrast is checked in the browser tests.
  const { violations } = await axe.run(view.container.querySelector('#screen-data')!, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))).toEqual([]);
});

test('every word of the section has its English', async () => {
  const { view } = await open(book(), 'en');
  const own = [...view.container.querySelectorAll('h2, button, legend, summary')].map((element) => element.textContent ?? '').filter((words) => !/用地台账|承租填报|税收/.test(words));
  expect(own.filter((words) => /[一-鿿]/.test(words))).toEqual([]);
});
