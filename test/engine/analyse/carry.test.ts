import { evaluate } from '../../../src/engine';
import { carryIn, pastRows, type LastYear } from '../../../src/engine/analyse/carry';
import { growthOf, indicatorGrowth } from '../../../src/engine/analyse/growth';
import { f, ruleset as small, shown, table } from '../evaluate/small';
import { byScore } from './trials';

const straight = (rows: number) => pastRows(rows, Array.from({ length: rows }, (_, row) => ({ before: row, after: row })));
const ended = (last: LastYear['table'], grades: LastYear['grades'], held: LastYear['held'] = () => null): LastYear => ({ table: last, grades, held });

test('last year’s grade and figures come in row by row; who was not there stays blank', () => {
  const last = table(['用地面积', '税收实际贡献'], [[10, 5], [20, 6]], { 用地面积: '15' });
  const past = pastRows(3, [{ before: 1, after: 0 }, { before: 0, after: 2 }, { before: null, after: 1 }]);
  const { table: joined, fields } = carryIn(table(['用地面积'], [[1], [2], [3]]), ended(last, ['A', null]), past, ['上年等级', '上年用地面积', '上年营业收入', '用地面积']);
  expect(fields.map(({ field, source }) => [field, source])).toEqual([['上年等级', '评价等级'], ['上年用地面积', '用地面积']]);
  expect(joined.columns.get('上年等级')).toEqual({ kind: 'text', values: [null, null, 'A'] });
  expect(joined.columns.get('上年用地面积')).toEqual({ kind: 'number', values: Float64Array.of(20, NaN, 10), factor: f(15) });
});

test('a column that the table has itself stays', () => {
  const own = table(['上年等级'], [['B']]);
  expect(carryIn(own, ended(own, ['A']), straight(1), ['上年等级']).fields).toEqual([]);
});

test('years of D run on from last year’s count; without one they are a lower bound, which is said', () => {
  const grades = ['D', 'D', 'C', 'D', 'D', null];
  const years = (last: ReturnType<typeof table>) => carryIn(table(['x'], grades.map(() => [1])), ended(last, grades), straight(6), ['连续D档年数']);
  const counted = years(table(['连续D档年数'], [[0], [2], [4], [null], [1], [1]]));
  expect(counted.table.columns.get('连续D档年数')).toMatchObject({ values: Float64Array.of(1, 3, 0, 1, 2, NaN) });
  expect(counted.issues).toEqual([{ severity: 'warning', code: 'carried-years-at-least', field: '连续D档年数', row: 3, params: { field: '连续D档年数', count: 1 } }]);
  const told = years(table(['上年等级'], [['B'], ['D'], ['D'], [null], ['C'], ['A']]));
  expect(told.table.columns.get('连续D档年数')).toMatchObject({ values: Float64Array.of(1, 2, 0, 1, 1, NaN) });
  expect(told.issues[0]?.params).toEqual({ field: '连续D档年数', count: 2 });
});

test('years of a mark that the ruleset works out run on as years of a grade do', () => {
  const held: LastYear['held'] = (mark) => (mark === '低于标准' ? (row) => [true, true, false, null][row] ?? null : null);
  const last = ended(table(['连续低于标准年数'], [[1], [null], [3], [2]]), null, held);
  const { table: joined, fields, issues } = carryIn(table(['x'], [[1], [1], [1], [1]]), last, straight(4), ['连续低于标准年数', '连续D档年数', '连续亏损年数']);
  expect(fields.map(({ field }) => field)).toEqual(['连续低于标准年数']);
  expect(joined.columns.get('连续低于标准年数')).toMatchObject({ values: Float64Array.of(2, 1, 0, NaN) });
  expect(issues.map(({ row, params }) => [row, params?.count])).toEqual([[1, 1]]);
});

test('a rule on consecutive years works without a figure typed by hand', () => {
  const rule = small({ adjust: [['lower 1', '上年等级 = "B" and 连续D档年数 = 0']], shares: { A: '50%', B: '50%', D: '0%' }, needs: { required: ['x'], optional: ['上年等级', '连续D档年数'] } });
  const { table: joined } = carryIn(table(['x'], [[2], [1]]), ended(table(['x'], [[1], [2]]), ['B', 'A']), straight(2), rule.needs.optional);
  expect(evaluate(joined, rule).grades).toEqual(['B', 'B']);
});

test.each([
  ['8', '10', '0.25'], ['3', '2', '-1/3'], ['0', '5', null], ['-2', '5', null], [null, '5', null], ['5', null, null],
] as const)('growth from %s to %s is %s', (before, after, rate) => {
  expect(growthOf(before === null ? null : f(before), after === null ? null : f(after)).rate?.toString() ?? null).toBe(rate);
});

test('growth of every indicator that both years have, subject by subject', () => {
  const [growth] = indicatorGrowth(byScore([4, 5], small()), byScore([6, 7], small()), [{ before: 1, after: 0 }, { before: null, after: 1 }]);
  expect(shown({ length: 2, at: (row) => growth!.at(row).rate })).toEqual(['0.2', null]);
  expect(growth!.at(1).after?.toString()).toBe('7');
});
