import { areaName, cellName, columnIndex, columnName, parseArea } from '../../src/workbook/address';

test.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [51, 'AZ'], [52, 'BA'], [701, 'ZZ'], [702, 'AAA'], [16383, 'XFD']])(
  'column %i is %s and back',
  (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(columnIndex(name)).toBe(column);
  },
);

test('a cell and an area have their A1 names', () => {
  expect(cellName(0, 0)).toBe('A1');
  expect(areaName({ row: 1, column: 1, rows: 1, columns: 1 })).toBe('B2');
  expect(areaName({ row: 1, column: 1, rows: 8, columns: 3 })).toBe('B2:D9');
});

test.each(['B2', 'B2:D9', '$B$2:$D$9'])('%s parses to the area it names', (name) => {
  expect(areaName(parseArea(name) ?? { row: 0, column: 0, rows: 0, columns: 0 })).toBe(name.replaceAll('$', ''));
});

test.each(['', 'B', '2', 'B2:', 'ABCD1'])('“%s” is no area', (name) => expect(parseArea(name)).toBeNull());
