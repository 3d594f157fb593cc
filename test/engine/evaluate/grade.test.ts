import { rows, run, taxAlone } from './written';

/** n firms whose tax falls from n to 1. */
const falling = (n: number, flags: Readonly<Record<number, string>> = {}): string =>
  ['用地面积 税收实际贡献 高新技术企业 军工企业', ...Array.from({ length: n }, (_, row) => `1 ${n - row} ${flags[row + 1] ?? '否 否'}`)].join('\n');

const graded = (grades: string, table: string, more = ''): string => {
  const result = run(`${taxAlone}grades: ${grades}\n${more}`, table);
  return rows(result, (row) => result.grades[row]);
};

test('boundaries are cumulative, of any number of grades in the order declared', () => {
  const linshu = '{ order: [A, B, C-, C+, D], by: quota, boundaries: { A: 5%, B: 60%, C-: 85%, C+: 92%, D: 100% }, cite: 办法 二 }';
  const counts = graded(linshu, falling(100)).split(' ').reduce<Record<string, number>>((sum, grade) => ({ ...sum, [grade]: (sum[grade] ?? 0) + 1 }), {});
  expect(counts).toEqual({ A: 5, B: 55, 'C-': 25, 'C+': 7, D: 8 });
});

test('by score: the first threshold the rounded total comes up to; the last grade is the rest', () => {
  const table = '用地面积 税收实际贡献\n1 9\n1 8.999999999\n1 7.5\n1 6\n1 5.99';
  expect(graded('{ order: [A, B, C, D], by: score, at-least: { A: 90, B: 75, C: 60 }, cite: 办法 二 }', table)).toBe('A A B C D');
});

test('by benchmark: what is compared need not be the score; who cannot be compared gets the last grade and a warning', () => {
  const body = `${taxAlone}grades: { order: [A, B, C], by: benchmark, of: 工业增加值 / 用地面积 / 20, at-least: { A: 150%, B: 80% }, cite: 办法 二 }`;
  const result = run(body, '用地面积 税收实际贡献 工业增加值\n1 1 30\n1 99 29.9\n1 1 16\n1 1 -');
  expect(rows(result, (row) => result.grades[row])).toBe('A B B C');
  expect(result.issues.filter(({ code }) => code === 'grade-not-comparable').map(({ row }) => row)).toEqual([3]);
  expect(result.groups[0]!.boundaries).toEqual([]);
});

test('benchmarks by group, ranks over all', () => {
  const body = `group: 所属行业
indicators:
  - { name: 亩均税收, value: 税收实际贡献 / 用地面积, unit: 万元/亩, weight: 100, benchmark: { as: mean, cite: 办法 一 }, cite: 办法 一 }
grades: { order: [A, B], by: quota, rank-over: all, shares: { A: 50%, B: 50% }, cite: 办法 二 }`;
  const result = run(body, '所属行业 用地面积 税收实际贡献\n甲 1 10\n甲 1 30\n乙 1 1\n乙 1 2');
  expect(rows(result, (row) => result.scores.at(row))).toBe('50 150 200/3 400/3'.replace('200/3', '66.6667').replace('400/3', '133.3333'));
  expect([rows(result, (row) => result.ranks[row]), rows(result, (row) => result.grades[row])]).toEqual(['4 1 3 2', 'B A B A']);
  expect(result.groups.map(({ name, size }) => [name, size])).toEqual([['', 4]]);
});

test('precedence is data: the same rules by another order of verbs', () => {
  const rules = `adjust:
  - { when: 高新技术企业, keep-at-least: B, why: 高新, cite: 办法 三 }
  - { when: 军工企业, lower: 1, why: 军工, cite: 办法 三 }`;
  const grades = '{ order: [A, B, C, D], by: quota, shares: { A: 25%, B: 25%, C: 25%, D: 25% }, cite: 办法 二 }';
  const table = falling(4, { 2: '是 是' });
  expect(graded(grades, table, rules)).toBe('A C C D');
  expect(graded(grades, table, `${rules}\nprecedence: [lower, keep-at-least]`)).toBe('A B C D');
});

describe('adjusted first', () => {
  const grades = '{ order: [A, B, C, D], by: quota, adjust-first: yes, shares: { A: 20%, B: 30%, C: 30%, D: 20% }, cite: 办法 二 }';
  const rule = (verb: string): string => `adjust:\n  - { when: 高新技术企业, ${verb}, why: 高新, cite: 办法 三 }`;

  test('who is set holds a place; the others take the places left', () => {
    expect(graded(grades, falling(10), rule('set: A'))).toBe('A A B B B C C C D D');
    expect(graded(grades, falling(10, { 10: '是 否' }), rule('set: A'))).toBe('A B B B C C C D D A');
    expect(graded(grades, falling(10, { 1: '是 否' }), rule('set: D'))).toBe('D A A B B B C C C D');
  });

  test('more set than there are places take those of the next grade', () => {
    expect(graded(grades, falling(10, { 8: '是 否', 9: '是 否', 10: '是 否' }), rule('set: A'))).toBe('B B C C C D D A A A');
  });

  test('who is pushed down by it is kept by the clause that keeps, and says so', () => {
    const result = run(`${taxAlone}grades: ${grades}
adjust:
  - { when: 高新技术企业, set: A, why: 高新, cite: 办法 三 }
  - { when: 军工企业, keep-at-least: C, why: 军工, cite: 办法 三 }`, falling(10, { 8: '否 是', 10: '是 否' }));
    expect(rows(result, (row) => result.grades[row])).toBe('A B B B C C D C D A');
    expect(rows(result, (row) => result.rankedGrades[row])).toBe('A A B B B C C C D D');
    expect(result.reasons[7]!.map(({ kind, from, to }) => `${kind} ${from}→${to}`)).toEqual(['places C→D', 'keep-at-least D→C']);
    expect(result.reasons[6]!.map(({ kind, from, to }) => `${kind} ${from}→${to}`)).toEqual(['places C→D']);
  });
});
