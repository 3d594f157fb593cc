import fc from 'fast-check';
import { mediansOf, middle } from '../../../src/engine/audit/medians';

test('the middle of any numbers is the one that sorting finds', () => {
  fc.assert(fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 200 }), (values) => {
    // -0 and 0 are equal, and either may come to stand in the middle.
    expect(middle(Float64Array.from(values)) === Float64Array.from(values).sort()[(values.length - 1) >> 1]).toBe(true);
  }));
});

describe('firms are measured', () => {
  const rows = Array.from({ length: 70 }, (_, row) => row);
  /** 30 firms of industry 0 at 10, 29 of industry 1 at 1000, 11 of no known industry at 100. */
  const of = Int32Array.from(rows, (row) => (row < 30 ? 0 : row < 59 ? 1 : 2));
  const values = Float64Array.from(rows, (row) => (row < 30 ? 10 : row < 59 ? 1000 : 100));

  test('by their industry where it has thirty figures, else by the whole table', () => {
    expect([...mediansOf(values, { of, count: 2 })!]).toEqual([10, 100, 100]);
  });

  test('by nothing where the table has fewer than five figures', () => {
    expect(mediansOf(Float64Array.from([1, 2, 3, 4, NaN, 0, -1]), { of: new Int32Array(7), count: 0 })).toBeNull();
    expect([...mediansOf(Float64Array.from([1, 2, 3, 4, 5]), { of: new Int32Array(5), count: 0 })!]).toEqual([3]);
  });
});
