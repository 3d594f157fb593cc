import { ICommandService } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { functionDescriptions, gridFunctions } from '../../../src/workbench/functions/gridFunctions';
import { gridBook } from '../../../src/workbench/grid/book';
import { readValues } from '../../../src/workbench/grid/read';
import { formulas } from '../../../src/app/formulas';
import type { Matrix } from '../../../src/workbook/layout';
import { bundledLibrary } from '../../support/library';
import { closeGrids, headlessGrid } from '../headlessGrid';

afterAll(closeGrids);

const library = bundledLibrary();
const functions = gridFunctions(() => ({ library, lang: 'zh', defaultRuleset: null }));

/** What the cells from D1 on show once the formula there has been calculated. */
async function shows(formula: string, rows: number, columns: number, values: Matrix = [[1, null, '甲']]): Promise<Matrix> {
  const { univer, unitId } = headlessGrid([{ name: '表', values }], functions);
  univer.__getInjector().get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: 's1', cellValue: { 0: { 3: { f: formula } } } });
  const book = gridBook(univer, unitId);
  const area = { row: 0, column: 3, rows, columns };
  for (let tries = 0; tries < 60; tries++) {
    await new Promise((resolve) => void setTimeout(resolve, 50));
    const seen = readValues(book, 's1', area);
    if (seen[0]![0] !== null) return seen;
  }
  return readValues(book, 's1', area);
}

describe('functions in cells of the grid', () => {
  it('are all there, with descriptions in both languages', () => {
    expect(functions.map(([, name]) => name)).toEqual(formulas.map((formula) => `MUJUN.${formula.name}`));
    for (const lang of ['zh', 'en'] as const) {
      const described = functionDescriptions(lang);
      expect(described.map((one) => one.functionParameter.map((parameter) => parameter.name))).toEqual(formulas.map((formula) => formula.parameters.map((parameter) => parameter.name)));
      expect(described.filter((one) => one.description === '' || one.functionParameter.some((parameter) => parameter.detail === ''))).toEqual([]);
    }
  });

  it('compute as the engine does', async () => {
    expect(await shows('=MUJUN.PERMU(100,8)', 1, 1)).toEqual([[12.5]]);
  });

  it('do not take a blank cell for zero', async () => {
    expect(await shows('=MUJUN.PERMU(A1,B1)', 1, 1)).toEqual([[expect.objectContaining({ error: expect.stringMatching(/^#/) })]]);
  });

  it('show a wrong call as an error and leave other formulas alive', async () => {
    expect(await shows('=IFERROR(MUJUN.SCORE(C1),"无表")', 1, 1)).toEqual([['无表']]);
  });

  it('spill a list of rulesets over the cells beside and below', async () => {
    const seen = await shows('=MUJUN.RULESETS()', 3, 1);
    expect(seen.flat().every((cell) => typeof cell === 'string' && cell !== '')).toBe(true);
  });
});
