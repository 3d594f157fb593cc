import type { Area, CellValue } from '../../../src/workbook/cell';
import type { TableLayout } from '../../../src/workbook/layout';
import { regionColumn } from '../../../src/workbook/planning/region';
import type { RawSheet } from '../../../src/workbook/port';

const layout = (object: string | null = null): TableLayout => ({
  area: { row: 1, column: 0, rows: 3, columns: 2 }, headerRow: 1, headerRows: 1, dataRows: [2, 3], skippedRows: [], cornerUnit: null, sections: [], headers: [], object, years: null, others: [],
});

function raw(values: CellValue[][], more: Partial<RawSheet> = {}): RawSheet {
  const used: Area = { row: 0, column: 0, rows: values.length, columns: Math.max(...values.map((row) => row.length)) };
  return { sheet: { id: '1', name: '表', visible: true, ours: false }, used, values, merges: [], hiddenRows: [], tables: [], ours: null, ...more };
}

const table: CellValue[][] = [['标题'], ['名称', '面积'], ['甲', 1], ['乙', 2]];

test('results stand directly right of the table', () => expect(regionColumn(raw(table), layout(), 3)).toBe(2));

test('one column stays free after an Excel table object, which would grow over ours', () => {
  expect(regionColumn(raw(table), layout('企业'), 3)).toBe(3);
});

test('what stands right of the table, beside its rows, is gone round with a gap', () => {
  expect(regionColumn(raw([['标题'], ['名称', '面积'], ['甲', 1, null, '我的备注'], ['乙', 2]]), layout(), 3)).toBe(5);
});

test('what stands beside other rows is not in the way', () => {
  expect(regionColumn(raw([['标题', null, null, '制表人'], ['名称', '面积'], ['甲', 1], ['乙', 2]]), layout(), 3)).toBe(2);
});

test('a merged area in the way counts as occupied', () => {
  expect(regionColumn(raw(table, { merges: [{ row: 2, column: 3, rows: 1, columns: 2 }] }), layout(), 3)).toBe(6);
});

test('our own earlier columns are written over where they stand', () => {
  const ours: Area = { row: 1, column: 3, rows: 3, columns: 2 };
  expect(regionColumn(raw([['标题'], ['名称', '面积', null, '总分'], ['甲', 1, null, 90], ['乙', 2]], { ours }), layout(), 3)).toBe(3);
});
