import { halves, rows, run, scores, taxAlone } from './written';

const bonus = (body: string): string => `${taxAlone}${halves}bonus:\n${body}`;
const table = '用地面积 税收实际贡献 高新技术企业 重大环境或安全事故\n1 10 是 否\n1 10 否 是\n1 10 是 是\n1 5 否 否';

test('items add up, each with its reason; lists and the whole are held by their limits, which is a reason too', () => {
  const result = run(bonus(`
  cap: 4
  cite: 办法 四
  lists:
    - name: 加分
      cap: 5
      cite: 办法 四(一)
      items:
        - { name: 高新, when: 高新技术企业, points: 3, cite: 办法 四(一)1 }
        - { name: 税收, when: 亩均税收 >= 亩均税收基准值, points: 3 }
    - name: 扣分
      cite: 办法 四(二)
      items: [{ name: 事故, when: 重大环境或安全事故, points: -2 }]
`), table);
  expect(rows(result, (row) => result.bonus!.totals.at(row))).toBe('4 1 3 0');
  expect(rows(result, (row) => result.bonus!.lists[0]!.points.at(row))).toBe('5 3 5 0');
  expect(rows(result, (row) => result.bonus!.lists[1]!.points.at(row))).toBe('0 -2 -2 0');
  expect(scores(result)).toBe('104 101 103 50');
  expect(result.reasons[0]!.map(({ kind, text, cite, amount }) => `${kind} ${text.zh} ${cite} ${amount!.toString()}`)).toEqual([
    'bonus 高新 办法 四(一)1 3', 'bonus 税收 办法 四(一) 3', 'limit 加分 办法 四(一) 5', 'limit  办法 四 4',
  ]);
  expect(result.reasons[1]!.map(({ kind }) => kind)).toEqual(['bonus', 'deduction']);
});

test('a percentage is of the sum of the indicators, or of the one that is named', () => {
  const result = run(`
indicators:
  - { name: 亩均税收, value: 税收实际贡献 / 用地面积, unit: 万元/亩, weight: 60, benchmark: { as: given, value: 10 }, cite: 办法 一 }
  - { name: 亩均增加值, value: 工业增加值 / 用地面积, unit: 万元/亩, weight: 40, benchmark: { as: given, value: 10 }, cite: 办法 一 }
${halves}
bonus:
  lists:
    - name: 倒扣
      cite: 办法 四
      items:
        - { name: 税收低于基准, when: 亩均税收 < 亩均税收基准值, points: -50%, percent: yes, of: 亩均增加值 }
        - { name: 高新, when: 高新技术企业, points: 10%, percent: yes, cap: 9 }`,
  '用地面积 税收实际贡献 工业增加值 高新技术企业\n1 9 10 否\n1 10 10 是\n1 5 5 是');
  expect(rows(result, (row) => result.bonus!.totals.at(row))).toBe('-20 9 -5');
  expect(scores(result)).toBe('74 109 45');
});

test('points may depend on what was scored, and on conditions row by row', () => {
  const result = run(bonus(`
  lists:
    - name: 增长
      cite: 办法 四
      items: [{ name: 增幅, when: 上年税收实际贡献 > 0, points: [{ when: 亩均税收得分 > 100, value: 1 }, { when: 税收实际贡献 > 上年税收实际贡献, value: 2 }] }]
`), '用地面积 税收实际贡献 上年税收实际贡献\n1 20 10\n1 10 5\n1 10 20\n1 10 -');
  expect(rows(result, (row) => result.bonus!.totals.at(row))).toBe('1 2 0 0');
});
