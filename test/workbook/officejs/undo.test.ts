/**
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import type { Receipt } from '../../../src/workbook/port';
import { openExcel, type ExcelHarness } from '../../fake-excel/harness';
import type { FailureTime } from '../../fake-excel/host';
import { changed, plain } from '../../fake-excel/model/look';
import { deleteColumns, insertColumns, insertRows } from '../../fake-excel/model/shift';
import { book, plan, sheetOnlyPlan, smallerPlan } from '../../hosts/plans';

interface Run {
  readonly excel: ExcelHarness;
  readonly id: string;
  readonly before: unknown;
  readonly receipt: Receipt;
}

/** A first run over cells the user has coloured, and what was there before. */
async function firstRun(): Promise<Run> {
  const excel = openExcel(book);
  for (let column = 0; column < 9; column++) excel.sheet('企业表').setLook(2, column, changed(plain, 'fill', '#FFFF00'));
  const before = excel.snapshot();
  const id = (await excel.workbook.sheets())[0]!.id;
  return { excel, id, before, receipt: await excel.workbook.apply(plan(id)) };
}

async function secondRun(): Promise<Run> {
  const { excel, id } = await firstRun();
  const before = excel.snapshot();
  return { excel, id, before, receipt: await excel.workbook.apply(smallerPlan(id, await excel.workbook.record())) };
}

describe('taking back', () => {
  it.each([['a first run', firstRun], ['a second run', secondRun]])('%s restores a person’s formats too', async (_, run) => {
    const { excel, receipt, before } = await run();
    expect(await excel.workbook.undo(receipt)).toEqual({ done: true });
    expect(excel.snapshot()).toEqual(before);
  });

  describe.each([['a first run', firstRun], ['a second run', secondRun]])('%s', (_, run) => {
    it.each<FailureTime>(['middle', 'after'])('gets there although one request fails %s its actions, whichever it is, or can be tried again', async (when) => {
      let failed = true;
      for (let n = 1; failed; n++) {
        const { excel, receipt, before } = await run();
        const fired = excel.host.failAt(n, { when });
        const outcome = await excel.workbook.undo(receipt).catch((error: unknown) => error);
        failed = fired();
        if (outcome instanceof Error) expect(await excel.workbook.undo(receipt)).toEqual({ done: true });
        expect([n, excel.snapshot()]).toEqual([n, before]);
      }
    }, 60_000);
  });

  it('follows our columns when a person inserted others before them, and leaves those alone', async () => {
    const { excel, receipt } = await firstRun();
    insertColumns(excel.host.book, excel.sheet('企业表'), 1, 1);
    await excel.edit('企业表', 2, 1, '新的');
    expect(await excel.workbook.undo(receipt)).toEqual({ done: true });
    expect((await excel.look('企业表'))!.values.map((row) => row.slice(1))).toEqual([
      [null, null, null, null],
      [null, '统一社会信用代码', '税收', '面积'],
      ['新的', '0013', 12.5, 10],
      [null, '91330100MA27U00A0B', 0, 3.25],
      [null, null, null, true],
    ]);
    expect(excel.host.book.names).toEqual([]);
  });

  it('refuses when rows were inserted among ours, and names the whole of them', async () => {
    const { excel, id, receipt } = await firstRun();
    insertRows(excel.host.book, excel.sheet('企业表'), 3, 1);
    expect(await excel.workbook.undo(receipt)).toEqual({ done: false, changed: [{ sheet: id, area: { row: 1, column: 4, rows: 5, columns: 4 } }] });
  });

  it('still removes the sheets when a person has deleted our columns', async () => {
    const { excel, receipt } = await firstRun();
    deleteColumns(excel.host.book, excel.sheet('企业表'), 4, 4);
    expect(await excel.workbook.undo(receipt)).toEqual({ done: true });
    expect((await excel.workbook.sheets()).map((sheet) => sheet.name)).toEqual(['企业表', '备注']);
  });

  it('does not miss a sheet a person has deleted', async () => {
    const { excel, receipt, before } = await firstRun();
    excel.host.book.deleteSheet(excel.sheet('亩均核对'));
    expect(await excel.workbook.undo(receipt)).toEqual({ done: true });
    expect(excel.snapshot()).toEqual(before);
  });

  it('refuses when a person wrote notes of their own on our sheet', async () => {
    const { excel, receipt } = await firstRun();
    await excel.edit('亩均核对', 9, 5, '已核实');
    await excel.edit('亩均核对', 10, 5, '已核实');
    const changedCells = await excel.workbook.undo(receipt);
    expect(changedCells).toEqual({ done: false, changed: [{ sheet: expect.any(String), area: { row: 9, column: 5, rows: 2, columns: 1 } }] });
  });

  it('brings back deleted sheets in their place with charts, under new ids the record knows', async () => {
    const { excel } = await firstRun();
    const before = excel.snapshot();
    const receipt = await excel.workbook.apply(sheetOnlyPlan(await excel.workbook.record()));
    expect(await excel.workbook.undo(receipt)).toEqual({ done: true });
    expect(excel.snapshot()).toEqual(before);
    expect((await excel.workbook.sheets()).filter((sheet) => sheet.ours).map((sheet) => sheet.name)).toEqual(['亩均汇总', '亩均核对']);
  });

  it('refuses when a person has made a sheet under the name of one that would come back', async () => {
    const { excel } = await firstRun();
    const receipt = await excel.workbook.apply(sheetOnlyPlan(await excel.workbook.record()));
    excel.host.book.addSheet('亩均汇总');
    const before = excel.snapshot();
    expect(await excel.workbook.undo(receipt)).toEqual({ done: false, changed: [{ sheet: excel.sheet('亩均汇总').id, area: { row: 0, column: 0, rows: 1, columns: 1 } }] });
    expect(excel.snapshot()).toEqual(before);
  });

  it('puts former text back as text and former formulas back as formulas', async () => {
    const { excel, id } = await firstRun();
    excel.sheet('企业表').put(4, 4, { value: 2, formula: '=1+1', quoted: false });
    excel.sheet('企业表').put(3, 4, { value: '#N/A', formula: null, quoted: false });
    const before = excel.snapshot();
    const receipt = await excel.workbook.apply(smallerPlan(id, await excel.workbook.record()));
    expect(await excel.workbook.undo(receipt)).toEqual({ done: true });
    expect(excel.snapshot()).toEqual(before);
  });
});
