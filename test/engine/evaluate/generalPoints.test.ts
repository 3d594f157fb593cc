import { halves, rows, run } from './written';

const indicator = (points: string, more = ''): string => `
indicators:
  - { name: 亩均税收, value: 税收实际贡献 / 用地面积, unit: 万元/亩, weight: 60, points: ${points}, benchmark: { as: given, value: 10 }${more}, cite: 办法 一 }
score: { full: 60, cite: 办法 一 }
${halves}`;

const table = (...taxes: readonly (number | string)[]): string => ['用地面积 税收实际贡献', ...taxes.map((tax) => `1 ${tax}`)].join('\n');

const pointsOf = (points: string, taxes: readonly (number | string)[], more = ''): string => {
  const result = run(indicator(points, more), table(...taxes));
  return rows(result, (row) => result.indicators[0]!.points.at(row));
};

test.each([
  ['inverse', ', better: lower', [5, 10, 20, 25], '90 60 0 0'],
  ['inverse', ', better: lower, floor: none', [25], '-30'],
  ['rank', '', [5, 10, 10, 20], '15 45 45 60'],
  ['rank', ', better: lower', [5, 10, 10, 20], '60 45 45 15'],
  ['min-max', '', [0, 5, 20], '0 15 60'],
  ['{ as: min-max, base: 20%, cite: 办法 一 }', '', [0, 5, 20], '12 24 60'],
  ['{ as: min-max, base: 20%, cite: 办法 一 }', ', better: lower', [0, 5, 20], '60 48 12'],
  ['{ as: min-max, base: 60%, cite: 办法 一 }', '', [7, 7, 7], '60 60 60'],
  ['{ as: bands, rows: [{ from: 0, points: 0 }, { from: 10, points: 50% }, { from: 20, points: 60 }], cite: 办法 一 }', '', [-1, 0, 9.99, 10, 19.99, 20], '0 0 0 30 30 60'],
  ['{ as: bands, of: ratio, rows: [{ from: 80%, points: 40 }, { from: 100%, points: 60 }], cite: 办法 一 }', '', [7.9, 8, 10], '0 40 60'],
  ['rank', ', cap: 50%', [5, 10], '30 30'],
])('%s%s: %j gives %s', (points, more, taxes, expected) => {
  expect(pointsOf(points, taxes, more)).toBe(expected);
});

test('who lacks the figure counts neither in the rank nor in the range', () => {
  expect(pointsOf('rank', [5, '-', 20])).toBe('30 0 60');
  expect(pointsOf('min-max', [0, '-', 20])).toBe('0 0 60');
  expect(pointsOf('rank', [5, '-', 20], ', missing: group-mean-points')).toBe('30 45 60');
});

test('ranks and ranges are of the group', () => {
  const result = run(`group: 所属行业\n${indicator('min-max')}`, '所属行业 用地面积 税收实际贡献\n甲 1 10\n甲 1 20\n乙 1 100\n乙 1 50');
  expect(rows(result, (row) => result.indicators[0]!.points.at(row))).toBe('0 60 60 0');
});
