/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder, TextEncoder } from 'node:util';

// Fluent's first render takes seconds on a busy machine.
jest.setTimeout(120_000);

Object.assign(globalThis, { TextDecoder, TextEncoder });

import { memoryReceipts } from '../../../src/app/receipts';
import { ColumnsSection } from '../../../src/taskpane/sections/ColumnsSection';
import { useSession } from '../../../src/taskpane/useSession';
import { LangContext } from '../../../src/taskpane/words';
import type { Workbook } from '../../../src/workbook/port';
import { firms, firmsByKind } from '../../support/firms';
import { bundledLibrary } from '../../support/library';
import { memoryWorkbook } from '../../support/memoryWorkbook';

const library = bundledLibrary();
const receipts = memoryReceipts();

function Section({ workbook }: { readonly workbook: Workbook }) {
  const [session, state] = useSession(workbook, library, receipts, 'zh');
  return state.prepared === null ? null : <ColumnsSection prepared={state.prepared} session={session} library={library} />;
}

const settled = () => act(async () => { await new Promise((resolve) => setTimeout(resolve, 50)); });

async function open(workbook: Workbook) {
  const user = userEvent.setup();
  render(<FluentProvider theme={webLightTheme}><LangContext.Provider value="zh"><Section workbook={workbook} /></LangContext.Provider></FluentProvider>);
  await settled();
  return user;
}

test('等价值 is taken once a possible factor and its source are there, and pollutants count as equivalents when chosen', async () => {
  const user = await open(memoryWorkbook({ 企业: firmsByKind() }));
  screen.getByText('“综合能耗”列表中没有，按当量值折算：原煤×0.7143 + 电力×1.229。');
  await user.click(screen.getByLabelText(/^等价值（/));
  const [factor, source] = [screen.getByLabelText(/^等价值系数/), screen.getByLabelText(/^系数来源/)];
  const use = screen.getByText('采用').closest('button')!;
  await user.type(factor, '3.0');
  screen.getByText(/应在 0.1229 到 1 之间/);
  await user.clear(factor);
  await user.type(factor, '0.300');
  expect(use.disabled).toBe(true);
  await user.type(source, '省统计局');
  await user.click(use);
  await settled();
  screen.getByText('“综合能耗”列表中没有，按等价值折算：原煤×0.7143 + 电力×3；电力按填入的 0.300 千克标煤/千瓦时。');
  await user.click(screen.getByLabelText(/^污染当量数/));
  await settled();
  screen.getByText('“主要污染物排放量”列表中没有，污染当量数（千克 ÷ 污染当量值）：COD÷1 + 二氧化硫÷0.95。');
  await user.click(screen.getByLabelText(/^当量值/));
  await settled();
  screen.getByText(/按当量值折算/);
});

test('a sheet that has the sums is asked nothing', async () => {
  const user = await open(memoryWorkbook({ 企业: firms() }));
  await user.click(screen.getByText('识别的列'));
  expect(screen.queryByText('折算口径')).toBeNull();
});
