import fc from 'fast-check';
import { evaluate } from '../../../src/engine';
import { causesOf } from '../../../src/engine/analyse/causes';
import { compare } from '../../../src/engine/analyse/compare';
import type { Cause, Comparison, Place } from '../../../src/engine/analyse/comparison';
import { pairUp } from '../../../src/engine/analyse/pairs';
import { f, ruleset as small, table } from '../evaluate/small';
import { byScore, holds, shipped, tables } from './trials';

const named = ({ grade, status }: Place): string => grade ?? status;

/** The matrix as lines: where from, and how many to each place. */
const matrix = ({ rows, columns, cells }: Comparison): string =>
  [['', ...columns.map(named)], ...rows.map((row, at) => [named(row), ...cells[at]!.map((cell) => String(cell.length))])].map((line) => line.join(' ')).join('\n');

function told(cause: Cause): string {
  switch (cause.kind) {
    case 'boundary': return `boundary ${cause.grade} ${cause.lastRanks.before}→${cause.lastRanks.after} of ${cause.sizes.before}→${cause.sizes.after} ${cause.cite}`;
    case 'threshold': return `threshold ${cause.grade} ${cause.from.before}→${cause.from.after} ${cause.cite}`;
    case 'rank': return `rank ${cause.ranks.before}→${cause.ranks.after}`;
    case 'points': return `points ${cause.indicator} ${cause.points.before}→${cause.points.after} weight ${cause.weights.before}→${cause.weights.after} value ${cause.values.before}→${cause.values.after} ${cause.cite}`;
    case 'adjustment': case 'scope': case 'tie': return `${cause.kind} ${cause.side} ${cause.reason.kind} ${cause.reason.cite}`;
    case 'group': return `group ${cause.names.before}→${cause.names.after}`;
    default: return cause.kind;
  }
}

/** Why each mover moved, by its row in the table after (or before, of those who left). */
const why = (comparison: Comparison): Record<string, string[]> => Object.fromEntries(comparison.moves.map(({ subject, from, to, direction }) => {
  const { before, after } = comparison.subjects[subject]!;
  return [`${after ?? `-${before}`} ${named(from)}→${named(to)} ${direction}`, causesOf(comparison, subject).map(told)];
}));

const ten = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10];

test('other shares move the boundary, and that is the clause that moved those beside it', () => {
  // 25/50/20/5 of 10 end at ranks 3, 8, 10 (2.5 and 9.5 rounded half up), 10; 30/50/20/0 at 3, 8, 10, 10; 45/30/20/5 at 5, 8, 10, 10.
  const comparison = compare(byScore(ten, small()), byScore(ten, small({ shares: { A: '45%', B: '30%', C: '20%', D: '5%' } })));
  expect(matrix(comparison)).toBe(' A B C D\nA 3 0 0 0\nB 2 3 0 0\nC 0 0 2 0\nD 0 0 0 0');
  expect(comparison.stayed).toBe(8);
  expect(why(comparison)).toEqual({ '3 B→A up': ['boundary A 3→5 of 10→10 g'], '4 B→A up': ['boundary A 3→5 of 10→10 g'] });
  expect(comparison.cells[1]![0]).toEqual([3, 4]);
});

test('another weight moves points; who is passed without a point lost is told so', () => {
  const two = (x: string, y: string) => small({
    indicators: [{ name: 'x', value: 'x', weight: x, benchmark: { as: 'given', value: f(10) }, weightCite: 'wx' }, { name: 'y', value: 'y', weight: y, benchmark: { as: 'given', value: f(10) } }],
    shares: { A: '50%', B: '50%' },
  });
  const over = table(['x', 'y'], [[10, 10], [12, 6], [6, 12], [9, 9]]);
  // 60/40: 100, 96, 84, 90 → A A B B. 40/60: 100, 84, 96, 90 → A B A B.
  const comparison = compare(evaluate(over, two('60', '40')), evaluate(over, two('40', '60')));
  expect(why(comparison)).toEqual({
    '1 A→B down': ['rank 2→4', 'points x 72→48 weight 60→40 value 12→12 wx', 'points y 24→36 weight 40→60 value 6→6 w'],
    '2 B→A up': ['rank 4→2', 'points y 48→72 weight 40→60 value 12→12 w', 'points x 36→24 weight 60→40 value 6→6 wx'],
  });
  expect(comparison.moves[0]).toMatchObject({ ranks: { before: 2, after: 4 } });
  expect(comparison.moves.map(({ scores }) => `${scores.before}→${scores.after}`)).toEqual(['96→84', '84→96']);
  const passed = compare(byScore([3, 2, 1], small({ shares: { A: '67%', B: '33%' } })), byScore([3, 2, 4], small({ shares: { A: '67%', B: '33%' } })));
  expect(why(passed)).toEqual({ '1 A→B down': ['rank 2→3', 'others'], '2 B→A up': ['rank 3→1', 'points x 1→4 weight 100→100 value 1→4 i'] });
});

test('an adjustment on one side, a rule of scope, a tie decided otherwise', () => {
  const over = table(['x', 'z'], ten.map((x) => [x, x === 10 || x === 90]));
  const plain = evaluate(over, small());
  expect(why(compare(plain, evaluate(over, small({ adjust: [['keep-at-least B', 'z']] }))))).toEqual({ '9 C→B up': ['adjustment after keep-at-least c1'] });
  expect(why(compare(evaluate(over, small({ adjust: [['lower 1', 'z']] })), plain))).toEqual({ '1 B→A up': ['adjustment before lower c1'], '9 D→C up': ['adjustment before lower c1'] });
  // Nine are left: the boundaries are 2 (2.25), 7 (6.75), 9 (8.55), 9; 80 stood third in A.
  expect(why(compare(plain, evaluate(over, small({ scope: [['excluded', 'x = 90']] }))))).toEqual({ '1 A→excluded out': ['scope after excluded s1'] });
  const tied = [5, 4, 4, 3];
  const better = byScore(tied, small({ shares: { A: '50%', B: '50%' } }));
  const worse = byScore(tied, small({ shares: { A: '50%', B: '50%' }, grades: { ties: 'worse' } }));
  expect(why(compare(better, worse))).toEqual({ '1 A→B down': ['tie before tie g', 'tie after tie g'], '2 A→B down': ['tie before tie g', 'tie after tie g'] });
});

test('grades by score: another threshold; grades of another scale are neither up nor down', () => {
  const above = (from: number) => small({ grades: { by: 'score', atLeast: new Map([['A', { text: String(from), fields: [], parameters: [], tree: { type: 'number', value: f(from) } }]]), shares: new Map() }, shares: { A: '50%', B: '50%' } });
  expect(why(compare(byScore([50, 70], above(60)), byScore([50, 70], above(80))))).toEqual({ '1 A→B down': ['threshold A 60→80 g'] });
  const colours = compare(byScore([2, 1], small({ shares: { A: '50%', B: '50%' } })), byScore([2, 1], small({ shares: { 绿: '50%', 红: '50%' } })));
  expect(matrix(colours)).toBe(' 绿 红\nA 1 0\nB 0 1');
  expect(colours.moves.map(({ direction }) => direction)).toEqual(['other', 'other']);
});

test('another group is told first', () => {
  const over = table(['x', 'a', 'b'], [[4, '东', '东'], [3, '东', '西'], [2, '西', '西'], [1, '西', '东']]);
  const by = (group: string) => evaluate(over, small({ group, shares: { A: '50%', B: '50%' } }));
  expect(why(compare(by('a'), by('b')))).toEqual({ '1 B→A up': ['group 东→西', 'rank 2→1', 'others'], '2 A→B down': ['rank 1→2', 'others'] });
});

test('two years join by code, then by name; doubles are joined by nothing; who comes and goes is told', () => {
  const before = [{ code: '1', name: '甲' }, { code: '2', name: '乙' }, { code: '', name: '丙' }, { code: '5', name: '戊' }, { code: '5', name: '己' }];
  const after = [{ code: '', name: '丙' }, { code: '1', name: '甲公司' }, { code: '9', name: '乙' }, { code: '5', name: '' }, { code: '', name: '庚' }];
  const { pairs, ambiguous } = pairUp(before, after);
  expect(pairs).toEqual([
    { before: 2, after: 0 }, { before: 0, after: 1 }, { before: null, after: 2 }, { before: null, after: 3 }, { before: null, after: 4 },
    { before: 1, after: null }, { before: 3, after: null }, { before: 4, after: null },
  ]);
  expect(ambiguous).toEqual({ before: [3, 4], after: [] });
  const halves = small({ shares: { A: '50%', B: '50%' } });
  const comparison = compare(byScore([5, 4, 3, 2, 1], halves), byScore([9, 8, 7, 6, 5], halves), pairs);
  // 2.5 of five rounds up to three A.
  expect(matrix(comparison)).toBe(' A B absent\nA 2 0 1\nB 0 0 2\nabsent 1 2 0');
  expect(comparison.moves.map(({ direction }) => direction)).toEqual(['entered', 'entered', 'entered', 'left', 'left', 'left']);
  expect(() => compare(byScore([1], halves), byScore([1, 2], halves))).toThrow('two tables are compared by pairs');
});

test('a ruleset compared with itself is the identity', () => {
  holds(fc.property(tables(), fc.constantFrom('zhejiang-2022', 'xian-2022-enterprise', 'zhenhai-2024-plot', 'lingcheng-2024'), (over, id) => {
    const evaluation = evaluate(over, shipped(id));
    const { moves, cells, stayed, subjects } = compare(evaluation, evaluate(over, shipped(id)));
    expect(moves).toEqual([]);
    expect(cells.flatMap((line, row) => line.flatMap((cell, column) => (row === column ? [] : cell)))).toEqual([]);
    expect(stayed).toBe(subjects.length);
  }), 40);
});

test('everybody stands in one cell; rows and columns add up to what each side says; every mover is told why', () => {
  holds(fc.property(tables(), (over) => {
    const [before, after] = [evaluate(over, shipped('zhejiang-2022')), evaluate(over, shipped('xian-2022-enterprise'))];
    const comparison = compare(before, after);
    const { rows, columns, cells, subjects } = comparison;
    expect(cells.flat(2).sort((a, b) => a - b)).toEqual(subjects.map((_, subject) => subject));
    const sum = (members: readonly (readonly number[])[]): number => members.reduce((all, each) => all + each.length, 0);
    const held = (grades: readonly (string | null)[], grade: string): number => grades.filter((each) => each === grade).length;
    rows.forEach(({ grade }, at) => { if (grade !== null) expect(sum(cells[at]!)).toBe(held(before.grades, grade)); });
    columns.forEach(({ grade }, at) => { if (grade !== null) expect(sum(cells.map((line) => line[at]!))).toBe(held(after.grades, grade)); });
    for (const { subject } of comparison.moves) expect(causesOf(comparison, subject)).not.toEqual([]);
  }), 60);
});
