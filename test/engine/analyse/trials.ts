import fc from 'fast-check';
import { evaluate, type Evaluation, type Ruleset, type Table } from '../../../src/engine';
import { bundledLibrary } from '../../support/library';
import { table } from '../evaluate/small';

/** Everything the shipped rulesets below read; few different values, so that ties and boundaries meet. */
const numbers = ['用地面积', '税收实际贡献', '工业增加值', '综合能耗', '年平均职工人数', '主要污染物排放量', '研发经费支出', '营业收入'];
const flags = ['高新技术企业', '公益性企业', '新升规未满1年'];

const figure = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 1, max: 40 }).map((units) => units / 4) }, { weight: 1, arbitrary: fc.constant(null) });
const firm = fc.tuple(fc.array(figure, { minLength: numbers.length, maxLength: numbers.length }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: flags.length, maxLength: flags.length }));

/** Tables of a few firms with blanks, ties and flags. */
export const tables = (least = 1): fc.Arbitrary<Table> => fc.array(firm, { minLength: least, maxLength: 30 }).map((firms) =>
  table([...numbers, ...flags], firms.map(([amounts, marks]) => [...amounts, ...marks.map((mark) => mark === 0)])));

export const shipped = (id: string): Ruleset => {
  const found = bundledLibrary().get(id);
  if (!found) throw new Error(`no ruleset ${id}`);
  return found;
};

export const grades = (evaluation: Evaluation): string => evaluation.grades.map((grade) => grade ?? '-').join('');

/** The small ruleset over x, whose score is x. */
export const byScore = (xs: readonly (number | null)[], ruleset: Ruleset): Evaluation => evaluate(table(['x'], xs.map((x) => [x])), ruleset);

/** The same trials at every run; others are for exploring by hand. */
const SEED = 20260227;

/** A property over the same cases each time; a failure names the seed and the case. */
export const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns = 100): void => fc.assert(property, { seed: SEED, numRuns });

/** Runs a generator to its end. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
