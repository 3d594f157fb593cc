import { evaluateMatrix } from '../../src/app/matrix';
import { formulas, isFormulaError, type FormulaArgument, type FormulaContext, type FormulaMatrix } from '../../src/app/formulas';
import type { CellValue } from '../../src/workbook/cell';
import { bundledLibrary } from '../support/library';

const context: FormulaContext = { library: bundledLibrary(), lang: 'zh', defaultRuleset: null };
const english: FormulaContext = { ...context, lang: 'en' };

function call(name: string, args: readonly FormulaArgument[], within = context): unknown {
  const formula = formulas.find((one) => one.name === name);
  if (!formula) throw new Error(`no formula ${name}`);
  return formula.call(args, within);
}

const header = ['企业名称', '统一社会信用代码', '用地面积（亩）', '税收实际贡献（万元）', '工业增加值（万元）', '综合能耗（吨标煤）', '年平均职工人数（人）', '主要污染物排放量（吨）', '研发经费支出（万元）', '营业收入（万元）'];
const a = ['甲公司', '91330100MA27XW0T4L', 20, 400, 800, 200, 20, 2, 30, 1000];
const b = ['乙公司', '91330100MA2AXG5Y1P', 30, 300, 600, 300, 30, 3, 20, 1000];
const c = ['丙公司', null, 20, 200, 400, 200, 20, 2, 5, 500];
const d = ['丁公司', null, 30, 100, 200, 300, 30, 3, 5, 500];
const total = ['合计', null, 100, 1000, 2000, 1000, 100, 10, 60, 3000];
const firms: CellValue[][] = [header, a, b, c, d];

describe('a column of results', () => {
  test.each([
    ['SCORE', [[195], [100], [95], [35]]],
    ['GRADE', [['A'], ['B'], ['B'], ['C']]],
    ['RANK', [[1], [2], [3], [4]]],
  ])('%s gives one value a firm, level with the table', (name, expected) => {
    expect(call(name, [firms])).toEqual(expected);
  });

  test('stays level with the table across 合计 rows, titles and blank rows at the end', () => {
    const sheet = [['2022年评价表', ...header.slice(1).map(() => null)], header, a, b, c, d, total, header.map(() => null)];
    expect(call('SCORE', [sheet])).toEqual([[195], [100], [95], [35], ['']]);
  });

  test('leaves firms that are not evaluated blank', () => {
    const marked = [[...header, '公益性企业'], [...a, '否'], [...b, '否'], [...c, '否'], [...d, '是']];
    const [scores, grades, ranks] = ['SCORE', 'GRADE', 'RANK'].map((name) => call(name, [marked]) as FormulaMatrix);
    expect([scores![3], grades![3], ranks![3]]).toEqual([[''], [''], ['']]);
    expect(ranks!.slice(0, 3)).toEqual([[1], [2], [3]]);
  });

  test('puts #N/A in the row of a firm without any data, says which, and keeps the others', () => {
    const gap = [header, a, ['乙公司', null, null, null, null, null, null, null, null, null], c, d];
    const scores = call('SCORE', [gap]) as FormulaMatrix;
    expect(scores.map(([cell]) => isFormulaError(cell))).toEqual([false, true, false, false]);
    expect(scores[1]![0]).toMatchObject({ code: '#N/A', message: expect.stringMatching(/第 3 行 乙公司.*亩均税收/) });
  });

  test('takes an error value in a cell for missing data', () => {
    const broken = [header, a, b, c, ['丁公司', null, 30, { error: '#N/A' }, 200, 300, 30, 3, 5, 500]];
    const blank = [header, a, b, c, ['丁公司', null, 30, null, 200, 300, 30, 3, 5, 500]];
    expect(call('SCORE', [broken])).toEqual(call('SCORE', [blank]));
  });
});

describe('one firm by key', () => {
  test.each([
    ['name', '甲公司', 195],
    ['name with spaces and full-width letters', ' 甲 公司', 195],
    ['credit code', '91330100MA2AXG5Y1P', 100],
    ['credit code in small letters', '91330100ma2axg5y1p', 100],
  ])('is found by %s', (_, key, score) => {
    expect(call('SCORE', [firms, null, key])).toBe(score);
    expect(call('SCORE', [firms, null, [[key]]])).toBe(score);
  });

  test('gives #N/A and the names that come near when it is not in the table', () => {
    expect(call('GRADE', [firms, null, '乙公'])).toEqual({ code: '#N/A', message: '表中没有“乙公”。是不是：乙公司？' });
    expect(call('GRADE', [firms, null, 'zzz'], english)).toEqual({ code: '#N/A', message: 'The table has no “zzz”. Check the name or the credit code.' });
  });

  test('gives #VALUE! when several rows have the name', () => {
    expect(call('RANK', [[...firms, ['甲公司', null, 30, 100, 200, 300, 30, 3, 5, 500]], null, '甲公司'])).toEqual({
      code: '#VALUE!', message: '表中有 2 行是“甲公司”。请改用统一社会信用代码，或先核对这几行是否重复。',
    });
  });
});

describe('the ruleset of a formula', () => {
  test('is named by id or by title, in whatever brackets and spaces', () => {
    for (const word of ['zhejiang-2022', 'ZHEJIANG-2022', '浙江省规上工业企业亩均效益综合评价（2022）', '浙江省规上工业企业亩均效益综合评价 (2022)']) {
      expect(call('SCORE', [firms, word, '甲公司'])).toBe(195);
    }
  });

  test('is the workbook’s where the formula names none', () => {
    const elsewhere = call('SCORE', [firms, null, '甲公司'], { ...context, defaultRuleset: 'xian-2022-enterprise' });
    expect(elsewhere).toEqual(call('SCORE', [firms, 'xian-2022-enterprise', '甲公司']));
    expect(elsewhere).not.toBe(195);
  });

  test('gives #VALUE! and the ids that come near when nobody knows it', () => {
    expect(call('SCORE', [firms, 'zhejang-2022'])).toEqual({
      code: '#VALUE!', message: expect.stringMatching(/^没有评价办法“zhejang-2022”。是不是：zhejiang-2022/),
    });
    expect(call('SCORE', [firms, '??'], english)).toEqual({
      code: '#VALUE!', message: 'There is no ruleset “??”. Type =MUJUN.RULESETS() in an empty cell to see every id.',
    });
  });
});

describe('a formula that cannot be computed', () => {
  const noData = { code: '#VALUE!', message: '没有读到企业表。请选中整张表，连同表头，例如 A1:N1238。' };

  test.each<[string, FormulaArgument]>([
    ['no argument', null], ['one cell', 5], ['a header alone', [header]], ['blank cells', [[null, null], [null, null]]],
  ])('given %s asks for the whole table', (_, data) => {
    expect(call('SCORE', [data])).toEqual(noData);
  });

  test('says which column it lacks', () => {
    const narrow = firms.map((row) => row.filter((_, column) => column !== 2));
    expect(call('SCORE', [narrow])).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('用地面积') });
  });
});

describe('EVALUATE', () => {
  test('gives the whole result with headers: names, values and points, score, rank, grades, reasons', () => {
    const result = call('EVALUATE', [[...firms, total]]) as FormulaMatrix;
    expect(result[0]!.slice(0, 3)).toEqual(['企业名称', '亩均税收（万元/亩）', '亩均税收得分（分）']);
    expect(result[1]!.slice(0, 3)).toEqual(['甲公司', 20, 60]);
    const score = result[0]!.indexOf('总分（分）');
    expect(result.slice(1, 5).map((row) => row.slice(score, score + 2))).toEqual([[195, 1], [100, 2], [95, 3], [35, 4]]);
    expect(new Set(result[5])).toEqual(new Set(['']));
    expect(new Set(result.map((row) => row.length)).size).toBe(1);
  });

  test('agrees with SCORE, GRADE and RANK', () => {
    const [head, ...rows] = call('EVALUATE', [firms], english) as FormulaMatrix;
    for (const [name, title] of [['SCORE', 'Score'], ['RANK', 'Rank'], ['GRADE', 'Final grade']]) {
      const column = head!.findIndex((cell) => String(cell).toLowerCase().startsWith(title!.toLowerCase()));
      expect(rows.map((row) => [row[column]])).toEqual(call(name!, [firms]));
    }
  });
});

describe('formulas about the program', () => {
  test('RULESETS lists every ruleset with its documents', () => {
    const [head, ...rows] = call('RULESETS', []) as FormulaMatrix;
    expect(head).toEqual(['编号', '名称', '施行日期', '截止日期', '评价对象', '依据文件']);
    expect(rows.map(([id]) => id)).toEqual(context.library.rulesets.map(({ id }) => id));
    expect(rows.find(([id]) => id === 'zhejiang-2022')!.at(-1)).toContain('浙亩均办〔2022〕2号');
  });

  test('VERSION is the version of the package', () => {
    expect(call('VERSION', [])).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('a big table', () => {
  test('is evaluated once for all the formulas over it', () => {
    const rows = Array.from({ length: 31_000 }, (_, i) => [`企业${i}`, null, 10 + (i % 7), 100 + i, 200 + i, 50, 30, 4, 5, 900]);
    const table = [header, ...rows];
    const scores = call('SCORE', [table]) as FormulaMatrix;
    const kept = evaluateMatrix(table, context.library, 'zhejiang-2022');
    const grades = call('GRADE', [table.map((row) => [...row])]) as FormulaMatrix;
    expect([scores.length, grades.length]).toEqual([31_000, 31_000]);
    expect(new Set(grades.flat())).toEqual(new Set(['A', 'B', 'C', 'D']));
    expect(evaluateMatrix(table.map((row) => [...row]), context.library, 'zhejiang-2022')).toBe(kept);
  });
});
