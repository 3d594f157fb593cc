import type { Formula, FormulaContext } from '../../src/app/formulas';
import { excelFunction } from '../../src/functions/marshal';

class ExcelError extends Error {
  constructor(readonly code: string, message?: string) { super(message); }
}

beforeAll(() => { Object.assign(globalThis, { CustomFunctions: { Error: ExcelError } }); });
afterAll(() => { Reflect.deleteProperty(globalThis, 'CustomFunctions'); });

const context = (): FormulaContext => ({ library: { rulesets: [] } as never, lang: 'zh', defaultRuleset: null });
const failed = (error: unknown): CustomFunctions.Error => new CustomFunctions.Error('#VALUE!' as CustomFunctions.ErrorCode, `failed: ${String(error)}`);

function formula(call: Formula['call'], result: Formula['result'] = 'matrix'): Formula {
  const parameter = { label: { zh: '', en: '' }, optional: true, matrix: true };
  return { name: 'TRY', summary: { zh: '', en: '' }, parameters: [{ name: 'first', ...parameter }, { name: 'second', ...parameter }], result, call };
}

describe('a formula as Excel calls it', () => {
  test('gets its declared arguments only, without the invocation object, and null for what is blank', () => {
    const seen: unknown[] = [];
    const run = excelFunction(formula((args) => { seen.push(args); return 1; }), context, failed);
    run([[1, '', null, true, 'x']], undefined, { functionName: 'TRY' });
    expect(seen).toEqual([[[[1, null, null, true, 'x']], null]]);
  });

  test.each([
    [{ type: 'Entity', basicValue: 3 }, 3],
    [{ type: 'Entity', basicValue: { deeper: 1 } }, { error: '#VALUE!' }],
    [{ type: 'Entity' }, { error: '#VALUE!' }],
    [new ExcelError('#DIV/0!'), { error: '#DIV/0!' }],
  ])('reads %p as %p', (cell, expected) => {
    const seen: unknown[] = [];
    excelFunction(formula((args) => { seen.push(args[0]); return 1; }), context, failed)([[cell]]);
    expect(seen).toEqual([[[expected]]]);
  });

  test('turns blanks into empty text and errors into Excel’s', () => {
    const run = excelFunction(formula(() => [[null, 'x', { error: '#N/A' }, { code: '#N/A', message: '缺数' }]]), context, failed);
    const [[blank, word, bare, worded]] = run() as [[string, string, ExcelError, ExcelError]];
    expect([blank, word, bare.code, worded.code, worded.message]).toEqual(['', 'x', '#N/A', '#N/A', '缺数']);
  });

  test('makes a matrix of one value where a matrix is promised', () => {
    expect(excelFunction(formula(() => 7), context, failed)()).toEqual([[7]]);
    expect(excelFunction(formula(() => 7, 'scalar'), context, failed)()).toBe(7);
  });

  test('tells a programmer’s mistake instead of a bare #VALUE!', () => {
    const run = excelFunction(formula(() => { throw new TypeError('broken'); }), context, failed);
    expect(run).toThrow('failed: TypeError: broken');
  });
});
