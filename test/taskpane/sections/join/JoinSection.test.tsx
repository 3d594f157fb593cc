/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { TextDecoder, TextEncoder } from 'node:util';

// Fluent's first render and axe take seconds on a busy machine.
jest.setTimeout(60_000);

Object.assign(globalThis, { TextDecoder, TextEncoder });
Element.prototype.scrollTo = () => undefined;

import { memoryReceipts } from '../../../../src/app/receipts';
import { TaskPane } from '../../../../src/taskpane/TaskPane';
import { FileWorkbook } from '../../../../src/workbook/xlsx/fileWorkbook';
import { codes, firm, header } from '../../../support/firms';
import { bundledLibrary } from '../../../support/library';
import { memoryWorkbook, type MemoryWorkbook } from '../../../support/memoryWorkbook';

const names = ['云川甲机械有限公司', '云川乙机械有限公司', '云川丙机械有限公司'];
const lead = header.slice(0, 3);
const rest = header.slice(4);
const book = (): MemoryWorkbook => memoryWorkbook({
  名单: [[...lead, ...rest], ...names.map((name, i) => firm(name, codes[i] ?? null, 0).filter((_, column) => column !== 3))],
  税务: [['纳税人名称', '实缴税金（元）', '联系电话'], ['云川甲机械有限责任公司', 3000000, '1'], ['云川乙机诫有限公司', 2000000, '2'], ['云川丙机械有限公司', 1000000, '3'], ['石渡大明纺织有限公司', 5, '4']],
  说明: [['填报说明']],
});

const settled = () => act(async () => { await new Promise((resolve) => setTimeout(resolve, 250)); });

async function open(workbook: MemoryWorkbook, lang: 'zh' | 'en' = 'zh') {
  const user = userEvent.setup();
  const view = render(<TaskPane workbook={workbook} library={bundledLibrary()} lang={lang} theme="light" receipts={memoryReceipts()} handOver={async () => undefined} />);
  await settled();
  await user.click(screen.getByRole('tab', { name: lang === 'zh' ? '数据' : 'Data' }));
  await settled();
  await user.click(screen.getByText(lang === 'zh' ? '合并各部门的表' : 'Join bureaus’ sheets'));
  await settled();
  return { user, view };
}

const coverage = (): (string | null)[][] =>
  within(screen.getByRole('table', { name: /^名单/ })).getAllByRole('row').slice(1).map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));

test('a clerk sees what each sheet holds, decides a name by the keyboard, joins, evaluates the joined table, and takes both back', async () => {
  const workbook = book();
  const { user } = await open(workbook);
  expect(screen.getAllByText(/^\d+ 行；/).map((found) => found.textContent)).toEqual(['3 行；用地面积、工业增加值、综合能耗、年平均职工人数、主要污染物排放量、研发经费支出…', '4 行；税收实际贡献']);
  expect((screen.getByLabelText('说明') as HTMLInputElement).disabled).toBe(true);
  expect(coverage()).toEqual([['名单', '3', '0', '0'], ['税务', '2', '1', '2']]);
  expect(screen.getByText('只差一个字')).toBeTruthy();
  expect(workbook.counts.applies).toBe(0);
  screen.getByRole('button', { name: '“云川乙机械有限公司”和“云川乙机诫有限公司”是同一家' }).focus();
  await user.keyboard('{Enter}');
  await settled();
  expect(document.activeElement?.textContent).toBe('待认定的名称：0 对');
  expect(coverage()[1]).toEqual(['税务', '3', '0', '1']);
  await user.click(screen.getByRole('button', { name: '合并' }));
  await settled();
  const tax = workbook.values('合并表')[1]?.indexOf('税收实际贡献（万元）') ?? -1;
  expect(workbook.values('合并表').slice(2).map((row) => [row[1], row[tax]])).toEqual([[names[0], 300], [names[1], 200], [names[2], 100]]);
  expect((await workbook.record()).join?.pairs).toEqual([{ a: '云川乙机械有限公司', b: '云川乙机诫有限公司', same: true }]);
  await user.click(screen.getByRole('button', { name: '评价“合并表”' }));
  await settled();
  expect(await screen.findByText(/评价完成：3 家已分档/)).toBeTruthy();
  for (let times = 0; times < 2; times++) {
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await settled();
  }
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['名单', '税务', '说明']);
});

test('a sheet left out, another base list and a decision taken back change the preview', async () => {
  const { user } = await open(book());
  await user.selectOptions(screen.getByLabelText('企业名单以哪张表为准'), '税务');
  await settled();
  expect(coverage()).toEqual([['名单', '2', '2', '1'], ['税务', '4', '0', '0']]);
  await user.click(screen.getByRole('button', { name: /不是同一家$/ }));
  await settled();
  expect(screen.getByText('待认定的名称：0 对')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '收回上一个认定' }));
  await settled();
  expect(screen.getByText('待认定的名称：1 对')).toBeTruthy();
  await user.click(screen.getByLabelText('税务'));
  await settled();
  expect(coverage()).toEqual([['名单', '3', '0', '0']]);
  expect((screen.getByRole('button', { name: '合并' }) as HTMLButtonElement).disabled).toBe(true);
});

test('a further file is read on the spot, and one that is no workbook says what it is', async () => {
  const { user } = await open(book());
  const power = FileWorkbook.create([{ name: '用电', values: [['企业名称', '用电量（万千瓦时）'], ...names.map((name, i) => [name, i + 1])] }]).bytes();
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  // jsdom's files have no arrayBuffer.
  const files = [['供电.xlsx', power], ['旧表.xls', old]].map(([name, bytes]) => Object.assign(new File([], name as string), { arrayBuffer: async () => Uint8Array.from(bytes as Uint8Array).buffer }));
  await user.upload(screen.getByLabelText('添加文件…', { selector: 'input' }), files);
  await settled();
  expect(coverage().map(([label]) => label)).toEqual(['名单', '税务', '[供电.xlsx]用电']);
  expect(screen.getByText(/^“旧表\.xls”没有读进来：/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '不用“供电.xlsx”' }));
  await settled();
  expect(coverage().map(([label]) => label)).toEqual(['名单', '税务']);
});

test('the section has no accessibility fault that axe can find', async () => {
  const { view } = await open(book(), 'en');
  // jsdom lays nothing out, so contrast is checked in the browser tests.
  const { violations } = await axe.run(view.container.querySelector('#screen-data')!, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))).toEqual([]);
});
