import { linesOf, rowHeights } from '../../../src/workbook/planning/rowHeights';

test.each([
  ['浙江省', 10, 1],
  ['浙江省规上工业企业', 10, 3],
  ['a\nb\nc', 10, 3],
  ['', 10, 1],
  [12345678901234, 3, 1],
  [null, 10, 1],
])('%j in a column %i wide takes %i lines', (value, width, lines) => expect(linesOf(value, width)).toBe(lines));

test('only wrapped text and large type raise a row; a merged cell has the width of all its columns', () => {
  const long = '文件未规定基准值，取参评企业合计值之比';
  const row = (index: number) => ({ row: index, column: 0, rows: 1, columns: 2 });
  expect(rowHeights({
    values: [['标题', null], [long, null], [long, null], [long, null]],
    widths: [20, 20],
    merges: [row(3)],
    styles: [
      { area: row(0), style: { size: 16 } },
      { area: row(1), style: { wrap: true } },
      { area: row(3), style: { wrap: true } },
    ],
  })).toEqual({ 0: 24, 1: 45 });
});
