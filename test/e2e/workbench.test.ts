import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { buildSite, chromiumPath, serve, type Site } from './site';

const executablePath = chromiumPath();
const shots = process.env.MUJUN_SHOTS ?? mkdtempSync(path.join(tmpdir(), 'mujun-shots-'));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

if (!executablePath && !process.env.CI) process.stderr.write('No Chromium found: the tests in the browser are left out. Set CHROMIUM_PATH to run them.\n');

(executablePath || process.env.CI ? describe : describe.skip)('the workbench in a browser', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let strange: string[];

  beforeAll(async () => {
    if (!executablePath) throw new Error('CI needs Chromium: set CHROMIUM_PATH');
    site = await serve(buildSite());
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  afterEach(async () => {
    await page?.context().close();
    expect(strange).toEqual([]);
  });

  /** A page with the first example open; whatever it asks of other hosts, or fails at, is kept in `strange`. */
  async function visit(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
    strange = [];
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true, ...options })).newPage();
    page.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.url)) strange.push(request.url()); });
    page.on('pageerror', (error) => strange.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error' && !/column width is less than 0/.test(message.text())) strange.push(message.text()); });
    await page.goto(site.url);
    await page.getByRole('button', { name: /^(评价本表|Evaluate)/ }).waitFor({ timeout: 40_000 });
  }

  const shoot = (name: string) => page.screenshot({ path: path.join(shots, `${name}.png`) });
  const tab = (name: string) => page.locator('.workbench-grid').getByText(name, { exact: true });
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  async function evaluate(): Promise<void> {
    await button(/^(评价本表|再次评价)/).click();
    await page.getByText(/评价完成/).waitFor({ timeout: 30_000 });
  }

  async function goTo(cell: string): Promise<void> {
    const name = page.locator('.workbench-grid input').last();
    await name.click();
    await name.fill(cell);
    await name.press('Enter');
    await page.waitForTimeout(400);
  }

  async function saved(): Promise<{ name: string; file: FileWorkbook }> {
    const [download] = await Promise.all([page.waitForEvent('download'), button('另存为 .xlsx').click()]);
    const name = download.suggestedFilename();
    return { name, file: FileWorkbook.open(new Uint8Array(readFileSync(await download.path())), name) };
  }

  const namesOf = async (file: FileWorkbook) => (await file.sheets()).map((sheet) => [sheet.name, sheet.ours]);

  it('explains the firm of the selected row, and what would lift it, at any width', async () => {
    await visit();
    await page.getByRole('tab', { name: '说明' }).click();
    await goTo('B30');
    await page.getByRole('heading', { name: '云川余成电子有限公司' }).waitFor();
    await page.getByText(/由 64\.45 提高到 1281\.78 万元.*少 0\.01 万元，则为 B/).waitFor({ timeout: 30_000 });
    await shoot('explain');
    await page.evaluate(() => { for (const each of document.querySelectorAll<HTMLDetailsElement>('#screen-explain details')) each.open = true; });
    await page.evaluate(axe);
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const found = await page.evaluate(() => (globalThis as unknown as { axe: { run(of: string): Promise<{ violations: { id: string }[] }> } }).axe.run('#screen-explain'));
      expect(found.violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate(() => { const panel = document.getElementById('screen-explain')!; return panel.scrollWidth - panel.clientWidth; })).toBe(0);
    }
    await goTo('B7');
    await page.getByText('不参评', { exact: true }).first().waitFor();
  }, 120_000);

  it('takes the workbook it saved last year for last year’s data, and writes the comparison in two clicks', async () => {
    await visit();
    await evaluate();
    const { file } = await saved();
    const section = page.getByRole('region', { name: '上年数据' });
    await section.locator('summary').click();
    await section.locator('input[type=file]').setInputFiles({ name: '去年.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes()) });
    await section.getByText(/^(\d+) 行中有 \1 行对上，新增 0 行，上年有、本表没有的 0 行。/).waitFor({ timeout: 30_000 });
    await section.scrollIntoViewIfNeeded();
    await shoot('last-year');
    await page.getByRole('tab', { name: '成果' }).click();
    await button('写入年度对比').click();
    await page.getByText(/年度对比/).first().waitFor({ timeout: 30_000 });
    await tab('年度对比').click();
    await shoot('years');
  }, 120_000);

  it('keeps the page in sight while a menu is open', async () => {
    await visit();
    await button('示例').click();
    await page.getByRole('menuitem', { name: /西安/ }).waitFor();
    // A trial click fails when something else covers the button.
    await button('评价本表').click({ trial: true, timeout: 10_000 });
    await button('重新读取').click({ trial: true, timeout: 10_000 });
    await page.keyboard.press('Escape');
    expect(strange).toEqual([]);
  }, 60_000);

  it('opens the Zhejiang example, evaluates it by the pane, shows columns, sheets and charts, and saves all of it', async () => {
    await visit();
    await shoot('opened');
    expect(await page.title()).toContain('MUJUN');
    await evaluate();
    await shoot('evaluated');
    await tab('评价汇总').click();
    const chart = page.getByRole('img', { name: /A 59/ });
    await chart.waitFor();
    expect(await chart.locator('canvas').count()).toBe(1);
    await shoot('summary');

    const { name, file } = await saved();
    expect(name).toBe('zhejiang-2022－评价结果.xlsx');
    expect(await namesOf(file)).toEqual([['规上工业企业', false], ['评价汇总', true], ['评价说明', true], ['数据问题', true]]);
    const raw = await file.read((await file.sheets())[0]!.id);
    expect(raw.ours).toMatchObject({ row: 2, column: 23 });
    const record = await file.record();
    expect([record.runs.at(-1)?.ruleset.id, record.runs.at(-1)?.graded]).toEqual(['zhejiang-2022', 235]);
    writeFileSync(path.join(shots, 'saved.xlsx'), file.bytes());
  }, 60_000);

  it('takes a run back by the pane’s button, and by one Ctrl+Z', async () => {
    await visit();
    await evaluate();
    await button('撤销').click();
    await tab('评价汇总').waitFor({ state: 'detached' });
    await evaluate();
    await page.mouse.click(300, 500);
    await page.keyboard.press('Control+z');
    await tab('评价汇总').waitFor({ state: 'detached' });
    const { file } = await saved();
    expect(Buffer.from(file.bytes()).equals(readFileSync(path.join(__dirname, '../../examples/zhejiang-2022.xlsx')))).toBe(true);
  }, 60_000);

  it('completes, calculates and spills a function typed into a cell', async () => {
    await visit();
    await goTo('Z5');
    await page.keyboard.type('=MUJUN.SCO', { delay: 50 });
    await page.getByText(/按评价办法计算每户企业的总得分/).first().waitFor();
    await shoot('completion');
    await page.keyboard.type('RE(A3:W244)', { delay: 30 });
    await page.waitForTimeout(300);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1500);
    await goTo('Z6:Z9');
    await page.getByText(/计数/).first().waitFor();
    await shoot('spilled');
    const { file } = await saved();
    const { id } = (await file.sheets())[0]!;
    const cell = file.content(id).cells.find(({ row, column }) => row === 4 && column === 25);
    expect([cell?.formula, cell?.value]).toEqual(['MUJUN.SCORE(A3:W244)', 202.5642]);
  }, 60_000);

  it('takes a dropped file, says what is wrong with one it cannot open, and keeps the former then', async () => {
    await visit();
    const drop = (name: string, text: string) => page.evaluate(([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content!], file!));
      document.querySelector('.workbench')!.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: data }));
    }, [name, text]);
    await drop('坏.xlsx', '<html></html>');
    await page.getByText(/这个文件其实是网页/).waitFor();
    await page.locator('.workbench-file').getByText('zhejiang-2022.xlsx').waitFor();
    await drop('小表.csv', '企业名称,用地面积（亩）\n甲,10\n');
    await page.locator('.workbench-file').getByText('小表.csv').waitFor();
  }, 60_000);

  it('speaks English when asked, and remembers it', async () => {
    await visit();
    await button('English').click();
    await button('Save as .xlsx').waitFor();
    await shoot('english');
    await page.reload();
    await button('Save as .xlsx').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  }, 60_000);

  it.each(['light', 'dark'] as const)('is accessible in the %s theme, before and after a run', async (colorScheme) => {
    await visit({ colorScheme });
    expect(await violations()).toEqual([]);
    await evaluate();
    await page.waitForTimeout(500);
    await shoot(`evaluated-${colorScheme}`);
    expect(await violations()).toEqual([]);
  }, 60_000);

  it('fits a window 320 pixels wide without scrolling sideways', async () => {
    await visit({ viewport: { width: 320, height: 800 } });
    await shoot('narrow');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await page.evaluate(() => document.querySelector('.workbench-pane')!.scrollWidth)).toBe(320);
    expect(await violations()).toEqual([]);
  }, 60_000);

  /** What axe finds on our own part of the page; the inside of the grid is Univer's, and the focus guards beside tabs are Fluent's: they hand the focus on. */
  async function violations(): Promise<readonly string[]> {
    await page.waitForTimeout(400);
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const found = await (window as never as { axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe
        .run({ include: [['body']], exclude: [['.workbench-grid > div'], ['[id^="univer"]'], ['[class*="univer-"]'], ['[data-tabster-dummy]']] });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
  }
});
