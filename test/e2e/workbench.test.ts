import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { inWorkbench } from './openWorkbench';

inWorkbench('the workbench in a browser', (workbench) => {
  const { visit, shoot, tab, button, goTo, evaluate, saved, violations, shots } = workbench;
  const namesOf = async (file: FileWorkbook) => (await file.sheets()).map((sheet) => [sheet.name, sheet.ours]);

  it('explains the firm of the selected row, and what would lift it, at any width', async () => {
    await visit();
    await workbench.page.getByRole('tab', { name: '说明' }).click();
    await goTo('B30');
    await workbench.page.getByRole('heading', { name: '云川余成电子有限公司' }).waitFor();
    await workbench.page.getByText(/由 64\.45 提高到 1281\.78 万元.*少 0\.01 万元，则为 B/).waitFor({ timeout: 30_000 });
    await shoot('explain');
    await workbench.page.evaluate(() => { for (const each of document.querySelectorAll<HTMLDetailsElement>('#screen-explain details')) each.open = true; });
    for (const width of [1440, 320]) {
      await workbench.page.setViewportSize({ width, height: 900 });
      expect(await violations('#screen-explain')).toEqual([]);
      expect(await workbench.page.evaluate(() => { const panel = document.getElementById('screen-explain')!; return panel.scrollWidth - panel.clientWidth; })).toBe(0);
    }
    await goTo('B7');
    await workbench.page.getByText('不参评', { exact: true }).first().waitFor();
  }, 120_000);

  it('takes the workbook it saved last year for last year’s data, and writes the comparison in two clicks', async () => {
    await visit();
    await evaluate();
    const { file } = await saved();
    const section = workbench.page.getByRole('region', { name: '上年数据' });
    await section.locator('summary').click();
    await section.locator('input[type=file]').setInputFiles({ name: '去年.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes()) });
    await section.getByText(/^(\d+) 行中有 \1 行对上，新增 0 行，上年有、本表没有的 0 行。/).waitFor({ timeout: 30_000 });
    await section.scrollIntoViewIfNeeded();
    await shoot('last-year');
    await workbench.page.getByRole('tab', { name: '成果' }).click();
    await button('写入年度对比').click();
    await workbench.page.getByText(/年度对比/).first().waitFor({ timeout: 30_000 });
    await tab('年度对比').click();
    await shoot('years');
  }, 120_000);

  it('keeps the page in sight while a menu is open', async () => {
    await visit();
    await button('示例').click();
    await workbench.page.getByRole('menuitem', { name: /西安/ }).waitFor();
    // A trial click fails when something else covers the button.
    await button('评价本表').click({ trial: true, timeout: 10_000 });
    await button('重新读取').click({ trial: true, timeout: 10_000 });
    await workbench.page.keyboard.press('Escape');
    expect(workbench.strange).toEqual([]);
  }, 60_000);

  it('opens the Zhejiang example, evaluates it by the pane, shows columns, sheets and charts, and saves all of it', async () => {
    await visit();
    await shoot('opened');
    expect(await workbench.page.title()).toContain('MUJUN');
    await evaluate();
    await shoot('evaluated');
    await tab('评价汇总').click();
    const chart = workbench.page.getByRole('img', { name: /A 59/ });
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
    await workbench.page.mouse.click(300, 500);
    await workbench.page.keyboard.press('Control+z');
    await tab('评价汇总').waitFor({ state: 'detached' });
    const { file } = await saved();
    expect(Buffer.from(file.bytes()).equals(readFileSync(path.join(__dirname, '../../examples/zhejiang-2022.xlsx')))).toBe(true);
  }, 60_000);

  it('completes, calculates and spills a function typed into a cell', async () => {
    await visit();
    await goTo('Z5');
    await workbench.page.keyboard.type('=MUJUN.SCO', { delay: 50 });
    await workbench.page.getByText(/按评价办法计算每户企业的总得分/).first().waitFor();
    await shoot('completion');
    await workbench.page.keyboard.type('RE(A3:W244)', { delay: 30 });
    await workbench.page.waitForTimeout(300);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.waitForTimeout(1500);
    await goTo('Z6:Z9');
    await workbench.page.getByText(/计数/).first().waitFor();
    await shoot('spilled');
    const { file } = await saved();
    const { id } = (await file.sheets())[0]!;
    const cell = file.content(id).cells.find(({ row, column }) => row === 4 && column === 25);
    expect([cell?.formula, cell?.value]).toEqual(['MUJUN.SCORE(A3:W244)', 202.5642]);
  }, 60_000);

  it('takes a dropped file, says what is wrong with one it cannot open, and keeps the former then', async () => {
    await visit();
    const drop = (name: string, text: string) => workbench.page.evaluate(([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content!], file!));
      document.querySelector('.workbench')!.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: data }));
    }, [name, text]);
    await drop('坏.xlsx', '<html></html>');
    await workbench.page.getByText(/这个文件其实是网页/).waitFor();
    await workbench.page.locator('.workbench-file').getByText('zhejiang-2022.xlsx').waitFor();
    await drop('小表.csv', '企业名称,用地面积（亩）\n甲,10\n');
    await workbench.page.locator('.workbench-file').getByText('小表.csv').waitFor();
  }, 60_000);

  it('speaks English when asked, and remembers it', async () => {
    await visit();
    await button('English').click();
    await button('Save as .xlsx').waitFor();
    await shoot('english');
    await workbench.page.reload();
    await button('Save as .xlsx').waitFor();
    expect(await workbench.page.locator('html').getAttribute('lang')).toBe('en');
  }, 60_000);

  it.each(['light', 'dark'] as const)('is accessible in the %s theme, before and after a run', async (colorScheme) => {
    await visit({ colorScheme });
    expect(await violations()).toEqual([]);
    await evaluate();
    await workbench.page.waitForTimeout(500);
    await shoot(`evaluated-${colorScheme}`);
    expect(await violations()).toEqual([]);
  }, 60_000);

  it('fits a window 320 pixels wide without scrolling sideways', async () => {
    await visit({ viewport: { width: 320, height: 800 } });
    await shoot('narrow');
    expect(await workbench.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await workbench.page.evaluate(() => document.querySelector('.workbench-pane')!.scrollWidth)).toBe(320);
    expect(await violations()).toEqual([]);
  }, 60_000);
});
