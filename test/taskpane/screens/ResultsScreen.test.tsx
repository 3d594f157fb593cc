/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder, TextEncoder } from 'node:util';

// Fluent's first render takes seconds on a busy machine.
jest.setTimeout(240_000);

Object.assign(globalThis, { TextDecoder, TextEncoder });
Element.prototype.scrollTo = () => undefined;

import { memoryReceipts } from '../../../src/app/receipts';
import { TaskPane } from '../../../src/taskpane/TaskPane';
import { firms } from '../../support/firms';
import { bundledLibrary } from '../../support/library';
import { memoryWorkbook } from '../../support/memoryWorkbook';

const pause = async (milliseconds: number): Promise<void> => { await act(async () => { await new Promise((resolve) => setTimeout(resolve, milliseconds)); }); };

async function open() {
  const user = userEvent.setup({ delay: null });
  const book = memoryWorkbook({ 企业: firms() });
  render(<TaskPane workbook={book} library={bundledLibrary()} lang="zh" theme="light" receipts={memoryReceipts()} handOver={async () => undefined} />);
  await pause(50);
  await user.click(screen.getByRole('tab', { name: '成果' }));
  const press = async (name: string): Promise<void> => {
    await user.click(screen.getByText(name, { selector: 'button' }));
    await pause(200);
  };
  return { user, book, press };
}

test('a sheet for the rows selected in the table', async () => {
  const { user, book, press } = await open();
  await act(async () => book.select('企业', 2));
  await user.selectOptions(screen.getByLabelText('生成'), '数据确认表');
  await user.selectOptions(screen.getByLabelText('范围'), '表中选中的 1 家');
  await press('生成数据确认表');
  expect(book.values('数据确认表').flat().filter((cell) => /^[甲乙丙丁戊己]厂$/.test(String(cell)))).toEqual(['乙厂']);
  await press('撤销');
  expect((await book.sheets()).map(({ name }) => name)).toEqual(['企业']);
});

test('policies of another document: totals first, then the sheet', async () => {
  const { user, book, press } = await open();
  await user.click(screen.getByText('政策兑现和名单'));
  expect(screen.queryByText('生成政策兑现')).toBeNull();
  await user.selectOptions(screen.getByLabelText('按哪份文件'), '浙江省亩均效益差别化政策（2022）');
  await pause(200);
  const line = screen.getByText('差别化政策导向').closest('tr')!;
  expect(within(line).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['差别化政策导向', '6', '']);
  await press('生成政策兑现');
  expect(book.values('政策兑现').find((row) => row[1] === '己厂')).toEqual(expect.arrayContaining(['C', '帮扶提升']));
});

test('a document that needs columns the table lacks says which', async () => {
  const { user } = await open();
  await user.click(screen.getByText('政策兑现和名单'));
  await user.selectOptions(screen.getByLabelText('按哪份文件'), '浙江省亩均效益领跑者（2021）：制造业');
  await pause(200);
  expect(screen.getByText(/按这份文件还算不出来.*缺少“评价行业”这一列/)).toBeTruthy();
});

test('a firm typed in full is taken; a corrected figure shows whom it changes before it is kept', async () => {
  const { user, book, press } = await open();
  await user.click(screen.getByText('异议更正、人工调档'));
  const [firm] = screen.getAllByLabelText('企业名称或代码');
  await user.type(firm!, '己厂');
  await user.selectOptions(screen.getByLabelText('数据项'), '税收实际贡献');
  await user.type(screen.getByLabelText('更正为'), '700');
  await user.type(screen.getByLabelText(/^更正依据/), '完税证明');
  await press('先看影响');
  expect(screen.getByText(/等级变动 3 家，排名变动 6 家，得分变动 6 家/)).toBeTruthy();
  expect(book.counts.applies).toBe(0);
});
