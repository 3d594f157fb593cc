import { scaleOf } from '../../src/workbook/pageScale';

test.each([
  [[], false, 100],
  [[40], false, 100],
  [[60, 60], false, 66],
  [[60, 60], true, 97],
  [[100, 100], false, 40],
  [[2000], false, 10],
] as const)('columns of %j characters, across: %s, print at %i %%', (widths, landscape, scale) => expect(scaleOf(widths, landscape)).toBe(scale));
