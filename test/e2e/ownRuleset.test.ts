import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { asOwn } from '../../src/app/placeRuleset';
import { cellName } from '../../src/workbook/address';
import { bundledLibrary } from '../support/library';
import { cellAt, rowsOf } from '../workbook/ruleSheet/support';
import { inWorkbench } from './openWorkbench';

const rows = rowsOf(asOwn(bundledLibrary().get('zhejiang-2022')!.document));
const cell = (row: string, head: string): string => {
  const place = cellAt(rows, 'indicators', row, head);
  return cellName(place.row, place.column);
};

inWorkbench('a clerk’s own ruleset in the workbench', (workbench) => {
  const { visit, shoot, tab, button, nameBox, goTo, evaluate, saved, shots } = workbench;
  beforeEach(() => visit(), 60_000);

  const chosen = () => workbench.page.getByLabel('评价办法', { exact: true }).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]!.textContent);

  async function type(at: string, text: string): Promise<void> {
    await goTo(at);
    await workbench.page.keyboard.type(text, { delay: 20 });
    await workbench.page.keyboard.press('Enter');
    await workbench.page.waitForTimeout(300);
  }

  async function place(): Promise<void> {
    await button('把办法放进工作簿（评价规则）').click();
    await tab('评价规则').waitFor();
    await button('打开评价规则表').click();
    await workbench.page.waitForTimeout(600);
  }

  it('is put into the workbook, changed there, evaluated by, saved, opened again, and is still the workbook’s', async () => {
    await place();
    await shoot('rule-sheet');
    await type(cell('亩均税收', '权重'), '40');
    await type(cell('亩均增加值', '权重'), '10');
    await type(cell('亩均税收', '基准值'), '24.097');
    await workbench.page.getByText(/表格在预览之后有改动/).waitFor();
    await shoot('rule-changed');
    await button('重新读取').click();
    await workbench.page.waitForTimeout(1500);
    expect(await chosen()).toBe('本工作簿的办法：浙江省规上工业企业亩均效益综合评价（2022）（本单位）');
    await evaluate();
    await shoot('rule-evaluated');

    const { bytes, file } = await saved();
    expect((await file.sheets()).map(({ name, ours }) => [name, ours])).toEqual(expect.arrayContaining([['评价规则', true], ['评价汇总', true]]));
    const summary = (await file.sheets()).find(({ name }) => name === '评价汇总')!;
    const written = (await file.read(summary.id)).values.filter(([first]) => first === '亩均税收' || first === '亩均增加值').map((row) => row.slice(0, 4));
    expect(written).toEqual([['亩均税收', '万元/亩', 40, 24.097], ['亩均增加值', '万元/亩', 10, expect.any(Number)]]);
    const record = await file.record();
    expect(record.runs.at(-1)?.ruleset).toMatchObject({
      id: 'zhejiang-2022-own',
      document: { indicators: [{ weight: '40', benchmark: { as: 'given', value: '24.097' } }, { weight: '10' }, {}, {}, {}, {}] },
    });
    writeFileSync(path.join(shots, 'own.xlsx'), bytes);

    workbench.page.on('dialog', (dialog) => void dialog.accept());
    await workbench.page.locator('input[type=file][accept*=xlsx]').first().setInputFiles({ name: '自己的办法.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await workbench.page.locator('.workbench-file').getByText('自己的办法.xlsx').waitFor();
    await workbench.page.getByText(/参评分档/).first().waitFor({ timeout: 30_000 });
    expect(await chosen()).toBe('本工作簿的办法：浙江省规上工业企业亩均效益综合评价（2022）（本单位）');
    await evaluate();
    await tab('评价规则').click();
    await workbench.page.waitForTimeout(500);
    await shoot('rule-reopened');
    const again = await saved();
    expect((await again.file.record()).rule).toMatchObject({ indicators: [{ weight: '40' }, { weight: '10' }, {}, {}, {}, {}] });
  }, 240_000);

  it('says which cell is wrong and goes there, and evaluates again once it is put right', async () => {
    await place();
    const [at, benchmark] = [cell('亩均税收', '计算公式'), cell('亩均增加值', '基准值')];
    await type(at, '税收实际贡献 / 用地面和');
    await type(benchmark, '二十四');
    await button('重新读取').click();
    await workbench.page.getByText(/评价规则有 2 处要改/).waitFor();
    await workbench.page.getByText(new RegExp(`「评价规则」${at}：.*用地面和.*用地面积`)).waitFor();
    await workbench.page.getByText(new RegExp(`「评价规则」${benchmark}：“二十四”不是数`)).waitFor();
    expect(await button('评价本表').isDisabled()).toBe(true);
    await shoot('rule-fault');
    await tab('规上工业企业').click();
    await button(`定位到 ${at}`).click();
    await workbench.page.waitForTimeout(600);
    expect(await nameBox().inputValue()).toBe(at);
    await shoot('rule-fault-shown');
    await type(at, '税收实际贡献 / 用地面积');
    await type(benchmark, '136.16');
    await button('重新读取').click();
    await evaluate();
  }, 180_000);

  it('imports a YAML file, and refuses one with faults by its lines', async () => {
    const county = (weight: string) => Buffer.from(`id: anxian-2023
title: 安县办法
extends: zhejiang-2022
edition: { from: 2023-01-01 }
sources: { 办法: { document: 安县办法, number: 安政发〔2023〕1号 } }
indicators:
  - { name: 亩均税收, weight: ${weight}, cite: 办法 第五条 }
  - { name: 亩均增加值, weight: 15, cite: 办法 第五条 }
`);
    const input = workbench.page.locator('input[type=file][accept*=yaml]');
    await input.setInputFiles({ name: '安县.yaml', mimeType: 'text/yaml', buffer: county('三十五') });
    await workbench.page.getByText(/“安县.yaml”没有导入/).waitFor();
    await workbench.page.getByText(/第 7 行/).waitFor();
    await shoot('import-refused');
    await input.setInputFiles({ name: '安县.yaml', mimeType: 'text/yaml', buffer: county('35') });
    await tab('评价规则').waitFor();
    await workbench.page.waitForTimeout(1000);
    expect(await chosen()).toBe('本工作簿的办法：安县办法');
    await shoot('imported');
    const { file } = await saved();
    expect((await file.record()).rule).toMatchObject({ id: 'anxian-2023', indicators: [{ weight: '35' }, { weight: '15' }, {}, {}, {}, {}] });
  }, 120_000);
});
