import { Fraction } from '../../../src/engine';
import { halves, rows, run, scores, taxAlone } from './written';

const table = '用地面积 税收实际贡献 研发经费支出\n1 10 50\n1 10 100\n1 10 499.99\n1 10 500\n1 10 2000\n1 10 -';

/** 临沭: R&D of 100–500, 500–1000, 1000–2000 and from 2000 on gives 1.05, 1.1, 1.15, 1.2. */
const steps = `
    value:
      - { when: 研发经费支出 >= 2000, value: 1.2, cite: 办法 三 }
      - { when: 研发经费支出 >= 1000, value: 1.15, cite: 办法 三 }
      - { when: 研发经费支出 >= 500, value: 1.1, cite: 办法 三 }
      - { when: 研发经费支出 >= 100, value: 1.05, cite: 办法 三 }
    cite: 办法 三`;

test('the first row that applies multiplies the points; where none does they stay, and the reason says the factor', () => {
  const result = run(`${taxAlone}${halves}coefficient:\n  - name: 研发系数\n    on: 亩均税收${steps}`, table);
  expect(scores(result)).toBe('100 105 105 110 120 100');
  expect(rows(result, (row) => result.coefficients[0]!.factors.at(row))).toBe('- 1.05 1.05 1.1 1.2 -');
  expect(result.reasons[4]!.map(({ kind, cite, amount }) => [kind, cite, amount!.toString()])).toEqual([['coefficient', '办法 三', '1.2']]);
  expect(result.issues.map(({ code }) => code)).toContain('unchecked-blank');
});

test('a cap holds what was multiplied, unless the factor comes after it', () => {
  const capped = taxAlone.replace('weight: 100', 'weight: 100, cap: 110');
  const coefficient = (more: string): string => `${capped}${halves}coefficient:\n  - { name: 系数, on: 亩均税收, value: 1.2${more}, cite: 办法 三 }`;
  expect(scores(run(coefficient(''), '用地面积 税收实际贡献\n1 10'))).toBe('110');
  expect(scores(run(coefficient(', after-cap: yes'), '用地面积 税收实际贡献\n1 10'))).toBe('120');
  expect(scores(run(coefficient(', after-cap: yes'), '用地面积 税收实际贡献\n1 20'))).toBe('132');
});

test('factors of the same points multiply; one on the score takes the sum before bonus points', () => {
  const result = run(`${taxAlone}${halves}
coefficient:
  - { name: 甲, on: 亩均税收, value: 1.1, cite: 办法 三 }
  - { name: 乙, on: score, value: 0.5, cite: 办法 三 }
bonus: { lists: [{ name: 加分, items: [{ name: 高新, when: 高新技术企业, points: 3, cite: 办法 四 }] }] }`, '用地面积 税收实际贡献 高新技术企业\n1 10 是\n1 10 否');
  expect(scores(result)).toBe('58 55');
});

test('whatever doubles decided, the score is the exact sum of points, factor and bonus, rounded once', () => {
  const body = `
group: 所属行业
indicators:
  - { name: 亩均税收, value: 税收实际贡献 / 用地面积, unit: 万元/亩, weight: 60, benchmark: { as: mean, cite: 办法 一 }, cite: 办法 一 }
  - { name: 亩均产值, value: 工业总产值 / 用地面积, unit: 万元/亩, weight: 40, points: { as: min-max, base: 1/3, cite: 办法 一 }, cite: 办法 一 }
coefficient:
  - { name: 甲, on: 亩均税收, value: 1 + 税收实际贡献 / 700, cite: 办法 三 }
  - { name: 乙, on: score, value: 13/17, cite: 办法 三 }
bonus: { lists: [{ name: 加分, items: [{ name: 产值, when: 工业总产值 > 50, points: 1/3, percent: yes, cite: 办法 四 }] }] }
${halves}`;
  let seed = 7;
  const next = (): number => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
  const lines = Array.from({ length: 400 }, () => `${next() < 0.5 ? '甲' : '乙'} ${1 + Math.floor(next() * 30)} ${Math.floor(next() * 1000) / 10} ${Math.floor(next() * 100)}`);
  const result = run(body, ['所属行业 用地面积 税收实际贡献 工业总产值', ...lines].join('\n'));
  const factor = Fraction.parse('13/17')!;
  const exactly = lines.map((_, row) => {
    const sum = result.indicators.reduce((total, one) => total.add(one.points.at(row)!), Fraction.ZERO);
    return sum.mul(factor).add(result.bonus!.totals.at(row)!).toFixed(4);
  });
  expect(lines.map((_, row) => result.scores.at(row)!.toFixed(4))).toEqual(exactly);
});
