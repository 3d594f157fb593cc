/**
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commit, prepare, takeBack, type Choices } from '../../src/app/evaluate';
import type { Receipt, Workbook } from '../../src/workbook/port';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { openExcel, type ExcelHarness } from '../fake-excel/harness';
import { profiles } from '../fake-excel/host';
import { bundledLibrary } from '../support/library';

const example = (name: string): string => join(__dirname, '../../examples', name);

/** The example as a person would have it open in Excel, and the same as a file. */
async function openExample(name: string): Promise<{ readonly excel: ExcelHarness; readonly file: FileWorkbook }> {
  const file = await FileWorkbook.open(readFileSync(example(name)), name);
  const sheets = await Promise.all(
    (await file.sheets()).map(async (info) => {
      const { used, values, merges } = await file.read(info.id);
      const blankRows = Array.from({ length: used.row }, () => []);
      return { name: info.name, values: [...blankRows, ...values.map((row) => [...Array.from({ length: used.column }, () => null), ...row])], merges };
    }),
  );
  return { excel: openExcel({ sheets }, profiles.web), file };
}

const choicesFor = (sheet: string, ruleset: string, placement: Choices['placement']): Choices => ({ sheet, ruleset, parameters: {}, columns: {}, placement, lang: 'zh' });

/** Every sheet with its values, in tab order. */
async function contents(workbook: Workbook): Promise<readonly unknown[]> {
  const sheets = await workbook.sheets();
  return Promise.all(sheets.map(async (info) => [info.name, info.ours, (await workbook.read(info.id)).values]));
}

describe.each([
  ['zhejiang-2022.xlsx', 'zhejiang-2022', 'beside'],
  ['zhejiang-2022.xlsx', 'zhejiang-2022', 'sheet'],
  ['xian-2022.xlsx', 'xian-2022-enterprise', 'beside'],
] as const)('%s under %s, results %s', (name, ruleset, placement) => {
  const library = bundledLibrary();
  const run = async (workbook: Workbook): Promise<Receipt> => {
    const prepared = await prepare(workbook, library, choicesFor((await workbook.sheets())[0]!.id, ruleset, placement));
    expect(prepared.conflicts).toEqual([]);
    return commit(workbook, prepared);
  };

  it('gives in Excel what it gives in a file', async () => {
    const { excel, file } = await openExample(name);
    await run(excel.workbook);
    await run(file);
    expect(await contents(excel.workbook)).toEqual(await contents(file));
    expect(Math.max(...excel.host.traffic.map((one) => Math.max(one.requestBytes, one.answerBytes)))).toBeLessThan(4_000_000);
  }, 60_000);

  it('gives the same when run again, and is taken back run by run', async () => {
    const { excel } = await openExample(name);
    const before = excel.snapshot();
    const first = await run(excel.workbook);
    const once = await contents(excel.workbook);
    const second = await run(excel.workbook);
    expect(await contents(excel.workbook)).toEqual(once);
    expect(await takeBack(excel.workbook, second)).toEqual({ done: true });
    expect(await takeBack(excel.workbook, first)).toEqual({ done: true });
    expect(excel.snapshot()).toEqual(before);
  }, 60_000);
});
