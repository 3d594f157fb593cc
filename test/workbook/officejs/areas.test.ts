import type { Area } from '../../../src/workbook/cell';
import { around, covers, overlap, without } from '../../../src/workbook/officejs/areas';

const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });

describe('without', () => {
  it.each<[string, Area | null, readonly Area[]]>([
    ['nothing taken', null, [area(2, 2, 4, 4)]],
    ['something elsewhere taken', area(9, 9, 1, 1), [area(2, 2, 4, 4)]],
    ['all of it taken', area(0, 0, 9, 9), []],
    ['its middle taken', area(3, 3, 2, 2), [area(2, 2, 1, 4), area(5, 2, 1, 4), area(3, 2, 2, 1), area(3, 5, 2, 1)]],
    ['its first columns taken by something taller', area(0, 0, 20, 4), [area(2, 4, 4, 2)]],
  ])('leaves an area with %s', (_, hole, left) => expect(without(area(2, 2, 4, 4), hole)).toEqual(left));
});

it('tells touching from overlapping, and covering from both', () => {
  expect(overlap(area(0, 0, 2, 2), area(2, 0, 1, 1))).toBe(false);
  expect(overlap(area(0, 0, 2, 2), area(1, 1, 5, 5))).toBe(true);
  expect(covers(area(0, 0, 2, 2), area(1, 1, 1, 1))).toBe(true);
  expect(covers(area(0, 0, 2, 2), area(1, 1, 2, 1))).toBe(false);
  expect(around([area(1, 5, 1, 1), area(3, 2, 2, 1)])).toEqual(area(1, 2, 4, 4));
});
