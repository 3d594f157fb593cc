import type { Receipt } from '../../../src/workbook/port';
import { emptyRecord } from '../../../src/workbook/record';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { plan, sheetOnlyPlan, smallerPlan, book } from '../../hosts/plans';
import { filesOf } from './package';

const create = (): FileWorkbook => FileWorkbook.open(FileWorkbook.create(book.sheets).bytes(), 'x.xlsx');
const throughJson = (receipt: Receipt): Receipt => JSON.parse(JSON.stringify(receipt)) as Receipt;

describe('a run taken back from a file', () => {
  it('gives the former bytes, also in another session that opened the saved file', async () => {
    const workbook = create();
    const before = workbook.bytes();
    const receipt = throughJson(await workbook.apply(plan('1')));
    const later = FileWorkbook.open(workbook.bytes(), 'saved.xlsx');
    expect(await later.undo(receipt)).toEqual({ done: true });
    expect(Buffer.compare(later.bytes(), before)).toBe(0);
  });

  it('keeps other edits and leaves no part, name or format of the run', async () => {
    const workbook = create();
    const before = filesOf(workbook.bytes());
    const receipt = await workbook.apply(plan('1'));
    workbook.setCells('2', [{ row: 5, column: 5, value: '后来' }]);
    expect(await workbook.undo(receipt)).toEqual({ done: true });
    const after = filesOf(workbook.bytes());
    expect(Object.keys(after).filter((name) => !(name in before)).sort()).toEqual(['customXml/_rels/item1.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml']);
    expect(after['xl/workbook.xml']).not.toContain('_MUJUN');
    expect(after['xl/worksheets/sheet1.xml']!.replace(/<cols>.*<\/cols>/, '')).toBe(before['xl/worksheets/sheet1.xml']);
    expect((await workbook.read('2')).values.at(-1)!.at(-1)).toBe('后来');
    expect(await workbook.record()).toEqual(emptyRecord);
  });

  it('brings back the columns and sheets that the run had taken away', async () => {
    const workbook = create();
    await workbook.apply(plan('1'));
    const [region, summary] = [await workbook.read('1'), await workbook.read('3')];
    const receipt = await workbook.apply(sheetOnlyPlan(await workbook.record()));
    workbook.setCells('2', [{ row: 5, column: 5, value: '后来' }]);
    expect(await workbook.undo(receipt)).toEqual({ done: true });
    expect(await workbook.read('1')).toEqual(region);
    const sheets = await workbook.sheets();
    expect(sheets.map(({ name, ours }) => [name, ours])).toEqual([['企业表', false], ['备注', false], ['亩均汇总', true], ['亩均核对', true]]);
    expect((await workbook.read(sheets[2]!.id)).values).toEqual(summary.values);
  });

  it('refuses, with the cells, where something stands now in the place of what it should bring back', async () => {
    const workbook = create();
    await workbook.apply(plan('1'));
    const receipt = await workbook.apply(smallerPlan('1', await workbook.record()));
    workbook.setCells('1', [{ row: 4, column: 7, value: '新字' }]);
    const now = workbook.bytes();
    expect(await workbook.undo(receipt)).toEqual({ done: false, changed: [{ sheet: '1', area: { row: 4, column: 7, rows: 1, columns: 1 } }] });
    expect(workbook.bytes()).toBe(now);
  });

  it('lists changed cells side by side as one area, and those added to a sheet of ours', async () => {
    const workbook = create();
    const receipt = await workbook.apply(plan('1'));
    workbook.setCells('1', [{ row: 2, column: 4, value: 1 }, { row: 2, column: 5, value: 99 }]);
    workbook.setCells('3', [{ row: 20, column: 0, value: '批注' }]);
    expect(await workbook.undo(receipt)).toEqual({
      done: false,
      changed: [{ sheet: '1', area: { row: 2, column: 4, rows: 1, columns: 2 } }, { sheet: '3', area: { row: 20, column: 0, rows: 1, columns: 1 } }],
    });
  });

  it('goes on when a person has deleted a sheet of ours or renamed the others', async () => {
    const workbook = create();
    const receipt = await workbook.apply(plan('1'));
    workbook.renameSheet('1', '改名 了');
    workbook.renameSheet('3', '我的汇总');
    workbook.deleteSheet('4');
    expect((await workbook.sheets()).map(({ name, ours }) => [name, ours])).toEqual([['改名 了', false], ['备注', false], ['我的汇总', true]]);
    expect(await workbook.undo(receipt)).toEqual({ done: true });
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['改名 了', '备注']);
    expect((await workbook.read('1')).used.columns).toBe(4);
  });

  it('does not know other hosts’ receipts', async () => {
    await expect(create().undo({ id: 'x', when: '', data: { host: 'excel' } })).rejects.toThrow(RangeError);
  });
});
