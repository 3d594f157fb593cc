import { fromLastYear, pastRows } from '../../../src/engine/analyse/carry';
import { bareGrade, differences } from '../../../src/engine/analyse/differing';
import { table } from '../evaluate/small';

const straight = (rows: number) => pastRows(rows, Array.from({ length: rows }, (_, row) => ({ before: row, after: row })));
const told = (own: ReturnType<typeof table>, last: ReturnType<typeof table>, grades: (string | null)[] | null, ...fields: string[]) => {
  const past = straight(own.size);
  return differences(own, fields.map((field) => fromLastYear(field, { table: last, grades, held: () => null }, past)!), past);
};

test('figures are held against each other exactly, across units: 100 × 1/15 is not 6.67', () => {
  const own = table(['上年用地面积'], [[6.67], [15], [30]], { 上年用地面积: '1' });
  const last = table(['用地面积'], [[100], [225], [30]], { 用地面积: '1/15' });
  expect(told(own, last, null, '上年用地面积').map(({ code, row, params }) => [code, row, params?.value, params?.before, params?.lastRow])).toEqual([
    ['last-year-differs', 0, '6.67', '20/3', 0], ['last-year-differs', 2, '30', '2', 2],
  ]);
});

test('a grade is the same in any way of writing it; a blank that last year’s table could fill is said once', () => {
  const own = table(['上年等级'], [['Ｄ类'], ['B'], [null], [null], ['A']]);
  const found = told(own, table(['x'], [[1], [1], [1], [1], [1]]), ['D', 'A', 'C', 'C', null], '上年等级');
  expect(found.map(({ code, row, params }) => [code, row, params?.value, params?.before, params?.count])).toEqual([
    ['last-year-differs', 1, 'B', 'A', undefined], ['last-year-blank', 2, '', 'C', 2],
  ]);
});

test('where more than fifty differ the first is named and all are counted', () => {
  const rows = Array.from({ length: 51 }, (_, row) => row);
  const found = told(table(['上年营业收入'], rows.map((row) => [row + 1])), table(['营业收入'], rows.map((row) => [row + 2])), null, '上年营业收入');
  expect(found).toEqual([expect.objectContaining({ code: 'last-year-differs-often', row: 0, params: { field: '上年营业收入', value: '1', before: '2', lastRow: 0, count: 51 } })]);
});

test.each([['A', 'A'], ['Ａ', 'A'], [' A类 ', 'A'], ['C+档', 'C+'], ['一类', '一类'], ['优秀', '优秀']])('%j is the grade %j', (words, grade) => {
  expect(bareGrade(words)).toBe(grade);
});
