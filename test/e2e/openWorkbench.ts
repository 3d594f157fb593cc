import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { buildSite, chromiumPath, serve, type Site } from './site';

const executablePath = chromiumPath();
const shots = process.env.MUJUN_SHOTS ?? mkdtempSync(path.join(tmpdir(), 'mujun-shots-'));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The inside of the grid is Univer's, and the focus guards beside tabs are Fluent's: they hand the focus on. */
const notOurs = [['.workbench-grid > div'], ['[id^="univer"]'], ['[class*="univer-"]'], ['[data-tabster-dummy]']];

if (!executablePath && !process.env.CI) process.stderr.write('No Chromium found: the tests in the browser are left out. Set CHROMIUM_PATH to run them.\n');

/** The workbench in a browser, as a person finds it. */
export interface OpenWorkbench {
  readonly page: Page;
  /** What the page asked of other hosts, or failed at. */
  readonly strange: string[];
  /** Where pictures and files of a test go. */
  readonly shots: string;
  /** Opens a page with the first example in it. */
  visit(options?: Parameters<Browser['newContext']>[0]): Promise<void>;
  shoot(name: string): Promise<unknown>;
  /** A sheet's tab. */
  tab(name: string): Locator;
  /** A screen's tab in the pane. */
  screen(name: string): Locator;
  button(name: string | RegExp): Locator;
  /** The box that says which cell is selected. */
  nameBox(): Locator;
  goTo(cell: string): Promise<void>;
  evaluate(): Promise<void>;
  saved(): Promise<{ readonly name: string; readonly bytes: Buffer; readonly file: FileWorkbook }>;
  /** What axe finds on our own part of the page, or on one part of it. */
  violations(within?: string): Promise<readonly string[]>;
}

/** Tests in the workbench; left out where there is no Chromium, but not on CI. Nothing strange may have happened in any of them. */
export function inWorkbench(title: string, tests: (workbench: OpenWorkbench) => void): void {
  (executablePath || process.env.CI ? describe : describe.skip)(title, () => {
    let site: Site;
    let browser: Browser;
    let page: Page;
    let strange: string[] = [];

    beforeAll(async () => {
      if (!executablePath) throw new Error('CI needs Chromium: set CHROMIUM_PATH');
      site = await serve(await buildSite());
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

    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const nameBox = () => page.locator('.workbench-grid input').last();
    tests({
      shots,
      get page() { return page; },
      get strange() { return strange; },
      async visit(options = {}) {
        strange = [];
        page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true, ...options })).newPage();
        page.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.url)) strange.push(request.url()); });
        page.on('pageerror', (error) => strange.push(String(error)));
        page.on('console', (message) => { if (message.type() === 'error' && !/column width is less than 0/.test(message.text())) strange.push(message.text()); });
        await page.goto(site.url);
        await button(/^(评价本表|Evaluate)/).waitFor({ timeout: 40_000 });
      },
      shoot: (name) => page.screenshot({ path: path.join(shots, `${name}.png`) }),
      tab: (name) => page.locator('.workbench-grid').getByText(name, { exact: true }),
      screen: (name) => page.locator('.workbench-pane').getByRole('tab', { name, exact: true }),
      button,
      nameBox,
      async goTo(cell) {
        await nameBox().click();
        await nameBox().fill(cell);
        await nameBox().press('Enter');
        await page.waitForTimeout(400);
      },
      async evaluate() {
        await button(/^(评价本表|再次评价)/).click();
        await page.getByText(/评价完成/).waitFor({ timeout: 30_000 });
      },
      async saved() {
        const [download] = await Promise.all([page.waitForEvent('download'), button('另存为 .xlsx').click()]);
        const name = download.suggestedFilename();
        const bytes = readFileSync(await download.path());
        return { name, bytes, file: FileWorkbook.open(new Uint8Array(bytes), name) };
      },
      async violations(within = 'body') {
        await page.waitForTimeout(400);
        await page.evaluate(axe);
        return page.evaluate(async ([part, others]) => {
          const found = await (window as never as { axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe
            .run({ include: [[part]], exclude: others });
          return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        }, [within, notOurs] as const);
      },
    });
  });
}
