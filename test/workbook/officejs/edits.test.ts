/**
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import { Echo } from '../../../src/workbook/officejs/edits';
import { openExcel } from '../../fake-excel/harness';
import { book, plan } from '../../hosts/plans';

const arrived = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 20));

describe('a listener for edits', () => {
  it('hears an edit of the table while our columns are being written, but not the writing', async () => {
    const excel = openExcel(book);
    const id = excel.host.book.sheets[0]!.id;
    const heard: string[] = [];
    excel.workbook.onEdited((sheet) => heard.push(sheet));
    await arrived();
    let edited = false;
    const progress = (): void => {
      if (!edited) void excel.edit('企业表', 2, 2, 5);
      edited = true;
    };
    await excel.workbook.apply(plan(id), { progress });
    await arrived();
    expect(heard).toEqual([id]);
  });

  it('hears nothing of an undo', async () => {
    const excel = openExcel(book);
    const receipt = await excel.workbook.apply(plan(excel.host.book.sheets[0]!.id));
    const heard: string[] = [];
    excel.workbook.onEdited((sheet) => heard.push(sheet));
    await arrived();
    await excel.workbook.undo(receipt);
    await arrived();
    expect(heard).toEqual([]);
  });

  it('takes its handler from Excel when it stops', async () => {
    const excel = openExcel(book);
    const stop = excel.workbook.onEdited(() => undefined);
    await arrived();
    expect(excel.host.listeners()).toBe(1);
    stop();
    await arrived();
    expect(excel.host.listeners()).toBe(0);
  });
});

describe('Echo', () => {
  const own = { users: new Set(['user']), areas: [{ sheet: 'user', area: { row: 1, column: 4, rows: 4, columns: 4 } }] };

  it.each<[string, string, string, boolean]>([
    ['cells we write', 'user', 'E2:H5', true],
    ['cells beside them', 'user', 'D2:H5', false],
    ['a whole column', 'user', 'E:E', false],
    ['a sheet of ours', 'ours', 'A1', true],
  ])('while writing, knows %s', (_, sheet, address, ours) => {
    const echo = new Echo();
    echo.begin(own);
    expect(echo.isOurs(sheet, address)).toBe(ours);
  });

  it('takes nothing for our own before the first run or a while after one', () => {
    const echo = new Echo();
    expect(echo.isOurs('ours', 'A1')).toBe(false);
    jest.useFakeTimers();
    echo.begin(own);
    echo.end();
    expect(echo.isOurs('ours', 'A1')).toBe(true);
    jest.advanceTimersByTime(1_001);
    expect(echo.isOurs('ours', 'A1')).toBe(false);
    jest.useRealTimers();
  });
});
