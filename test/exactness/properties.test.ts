import fc from 'fast-check';
import { evaluate, type Ruleset } from '../../src/engine';
import { bundledLibrary } from '../support/library';
import { ruleset as small, table } from '../engine/evaluate/small';

/** What follows from the notice without any number being known. */
const fields = ['用地面积', '税收实际贡献', '工业增加值', '综合能耗', '年平均职工人数', '主要污染物排放量', '研发经费支出', '营业收入'];
const notice = bundledLibrary().get('zhejiang-2022') as Ruleset;

const amount = fc.integer({ min: 1, max: 10_000 }).map((units) => units / 100);
const firm = fc.tuple(fc.array(amount, { minLength: fields.length, maxLength: fields.length }), fc.boolean()).map(([amounts, isHighTech]) => [...amounts, isHighTech, false]);
const firms = fc.array(firm, { minLength: 1, maxLength: 40 });
type Row = (number | boolean)[];

const outcome = (rows: readonly Row[]) => {
  const evaluation = evaluate(table([...fields, '高新技术企业', '公益性企业'], rows), notice);
  return rows.map((_, row) => [evaluation.scores.at(row)?.toString(), evaluation.ranks[row], evaluation.grades[row]]);
};

test('the order of the rows does not matter', () => {
  fc.assert(fc.property(firms, (rows) => expect(outcome([...rows].reverse()).reverse()).toEqual(outcome(rows))));
});

test('a firm left out changes nothing for the others', () => {
  fc.assert(
    fc.property(firms, firm, (rows, other) => {
      expect(outcome([...rows, [...other.slice(0, -1), true]]).slice(0, -1)).toEqual(outcome(rows));
    }),
  );
});

test('all firms twice as large have the same scores, ranks and grades', () => {
  const doubled = (rows: readonly Row[]): Row[] => rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell * 2 : cell)));
  fc.assert(fc.property(firms, (rows) => expect(outcome(doubled(rows))).toEqual(outcome(rows))));
});

test('more tax on the same land never lowers a firm’s rank', () => {
  fc.assert(
    fc.property(firms, amount, (rows, more) => {
      const [first, ...rest] = rows as [Row, ...Row[]];
      const richer = [first[0]!, (first[1] as number) + more, ...first.slice(2)];
      expect(outcome([richer, ...rest])[0]![1]).toBeLessThanOrEqual(outcome(rows)[0]![1] as number);
    }),
  );
});

test('grades never lose or invent a firm, and follow the order of scores', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 120 }), fc.integer({ min: 0, max: 100 }), (scores, a) => {
      const shares = { A: `${a}%`, B: `${Math.floor((100 - a) / 2)}%`, C: `${Math.ceil((100 - a) / 2)}%` };
      const evaluation = evaluate(table(['x'], scores.map((score) => [score])), small({ shares }));
      const counts = [...(evaluation.groups[0]?.counts.values() ?? [])];
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(scores.length);
      const byScore = scores.map((score, row) => [score, evaluation.grades[row]!] as const).sort(([x], [y]) => y - x);
      const grades = byScore.map(([, grade]) => grade);
      expect(grades).toEqual([...grades].sort());
    }),
  );
});
