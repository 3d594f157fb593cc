import { chromium, type Browser, type Frame, type Page } from 'playwright-core';

import { FakeHost } from '../fake-excel/host';
import type { FakeSheet } from '../fake-excel/model/sheet';
import { snapshot } from '../fake-excel/model/snapshot';
import { ExcelFrame } from './excelFrame';
import { servePane, type ServedPane } from './servedPane';
import { chromiumPath } from './site';

const firms = [
  ['企业名称', '用地面积（亩）', '税收实际贡献（万元）', '工业增加值（万元）', '综合能耗（吨标煤）', '年平均职工人数（人）', '主要污染物排放量（吨）', '研发经费支出（万元）', '营业收入（万元）'],
  ['甲公司', 20, 400, 800, 200, 20, 2, 30, 1000],
  ['乙公司', 30, 300, 600, 300, 30, 3, 20, 1000],
  ['丙公司', 20, 200, 400, 200, 20, 2, 5, 500],
  ['丁公司', 30, 100, 200, 300, 30, 3, 5, 500],
];

interface Opened { readonly excel: ExcelFrame; readonly host: FakeHost; readonly pane: Frame; readonly page: Page }

const executable = chromiumPath();
const suite = executable || process.env.CI ? describe : describe.skip;

suite('the add-in’s own page with Microsoft’s own office.js, in Chromium', () => {
  let served: ServedPane;
  let browser: Browser;
  let problems: string[] = [];

  beforeEach(() => { problems = []; });

  jest.setTimeout(120_000);
  beforeAll(async () => {
    if (!executable) throw new Error('CI needs Chromium: set CHROMIUM_PATH');
    [served, browser] = await Promise.all([servePane(), chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu'] })]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** Excel on the web with the firms in its first sheet and the pane open beside them. */
  async function openPane({ host = new FakeHost(), missing = null as RegExp | null, waitFor = '评价本表' } = {}): Promise<Opened> {
    const sheet = host.book.addSheet('企业');
    firms.forEach((row, r) => row.forEach((value, c) => sheet.put(r, c, { value, formula: null, quoted: false })));
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN', viewport: { width: 340, height: 800 } })).newPage();
    page.on('request', (request) => { if (!request.url().startsWith(served.origin)) problems.push(`asked another host: ${request.url()}`); });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error' && !/favicon/.test(message.location().url)) problems.push(`${message.text()} (${message.location().url})`); });
    const excel = new ExcelFrame(host, served.origin, 'zh-CN', (text) => {
      page.evaluate((message) => { (document.querySelector('iframe')!.contentWindow!).postMessage(message, location.origin); }, text)
        .catch((error: unknown) => { if (!page.isClosed()) problems.push(String(error)); });
    });
    await page.exposeFunction('toExcel', (text: string) => excel.receive(text));
    await page.route(`${served.origin}/excel.html`, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Excel</title>
      <script>addEventListener('message', ({ data }) => { if (typeof data === 'string') toExcel(data); });</script>
      <iframe style="width: 320px; height: 760px; border: 0"></iframe>` }));
    if (missing) await page.route(missing, (route) => route.abort());
    await page.goto(`${served.origin}/excel.html`);
    await page.evaluate((address) => { document.querySelector('iframe')!.src = address; }, excel.address(`${served.origin}/taskpane.html`));
    await page.frameLocator('iframe').getByText(waitFor).first().waitFor();
    return { excel, host, pane: page.frames().find((frame) => frame.url().includes('taskpane.html'))!, page };
  }

  const column = (sheet: FakeSheet, title: string): unknown[] => {
    const titles = firms[0]!.length + 40;
    for (let c = 0; c < titles; c++) {
      if (String(sheet.cell(0, c)?.value ?? '').startsWith(title)) return [1, 2, 3, 4].map((row) => sheet.cell(row, c)?.value);
    }
    throw new Error(`no column ${title}`);
  };

  test('evaluates the sheet on a click and takes everything back on another', async () => {
    const { host, pane, page } = await openPane();
    expect(await pane.locator('#shell').count()).toBe(0);
    const sheet = host.book.sheets[0]!;
    const before = snapshot(host.book);

    await pane.getByRole('button', { name: '评价本表' }).click();
    await pane.getByText('评价完成').waitFor();
    expect(column(sheet, '总分')).toEqual([195, 100, 95, 35]);
    expect(column(sheet, '评价等级')).toEqual(['A', 'B', 'B', 'C']);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['企业', '评价汇总', '评价说明']));

    await pane.getByRole('button', { name: '撤销' }).click();
    await pane.getByText('评价完成').waitFor({ state: 'detached' });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['企业']);
    expect(snapshot(host.book)).toEqual(before);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('calculates functions in cells from the same page', async () => {
    const { excel, page } = await openPane();
    expect(await excel.call('SCORE', [firms, null, null])).toEqual({ ok: true, value: [[195], [100], [95], [35]] });
    expect(await excel.call('GRADE', [firms, 'zhejiang-2022', '甲公司'])).toEqual({ ok: true, value: [['A']] });
    expect(await excel.call('SCORE', [firms, '某县', null])).toMatchObject({ ok: false, message: expect.stringContaining('没有评价办法“某县”') });
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('calculates functions even when the pane cannot be loaded, and says so', async () => {
    const { excel, pane, page } = await openPane({ missing: /taskpane\/pane/, waitFor: '窗格没有打开' });
    expect(await pane.locator('#shell-detail').textContent()).toMatch(/pane/);
    expect(await excel.call('RANK', [firms, null, '丁公司'])).toEqual({ ok: true, value: [[4]] });
    await page.context().close();
  });

  test('says what is needed in an Excel that is too old', async () => {
    const { pane, page } = await openPane({ host: new FakeHost({ excelApi: '1.7', payloadLimit: Infinity }), waitFor: '这个版本的 Excel 打不开亩均评价' });
    expect(await pane.locator('#shell-too-old').innerText()).toContain('Excel LTSC 2021');
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
