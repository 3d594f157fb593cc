/**
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import { selectedArea } from '../../../src/workbook/officejs/selection';
import { openExcel } from '../../fake-excel/harness';
import { profiles } from '../../fake-excel/host';
import { book } from '../../hosts/plans';

const arrived = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 20));

test.each([
  ['B2:D9', { row: 1, column: 1, rows: 8, columns: 3 }],
  ['$C$4', { row: 3, column: 2, rows: 1, columns: 1 }],
  ['5:6', { row: 4, column: 0, rows: 2, columns: 16_384 }],
  ['C:D', { row: 0, column: 2, rows: 1_048_576, columns: 2 }],
  ['A7,C9:D9', { row: 6, column: 0, rows: 1, columns: 1 }],
  ['', null],
])('the address %s', (address, area) => expect(selectedArea(address)).toEqual(area));

describe('the selection in Excel', () => {
  it('is no cells while a chart is selected', async () => {
    const excel = openExcel(book);
    excel.host.book.isChartSelected = true;
    expect(await excel.workbook.selection()).toBeNull();
  });

  it('needs no more than the oldest Excel we support', async () => {
    const excel = openExcel(book, profiles.floor);
    const heard: unknown[] = [];
    const stop = excel.workbook.onSelected((selection) => heard.push(selection));
    await arrived();
    await excel.select!('备注', { row: 0, column: 0, rows: 1, columns: 1 });
    await arrived();
    expect(heard).toEqual([await excel.workbook.selection()]);
    expect(excel.host.listeners('selected')).toBe(1);
    stop();
    await arrived();
    expect(excel.host.listeners('selected')).toBe(0);
  });
});
