/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { TextDecoder, TextEncoder } from 'node:util';

// Fluent's first render and axe take seconds on a busy machine.
jest.setTimeout(120_000);

Object.assign(globalThis, { TextDecoder, TextEncoder });
Element.prototype.scrollTo = () => undefined;

import { memoryReceipts } from '../../../../src/app/receipts';
import { TaskPane } from '../../../../src/taskpane/TaskPane';
import type { Matrix } from '../../../../src/workbook/layout';
import { FileWorkbook } from '../../../../src/workbook/xlsx/fileWorkbook';
import { codes, firm, firms, header } from '../../../support/firms';
import { bundledLibrary } from '../../../support/library';
import { memoryWorkbook, type MemoryWorkbook } from '../../../support/memoryWorkbook';
import { zhenhai } from '../../../support/years';

const settled = () => act(async () => { await new Promise((resolve) => setTimeout(resolve, 250)); });

async function open(workbook: MemoryWorkbook, lang: 'zh' | 'en' = 'zh') {
  const user = userEvent.setup();
  const view = render(<TaskPane workbook={workbook} library={bundledLibrary()} lang={lang} theme="light" receipts={memoryReceipts()} handOver={async () => undefined} />);
  await settled();
  return { user, view };
}

const card = () => within(screen.getByRole('region', { name: '上年数据' }));
const graded = (rows: Matrix, ...grades: readonly string[]): Matrix => rows.map((row, at) => [...row, at === 0 ? '评价等级' : (grades[at - 1] ?? null)]);

test('last year’s sheet is chosen once: what it gave is said, it is written with the run, compared in two clicks, and remembered', async () => {
  const last = graded(firms().slice(0, 6).map((row, at): Matrix[number] => (at === 1 ? [...row.slice(0, 3), 300, ...row.slice(4)] : row)), 'B', 'A', 'B', 'B', 'C');
  const workbook = memoryWorkbook({ 今年: firms(), 去年: last });
  const { user, view } = await open(workbook);
  await user.click(screen.getByText('上年数据'));
  await user.selectOptions(card().getByLabelText('上年的表'), '去年');
  await settled();
  expect(card().getByRole('status').textContent).toContain('6 行中有 5 行对上，新增 1 行，上年有、本表没有的 0 行。');
  await user.click(screen.getByRole('button', { name: '评价本表' }));
  await settled();
  await user.click(screen.getByRole('tab', { name: '成果' }));
  await settled();
  await user.click(screen.getByRole('button', { name: '写入年度对比' }));
  await settled();
  const growth = workbook.values('年度对比');
  const head = growth.findIndex((row) => row.includes('企业名称'));
  expect(growth.slice(head + 1).map((row) => [row[0], row[2], row[3], ...row.slice(4, 7)])).toEqual([
    ['甲厂', 'B', 'A', 30, 60, 1], ['乙厂', 'A', 'A', 50, 50, 0], ['丙厂', 'B', 'B', 40, 40, 0], ['丁厂', 'B', 'B', 30, 30, 0], ['戊厂', 'C', 'B', 20, 20, 0], ['己厂', '表中没有', 'C', null, 10, null],
  ]);
  expect((await workbook.record()).runs.at(-1)?.lastYear).toEqual({ file: null, sheet: 's2', name: '去年', grade: false });
  view.unmount();
  await open(workbook);
  expect((card().getByLabelText('上年的表') as HTMLSelectElement).value).toBe('sheet:s2');
});

test('a file of last year’s is opened on the spot; next time the pane asks for it by name', async () => {
  const workbook = memoryWorkbook({ 今年: zhenhai() });
  const { user, view } = await open(workbook);
  await user.selectOptions(screen.getByLabelText('评价办法'), 'zhenhai-2024');
  await settled();
  await user.click(screen.getByText('上年数据'));
  const bytes = FileWorkbook.create([{ name: '封面', values: [['填报说明']] }, { name: '规上', values: graded(zhenhai(), ...Array<string>(10).fill('B'), 'D') }]).bytes();
  await user.upload(card().getByLabelText('打开上年的文件…', { selector: 'input' }), Object.assign(new File([bytes as BlobPart], '2023.xlsx'), { arrayBuffer: async () => bytes.slice().buffer }));
  await settled();
  await settled();
  expect(card().getByRole('status').textContent).toContain('11 行中有 11 行对上，新增 0 行，上年有、本表没有的 0 行。带入：上年等级、连续D档年数。');
  expect(card().getByText(/上年已经算在内、上年的表里却没有“连续D档年数”的有1家/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '评价本表' }));
  await settled();
  const column = (title: string) => workbook.values('今年').at(-1)?.[workbook.values('今年')[0]!.indexOf(title)];
  expect(['上年等级', '连续D档年数', '评价等级', '应征差别化电费（万元）'].map(column)).toEqual(['D', 1, 'D', 36]);
  view.unmount();
  const again = await open(workbook);
  await again.user.click(screen.getByText('上年数据'));
  expect(card().getByText('上次用的是文件“2023.xlsx”的“规上”。要继续用，请重新打开它。')).toBeTruthy();
});

test('grades nobody published are worked out only when the box is ticked; a file that cannot be read says why', async () => {
  const workbook = memoryWorkbook({ 今年: zhenhai(), 去年: zhenhai() });
  const { user } = await open(workbook);
  await user.selectOptions(screen.getByLabelText('评价办法'), 'zhenhai-2024');
  await settled();
  await user.click(screen.getByText('上年数据'));
  await user.selectOptions(card().getByLabelText('上年的表'), '去年');
  await settled();
  expect(card().getByText(/没有评价等级，上年等级、连续D档年数没有带入/)).toBeTruthy();
  await user.click(card().getByLabelText('上年的表没有等级时，按本办法算出上年等级'));
  await settled();
  expect(card().getByText(/用的是按本办法算出的上年等级，不是上年公布的/)).toBeTruthy();
  await user.upload(card().getByLabelText('打开上年的文件…', { selector: 'input' }), Object.assign(new File(['x'], '坏的.xlsx'), { arrayBuffer: async () => new Uint8Array([1, 2, 3]).buffer }));
  await settled();
  await settled();
  expect(card().getByText(/^坏的\.xlsx：/)).toBeTruthy();
  expect((card().getByLabelText('上年的表') as HTMLSelectElement).value).toBe('sheet:s2');
});

test('findings against last year go to this year’s cell and name last year’s', async () => {
  const now = [[...header], firm('甲厂', codes[0], 3500), firm('乙厂', codes[1], 300)];
  const { user } = await open(memoryWorkbook({ 今年: now, 去年: graded([[...header], firm('甲厂', codes[0], 400), firm('乙厂', codes[1], 301)], 'A', 'B') }));
  await user.click(screen.getByText('上年数据'));
  await user.selectOptions(card().getByLabelText('上年的表'), '去年');
  await settled();
  await user.click(screen.getByText('数据问题'));
  await settled();
  expect(screen.getByText(/“税收实际贡献”为 3500 万元，上年 400 \(去年!D2\)/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '定位到 D2' })).toBeTruthy();
});

test('the section is sound for assistive technology, in both languages', async () => {
  const { user, view } = await open(memoryWorkbook({ 今年: zhenhai(), 去年: zhenhai() }), 'en');
  await user.click(screen.getByText('Last year’s data'));
  await user.selectOptions(screen.getByLabelText('Last year’s table'), '去年');
  await settled();
  expect(view.container.textContent).toContain('11 of 11 rows matched, 0 new, 0 only in last year’s table.');
  const { violations } = await axe.run(screen.getByRole('region', { name: 'Last year’s data' }), { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
