import { excelRealm, type Answer, type ExcelRealm } from './excelRealm';

const header = ['企业名称', '用地面积（亩）', '税收实际贡献（万元）', '工业增加值（万元）', '综合能耗（吨标煤）', '年平均职工人数（人）', '主要污染物排放量（吨）', '研发经费支出（万元）', '营业收入（万元）'];
const firms = [
  header,
  ['甲公司', 20, 400, 800, 200, 20, 2, 30, 1000],
  ['乙公司', 30, 300, 600, 300, 30, 3, 20, 1000],
  ['丙公司', 20, 200, 400, 200, 20, 2, 5, 500],
  ['丁公司', 30, 100, 200, 300, 30, 3, 5, 500],
];

/** Numbers Excel has for the errors a function throws. */
const code = { '#N/A': 1, '#VALUE!': 7 };

describe('the functions bundle in Microsoft’s own client', () => {
  let excel: ExcelRealm;
  let language = 'zh-CN';

  beforeAll(async () => {
    excel = excelRealm();
    Object.assign(globalThis, { CustomFunctions: excel.CustomFunctions, Office: { context: { get displayLanguage() { return language; } } } });
    await import('../../src/functions/functions');
  });
  afterAll(() => {
    for (const name of ['CustomFunctions', 'Office']) Reflect.deleteProperty(globalThis, name);
  });
  afterEach(() => { language = 'zh-CN'; });

  const value = (answer: Answer): unknown => {
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  };

  test('spills a column, with omitted arguments as the null Excel sends', async () => {
    expect(value(await excel.call('SCORE', [firms, null, null]))).toEqual([[195], [100], [95], [35]]);
  });

  test('gives one firm by key as a matrix of one cell, as its metadata promise', async () => {
    expect(value(await excel.call('GRADE', [firms, 'zhejiang-2022', '甲公司']))).toEqual([['A']]);
  });

  test('gives a plain value where its metadata promise one', async () => {
    expect(value(await excel.call('VERSION', []))).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('keeps the error of a row in its cell, with words, and the other rows their values', async () => {
    const gap = [...firms.slice(0, 4), ['丁公司', '', '', '', '', '', '', '', '']];
    const [first, , , last] = value(await excel.call('SCORE', [gap, null, null])) as [unknown, unknown, unknown, [Record<string, unknown>]];
    expect(first).toEqual([expect.any(Number)]);
    expect(last[0]).toMatchObject({ code: '#N/A', message: expect.stringContaining('丁公司') });
  });

  test('throws the error of a whole call with its words', async () => {
    expect(await excel.call('SCORE', [firms, 'zhejang-2022', null])).toMatchObject({ ok: false, code: code['#VALUE!'], message: expect.stringContaining('zhejiang-2022') });
    expect(await excel.call('SCORE', [firms, null, '没有这家'])).toMatchObject({ ok: false, code: code['#N/A'], message: expect.stringContaining('没有这家') });
  });

  test('speaks the language of Excel', async () => {
    language = 'en-US';
    expect(await excel.call('SCORE', [5, null, null])).toMatchObject({ ok: false, message: expect.stringContaining('No table of firms') });
  });

  test('takes errors, data types and blanks among the cells for what they are', async () => {
    const mixed = firms.map((row) => [...row]);
    mixed[4]![2] = { type: 'CustomFunctionError', code: '#DIV/0!' } as never;
    mixed[1]![2] = { type: 'FormattedNumber', basicValue: 400, numberFormat: '0.00' } as never;
    const blank = firms.map((row) => [...row]);
    blank[4]![2] = '';
    expect(value(await excel.call('SCORE', [mixed, null, null]))).toEqual(value(await excel.call('SCORE', [blank, null, null])));
  });

  test('answers many cells of one recalculation', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => excel.call('RANK', [firms, null, '丙公司'])));
    expect(new Set(answers.map((answer) => JSON.stringify(value(answer))))).toEqual(new Set(['[[3]]']));
  });
});

describe('the functions bundle without office.js', () => {
  test('does nothing and fails nothing', async () => {
    await jest.isolateModulesAsync(async () => {
      await expect(import('../../src/functions/functions')).resolves.toBeDefined();
    });
  });
});
