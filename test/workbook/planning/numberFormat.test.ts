import { columnFormat, formatFor } from '../../../src/workbook/planning/numberFormat';

test.each([
  ['0.##', 30, '0'],
  ['0.##', 12.5, '0.##'],
  ['#,##0.######', 12345, '#,##0'],
  ['#,##0.00####', 12345, '#,##0.00####'],
  ['0.##', null, '0.##'],
])('%s shows %p as %s', (format, value, shown) => expect(formatFor(format, value)).toBe(shown));

test.each([
  [[1, 0.95, null], 6, '', '0.00'],
  [[1, 2], 6, '', '0'],
  [[0.125, 0.3], 6, '%', '0.0%'],
  [[0.1], 6, '%', '0%'],
  [[0.000001], 6, '', '0.000000'],
  [[], 6, '', '0'],
] as const)('%p to %i places %s is shown as %s', (values, places, unit, shown) => expect(columnFormat(values, places, unit)).toBe(shown));
