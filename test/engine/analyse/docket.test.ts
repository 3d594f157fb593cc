import fc from 'fast-check';
import { evaluate, type Evaluation, type Table } from '../../../src/engine';
import { docket, type Docket } from '../../../src/engine/analyse/docket';
import { movedFigure } from '../../../src/engine/analyse/movedFigure';
import { filedPlaces } from '../../../src/engine/explain/filedUnit';
import { ruleset as small, type RulesetSketch, table } from '../evaluate/small';
import { finish, holds, shipped, tables } from './trials';

const needs = { needs: { required: ['x'], optional: ['y'] } };
const docketOf = (over: Table, evaluation: Evaluation, nearest = 3): Docket => finish(docket(over, evaluation, nearest));
const lines = ({ entries }: Docket): string[] =>
  entries.map(({ row, field, figure, moved, from, to, gap, others }) => `${row} ${field} ${figure}→${moved} ${from.grade ?? from.status}→${to.grade ?? to.status} gap ${gap} others ${others}`);

test('a figure filed in whole units decides where one more or less passes the neighbour', () => {
  // The score is x: 10 and 9 are A, 8 and 3 are B. 8 and one more is level with 9 and shares its A; 9 and one less is level with 8, whose A it is too.
  const sketch: RulesetSketch = { shares: { A: '50%', B: '50%' }, ...needs };
  const over = table(['x'], [[10], [9], [8], [3]]);
  const result = docketOf(over, evaluate(over, small(sketch)));
  expect(lines(result)).toEqual(['2 x 8→9 B→A gap 1 others 0']);
  expect(result.boundaries.map(({ better, worse, above, below, last, first }) => [
    better, worse, String(above), String(below), last.map(({ row, gap }) => `${row}:${gap}`).join(' '), first.map(({ row, gap }) => `${row}:${gap}`).join(' '),
  ])).toEqual([['A', 'B', '9', '8', '1:1 0:2', '2:1 3:6']]);
  // Ties to the worse: 9 and one less shares the B of 8, and 8 and one more takes 9 down with it.
  const worse = small({ ...sketch, grades: { ties: 'worse' } });
  expect(lines(docketOf(over, evaluate(over, worse)))).toEqual(['1 x 9→8 A→B gap 1 others 0']);
});

test('a figure beside the limit of a rule decides too, without a distance of scores', () => {
  const over = table(['x', 'y'], [[9, 3], [5, 2.9], [4, 8]]);
  const evaluation = evaluate(over, small({ shares: { A: '34%', B: '33%', C: '33%' }, scope: [['excluded', 'y < 3']], ...needs }));
  expect(evaluation.grades).toEqual(['A', null, 'C']);
  expect(lines(docketOf(over, evaluation))).toEqual(['1 y 2.9→3 excluded→B gap null others 0', '0 y 3→2.9 A→excluded gap null others 1']);
});

/** Grades with one figure of one row moved by one unit. */
function flips(over: Table, evaluation: Evaluation): string[] {
  const found: string[] = [];
  for (const [field, column] of over.columns) {
    const { required, optional } = evaluation.ruleset.needs;
    if (column.kind !== 'number' || ![...required, ...optional].includes(field)) continue;
    const places = filedPlaces(column);
    for (const step of [1, -1] as const) {
      column.values.forEach((value, row) => {
        const moved = Number.isNaN(value) ? null : movedFigure(value, places, step)?.toNumber() ?? null;
        if (moved === null) return;
        const values = column.values.slice();
        values[row] = moved;
        const after = evaluate({ ...over, columns: new Map(over.columns).set(field, { ...column, values }) }, evaluation.ruleset);
        if (after.grades[row] !== evaluation.grades[row] || after.status[row] !== evaluation.status[row]) found.push(`${row} ${field} ${String(moved)} ${after.grades[row] ?? after.status[row]}`);
      });
    }
  }
  return found.sort();
}

const members = ({ entries }: Docket): string[] => entries.map(({ row, field, moved, to }) => `${row} ${field} ${moved.toNumber()} ${to.grade ?? to.status}`).sort();

test.each(['zhejiang-2022', 'xian-2022-enterprise', 'zhenhai-2024-plot'])('%s: who is on the docket changes grade with one figure moved by one unit, and nobody else does', (id) => {
  holds(fc.property(tables(2), (over) => {
    const evaluation = evaluate(over, shipped(id));
    expect(members(docketOf(over, evaluation))).toEqual(flips(over, evaluation));
  }), 6);
});

test('in a table too large to try everybody the first look leaves nobody out', () => {
  const figure = fc.integer({ min: 100, max: 9999 }).map((units) => units / 10);
  const firms = fc.array(fc.array(figure, { minLength: 8, maxLength: 8 }), { minLength: 65, maxLength: 75 });
  holds(fc.property(firms, (rows) => {
    const over = table(['用地面积', '税收实际贡献', '工业增加值', '综合能耗', '年平均职工人数', '主要污染物排放量', '研发经费支出', '营业收入'], rows);
    const evaluation = evaluate(over, shipped('zhejiang-2022'));
    const result = docketOf(over, evaluation);
    expect(members(result)).toEqual(flips(over, evaluation));
    expect(result.confirmed).toBeLessThan(rows.length * 4);
  }), 1);
});
