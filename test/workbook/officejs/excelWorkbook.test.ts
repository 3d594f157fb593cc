/**
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import type { Matrix } from '../../../src/workbook/layout';
import type { Block, Plan } from '../../../src/workbook/plan';
import { emptyRecord } from '../../../src/workbook/record';
import { openExcel, type ExcelHarness } from '../../fake-excel/harness';
import { profiles } from '../../fake-excel/host';
import { book } from '../../hosts/plans';

const reasons = ['', '新升规未满1年，原则上不评为D类', '亩均税收低于10万元，按第九条降一档'];

/** Ten columns a firm, as a run writes them: seven numbers, rank, grade and a reason. */
function bigPlan(sheet: string, rows: number): Plan {
  const values: Matrix = [
    ['亩均税收', '亩均增加值', '单位能耗税收', '单位排放增加值', '研发投入占比', '全员劳动生产率', '总得分', '名次', '档次', '理由'],
    ...Array.from({ length: rows }, (_, row) => [12.3456 + row, 0.1 * row, row / 7, 100 / (row + 1), 0.035, 21.7, 88.1234 - row / 1000, row + 1, 'ABCD'[row % 4]!, reasons[row % 3]!]),
  ];
  const block: Block = {
    area: { row: 0, column: 8, rows: rows + 1, columns: 10 },
    values,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 10 }, style: { bold: true, fill: 'DDEBF7', border: true } },
      ...Array.from({ length: 7 }, (_, column) => ({ area: { row: 1, column, rows, columns: 1 }, style: { numberFormat: '0.00' } })),
    ],
    widths: [10, 10, 10, 10, 10, 10, 10, 6, 6, 40],
    conditional: ['A', 'B', 'C', 'D'].map((equals) => ({ area: { row: 1, column: 8, rows, columns: 1 }, equals, fill: 'C6EFCE', color: '006100' })),
  };
  return { region: { ...block, sheet, anchor: '_MUJUN_RESULT_1' }, sheets: [], record: { ...emptyRecord, id: 'r', regions: [{ anchor: '_MUJUN_RESULT_1', sheet, layout: layoutOf(block) }] } };
}

function layoutOf({ values: _, ...layout }: Block): Omit<Block, 'values'> {
  return layout;
}

async function openBig(rows: number): Promise<{ readonly excel: ExcelHarness; readonly id: string }> {
  const values: Matrix = Array.from({ length: rows + 1 }, (_, row) => [`第${row}家企业有限公司`, `91330100MA27U0${row}`, row + 0.5, row, row * 2, row * 3, 4, 5]);
  const excel = openExcel({ sheets: [{ name: '企业', values }] }, profiles.web);
  return { excel, id: (await excel.workbook.sheets())[0]!.id };
}

describe.each([10_000, 31_000])('%i firms', (rows) => {
  it('are read and written within 4 MB a request, in a bounded number of requests and orders, and taken back', async () => {
    const { excel, id } = await openBig(rows);
    const raw = await excel.workbook.read(id);
    expect(raw.values.length).toBe(rows + 1);
    excel.host.traffic.length = 0;
    const receipt = await excel.workbook.apply(bigPlan(id, rows));
    const again = await excel.workbook.apply({ ...bigPlan(id, rows), record: await excel.workbook.record() });
    const { traffic } = excel.host;
    expect(Math.max(...traffic.map((one) => one.requestBytes))).toBeLessThan(4_000_000);
    expect(Math.max(...traffic.map((one) => one.answerBytes))).toBeLessThan(4_000_000);
    expect(traffic.length).toBeLessThan(60 + rows / 250);
    expect(traffic.reduce((sum, one) => sum + one.actions, 0)).toBeLessThan(rows / 4);
    expect(await excel.workbook.undo(again)).toEqual({ done: true });
    expect(await excel.workbook.undo(receipt)).toEqual({ done: true });
    expect((await excel.workbook.read(id)).used).toEqual(raw.used);
  }, 60_000);
});

describe('reading', () => {
  it('halves a block whose answer Excel on the web finds too long', async () => {
    const long = '很长的说明'.repeat(60);
    const excel = openExcel({ sheets: [{ name: '长', values: Array.from({ length: 9_000 }, (_, row) => [row, long]) }] }, profiles.web);
    const raw = await excel.workbook.read((await excel.workbook.sheets())[0]!.id);
    expect(raw.values.map((row) => row[0])).toEqual(Array.from({ length: 9_000 }, (_, row) => row));
  });

  it('tells error values from text that looks like one, and numbers from text', async () => {
    const excel = openExcel({ sheets: [{ name: '表', values: [[{ error: '#N/A' }, '#N/A', '12', 12, false, '']] }] });
    const raw = await excel.workbook.read((await excel.workbook.sheets())[0]!.id);
    expect(raw.values).toEqual([[{ error: '#N/A' }, '#N/A', '12', 12, false, null]]);
  });

  it('tells hidden rows, tables with their totals, and hidden sheets', async () => {
    const excel = openExcel(book);
    const sheet = excel.sheet('企业表');
    sheet.hiddenRows.add(2).add(4);
    sheet.tables.push({ $: 'Table', id: 't', name: '企业', area: { row: 1, column: 0, rows: 4, columns: 4 }, totals: true });
    excel.sheet('备注').visibility = 'Hidden';
    const raw = await excel.workbook.read(sheet.id);
    expect(raw.hiddenRows).toEqual([2, 4]);
    expect(raw.tables).toEqual([{ name: '企业', area: { row: 1, column: 0, rows: 4, columns: 4 }, totals: true }]);
    expect((await excel.workbook.sheets()).map((one) => one.visible)).toEqual([true, false]);
  });

  it('reads an empty sheet as no cells', async () => {
    const excel = openExcel({ sheets: [{ name: '空', values: [] }] });
    expect(await excel.workbook.read((await excel.workbook.sheets())[0]!.id)).toMatchObject({ used: { row: 0, column: 0, rows: 0, columns: 0 }, values: [], merges: [], hiddenRows: [], tables: [], ours: null });
  });

  it('reads without merged areas where Excel cannot tell them', async () => {
    const excel = openExcel(book, profiles.floor);
    expect((await excel.workbook.read((await excel.workbook.sheets())[0]!.id)).merges).toEqual([]);
  });

  it('reads on when there are more merged areas than Excel will list', async () => {
    const excel = openExcel({ sheets: [{ name: '表', values: Array.from({ length: 513 }, () => ['a']), merges: Array.from({ length: 513 }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 })) }] });
    expect((await excel.workbook.read((await excel.workbook.sheets())[0]!.id)).merges).toEqual([]);
  });

  it('stops when asked to', async () => {
    const excel = openExcel(book);
    await expect(excel.workbook.read((await excel.workbook.sheets())[0]!.id, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('says which sheet a person is on, and brings cells into view', async () => {
    const excel = openExcel(book);
    const [, notes] = await excel.workbook.sheets();
    await excel.workbook.reveal(notes!.id, { row: 1, column: 1, rows: 1, columns: 1 });
    expect(await excel.workbook.activeSheet()).toBe(notes!.id);
    expect(excel.host.book.selection).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  });
});
