/**
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import type { Area } from '../../../src/workbook/cell';
import { pieces, readLooks, writeLooks } from '../../../src/workbook/officejs/looks';
import { inExcel } from '../../../src/workbook/officejs/session';
import { openExcel, type ExcelHarness } from '../../fake-excel/harness';
import { changed, plain, type Look } from '../../fake-excel/model/look';

const rows = 4_000;
const area: Area = { row: 2, column: 5, rows, columns: 6 };
const yellow = changed(plain, 'fill', '#FFFF00');
const boxed = changed(changed(changed(changed(yellow, 'bold', true), 'top', 'Continuous|#000000|Thin'), 'left', 'Double|#FF0000|Thick'), 'horizontal', 'Center');

type Paint = (row: number, column: number) => Look;

function painted(paint: Paint): ExcelHarness {
  const excel = openExcel({ sheets: [{ name: '表', values: [['x']] }] });
  const sheet = excel.sheet('表');
  sheet.each(area, (row, column) => sheet.setLook(row, column, paint(row, column)));
  return excel;
}

describe('readLooks and writeLooks', () => {
  it.each<[string, Paint, readonly Area[], number]>([
    ['one look throughout', () => yellow, [], 2],
    ['a header over a body, told by a seam', (row) => (row === 2 ? boxed : plain), [{ ...area, rows: 1 }], 4],
    ['columns that differ', (_, column) => (column % 2 ? yellow : plain), [], 4],
    ['three rows a person has coloured', (row) => ([70, 71, 3_999].includes(row) ? boxed : plain), [], 20],
    ['every other row coloured', (row) => (row % 2 ? yellow : boxed), [], 40],
  ])('bring back %s in few requests', async (_, paint, seams, requests) => {
    const excel = painted(paint);
    const before = excel.snapshot();
    const looks = await inExcel((context) => readLooks(context, context.workbook.worksheets.getItem('表'), area, seams));
    expect(excel.host.traffic.length).toBeLessThanOrEqual(requests);
    const sheet = excel.sheet('表');
    sheet.each(area, (row, column) => sheet.setLook(row, column, changed(plain, 'italic', true)));
    for (const one of looks) {
      await inExcel(async (context) => {
        writeLooks(context.workbook.worksheets.getItem('表'), one);
        await context.sync();
      });
    }
    expect(excel.snapshot()).toEqual(before);
    expect(Math.max(...excel.host.traffic.map((one) => Math.max(one.requestBytes, one.answerBytes)))).toBeLessThan(4_000_000);
  }, 30_000);
});

describe('pieces', () => {
  it('cuts along seams, and not at all where that would give too many', () => {
    expect(pieces({ row: 0, column: 0, rows: 4, columns: 2 }, [{ row: 0, column: 0, rows: 1, columns: 2 }, { row: 1, column: 1, rows: 3, columns: 1 }])).toEqual([
      { row: 0, rows: 1, column: 0, columns: 1 },
      { row: 0, rows: 1, column: 1, columns: 1 },
      { row: 1, rows: 3, column: 0, columns: 1 },
      { row: 1, rows: 3, column: 1, columns: 1 },
    ]);
    const many = Array.from({ length: 500 }, (_, row) => ({ row, column: 0, rows: 1, columns: 1 }));
    expect(pieces(area, many)).toEqual([area]);
  });
});
