import { scaleOf } from '../../src/workbook/pageScale';

test.each([
  [[], false, 100],
  [[40], false, 100],
  [[60, 60], false, 82],
  [[60, 60], true, 100],
  [[100, 100], false, 49],
  [[2000], false, 10],
] as const)('columns of %j characters, across: %s, print at %i %%', (widths, landscape, scale) => expect(scaleOf(widths, landscape)).toBe(scale));
